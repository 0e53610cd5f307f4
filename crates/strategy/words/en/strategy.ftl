# Pages
name = Strategy
strategy-title = Strategy
strategy-lead = Phases of the programme, their countries, and what each country wants to improve first.
you-are-here = You are here
save = Save the changes
since = Since
state = State
status = Status
case = Case
dates = Dates
written = Written
not-written-yet = Not written down yet
reason = Reason
reason-hint = Others will read this beside your decision.
version = Version
version-of-text = Version of the text
recorded-by = Recorded by { $name },
from-until = From { $from } to { $until }
from-on = From { $from }
place = Place

# Phases
phase-name = Name of the phase
phase-name-hint = As people say it, for example Bridges to Origin, phase 2.
phase-from = First day
phase-until = Last day
phase-dates = { $from } to { $until }
phase-new = Open a phase
phase-open = Open the phase
phase-edit = Change the phase
phase-remove = Remove the phase
phase-remove-title = Remove “{ $phase }”?
phase-remove-lead = Only a phase on which nothing hangs can be removed: no country, no rule and no role. The audit trail keeps that it was there.
phase-stays = This phase cannot be removed as long as it has:
phase-rules = { $count ->
    [one] one rule of the programme
   *[other] { $count } rules of the programme
  }
phase-role-of = a role of { $name }
phase-role-closed = a role of a closed account
phases-none = No phase yet
phases-none-do = The coordinator or an administrator opens the first phase of the programme.
phases-elsewhere = Your country takes part in no phase yet
phases-elsewhere-do = The coordinator adds it to a phase. Then its priorities are written here.
phases-none-open = Open the first phase; then add its countries.
countries-none = No country takes part yet
countries-none-do = The coordinator adds the countries of this phase.
countries-none-add = Add the first country: its priorities, hosts and requests follow.
countries-caption = Countries of { $phase }
priorities-in-force = Agreed priorities
priorities-on-the-way = Being prepared

# Countries
country = Country
country-title = { $country }, { $phase }
country-add = Add a country
country-add-button = Add the country
country-add-lead = { $phase }, from { $from } to { $until }. The country takes part from the day that you choose.
add-reason-hint = For the history, for example the decision and its date.
track = Takes part in
track-assignments = Assignments
track-entrepreneurship = Entrepreneurship only
track-alumni = Contact with alumni only
status-active = Open for requests
status-active-entrepreneurship = Open for entrepreneurship only
status-active-alumni = Open for contact with alumni only
status-suspended = Suspended: nothing new is published
status-closed = Closed in this phase
status-later = Takes part from { $day }
status-set = Change the status
status-save = Set this status
status-lead = The history keeps every status. Suspending stops publishing at once and marks the placements that are affected. When the country is open again, hosts whose assignments are public get a letter.
status-hint = A country can be opened again later.
status-since = since { $day }
status-from = From
status-from-hint = Today or earlier, within the phase.
add-from-hint = Today or earlier, within the phase. For a phase that begins later: its first day.
status-reason-hint = Who decided, and why. The history shows it.
status-history = Status over time
strategy-document = National strategy
strategy-document-hint = The title of the document that the priorities follow.
strategy-url = Where it can be read
diaspora-policy = Diaspora policy
diaspora-policy-hint = What the country’s policy says about its diaspora.
diaspora-office = Responsible office
describe-title = National strategy and diaspora policy
describe-change = Change strategy and policy
dialogue = Country dialogue
consultation-new = Record a consultation
consultation-save = Record this consultation
consultation-on = Consultation of { $day }
consultations-none = No consultation recorded
consultations-none-do = After a meeting with ministries, hosts or diaspora bodies, record what was said and decided.
held-on = Held on
participants = Who took part
participants-hint = Institutions and their people.
opportunities = Opportunities
challenges = Challenges
decisions = Decisions
decisions-hint = What was agreed, and who does what.

# Priorities
priority = Priority
priorities = Priorities
priorities-caption = Priorities of { $country }
priorities-none = No priority yet
priorities-none-do = Hosts can only ask for an expert under an agreed priority. Write the first one.
priority-new = Write a priority
priority-save = Save as a draft
priority-change = Change this priority
priority-page = { $case } { $title }
change-lead = This makes a new version. It must be proposed and agreed anew.
change-lead-in-force = This makes a new version. The version in force stays in force until the new one is agreed.
change-lead-asked = The ministry was asked about the text as it is: its link stops working, and the person gets a letter about it.
change-save = Save as a new version
title = Title
title-hint = What is to improve, for example Safer care for tuberculosis patients.
title-nl = Title in Dutch
sector = Sector
sdg-target = SDG target
evidence = Evidence
as-written = What people wrote is shown in their own words, and not translated.
evidence-hint = What shows that this is needed: figures, reports, consultations.
weight = Weight
weight-hint = From 1 (counts least) to 5 (counts most).
weight-of = { $weight } of 5 (5 counts most)
target = Target
target-hint = The figure to be reached, as a whole number.
target-unit = What the figure counts
target-unit-hint = For example wards that work by the new procedure.
from = From
until = Until
whose-turn = Whose turn
ball-with = Now with: { $who }
ball-office = the country office
ball-ministry = the ministry
ball-office-or-you = the country office, or you
ball-both = the country office and the ministry
ball-office-asks = the country office, to ask the ministry
ball-you-ask = you, to ask the ministry
ball-you-both = you and the ministry
ball-you = you
ball-coordinator = the coordinator
party-office = Country office
party-ministry = Ministry
route-label = How far version { $version } is
stop-written = Written
priority-draft = Draft: not proposed yet
priority-changes = The ministry asks for changes: not proposed again yet
priority-waits-both = Waiting for the country office and the ministry
priority-waits-office = Waiting for the country office
priority-waits-ministry = Waiting for the ministry
priority-agreed = Agreed
priority-retired = No longer a priority
priority-renewed = Version { $version } is on its way
version-number = Version { $number }
version-in-force = In force
version-later = Agreed: holds from { $day }
version-over = Was in force until { $day }
version-past = Was in force
version-replaced = Replaced before it was agreed
version-changed = Other than version { $before }:
change-of = { $name }: { $is } (was: { $was })
change-of-evidence = Evidence: another text
versions-older = Earlier versions
propose-button = Propose to the country office and the ministry
agree-office-button = Agree for the country office
agreed-by = agreed by { $name }
agreed-by-link = Confirmed through a signed link,
evidence-is = Evidence: { $evidence }
taken-back = Taken back on { $moment }:
ministry-asked = { $name } of { $organisation } was asked
ministry-confirmed = { $name } agreed,
ministry-wants-changes = { $name } asks for changes,
record-title = Record the ministry’s agreement
record-lead = The ministry agreed to version { $version } in writing or in a meeting.
record-button = Record the agreement
ministry = Ministry
ministry-name = Who agreed for the ministry
ministry-evidence = Evidence
ministry-evidence-hint = The document that shows it: its reference and title.
agreed-on = Agreed on
ask-title = Ask the ministry
ask-lead = The person gets a letter with a personal link to version { $version }, and needs no account.
ask-button = Send the letter
person-name = Name of the person
email = E-mail address
letter-language = Language of the letter
retire-title = No longer a priority
retire-lead = Hosts can begin no new plan under it, and ask for nobody by a plan under it. The coordinator can undo this.
retire-serving = What has begun under it goes on: { $requests ->
    [0] no open request
    [one] one open request
   *[other] { $requests } open requests
  } and { $placements ->
    [0] no placement
    [one] one placement
   *[other] { $placements } placements
  }. The page of each such request says that its priority has ended.
retire-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
retire-button = Retire this priority
restore-title = Make it a priority again
restore-lead = Everything is as it was before it was retired.
restore-button = Restore this priority
take-back-title = Take back an agreement
take-back-lead = For an agreement that was recorded wrongly. It stays visible, with your reason. An earlier agreed version comes into force again.
take-back-party = Whose agreement
take-back-button = Take back this agreement

# What waits
waiting-draft = Finish and propose: { $title }
waiting-changes = Change as the ministry asks: { $title }
waiting-office = Agree for the country office: { $title }
waiting-ministry = Agreement of the ministry: { $title }
waiting-suspended = { $country } is suspended: reopen or close it

# Hosts that serve a priority
serving = Who works on it
serving-caption = Outcomes of hosts that serve this priority
serving-none = No host works on it yet
serving-none-do = A host writes a development plan under an agreed priority.
serving-suggest = Suggest a host
host = Host
outcome = Outcome
baseline = Baseline
measured = Measured last
measured-not-yet = Not measured yet
measured-progress = { NUMBER($value) }, { $percent }% of the way to the target

# What was done
done-saved = Your changes were saved.
done-phase-opened = The phase was opened.
done-phase-removed = The phase was removed.
done-country-added = The country takes part in the phase.
done-status = The status was set. The history shows it with your reason.
done-consultation = The consultation was recorded.
done-draft = The priority was saved as a draft. Propose it when it is ready.
done-unchanged = You changed nothing, so there is no new version.
done-version = The new version was saved as a draft. Propose it when it is ready.
done-proposed = The priority was proposed. Now the country office and the ministry must agree.
done-agreed-office = The country office has agreed.
done-asked = The letter to the ministry is on its way.
done-recorded = The agreement of the ministry was recorded.
done-retired = This is no longer a priority.
done-restored = This is a priority again.
done-taken-back = The agreement was taken back. It stays visible, with your reason.
waiting-ask = Ask the ministry: { $title }
