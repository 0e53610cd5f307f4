# The expert's own pages
back-to-profile = Back
step-of = Step { $number } of 8
save-and-go-on = Save and go on
save-and-come-back = Save and come back later
save-change = Save the change
change-entry = Change what you told
go-on = Go on to the next step
go-back-to-application = Back to your application
done-removed = It is removed.

# Home
my-profile = Your profile
hello = Hello { $name }
said-draft = Nobody can find your profile yet. Fill in the steps at your own pace: each one is stored.
own-state-ready = Complete, not active yet
own-state-paused = Paused
own-state-time-over = No time from today on
said-ready = Every step that is needed is done. Check your answers and make your profile active: nobody can find it before.
said-time-over = The days in your profile are over, so nobody is looking at it now. Say when you have time again: then you can be found, and you can apply.
said-placed = You have been selected. What happens now stands on the page of your placement.
places-title = { $count ->
    [one] Your placement
   *[other] Your placements
  }
place-prepared = You have been selected: the start is being prepared
place-kept-back = You have been selected. The start waits: the country is suspended
place-suspended = The work stands still
place-stay = The country is suspended. Do not travel and do not book anything: the programme writes to you.
place-stay-suspended = Do not travel and do not work on the spot. The programme tells you how it goes on.
place-going-on = Going on
place-completed = Completed: your certificate stands on its page
place-ended = Ended early
said-paused = Nobody can find your profile now. Make it active when you have time again.
said-consent-back = Your profile is paused because you took back a consent that it needs. Nobody can find it now. When you say yes again in the step “What we may do”, it is active again in the same step.
next-part = Go on with: { $part }
next-check = Check your answers and make your profile active
next-assignments = See the open assignments
next-placement = Go to your placement
steps-done-label = Steps done
steps-done = { $done } of 8 steps done
steps-rule = A step is done when its needed questions have an answer. You can be active without “Work”; the other seven are needed.
task-done = Done
task-needed = Needed
task-advised = Advised
task-optional = Not filled in
task-hidden = Hidden in your countries of origin
task-shown = Shown
entries = { $count ->
    [0] { "" }
    [one] One entry
   *[other] { $count } entries
  }
extras-title = You may add
part-name = Name
part-origin = Countries of origin
part-residence = Where you live
part-work = Work
part-skills = Skills
part-languages = Languages
part-availability = Availability
part-consent = What we may do
pause-lead = Not available for some time? Pause your profile: it is in no search until you make it active again.
pause-open = These applications stay open, and the programme office sees that you paused. Withdraw what you cannot do any more:
paused-open = These applications are still open, and the programme office sees that your profile is paused. Withdraw what you cannot do any more:
pause-button = Pause my profile

# 1 Name
name-title = What is your name?
name-lead = Your full name stands on the agreement and on your certificate. In letters we use the name that you choose.
full-name = Full name
full-name-hint = As in your passport, in as many parts as it has.
call-name = What should we call you?
call-name-hint = For example your first name, or how colleagues address you.
called = Called { $name }
phone = Telephone
phone-hint = Such as +31 6 0000 0000. We only ring about your application or placement.

# 2 Origin
origin-title = Which countries do you come from?
origin-lead = Assignments are in countries of origin. You may have several. We ask for no papers here.
origin-elsewhere = The programme does not work in this country now, so there are no assignments there. You can leave it in your profile: that may change.
origin-other-track = The programme asks for no experts in this country now: it takes part in another way, so there are no assignments there. You can leave it in your profile: that may change.
origin-add = Add a country
origin-save = Add this country
origin-none = You have not added a country yet.
origin-country = Country of origin
tie = How are you tied to this country?
own-words = In your own words
own-words-hint = For example which part of the country, and what keeps you in touch.

# 3 Residence
residence-title = Where do you live?
residence-lead = Physical assignments are possible only when you can come back afterwards.
country = Country
city = City or town
may-return = May you return to this country after a stay abroad?
may-return-hint = You may when you have its nationality, or a residence permit that stays valid. Not sure? Choose No for now and ask us.
residence-elsewhere = For most assignments the programme takes experts who live in one of these countries: { $takes }. { $home } is not one of them. You can still fill in your profile, but look under “Who may apply” at an assignment before you put work into an application.
residence-no-return = Many assignments ask that you may return to the country where you live, and your answer is No. Look under “Who may apply” at an assignment before you put work into an application. If you are not sure of your answer, ask us first: { $email }
done-lives-elsewhere = Your answers are stored. Good to know now: for most assignments the programme takes experts from certain countries only, and the country where you live is not one of them. Each assignment says it under “Who may apply”.
done-no-return = Your answers are stored. Good to know now: many assignments ask that you may return to the country where you live, and your answer is No. Each assignment says it under “Who may apply”. Not sure? Ask us before you go on.
may-return-short = May return to the country of residence

# 4 Work
work-title = What is your work?
work-lead = Hosts read this first. A few plain sentences are enough.
occupation = Group of occupations
occupation-hint = The group that comes nearest, from the international list ISCO-08.
profession = Your profession in your own words
profession-hint = For example hydrogeologist, or ward nurse.
years-of-work = Years of relevant work
years-of-work-hint = A whole number.
summary = What do you do, and what are you good at?
summary-hint = In any language. Do not write about your health, religion or politics.
motivation = What would you like to pass on, and why?
motivation-hint = One or two sentences.

experience-title = Work, study and volunteering
experience-lead = This goes with step 4, “Work”, and is not counted as a step. What you did shows what you can do. Add what matters for an assignment.
experience-add = Add work, study or volunteering
experience-save = Add this to my profile
experience-none = Nothing is added yet.
experience-kind = What is it?
experience-what = Job or study
experience-what-hint = For example head of laboratory, or Master of Public Health.
experience-where = Where?
experience-where-hint = The organisation or school.
from-month = From
month-hint = Month and year, such as May 2014 or 2014-05. A year alone is fine.
until-month = Until
until-month-hint = Leave it open when it goes on.
experience-summary = What did you do?
experience-summary-hint = What you were responsible for, and what you reached.

# 5 Skills
skills-title = What can you do?
skills-lead = Name each skill and the work that shows it. A skill without evidence does not count.
skills-add = Add a skill
skills-save = Add this skill
skills-none = You have not added a skill yet.
skill = Skill
skill-level = How well?
skill-years = For how many years?
last-used = Last year in which you used it
last-used-hint = Leave it open when you still use it.
last-used-fold = Do you not use it any more?
evidence = What shows it?
evidence-hint = One sentence of at least 15 characters: where and for what you used it. For example: set up infection control on two wards in Leiden.

# 6 Languages
languages-title = Which languages do you speak?
languages-lead = Also the language of your parents, when you can work in it.
languages-add = Add a language
languages-save = Add this language
languages-none = You have not added a language yet.
language = Language
language-level = How well?
dialect = Dialect
dialect-hint = Hosts ask for it sometimes. For example Badini, or Maay.

# 7 Availability
availability-title = How do you want to work?
availability-lead = You can choose both. You decide again at each application.
modes = Ways of working
modes-hint = Choose one or both.
hours = Hours a week for online work
hours-hint = What you can give in all, at most 40. One assignment asks at most 20 hours a week online.
leave = What does your employer allow?
leave-hint = For example six weeks of unpaid leave a year, asked three months ahead.
periods-title = When are you available?
periods-lead = Add one or more periods, as far as you know now. You can change them at any time.
periods-add = Add a period
periods-save = Add this period
periods-none = You have not added a period yet.
period-from = First day
period-until = Last day
period-is-over = This period is over.

# 8 Consent
consent-title = What may we do with your profile?
consent-lead = Each answer stands by itself. You can take each of them back at any time, here.
consent-pauses = Your profile is active. When you take back one of the first two, it is paused at once.
consent-to-compare = We need your consent to compare your profile with what hosts ask
consent-kept-said = You said yes to this when you opened your account: here you need to do something only if you want to take it back.
consent-given = yes
consent-taken-back = taken back
consent-to-nothing = You said yes to nothing
consent-activate = Make my profile active again: the programme office can find me, and I can apply
consent-sure-title = Your profile will be paused
consent-sure-title-paused = Do you take this back?
consent-sure-back = You are about to take this back:
consent-sure-paused = An active profile needs it. So your profile is paused at once: nobody can find it, and you cannot apply for assignments.
consent-sure-paused-already = An active profile needs it. Your profile is paused now, and you cannot make it active again without it.
consent-sure-open = { $count ->
    [one] Your application stays open, and the programme office sees why your profile is paused. If you do not want it any more, withdraw it on its page.
   *[other] Your { $count } applications stay open, and the programme office sees why your profile is paused. What you do not want any more, you can withdraw on its page.
  }
consent-sure-placed = Your placement goes on as it was agreed.
consent-sure-again = You can say yes again here at any time, and your profile is active again in the same step.
consent-sure-again-paused = You can say yes again here at any time.
consent-sure-button = Take it back
consent-sure-nothing = Change nothing
done-consent-back = It is taken back. Your profile is paused from now on: nobody can find it.
done-consent-back-paused = It is taken back. Your profile stays paused: nobody can find it.
done-active-again = Your profile is active again. The programme office can find you, and you can apply.
ledger-title = What you answered before
ledger-empty = You have not answered yet.
ledger-version = Wording { $version }

# Check
check-title = Check your answers
check-lead = Read everything once more. You can change each answer.
check-lead-active = Your profile is active. You can change each answer; the change counts at once.
not-answered = Not answered yet
check-years = You tell { $years } years of work, and the first entry under “Work, study and volunteering” begins in { $first }. Is that right? If earlier work is not listed, leave it so.
check-leave = What your employer allows
check-motivation = What you would like to pass on
not-complete = Your profile is not complete yet
still-missing = Still needed before your profile can be active:
activate-lead = When it is active, the programme office can find you, and you can apply. You can pause it at any time.
activate-button = Make my profile active
activate-again = Make my profile active again

# For figures only
group-title = For figures only
group-lead = The programme must tell its donor how many women and how many young people take part. You do not have to answer. Hosts never see it, it is not used to choose, and counts under five are not shown to others.
gender = How do you want to be counted?
gender-woman = As a woman
gender-man = As a man
gender-other = Differently
gender-none = I would rather not say
birth-year = Year of birth
birth-year-hint = Four digits.

# Visibility
visibility-title = Who may know about you
visibility-lead = Some people have reasons not to be known in their country of origin.
hidden = Hide me from offices and hosts in my countries of origin
hidden-hint = The programme office still sees you. A host there sees you only when you apply there yourself, and reads your initials until you allow your name. The country office reads what you send to its own country with your name. Whoever works with you on a placement knows your name: it stands in the agreement.
visibility-placed = You have or had a placement at { $host }. The host and the country office of { $country } go on reading your name there, because it stands in the agreement, the report and the certificate. Hiding yourself does not change that.
visibility-applied = You applied at { $host }. As long as that application is open, the country office of { $country } reads it with your name. If you hide yourself, the host reads your initials, unless you allow your name on the page of the application.
done-hidden = You are hidden in your countries of origin from now on. Where you applied or have a placement, your name can still be read: “Who may know about you” says by whom and why.
done-shown = You are not hidden any more.
hidden-except = except where you applied or have a placement

# CV
done-cv-stored = Your CV is stored.
done-cv-removed = Your CV is removed.
done-kept-no-more = Your answers are stored. You took back that the programme may keep your profile.
cv-title = Your CV
cv-lead = A document that a host may get to see, when you apply there and say yes.
cv-file = Document
cv-hint = PDF, Word (docx), OpenDocument (odt) or plain text, at most 5 MB.
cv-now = Stored now
cv-stored = { $kilobytes } kB, stored { $when }
cv-send = Send my CV
cv-replace = Replace my CV
cv-remove = Remove my CV
cv-remove-text = It is removed for good, and no host can read it any more. Do you still need it? Save a copy first, with the link in front of it.
cv-remove-now = Yes, remove my CV

# Who read it
readings-title = Who read your profile
readings-lead = Each time somebody else opens your profile or your CV, it is written down before the page is shown. Openings of the same page by the same person within half an hour of each other count once.
readings-count = { $count ->
    [0] Nobody read your profile yet.
    [one] Read once
   *[other] Read { $count } times
  }
reader-country-office = country office, { $country }
readings-see = See who read it
last-reading = Last on { $when }, by { $name }
readings-none = Nobody read your profile yet
readings-none-do = When somebody does, you find here who, when, and for which application.
reader-by-link = Somebody with a personal link
reading-who = Who
reading-what = What
reading-when = When
reading-why = For
reading-no-case = No application
read-for-round = Round { $number }

# Own data
data-title = Your data
data-see = See, copy or remove your data
data-lead = What you told us is yours. Here you can copy it, stop, or have it erased.
data-copy = A copy of everything
data-copy-lead = Your profile, your answers about consent, your applications and what was decided on them, your placements with tasks, notes, report, certificates and evaluation answers, the list of your documents, and who read your profile: as one file (JSON) that other programs can read. Beside codes stand their names. Documents themselves you find on their own pages.
data-download = Download my data
data-consents = What we may do
data-consents-lead = You can take back each consent by itself.
data-consents-see = See and change my consents
data-pause = Pause
data-erase = Have it erased
data-erase-lead = When you close your account, your name, your texts and your documents are erased. Counts of past years stay, without your name.
data-erase-see = Go to your account
find-label = Find in the list below
find-button = Narrow the list
find-count = { $count ->
    [one] 1 choice fits. Choose it from the list below.
   *[other] { $count } choices fit. Choose from the list below.
  }
find-keeps = What you chose before stays in the list as well.
find-none = Nothing fits “{ $words }”. Try another word for it. The list below shows all choices.
pass-by = Go on without this step
waits-title = Waiting for you
waits-none = Nothing waits for you now.
wait-invited = Read the assignment that the office asked you to apply for ({ $when })
wait-finish = Finish and send your application
wait-country = You have nothing to do here now: { $country } is suspended. Your draft stays, and you can send it when the country is open again:
wait-consent = Say whether { $host } may see your profile
wait-tasks = { $count ->
    [one] Do 1 task for your placement
   *[other] Do { $count } tasks for your placement
  }
wait-sign = Sign the agreement
wait-notes = { $count ->
    [one] Write 1 monthly note
   *[other] Write { $count } monthly notes
  }
wait-report = Write and send your final report
wait-evaluation = Answer the questions in our letter of { $when }
said-kept-no-more = You took back that the programme may keep your profile. Nobody can find it now.
kept-no-more-do = Your profile is still stored, so that you can change your mind. Do you want it erased? Then close your account: your name, texts and documents are erased at once.
kept-no-more-erase = Close your account

# Open assignments, and what would open more
fit-title = Open assignments and your profile
fit-count = { $count ->
    [0] No open assignment fits all that your profile says now.
    [one] One open assignment fits what your profile says now.
   *[other] { $count } open assignments fit what your profile says now.
  }
fit-count-paused = { $count ->
    [0] No open assignment fits all that your profile says, also not when it is active again.
    [one] One open assignment fits when your profile is active again.
   *[other] { $count } open assignments fit when your profile is active again.
  }
fit-none-beside = Beside what you applied for, no open assignment fits all that your profile says.
fit-nearest = Nearest to your profile:
fit-missed = Of it, this does not fit:
fit-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
in-english = (in English only)
opening-until = { $country }, apply until { $day }
openings-title = What would open more assignments
openings-honest = If it is so, say so: people often write down less than they can. If it is not so, leave your profile as it is; the host relies on it.
openings-change = To that step
openings-which = { $count ->
    [one] Which one
   *[other] Which ones
  }
step-language = With { $language } { $level } instead of { $from }, { $count ->
    [one] one assignment fits you that does not fit now.
   *[other] { $count } assignments fit you that do not fit now.
  }
step-language-new = With { $language } { $level } in your profile, { $count ->
    [one] one assignment fits you that does not fit now.
   *[other] { $count } assignments fit you that do not fit now.
  }
step-skill = With { $skill } at level { $level } instead of { $from }, { $count ->
    [one] one assignment fits you that does not fit now.
   *[other] { $count } assignments fit you that do not fit now.
  }
step-skill-new = With { $skill } in your profile, at level { $level }{ $years ->
    [0] { "" }
    [one] { " " }for at least one year
   *[other] { " " }for at least { $years } years
  }, { $count ->
    [one] one assignment fits you that does not fit now.
   *[other] { $count } assignments fit you that do not fit now.
  }
step-travel = If you can also work at the host, { $count ->
    [one] one assignment fits you that does not fit now.
   *[other] { $count } assignments fit you that do not fit now.
  }
step-online = If you can also work online, { $count ->
    [one] one assignment fits you that does not fit now.
   *[other] { $count } assignments fit you that do not fit now.
  }
step-hours = With { $hours } hours a week for online work, { $count ->
    [one] one assignment fits you that does not fit now.
   *[other] { $count } assignments fit you that do not fit now.
  }
step-period = If you are free from { $from } to { $until }, { $count ->
    [one] one assignment fits you that does not fit now.
   *[other] { $count } assignments fit you that do not fit now.
  }
open-title = { $count ->
    [one] Your application
   *[other] Your applications
  }
open-unmet = It is not considered, because it does not meet all rules. Its page says which.
open-label = Steps of this application
open-since = since { $day }
stop-sent = Sent
stop-rules = Rules
stop-compared = Comparison
stop-host = Host
stop-decision = Decision
stop-seat = Selected
steps-look = look or change
