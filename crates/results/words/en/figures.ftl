# The dashboard
dashboard-lead = What was asked, done and changed. Every figure opens the rows behind it.
dashboard-lead-outside = What was asked, done and changed. A request counts once it was sent to the programme office. Every figure with a number opens the rows behind it; the rows of requests open the chain of what is finished.
heads-title = In short
filter-as-of = As it stood on (day-month-year)
open-calendar = Open a calendar
filters-in-use = Filters in use
filter-remove = : remove this filter
as-of = As it stood at the end of { $day }
outside-note = Where people are counted, a number under five is not told, nor one from which such a number could be worked out. So you are told one thing at a time: by phase, by country, by sector, by way of working, or by where things stand, and never two of these together. Of a past day you are told requests only, because its numbers beside those of today would show what happened to a few people. A past day is moved back to the end of the quarter before it; the last day of a quarter stays as it is.
fewer-than-five = fewer than five
kept-back = kept back
nobody-asked = nobody was asked yet
not-told = not shown
head-requests = { $n ->
    [one] request
   *[other] requests
}
head-applications = { $n ->
    [one] application
   *[other] applications
}
head-placements = { $n ->
    [one] placement
   *[other] placements
}
head-before = { $n ->
    [one] placement evaluated before
   *[other] placements evaluated before
}
head-after = { $n ->
    [one] placement evaluated right after
   *[other] placements evaluated right after
}
head-year-later = { $n ->
    [one] placement evaluated a year later
   *[other] placements evaluated a year later
}
head-women = of placements by women
head-women-kept = share of placements by women
women-of = { $part } of { $whole }
women-too-few = A share is shown from five placements on
column-phase = Phase
column-sector = Sector
column-mode = Way of working
column-sex = Gender
column-number = Number
column-title = Assignment
column-host = Host
column-expert = Person
column-chain = Chain
column-pseudonym = Pseudonym
column-answer = Answer
table-empty = Nothing to count here yet.
table-voices = Three voices, three moments
table-voices-note = Means of the answers: knowledge, skills and attitudes from 0 to 4, satisfaction from 1 to 5.
answers = Answers
voice-answers = { $voice }: answers
voice-scale = { $voice }: { $scale }
scale-knowledge = knowledge
scale-skills = skills
scale-attitudes = attitudes
scale-satisfaction = satisfaction
table-capacity = Capacity change
table-capacity-note = Answers on the objectives of placements. Before: what the institution can do already. After: what the assignment changed.
level-none = None
level-low = Low
level-medium = Medium
level-high = High
table-still-used = Still used a year later
table-still-used-note = What people answer a year later to the question whether what was made is still used.
table-placements = Placements by state
table-applications = What became of applications
table-applications-note = One application can count in several rows: it came on the long list, for example, and was withdrawn later. What has not ended yet is still on its way.
sent-in-all = Sent in all
table-requests = Requests by state
table-country = By country
table-sector = By sector
table-mode = By way of working
table-sex = By gender
table-sex-note = Gender as experts told it, in groups only: a number under five is kept back for everybody, and so is one from which such a number could be worked out.
chart-placements = Placements
export-figures = These figures as CSV
csv-table = table
csv-row = row
csv-column = column
csv-value = value

mode-physical = On the spot
mode-online = Online
mode-hybrid = On the spot and online
mode-open = Not planned yet
sex-woman = Women
sex-man = Men
sex-other = Other
sex-untold = Not said

kind-requests = Requests
kind-applications = Applications
kind-placements = Placements
kind-given-up = Given up before the start
kind-answers = Answers
kind-capacity = Answers on capacity
kind-still-used = Answers on use a year later
mark-long-listed = Came on the long list
mark-shared = Profile shown to the host
mark-reserve = Became a reserve
mark-stepped-in = Reserve stepped in
mark-before = Placements evaluated before
mark-after = Placements evaluated right after
mark-year-later = Placements evaluated a year later

state-requests-draft = Draft
state-requests-submitted = Waiting for the programme office
state-requests-edits-requested = Waiting for the host and the focal point: edits requested
state-requests-approved = Approved: waiting to be published
state-requests-published = Open for applications
state-requests-selection = Waiting for a decision on applications
state-requests-filled = Filled: the placement is being prepared
state-requests-running = Running
state-requests-completed = Completed
state-requests-rejected = Rejected by the programme office
state-requests-withdrawn = Withdrawn by the host
state-requests-cancelled = Cancelled by the programme
state-applications-draft = Draft
state-applications-submitted = Sent: waiting for the programme office
state-applications-ineligible = Does not meet the rules
state-applications-eligible = Meets the rules: waiting for the programme office
state-applications-not-long-listed = Not on the long list
state-applications-long-listed = On the long list: waiting to be shown to the host
state-applications-shared = Profile shown: waiting for the host
state-applications-accepted = Host says yes: waiting for the programme office
state-applications-declined = Declined by the host
state-applications-selected = Selected
state-applications-reserve = Reserve
state-applications-not-selected = Not selected
state-applications-withdrawn = Withdrawn by the expert
state-placements-preparing = In preparation
state-placements-agreed = Agreement signed
state-placements-running = Running
state-placements-suspended = Suspended
state-placements-reported = Report sent
state-placements-confirmed = Confirmed by the host
state-placements-completed = Completed
state-placements-ended-early = Ended early
state-placements-withdrawn = Given up before the start
state-still-used-yes = Yes
state-still-used-partly = Partly
state-still-used-no = No

# Rows
rows-title = Rows behind a figure
rows-lead = The rows that this figure counts, no more and no fewer.
rows-lead-outside = The rows that this figure counts, without names. A row about a person has no case number. It says only what the figure says, and the country where the number of that country is told as well.
rows-lead-chain = The chain of an assignment opens when its work is finished.
rows-lead-no-chain = A chain opens from the rows of requests, when its work is finished.
rows-count = { $count ->
    [one] One row
   *[other] { $count } rows
}
rows-none = This figure counts nothing
rows-none-do = Go back to the figures
pages = Pages
open-chain-short = Chain
export-rows = These rows as CSV

# Answers without names
answers-title = Answers without names
answers-lead = Each person has one pseudonym at all three moments; those of one placement begin with the same letters. Names that we know are taken out of the texts.
answers-count = { $count ->
    [one] One answer sheet
   *[other] { $count } answer sheets
}
answers-none = No answers yet
answers-none-do = Answers come in when placements begin, end, and a year later.
a-name = [name]
export-answers = All these answers as CSV, one line for each question

# The chain
chain-title = Chain
chain-title-outside = One placement, from priority to what is left
chain-lead = From the country’s priority to what is left of it: each link opens its record.
chain-lead-outside = From the country’s priority to what is left of it, without names.
chain-missing = Not there
chain-none-yet = None yet
chain-no-follow-up = No request goes on with this work so far
link-priority = Priority
link-host = Host and plan
link-outcome = Outcome
link-request = Request
link-application = Application
link-placement = Placement
link-evaluations = Evaluations
link-capacity = Capacity change
link-certificate = Certificate
link-follow-up = Follow-up request
priority-draft = Draft
priority-proposed = Proposed
priority-agreed = Agreed
priority-retired = Retired
party-country-office = the country office
party-ministry = the ministry
chain-version = Version { $version }
chain-version-since = The text was changed since: version { $version } counts now.
chain-agreed = Agreed by { $party } on { $day }
chain-a-host = A host
chain-plan = Development plan: { $title }
chain-plan-agreed = The plan is agreed.
chain-plan-open = The plan is not agreed yet.
chain-ready = The host is ready to receive an expert.
chain-not-ready = The host is not fully ready to receive an expert.
chain-baseline = { $indicator }: { $value } { $unit } on { $day } (baseline)
chain-measure = Measured on { $day }: { $value } { $unit }
chain-target = Target: { $value } { $unit } by { $day }
chain-reached = Target reached
chain-published = Published on { $day }
chain-checks = { $met } of { $rules } rules were met
chain-rules-from = Rules as they hold from { $day }
chain-score = Score { $total } of 100, by rules { $version }
chain-reason = Reason of the decision: { $reason }
chain-not-begun = The work did not begin.
chain-since = At work since { $day }
chain-worked = Worked from { $from } to { $until }
chain-worked-day = Worked on { $day }
chain-block = Agreed days, { $mode }: { $from } to { $until }
chain-block-planned = Planned days, { $mode }: { $from } to { $until }
chain-block-replaced = Agreed days, { $mode }: { $from } to { $until }. Others came in their place.
chain-block-instead = Days that came in the place of agreed ones, { $mode }: { $from } to { $until }
chain-deliverable = Deliverable { $number }, { $deliverable }: { $told }
delivered-yes = there
delivered-partly = partly there
delivered-no = not there
chain-not-delivered = not reported yet
chain-evaluations = What three voices say at three moments
chain-moment = { $moment }: { $told }
chain-voice = { $voice } { $answered } of { $asked }
chain-capacity = What changed, and what shows it
chain-capacity-outside = What people answered about one placement is not shown to you: see the totals among the results.
chain-change = { $voice }, { $moment }: { $level }
chain-still-used = { $voice }, still used a year later: { $told }
chain-issued = Issued on { $day }
chain-revoked = Revoked
ahead-note = That day has not come. These figures are as things stand today.
no-day = “{ $typed }” is not a day. These figures are as things stand today. Give a day such as 27-03-2027.
chain-not-open = not shown
chain-when-finished = when the work is finished
title-when-public = told once the assignment is published
chain-never-answered = Was not answered before the work was over.
table-too-few = There are fewer than five in all, so no number is shown.
table-kept-all = No number is shown here: each is fewer than five, or such a number could be worked out from it and others.
table-few = <5: there are fewer than five in all.
table-kept = Where a star (*) stands, a number is kept back: it is fewer than five, or such a number could be worked out from it and others.
table-none = Where a dash (–) stands, it was not asked or not answered.
