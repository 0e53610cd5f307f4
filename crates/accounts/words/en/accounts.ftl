email = E-mail address
password = Password
full-name = Full name
full-name-hint = As it stands in your passport. Later you can say what we should call you.
language = Language
language-en = English
language-nl = Nederlands
scheme = Colours
scheme-device = As my device says
scheme-light = Light
scheme-dark = Dark
change = Change
reason = Reason
role = Role
roles = Roles
state = State
state-active = Signed up
state-invited = Waiting for the person

# Sign in
shared-device = Other people use this device too (you are signed out after one hour)
sign-in-title = Sign in
sign-in-button = Sign in
sign-in-new = New here?

# Register and join
register-title = Register as an expert
register-lead = For professionals with roots in a country that we work with, who live in the Netherlands.
register-agree = I agree that the programme stores my profile, to find assignments that fit me. I can withdraw this at any time.
register-button = Send me the letter
register-have = You have an account?
register-sent-title = Look at your mail
register-sent-text = We sent a letter to the address that you gave. Its link opens your account.
register-sent-next = The letter comes within a few minutes. No letter? Look among unwanted mail, or register again with the right address.
new-password = New password
new-password-hint = At least 12 characters. A sentence is easy to remember. You may paste it.
join-title = Open your account
join-lead = Welcome, { $name }. Choose a password, and your account is open.
join-agree = I agree that the programme stores my data for this purpose. I can see, export and remove them at any time.
join-button = Open my account
join-done-title = Your account is open
join-done-text = This link was used: the account is open already.
join-done-next = Sign in with your e-mail address and password.

# Forgotten password
forgot-title = Forgotten your password?
forgot-lead = Give your e-mail address. If it has an account, we send a letter with a link.
forgot-button = Send me the link
forgot-sent-title = Look at your mail
forgot-sent-text = If the address has an account, a letter with a link is on its way.
forgot-sent-next = The link works for one day, once.
password-title = Set a new password
password-lead = Choose a new password. You will be signed out on all devices.
password-change-lead = You will be signed out on all your other devices.
password-button = Set the password
password-set-title = Your password is set
password-set-text = You can sign in with it now.
password-set-next = Other devices were signed out.

# Own account
account-title = Your account
password-hidden = not shown
password-proof = Your present password, so that we know that it is you.
change-email = Change the address
change-password = Change the password
details-title = Your name and language
details-button = Save
new-email = New e-mail address
email-title = Another e-mail address
email-lead = We send a letter to the new address. Nothing changes until you confirm there.
email-button = Send the letter
email-sent-title = Look at the mail of your new address
email-sent-text = We sent a letter there. Its link confirms the change.
email-sent-next = Until then you sign in with the address that you had.
email-confirm-title = Confirm your new address
email-confirm-lead = From now on you sign in with { $email }, and letters go there.
email-confirm-button = Use this address
email-changed-title = Your address is changed
email-changed-text = Sign in with your new address.
email-changed-next = You were signed out on all devices.
sessions = Where you are signed in
sessions-lead = End what you do not know, and change your password.
session-device = Device
session-since = Since
session-end = Sign out there
session-here = this device
close-title = Close the account
close-short = Your data are removed. Counts without names stay.
close-lead = Your profile, documents, letters and consents are removed for good. What you did in the programme stays counted, without your name.
close-sure = I understand that this cannot be undone
close-button = Close my account
closed-title = Your account is closed
closed-text = Your data were removed.
closed-next = Thank you for what you did. You can register again at any time.

# People
people-title = People
people-lead = Everybody with an account, and what they may do.
people-search = Name or address
people-search-button = Find
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
  }
people-none = Nobody fits. Try fewer letters, or invite somebody.
invite-title = Invite somebody
invite-lead = They get a letter with a link to open their account.
invite-button = Send the invitation
grant-title = Grant another role
grant-button = Grant the role
grant-phase = Phase
grant-phase-hint = Empty means all phases.
grant-country = Country
grant-country-hint = Needed for a focal point.
grant-host = Host institution
grant-host-hint = Needed for a director or contact of a host.
grant-from = From
grant-until = Last day
role-end = End this role
role-administrator = Administrator
role-coordinator = Coordinator
role-officer = Officer
role-focal-point = Focal point
role-host-director = Director of a host
role-host-contact = Contact of a host
role-expert = Expert
role-partner = Partner organisation
role-donor-reader = Donor reader
role-evaluator = Evaluator

# Audit and upkeep
audit-title = Audit trail
audit-lead = Every change: when, what, by whom, before and after. Entries are sealed into a chain, so that a change by hand shows.
audit-none = No entries.
audit-when = When
audit-action = Action
audit-subject = Record
audit-who = By
audit-content = Before, after, reason
audit-position = Place in the chain
audit-erased = erased with the person's data
audit-older = Older entries
audit-filter = Show
verify-title = Check the chain
verify-good = The chain holds: no entry was changed, removed or put in between.
verify-bad = { $count ->
    [one] The chain is broken in one place:
   *[other] The chain is broken in { $count } places:
  }
upkeep-title = Jobs and letters
upkeep-lead = What the program does by itself, and what did not work.
job-waiting = Waiting
job-running = Running
job-done = Done
job-dead = Failed for good
failed-jobs = Jobs that failed for good
failed-letters = Letters that did not arrive
failed-none = None.
job-kind = Kind
job-error = What went wrong
job-again = Try again

# Letters
letter-greeting = Dear { $name },
letter-ignore = Did you not ask for this? Then you need not do anything.
letter-join-subject = Open your account
letter-join-text = An account is ready for you. Open it with this link:
letter-claim-text = We received your CV and made a draft of a profile from it. Nobody can find it until you open your account and say yes. Open it with this link:
letter-join-until = The link works for 30 days.
letter-known-subject = You have an account already
letter-known-text = Somebody, perhaps you, registered with this address. It has an account already.
letter-known-do = Sign in as before, or set a new password on the page for signing in.
letter-password-subject = Set a new password
letter-password-text = Set a new password with this link. It works for one day, once:
letter-email-subject = Confirm your new address
letter-email-text = Confirm with this link that letters should come here from now on:
letter-email-old-subject = Another address was asked for
letter-email-old-text = Somebody who is signed in to your account asked to use another e-mail address.
letter-email-old-do = Was it not you? Then set a new password at once.
letter-role-subject = You have a new role
letter-role-text = You were given this role: { $role }.
letter-role-do = Sign in as before; the new pages are in the menu.

# Refusals
refusal-wrong-password = This e-mail address and password do not belong together
refusal-wrong-password-do = Type them again, or set a new password.
refusal-not-your-password = This is not your present password
refusal-not-your-password-do = Type it again.
refusal-address-taken = This address belongs to another account
refusal-address-taken-do = Use another address, or sign in with that one.
refusal-link-used = This link was used
refusal-link-used-do = Sign in, or ask for a new link.
refusal-needs-bound = This role needs a country or a host
refusal-needs-bound-do = Choose the country of a focal point, or the host of a director or contact.
refusal-last-administrator = Nobody would be left to administer
refusal-last-administrator-do = Make somebody else administrator first.
refusal-may-not-grant = Only an administrator may give or end this role
refusal-may-not-grant-do = Ask an administrator.
