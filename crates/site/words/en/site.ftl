name = Public site
crumbs = You are here
register = Register as an expert
residence = Netherlands

# Home
home-title = Needed now
home-title-none = Knowledge for your country of origin
home-description = Temporary assignments, on the spot and online, for professionals who want to use their knowledge in their country of origin.
home-open = { $count ->
    [0] No assignment is open at this moment
    [one] Your knowledge is needed now: one assignment is open
   *[other] Your knowledge is needed now: { $count } assignments are open
  }
home-lead = For professionals in { $residences } with roots in { $countries }. You work for some weeks with colleagues at an institution there, on the spot or online.
home-lead-no-country = For professionals who want to use their knowledge in their country of origin, on the spot or online.
board-caption = Open assignments, by the last day to apply
board-none = Nothing is open for applications
board-none-do = New assignments appear when an institution asks for them. Register, so that we can find you when your knowledge is needed.
board-all = { $count ->
    [one] See the one assignment that was published
   *[other] All { $count } assignments, also those that are filled or finished
  }
column-when = Apply until
column-what = What is needed
column-where = Country
column-how = How
column-languages = Languages
how-title = How it goes
how-label = From an institution’s question to work that stays
how-1 = An institution asks
how-1-text = It writes what must change, and who will learn. Its country has agreed that this matters.
how-2 = You apply
how-2-text = You see which rules were checked and why. The institution chooses, and somebody is kept in reserve.
how-3 = You work together, and it stays
how-3-text = For some weeks, there or online. A year later we ask whether it is still used.
how-more = More about the programme
figures-title = What has come of it
figure-countries = Countries taking part
figure-priorities = Agreed priorities
figure-hosts = Host institutions
figure-assignments = Published assignments
figure-started = Assignments begun
figure-finished = Finished and confirmed
institutions-title = For institutions
institutions-text = You work for a public institution in one of these countries, and you lack knowledge that somebody abroad may have? The country office helps you to write a development plan and a request.
institutions-button = Find your country

# Assignments
assignments-title = Assignments
assignments-lead = What institutions have asked for: what is open, and what has been done.
assignments-description = Temporary assignments on the spot and online, with country, length, languages and the last day to apply.
assignments-count = { $count ->
    [one] One assignment
   *[other] { $count } assignments
  }
assignments-none-fit = No assignment fits these filters
assignments-show-all = Show all assignments
filter-all = All
filter-text = Words
filter-open = Open for applications
filter-sector = Sector
filter-state = State
filter-button = Show
feeds-text = Follow what is open in your own reader, or show it on your own site:
way-physical = On the spot
way-online = Online
way-both = Partly online
weeks-online = { $weeks ->
    [one] one week online
   *[other] { $weeks } weeks online
  }
weeks-physical = { $weeks ->
    [one] one week on the spot
   *[other] { $weeks } weeks on the spot
  }
weeks-online-hours = { $weeks ->
    [one] one week online
   *[other] { $weeks } weeks online
  }, { $hours ->
    [one] one hour a week
   *[other] { $hours } hours a week
  }
days-left = { $days ->
    [0] today is the last day
    [one] one day left
   *[other] { $days } days left
  }
open-until = Open until { $deadline }
open-until-filled = Open until filled
choosing = An expert is being chosen
filled = Filled: being prepared
running = An expert is at work
completed = Finished
paused = Paused

# One assignment
assignment-description = { $title }. { $country }, { $layout }.
stage-open = Open for applications
stage-choosing = The institution chooses
stage-preparing = Preparation
stage-running = At work
stage-completed = Finished
ball-experts = people who want to apply
ball-office-and-host = the programme office and the institution
route-label = The way of this assignment
paused-text = Nobody can apply at this moment, because the programme has suspended { $country }. The assignment stays here; it opens again when the country does.
summary-title = What you will do
in-english-short = (in English only)
in-english = This text is available in English only.
as-written = What the institution wrote is shown in its own words, in English.
as-written-country = What the country wrote is shown in its own words, in English.
objectives-title = What should change
objective = Objective
deliverable = What is there at the end
process = How knowledge passes over
process-transmit = Pass knowledge on
process-create = Work out something new together
process-build-capacity = Make the institution able to do more by itself
blocks-title = Time and place
block-number = Block { $number }
clocks-text = The clocks at both ends, at the same moment today:
where-you-live = Where you live
asked-title = Whom the institution looks for
essential = Needed
wished = Wished
skill-asked = { $skill }, level { $level } of 5 ({ $means }), { $years ->
    [0] any experience
    [one] at least one year
   *[other] at least { $years } years
  }
language-asked = { $language }: { $level }
level-native = as somebody who grew up with it
skill-level-1 = knows the basics
skill-level-2 = can do it with help
skill-level-3 = does it alone
skill-level-4 = does the difficult cases
skill-level-5 = teaches it to others
years-asked = { $years ->
    [one] At least one year of work experience
   *[other] At least { $years } years of work experience
  }
tie-asked = A tie with { $country }, by birth, by descent or another
learners-title = Who learns from you
understudy = takes the work over
background-title = Background
conditions-title = Conditions
apply-title = Apply
apply-state = Where it stands
apply-until = Apply until
apply-button = Apply for this assignment
apply-note = You need an account and a profile. You can stop and come back later.
apply-go-on = Go on with your application
apply-draft-note = You began an application for this assignment. It is saved, and not sent yet.
apply-see = See your application
apply-sent-note = You applied for this assignment: { $case }.
apply-active-note = You apply with your own profile. You can stop and come back later.
apply-closed = You cannot apply for this assignment now.
apply-others = See what is open
short-title = In short
starts-title = Start
starts-between = between { $earliest } and { $latest }
starts-from = from { $earliest }
starts-until = { $latest } at the latest
starts-open = to be agreed
seats-title = Experts wanted
department-title = Department
host-title = Host institution
terms-pdf = Terms of reference as PDF
feed-title = Open assignments of { $programme }

# Countries
countries-title = Countries
countries-lead = Each country says itself what it wants to improve. Here is who takes part, since when, and what is asked.
countries-none = No country takes part yet
countries-none-do = The programme has not begun. Come back later.
column-state = Status
column-track = Takes part in
column-priorities = Agreed priorities
column-hosts = Host institutions
column-open = Open assignments
status-active = Open for requests
status-active-entrepreneurship = Open for entrepreneurship only
status-active-alumni = Open for contact with alumni only
status-suspended = Suspended: nothing new is published
status-closed = Closed in this phase
track-assignments = Assignments
track-entrepreneurship = Entrepreneurship only
track-alumni = Contact with alumni only
since = since { $since }
country-description = What { $name } wants to improve, its diaspora policy, and the assignments for professionals from the diaspora.
country-phase = Part of “{ $phase }”, from { $from } to { $until }.
country-needs = What is asked
country-no-need = Nothing is published for this country
country-no-need-suspended = The country is suspended: nothing new is published until it is open again.
country-no-need-closed = The country is closed in this phase: it asks for nothing new.
country-no-need-other = The country takes part in something else: it asks for no experts.
country-priorities = What the country wants to improve
country-priorities-text = Agreed by the country office and the ministry. Institutions make their plans for these. An assignment serves a priority through such a plan, and goes on when the priority ends: so an open assignment can serve one that does not stand here any more.
priority-from = (from { $day })
country-no-priority = No agreed priority at the moment
country-no-priority-open = The open assignments serve a priority that has ended; they go on.
country-no-priority-do = They appear here as soon as the country office and the ministry agree.
column-priority = Priority
column-target = Target
column-sdg = SDG target
country-strategy = National strategy
country-office = Office for the diaspora
country-policy = Diaspora policy
country-no-policy = We have not described this country’s diaspora policy yet.

# Results
results-title = Results
results-lead = What the programme can show, with what each figure means.
results-totals = Totals
results-day = As of { $day }
results-nothing = There is nothing to show yet on: { $list }.
results-few = Fewer than five people or placements are behind these so far, so nothing of them is shown: { $list }.
results-small = Where fewer than five people or placements are behind a figure, it is not shown. Nor is a figure from which such a one could be worked out.
column-figure = Figure
column-number = Number
column-meaning = What it means
column-group = Group
too-few = not shown
group-not-said = Not said
meaning-countries = Countries of origin whose newest status is open for requests.
meaning-priorities = Priorities on which the country office and the ministry have both agreed, and which still count.
meaning-hosts = Institutions that were assessed and approved, and that are not suspended or closed.
meaning-assignments = Requests of institutions that have been published and were not withdrawn or cancelled.
meaning-started = Placements of one expert each that have begun, also those that ended early.
meaning-finished = Placements of which the institution has confirmed that the work was done.
group-country = Assignments begun, by country
meaning-country = Placements that have begun, by the country of the institution.
group-mode = Assignments begun, by how the work is done
meaning-mode = Placements that have begun. One with a block on the spot and a block online counts in both.
mode-physical = On the spot
mode-online = Online
group-gender = Experts, by gender
meaning-gender = People with at least one placement that has begun, each counted once, as they describe themselves.
gender-woman = Women
gender-man = Men
gender-other = Other
group-moment = Answers to evaluations, by moment
meaning-moment = Answers of experts, colleagues and management: before, right after and a year after an assignment.
moment-before = Before
moment-after = Right after
moment-year-later = A year later
group-still-used = Still in use a year later
meaning-still-used = What people answered a year later to the question whether the result of the work is still used.
still-used-yes = Yes
still-used-partly = Partly
still-used-no = No

# Stories
stories-title = Stories
stories-lead = What experts and their colleagues tell, in their own words and with their consent.
stories-none = No story has been published yet
stories-none-do = A story appears only when the people in it have agreed. Until then you can see what the programme measures.

# About
about-title = About the programme
about-lead = { $programme } connects professionals from the diaspora with institutions in their countries of origin.
about-1 = What we do
about-1-text =
    { $organisation } runs the programme and mediates between the diaspora and institutions. Experts take on temporary assignments, on the spot or online, and exchange knowledge, skills and attitudes with colleagues.

    Demand comes first. A country says what it wants to improve, an institution writes a development plan for it, and each assignment serves one outcome of such a plan.
about-2 = Who takes part
about-2-text =
    Experts are professionals who have a tie with the country: by birth, by descent or in another way that they describe themselves. Where they must live stands with each assignment.

    Institutions are mostly public: hospitals, schools, ministries, municipalities, research institutes. Each assignment names the colleagues who learn. An expert does not replace staff.
about-3 = How an assignment goes
about-3-text =
    The institution writes the request with the help of the country office. The programme office reviews it and publishes it here.

    You apply. The programme checks the rules and compares what is asked with what you bring; you see the reasons. Your CV goes to the institution only after you have agreed. The institution chooses, and others are kept in reserve.

    Before you start there is a preparation for you and for the institution, and an agreement that all sign. An assignment consists of blocks of at most three months.

    At the end there are a report, a handover plan, the institution’s confirmation and a certificate. We ask you, your colleagues and the management before, right after and a year later what has changed.
about-4 = What is paid
about-4-text = The programme pays the journey, the insurance and the allowance of the expert by its own rules, which differ by phase. This site and the agreement name no amounts: ask the programme office for the rules before you sign.

# Help
help-title = Help
help-lead = Short answers. If yours is not here, write to { $email }.
help-1 = I want to take part. Where do I begin?
help-1-text = Register, fill in your profile, and look under Assignments for what is open. You can stop after each step and come back.
help-2 = I have forgotten my password
help-2-text = Choose “Sign in” and then “Forgotten your password?”. You get a letter with a link. For your safety the answer is the same whether or not we know the address.
help-3 = I work for an institution and got a link
help-3-text = The link is yours alone and is for one thing. Opening it changes nothing; only the button on the page does. You do not need an account. When its time is over, ask us for a new one.
help-4 = My line is bad
help-4-text = Each step is stored when you send it. When an answer does not come, load the page again: nothing is done twice. When you go back and the browser asks whether to send a form again, say yes, or open the address anew. The site works without JavaScript.
help-5 = Is this letter or certificate genuine?
help-5-text = Our letters link to { $site } and to no other address. A certificate carries a code; under “/verify” you can see whether it is genuine.
help-6 = Something is wrong, or I feel unsafe
help-6-text = Write to { $email }. If a page showed a reference number, mention it.
help-7 = What is the red button “Leave this page now”?
help-7-text = It is there for who must not be seen on these pages. It puts Wikipedia in the place of the page at once, and Back does not lead here again. On a keyboard, pressing Escape three times does the same. You stay signed in: sign out as well when others use the device.
help-8 = I am new in the programme office or a country office
help-8-text = “Today” says what waits for you, and what to do first. The names of pages and states are the same everywhere. For each role there is also a manual, a file that comes with the program: ask for it at { $email }.
help-9 = I am a programme officer: what waits for me?
help-9-text = “Today” lists first what waits for you, then what waits for others, each with the day since when. “Requests” shows every request with its state; its page says what happens next, whose turn it is, and which buttons you have. What cannot be done yet is no button: the page lists what is missing.

    A request that you close for applications asks first. Where nobody applied you can open it again with a reason. When a candidate has paused the profile, the application has a button that asks the person by letter whether it still stands.
help-10 = I am a programme officer: how does the ranking work?
help-10-text = Under “Selection” each request has its candidates. Those who do not meet a rule stand apart, with the rule. The others are ranked by points, and each point says where it comes from: what is asked, what was found, and what would earn more. Who somebody is plays no part.

    The order is advice. You put people on the long list, show a profile to the host with the person’s consent, and select after the host says yes. A no needs a reason, and the person gets a letter with it. A coordinator can undo a decision.
help-11 = I am a programme officer: what is a round?
help-11-text = A round plans several requests at once, so that nobody is given to one request who is the only one for another. Under “Rounds” you choose the requests and the rules. The plan says for each seat who is proposed and why, who steps in, and what each rule costs.

    You accept the proposals one by one, or decide otherwise with a reason. That tells nobody anything: the real steps are under “Selection”. When somebody leaves, plan again: the round says who moves.
help-12 = I am a focal point: where do I begin?
help-12-text =
    “Today” says what waits for you. Under “Strategy” you write the priorities of your country and propose them. You agree for the country office; the ministry you ask by a letter with a link, or you record its agreement with the evidence.

    Under “Hosts” you begin the assessment of an institution, add its people and invite those who want an account. Its director must agree to a development plan; then you approve the host. From then on it can ask for experts, or you write the request for it.
help-13 = I am a focal point: what do I see of applications and placements?
help-13-text = Those of your own country, and no others. The programme office decides about them. You can change the days of a placement, and answer monthly notes in which somebody asks for help. You read a profile only through an application, and the person can see that you did.
help-14 = I work at an institution and have an account
help-14-text =
    “Your institution” begins with what waits for you; each line leads to the page where it is done. There you say what is ready for an expert, write the development plan and requests, and follow candidates and experts.

    The director decides: he or she agrees to the plan, answers about candidates and confirms the report. Other contacts fill in and follow. For what the director decides a letter with a link comes as well, so that it can also be done without an account.

# Privacy
privacy-title = Privacy
privacy-lead = What this site stores about you, who sees it, and what you can do about it.
privacy-1 = Visitors
privacy-1-text =
    You can read the public pages without telling us who you are. There are no trackers, and no page asks another company for anything. Without signing in you get no cookie.

    When you sign in, one cookie keeps you signed in. It ends after twelve hours, or after one hour when you say that others use the device too.
privacy-2 = What we store about experts
privacy-2-text =
    Your account: name, e-mail address, language, and a hash of your password from which nobody can work out the password.

    Your profile: what you fill in about yourself, such as where you live, your tie with a country in your own words, work and education, skills, languages, when you are available, and your CV. You may leave out your gender, year of birth and telephone number.

    Your applications and assignments, with the rules that were checked, reports, signatures and certificates.
privacy-3 = What we store about people at institutions
privacy-3-text = Name, job, e-mail address and language of contacts, and of the colleagues who learn from an expert, so that we can write to them and ask for their opinion. Their names are not on the public pages. A host can also name who works beside one expert: only the host and that expert read these names, and the host can take them away.
privacy-4 = Who sees it
privacy-4-text =
    The programme office sees profiles and applications. A country office sees the applications for its own country, and no other. An institution sees your CV only after you have agreed, and only for the assignment that you applied for. You can hide from your country of origin: then a host there sees you only when you apply to it, and reads your initials until you allow your name. The country office still reads with your name what you send to its own country, and whoever works with you on a placement knows your name.

    Whoever pays for the programme sees figures, never names; groups under five are not shown. Researchers see answers under a pseudonym.

    Gender and year of birth are used for figures only. They do not count when experts are compared.
privacy-5 = Who has read your profile
privacy-5-text = Each time somebody else opens your profile or CV, the site writes down who, when and why. When that cannot be written down, the page is not shown. You can read this log under your own data.
privacy-6 = Your consent
privacy-6-text = For each use that needs it we ask for your consent, and we keep with it which text you agreed to and when. You can take it back; from then on the use stops.
privacy-7 = Your rights
privacy-7-text =
    You can see, correct and download your data under your own data. You can close your account there as well. Then your profile, CV, applications’ texts and the letters to you are erased.

    What stays does not lead back to you: counts, and answers to evaluations under a pseudonym. The log of changes keeps that something happened, without what it said about you.

    For questions and complaints: { $email }. You can also complain to the Dutch data protection authority.

# Accessibility
accessibility-title = Accessibility
accessibility-lead = Everybody must be able to use this site. This is where we stand.
accessibility-1 = Status
accessibility-1-text =
    We work towards the Web Content Accessibility Guidelines (WCAG) 2.2, levels A and AA, and the European standard EN 301 549.

    No outside expert has examined the site yet. So we do not claim that it conforms. We check pages ourselves, with automatic tools and by keyboard.
accessibility-2 = What we do
accessibility-2-text =
    Every page works without a mouse, without JavaScript, at 320 pixels wide and with enlarged text. Colours have enough contrast, in light and in dark, and never carry a meaning alone. Forms keep what you typed and say what is wrong. The PDF documents that the site makes are tagged.
accessibility-3 = What is not in order
accessibility-3-text =
    Texts of institutions are sometimes available in English only; the page then says so.

    Documents that others upload, such as CVs, may not be accessible.

    The site has not been tried out with every screen reader.
accessibility-4 = Tell us
accessibility-4-text = Is something in your way? Write to { $email } and say which page it is and what happens. We answer you and look for another way to help you in the meantime.

# Disclaimer
disclaimer-title = Disclaimer
disclaimer-lead = No rights can be derived from the content of this site.
disclaimer-1 = Information
disclaimer-1-text = { $organisation } takes care that the information here is correct and up to date. Still, something may be incomplete or out of date. What has been agreed with you stands in your agreement, not on this site.
disclaimer-2 = Countries and names
disclaimer-2-text = Names of countries and places say nothing about borders or about the status of a territory.
disclaimer-3 = Links
disclaimer-3-text = Where a page links to another site, its owner answers for what stands there.
home-lead-anywhere = For professionals with roots in { $countries }. You work for some weeks with colleagues at an institution there, on the spot or online.
outcome-title = The change that it serves
rules-title = Who may apply
rules-text = These are rules of the programme. They are checked when you apply, and you see each answer before you send anything.
rule-residence = You live in { $countries }
rule-right-to-return = You may return to the country where you live
security-title = Safety at the place
security-low = Low risk: ordinary care is enough
security-moderate = Moderate risk: the country office gives a briefing
security-high = High risk: each journey needs the consent of the country office

# For institutions: read before they are assessed
host-brief-title = The programme’s brief
host-brief-lead = For institutions: what { $programme } does with you, what it asks of you, and what it does not do. Read it before you say that you are ready.
host-brief-1 = What an expert does
host-brief-1-text =
    An expert from the diaspora works with your own people for some weeks, and passes on knowledge so that they can go on alone. The work serves one outcome of your development plan, under a priority of your country.

    A block on the spot takes at most { $physical_weeks } weeks. An online block takes at most { $online_weeks } weeks of at most { $online_hours } hours each. An assignment may have several blocks.
host-brief-2 = What an expert does not do
host-brief-2-text = An expert does not fill a vacancy and does not replace your staff. Do not ask for work that is not in the agreement.
host-brief-3 = What must be ready
host-brief-3-text =
    A place to work, a connection, and devices that the expert can use. Time of the colleagues who learn: they must be free for it in their own schedule. And people who know what the programme is, which is what this page is for.

    Nothing is published for your institution before all of these are in order. Say honestly what is missing: the country office helps you with it.
host-brief-4 = How somebody is chosen
host-brief-4-text =
    You write what you need; the programme office reviews and publishes it. Experts apply. The programme checks its rules and makes a long list.

    You see a candidate only after that person has agreed. The director says yes, or no with a reason. Nobody is sent against your will; among those whom you accept the programme office makes the final choice.

    Keep what you read about candidates to yourself, and use it only for this choice.
host-brief-5 = What is paid
host-brief-5-text = The programme pays the journey, the insurance and the allowance of the expert by its own rules. No amounts stand in the agreement; the programme office gives you the rules.
host-brief-6 = What you tell us
host-brief-6-text =
    At the end the expert writes a report and a handover plan. You confirm within two weeks that the work was done, or say what is missing.

    Before, right after and a year later we ask the colleague who learns and the director what has changed. The expert and the donor do not read single answers.
host-brief-7 = Whom to write to
host-brief-7-text = Write to { $email }. Most things you can do through the links in our letters, without an account.

# For institutions: read before the work begins
receiving-title = Guidance for hosts: receiving an expert
receiving-lead = What to do before the first day, while the work goes on, and at the end. Read it with everybody who will work with the expert.
receiving-1 = Before the first day
receiving-1-text =
    Name the colleagues who work beside the expert, and ask each what he or she needs to learn. Free their time in the weeks of the assignment.

    Agree the work plan with the expert: what happens in which week, and what will be there at the end.

    Prepare a desk, a connection and devices. For online work, agree fixed hours that suit the clocks and days of rest at both ends, and a room where colleagues can take part.

    Sign the agreement when it is your turn. If something in it must change, say so on the same page instead of signing.
receiving-2 = The first days
receiving-2-text =
    Introduce the expert to the management and the team, and say what the expert is there for and what not.

    Explain the rules of your house, and how one gets to work and back safely. Follow the advice of the country office on safety. Give a telephone number that somebody answers.
receiving-3 = While the work goes on
receiving-3-text =
    Let colleagues do the work with the expert, not watch it. An expert who works alone leaves nothing behind.

    Talk once a week: what went well, what stands in the way, what comes next. Change the plan together when that is needed.

    Do not ask for work that is not in the agreement, and do not let the expert take over a post.
receiving-4 = When something goes wrong
receiving-4-text =
    Write to { $email } at once when somebody is ill, when it becomes unsafe, or when you do not get on with each other. Do not wait for the end of the month.

    Days and the way of working can change while the work goes on: the programme does that with a reason, and you get a letter. When a country is suspended, nobody works on the spot there.
receiving-5 = At the end
receiving-5-text =
    Go through the handover plan together: what stays, where it is, and who keeps it going by name.

    Read the report and confirm it within two weeks, or say what is missing. Your confirmation leads to the expert’s certificate.

    Answer the questions right after and a year later. A low answer is as useful as a high one.
clocks-same = There is no difference in time now.
