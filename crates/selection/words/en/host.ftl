# The host's side
host-list-title = Candidates
host-list-lead = People whom the programme office has shown to your institution, with their consent.
host-list-empty = No candidate has been shown to you
host-list-empty-do = The programme office shows you candidates when applications have come in. You get a letter.
host-title = Candidate for { $case }
host-hidden = This person keeps their name from the country of origin. You see initials, and only what your request asks.
host-paused = This person has paused the profile since. You can answer; after a yes the programme office asks the person first whether the application still stands.
host-why-heading = How this person fits your request
host-extract = This is not the whole profile: of skills and languages you see what your request asks, and you do not see where the person lives. Texts stand in the language in which the person wrote them.
host-no-cv = There is no CV: this person has not added one.
host-request-heading = Your request
host-time = Time
host-objective = Objective { $number }
host-seats = Seats
block-online = { $weeks ->
    [one] 1 week online, { $hours } hours a week
   *[other] { $weeks } weeks online, { $hours } hours a week
  }
block-physical = { $weeks ->
    [one] 1 week on the spot, { $place }
   *[other] { $weeks } weeks on the spot, { $place }
  }
host-decide-heading = What do you decide?
host-decide-text = A yes means that your institution wants to work with this person. The programme office takes the last decision.
host-answer = Your answer
host-accept = Yes, we want to work with this person
host-decline = No, this person does not fit
host-why = Reason for a no
host-why-hint = Needed if your answer is no.
host-words = More words for the programme office
host-words-hint = Only for a no or an interest; needed if you choose another reason. The expert does not see them.
host-give = Give your answer
host-no-interest = I have no family, business or other personal interest in this person
host-no-interest-hint = Needed for a yes. It is kept with your answer.
host-continue = Check your answer
confirm-title = Check your answer
confirm-accept = You say yes to { $name } for “{ $title }”. The programme office and { $name } are told at once.
confirm-decline = You say no to { $name } for “{ $title }”. The programme office is told at once, and the person gets a kind letter with your reason.
confirm-accept-button = Yes, send this answer
confirm-decline-button = Send the no
confirm-cancel = Change the answer
answered-title = Answer for { $case }
answered-accept = Your institution said yes
answered-decline = Your institution said no
answered-without-host = The programme has decided meanwhile
answered-next = The programme office has your answer and tells you what happens next.
answered-wrong = Is this not right? Write to the programme office:
host-until = Please answer by { $day }.
host-interest = I have a personal interest in this person: somebody else must answer
confirm-interest = You say that you have a family, business or other personal interest in { $name } and leave the answer about “{ $title }” to somebody else. The programme office is told at once.
confirm-interest-button = Leave it to somebody else
answered-interest = You left the answer to somebody else
answered-withdrawn = This candidate has withdrawn
answered-consent = This candidate may not be shown any more
answered-filled = The programme has decided meanwhile
answered-about = About candidate { $case }, { $initials }
answered-nothing = You do not need to answer, and you do not need a new link. The programme office tells you what happens next.
answered-late-title = Your answer was not stored.
answered-late = This had been answered or decided before. What holds stands below.
host-block = Block { $number }
confirm-interest-other = It asks another director of your institution.
confirm-interest-alone = As far as we know your institution has one director: the programme office asks who else may answer for it.
answered-over = The programme office has your answer, and the person has been told. There is nothing more to do here.
answered-selected = The programme office has selected this candidate.
answered-prepared = The programme office has selected this candidate. Placement { $case } is being prepared.
answered-begun = The programme office selected this candidate. The work of placement { $case } has begun.
answered-completed = The programme office selected this candidate. Placement { $case } is completed.
answered-ended = The programme office selected this candidate. Placement { $case } was ended early.
answered-reserve = All seats are taken. This candidate is a reserve and steps in if a selected expert withdraws before the work begins.
answered-work-begun = No seat came free for this candidate before the work began. The person has been told.
answered-not-selected = The programme office has not selected this candidate.
answered-withdrew = This candidate has withdrawn since.
done-answered = Your answer was sent. The programme office has been told.
host-turn = Waiting for you
