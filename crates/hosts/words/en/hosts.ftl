# Lists and pages
name = Hosts
hosts-title = Hosts
hosts-lead = Institutions in the countries of origin that ask for experts and receive them.
hosts-count = { $count ->
    [one] One host
   *[other] { $count } hosts
  }
hosts-none = No host here
hosts-none-do = Suggest the first institution, or ask the country office to do so.
hosts-none-filter = No host fits these filters. Remove one of them.
host = Host
country = Country
state = State
kind = Kind
sector = Sector
city = City
readiness = Readiness
whose-turn = Whose turn
filter-words = Words
filter-all = All
filter-show = Show
filters-in-use = Filters in use
filter-remove = remove this filter
you-are-here = You are here
save = Save the changes
since = since { $day }
reason = Reason
reason-hint = Others will read this beside your decision.
history = History
country-not-active = { $country } is not open for requests at the moment.

# What is known of a host
host-new = Suggest a host
host-new-lead = The focal point looks at it next.
host-suggest = Suggest this host
host-change = Change the details
host-name = Name of the institution
about-host = About the institution
ministry = Ministry
ministry-hint = The ministry that it reports to
mission = Mission
mission-hint = What it is there for, in a few sentences
website = Website
kind-ministry = Ministry
kind-local-government = Local government
kind-agency = Government agency
kind-hospital = Hospital
kind-higher-education = Higher education
kind-vocational-training = Vocational training
kind-research = Research institute
kind-civil-society = Civil society
kind-other = Another institution

# States and steps
state-suggested = Suggested: waiting for the focal point
state-under-assessment = Under assessment: waiting for an agreed development plan
state-assessed = Under assessment: waiting for the focal point
state-approved = Approved: waiting for the focal point to begin
state-active = Active
state-dormant = Dormant: no request at the moment
state-suspended = Suspended by the programme
state-closed = Closed
stop-suggested = Suggested
stop-under-assessment = Assessment and plan
stop-approved = Approved
stop-active = Active
stop-dormant = Dormant
stop-suspended = Suspended
stop-closed = Closed
route-label = How far this host is
ball-with = Now with: { $who }
ball-office = the country office
ball-host = the host
ball-coordinator = the coordinator
step-assess = Begin the assessment
step-assess-lead = The host writes its development plan, and the country office looks at its needs.
step-approve = Approve this host
step-approve-lead = A host is approved on a development plan that its director agreed to.
step-activate = Let this host take part
step-activate-lead = From now on its requests can be approved and published.
step-rest = Mark as dormant
step-rest-lead = The host takes part, but has no request at the moment.
step-suspend = Suspend this host
step-suspend-lead = The host is stopped for the time being. The coordinator can let it go on.
step-lift = Let this host go on
step-lift-lead = The host is active again.
step-close = Close this host
step-close-lead = The cooperation ends, or the suggestion is turned down. The coordinator can undo this.
step-reopen = Open this host again
step-reopen-lead = The host is under assessment again.

# People
contacts = People at the host
contacts-none = Nobody is known yet
contacts-none-do = Add the director first: the director agrees to the plan and decides about experts.
contact = Person
contact-new = Add a person
contact-add = Add this person
contact-change = Change
contact-remove = Does not work there any more
contact-invite = Invite to an account
contact-invite-again = Invite again
contact-role = Role at the host
contact-role-hint = The director decides for the host. There is one director.
role-director = Director
role-contact = Contact
person-name = Name
job = Job at the host
email = E-mail address
letter-language = Language of letters
letter-send = Send the letter

# Readiness
readiness-count = { $ready } of { $all } ready
readiness-told = Told by { $name } on { $day }
readiness-never = Nobody has told yet how ready this host is.
readiness-tell = Tell what is ready
readiness-lead = An assignment is published when everything is ready. Say honestly what is not there yet, so that somebody can help.
readiness-save = Save the readiness
readiness-ask = Ask the host what is ready
readiness-ask-lead = The person gets a letter with a personal link, and needs no account.
readiness-link-title = Is { $host } ready to receive an expert?
readiness-link-lead = Say for each point whether it is there. It takes about five minutes. You can print this page.
readiness-send = Send the answers
readiness-thanks = Thank you: your answers were stored
readiness-next = The country office sees them now and helps with what is not there yet. You can close this page.
ready-ready = Ready
ready-not-yet = Not yet
ready-unknown = Unknown
ready-all = All ready
ready-not-all = Not all ready
need-workspace = Workspace
    .hint = A desk or room where the expert can work with colleagues
need-workspace-note = Note on the workspace
need-connection = Internet connection
    .hint = Good enough for an online session with sound
need-connection-note = Note on the connection
need-devices = Devices
    .hint = A computer or tablet for everybody who learns from the expert
need-devices-note = Note on the devices
need-staff-time = Staff time
    .hint = Colleagues are released from other work to learn from the expert
need-staff-time-note = Note on the staff time
need-briefing = Briefing
    .hint = The colleagues have read the programme's brief for hosts
need-briefing-note = Note on the briefing
your-name = Your name
your-name-hint = Typed in full, it counts as your signature

# Requests
requests = Requests
requests-none = No request yet
requests-none-do = A host with an agreed plan can write terms of reference for one of its outcomes.
requests-open = See all requests

# The host's own page
own-title = Your institution
own-none = You do not act for an institution
own-none-do = Ask the country office to invite you with the right role.
own-todo = Waiting for you
own-todo-none = Nothing waits for you here
own-todo-none-do = When the programme needs something from you, it stands here and in a letter.
todo-plan = Write your development plan
todo-outcome = Add an outcome to the plan: { $title }
todo-ask = Ask the director to agree to the plan: { $title }
todo-agree = Agree to the plan: { $title }
todo-readiness = Tell what is ready for an expert

# What waits
waiting-assess = Begin the assessment of { $name }
waiting-write-plan = Development plan of { $name }
waiting-approve = Approve { $name }
waiting-activate = Let { $name } take part
waiting-suspended = { $name } is suspended: let it go on or close it
waiting-plan = Agreement of { $host } to the plan: { $title }
