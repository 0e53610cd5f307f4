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
register-lead = For professionals with roots in a country that we work with, who live in { $countries }.
register-lead-anywhere = For professionals with roots in a country that we work with.
store-agree = I agree that the programme stores my name, my address and what I tell and do here, for my account and our work together. I can see, export and remove them at any time.
register-button = Register by e-mail
register-next = We send you a letter. Its link opens your account; then you tell, step by step, what you can do.
register-have = You have an account?
register-sent-title = Look at your mail
register-sent-text = We sent a letter to the address that you gave. Its link opens your account.
register-sent-next = The letter comes within a few minutes. No letter? Look among unwanted mail, or register again with the right address. One address gets at most three letters an hour.
new-password = New password
choose-password = Choose a password
new-password-hint = At least 12 characters. A sentence is easy to remember; a common word with figures is easy to guess. You may paste it.
join-title = Open your account
join-lead = Welcome, { $name }. Choose a password, and your account is open.
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
forgot-sent-next = The link works for one day, once. One address gets at most three letters an hour.
password-title = Set a new password
password-lead = Choose a new password. You will be signed out on all devices.
password-first-title = Choose your password
password-first-lead = Choose a password; then you can sign in.
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
device-both = { $browser } on { $system }
device-unknown = A device that does not say what it is
close-title = Close the account
close-short = Your data are removed for good. Counts without names stay.
close-lead = Your profile, documents, letters and consents are removed for good. What you did in the programme stays counted, without your name.
close-certificates = Your certificates lose your name. Under their code the page still says that a certificate was given, but nobody can see any more to whom. Store the PDFs first.
close-certificates-link = Your assignments
close-running = What is under way ends: applications are withdrawn, and a placement stops.
close-letters = Letters to you are removed here, also those to an address that you had before. Letters that left stay in your own mailbox.
close-sure = I understand that this cannot be undone
close-button = Close my account
closed-title = Your account is closed
closed-text = Your data were removed.
closed-next = Thank you for what you did. You can register again at any time.

# People
people-title = People
people-lead = Everybody with an account, and what they may do. Experts stand below the others.
people-search = Name or address
people-search-button = Find
people-any-role = Every role
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
  }
people-none = Nobody fits. Try fewer letters or another role, or invite somebody.
invite-title = Invite somebody
invite-lead = They get a letter with a link to open their account.
invite-known = This address has an account: { $name }.
invite-known-text = Nothing was sent and no role was given. Is this the person you mean? Then give the role on the person's own page.
invite-known-link = Give a role to { $name }
invite-button = Send the invitation
grant-title = Grant another role
grant-button = Grant the role
grant-phase = Phase
grant-phase-hint = Empty means all phases.
grant-country = Country
grant-country-hint = Needed for a focal point; other roles have none.
grant-host = Host
grant-host-hint = Needed for a director or contact of a host; other roles have none.
grant-from = From
grant-until = Last day
role-over = Over since { $day }
role-end = End this role
role-end-reason = Say why this role ends
invite-again-text = The person has not opened the account yet. The link in the letter works for 30 days; a new letter ends the link in the one before.
invite-again-button = Send the invitation again
partner-reference = Reference in the addresses that they pass on
sessions-of = Sessions
sessions-count = { $count ->
    [0] Signed in nowhere.
    [one] Signed in on one device.
   *[other] Signed in on { $count } devices.
  }
sessions-of-text = When a device is lost, sign the person out everywhere. To keep somebody out, end their roles as well.
sessions-of-button = Sign out everywhere

# What was done
done-signed-out = You are signed out.
done-details = Stored.
done-password = Your new password is set, and your other devices are signed out. We sent you a letter about it.
done-session-ended = That device is signed out.
done-joined = Your account is open.
done-joined-next = Your account is open. Go on where you were; for an application, fill in your profile first.
done-invited = The letter with the invitation is on its way.
done-granted = The role is given. Whoever has an account gets a letter about it.
done-role-ended = The role is ended. The person gets a letter about it.
done-role-ended-quietly = The role is ended. No letter was sent: the person does not use it yet. A link to open the account works only while there is a role.
done-sessions-ended = The person is signed out everywhere.
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

# Upkeep
upkeep-title = Jobs and letters
upkeep-lead = What the program does by itself, and what did not work.
job-waiting = Waiting
job-running = Running
job-done = Done
job-dead = Failed for good
waiting-jobs = What waits
waiting-jobs-lead = A job waits for its moment: that is as it should be. When one stays at “as soon as possible” for more than some minutes, look at the log of the server.
job-does = What it does
job-count = How many
job-when = When the first is done
job-now = as soon as possible
job-tried = { $times ->
    [one] did not work once, is tried again
   *[other] did not work { $times } times, is tried again
  }
job-does-mail-deliver = Sends a letter
job-does-accounts-keep = Seals the audit trail, and removes sessions that are over; every minute
job-does-pool-rebuild = Reads all profiles again for the matching; every day
job-does-requests-deadline = Ends the applications for a request after its last day
job-does-selection-remind-host = Reminds a host of a candidate who waits for its answer
job-does-placements-documents = Makes the document of an agreement or certificate
job-does-placements-forget = Removes documents that do not hold any more
job-does-placements-issue = Issues a certificate
job-does-results-ask = Asks the questions of evaluations that are due, and sends reminders; every day
job-does-planning-run = Makes the plan of a round
job-does-planning-prove = Looks whether a plan can be better
job-does-experts-remove-file = Removes a CV that nothing refers to any more
failed-jobs = Jobs that failed for good
failed-letters = Letters that did not arrive
failed-none = None.
job-kind = Kind
job-error = What went wrong
job-again = Try again

# Letters
letter-greeting = Dear { $name },
letter-ignore = Did you not ask for this? Then you need not do anything.
letter-join-ignore = Is this not meant for you? Then you need not do anything: no account is open without this link.
letter-join-subject = Open your account at { $programme }
letter-join-text = { $programme } invites you. Your role will be: { $role }. Open your account with this link:
letter-join-by = { $by } invites you to { $programme }. Your role will be: { $role }. Open your account with this link:
letter-registered-text = You registered as an expert with { $programme }. Open your account with this link:
letter-claim-text = { $programme } received your CV and made a draft of a profile from it. Nobody can find it until you open your account and say yes. Open it with this link:
letter-join-until = The link works for 30 days.
letter-known-subject = You have an account already
letter-known-text = Somebody, perhaps you, registered with this address. It has an account already.
letter-known-do = Sign in as before, or set a new password on the page for signing in:
letter-password-subject = Set a new password
letter-password-text = Set a new password with this link. It works for one day, once:
letter-email-subject = Confirm your new address
letter-email-text = Confirm with this link that letters should come here from now on:
letter-email-old-subject = Another address was asked for
letter-email-old-text = Somebody who is signed in to your account asked to use another e-mail address.
letter-email-old-do = Was it not you? Then set a new password at once.
letter-role-subject = You have a new role
letter-role-text = You have a new role in { $programme }: { $role }.
letter-role-from = You have a new role in { $programme }, from { $from }: { $role }.
letter-role-days = You have a new role in { $programme }, from { $from } to { $until }: { $role }.
letter-role-do = Sign in as before; the new pages are in the menu.
letter-role-ended-subject = A role of yours has ended
letter-role-ended-text = Your role in { $programme } has ended: { $role }.
letter-role-ended-do = Its pages are closed for you from now on. Is that a mistake? Then answer this letter.
letter-not-you = Was it not you? Then set a new password at once, and tell the programme.
letter-password-changed-subject = Your password was changed
letter-password-changed-text = The password of your account was changed, and your other devices were signed out.
letter-email-changed-subject = Your e-mail address was changed
letter-email-changed-text = From now on you sign in with another e-mail address, and letters go there. This is the last letter to this one.

# Refusals
refusal-wrong-password = This e-mail address and password do not belong together
refusal-wrong-password-do = Type them again, or set a new password.
refusal-not-your-password = This is not your present password
refusal-not-your-password-do = Type it again.
refusal-address-taken = This address belongs to another account
refusal-address-taken-do = Use another address, or sign in with that one.
refusal-link-used = This link was used
refusal-link-used-do = Sign in, or ask for a new link.
refusal-needs-country = This role needs a country
refusal-needs-country-do = Choose the country of the focal point.
refusal-needs-host = This role needs a host
refusal-needs-host-do = Choose the host of the director or contact.
refusal-all-countries = This role holds for all countries
refusal-all-countries-do = Leave the country empty. For one country there is the focal point.
refusal-no-host-here = This role is at no host
refusal-no-host-here-do = Leave the host empty, or choose the role of a director or contact.
refusal-no-role-left = Every role of this person has ended
refusal-no-role-left-do = Give a role first: then the invitation goes out again.
refusal-account-closed = The account of this link was closed
refusal-account-closed-do = Nothing of it is left. You can register again at any time.
refusal-last-administrator = Nobody would be left to administer
refusal-last-administrator-do = Make somebody else administrator first.
refusal-may-not-grant = Only an administrator may give or end this role
refusal-may-not-grant-do = Ask an administrator.
refusal-password-common = This password is among the first that somebody would guess
refusal-password-common-do = Choose three or four words that do not belong together.
refusal-password-repeated = This password is a pattern that is easy to guess
refusal-password-repeated-do = Choose three or four words that do not belong together.
refusal-password-personal = Your name or your address stands in this password
refusal-password-personal-do = Leave it out: others know it too.
refusal-password-same = This is the password that you have
refusal-password-same-do = Choose another one.
refusal-has-account = This address has an account already
refusal-has-account-do = Give the role on the page of that person, if it is the one you mean.
refusal-role-held = The person has this role already
refusal-role-held-do = End that one first, or choose another country, host or period.
refusal-role-turned = The last day lies before the first
refusal-role-turned-do = Choose a later last day, or leave it empty.
refusal-role-over = The last day is over already
refusal-role-over-do = Choose a day to come, or leave it empty.
refusal-role-ended = This role has ended already
refusal-role-ended-do = Nothing needs to be done.
refusal-experts-register = Experts register themselves
refusal-experts-register-do = Send them the address of the page “Register as an expert”.
refusal-not-waiting = This person has opened the account already
refusal-not-waiting-do = They sign in, or set a new password by “Forgotten your password?”.
