# The frame around every page
skip = Skip to the content
menu = Menu
languages = Language
sign-in = Sign in
register = Register
sign-out = Sign out
account = Your account
demo-strip = This is a demonstration. The people and institutions are invented, and no letter leaves this machine.
demo-mail = Read the letters
footer-help = Help
footer-verify = Check a certificate
footer-privacy = Privacy
footer-accessibility = Accessibility
footer-disclaimer = Disclaimer
footer-about = About the programme
footer-rights = No rights can be derived from this site.
main-navigation = Main
optional = (optional)
choose = Choose
countries-programme = Countries of the programme
countries-other = Other countries
countries-all = All countries
do-nothing = Do nothing
back = Back
leave-quickly = Leave this page now
leave-quickly-keys = Escape 3 times
leave-quickly-hint = Shows Wikipedia in its place. On a keyboard, Escape pressed three times does the same.

# Forms
error-title = Something needs your attention
error-prefix = Error:
fault-missing = { $label }: fill this in
fault-choose = { $label }: choose one of the answers
fault-pick = { $label }: choose one from the list
fault-choose-some = { $label }: choose at least one
fault-tick = { $label }: tick the box to go on
fault-tick-here = Tick the box to go on.
fault-of = { $label }: { $why }
fault-too-long = { $label }: use at most { $max } characters
fault-too-short = { $label }: use at least { $min } characters
fault-file-size = { $label }: choose a file of at most { $max } MB
fault-range = { $label }: give a whole number from { $min } to { $max }
fault-year = { $label }: give a year from { $min } to { $max }
fault-file = { $label }: choose a file that is not empty
fault-date = { $label }: give a day, such as 27-03-2027 or 27 March 2027
password-again = Type the password again: what you typed is not kept in the page.
day-hint = Day-month-year, such as 27-03-2027
text-hint = At most { $max } characters.
open-calendar = Open a calendar
fault-email = { $label }: give an e-mail address, such as name@example.org
fault-url = { $label }: give an address of the web, such as https://example.org

# Doors
door-again = Try again
door-record = To the record
door-back = Back to the page before
door-home = To your first page
door-public = To the home page
gone-title = This page is not here
gone-text = The address may be mistyped, the page may have moved, or it is not for you. Nothing was changed.
gone-do = Go to the home page, or sign in with the account that may see it.
gone-do-own = Go to your first page, or sign in with another account that may see it.
refused-title = This is not possible now
refused-do = Go back to the page before, and look at what changed.
kept-title = What you sent is not lost
kept-text = Your session is over, so it was not stored yet. It is kept in this page.
kept-now = You are signed in now. Look who is signed in, above, and send it.
kept-sign-in = Sign in, in a new window
kept-then = Then come back to this page and press the button. Do not close it before.
kept-send = Send it now
sign-in-first = Sign in first
sign-in-first-text = Your session is over, or you have not signed in. What you sent was not stored.
sign-in-first-do = Sign in, and send it again.
forged-title = Your form could not be checked
forged-text = The form is too old, or it did not come from this site. Nothing was stored.
forged-do = Go back, load the page again and send the form once more. What you typed is still there.
large-title = That is too large
large-text = More was sent than this page takes. Nothing was stored.
large-do = Go back and choose a smaller file, or shorten the text.
unreadable-title = The form could not be read
unreadable-text = Your browser sent something that is not a form. Nothing was stored.
unreadable-do = Go back, load the page again and send the form once more.
stale-title = Somebody else changed this meanwhile
stale-text = Your change was not stored, so that theirs is not lost.
stale-do = Go back, load the page again, look at what changed, and then make your change.
stale-both = What you typed is below, and was not stored. This is what it says now, where it differs. Put your text and theirs together, and send it again.
many-title = Too many tries
many-text = { $seconds ->
    [one] Wait one second, and then try again.
   *[other] Wait { $seconds } seconds, and then try again.
  }
many-do = Waiting is enough. If you forgot your password, you can set a new one.
busy-title = Many files are arriving just now
busy-text = There is no room for one more at this moment. Nothing was stored.
busy-do = Wait half a minute, go back and send it again.
slow-title = That took too long to arrive
slow-text = The connection was too slow or stopped. Nothing was stored.
slow-do = Go back and send it again. If it is a file, choose a smaller one or use a faster connection.
closed-title = We cannot reach our records now
closed-text = Nothing is lost: what was answered is stored. This was not stored.
closed-do = Try again in a minute.
fault-title = Something went wrong on our side
fault-text = It was written down, and nothing half done was stored. The reference is { $reference }.
fault-do = Try again. If it happens again, tell us the reference.
help-address = Ask for help: { $email }
link-unknown-title = This link is not complete
link-unknown-text = The address does not belong to a letter of ours. Perhaps a part was lost when it was copied.
link-unknown-do = Copy the whole link from the letter, from “http” to its last character, or press it there.
link-over-title = This link does not work any more
link-expired = Its time is over.
link-revoked = It was replaced or ended by the programme.
link-over-do = Ask the programme for a new link. You do not need an account.

# Parts
ball-with = Now with: { $who }
stop-done = done
stop-now = now
stop-next = to come
stop-off = left out
filter-heading = { $count ->
    [0] Filter
   *[other] Filter ({ $count } in use)
  }
