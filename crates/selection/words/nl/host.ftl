# De kant van de gastinstelling
host-list-title = Kandidaten
host-list-lead = Mensen die het programmabureau aan uw instelling heeft getoond, met hun toestemming.
host-list-empty = Er is u nog geen kandidaat getoond
host-list-empty-do = Het programmabureau toont u kandidaten als er sollicitaties zijn. U krijgt dan een brief.
host-title = Kandidaat voor { $case }
host-hidden = Deze persoon houdt de eigen naam verborgen voor het land van herkomst. U ziet initialen, en alleen wat uw aanvraag vraagt.
host-paused = Deze persoon heeft het profiel sindsdien gepauzeerd. U kunt antwoorden; na een ja vraagt het programmabureau eerst of de sollicitatie nog geldt.
host-why-heading = Hoe deze persoon bij uw aanvraag past
host-extract = Dit is niet het hele profiel: van de vaardigheden en talen ziet u wat uw aanvraag vraagt, en u ziet niet waar de persoon woont. Teksten staan in de taal waarin de persoon ze schreef.
host-no-cv = Er is geen cv: deze persoon heeft er geen toegevoegd.
host-request-heading = Uw aanvraag
host-time = Tijd
host-objective = Doel { $number }
host-seats = Plaatsen
block-online = { $weeks ->
    [one] 1 week online, { $hours } uur per week
   *[other] { $weeks } weken online, { $hours } uur per week
  }
block-physical = { $weeks ->
    [one] 1 week ter plaatse, { $place }
   *[other] { $weeks } weken ter plaatse, { $place }
  }
host-decide-heading = Wat besluit u?
host-decide-text = Een ja betekent dat uw instelling met deze persoon wil werken. Het programmabureau neemt het laatste besluit.
host-answer = Uw antwoord
host-accept = Ja, wij willen met deze persoon werken
host-decline = Nee, deze persoon past niet
host-why = Reden voor een nee
host-why-hint = Nodig als uw antwoord nee is.
host-words = Meer woorden voor het programmabureau
host-words-hint = Alleen bij een nee of een belang; nodig als u een andere reden kiest. De expert ziet ze niet.
host-give = Geef uw antwoord
host-no-interest = Ik heb geen familieband, zakelijk of ander persoonlijk belang bij deze persoon
host-no-interest-hint = Nodig voor een ja. Deze verklaring wordt bij uw antwoord bewaard.
host-continue = Controleer uw antwoord
confirm-title = Controleer uw antwoord
confirm-accept = U zegt ja tegen { $name } voor ‘{ $title }’. Het programmabureau en { $name } horen dit meteen.
confirm-decline = U zegt nee tegen { $name } voor ‘{ $title }’. Het programmabureau hoort dit meteen, en de persoon krijgt een vriendelijke brief met uw reden.
confirm-accept-button = Ja, verstuur dit antwoord
confirm-decline-button = Verstuur de afwijzing
confirm-cancel = Antwoord wijzigen
answered-title = Antwoord voor { $case }
answered-accept = Uw instelling zei ja
answered-decline = Uw instelling zei nee
answered-without-host = Het programma heeft intussen een besluit genomen
answered-next = Het programmabureau heeft uw antwoord en laat u weten wat er nu gebeurt.
answered-wrong = Klopt dit niet? Schrijf het programmabureau:
host-until = Wilt u uiterlijk { $day } antwoorden?
host-interest = Ik heb een persoonlijk belang bij deze persoon: iemand anders moet antwoorden
confirm-interest = U zegt dat u een familieband, zakelijk of ander persoonlijk belang hebt bij { $name } en laat het antwoord over ‘{ $title }’ aan iemand anders. Het programmabureau hoort dit meteen.
confirm-interest-button = Aan iemand anders overlaten
answered-interest = U liet het antwoord aan iemand anders
answered-withdrawn = Deze kandidaat heeft zich teruggetrokken
answered-consent = Deze kandidaat mag niet meer getoond worden
answered-filled = Het programma heeft intussen een besluit genomen
answered-about = Over kandidaat { $case }, { $initials }
answered-nothing = U hoeft niet te antwoorden en hebt geen nieuwe link nodig. Het programmabureau laat u weten wat er nu gebeurt.
answered-late-title = Uw antwoord is niet opgeslagen.
answered-late = Er was al geantwoord of besloten. Wat geldt, staat hieronder.
host-block = Periode { $number }
confirm-interest-other = Het vraagt een andere directeur van uw instelling.
confirm-interest-alone = Voor zover wij weten heeft uw instelling één directeur: het programmabureau vraagt wie er nog meer voor haar mag antwoorden.
answered-over = Het programmabureau heeft uw antwoord, en de persoon heeft bericht gekregen. Hier is niets meer te doen.
answered-selected = Het programmabureau heeft deze kandidaat geselecteerd.
answered-prepared = Het programmabureau heeft deze kandidaat geselecteerd. Plaatsing { $case } wordt voorbereid.
answered-begun = Het programmabureau selecteerde deze kandidaat. Het werk van plaatsing { $case } is begonnen.
answered-completed = Het programmabureau selecteerde deze kandidaat. Plaatsing { $case } is afgerond.
answered-ended = Het programmabureau selecteerde deze kandidaat. Plaatsing { $case } is voortijdig beëindigd.
answered-reserve = Alle plaatsen zijn bezet. Deze kandidaat is reserve en valt in als een geselecteerde expert zich terugtrekt voordat het werk begint.
answered-work-begun = Er kwam voor deze kandidaat geen plaats vrij voordat het werk begon. De persoon weet het.
answered-not-selected = Het programmabureau heeft deze kandidaat niet geselecteerd.
answered-withdrew = Deze kandidaat heeft zich intussen teruggetrokken.
done-answered = Uw antwoord is verstuurd. Het programmabureau heeft bericht gekregen.
host-turn = Wacht op u
