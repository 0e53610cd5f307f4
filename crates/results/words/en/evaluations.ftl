name = Results
you-are-here = You are here

# Asking
letter-subject-before = Your view on “{ $title }”, at the start
letter-subject-after = Your view on “{ $title }”, now that it is over
letter-subject-year-later = Your view on “{ $title }”, a year later
letter-subject-again = Reminder: { $subject }
letter-greeting = Dear { $name },
letter-again = We have not had your answer to this yet. It would help us if you could take the time.
letter-before = The assignment “{ $title }” at { $host } has begun. Before it changes anything, we would like to know how things stand there today.
letter-after = The assignment “{ $title }” at { $host } is over. We would like to know what it has changed, and what has not.
letter-year-later = A year ago the assignment “{ $title }” at { $host } ended. We would like to know what is left of it.
letter-link = The questions take about ten minutes. You need no account: this address is yours alone.
letter-private = The people of the programme read your answer, and researchers who do not get your name. The expert, your institution and the donor do not read it; the donor gets totals of at least five answers.
letter-private-expert = The people of the programme read your answer, and researchers who do not get your name. The host and the donor do not read it; the donor gets totals of at least five answers.

moment-before = Before
moment-after = Right after
moment-year-later = A year later
voice-expert = Expert
voice-colleague = Colleague
voice-management = Management

# Answering
evaluate-title = What do you see?
evaluate-lead-before = How do things stand before this assignment changes anything? There are no wrong answers.
evaluate-lead-after = What has this assignment changed? A low answer is as useful as a high one.
evaluate-lead-year-later = What is left of this assignment a year later? A low answer is as useful as a high one.
label-assignment = Assignment
label-host = Host
label-you-answer-as = You answer as
private-title = Who reads this?
private-text = Only the people of the programme read your answer, and researchers who do not get your name. The expert, your institution and the donor do not read it; the donor gets totals of at least five answers.
private-text-expert = Only the people of the programme read your answer, and researchers who do not get your name. The host and the donor do not read it; the donor gets totals of at least five answers.
section-team = The team
section-team-hint = Think of the people at the host who work on this subject, as they are today.
section-objective = Objective { $number }
section-rest = And also
evaluate-send = Send my answer
evaluate-once = You can send it once. If something is wrong later, write to { $email }.

ask-knowledge = What does the team know about this subject?
knowledge-0 = Nothing yet
knowledge-1 = The first ideas
knowledge-2 = Enough to follow others in it
knowledge-3 = Enough to explain it to colleagues
knowledge-4 = Enough to teach it and to keep it up to date
ask-skills = What can the team do?
skills-0 = Not do this work yet
skills-1 = Do it step by step with somebody beside them
skills-2 = Do it with some help
skills-3 = Do it alone when nothing special happens
skills-4 = Do it alone in difficult cases too, and train others
ask-attitudes = How does the team feel about working in this way?
attitudes-0 = Against it
attitudes-1 = In doubt
attitudes-2 = Willing to try
attitudes-3 = In favour, and does it when asked
attitudes-4 = Convinced, and does it without being asked

ask-baseline = How far can the institution do this today?
baseline-none = Not at all
baseline-low = A little
baseline-medium = For a good part
baseline-high = Fully, or nearly
ask-change = How far did the assignment change what the institution can do here?
change-none = None: nothing changed
change-low = Low: a little, with some people
change-medium = Medium: clearly, in how the team works
change-high = High: the institution now does this itself
ask-evidence = What shows it?
ask-evidence-hint = One sentence about something that you saw. Needed unless you chose the first answer.
ask-process = How far did the knowledge pass over?
process-transmit = The expert passed on what he or she knows
process-create = Expert and colleagues worked out something new
process-build-capacity = The institution itself can now do more
process-none = None of these

# The same for each of eight objectives, so that an error names the one it is about
ask-baseline-1 = Objective 1: { ask-baseline }
ask-baseline-2 = Objective 2: { ask-baseline }
ask-baseline-3 = Objective 3: { ask-baseline }
ask-baseline-4 = Objective 4: { ask-baseline }
ask-baseline-5 = Objective 5: { ask-baseline }
ask-baseline-6 = Objective 6: { ask-baseline }
ask-baseline-7 = Objective 7: { ask-baseline }
ask-baseline-8 = Objective 8: { ask-baseline }
ask-change-1 = Objective 1: { ask-change }
ask-change-2 = Objective 2: { ask-change }
ask-change-3 = Objective 3: { ask-change }
ask-change-4 = Objective 4: { ask-change }
ask-change-5 = Objective 5: { ask-change }
ask-change-6 = Objective 6: { ask-change }
ask-change-7 = Objective 7: { ask-change }
ask-change-8 = Objective 8: { ask-change }
ask-evidence-1 = Objective 1: { ask-evidence }
ask-evidence-2 = Objective 2: { ask-evidence }
ask-evidence-3 = Objective 3: { ask-evidence }
ask-evidence-4 = Objective 4: { ask-evidence }
ask-evidence-5 = Objective 5: { ask-evidence }
ask-evidence-6 = Objective 6: { ask-evidence }
ask-evidence-7 = Objective 7: { ask-evidence }
ask-evidence-8 = Objective 8: { ask-evidence }
ask-process-1 = Objective 1: { ask-process }
ask-process-2 = Objective 2: { ask-process }
ask-process-3 = Objective 3: { ask-process }
ask-process-4 = Objective 4: { ask-process }
ask-process-5 = Objective 5: { ask-process }
ask-process-6 = Objective 6: { ask-process }
ask-process-7 = Objective 7: { ask-process }
ask-process-8 = Objective 8: { ask-process }

ask-satisfaction = How content are you with this assignment?
satisfaction-1 = Not at all
satisfaction-2 = Not very
satisfaction-3 = Partly
satisfaction-4 = Content
satisfaction-5 = Very content
ask-helped = What helped?
ask-helped-hint = Choose all that fit.
ask-hindered = What got in the way?
ask-hindered-hint = Choose all that fit. It is often not one person’s doing.
factor-individual = Something about one person (time, skill, health)
factor-group = Something about the team (habits, trust, turnover)
factor-context = Something around them (rules, means, electricity, safety)
ask-still-used = Is what was made still used?
use-yes = Yes
use-partly = Partly
use-no = No
ask-still-used-why = Why is it, or why is it not?
ask-remarks = Is there anything else that we should know?

answered-title = Thank you: your answer is in
answered-on = We got it on { $moment }.
answered-next = You need not do anything more. If something in it is wrong, write to { $email }: it can be corrected, and both versions are kept.
answered-what = What you sent
nothing-chosen = Nothing chosen
with-evidence = { $value }. “{ $evidence }”
with-process = { $value } ({ $process })
objective-line = Objective { $number }: { $objective }

# An expert's own
mine-title = What you are asked
mine-lead = Before your assignment, right after it and a year later we ask how things stand.
mine-none = Nothing is asked of you
mine-none-do = When an assignment of yours begins, the first questions stand here.
mine-waits = Waiting for you

# Following
follow-title = Evaluations
follow-lead = Who was asked, who answered, and whose turn it is. Letters and reminders go out by themselves; after two reminders it is for you to call.
follow-count = { $count ->
    [one] One evaluation
   *[other] { $count } evaluations
}
follow-none = No evaluation here
follow-none-do = Evaluations are made when an expert is selected. Change the filters, or look again then.
filter-all = All
filter-button = Show
column-case = Case
column-moment = Moment
column-voice = Voice
column-person = Who is asked
column-country = Country
column-state = State
column-ball = Whose turn it is
column-due = Asked from
column-asked = Last asked
column-reminders = Reminders since
column-answered = Answered
standing-call = Not answered after two reminders
standing-late = Late
standing-asked = Asked
standing-later = Not yet
standing-answered = Answered
standing-over = Not answered in time
ball-office = the programme office
ball-nobody = Nobody
waiting-for = Waiting for
due-at-start = The day the work begins
not-yet = Not yet
person-gone = Account closed
waits-call-before = Call: nobody answered the questions before the work
waits-call-after = Call: nobody answered the questions after the work
waits-call-year-later = Call: nobody answered the questions a year later
waits-late-before = Answer the questions before the work
waits-late-after = Answer the questions after the work
waits-late-year-later = Answer the questions a year later

# Reading one
read-title = Evaluation
read-answers = Answers
read-no-answers = No answer yet.
read-corrections = Corrections
corrected-by = Corrected by { $name }:
the-programme = the programme
column-question = Question
column-was = Was
column-is = Is now
open-chain = See the whole chain
resend-title = Ask again
resend-text = Sends a new link; the old one stops working. Change the name and address when somebody else should answer.
resend-name = Who answers
resend-email = E-mail address
resend-email-hint = The link goes there.
resend-button = Send the link

# Correcting
correct-start = Correct an answer
correct-title = Correct an answer
correct-lead = Only for a mistake that the person told you about. Both versions are kept, with your reason.
correct-reason = Why is it corrected?
correct-reason-hint = Say who told you, and when.
correct-button = Keep the correction
back-to-evaluation = Back to the evaluation

# Refusals
refusal-already-answered = These questions were answered already.
refusal-already-answered-do = You need not do anything. If an answer is wrong, the programme can correct it.
refusal-not-due = It is too early: this is asked later.
refusal-not-due-do = Wait for the day on which it is asked.
refusal-not-answered = There is no answer yet, so there is nothing to correct.
refusal-not-answered-do = Send the link again, or wait for the answer.
refusal-nothing-corrected = Nothing was changed. Change the answer that was wrong.
refusal-nothing-corrected-do = Change the answer that was wrong, or go back.
refusal-no-reason = Say why the answer is corrected.
refusal-no-reason-do = Write one sentence.
refusal-off-scale = Choose one of the steps.
refusal-off-scale-do = Choose the step that fits best.
refusal-no-satisfaction = Say how content you are.
refusal-no-satisfaction-do = Choose one of the five answers.
refusal-no-use = Say whether it is still used.
refusal-no-use-do = Choose yes, partly or no.
refusal-no-why = Say why it is used, or why not.
refusal-no-why-do = Write one or two sentences.
refusal-no-change = Objective { $number }: choose how far
refusal-no-change-do = Choose one of the four answers.
refusal-no-evidence = Objective { $number }: write one sentence that shows it
refusal-no-evidence-do = Name something that you saw: a rule on the wall, a log that is kept, a colleague who does it.
answered-again = You answered already. What you sent now was not stored; below is what counts.
over-title = These questions are not asked any more
over-text = You need not do anything. The work went on before an answer came, so it is too late to say how things stood before it. When we want to know something else, another letter comes.
