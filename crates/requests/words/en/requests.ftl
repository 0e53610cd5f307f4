name = Requests
kind = Request
yes = Yes
no = No
crumbs = You are here
change = Change
remove = Remove
save = Save and go to the task list

# The list
list-lead = What hosts ask for, from the first draft to the work that is done.
host-title = Your requests
host-lead = What your institution asks for. You write a request here, the programme office reviews and publishes it.
list-count = { $count ->
    [one] One request
   *[other] { $count } requests
  }
list-none = There is no request here
list-none-do = A request is begun for a host whose development plan is agreed.
list-none-fit = No request fits these filters.
list-all = Show all requests
filter-text = Words or case number
filter-all = All
filter-button = Show
filters-in-use = Filters in use
filter-remove = (remove this filter)
pages = Pages
export-csv = These rows as CSV
column-case = Case
column-title = Title
column-title-nl = Title in Dutch
column-host = Host
column-country = Country
column-state = State
column-since = In this state since
column-seats = Experts wanted
column-deadline = Apply until
days = { $days ->
    [0] since today
    [one] one day
   *[other] { $days } days
  }
no-deadline = Open until filled
deadline-over = Closed for applications

# Beginning one
draft-start = Begin a request
draft-title = Begin a request
draft-lead = Only the host and a title for now. The sections follow in a task list, and you can stop after each of them.
draft-button = Begin
draft-no-host = There is no host for which you can write a request
draft-no-host-do = A host must be approved first. Ask the country office.
draft-no-host-approve = Approve a host first: then you can write a request for it.
draft-see-hosts = See the hosts
back-to-list = Back to the requests
back-to-request = Back to { $case }

# The page of a request
next-title = What happens next
next-draft = The host or the focal point fills in the sections and sends the request to the programme office.
next-submitted = The programme office reads the request and approves it, or asks for edits.
next-edits-requested = The host or the focal point makes the edits and sends the request again.
next-approved = The programme office publishes the request.
next-paused = Nobody can apply while the country is suspended or closed. When the coordinator opens the country again, people can apply again until the last day.
next-published = Experts can apply. After the deadline the programme office decides on the applications with the host.
next-selection = The programme office and the host decide on the applications.
next-filled = Expert, host and programme prepare the placement.
next-running = The expert is at work. The placement shows how it goes.
next-completed = The work is done. You can follow it up with a new request.
next-rejected = Nobody has to do anything. The coordinator can open the request again.
next-withdrawn = Nobody has to do anything. The coordinator can open the request again.
next-cancelled = Nobody has to do anything. The coordinator can open the request again.
next-nobody-applied = Nobody applied. The programme office opens the request for applications again, or cancels it with a reason.
your-draft = Fill in the sections and send the request to the programme office.
your-submitted = Read the request and approve it, or ask for edits.
your-edits-requested = Make the edits and send the request again.
your-approved = Publish the request.
priority-over = The priority that this request serves has ended: { $priority }. What has begun goes on: the programme office decides about this request as about any other. A new request needs a plan under another priority.
note-title = What the programme office wrote
tasks-progress = Sections filled in
tasks-done = { $done } of { $all } done
task-done = Filled in
task-open = To be filled in
task-may-wait = May stay empty for now
task-count = { $count ->
    [one] one entry
   *[other] { $count } entries
  }
only-transmits = Every objective only passes knowledge on. What stays after the expert leaves is usually what people made together, or what the institution can now do by itself. Think of joint work, mentoring, or a procedure that the staff write with the expert.
gaps-submit = Before it can be sent to the programme office
gaps-publish = Before it can be published
kept-title = This could not be done yet.
kept-do = What is missing is listed below.
undone-since = (undone since)
terms-title = Terms of reference
short-title = In short
terms-pdf = Terms of reference as PDF
public-page = Public page of the assignment
not-filled-in = Not filled in yet.
history-title = History
by-link = Somebody with a personal link
by-link-of = { $name }, through a personal link
by-program = The programme itself
route-label = Steps of this request

# Sections
section-basics = What it is about
section-outcome = The outcome it serves
section-blocks = Time and place
section-objectives = Objectives
section-counterparts = Who learns
section-skills = Skills
section-languages = Languages
section-conditions = Dates and conditions
about-basics = This text is the advert, later a part of the agreement, and in the end the measure of the work.
about-outcome = A request serves one outcome of the host’s development plan.
about-blocks = One block or several: for example four weeks online and then six weeks on the spot.
about-objectives = What must be achieved, what is there when it is achieved, and how knowledge passes over.
about-counterparts = The expert does not replace staff. Name the colleagues who work beside the expert and learn.
about-skills = What the expert must be able to do. Keep to what the work really needs: each skill that is needed leaves people out.
about-languages = The languages in which the work is done and the documents are written.
about-conditions = How many experts, when, and what they can count on. Allowances are the same for the whole phase and are not written here.
rows-none = Nothing here yet
rows-none-do = Add the first one below.
row-add = Add one
row-add-button = Add
row-change = Change it
row-save = Save the change
rows-ready = Ready: go to the task list
stale-title = Somebody else changed this section meanwhile.
stale-do = Below you see what is stored now. What you typed is still in the form: save it again if yours is right.

# Fields
field-host = Host
field-title = Title in English
field-title-hint = Begin with a verb that says what the expert does, such as “Improve infection control on the TB ward”. It will stand on the certificate.
field-title-nl = Title in Dutch
field-title-nl-hint = Without it, Dutch pages show the English text and say so.
field-summary = Summary in English
field-summary-hint = In three or four sentences: what the expert does, for whom, and what is better afterwards.
field-summary-nl = Summary in Dutch
field-sector = Sector
field-sector-hint = The sector of the host stands here until somebody chooses another one. Choose what this work is about: the figures count it there.
field-department = Department or unit
field-background = Background
field-background-hint = What the institution does, and why this matters now.
field-outcome = Outcome
field-outcome-hint = Outcomes of the host’s plans. A plan must be agreed before the request can be sent.
outcome-agreed = { $title } (plan: { $plan })
outcome-not-agreed = { $title } (plan not agreed yet: { $plan })
outcome-priority-over = { $title } (its priority has ended; plan: { $plan })
outcome-of = From the plan “{ $plan }”
outcome-measure = { $indicator }: from { $baseline } to { $target } { $unit } by { $target_on }
field-mode = How
field-length = Length
field-weeks = Weeks
field-weeks-hint = At most 13 weeks on the spot and 12 weeks online in one block.
field-hours = Hours a week
field-hours-hint = Needed for online blocks, at most 20 in one assignment. Leave it open for work on the spot.
field-place = Place
field-place-hint = Left open, the city of the host is used for work on the spot.
mode-physical = On the spot
mode-online = Online
block-number = Block { $number }
block-weeks = { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
  }
block-online = { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
  }, { $hours ->
    [one] one hour a week
   *[other] { $hours } hours a week
  }
field-objective = Objective
field-objective-hint = One change, such as “Ward nurses follow one infection control procedure”.
field-deliverable = Deliverable
field-deliverable-hint = What is there at the end and can be shown: a manual, a procedure in use, a trained team.
field-process = How knowledge passes over
field-process-hint = Not every objective should only pass knowledge on: what is made together or built into the institution lasts longer.
process-transmit = Pass knowledge on
process-create = Work out something new together
process-build-capacity = Make the institution able to do more by itself
field-name = Name
field-job = Job
field-email = E-mail address
field-email-hint = The programme asks this colleague for an opinion before, right after and a year after the work.
field-language-of-letters = Language of letters
field-learns = What this colleague learns
field-learns-hint = In one sentence.
field-understudy = This colleague will take the work over when the expert leaves
understudy = takes the work over
field-skill = Skill
field-skill-hint = Choosing a whole field accepts every skill in it. A skill that stands in the list above is changed.
field-level = Level
level-1 = 1: knows the basics
level-2 = 2: can do it with help
level-3 = 3: does it alone
level-4 = 4: does the difficult cases
level-5 = 5: teaches it to others
field-skill-years = Years of practice
skill-level = level { $level }, { $years ->
    [0] any experience
    [one] one year
   *[other] { $years } years
  }
field-essential = Needed or wished
field-essential-hint = Without what is needed nobody can be chosen. What is wished counts in the ranking.
field-need = Needed or wished
wished = wished
field-language = Language
field-language-level = Level
level-native = native
cefr-A1 = A1: familiar phrases
cefr-A2 = A2: everyday matters in simple words
cefr-B1 = B1: gets along at work and on the road
cefr-B2 = B2: takes part in discussions about his or her own field
cefr-C1 = C1: fluent, also in demanding texts
cefr-C2 = C2: understands practically everything
cefr-native = Grew up with it
field-seats = How many experts
field-years = Years of experience in all
field-tie = Tie with the country
field-origin-tie = The expert must have a tie with the country, by birth, by descent or another
field-deadline = Last day to apply
field-deadline-hint = Left open, people can apply until the request is filled.
field-earliest = Earliest start
field-latest = Latest start
field-starts = Start
starts-between = between { $earliest } and { $latest }
starts-from = from { $earliest }
starts-until = { $latest } at the latest
starts-open = to be agreed
field-security = Safety at the place
security-low = Low risk: ordinary care is enough
security-moderate = Moderate risk: the country office gives a briefing
security-high = High risk: each journey needs the consent of the country office
field-conditions = What the host offers and expects
field-conditions-hint = Workplace, housing, working hours, what to bring. No amounts of money.
field-note = What you want to say
field-reason = Why

# States
state-paused = Paused: the country is not open
state-draft = Draft: not sent yet
state-submitted = Waiting for the programme office
state-edits-requested = Waiting for the host and the focal point: edits requested
state-approved = Approved: waiting to be published
state-published = Open for applications
state-selection = Waiting for a decision on applications
state-filled = Filled: the placement is being prepared
state-running = Running
state-completed = Completed
state-rejected = Rejected by the programme office
state-withdrawn = Withdrawn by the host
state-cancelled = Cancelled by the programme
stage-draft = Writing
stage-review = Review
stage-published = Publication
stage-selection = Selection
stage-placement = Placement
stage-completed = Completed
stage-rejected = Rejected
stage-withdrawn = Withdrawn
stage-cancelled = Cancelled
ball-writer = the host and the focal point
ball-office = the programme office
ball-experts = experts who want to apply
ball-office-and-host = the programme office and the host
ball-placement = the people of the placement
ball-nobody = nobody
ball-you = you
ball-coordinator = the coordinator
waits-draft = Fill in and send: { $title }
waits-submitted = Review: { $title }
waits-edits-requested = Make the edits that were asked for: { $title }
waits-approved = Publish: { $title }
waits-selection = Nobody applied: open it again or cancel it: { $title }
waits-priority-over = { $what } (its priority has ended)

# Decisions
do-submit = Send to the programme office
do-approve = Approve
do-publish = Publish
do-begin-selection = Close for applications and decide
do-request-edits = Ask for edits
do-reject = Reject
do-withdraw = Withdraw
do-cancel = Cancel this request
do-undo = Undo: { $decision }
do-reopen = Open this request again
do-duplicate = Copy to a new request
lead-request-edits = Say what must change. The host gets your words in a letter and can send the request again.
lead-reject = Say why. The host gets your words in a letter.
lead-withdraw = Say why. People who have applied are told that the assignment is closed.
lead-cancel = Say why. The host gets your words in a letter, and people who have applied are told that the assignment is closed.
lead-undo = The request goes back to “{ $state }”. The history keeps both decisions, with your reason. Whoever was told of the first is told of this one.
lead-reopen = The request goes on from “{ $state }”. If it was public, it must be published again. The history keeps your reason, and whoever was told that it was stopped is told of this.

# History
did-draft = Request begun
did-draft-copy = Request begun with the text of { $case }
did-basics = Description changed
did-outcome = Outcome chosen
did-conditions = Dates and conditions changed
did-block-added = Block added
did-block-changed = Block changed
did-objective-added = Objective added
did-objective-changed = Objective changed
did-counterpart-added = Colleague added
did-counterpart-changed = Colleague changed
did-skill-added = Skill added
did-skill-changed = Skill changed
did-language-added = Language added
did-language-changed = Language changed
did-remove = Line removed
did-submit = Sent to the programme office
did-request-edits = Edits asked for
did-approve = Approved
did-reject = Rejected
did-publish = Published
did-begin-selection = Closed for applications
did-withdraw = Withdrawn
did-cancel = Cancelled
did-undo = Decision undone
did-fill = Every seat is taken
did-free-seat = A seat is free again
did-start = An expert began
did-complete = The work is over
did-answer = Answer of the host to the edits
did-thaw = People can apply again: the country is open
did-freeze = Applications stopped because the country is suspended

# Behind a link
read-answer-title = Answer about the edits
read-answer-lead = Write what { $name } should change, in your own words. You need no account: your answer goes to { $name } by letter, and stands in the history of the request.
read-answer-lead-nobody = Write what should be changed, in your own words. You need no account: your answer stands in the history of the request.
read-answer-button = Send the answer
field-answer = Your answer
field-answer-hint = For example who keeps the work going, or what the office got wrong.
read-change = To change the text yourself, sign in.
read-account = No account yet? The country office can invite you. Ask for it here:
read-sign-in = Sign in and open this request

# The document
country-of-residence = Country of residence
as-written = What the host wrote is shown in its own words, in English.
only-english = The text of this assignment is available in English only.
pdf-page = Page
pdf-of = of
rules-title = Who may apply
rules-as-of = The rules of { $programme } on { $day }, the day on which this document was made. A rule may change later; the one in force when somebody applies counts.
rule-residence = Lives in { $countries }
rule-right-to-return = May return to the country of residence
rule-origin-tie = Has a tie with { $country }, by birth, by descent or another
rule-experience = { $years ->
    [one] Has at least one year of work experience
   *[other] Has at least { $years } years of work experience
  }
pdf-lead = Terms of reference. { $state }.

# Letters
letter-greeting = Dear { $name },
letter-answer = You can read the request and answer in your own words here, without an account:
letter-page = You find it here, after you signed in:
letter-read = You can read the request here, without an account:
letter-sent-for-host-subject = { $case } was written in your name
letter-sent-for-host = { $name } wrote the request “{ $title }” for { $host } and sent it to the programme office for review. Read whether it asks for what you need. If something is not right, tell { $name } or the programme office now; the address stands below.
letter-edits-subject = { $case }: edits are asked for
letter-edits = The programme office has read the request “{ $title }” and asks for edits. Make them and send the request again. This is what the office writes:
letter-edits-others = The programme office has read the request “{ $title }” and asks for edits. { $name } wrote the request and makes them; whoever of you has an account can do so too. This is what the office writes:
letter-edits-host = The programme office has read the request “{ $title }” and asks for edits. Whoever of you has an account can make them, or the country office for you. This is what the office writes:
letter-answered-subject = { $case }: { $name } answered about the edits
letter-answered = { $name } answered about the edits that the programme office asks for in “{ $title }”:
letter-undone-subject = { $case }: a decision was taken back
letter-undone = The programme office has taken back its decision “{ $decision }” about the request “{ $title }”. It stands now at: { $state }. This is the reason:
letter-thawed-subject = { $case }: people can apply again
letter-thawed = The suspension of your country has ended. People can apply for “{ $title }” again. You do not have to do anything.
letter-published-subject = { $case } is published
letter-published = The request “{ $title }” of { $host } is public now. Experts can apply until it is filled. When the programme office shows a candidate to { $host }, its director gets a letter.
letter-published-until = The request “{ $title }” of { $host } is public now. Experts can apply until { $deadline }. When the programme office shows a candidate to { $host }, its director gets a letter.
letter-rejected-subject = { $case } is not taken up
letter-rejected = The programme office does not take up the request “{ $title }”. This is the reason:
letter-cancelled-subject = { $case } is cancelled
letter-cancelled = The programme has cancelled the request “{ $title }”. This is the reason:
letter-frozen-subject = { $case }: no applications for now
letter-frozen = The programme has suspended your country. Nobody can apply for “{ $title }” until the suspension ends. You do not have to do anything.

# Refusals
refusal-no-basics = The summary in English is missing.
refusal-no-basics-do = Fill in the section “What it is about”.
refusal-no-outcome = The request does not serve an outcome of the host’s development plan.
refusal-no-outcome-do = Choose one in the section “The outcome it serves”. If there is none, write it into the plan first.
refusal-plan-not-agreed = The development plan behind the outcome is not agreed yet.
refusal-plan-not-agreed-do = Let the host and the focal point agree on the plan, or choose an outcome of an agreed plan.
refusal-no-block = There is no block of time.
refusal-no-block-do = Add one in the section “Time and place”.
refusal-block-too-long = A block has { $weeks } weeks; a block of this kind takes at most { $max }.
refusal-block-too-long-do = Split the time into several blocks.
refusal-no-hours = An online block needs its hours a week.
refusal-no-hours-do = Give a number from 1 to 20.
refusal-too-many-hours = An online block takes at most { $max } hours a week.
refusal-too-many-hours-do = Spread the work over more weeks.
refusal-no-objective = There is no objective with a deliverable.
refusal-no-objective-do = Add one in the section “Objectives”.
refusal-no-counterpart = Nobody at the host is named who learns from the expert. The programme transfers knowledge; it does not replace staff.
refusal-no-counterpart-do = Add a colleague in the section “Who learns”.
refusal-host-closed = The host is suspended or closed.
refusal-host-closed-do = Ask the focal point of the country.
refusal-needs-workspace = The host has no workspace for the expert yet, or nobody has said that it has.
refusal-needs-workspace-do = See to it, and mark it as ready in the readiness list.
refusal-needs-connection = The host has no internet connection that is good enough yet, or nobody has said that it has.
refusal-needs-connection-do = See to it, and mark it as ready in the readiness list.
refusal-needs-devices = The host has no devices for those who learn yet, or nobody has said that it has.
refusal-needs-devices-do = See to it, and mark it as ready in the readiness list.
refusal-needs-staff-time = The colleagues have no time yet to learn from the expert, or nobody has said that they have.
refusal-needs-staff-time-do = Release them from other work, and mark it as ready in the readiness list.
refusal-needs-briefing = The colleagues have not read the programme’s brief yet, or nobody has said that they have.
refusal-needs-briefing-do = Let them read it, and mark it as ready in the readiness list.
refusal-country-not-open = The country does not take part in assignments now: it is suspended or closed in this phase.
refusal-country-not-open-do = Wait until the coordinator opens the country again.
refusal-deadline-passed = The last day to apply lies in the past.
refusal-deadline-passed-do = Choose a later day in the section “Dates and conditions”. If the request was sent already, ask for edits.
refusal-start-passed = The latest start lies in the past.
refusal-start-passed-do = Choose a later day.
refusal-no-answer = There is no answer.
refusal-no-answer-do = Write one or two sentences.
refusal-starts-crossed = The latest start lies before the earliest start.
refusal-starts-crossed-do = Change one of the two days.
refusal-start-before-deadline = The earliest start lies before the last day to apply.
refusal-start-before-deadline-do = Let the work begin after the last day to apply.
refusal-not-editable = The text can be changed only while it is being written or when edits were asked for.
refusal-not-editable-do = Ask the programme office to request edits.
refusal-not-now = The request is not at this point any more. Somebody may have acted meanwhile.
refusal-not-now-do = Look at the request again: it shows what can be done now.
refusal-has-placement = A placement grew from this request.
refusal-has-placement-do = Undo the selection or end the placement first.
refusal-nothing-to-undo = There is no decision to undo.
refusal-nothing-to-undo-do = Look at the history of the request.
refusal-has-applications = People have applied since it was published, so it cannot silently disappear.
refusal-has-applications-do = Cancel the request with a reason instead. Then they are told.
refusal-no-reason = A reason is needed, so that others understand.
refusal-no-reason-do = Write one or two sentences.
refusal-unknown-code = Choose one from the list.
refusal-unknown-code-do = If something is missing in the list, tell the programme office.
refusal-priority-over = The priority of this plan has ended
refusal-priority-over-do = Choose an outcome of a plan under another priority. If there is none, write a plan under an agreed priority first.
refusal-foreign-outcome = This outcome belongs to another host or a closed plan.
refusal-foreign-outcome-do = Choose an outcome of this host.

# What was done
done-saved = Stored.
done-begun = The request was begun. Fill in its sections next.
done-copied = A new request was begun with this text. Dates, how safe the place is, and decisions were not copied: fill in “Dates and conditions”.
done-sent = The request was sent to the programme office.
done-edits = The edits were asked for. The host and whoever wrote the request get a letter.
done-approved = The request was approved. Publish it next.
done-rejected = The request was rejected. The host gets a letter with your reason.
done-published = The request is public now. The host gets a letter.
done-closed = Nobody can apply any more. Decide on the applications next.
done-closed-none = Nobody can apply any more, and nobody had applied. Open the request again, or cancel it with a reason.
done-withdrawn = The request was withdrawn.
done-cancelled = The request was cancelled. The host gets a letter with your reason.
done-undone = The decision was undone. The history shows both.
done-answered = Thank you: your answer was sent. You can close this page.
column-age = In this state for
host-none-do = Begin one when you know what an expert could do for your institution.
next-not-ready = The host gets ready first: what is still missing is listed below. Then the programme office publishes the request.
next-published-open = Experts can apply until the request is filled. The programme office and the host decide on the applications as they come in.
needed = needed
choice-needed = Needed
choice-wished = Wished
field-security-hint = As the country office knows the place. Nobody can apply before this has been said. Leave it open when all work is done online: then nobody travels.
state-not-ready = Approved: waiting for the host to be ready
waits-not-ready = Get the host ready, so that it can be published: { $title }
read-more-title = Add to your answer
read-answered = Your answer of { $when } was sent:
remove-title = Remove “{ $name }”?
remove-lead = It goes for good, and you would have to write it again.
refusal-start-after-phase = The phase ends on { $until }: the work must start before that.
refusal-start-after-phase-do = Choose an earlier day.
refusal-no-security = Nobody has said how safe the place is.
refusal-no-security-do = Say it in the section “Dates and conditions”.
refusal-hours-on-the-spot = Hours a week are counted for online work only.
refusal-hours-on-the-spot-do = Leave the hours open for work on the spot.
refusal-same-colleague = A colleague with this e-mail address stands in the list already.
refusal-same-colleague-do = Change that line, or name somebody else.
done-removed = It was removed.
done-approved-not-ready = The request was approved. It can be published when the host is ready: what is missing is listed below.
do-nothing = Do nothing
