# The programme office's pages
list-title = Experts
list-lead = Experts with an active profile, by name and occupation. Opening a profile is written down; the expert sees it.
list-count = { $count ->
    [one] One expert
   *[other] { $count } experts
  }
list-none = No expert fits these filters
list-none-do = Remove a filter, or use fewer words.
list-nobody = No expert has an active profile yet
list-nobody-do = Experts register themselves. They stand here as soon as they make their profile active.
filter-text = Words
filter-level = Level of the skill, at least
filter-years = Years of practice, at least
level-at-least = level { $level } or more
years-at-least = { $years ->
    [one] 1 year of practice or more
   *[other] { $years } years of practice or more
  }
filter-any = Any
filter-show = Show
filter-remove = remove this filter
filters-in-use = Filters in use
column-name = Name
column-occupation = Occupation
pager = Pages
previous = Previous
next = Next
page-of = Page { $page } of { $pages }

profile-title = Profile of an expert
contact = Contact
facts-title = At a glance
last-changed = Last changed
cv-download = Download the CV ({ $name })
reading-logged = That you opened this profile is written down. The expert sees your name, the moment and the case.
hidden-notice = This person is hidden from offices and hosts in the countries of origin. Do not name him or her there.

imports-title = Imports
imports-lead = CVs that were read in by the operator. A good one waits for its person to claim it and is in no search until then.
imports-none = Nothing was imported yet
imports-none-do = The operator reads in CVs in the format JSON Resume with:
import-title = Import
import-of = Import of { $when }
import-counts = Became profiles: { $good }. Set apart: { $quarantined }.
import-open = { $count ->
    [one] Waiting for you: one file set apart
   *[other] Waiting for you: { $count } files set apart
  }
import-forgotten = (removed with the person's data)
quarantine-title = Set apart
quarantine-caption = Files that could not be read in
good-title = Became profiles
good-caption = Files that became profiles
column-when = When
column-good = Became profiles
column-quarantined = Set apart
column-open = Still to solve
column-file = File
column-place = Place
column-reason = Why
column-solved = Solved
column-state = State
column-recognised = Recognised
column-unrecognised = Not recognised
terms = { $count ->
    [0] None
    [one] One term
   *[other] { $count } terms
  }
solve-link = Solve
solve-title = How was this file solved?
solve-note = What was done
solve-note-hint = For example: date put right and imported again; or: set aside, the person did not answer. What the file held is then removed from here.
solve-button = Close this file
solved-at = { $when }: { $note }

reason-too-large = The file is larger than a CV can be (1 MB).
reason-not-json = This is not JSON.
reason-cells = The line has more or fewer cells than the first line of the table.
reason-not-utf8 = The line is not in UTF-8: save the table as "CSV UTF-8".
reason-not-text = Text is wanted here.
reason-not-a-list = A list is wanted here.
reason-not-an-object = A group of fields is wanted here.
reason-not-a-date = A date is wanted here, such as 2014-06-29, 2014-06 or 2014.
reason-no-name = There is no name.
reason-long-name = The name is longer than 200 characters.
reason-bad-name = An address stands in the name.
reason-no-email = There is no e-mail address, so nobody can claim it.
reason-bad-email = This is not an e-mail address.
reason-duplicate = The address belongs to another file of this import, or to a profile that is there already.

fact-called = Called
fact-leave = What the employer allows
fact-motivation = What the person would like to pass on
fact-consents = Consents
fact-no-experience = The person added no work or study.
fact-residence = Lives in
fact-years = Relevant work
