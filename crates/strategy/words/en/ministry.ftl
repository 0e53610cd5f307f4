# The ministry's page and the letters
ministry-title = A priority of { $country } for your agreement
ministry-lead = The programme asks { $organisation } to agree to the text below. Please read it in full.
ministry-your-answer = Your answer
ministry-answer = Does the ministry agree?
ministry-answer-yes = Yes, the ministry agrees to this text
ministry-answer-changes = Not yet: something must change first
ministry-remarks = Remarks
ministry-remarks-hint = If something must change: what, and why
your-name = Your name
your-name-hint = Typed in full, it counts as your signature for the ministry
ministry-button = Send the answer
ministry-thanks = Thank you: the ministry agreed
ministry-thanks-changes = Thank you: the ministry asks for changes
ministry-said = Answered by { $name } on { $moment }.
ministry-next = The country office was told. The priority comes into force when the country office has agreed too. You can close this page.
ministry-next-changes = The country office was told and will write a new text. You will get a new letter. You can close this page.

letter-dear = Dear { $name },
ask-subject = Priority of { $country }: your agreement is asked
ask-what = The programme and the country office of { $country } propose this priority: "{ $title }". Please read it in full and say whether the ministry agrees:
ask-how = You need no account. The link is meant for you alone and works for { $days } days.
answer-subject = { $case }: the ministry answered
answer-agreed = { $organisation } agreed to the priority "{ $title }".
answer-changes = { $organisation } asks for changes to the priority "{ $title }":
answer-where = You find it in the programme under { $case }.
