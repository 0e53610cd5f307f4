# De pagina van het ministerie en de brieven
ministry-title = Een prioriteit van { $country } ter instemming
ministry-lead = Het programma vraagt { $organisation } om in te stemmen met de tekst hieronder. Lees deze helemaal.
ministry-your-answer = Uw antwoord
ministry-answer = Stemt het ministerie in?
ministry-answer-yes = Ja, het ministerie stemt in met deze tekst
ministry-answer-changes = Nog niet: er moet eerst iets veranderen
ministry-remarks = Opmerkingen
ministry-remarks-hint = Als er iets moet veranderen: wat, en waarom
your-name = Uw naam
your-name-hint = Voluit getypt geldt uw naam als handtekening namens het ministerie
ministry-button = Het antwoord versturen
ministry-thanks = Dank u: het ministerie heeft ingestemd
ministry-thanks-changes = Dank u: het ministerie vraagt om wijzigingen
ministry-said = Beantwoord door { $name } op { $moment }.
ministry-next = Het landenkantoor heeft bericht gekregen. De prioriteit gaat gelden zodra ook het landenkantoor heeft ingestemd. U kunt deze pagina sluiten.
ministry-next-changes = Het landenkantoor heeft bericht gekregen en schrijft een nieuwe tekst. U krijgt daarover een nieuwe brief. U kunt deze pagina sluiten.

letter-dear = Geachte { $name },
ask-subject = Prioriteit van { $country }: uw instemming wordt gevraagd
ask-what = Het programma en het landenkantoor van { $country } stellen deze prioriteit voor: "{ $title }". Lees de tekst helemaal en zeg of het ministerie ermee instemt:
ask-how = U hebt geen account nodig. De link is alleen voor u bedoeld en werkt { $days } dagen.
answer-subject = { $case }: het ministerie heeft geantwoord
answer-agreed = { $organisation } heeft ingestemd met de prioriteit "{ $title }".
answer-changes = { $organisation } vraagt om wijzigingen in de prioriteit "{ $title }":
answer-where = U vindt de prioriteit in het programma onder { $case }.
