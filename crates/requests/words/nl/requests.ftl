name = Aanvragen
kind = Aanvraag
yes = Ja
no = Nee
crumbs = U bent hier
change = Wijzigen
remove = Verwijderen
save = Opslaan en naar de takenlijst

# De lijst
list-lead = Wat gastinstellingen vragen, van het eerste concept tot het werk dat gedaan is.
host-title = Uw aanvragen
host-lead = Wat uw instelling vraagt. U schrijft hier een aanvraag; het programmabureau beoordeelt en publiceert die.
list-count = { $count ->
    [one] Eén aanvraag
   *[other] { $count } aanvragen
  }
list-none = Er is hier geen aanvraag
list-none-do = Een aanvraag begint men voor een gastinstelling met een vastgesteld ontwikkelplan.
list-none-fit = Geen aanvraag past bij deze filters.
list-all = Toon alle aanvragen
filter-text = Woorden of dossiernummer
filter-all = Alle
filter-button = Tonen
filters-in-use = Gekozen filters
filter-remove = (dit filter weghalen)
pages = Pagina’s
export-csv = Deze regels als csv
column-case = Dossier
column-title = Titel
column-title-nl = Titel in het Nederlands
column-host = Gastinstelling
column-country = Land
column-state = Status
column-since = In deze status sinds
column-seats = Gevraagde experts
column-deadline = Solliciteren tot en met
days = { $days ->
    [0] sinds vandaag
    [one] één dag
   *[other] { $days } dagen
  }
no-deadline = Open tot de plaats vervuld is
deadline-over = Gesloten voor sollicitaties

# Beginnen
draft-start = Aanvraag beginnen
draft-title = Een aanvraag beginnen
draft-lead = Voorlopig alleen de gastinstelling en een titel. De onderdelen volgen in een takenlijst, en u kunt na elk onderdeel stoppen.
draft-button = Beginnen
draft-no-host = Er is geen gastinstelling waarvoor u een aanvraag kunt schrijven
draft-no-host-do = Een gastinstelling moet eerst goedgekeurd zijn. Vraag het het landenkantoor.
draft-no-host-approve = Keur eerst een gastinstelling goed: daarna kunt u er een aanvraag voor schrijven.
draft-see-hosts = Bekijk de gastinstellingen
back-to-list = Terug naar de aanvragen
back-to-request = Terug naar { $case }

# De pagina van een aanvraag
next-title = Wat er nu gebeurt
next-draft = De gastinstelling of de landencontactpersoon vult de onderdelen in en stuurt de aanvraag naar het programmabureau.
next-submitted = Het programmabureau leest de aanvraag en keurt die goed, of vraagt om aanpassingen.
next-edits-requested = De gastinstelling of de landencontactpersoon past de aanvraag aan en stuurt die opnieuw.
next-approved = Het programmabureau publiceert de aanvraag.
next-paused = Niemand kan solliciteren zolang het land is opgeschort of gesloten. Als de programmacoördinator het land weer opent, kan men weer solliciteren tot en met de laatste dag.
next-published = Experts kunnen solliciteren. Na de laatste dag beslist het programmabureau met de gastinstelling over de sollicitaties.
next-selection = Het programmabureau en de gastinstelling beslissen over de sollicitaties.
next-filled = Expert, gastinstelling en programma bereiden de plaatsing voor.
next-running = De expert is aan het werk. De plaatsing laat zien hoe het gaat.
next-completed = Het werk is gedaan. U kunt er een nieuwe aanvraag op laten volgen.
next-rejected = Niemand hoeft iets te doen. De programmacoördinator kan de aanvraag heropenen.
next-withdrawn = Niemand hoeft iets te doen. De programmacoördinator kan de aanvraag heropenen.
next-cancelled = Niemand hoeft iets te doen. De programmacoördinator kan de aanvraag heropenen.
next-nobody-applied = Niemand heeft gesolliciteerd. Het programmabureau opent de aanvraag opnieuw voor sollicitaties, of annuleert die met een reden.
your-draft = Vul de onderdelen in en stuur de aanvraag naar het programmabureau.
your-submitted = Lees de aanvraag en keur die goed, of vraag om aanpassingen.
your-edits-requested = Pas de aanvraag aan en stuur die opnieuw.
your-approved = Publiceer de aanvraag.
priority-over = De prioriteit waar deze aanvraag onder valt, is afgelopen: { $priority }. Wat is begonnen, gaat door: het programmabureau besluit over deze aanvraag zoals over elke andere. Een nieuwe aanvraag heeft een plan onder een andere prioriteit nodig.
note-title = Wat het programmabureau schreef
tasks-progress = Ingevulde onderdelen
tasks-done = { $done } van { $all } klaar
task-done = Ingevuld
task-open = Nog in te vullen
task-may-wait = Mag voorlopig leeg blijven
task-count = { $count ->
    [one] één regel
   *[other] { $count } regels
  }
only-transmits = Elk doel geeft alleen kennis door. Wat blijft nadat de expert vertrokken is, is meestal wat mensen samen hebben gemaakt, of wat de instelling nu zelf kan. Denk aan samen werken, begeleiden, of een werkwijze die het personeel met de expert opschrijft.
gaps-submit = Voordat de aanvraag naar het programmabureau kan
gaps-publish = Voordat de aanvraag gepubliceerd kan worden
kept-title = Dit kon nog niet.
kept-do = Hieronder staat wat er nog ontbreekt.
undone-since = (later teruggedraaid)
terms-title = Taakomschrijving
short-title = In het kort
terms-pdf = Taakomschrijving als pdf
public-page = Openbare pagina van de opdracht
not-filled-in = Nog niet ingevuld.
history-title = Geschiedenis
by-link = Iemand met een persoonlijke link
by-link-of = { $name }, via een persoonlijke link
by-program = Het programma zelf
route-label = Stappen van deze aanvraag

# Onderdelen
section-basics = Waar het om gaat
section-outcome = Het beoogde resultaat
section-blocks = Tijd en locatie
section-objectives = Doelen
section-counterparts = Wie er leert
section-skills = Vaardigheden
section-languages = Talen
section-conditions = Data en voorwaarden
about-basics = Deze tekst is de advertentie, later een deel van de overeenkomst, en aan het eind de maatstaf voor het werk.
about-outcome = Een aanvraag dient één beoogd resultaat uit het ontwikkelplan van de gastinstelling.
about-blocks = Eén periode of meer: bijvoorbeeld vier weken online en daarna zes weken ter plaatse.
about-objectives = Wat er bereikt moet worden, wat er dan is, en hoe de kennis wordt overgedragen.
about-counterparts = De expert vervangt geen personeel. Noem de collega’s die naast de expert werken en leren.
about-skills = Wat de expert moet kunnen. Vraag alleen wat het werk echt nodig heeft: elke nodige vaardigheid sluit mensen uit.
about-languages = De talen waarin gewerkt en geschreven wordt.
about-conditions = Hoeveel experts, wanneer, en waar zij op kunnen rekenen. Vergoedingen zijn voor de hele fase gelijk en staan hier niet.
rows-none = Hier staat nog niets
rows-none-do = Voeg hieronder de eerste toe.
row-add = Toevoegen
row-add-button = Toevoegen
row-change = Wijzigen
row-save = Wijziging opslaan
rows-ready = Klaar: naar de takenlijst
stale-title = Iemand anders heeft dit onderdeel intussen gewijzigd.
stale-do = Hieronder ziet u wat er nu is opgeslagen. Wat u typte staat nog in het formulier: sla het opnieuw op als uw tekst de juiste is.

# Velden
field-host = Gastinstelling
field-title = Titel in het Engels
field-title-hint = Begin met een werkwoord dat zegt wat de expert doet, zoals ‘Improve infection control on the TB ward’. De titel komt op het certificaat.
field-title-nl = Titel in het Nederlands
field-title-nl-hint = Zonder Nederlandse tekst tonen Nederlandse pagina’s de Engelse, met een opmerking erbij.
field-summary = Samenvatting in het Engels
field-summary-hint = In drie of vier zinnen: wat de expert doet, voor wie, en wat er daarna beter is.
field-summary-nl = Samenvatting in het Nederlands
field-sector = Sector
field-sector-hint = Hier staat de sector van de gastinstelling, tot iemand een andere kiest. Kies waar dit werk over gaat: de cijfers tellen de aanvraag daar mee.
field-department = Afdeling
field-background = Achtergrond
field-background-hint = Wat de instelling doet, en waarom dit nu belangrijk is.
field-outcome = Beoogd resultaat
field-outcome-hint = Resultaten uit de plannen van de gastinstelling. Een plan moet vastgesteld zijn voordat de aanvraag verstuurd kan worden.
outcome-agreed = { $title } (plan: { $plan })
outcome-not-agreed = { $title } (plan nog niet vastgesteld: { $plan })
outcome-priority-over = { $title } (de prioriteit ervan is afgelopen; plan: { $plan })
outcome-of = Uit het plan ‘{ $plan }’
outcome-measure = { $indicator }: van { $baseline } naar { $target } { $unit } op { $target_on }
field-mode = Vorm
field-length = Duur
field-weeks = Weken
field-weeks-hint = Per periode hoogstens 13 weken ter plaatse en 12 weken online.
field-hours = Uren per week
field-hours-hint = Nodig bij online perioden, hoogstens 20 in één opdracht. Laat leeg bij werk ter plaatse.
field-place = Locatie
field-place-hint = Als u niets invult, geldt voor werk ter plaatse de stad van de gastinstelling.
mode-physical = Ter plaatse
mode-online = Online
block-number = Periode { $number }
block-weeks = { $weeks ->
    [one] één week
   *[other] { $weeks } weken
  }
block-online = { $weeks ->
    [one] één week
   *[other] { $weeks } weken
  }, { $hours ->
    [one] één uur per week
   *[other] { $hours } uur per week
  }
field-objective = Doel
field-objective-hint = Eén verandering, zoals ‘De verpleegkundigen volgen één werkwijze tegen besmetting’.
field-deliverable = Eindproduct
field-deliverable-hint = Wat er aan het eind is en getoond kan worden: een handboek, een werkwijze in gebruik, een opgeleid team.
field-process = Soort kennis­overdracht
field-process-hint = Niet elk doel zou alleen kennis moeten doorgeven: wat samen gemaakt of in de instelling verankerd wordt, blijft langer.
process-transmit = Kennis doorgeven
process-create = Samen kennis ontwikkelen
process-build-capacity = De instelling versterken
field-name = Naam
field-job = Functie
field-email = E-mailadres
field-email-hint = Het programma vraagt deze collega om een mening: vooraf, direct na afloop en een jaar later.
field-language-of-letters = Taal van brieven
field-learns = Wat deze collega leert
field-learns-hint = In één zin.
field-understudy = Deze collega neemt het werk over als de expert vertrekt
understudy = neemt het werk over
field-skill = Vaardigheid
field-skill-hint = Als u een heel vakgebied kiest, telt elke vaardigheid daarbinnen. Een vaardigheid die hierboven al staat, wordt gewijzigd.
field-level = Niveau
level-1 = 1: kent de basis
level-2 = 2: kan het met hulp
level-3 = 3: doet het zelfstandig
level-4 = 4: doet de moeilijke gevallen
level-5 = 5: leert het aan anderen
field-skill-years = Jaren ervaring
skill-level = niveau { $level }, { $years ->
    [0] ervaring niet nodig
    [one] één jaar
   *[other] { $years } jaar
  }
field-essential = Nodig of gewenst
field-essential-hint = Zonder wat nodig is, kan niemand gekozen worden. Wat gewenst is, telt mee in de rangorde.
field-need = Nodig of gewenst
wished = gewenst
field-language = Taal
field-language-level = Niveau
level-native = moedertaal
cefr-A1 = A1: vertrouwde zinnetjes
cefr-A2 = A2: alledaagse dingen in eenvoudige woorden
cefr-B1 = B1: redt zich op het werk en onderweg
cefr-B2 = B2: praat mee over het eigen vak
cefr-C1 = C1: vloeiend, ook in moeilijke teksten
cefr-C2 = C2: begrijpt vrijwel alles
cefr-native = Ermee opgegroeid
field-seats = Hoeveel experts
field-years = Jaren werkervaring in totaal
field-tie = Band met het land
field-origin-tie = De expert moet een band met het land hebben, door geboorte, afkomst of anders
field-deadline = Laatste dag om te solliciteren
field-deadline-hint = Als u niets invult, kan iedereen solliciteren tot de aanvraag vervuld is.
field-earliest = Vroegste start
field-latest = Laatste start
field-starts = Start
starts-between = tussen { $earliest } en { $latest }
starts-from = vanaf { $earliest }
starts-until = uiterlijk { $latest }
starts-open = in overleg
field-security = Veiligheid ter plaatse
security-low = Laag risico: gewone voorzichtigheid is genoeg
security-moderate = Gemiddeld risico: het landenkantoor geeft voorlichting
security-high = Hoog risico: voor elke reis is toestemming van het landenkantoor nodig
field-conditions = Wat de gastinstelling biedt en verwacht
field-conditions-hint = Werkplek, onderdak, werktijden, wat mee te nemen. Geen bedragen.
field-note = Wat u wilt zeggen
field-reason = Waarom

# Statussen
state-paused = Gepauzeerd: het land is niet open
state-draft = Concept: nog niet verstuurd
state-submitted = Wacht op het programmabureau
state-edits-requested = Wacht op de gastinstelling en de landencontactpersoon: aanpassingen gevraagd
state-approved = Goedgekeurd: wacht op publicatie
state-published = Open voor sollicitaties
state-selection = Wacht op een besluit over de sollicitaties
state-filled = Vervuld: de plaatsing wordt voorbereid
state-running = Loopt
state-completed = Afgerond
state-rejected = Afgewezen door het programmabureau
state-withdrawn = Ingetrokken door de gastinstelling
state-cancelled = Geannuleerd door het programma
stage-draft = Schrijven
stage-review = Beoordeling
stage-published = Publicatie
stage-selection = Selectie
stage-placement = Plaatsing
stage-completed = Afgerond
stage-rejected = Afgewezen
stage-withdrawn = Ingetrokken
stage-cancelled = Geannuleerd
ball-writer = de gastinstelling en de landencontactpersoon
ball-office = het programmabureau
ball-experts = experts die willen solliciteren
ball-office-and-host = het programmabureau en de gastinstelling
ball-placement = de betrokkenen bij de plaatsing
ball-nobody = niemand
ball-you = u
ball-coordinator = de programmacoördinator
waits-draft = Invullen en versturen: { $title }
waits-submitted = Beoordelen: { $title }
waits-edits-requested = De gevraagde aanpassingen doen: { $title }
waits-approved = Publiceren: { $title }
waits-selection = Niemand heeft gesolliciteerd: heropen of annuleer: { $title }
waits-priority-over = { $what } (de prioriteit ervan is afgelopen)

# Besluiten
do-submit = Versturen naar het programmabureau
do-approve = Goedkeuren
do-publish = Publiceren
do-begin-selection = Sluiten voor sollicitaties en beslissen
do-request-edits = Om aanpassingen vragen
do-reject = Afwijzen
do-withdraw = Intrekken
do-cancel = Deze aanvraag annuleren
do-undo = Terugdraaien: { $decision }
do-reopen = Deze aanvraag heropenen
do-duplicate = Kopiëren naar een nieuwe aanvraag
lead-request-edits = Schrijf wat er anders moet. De gastinstelling krijgt uw woorden in een brief en kan de aanvraag opnieuw versturen.
lead-reject = Schrijf waarom. De gastinstelling krijgt uw woorden in een brief.
lead-withdraw = Schrijf waarom. Wie heeft gesolliciteerd, hoort dat de opdracht gesloten is.
lead-cancel = Schrijf waarom. De gastinstelling krijgt uw woorden in een brief, en wie heeft gesolliciteerd hoort dat de opdracht gesloten is.
lead-undo = De aanvraag gaat terug naar ‘{ $state }’. De geschiedenis bewaart beide besluiten, met uw reden. Wie bericht kreeg van het eerste, krijgt ook hiervan bericht.
lead-reopen = De aanvraag gaat verder vanaf ‘{ $state }’. Was de aanvraag openbaar, dan moet die opnieuw gepubliceerd worden. De geschiedenis bewaart uw reden, en wie hoorde dat de aanvraag stopte, krijgt ook hiervan bericht.

# Geschiedenis
did-draft = Aanvraag begonnen
did-draft-copy = Aanvraag begonnen met de tekst van { $case }
did-basics = Omschrijving gewijzigd
did-outcome = Beoogd resultaat gekozen
did-conditions = Data en voorwaarden gewijzigd
did-block-added = Periode toegevoegd
did-block-changed = Periode gewijzigd
did-objective-added = Doel toegevoegd
did-objective-changed = Doel gewijzigd
did-counterpart-added = Collega toegevoegd
did-counterpart-changed = Collega gewijzigd
did-skill-added = Vaardigheid toegevoegd
did-skill-changed = Vaardigheid gewijzigd
did-language-added = Taal toegevoegd
did-language-changed = Taal gewijzigd
did-remove = Regel verwijderd
did-submit = Naar het programmabureau gestuurd
did-request-edits = Om aanpassingen gevraagd
did-approve = Goedgekeurd
did-reject = Afgewezen
did-publish = Gepubliceerd
did-begin-selection = Gesloten voor sollicitaties
did-withdraw = Ingetrokken
did-cancel = Geannuleerd
did-undo = Besluit teruggedraaid
did-fill = Alle plaatsen zijn bezet
did-free-seat = Er is weer een plaats vrij
did-start = Een expert is begonnen
did-complete = Het werk is klaar
did-answer = Antwoord van de gastinstelling op de aanpassingen
did-thaw = Solliciteren kan weer: het land is open
did-freeze = Sollicitaties gestopt omdat het land is opgeschort

# Achter een link
read-answer-title = Antwoorden op de gevraagde aanpassingen
read-answer-lead = Schrijf in uw eigen woorden wat { $name } moet aanpassen. U hebt geen account nodig: { $name } krijgt uw antwoord in een brief, en het staat in de geschiedenis van de aanvraag.
read-answer-lead-nobody = Schrijf in uw eigen woorden wat er aangepast moet worden. U hebt geen account nodig: uw antwoord staat in de geschiedenis van de aanvraag.
read-answer-button = Het antwoord versturen
field-answer = Uw antwoord
field-answer-hint = Bijvoorbeeld wie het werk voortzet, of wat het bureau verkeerd heeft begrepen.
read-change = Log in om de tekst zelf te wijzigen.
read-account = Nog geen account? Het landenkantoor kan u uitnodigen. Vraag dat hier aan:
read-sign-in = Inloggen en deze aanvraag openen

# Het document
country-of-residence = Land van verblijf
as-written = Wat de gastinstelling schreef, staat hier in haar eigen woorden, in het Engels.
only-english = De tekst van deze opdracht is er alleen in het Engels.
pdf-page = Pagina
pdf-of = van
rules-title = Wie kan solliciteren
rules-as-of = De eisen van { $programme } op { $day }, de dag waarop dit document is gemaakt. Een eis kan later veranderen; wat geldt op de dag van de sollicitatie, telt.
rule-residence = Woont in { $countries }
rule-right-to-return = Mag terugkeren naar het land van verblijf
rule-origin-tie = Heeft een band met { $country }, door geboorte, afkomst of anders
rule-experience = { $years ->
    [one] Heeft ten minste één jaar werkervaring
   *[other] Heeft ten minste { $years } jaar werkervaring
  }
pdf-lead = Taakomschrijving. { $state }.

# Brieven
letter-greeting = Geachte { $name },
letter-answer = U kunt de aanvraag hier lezen en in uw eigen woorden antwoorden, zonder account:
letter-page = U vindt de aanvraag hier, nadat u bent ingelogd:
letter-read = U kunt de aanvraag hier lezen, zonder account:
letter-sent-for-host-subject = { $case } is namens u geschreven
letter-sent-for-host = { $name } schreef de aanvraag ‘{ $title }’ voor { $host } en stuurde die ter beoordeling naar het programmabureau. Lees of er staat wat u nodig hebt. Klopt er iets niet, zeg het dan nu tegen { $name } of het programmabureau; het adres staat hieronder.
letter-edits-subject = { $case }: er zijn aanpassingen gevraagd
letter-edits = Het programmabureau heeft de aanvraag ‘{ $title }’ gelezen en vraagt om aanpassingen. Pas de aanvraag aan en verstuur die opnieuw. Het bureau schrijft:
letter-edits-others = Het programmabureau heeft de aanvraag ‘{ $title }’ gelezen en vraagt om aanpassingen. { $name } heeft de aanvraag geschreven en past die aan; wie van u een account heeft, kan dat ook doen. Het bureau schrijft:
letter-edits-host = Het programmabureau heeft de aanvraag ‘{ $title }’ gelezen en vraagt om aanpassingen. Wie van u een account heeft, kan de aanvraag aanpassen; anders doet het landenkantoor dat voor u. Het bureau schrijft:
letter-answered-subject = { $case }: { $name } heeft geantwoord op de aanpassingen
letter-answered = { $name } heeft geantwoord op de aanpassingen die het programmabureau vraagt in ‘{ $title }’:
letter-undone-subject = { $case }: een besluit is teruggedraaid
letter-undone = Het programmabureau heeft zijn besluit ‘{ $decision }’ over de aanvraag ‘{ $title }’ teruggedraaid. De aanvraag staat nu op: { $state }. Dit is de reden:
letter-thawed-subject = { $case }: solliciteren kan weer
letter-thawed = Uw land is niet meer opgeschort. Er kan weer worden gesolliciteerd op ‘{ $title }’. U hoeft niets te doen.
letter-published-subject = { $case } is gepubliceerd
letter-published = De aanvraag ‘{ $title }’ van { $host } is nu openbaar. Experts kunnen solliciteren tot de plaats vervuld is. Als het programmabureau een kandidaat aan { $host } toont, krijgt de directeur daar een brief.
letter-published-until = De aanvraag ‘{ $title }’ van { $host } is nu openbaar. Experts kunnen solliciteren tot en met { $deadline }. Als het programmabureau een kandidaat aan { $host } toont, krijgt de directeur daar een brief.
letter-rejected-subject = { $case } gaat niet door
letter-rejected = Het programmabureau gaat niet verder met de aanvraag ‘{ $title }’. Dit is de reden:
letter-cancelled-subject = { $case } is geannuleerd
letter-cancelled = Het programma heeft de aanvraag ‘{ $title }’ geannuleerd. Dit is de reden:
letter-frozen-subject = { $case }: voorlopig geen sollicitaties
letter-frozen = Het programma heeft uw land opgeschort. Zolang dat duurt, kan niemand solliciteren op ‘{ $title }’. U hoeft niets te doen.

# Weigeringen
refusal-no-basics = De samenvatting in het Engels ontbreekt.
refusal-no-basics-do = Vul het onderdeel ‘Waar het om gaat’ in.
refusal-no-outcome = De aanvraag dient geen beoogd resultaat uit het ontwikkelplan van de gastinstelling.
refusal-no-outcome-do = Kies er een in het onderdeel ‘Het beoogde resultaat’. Is er geen, zet het dan eerst in het plan.
refusal-plan-not-agreed = Het ontwikkelplan achter het beoogde resultaat is nog niet vastgesteld.
refusal-plan-not-agreed-do = Laat de gastinstelling en de landencontactpersoon het plan vaststellen, of kies een resultaat uit een vastgesteld plan.
refusal-no-block = Er is geen periode.
refusal-no-block-do = Voeg er een toe in het onderdeel ‘Tijd en locatie’.
refusal-block-too-long = Een periode heeft { $weeks } weken; een periode van deze soort telt er hoogstens { $max }.
refusal-block-too-long-do = Verdeel de tijd over meer perioden.
refusal-no-hours = Bij een online periode horen uren per week.
refusal-no-hours-do = Geef een getal van 1 tot 20.
refusal-too-many-hours = Een online periode telt hoogstens { $max } uur per week.
refusal-too-many-hours-do = Spreid het werk over meer weken.
refusal-no-objective = Er is geen doel met een eindproduct.
refusal-no-objective-do = Voeg er een toe in het onderdeel ‘Doelen’.
refusal-no-counterpart = Er is niemand genoemd die bij de gastinstelling van de expert leert. Het programma draagt kennis over; het vervangt geen personeel.
refusal-no-counterpart-do = Voeg een collega toe in het onderdeel ‘Wie er leert’.
refusal-host-closed = De gastinstelling is opgeschort of gesloten.
refusal-host-closed-do = Vraag het de landencontactpersoon.
refusal-needs-workspace = De gastinstelling heeft nog geen werkplek voor de expert, of niemand heeft dat ingevuld.
refusal-needs-workspace-do = Zorg ervoor, en zet het in de gereedheidslijst op klaar.
refusal-needs-connection = De gastinstelling heeft nog geen internetverbinding die goed genoeg is, of niemand heeft dat ingevuld.
refusal-needs-connection-do = Zorg ervoor, en zet het in de gereedheidslijst op klaar.
refusal-needs-devices = De gastinstelling heeft nog geen apparatuur voor wie van de expert leert, of niemand heeft dat ingevuld.
refusal-needs-devices-do = Zorg ervoor, en zet het in de gereedheidslijst op klaar.
refusal-needs-staff-time = De collega’s hebben nog geen tijd om van de expert te leren, of niemand heeft dat ingevuld.
refusal-needs-staff-time-do = Maak hen vrij van ander werk, en zet het in de gereedheidslijst op klaar.
refusal-needs-briefing = De collega’s hebben de instructie van het programma nog niet gelezen, of niemand heeft dat ingevuld.
refusal-needs-briefing-do = Laat hen die lezen, en zet het in de gereedheidslijst op klaar.
refusal-country-not-open = Het land doet nu niet mee aan opdrachten: het is in deze fase opgeschort of gesloten.
refusal-country-not-open-do = Wacht tot de programmacoördinator het land weer opent.
refusal-deadline-passed = De laatste dag om te solliciteren ligt in het verleden.
refusal-deadline-passed-do = Kies een latere dag in het onderdeel ‘Data en voorwaarden’. Is de aanvraag al verstuurd, vraag dan om aanpassingen.
refusal-start-passed = De laatste start ligt in het verleden.
refusal-start-passed-do = Kies een latere dag.
refusal-no-answer = Er is geen antwoord.
refusal-no-answer-do = Schrijf een of twee zinnen.
refusal-starts-crossed = De laatste start ligt vóór de vroegste start.
refusal-starts-crossed-do = Wijzig een van de twee dagen.
refusal-start-before-deadline = De vroegste start ligt vóór de laatste dag om te solliciteren.
refusal-start-before-deadline-do = Laat het werk beginnen na de laatste dag om te solliciteren.
refusal-not-editable = De tekst kan alleen gewijzigd worden terwijl die geschreven wordt of als om aanpassingen is gevraagd.
refusal-not-editable-do = Vraag het programmabureau om aanpassingen te vragen.
refusal-not-now = De aanvraag is niet meer op dit punt. Misschien heeft intussen iemand iets gedaan.
refusal-not-now-do = Bekijk de aanvraag opnieuw: daar ziet u wat er nu kan.
refusal-has-placement = Uit deze aanvraag is een plaatsing voortgekomen.
refusal-has-placement-do = Draai eerst de selectie terug of beëindig de plaatsing.
refusal-nothing-to-undo = Er is geen besluit om terug te draaien.
refusal-nothing-to-undo-do = Bekijk de geschiedenis van de aanvraag.
refusal-has-applications = Sinds de publicatie hebben mensen gesolliciteerd, dus de aanvraag kan niet stilletjes verdwijnen.
refusal-has-applications-do = Annuleer de aanvraag met een reden. Dan krijgen zij bericht.
refusal-no-reason = Er is een reden nodig, zodat anderen het begrijpen.
refusal-no-reason-do = Schrijf een of twee zinnen.
refusal-unknown-code = Kies er een uit de lijst.
refusal-unknown-code-do = Ontbreekt er iets in de lijst, meld het dan bij het programmabureau.
refusal-priority-over = De prioriteit van dit plan is afgelopen
refusal-priority-over-do = Kies een beoogd resultaat uit een plan onder een andere prioriteit. Is er geen, schrijf dan eerst een plan onder een vastgestelde prioriteit.
refusal-foreign-outcome = Dit beoogde resultaat hoort bij een andere gastinstelling of een afgesloten plan.
refusal-foreign-outcome-do = Kies een beoogd resultaat van deze gastinstelling.

# Wat er is gedaan
done-saved = Bewaard.
done-begun = De aanvraag is begonnen. Vul nu de onderdelen in.
done-copied = Met deze tekst is een nieuwe aanvraag begonnen. Data, de veiligheid van de plaats en besluiten zijn niet gekopieerd: vul ‘Data en voorwaarden’ in.
done-sent = De aanvraag is naar het programmabureau gestuurd.
done-edits = De aanpassingen zijn gevraagd. De gastinstelling en de schrijver van de aanvraag krijgen een brief.
done-approved = De aanvraag is goedgekeurd. Publiceer die nu.
done-rejected = De aanvraag is afgewezen. De gastinstelling krijgt een brief met uw reden.
done-published = De aanvraag is nu openbaar. De gastinstelling krijgt een brief.
done-closed = Er kan niet meer worden gesolliciteerd. Beslis nu over de sollicitaties.
done-closed-none = Er kan niet meer worden gesolliciteerd, en niemand had gesolliciteerd. Heropen de aanvraag, of annuleer die met een reden.
done-withdrawn = De aanvraag is ingetrokken.
done-cancelled = De aanvraag is geannuleerd. De gastinstelling krijgt een brief met uw reden.
done-undone = Het besluit is teruggedraaid. De geschiedenis laat beide zien.
done-answered = Dank u: uw antwoord is verstuurd. U kunt deze pagina sluiten.
column-age = Al zo lang in deze status
host-none-do = Begin er een als u weet wat een expert voor uw instelling kan doen.
next-not-ready = Eerst maakt de gastinstelling zich klaar: hieronder staat wat nog ontbreekt. Daarna publiceert het programmabureau de aanvraag.
next-published-open = Experts kunnen solliciteren tot de aanvraag vervuld is. Het programmabureau en de gastinstelling beslissen over de sollicitaties zodra ze binnenkomen.
needed = nodig
choice-needed = Nodig
choice-wished = Gewenst
field-security-hint = Zoals het landenkantoor de plek kent. Niemand kan solliciteren voordat dit is ingevuld. Laat het open als al het werk online gebeurt: dan reist er niemand.
state-not-ready = Goedgekeurd: wacht tot de gastinstelling klaar is
waits-not-ready = De gastinstelling klaarmaken, zodat er gepubliceerd kan worden: { $title }
read-more-title = Uw antwoord aanvullen
read-answered = Uw antwoord van { $when } is verstuurd:
remove-title = ‘{ $name }’ verwijderen?
remove-lead = Het is dan definitief weg, en u zou het opnieuw moeten schrijven.
refusal-start-after-phase = De fase eindigt op { $until }: het werk moet daarvoor beginnen.
refusal-start-after-phase-do = Kies een eerdere dag.
refusal-no-security = Niemand heeft gezegd hoe veilig het ter plaatse is.
refusal-no-security-do = Vul het in bij het onderdeel ‘Data en voorwaarden’.
refusal-hours-on-the-spot = Uren per week tellen alleen bij online werk.
refusal-hours-on-the-spot-do = Laat de uren leeg bij werk ter plaatse.
refusal-same-colleague = Er staat al een collega met dit e-mailadres in de lijst.
refusal-same-colleague-do = Wijzig die regel, of noem iemand anders.
done-removed = Het is verwijderd.
done-approved-not-ready = De aanvraag is goedgekeurd. Zij kan gepubliceerd worden als de gastinstelling klaar is: hieronder staat wat nog ontbreekt.
do-nothing = Niets doen
