# Requests in selection
overview-title = Selection
overview-lead = Requests with applications: what waits, for how long, and whose turn it is.
overview-empty = No request has applications now
overview-empty-do = Applications come in when a request is published.
overview-requests = See the requests
overview-count = { $count ->
    [one] 1 request
   *[other] { $count } requests
  }
overview-caption = Requests with applications, the longest waiting first
seat-free-reserve = the programme office: a seat is free and a reserve waits

# The ranking of those who applied
long-list-title = Candidates for { $case }
candidates-heading = Candidates for { $title }
seat-free-title = A seat is free.
seat-free-text = The first reserve can take it now.
offer-seat = Offer the seat to { $name } now
filter-words = Name, number or occupation
filter-all = All states
filter-names = Names
filter-names-shown = Shown
filter-names-hidden = Initials only, without names and cities
filter-button = Show
list-count = { $shown ->
    [one] 1 of { $total } shown in the ranking
   *[other] { $shown } of { $total } shown in the ranking
  }
pages = Pages
list-page = page { $page } of { $pages }
list-empty = Nobody to rank here
list-empty-do = Everybody who applied is named below, with the reason.
list-nobody = Nobody has applied yet
list-nobody-do = Who in the pool could do this stands below, in numbers.
list-filtered = Nobody in the ranking fits this filter
list-filtered-do = { $count ->
    [one] 1 candidate stands in the ranking without it.
   *[other] { $count } candidates stand in the ranking without it.
  }
reserve-rank = place { $rank } on the reserve list
of-hundred = of 100
evidence-from = From the profile
every-part = Every part of the score
points-of = { $points } of { $of }
score-total = { $points } of 100 points. Rules of the ranking: { $rules }.
points-heading = How the points come about
points-lead = Each part has a weight. Parts for which the request asks nothing are left out, and the others together make 100. Each figure is rounded by itself, so the parts together can differ by 0.1 from their sum.
points-weight = Weight { $weight }.
before-next = Before { $name } by { $points } points: { $parts }.
before-next-less = Fewer points in: { $parts }.
before-next-equal = As many points as { $name }; the lower number stands first.
paused = Profile paused
ask-standing = Ask the expert whether it still stands
paused-asked = The expert was asked by letter on { $moment }. A pause that ends or a withdrawal is the answer.
profile-open = Open the whole profile
paused-text = The expert has paused the profile since. The application is still open: ask the expert whether it still stands. Until the pause ends, nothing of it goes to a host.
taken-back-text = The expert took back that the programme may keep or compare the profile. So the profile is paused. The application is still open: ask the expert whether it still stands. Until the pause ends, nothing of it goes to a host.
rule-version = Rules of the ranking: { $rules }. A tie with the country is a rule, never points; name, gender and age play no part.
others-heading = Who is not in the ranking, and why
others-none = Everybody who applied is in the ranking.
others-filtered = { $count ->
    [one] 1 candidate is in the ranking and does not fit the filter.
   *[other] { $count } candidates are in the ranking and do not fit the filter.
  }
others-caption = Applications that are over, with the reason

# One candidate
candidate-title = Candidate { $case }
candidate-for = For { $title }, { $host }
rules-office = What is asked, and what the profile says
score-heading = How well this person fits
profile-heading = Profile
profile-occupation = Occupation
profile-years = Experience
profile-summary = About the work
profile-motivation = Why this assignment
profile-available = Can begin on
available-asked = The expert wrote { $day }; the request asks nobody before the day above.
available-free = The expert wrote { $day }; the profile has no time before the day above.
profile-skills = Skills
profile-languages = Languages
profile-experience = Work and study
profile-gone = This person has left. What remains is kept for the counts.
cv-download = Download the CV
reading-logged = That you opened this profile is written down. The expert can see it.
facts-heading = Facts
facts-consent = Agreed that the host sees profile and CV
facts-consent-yes = Yes
facts-consent-no = No, or taken back
facts-reserve = Reserve
facts-referred = Sent here by
facts-shared = Shown to the host
history-heading = What was decided

# Buttons and pages of decisions
do-long-list = Put on the long list
do-not-long-list = Do not put on the long list
do-share = Show the profile to the host
do-select = Select
do-step-in = Offer the seat
do-reserve = Make a reserve
do-not-select = Do not select
undo-elsewhere = The coordinator can undo the last decision.
no-undo = The last decision cannot be undone.
do-undo = Undo the last decision
button-not-long-list = Decide and write to the expert
button-select = Select and write to the expert
button-not-select = Decide and write to the expert
button-undo = Undo
text-long-list = The expert moves on to the long list. Nobody is written to yet. The next step is to show the profile to the host.
text-not-long-list = The expert gets a kind letter with the reason that you choose. Your own words stay with colleagues.
text-share = The director of the host gets a letter with a link to the profile and decides there. The expert is told. While no answer comes, the host is reminded.
text-select = The expert gets the seat and a letter, and the placement is prepared. When this is the last seat, everybody who is still open is told, and those whom the host accepted become reserves.
text-step-in = The reserve gets the free seat and a letter, and the placement is prepared.
text-reserve = The expert is told. When a seat comes free, the first reserve can take it in one step.
text-not-select = The expert gets a kind letter with the reason that you choose. Your own words stay with colleagues.
text-undo = The application goes back to where it was. Both decisions stay in the history, with your reason. Whoever was told of the decision is told of this as well.
undo-what = This is undone:
undo-why = Why do you undo it?
undo-why-hint = Colleagues see this in the history.
decide-title = Decide on { $case }
decide-back = Back to the candidate
decide-cancel = Do nothing
decide-why = Reason
decide-why-hint = The expert reads this reason in our own kind words.
decide-words = More words for colleagues
decide-words-hint = Needed if you choose another reason. The expert does not see them.
decide-rank = Place on the reserve list
decide-rank-hint = Leave it empty for the next place.
decide-no-interest = I have no family, business or other personal interest in this person
decide-no-interest-hint = This declaration is kept with the decision. If you have an interest, leave the decision to a colleague.
decide-stale = Somebody else decided while this page was open.
decide-stale-text = Nothing of yours was stored. Look at what was decided; what you typed is still here.

# What waits
waiting-new = { $count ->
    [one] 1 application to look at: { $title }
   *[other] { $count } applications to look at: { $title }
  }
waiting-share = { $count ->
    [one] 1 person to show to the host: { $title }
   *[other] { $count } people to show to the host: { $title }
  }
waiting-host = { $count ->
    [one] The host has not decided on 1 person: { $title }
   *[other] The host has not decided on { $count } people: { $title }
  }
waiting-accepted = { $count ->
    [one] The host says yes to 1 person, decide: { $title }
   *[other] The host says yes to { $count } people, decide: { $title }
  }
waiting-paused = { $count ->
    [one] 1 candidate has paused the profile, ask whether the application stands: { $title }
   *[other] { $count } candidates have paused their profile, ask whether the applications stand: { $title }
  }
waiting-paused-asked = { $count ->
    [one] 1 candidate with a paused profile was asked whether the application stands: { $title }
   *[other] { $count } candidates with a paused profile were asked whether their applications stand: { $title }
  }
waiting-taken-back = { $count ->
    [one] 1 candidate took back that the profile may be kept or compared, ask whether the application stands: { $title }
   *[other] { $count } candidates took back that their profile may be kept or compared, ask whether the applications stand: { $title }
  }
waiting-seat = A seat is free and a reserve can step in: { $title }

# Dated rules
rules-link = Rules of eligibility
rules-title = Rules of eligibility
rules-lead = The programme’s own rules, with the day from which each holds. A rule for one country takes the place of the same rule for all.
rules-caption = Rules, newest first
rules-empty = No rule has been set
rules-empty-do = Without rules, only what each request asks is checked.
rule-set-heading = Set a rule
rule-set-button = Set the rule
rule-where = Where it holds
rule-all-countries = All countries
rule-place = { $phase }: { $country }
rule-which = Rule
rule-value = Value
rule-value-hint = For residence: country codes, such as NL, GB. For experience: whole years. Otherwise leave it empty.
rule-from = From
rule-until = Until
rule-note = Why
rule-note-hint = Where the rule comes from, for whoever asks later.
rule-residence = Lives in one of these countries
rule-right-to-return = May return to the country of residence
rule-origin-tie = Has a tie with the country of the host
rule-experience = Years of experience
rule-in-force = In force
facts-placement = Placement
names-hidden = You are looking without names: you see initials.
names-show = Show the name
no-consent-now = The expert has not agreed that the host sees profile and CV, or has taken that back. Ask the expert; until then nothing can be shown.
decide-stale-own = You decided already, on another page.
decide-stale-over = Nothing was stored now, and there is nothing more to decide here.
follows-title = This follows from it:
follows-deadline = People can still apply until { $day }. After this decision they cannot.
follows-others = { $count ->
    [one] 1 other application is still open and ends; the person is told.
   *[other] { $count } other applications are still open and end; the people are told.
  }
follows-at-host = The host is still looking at { $cases } and is told that no answer is needed.
follows-placement = The preparation of placement { $case } stops, and its agreement does not hold any more, also when it has been signed. Expert, host and country office are told.
follows-turned-down = Ended because all seats were taken: { $cases }. That stays so unless you tick the box.
undo-restore = Consider them again
undo-restore-hint = Those who ended because all seats were taken are open again, where they were, and are told.
waiting-consent = { $count ->
    [one] 1 person to ask whether the host may see the profile: { $title }
   *[other] { $count } people to ask whether the host may see the profile: { $title }
  }
follows-reserves = Accepted by the host and kept as a reserve: { $cases }. The people are told.
follows-seat-free = The seat of { $request } is free again, and its applications can be decided on again.
follows-first-reserve = The first reserve, { $case }, can be offered the seat.
follows-not-asked = The host is told that no answer is needed, and the link in its letter ends.
follows-asked-anew = The host gets a new letter and is asked for its answer again.
decide-see = Open the application
done-long-list = The application is on the long list. Nobody was written to.
done-not-long-list = The application is not on the long list. The expert gets a letter with the reason.
done-share = The profile was shown. The host’s director and the expert get a letter.
done-select = The expert has the seat and gets a letter. The placement is being prepared.
done-reserve = The expert is a reserve and gets a letter.
done-not-select = The expert was not selected and gets a letter with the reason.
done-undo = The decision was undone. The history shows both, and whoever was told of the first is told of this.
done-rule = The rule was set.
done-asked-standing = The letter was sent. The application shows what the expert does.
done-invited = The letter was sent. If the person applies, the application comes here.
invite-title = Ask { $name } to apply
invite-text = The person gets a letter with the page of the assignment and decides. Nobody else is told, and nothing is promised.
invite-button = Send the letter
invite-words = Words of your own for the letter
invite-words-hint = They stand in the letter as you write them. The rest of the letter is in the person’s language.

# Filters, order and marks of the ranking
filters-in-use = Filters in use
filter-remove = remove this filter
list-all = Show everybody
sort = Order
sort-score = The whole score
sort-part = { $part }
sort-age = Longest waiting
missing = What is missing
missing-any = No matter what
missing-nothing = Nothing is missing
missing-part = { $part } is missing
part = Part, with a minimum
part-alone = You chose a part without a minimum of it: that asks nothing yet. Choose the minimum too.
part-all = The whole score
least-label = Minimum of that part
least-any = No limit
least = { $percent }%
chip-least = { $part }: at least { $percent }%
chip-lives = Lives in: { $country }
mode = Way of working
mode-any = Any
mode-physical = On the spot
mode-online = Online
lives = Lives in
lives-any = Any country
do-pin = Pin
do-unpin = Take the pin away
do-set-aside = Set aside
do-put-back = Put back in the ranking
mark-pinned = Pinned by { $by }, { $when }.
pinned-here = On top because of the pin. By the points it takes place { $place }.
pin-does = A pin puts a candidate on top of this list for everybody in the programme. It changes no points, and no host and no expert sees it.
mark-set-aside = Set aside by { $by }, { $when }.
mark-taken-away = The mark that was there was taken away.
mark-internal = Only the programme sees this.
done-pinned = Pinned: everybody in the programme sees this candidate first.
done-unpinned = The pin is gone.
done-set-aside = Set aside. The reason stands under “Who is not in the ranking, and why”.
done-put-back = Back in the ranking.
done-put-back-pinned = Back in the ranking, and pinned as before.
set-aside-title = Set aside { $case }
set-aside-heading = Set { $name } aside?
set-aside-lead = The candidate leaves the ranking and stands below it with your reason. Nobody is written to, nothing is decided, and you can put the candidate back. Neither the host nor the expert is told.
set-aside-back = Back to the candidates
set-aside-why = Why do you set this candidate aside?
set-aside-why-hint = Colleagues read this. Keep to the work: what is asked, and what does not fit.
aside-heading = Set aside by the office
aside-lead = These applications are still open, and only the programme sees that they are set aside. A no is a decision of its own.
pool-heading = In the whole pool
pool-caption = Reasons that keep people of the pool from this request
pool-fit = { $eligible ->
    [0] Nobody of the { $people } in the pool meets everything that is asked.
    [one] 1 expert of the { $people } in the pool meets everything that is asked.
   *[other] { $eligible } experts of the { $people } in the pool meet everything that is asked.
  }
pool-fit-at-least = At least { $eligible } experts in the pool meet everything that is asked; in the pool there are { $people }.
pool-fit-few = Fewer than { $few } experts in the pool meet everything that is asked; in the pool there are { $people }.
pool-fails = Do not meet it
pool-sole = For whom it is the only reason
sole-none = nobody
pool-note = Most people miss more than one thing. Those for whom it is the only reason would be here without it.
pool-rounded = Small numbers are not told, and others are rounded down to a multiple of five.
pool-experts = See the experts
pool-experts-with = See the experts who have { $skill }
pool-as-of = As of change { $sequence } of the pool.

# Side by side
compare-tick = Compare
compare-button = Compare side by side
compare-hint = Tick two to four.
compare-title = Side by side, { $case }
compare-heading = Side by side
compare-lead = What is asked, one thing a row, and what each profile says of it. The best score stands first.
compare-caption = Candidates side by side
compare-what = What is asked
compare-asked = Asked: { $what }
compare-open = Open
compare-leave-out = Leave out
compare-most = most
compare-too-many = You chose { $count } candidates. Four fit beside each other; these are the first four that you chose.
compare-few = Choose at least two
compare-few-do = Tick two to four candidates in the ranking.
compare-back = To the candidates
compare-time = Available
compare-begins = Can begin on { $day }
compare-period = { $from } to { $until }
compare-online-hours = { $hours ->
    [one] Online, 1 hour a week
   *[other] Online, { $hours } hours a week
  }
compare-note = “Most” stands where one of these has more points than the others. It says nothing of candidates who are not on this page.
score-of-hundred = { $points } of 100
asked-heading = Asked by letter to apply, and no application yet
asked-when = Asked by { $by }, { $when }.
invite-asked = This person was asked before to apply for { $case }: by { $by }, { $when }.
the-office = the programme office
to-profile = Profile of { $name }
select-why = Why this person?
select-why-hint = Colleagues read this in the history. It is kept with the decision.
follows-passed-over = { $count ->
    [one] { $cases } has more points and was accepted by the host as well. Say why you choose this person.
   *[other] { $cases } have more points and were accepted by the host as well. Say why you choose this person.
  }
at-host-written = The host has not answered yet. It was written to on { $moment }.
do-write-host = Write to the host again
do-take-down = Take down the host’s answer
done-written = The host gets the letter again, with the link to the profile.
done-taken-down = The answer was taken down. The expert gets a letter, and the host’s director reads what was noted.
told-title = What did the host say of { $name }?
told-lead = Only for an answer that { $name } gave you by telephone or in a meeting. It counts as the answer of the host. The history says that you took it down, and { $name } gets a letter that says what was noted.
told-button = Take down the answer
told-answer = The answer
told-yes = Yes: the host wants to work with this person
told-no = No: the host does not go on with this person
told-note = When and how was it said?
told-note-hint = Such as “by telephone, this morning”. Colleagues read this in the history.
told-no-interest = The director has no family, business or other personal interest in this person
told-no-interest-hint = Ask the director. A yes needs it. With an interest, another director answers.
told-why-hint = Needed if the director says no.
chip-sort = Order: { $order }
compare-lacks = Needed, and not there
