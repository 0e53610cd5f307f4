name = Resultaten
you-are-here = U bent hier

# Asking
letter-subject-before = Uw oordeel over ‘{ $title }’, bij het begin
letter-subject-after = Uw oordeel over ‘{ $title }’, nu het is afgelopen
letter-subject-year-later = Uw oordeel over ‘{ $title }’, een jaar later
letter-subject-again = Herinnering: { $subject }
letter-greeting = Beste { $name },
letter-again = We hebben uw antwoord hierop nog niet gekregen. U helpt ons als u er de tijd voor neemt.
letter-before = De opdracht ‘{ $title }’ bij { $host } is begonnen. Voordat er iets verandert, willen we graag weten hoe het er nu voor staat.
letter-after = De opdracht ‘{ $title }’ bij { $host } is afgelopen. We willen graag weten wat er is veranderd, en wat niet.
letter-year-later = Een jaar geleden eindigde de opdracht ‘{ $title }’ bij { $host }. We willen graag weten wat er nog van over is.
letter-link = De vragen kosten ongeveer tien minuten. U hebt geen account nodig: dit adres is alleen voor u.
letter-private = De mensen van het programma lezen uw antwoord, en onderzoekers die uw naam niet krijgen. De expert, uw instelling en de donor lezen het niet; de donor krijgt totalen van ten minste vijf antwoorden.
letter-private-expert = De mensen van het programma lezen uw antwoord, en onderzoekers die uw naam niet krijgen. De gastinstelling en de donor lezen het niet; de donor krijgt totalen van minstens vijf antwoorden.

moment-before = Vooraf
moment-after = Direct na afloop
moment-year-later = Een jaar later
voice-expert = Expert
voice-colleague = Collega
voice-management = Leiding

# Answering
evaluate-title = Wat ziet u?
evaluate-lead-before = Hoe staat het ervoor voordat deze opdracht iets verandert? Elk antwoord is goed.
evaluate-lead-after = Wat heeft deze opdracht veranderd? Een laag antwoord is net zo nuttig als een hoog antwoord.
evaluate-lead-year-later = Wat is er een jaar later nog over van deze opdracht? Een laag antwoord is net zo nuttig als een hoog antwoord.
label-assignment = Opdracht
label-host = Gastinstelling
label-you-answer-as = U antwoordt als
private-title = Wie leest dit?
private-text = Alleen de mensen van het programma lezen uw antwoord, en onderzoekers die uw naam niet krijgen. De expert, uw instelling en de donor lezen het niet; de donor krijgt totalen van minstens vijf antwoorden.
private-text-expert = Alleen de mensen van het programma lezen uw antwoord, en onderzoekers die uw naam niet krijgen. De gastinstelling en de donor lezen het niet; de donor krijgt totalen van minstens vijf antwoorden.
section-team = Het team
section-team-hint = Denk aan de mensen bij de gastinstelling die aan dit onderwerp werken, zoals zij nu zijn.
section-objective = Doel { $number }
section-rest = En verder
evaluate-send = Verstuur mijn antwoord
evaluate-once = U kunt het één keer versturen. Klopt er later iets niet, schrijf dan naar { $email }.

ask-knowledge = Wat weet het team van dit onderwerp?
knowledge-0 = Nog niets
knowledge-1 = De eerste ideeën
knowledge-2 = Genoeg om anderen erin te volgen
knowledge-3 = Genoeg om het aan collega’s uit te leggen
knowledge-4 = Genoeg om er les in te geven en het bij te houden
ask-skills = Wat kan het team?
skills-0 = Dit werk nog niet doen
skills-1 = Het stap voor stap doen met iemand ernaast
skills-2 = Het met wat hulp doen
skills-3 = Het zelf doen als er niets bijzonders is
skills-4 = Het ook in moeilijke gevallen zelf doen, en anderen opleiden
ask-attitudes = Wat vindt het team ervan om zo te werken?
attitudes-0 = Ertegen
attitudes-1 = Twijfelt
attitudes-2 = Wil het proberen
attitudes-3 = Ervoor, en doet het als het gevraagd wordt
attitudes-4 = Overtuigd, en doet het uit zichzelf

ask-baseline = In hoeverre kan de instelling dit nu?
baseline-none = Helemaal niet
baseline-low = Een beetje
baseline-medium = Voor een goed deel
baseline-high = Helemaal, of bijna
ask-change = In hoeverre heeft de opdracht veranderd wat de instelling hier kan?
change-none = Geen: er is niets veranderd
change-low = Klein: een beetje, bij enkele mensen
change-medium = Gemiddeld: duidelijk, in hoe het team werkt
change-high = Groot: de instelling doet dit nu zelf
ask-evidence = Waaraan is dat te zien?
ask-evidence-hint = Eén zin over iets wat u hebt gezien. Nodig, tenzij u het eerste antwoord koos.
ask-process = In hoeverre is de kennis overgedragen?
process-transmit = De expert heeft doorgegeven wat hij of zij weet
process-create = Expert en collega’s hebben samen iets nieuws ontwikkeld
process-build-capacity = De instelling zelf kan nu meer
process-none = Geen van deze

# The same for each of eight objectives, so that an error names the one it is about
ask-baseline-1 = Doel 1: { ask-baseline }
ask-baseline-2 = Doel 2: { ask-baseline }
ask-baseline-3 = Doel 3: { ask-baseline }
ask-baseline-4 = Doel 4: { ask-baseline }
ask-baseline-5 = Doel 5: { ask-baseline }
ask-baseline-6 = Doel 6: { ask-baseline }
ask-baseline-7 = Doel 7: { ask-baseline }
ask-baseline-8 = Doel 8: { ask-baseline }
ask-change-1 = Doel 1: { ask-change }
ask-change-2 = Doel 2: { ask-change }
ask-change-3 = Doel 3: { ask-change }
ask-change-4 = Doel 4: { ask-change }
ask-change-5 = Doel 5: { ask-change }
ask-change-6 = Doel 6: { ask-change }
ask-change-7 = Doel 7: { ask-change }
ask-change-8 = Doel 8: { ask-change }
ask-evidence-1 = Doel 1: { ask-evidence }
ask-evidence-2 = Doel 2: { ask-evidence }
ask-evidence-3 = Doel 3: { ask-evidence }
ask-evidence-4 = Doel 4: { ask-evidence }
ask-evidence-5 = Doel 5: { ask-evidence }
ask-evidence-6 = Doel 6: { ask-evidence }
ask-evidence-7 = Doel 7: { ask-evidence }
ask-evidence-8 = Doel 8: { ask-evidence }
ask-process-1 = Doel 1: { ask-process }
ask-process-2 = Doel 2: { ask-process }
ask-process-3 = Doel 3: { ask-process }
ask-process-4 = Doel 4: { ask-process }
ask-process-5 = Doel 5: { ask-process }
ask-process-6 = Doel 6: { ask-process }
ask-process-7 = Doel 7: { ask-process }
ask-process-8 = Doel 8: { ask-process }

ask-satisfaction = Hoe tevreden bent u over deze opdracht?
satisfaction-1 = Helemaal niet
satisfaction-2 = Niet erg
satisfaction-3 = Deels
satisfaction-4 = Tevreden
satisfaction-5 = Zeer tevreden
ask-helped = Wat hielp?
ask-helped-hint = Kies alles wat past.
ask-hindered = Wat zat in de weg?
ask-hindered-hint = Kies alles wat past. Vaak ligt het niet aan één persoon.
factor-individual = Iets bij één persoon (tijd, vaardigheid, gezondheid)
factor-group = Iets in het team (gewoonten, vertrouwen, verloop)
factor-context = Iets eromheen (regels, middelen, stroom, veiligheid)
ask-still-used = Wordt wat er gemaakt is nog gebruikt?
use-yes = Ja
use-partly = Deels
use-no = Nee
ask-still-used-why = Waarom wel, of waarom niet?
ask-remarks = Is er nog iets wat we moeten weten?

answered-title = Dank u wel: uw antwoord is binnen
answered-on = We kregen het op { $moment }.
answered-next = U hoeft niets meer te doen. Klopt er iets niet, schrijf dan naar { $email }: het kan worden verbeterd, en beide versies blijven bewaard.
answered-what = Wat u hebt gestuurd
nothing-chosen = Niets gekozen
with-evidence = { $value }. ‘{ $evidence }’
with-process = { $value } ({ $process })
objective-line = Doel { $number }: { $objective }

# An expert's own
mine-title = Wat we u vragen
mine-lead = Vooraf, direct na afloop en een jaar later vragen we hoe het ervoor staat.
mine-none = Er wordt u niets gevraagd
mine-none-do = Als een opdracht van u begint, staan de eerste vragen hier.
mine-waits = Wacht op u

# Following
follow-title = Evaluaties
follow-lead = Aan wie het is gevraagd, wie heeft geantwoord, en wie aan de beurt is. Brieven en herinneringen gaan vanzelf; na twee herinneringen moet u bellen.
follow-count = { $count ->
    [one] Eén evaluatie
   *[other] { $count } evaluaties
}
follow-none = Hier is geen evaluatie
follow-none-do = Evaluaties worden gemaakt als een expert is geselecteerd. Wijzig de filters, of kijk later opnieuw.
filter-all = Alle
filter-button = Toon
column-case = Dossier
column-moment = Moment
column-voice = Stem
column-person = Aan wie gevraagd
column-country = Land
column-state = Status
column-ball = Wie aan de beurt is
column-due = Te vragen vanaf
column-asked = Laatst gevraagd
column-reminders = Herinneringen sindsdien
column-answered = Beantwoord
standing-call = Na twee herinneringen niet beantwoord
standing-late = Te laat
standing-asked = Gevraagd
standing-later = Nog niet
standing-answered = Beantwoord
standing-over = Niet op tijd beantwoord
ball-office = het programmabureau
ball-nobody = Niemand
waiting-for = Wacht op
due-at-start = De dag dat het werk begint
not-yet = Nog niet
person-gone = Account gesloten
waits-call-before = Bellen: de vragen vooraf zijn niet beantwoord
waits-call-after = Bellen: de vragen na afloop zijn niet beantwoord
waits-call-year-later = Bellen: de vragen een jaar later zijn niet beantwoord
waits-late-before = De vragen vooraf beantwoorden
waits-late-after = De vragen na afloop beantwoorden
waits-late-year-later = De vragen een jaar later beantwoorden

# Reading one
read-title = Evaluatie
read-answers = Antwoorden
read-no-answers = Nog geen antwoord.
read-corrections = Verbeteringen
corrected-by = Verbeterd door { $name }:
the-programme = het programma
column-question = Vraag
column-was = Was
column-is = Is nu
open-chain = De hele keten bekijken
resend-title = Opnieuw vragen
resend-text = Verstuurt een nieuwe link; de oude werkt dan niet meer. Wijzig naam en adres als iemand anders moet antwoorden.
resend-name = Wie antwoordt
resend-email = E-mailadres
resend-email-hint = De link gaat daarheen.
resend-button = Verstuur de link

# Correcting
correct-start = Verbeter een antwoord
correct-title = Verbeter een antwoord
correct-lead = Alleen voor een fout die de persoon u heeft gemeld. Beide versies blijven bewaard, met uw reden.
correct-reason = Waarom wordt het verbeterd?
correct-reason-hint = Zeg wie het u heeft gemeld, en wanneer.
correct-button = Bewaar de verbetering
back-to-evaluation = Terug naar de evaluatie

# Refusals
refusal-already-answered = Deze vragen zijn al beantwoord.
refusal-already-answered-do = U hoeft niets te doen. Klopt een antwoord niet, dan kan het programma het verbeteren.
refusal-not-due = Het is te vroeg: dit wordt later gevraagd.
refusal-not-due-do = Wacht op de dag waarop het wordt gevraagd.
refusal-not-answered = Er is nog geen antwoord, dus er valt niets te verbeteren.
refusal-not-answered-do = Verstuur de link opnieuw, of wacht op het antwoord.
refusal-nothing-corrected = Er is niets gewijzigd. Wijzig het antwoord dat niet klopte.
refusal-nothing-corrected-do = Wijzig het antwoord dat niet klopte, of ga terug.
refusal-no-reason = Zeg waarom het antwoord wordt verbeterd.
refusal-no-reason-do = Schrijf één zin.
refusal-off-scale = Kies een van de stappen.
refusal-off-scale-do = Kies de stap die het best past.
refusal-no-satisfaction = Zeg hoe tevreden u bent.
refusal-no-satisfaction-do = Kies een van de vijf antwoorden.
refusal-no-use = Zeg of het nog wordt gebruikt.
refusal-no-use-do = Kies ja, deels of nee.
refusal-no-why = Zeg waarom het wordt gebruikt, of waarom niet.
refusal-no-why-do = Schrijf één of twee zinnen.
refusal-no-change = Doel { $number }: kies in hoeverre
refusal-no-change-do = Kies een van de vier antwoorden.
refusal-no-evidence = Doel { $number }: schrijf één zin waaruit het blijkt
refusal-no-evidence-do = Noem iets wat u hebt gezien: een regel aan de muur, een logboek dat wordt bijgehouden, een collega die het doet.
answered-again = U had al geantwoord. Wat u nu stuurde, is niet bewaard; hieronder staat wat telt.
over-title = Deze vragen worden niet meer gesteld
over-text = U hoeft niets te doen. Het werk is doorgegaan voordat er een antwoord was; hoe het er daarvoor voor stond, kunnen we nu niet meer vragen. Willen we iets anders weten, dan komt er een andere brief.
