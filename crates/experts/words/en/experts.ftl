# What all pages of this slice share
name = Experts
kind-expert = Expert
yes = Yes
no = No
change = Change
remove = Remove
remove-text = It is removed for good.
remove-now = Yes, remove it
crumbs = You are here
ball-office = the programme office
waiting-quarantine = { $count ->
    [one] Solve one imported file that could not be read
   *[other] Solve { $count } imported files that could not be read
  }

# Codes in words
state-unclaimed = Imported: waiting for the person to claim it
state-draft = Profile not complete yet
state-active = Can be found and can apply
state-paused = Paused by the expert
state-erased = Erased
tie-birth = Born there
tie-descent = A parent or grandparent comes from there
tie-other = Another bond
level-a1 = A1: familiar phrases
level-a2 = A2: everyday matters in simple words
level-b1 = B1: gets along at work and on the road
level-b2 = B2: takes part in discussions about his or her own field
level-c1 = C1: fluent, also in demanding texts
level-c2 = C2: understands practically everything
level-native = Native: grew up with it
skill-level-1 = 1: knows the basics
skill-level-2 = 2: can do it with help
skill-level-3 = 3: does it alone
skill-level-4 = 4: does the difficult cases
skill-level-5 = 5: teaches it to others
experience-work = Paid work
experience-education = Study or training
experience-volunteer = Unpaid work
mode-physical = Travel and work at the host
mode-online = Work online
read-profile = Your profile
read-cv = Your CV
read-list = A list with your details
read-export = A copy of your profile, written out by the operator
years = { $years ->
    [one] One year
   *[other] { $years } years
  }
hours-a-week = { $hours ->
    [one] One hour a week online
   *[other] { $hours } hours a week online
  }
period = { $from } to { $until }
since-month = since { $from }
until-month-only = until { $until }
from-until-month = { $from } to { $until }
last-used-in = last used in { $year }

# What the programme may do: changing a text asks for the next version number in model::expert
purpose-programme-stores-profile = The programme may keep my profile
purpose-programme-stores-profile-text = We store what you tell here until you take this back or close your account. Without this there is no profile.
purpose-matching = The programme may compare my profile with what hosts ask
purpose-matching-text = Software compares and explains; people decide. Without this you cannot be found and cannot apply.
purpose-share-cv-with-host = The programme may show my profile and CV to a host that I apply to
purpose-share-cv = The host of one application may see my profile and CV
purpose-show-name = The host of one application may know my name
purpose-share-cv-with-host-text = We ask you again at each application. Each time somebody reads it, you see it here.
purpose-contact-about-assignments = The programme may write to me about assignments that may fit
purpose-contact-about-assignments-text = Letters about your own applications come also without this.

# Codes of other rooms in words, for the copy of everything
application-state-draft = Not sent yet
application-state-submitted = Sent: waiting for the programme office
application-state-ineligible = Does not meet the rules
application-state-eligible = Meets the rules: waiting for the programme office
application-state-not-long-listed = Not chosen to be shown to the host
application-state-long-listed = Chosen to be shown to the host
application-state-shared = Profile shown: waiting for the host
application-state-accepted = The host says yes: waiting for the programme office
application-state-declined = Declined by the host
application-state-selected = Selected
application-state-reserve = Reserve
application-state-not-selected = Not selected
application-state-withdrawn = Withdrawn
decision-submit = You sent it
decision-admit = It meets the rules
decision-exclude = It does not meet the rules
decision-long-list = Chosen to be shown to the host
decision-not-long-list = Not chosen to be shown to the host
decision-share = Shown to the host
decision-unshare = The host is not asked any more
decision-accept = The host says yes
decision-decline = The host says no
decision-select = Selected
decision-step-in = Stepped in as reserve
decision-reserve = Made a reserve
decision-not-select = Not selected
decision-withdraw = Withdrawn
decision-undo = An earlier decision was undone
placement-state-preparing = The start is being prepared
placement-state-agreed = The agreement is signed
placement-state-running = The work goes on
placement-state-suspended = The work is stopped for now
placement-state-reported = The report was sent: waiting for the host
placement-state-confirmed = The host confirmed the work
placement-state-completed = Completed
placement-state-ended-early = Ended early
placement-state-withdrawn = Given up before the start
told-score = { $total } points of at most { $most }. Each thing that the assignment asks gives points for how well the profile meets it, and the total is their sum. It puts candidates in an order for the programme office; people decide.
