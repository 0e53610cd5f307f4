name = Selection

# States of an application: who has the ball
state-draft = Draft: the expert is writing
state-submitted = Sent: waiting for the programme office
state-ineligible = Does not meet the rules
state-eligible = Meets the rules: waiting for the programme office
state-not-long-listed = Not on the long list
state-long-listed = On the long list: waiting to be shown to the host
state-shared = Profile shown: waiting for the host
state-accepted = Host says yes: waiting for the programme office
state-declined = Declined by the host
state-selected = Selected
state-reserve = Reserve: steps in if the selected expert withdraws
state-not-selected = Not selected
state-withdrawn = Withdrawn by the expert

# Who must act
ball-expert = the expert
ball-office = the programme office
ball-placement = the people of the placement
ball-nobody = nobody
ball-none-applied = the programme office: nobody applied
ball-you = waiting for you

# Decisions in the history
decided-submit = Application sent
decided-admit = Meets the rules
decided-exclude = Does not meet the rules
decided-long-list = Put on the long list
decided-not-long-list = Not put on the long list
decided-share = Profile shown to the host
decided-accept = The host says yes
decided-decline = The host declines
decided-select = Selected
decided-step-in = Stepped in as reserve
decided-reserve = Made a reserve
decided-not-select = Not selected
decided-withdraw = Withdrawn by the expert
decided-undo = An earlier decision was undone
by-rules = The rules of the programme
by-former = Somebody who has left
by-program = The program itself
by-link = { $name }, by signed link
by-taken-down = { $name } of the programme office, who took down what the host said
was-undone = (undone later)
declared-no-interest = Declared to have no interest in the person
declared-no-interest-told = The director declared to have no interest in the person
written-again = The host was written to again
erased-person = Person who has left

# Reasons, as colleagues read them
reason-not-long-list-others-fit-better = Others fit better
reason-not-long-list-dates = The dates do not fit
reason-not-long-list-experience = Too little experience for this work
reason-not-long-list-motivation = The motivation does not show why this assignment
reason-not-long-list-other = Another reason
reason-not-long-list-filled = All seats were taken
reason-not-long-list-request-closed = The request was closed
reason-not-long-list-work-begun = The work has begun: no seat can come free any more
reason-not-select-others-fit-better = Others fit better
reason-not-select-dates = The dates do not fit any more
reason-not-select-host-choice = The host chose somebody else
reason-not-select-other = Another reason
reason-not-select-filled = All seats were taken
reason-not-select-request-closed = The request was closed
reason-not-select-work-begun = The work has begun: no seat can come free any more
reason-reserve-filled = All seats were taken; kept as a reserve
reason-decline-skills = The skills do not fit the work
reason-decline-language = The languages do not fit the work
reason-decline-dates = The dates do not fit
reason-decline-conditions-changed = Our own situation has changed
reason-decline-other = Another reason
reason-withdraw-personal = Personal circumstances
reason-withdraw-employer = My employer does not give me leave
reason-withdraw-other-offer = I accepted another offer
reason-withdraw-other = Another reason

# Reasons, as the expert reads them
reason-letter-others-fit-better = Other applicants fit this assignment better.
reason-letter-dates = The dates did not fit.
reason-letter-experience = This work asks for more experience in its field.
reason-letter-motivation = Your motivation did not show us why you want this assignment.
reason-letter-host-choice = The host chose somebody else.
reason-letter-other = Ask the programme office if you would like to know more.
reason-letter-filled = All places were taken.
reason-letter-request-closed = The assignment was stopped.
reason-letter-work-begun = The work has begun with the experts who were selected, so no place can come free any more.

# Columns and small words
col-case = Case
col-request = Request
col-assignment = Assignment
col-country = Country
col-state = State
col-ball = Whose turn
col-since = Since
col-age = Waiting
col-new = To look at
col-listed = Long list
col-at-host = With host
col-accepted = Host says yes
col-seats = Seats
col-reserves = Reserves
col-person = Person
col-why = Why
col-score = Score
col-phase = Phase
crumbs = You are here
change = Change
not-given = Not given
days = { $days ->
    [0] since today
    [one] 1 day
   *[other] { $days } days
  }
applications = { $count ->
    [one] 1 application
   *[other] { $count } applications
  }
seats-taken = { $seats ->
    [one] { $taken } of 1 seat filled
   *[other] { $taken } of { $seats } seats filled
  }
kind-application = Application
hit-title = { $case } { $name }

# The way of an application
line-label = Steps of this application
stop-sent = Sent
stop-rules = Rules
stop-listed = Comparison
stop-host = Host
stop-decision = Decision
stop-seat = Selected

# Checks: what is asked, what was found
check-line = { $asked }. Found: { $found }
check-met = Met
check-not-met = Not met
check-untold = Not filled in yet
found-years = { $years ->
    [one] 1 year
   *[other] { $years } years
  }
rule-since = (rule since { $date })
decided-unshare = The host is not asked any more
reason-unshare-consent = The expert took back that the host may see the profile
reason-unshare-interest = The director has a personal interest in the person
state-filled = All seats were taken
state-request-closed = The request was closed
state-work-begun = No seat came free before the work began
own-state-draft = Draft: not sent yet
own-state-not-long-listed = Not chosen to be shown to the host
own-state-long-listed = Chosen to be shown to the host: waiting for the programme office
own-state-reserve = Reserve: you step in if the selected expert withdraws
own-state-withdrawn = Withdrawn by you
own-state-filled = All places were taken
own-state-request-closed = The assignment was stopped
own-state-work-begun = No place came free before the work began
stop-rules-not-met = Rules: not met
found-paused = the profile is paused
found-gone = not kept: the person has left
months-since = since { $from }
months-between = { $from } to { $until }
