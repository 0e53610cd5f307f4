name = Rounds

# The list
rounds-title = Rounds
rounds-lead = Plan many requests at once, so that nobody is used where somebody else would do as well.
rounds-none = No round has been planned
rounds-none-do = Begin one when several requests wait for people.
rounds-caption = Rounds, newest first
round-new = New round
round-title = Round { $number }: { $name }
round-number = Round { $number }
col-round = Round
col-state = State
col-requests = Requests
col-request = Request
col-result = Result
col-made = Made
col-person = Person
col-before = Before
col-now = Now
crumbs = You are here
cancel = Do nothing
run-waiting = Waiting to be planned
run-running = Being planned
run-done = Planned
run-cancelled = Stopped
run-failed = Failed

# A new round
round-new-lead = The plan is a proposal. Nobody is told anything. You decide on each person afterwards.
other-phase = Another phase:
nothing-to-plan = No request has an open seat
nothing-to-plan-do = A request can be planned when it is published and somebody is still needed.
round-button = Make the plan
offer-request = { $request } { $title } ({ $country }, { $seats ->
    [one] 1 open seat
   *[other] { $seats } open seats
  })
field-phase = Phase
field-name = Name of the round
field-name-hint = So that colleagues find it again, such as “Spring 2027”.
field-requests = Requests
field-requests-hint = All requests with an open seat are chosen. Take away what should not be planned now.
field-reach = Who can be proposed
field-reach-hint = In both cases only people who meet all rules of the request.
reach-applicants = Only people who applied for the request
reach-pool = Also people in the pool who agreed to be written to about assignments
field-cap = Most assignments for one person
field-cap-hint = Time on the spot never overlaps, whatever you fill in here.
field-floor = Seats for women
field-floor-hint = The three kinds promise different things. Who is a woman is used only to count; it never changes a score and is shown nowhere. In a small round one can sometimes guess it from a seat that stays empty.
floor-none = No minimum
floor-share = A share of the seats that are filled. Leaving seats open can be a way to reach it.
floor-number = A number of seats
floor-share-keep-filled = A share, and no fewer seats filled than without this rule
field-floor-value = Share or number
field-floor-value-hint = For a share a percentage, such as 40 or 40%; for a number how many seats. Leave it empty without a minimum.
field-keep = Points for keeping who you accepted
field-keep-hint = Used when you plan again, for people whom you accepted. Somebody whom you chose instead of the proposal stays anyway. A person who fits fully is worth 100 points in a request with weight 1. With 25 points here, somebody whom you accepted moves only when that brings more than 25 points. With 0 somebody whom you accepted stays only where that is best.

# The rules in words
said-share = At least { $share }% of the filled seats
said-number = { $places ->
    [one] At least 1 seat
   *[other] At least { $places } seats
  }
said-share-keep-filled = At least { $share }% of the filled seats, and no fewer filled seats
said-minimums = Fewest filled seats
said-keep = Points for keeping who was accepted
keep-points = { $points ->
    [one] 1 point
   *[other] { $points } points
  }
no-minimum = No minimum

# The plan
plan-lead = This plan is a proposal. Accepting somebody only writes down what you decided. The real steps are on the request’s own page.
run-under-way = The plan is being made.
run-under-way-text = You can leave this page and come back.
step-reading = Reading requests and people
step-planning = Looking for the best plan
step-checking = Checking the plan with a second, separate calculation
step-pricing = Working out what each rule costs
step-done = done
step-now = busy
step-next = still to do
look-again = Look again
run-cancel = Stop
run-failed-title = The plan could not be made.
run-failed-text = It is our fault. Plan again; if it fails again, tell the administrator.
run-cancelled-title = Somebody stopped this plan.
run-cancelled-text = Nothing was kept of it. You can plan again.
old-plan-title = This is an older plan.
old-plan-link = See the newest plan
gone-title = Not available any more:
gone-text = these people were in the plan.
gone-again = Plan again to see who can take their seat.
crowded-title = More seats than allowed.
crowded-text = These people have more seats here than this round allows. The figures below count them only as often as it allows.
crowded-decide = Decide on one of the seats again.
crowded-line = { $name }: { $cases }
result-heading = What the plan brings
waiting-round = { $seats ->
    [one] 1 seat waits for a decision in the round { $round }
   *[other] { $seats } seats wait for a decision in the round { $round }
  }
waiting-ask = { $people ->
    [one] 1 person whom the office chose waits to be asked to apply, in the round { $round }
   *[other] { $people } people whom the office chose wait to be asked to apply, in the round { $round }
  }
waiting-applied = { $people ->
    [one] 1 person whom the office chose has applied and waits for the next step, in the round { $round }
   *[other] { $people } people whom the office chose have applied and wait for the next step, in the round { $round }
  }
ball-office = the programme office
seats-wait = { $n ->
    [one] { $n } seat waits for a decision
   *[other] { $n } seats wait for a decision
}
seats-line = { $seats ->
    [one] { $filled } of 1 seat has somebody
   *[other] { $filled } of { $seats } seats have somebody
  }, you decided on { $decided }.
value-line = Value of the plan: { $points }, of { $most } if every seat had somebody who fits fully.
value-alone = Value of the plan: { $points }.
value-bonus = Besides, the planner counted { $points } points for keeping what was accepted.
value-meaning = The value adds up the scores of the people, each out of 100, times the weight of the priority.
plan-optimal = This plan is optimal: no other plan is worth more.
plan-reaches = This plan reaches at least { $percent }% of the best possible.
plan-infeasible = No plan meets all rules.
possible-heading = The most that is possible, for each rule by itself and without the others:
possible-country = { $country }: { $most ->
    [0] no seat can be filled
    [one] 1 seat can be filled
   *[other] { $most } seats can be filled
  }; the rule asks { $asked }.
plan-unknown = No plan was found in the time that there was.
plan-unknown-do = Make a new round with fewer requests or fewer rules.
checked-everything = A second, separate calculation checked the plan, its rules and this claim: all is right.
checked-no-plan = A second, separate calculation came to the same answer.
checked-root-bound = A second, separate calculation checked the plan and its rules. Of the claim it could check a part.
checked-faulty = A second, separate calculation found a fault in this plan. Do not use it, and tell the administrator.
proof-running = A proof is being looked for.
proof-stopped = The proof was stopped and can go on.
proof-done = The proof is complete.
proof-spent = The proof took all the time that it may take.
next-heading = Next
again-short = With the people and requests as they are now. What you decided is kept where that can be. Nobody is told.
again-what = What planning again does
again-text = With the people and requests as they are now. Whom you chose instead of the proposal stays, as long as the person is there, the rules can be met, and no newer decision of yours in this round takes the person or the seat. Whom you accepted counts { $points ->
    [one] 1 point
   *[other] { $points } points
  } more there, and moves when that brings more. Seats that you left open stay open. The page says which decisions do not hold any more, and why.
again-button = Plan again
prove-text = Let the program look longer for a better plan, or for proof that there is none.
prove-button = Look for proof
prove-on-button = Go on with the proof
proving-text = The program is looking for proof. You can stop it and go on later.
stop-button = Stop looking
rules-heading = Rules of this round
prices-heading = What each rule costs
rule-floor = Seats for women
rule-minimum = Fewest seats for { $country }
price-costs = Without this rule the value of the plan would be { $points } higher, with { $filled ->
    [one] 1 filled seat.
   *[other] { $filled } filled seats.
  }
price-nothing = Costs nothing: without it the plan is worth no more.
price-blocks = Without this rule there is a plan. With it there is none.
price-unknown = Not known: there was not enough time to work it out.
price-not-alone = Without this rule alone there is no plan either.
runs-heading = All plans of this round
run-number = Plan { $number }
trace-heading = Where it comes from
trace-rules = Rules for points
trace-sequence = Changes of the pool seen
trace-input = Fingerprint of what went in
moves-heading = Who moves
moves-none = Nobody moves, compared with the plan before and your decisions on it.
moves-caption = The seats that people had in the plan before, and have now; your decisions count in both
nowhere = nowhere
person-gone = Person who has left

# One request
fact-priority = Priority
fact-today = Today
fact-confirmed = Selected already
weight = Weight { $weight } of 5.
today-nobody = Nobody is on the long list or further yet.
today-line = { $name }: { $how }
today-selected = selected
today-accepted = the host says yes
today-shared = profile with the host
today-long-listed = on the long list
today-reserve = reserve
seat = seat { $number }
seat-open = Seat { $number } stays open
to-request = Open { $request }: applications and steps
seat-nobody = Nobody is proposed
instead-of = The plan proposes { $name } ({ $points } of 100).
seat-undecided = Proposed: waiting for your decision
of-hundred = of 100
every-part = Every part of the score
reserve-line = Reserve: { $name } ({ $points } of 100).
reserve-busy = Reserve: nobody who is free. Next would be { $name } ({ $points } of 100), who has a seat in { $cases } in this plan.
reserve-none = Reserve: nobody, because nobody else meets the rules of the request.
reserve-named = Reserve: nobody, because whoever else meets the rules is named at another seat here.
reserve-rule = { $n ->
    [one] Reserve: nobody, because of a rule of this round: { $rules }.
   *[other] Reserve: nobody, because of rules of this round: { $rules }.
  }
accept = Accept
decide-otherwise = Decide otherwise
decide-again = Change the decision
chosen-accept = Accepted
chosen-other = Chosen instead of the proposal
chosen-open = Left open
ruling-carried = Taken over from the plan before.
ruling-carried-from = Taken over from round { $number }: { $name }.
ruling-by = Decided by { $name }, { $when }.
ruling-why = Reason:
gap-open = { $seats ->
    [one] 1 seat stays open.
   *[other] { $seats } seats stay open.
  }
gap-nobody = Nobody else meets all rules of the request.
gap-busy = { $people ->
    [one] 1 other person meets all rules of the request and has another seat in this plan.
   *[other] { $people } other people meet all rules of the request and have another seat in this plan.
  }
gap-free = { $people ->
    [one] 1 other person meets all rules of the request and has no seat in this plan.
   *[other] { $people } other people meet all rules of the request and have no seat in this plan.
  }
gap-rule = { $n ->
    [one] A rule of this round keeps it open: { $rules }. Without that rule the plan fills more seats here.
   *[other] Each of these rules keeps it open: { $rules }. Without one of them the plan fills more seats here.
  }
gap-nobody-applied = Nobody applied. { $people ->
    [0] Nobody in the pool meets all rules of the request either.
    [one] 1 person of the pool meets all rules of the request. A round that also looks in the pool can propose this person.
   *[other] { $people } people of the pool meet all rules of the request. A round that also looks in the pool can propose them.
  }
gap-reasons = { $people ->
    [one] 1 person lacks only one thing
   *[other] { $people } people lack only one thing
  }
gap-reason = { $reason }: { $people ->
    [one] 1 person
   *[other] { $people } people
  }

# Deciding on a seat
choose-title = Decide on { $request }, seat { $seat }
choose-back = Back to the plan
choose-proposed = The plan proposes { $name }.
choose-nobody = The plan proposes nobody.
choose-text = What you decide is written down with your name. Nobody is told. Go to the request’s page for the real steps.
choose-button = Write down the decision
offer-person = { $name } ({ $points } of 100)
field-run = Plan
field-seat = Seat
field-choice = Your decision
choice-accept = Accept who is proposed
choice-other = Choose somebody else
choice-open = Leave the seat open for now
field-expert = Somebody else
field-expert-hint = Only people who meet all rules, best first. Needed if you choose somebody else.
field-reason-code = Reason
field-reason-code-hint = Needed if you do not accept who is proposed.
field-reason = More words
field-reason-hint = Needed with “Another reason”. Colleagues can read them.
reason-host-wish = The host asked for it
reason-knows-the-place = Knows the place or the people
reason-dates = The dates fit better
reason-better-fit = Fits better than the profile shows
reason-wait = Better to wait
reason-other = Another reason

# Supply and demand
supply-title = Supply and demand
supply-lead = What open requests ask, who is in the pool, and where one more expert would help.
supply-seats = { $requests ->
    [one] open seats in 1 request
   *[other] open seats in { $requests } requests
  }
supply-people = people in the pool
supply-by = Show by
supply-caption = What is asked and what is there, the largest gap first
supply-none = No request has an open seat
supply-none-do = This page fills when requests are published.
by-skill = By skill
by-language = By language
by-country = By country
by-mode = By way of working
by-priority = By priority
kind-skill = Skill
kind-language = Language
kind-country = Country
kind-mode = Way of working
kind-priority = Priority
mode-physical = On the spot
mode-online = Online
col-asked = Seats asked
col-there = Have it
col-fit = Meet everything
col-fillable = Can be filled
col-one-more = One more expert
fillable-of = { $fillable } of { $asked }
one-more-brings = { $seats ->
    [one] fills 1 more seat
   *[other] fills { $seats } more seats
  }
one-more-nothing = fills no more seats
supply-how = How to read this
supply-how-text = “Have it” counts everybody in the pool with this skill, language, tie or way of working, at any level. “Meet everything” counts people who meet all rules of one of these requests. “Can be filled” is exact: the most seats of these requests that can be filled at once, with each person in one seat. “One more expert” is exact as well: how many of all open seats would be filled more by one more person who meets everything that these requests ask. That can be a seat of another request: somebody who could do both is then free for it.
run-no-plan = No plan meets the rules
round-copy = Make a new round from this one
field-minimum-hint = Only for countries that need a minimum. Leave the rest empty.
field-minimum-1 = Fewest filled seats for a country
field-minimum-2 = The same for a second country
field-minimum-3 = The same for a third country
field-minimum-4 = The same for a fourth country
offer-minimum = { $country }: at least { $places ->
    [one] 1 seat
   *[other] { $places } seats
  }
fallen-title = Decisions that do not hold any more.
fallen-text = The office had chosen these people, and the newest plan does not have them there.
fallen-decide = Decide again where you want to.
has-placement = Has a placement already: { $cases }.
way-application = Go on with application { $case }
way-invite = Ask for an application
was-asked = Asked by letter to apply, { $when }, by { $by }. No application has come in yet.
gap-eligible-no-plan = { $people ->
    [0] Nobody meets all rules of the request.
    [one] 1 person meets all rules of the request.
   *[other] { $people } people meet all rules of the request.
  }
choice-somebody = Choose somebody
done-accepted = The proposal was accepted. Nobody was told; the next step stands beside the person.
done-decided = Your decision was written down. Nobody was told.
col-do = What one can do
short-by = { $seats ->
    [one] 1 seat that nobody can fill now.
   *[other] { $seats } seats that nobody can fill now.
  }
do-look-at = Who can do { $case } now
do-experts = Who has it
worth-heading = As things stand:
worth-less = together these people are worth { $points }: { $difference } less than the proposal.
worth-more = together these people are worth { $points }: { $difference } more than the proposal.
worth-same = together these people are worth { $points }, as much as the proposal.
worth-counts = Who has more seats than the round allows counts only for the best of them.
proposal-heading = The proposal:
plan-optimal-decided = This plan is optimal, given your decisions: with your own choices in their seats and the points for keeping, no other plan is worth more.
infeasible-rule = { $n ->
    [one] One rule alone stands in the way: { $rules }. Without it there is a plan. Make a new round without this rule or with a lower number.
   *[other] Each of these rules alone stands in the way: { $rules }. Without any one of them there is a plan. Make a new round without it or with a lower number.
  }
infeasible-together = { $n ->
    [0] People who were selected before already break the limits of this round together. Make a new round with other requests, or more assignments for one person.
   *[other] No single rule stands in the way: without any one of them there is still no plan. Make a new round with lower numbers in more than one rule.
  }
infeasible-wider = A round that also looks in the pool can help too.
infeasible-unknown = There was not enough time to work out which rule stands in the way. Make a new round with fewer rules.
others-title = Other rounds plan the same requests.
others-text = What you decide in one round does not count in the other. Look at both before you go on.
seats-heading = All seats in one table
seats-caption = Every seat that was open when the plan was made, with the person who has it as things stand
col-score = Score
col-why = Why
nobody = Nobody
fact-aside = Set aside
fact-aside-text = Set aside by the office for this request, so not proposed here.
by-decision = { $case } (by your decision)
move-decided = By your decision.
move-best = The best plan that meets all rules has it so.
fallen-better = The plan as a whole is worth more so, also with the points for keeping.
fallen-ruled-out = { $n ->
    [one] A rule of this round has it so: { $rules }. Without it the plan would have this person there.
   *[other] Rules of this round have it so: { $rules }. Without one of them the plan would have this person there.
  }
fallen-away = Not in the pool any more: the profile is paused, or the person has left.
fallen-gone = Does not meet the rules of the request any more, or was not available when the plan was made.
broken-title = Not every rule of this round is met as things stand.
broken-text = With the people who now have the seats, these rules are not met. The plan as the planner proposed it met them.
broken-share = { $rule }: { $filled ->
    [one] of 1 filled seat
   *[other] of { $filled } filled seats
  } the rule asks { $asked } (at least { $share }%), and there are fewer.
broken-number = { $rule }: the rule asks { $asked }, and there are fewer.
broken-minimum = { $rule }: { $filled } filled; the rule asks { $asked }.
move-takes = Takes a seat that { $names } had.
fallen-set-aside = Set aside by the office meanwhile.
fallen-collides = Another decision takes the person or the seat.
fallen-rules = With this decision no plan meets all rules of the round.
today-line-elsewhere = { $name }: { $how }; this plan has the person in { $cases }
today-line-no-seat = { $name }: { $how }; has no seat in this plan
offer-person-elsewhere = { $name } ({ $points } of 100; has a seat in { $cases } already)
nobody-applied = With “Only people who applied” { $n ->
    [one] 1 of the { $all } requests stays empty, because nobody applied for it:
   *[other] { $n } of the { $all } requests stay empty, because nobody applied for them:
  }
one-more-frees = elsewhere: somebody who can do both is then free
waiting-lost = { $people ->
    [one] 1 person of the plan is not in the pool any more: plan again, in the round { $round }
   *[other] { $people } people of the plan are not in the pool any more: plan again, in the round { $round }
  }
waiting-broken = { $rules ->
    [one] 1 rule is not met as things stand, in the round { $round }
   *[other] { $rules } rules are not met as things stand, in the round { $round }
  }
since-title = This plan is of { $when }. Since then this has changed:
since-text = Plan again to take it into account.
since-value = Value and proof are of { $when }, with the weights, requests and people of then.
since-weight = { $case }: weight { $now } instead of { $then }
since-closed = { $case } is not open any more
since-seats = { $case }: open seats { $now } instead of { $then }
since-applied = { $case }: { $people ->
    [one] 1 person more applied
   *[other] { $people } people more applied
  }
since-rules = The rules by which scores are made
since-people = { $people ->
    [one] The profile of { $names }
   *[other] The profiles of { $names }
  }
weight-then = Weight { $weight } of 5; { $then } when this plan was made.
stands-selection = Closed for applications: nobody can be asked to apply any more.
stands-late = The last day to apply is over: nobody can be asked to apply any more.
stands-country = The country is not open now: nobody can be asked to apply.
stands-filled = This request is filled: no seat is to be decided on any more.
stands-off = This request was cancelled or withdrawn: no seat is to be decided on any more.
seat-lost = Not in the pool any more
seat-over = More seats than allowed: also in { $cases }
was-asked-elsewhere = Asked by letter to apply for { $case }, { $when }, by { $by }.
chosen-somebody = Chosen by the office
possible-women = Seats for women: { $most ->
    [0] no seat can be filled
    [one] 1 seat can be filled
   *[other] { $most } seats can be filled
  }; the rule asks { $asked }.
possible-women-few = Seats for women: fewer than { $few } seats can be filled; the rule asks { $asked }.
possible-women-share-few = Seats for women: only a share that asks for fewer than { $few } seats can be met; the rule asks { $asked }%.
possible-women-share = Seats for women: a share of { $most }% can be met; the rule asks { $asked }%.
choose-now = The decision as it stands
choose-over = { $name } has a seat in { $cases } already. With this seat it is more than the round allows ({ $cap }). You can still decide so; the page of the round will warn as long as it is so.
choose-profiles = Profiles of the people named here
offer-person-over = { $name } ({ $points } of 100; has a seat in { $cases } already: more than this round allows)
round-closed = Closed
round-close = Close this round
round-reopen = Open this round again
closed-title = This round is closed.
closed-text = Closed by { $by }, { $when }. Nothing is to be done in it, and other rounds do not mention it.
close-title = Close the round { $name }?
close-lead = It leaves Today and the notices of other rounds, and nothing can be decided in it. Plans, decisions and reasons stay to be read. You can open it again.
reopen-title = Open the round { $name } again?
reopen-lead = It comes back to Today and to the notices of other rounds, and can be decided on.
close-reason = Why
close-reason-hint = Colleagues can read this on the page of the round.
done-closed = The round is closed.
done-reopened = The round is open again.
field-take-over = Take over the decisions of the earlier round that still hold
field-take-over-hint = Each keeps its reason and who decided. The page of the new round names those that do not hold, and why.
supply-as-of = Worked out on { $when }, with everybody who was in the pool then. Requests that are closed for applications are not counted.
seats-counted = This and the figures below count all seats of this round, also those that are filled by now: who is selected, and for open requests who stands in the plan with your decisions on it. Requests that were stopped do not count.
fallen-filled = The request was filled meanwhile.
fallen-stopped = The request was stopped meanwhile.
had-placement = Had a placement before: { $cases }.
has-other-seat = Has a seat in round { $round } as well: { $cases }. The limit of assignments counts only within one round.
field-reason-code-own-hint = Needed: say why you choose this person, or why the seat stays open.
fact-confirmed-then = Selected when this plan was made, and not today
seat-taken = Selected
overridden = { $by } chose { $name } for this seat, { $when }. That does not go on: somebody else was selected for it.
overridden-open = { $by } left this seat open, { $when }. Somebody was selected for it since.
value-stopped = Requests that were stopped since are left out of it.
