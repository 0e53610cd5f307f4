name = Selectie

# Statussen van een sollicitatie: wie aan zet is
state-draft = Concept: de expert schrijft
state-submitted = Verstuurd: wacht op het programmabureau
state-ineligible = Voldoet niet aan de eisen
state-eligible = Voldoet aan de eisen: wacht op het programmabureau
state-not-long-listed = Niet in de voorselectie
state-long-listed = In de voorselectie: wordt nog aan de gastinstelling getoond
state-shared = Profiel getoond: wacht op de gastinstelling
state-accepted = Gastinstelling zegt ja: wacht op het programmabureau
state-declined = Afgewezen door de gastinstelling
state-selected = Geselecteerd
state-reserve = Reserve: valt in als de geselecteerde expert zich terugtrekt
state-not-selected = Niet geselecteerd
state-withdrawn = Ingetrokken door de expert

# Wie aan zet is
ball-expert = de expert
ball-office = het programmabureau
ball-placement = de betrokkenen bij de plaatsing
ball-nobody = niemand
ball-none-applied = het programmabureau: niemand heeft gesolliciteerd
ball-you = wacht op u

# Besluiten in de geschiedenis
decided-submit = Sollicitatie verstuurd
decided-admit = Voldoet aan de eisen
decided-exclude = Voldoet niet aan de eisen
decided-long-list = In de voorselectie gezet
decided-not-long-list = Niet in de voorselectie gezet
decided-share = Profiel aan de gastinstelling getoond
decided-accept = De gastinstelling zegt ja
decided-decline = De gastinstelling wijst af
decided-select = Geselecteerd
decided-step-in = Ingevallen als reserve
decided-reserve = Reserve geworden
decided-not-select = Niet geselecteerd
decided-withdraw = Ingetrokken door de expert
decided-undo = Een eerder besluit is teruggedraaid
by-rules = De eisen van het programma
by-former = Iemand die vertrokken is
by-program = Het programma zelf
by-link = { $name }, via een persoonlijke link
by-taken-down = { $name } van het programmabureau, die noteerde wat de gastinstelling zei
was-undone = (later teruggedraaid)
declared-no-interest = Verklaarde geen belang bij deze persoon te hebben
declared-no-interest-told = De directeur verklaarde geen belang bij deze persoon te hebben
written-again = De gastinstelling is opnieuw aangeschreven
erased-person = Persoon die vertrokken is

# Redenen, zoals collega’s ze lezen
reason-not-long-list-others-fit-better = Anderen passen beter
reason-not-long-list-dates = De data passen niet
reason-not-long-list-experience = Te weinig ervaring voor dit werk
reason-not-long-list-motivation = De motivatie laat niet zien waarom deze opdracht
reason-not-long-list-other = Een andere reden
reason-not-long-list-filled = Alle plaatsen zijn bezet
reason-not-long-list-request-closed = De aanvraag is gesloten
reason-not-long-list-work-begun = Het werk is begonnen: er kan geen plaats meer vrijkomen
reason-not-select-others-fit-better = Anderen passen beter
reason-not-select-dates = De data passen niet meer
reason-not-select-host-choice = De gastinstelling koos iemand anders
reason-not-select-other = Een andere reden
reason-not-select-filled = Alle plaatsen zijn bezet
reason-not-select-request-closed = De aanvraag is gesloten
reason-not-select-work-begun = Het werk is begonnen: er kan geen plaats meer vrijkomen
reason-reserve-filled = Alle plaatsen zijn bezet; blijft reserve
reason-decline-skills = De vaardigheden passen niet bij het werk
reason-decline-language = De talen passen niet bij het werk
reason-decline-dates = De data passen niet
reason-decline-conditions-changed = Onze eigen situatie is veranderd
reason-decline-other = Een andere reden
reason-withdraw-personal = Persoonlijke omstandigheden
reason-withdraw-employer = Mijn werkgever geeft geen verlof
reason-withdraw-other-offer = Ik heb een ander aanbod aangenomen
reason-withdraw-other = Een andere reden

# Redenen, zoals de expert ze leest
reason-letter-others-fit-better = Andere sollicitanten passen beter bij deze opdracht.
reason-letter-dates = De data pasten niet.
reason-letter-experience = Dit werk vraagt meer ervaring op dit gebied.
reason-letter-motivation = Uit uw motivatie bleek voor ons niet waarom u deze opdracht wilt doen.
reason-letter-host-choice = De gastinstelling koos iemand anders.
reason-letter-other = Wilt u meer weten, vraag het dan aan het programmabureau.
reason-letter-filled = Alle plaatsen zijn bezet.
reason-letter-request-closed = De opdracht gaat niet door.
reason-letter-work-begun = Het werk is begonnen met de experts die geselecteerd zijn, dus er kan geen plaats meer vrijkomen.

# Kolommen en korte woorden
col-case = Dossier
col-request = Aanvraag
col-assignment = Opdracht
col-country = Land
col-state = Status
col-ball = Aan zet
col-since = Sinds
col-age = Wacht
col-new = Te bekijken
col-listed = Voorselectie
col-at-host = Bij gastinstelling
col-accepted = Gastinstelling zegt ja
col-seats = Plaatsen
col-reserves = Reserves
col-person = Persoon
col-why = Waarom
col-score = Score
col-phase = Fase
crumbs = U bent hier
change = Wijzigen
not-given = Niet ingevuld
days = { $days ->
    [0] sinds vandaag
    [one] 1 dag
   *[other] { $days } dagen
  }
applications = { $count ->
    [one] 1 sollicitatie
   *[other] { $count } sollicitaties
  }
seats-taken = { $seats ->
    [one] { $taken } van 1 plaats vervuld
   *[other] { $taken } van { $seats } plaatsen vervuld
  }
kind-application = Sollicitatie
hit-title = { $case } { $name }

# De weg van een sollicitatie
line-label = Stappen van deze sollicitatie
stop-sent = Verstuurd
stop-rules = Eisen
stop-listed = Vergelijking
stop-host = Gastinstelling
stop-decision = Besluit
stop-seat = Geselecteerd

# Toetsen: wat gevraagd is, wat gevonden is
check-line = { $asked }. Gevonden: { $found }
check-met = Voldoet
check-not-met = Voldoet niet
check-untold = Nog niet ingevuld
found-years = { $years } jaar
rule-since = (eis sinds { $date })
decided-unshare = De gastinstelling wordt niet meer gevraagd
reason-unshare-consent = De expert trok in dat de gastinstelling het profiel mag zien
reason-unshare-interest = De directeur heeft een persoonlijk belang bij de persoon
state-filled = Alle plaatsen waren bezet
state-request-closed = De aanvraag is gesloten
state-work-begun = Er kwam geen plaats vrij voordat het werk begon
own-state-draft = Concept: nog niet verstuurd
own-state-not-long-listed = Niet gekozen om aan de gastinstelling te tonen
own-state-long-listed = Gekozen om aan de gastinstelling te tonen: wacht op het programmabureau
own-state-reserve = Reserve: u valt in als de geselecteerde expert zich terugtrekt
own-state-withdrawn = Door u ingetrokken
own-state-filled = Alle plaatsen waren bezet
own-state-request-closed = De opdracht gaat niet door
own-state-work-begun = Er kwam geen plaats vrij voordat het werk begon
stop-rules-not-met = Eisen: niet voldaan
found-paused = het profiel is gepauzeerd
found-gone = niet bewaard: de persoon is vertrokken
months-since = sinds { $from }
months-between = { $from } tot { $until }
