# Applying
apply-back = Back to the assignment
apply-title = Apply: { $title }
apply-heading = Apply for this assignment
apply-yours = Your application
apply-motivation = Why do you want to do this assignment?
apply-motivation-hint = Say what you would bring, and what you hope for. The programme office reads it; the host reads it when your profile is shown there.
apply-available = From which day can you begin?
apply-available-hint = The first day on which you could start. For this assignment, no earlier day of your profile counts.
apply-referred = Who sent you here
apply-continue = Check your answers
apply-later = Save and come back later
apply-ask-title = Sign in to apply
apply-ask-text = You apply with your own profile, so that you never have to tell the same thing twice. What you fill in is saved at every step.
apply-ask-other = You are signed in, but not as an expert. Only experts with a profile can apply.
apply-ask-sign-in = Sign in
apply-ask-register = Register as an expert

# The rules and their answers
rules-heading = What is asked, and what your profile says
rules-all-met = All rules are met.
rules-not-met = Not all rules are met. You can change your profile first.
rules-profile = Go to your profile
rules-asked = Asked
rules-found = Found
rules-answer = Answer

# Check answers and send
check-title = Check your answers before you send
check-back = Back to your application
check-consent = May the host see your profile and CV?
check-consent-text = The programme office decides who is shown to { $host }. Your profile and CV go there only if you agree, for this application only. You can take this back at any time on the page of your application.
check-share-cv = Yes, the programme may show my CV and profile to this host
check-share-cv-hint = Without this the host cannot choose you. You can also agree later.
check-show-name = Yes, this host may also know my name
check-show-name-hint = Your profile says that your name is kept from your country of origin. Without this the host sees your initials, and not your CV.
check-send-anyway = You can send your application although not all rules are met. Then it is counted, but it cannot be considered.
check-send = Send the application

# Own applications
mine-title = Your applications
mine-caption = Your applications, newest first
mine-empty = You have not applied yet
mine-empty-do = Look which assignments are open.
mine-assignments = See all assignments
mine-page-title = Application { $case }
mine-back = Back to your applications
mine-reason = The reason:
mine-failed = These rules were not met when you sent it:
mine-said = What you sent
mine-shares = To whom your profile was shown
mine-not-shared = Your profile has not been shown to { $host }.
mine-shared = To { $name } on { $at }
mine-agreed-share = You agreed that the host may see your profile and CV.
mine-not-agreed-share = You have not agreed that the host may see your profile and CV. Without that the host cannot choose you.
mine-agreed-name = You agreed that the host may know your name.
mine-not-agreed-name = The host sees your initials only.
agree-share = Let the host see my profile and CV
agree-name = Let the host know my name
mine-changed = Has something changed?
mine-changed-text = You can withdraw until the work starts. Please do it as soon as you know.
sent-title = Your application has been sent
sent-number = Your number is
sent-next = We have written to you as well. On this page you can always see where your application is.
next-heading = What happens next
next-draft = Finish your application and send it.
next-office = The programme office reads your application and compares it with the others. You hear from us either way.
next-listed = You are on the long list. The programme office is about to show you to the host, if you agreed to that.
next-host = { $host } is looking at your profile and tells the programme office what it thinks.
next-decision = The programme office takes the decision. You hear from us either way.
next-selected = You have the place. Everything that happens now is on the page of your placement.
next-reserve = You are a reserve. If the selected expert withdraws, we offer you the place. You can withdraw if you do not want to wait.
next-ineligible = Your application cannot be considered. If your situation changes, change your profile: it counts for your next application.
next-over = This application is over. Your profile stays, and you can apply for other assignments.
next-withdrawn = You withdrew. Your profile stays, and you can apply for other assignments.

# Withdrawing
withdraw-link = Withdraw this application
withdraw-title = Withdraw application { $case }
withdraw-back = Back to the application
withdraw-text = The programme office is told at once. You cannot undo this yourself.
withdraw-seat = You have the place for this assignment. If you withdraw, it is offered to somebody else at once. You cannot undo this yourself.
withdraw-why = Why do you withdraw?
withdraw-words = Would you like to tell us more?
withdraw-words-hint = Needed if you choose another reason.
withdraw-button = Withdraw now
take-back = Take this back
take-back-share = that the host may see your profile and CV
take-back-name = that the host may know your name
mine-placement = Go to your placement { $case }
again-title = You applied for this assignment before.
again-open = This is your application. You cannot send a second one.
again-over = This is your application, which is over. You cannot send a second one for the same assignment; write to the programme office if something has changed.
at-work-title = Your placement has started
at-work-text = You have the place for this assignment and the work of { $case } has begun. That is why you cannot withdraw the application any more: what you did there stays.
at-work-do = Do you have to stop? Tell the programme office, which can end the placement early with you:
