# Pagina's
name = Strategie
strategy-title = Strategie
strategy-lead = De fasen van het programma, hun landen, en wat elk land het eerst wil verbeteren.
you-are-here = U bent hier
save = Wijzigingen opslaan
since = Sinds
state = Status
status = Status
case = Dossier
dates = Looptijd
written = Geschreven
not-written-yet = Nog niet vastgelegd
reason = Reden
reason-hint = Anderen lezen dit bij uw besluit.
version = Versie
version-of-text = Versie van de tekst
recorded-by = Vastgelegd door { $name },
from-until = Van { $from } tot en met { $until }
from-on = Vanaf { $from }
place = Plaats

# Fasen
phase-name = Naam van de fase
phase-name-hint = Zoals mensen haar noemen, bijvoorbeeld Bruggen naar herkomst, fase 2.
phase-from = Eerste dag
phase-until = Laatste dag
phase-dates = { $from } tot en met { $until }
phase-new = Een fase openen
phase-open = De fase openen
phase-edit = De fase wijzigen
phase-remove = De fase verwijderen
phase-remove-title = ‘{ $phase }’ verwijderen?
phase-remove-lead = Alleen een fase waaraan niets hangt, kan worden verwijderd: geen land, geen eis en geen rol. Het logboek bewaart dat zij er was.
phase-stays = Deze fase kan niet worden verwijderd zolang dit eraan hangt:
phase-rules = { $count ->
    [one] één eis van het programma
   *[other] { $count } eisen van het programma
  }
phase-role-of = een rol van { $name }
phase-role-closed = een rol van een gesloten account
phases-none = Nog geen fase
phases-none-do = De programmacoördinator of een beheerder opent de eerste fase van het programma.
phases-elsewhere = Uw land doet nog aan geen fase mee
phases-elsewhere-do = De programmacoördinator voegt het toe aan een fase. Daarna worden hier de prioriteiten geschreven.
phases-none-open = Open de eerste fase; voeg daarna de landen toe.
countries-none = Er doet nog geen land mee
countries-none-do = De programmacoördinator voegt de landen van deze fase toe.
countries-none-add = Voeg het eerste land toe: prioriteiten, gastinstellingen en aanvragen volgen.
countries-caption = Landen van { $phase }
priorities-in-force = Vastgestelde prioriteiten
priorities-on-the-way = In voorbereiding

# Landen
country = Land
country-title = { $country }, { $phase }
country-add = Een land toevoegen
country-add-button = Het land toevoegen
country-add-lead = { $phase }, van { $from } tot en met { $until }. Het land doet mee vanaf de dag die u kiest.
add-reason-hint = Voor de geschiedenis, bijvoorbeeld het besluit en de datum ervan.
track = Doet mee aan
track-assignments = Opdrachten
track-entrepreneurship = Alleen ondernemerschap
track-alumni = Alleen contact met oud-deelnemers
status-active = Open voor aanvragen
status-active-entrepreneurship = Alleen open voor ondernemerschap
status-active-alumni = Alleen open voor contact met oud-deelnemers
status-suspended = Opgeschort: er wordt niets nieuws gepubliceerd
status-closed = Gesloten in deze fase
status-later = Doet mee vanaf { $day }
status-set = De status wijzigen
status-save = Deze status vastleggen
status-lead = De geschiedenis bewaart elke status. Bij opschorten wordt er meteen niets meer gepubliceerd en zijn de plaatsingen gemarkeerd die het raakt. Als het land weer open is, krijgen gastinstellingen met openbare opdrachten een brief.
status-hint = Een land kan later weer worden geopend.
status-since = sinds { $day }
status-from = Vanaf
status-from-hint = Vandaag of eerder, binnen de fase.
add-from-hint = Vandaag of eerder, binnen de fase. Voor een fase die later begint: de eerste dag ervan.
status-reason-hint = Wie het heeft besloten en waarom. De geschiedenis laat dit zien.
status-history = Verloop van de status
strategy-document = Nationale strategie
strategy-document-hint = De titel van het document waar de prioriteiten op aansluiten.
strategy-url = Waar het te lezen is
diaspora-policy = Diasporabeleid
diaspora-policy-hint = Wat het beleid van het land over de diaspora zegt.
diaspora-office = Verantwoordelijk bureau
describe-title = Nationale strategie en diasporabeleid
describe-change = Strategie en beleid wijzigen
dialogue = Landendialoog
consultation-new = Een overleg vastleggen
consultation-save = Dit overleg vastleggen
consultation-on = Overleg van { $day }
consultations-none = Geen overleg vastgelegd
consultations-none-do = Leg na een bijeenkomst met ministeries, gastinstellingen of diasporaorganisaties vast wat er is gezegd en besloten.
held-on = Gehouden op
participants = Deelnemers
participants-hint = Instellingen en hun mensen.
opportunities = Kansen
challenges = Knelpunten
decisions = Besluiten
decisions-hint = Wat is afgesproken, en wie wat doet.

# Prioriteiten
priority = Prioriteit
priorities = Prioriteiten
priorities-caption = Prioriteiten van { $country }
priorities-none = Nog geen prioriteit
priorities-none-do = Gastinstellingen kunnen alleen onder een vastgestelde prioriteit een expert vragen. Schrijf de eerste.
priority-new = Een prioriteit schrijven
priority-save = Opslaan als concept
priority-change = Deze prioriteit wijzigen
priority-page = { $case } { $title }
change-lead = Dit wordt een nieuwe versie. Die moet opnieuw worden voorgesteld en vastgesteld.
change-lead-in-force = Dit wordt een nieuwe versie. De geldende versie blijft gelden tot de nieuwe is vastgesteld.
change-lead-asked = Het ministerie is gevraagd naar de tekst zoals die nu is: die link werkt dan niet meer, en de persoon krijgt daar een brief over.
change-save = Opslaan als nieuwe versie
title = Titel
title-hint = Wat er beter moet worden, bijvoorbeeld Veiliger zorg voor tuberculosepatiënten.
title-nl = Titel in het Nederlands
sector = Sector
sdg-target = SDG-subdoel
evidence = Onderbouwing
as-written = Wat mensen schreven, staat hier in hun eigen woorden en is niet vertaald.
evidence-hint = Waaruit blijkt dat dit nodig is: cijfers, rapporten, overleg.
weight = Gewicht
weight-hint = Van 1 (telt het minst) tot 5 (telt het zwaarst).
weight-of = { $weight } van 5 (5 telt het zwaarst)
target = Streefwaarde
target-hint = Het cijfer dat bereikt moet worden, als heel getal.
target-unit = Wat het cijfer telt
target-unit-hint = Bijvoorbeeld afdelingen die volgens de nieuwe procedure werken.
from = Vanaf
until = Tot en met
whose-turn = Wie aan zet is
ball-with = Nu aan zet: { $who }
ball-office = het landenkantoor
ball-ministry = het ministerie
ball-office-or-you = het landenkantoor, of u
ball-both = het landenkantoor en het ministerie
ball-office-asks = het landenkantoor, om het ministerie te vragen
ball-you-ask = u, om het ministerie te vragen
ball-you-both = u en het ministerie
ball-you = u
ball-coordinator = de programmacoördinator
party-office = Landenkantoor
party-ministry = Ministerie
route-label = Hoever versie { $version } is
stop-written = Geschreven
priority-draft = Concept: nog niet voorgesteld
priority-changes = Het ministerie vraagt om wijzigingen: nog niet opnieuw voorgesteld
priority-waits-both = Wacht op het landenkantoor en het ministerie
priority-waits-office = Wacht op het landenkantoor
priority-waits-ministry = Wacht op het ministerie
priority-agreed = Vastgesteld
priority-retired = Geen prioriteit meer
priority-renewed = Versie { $version } wordt voorbereid
version-number = Versie { $number }
version-in-force = Geldt nu
version-later = Vastgesteld: geldt vanaf { $day }
version-over = Heeft gegolden tot en met { $day }
version-past = Heeft gegolden
version-replaced = Vervangen voordat ze was vastgesteld
version-changed = Anders dan in versie { $before }:
change-of = { $name }: { $is } (was: { $was })
change-of-evidence = Onderbouwing: een andere tekst
versions-older = Eerdere versies
propose-button = Voorstellen aan het landenkantoor en het ministerie
agree-office-button = Instemmen namens het landenkantoor
agreed-by = ingestemd door { $name }
agreed-by-link = Bevestigd via een persoonlijke link,
evidence-is = Onderbouwing: { $evidence }
taken-back = Teruggenomen op { $moment }:
ministry-asked = { $name } van { $organisation } is om instemming gevraagd
ministry-confirmed = { $name } heeft ingestemd,
ministry-wants-changes = { $name } vraagt om wijzigingen,
record-title = De instemming van het ministerie vastleggen
record-lead = Het ministerie heeft schriftelijk of in een overleg ingestemd met versie { $version }.
record-button = De instemming vastleggen
ministry = Ministerie
ministry-name = Wie namens het ministerie heeft ingestemd
ministry-evidence = Bewijsstuk
ministry-evidence-hint = Het document waaruit het blijkt: kenmerk en titel.
agreed-on = Ingestemd op
ask-title = Het ministerie vragen
ask-lead = Deze persoon krijgt een brief met een persoonlijke link naar versie { $version } en heeft geen account nodig.
ask-button = De brief versturen
person-name = Naam van de persoon
email = E-mailadres
letter-language = Taal van de brief
retire-title = Geen prioriteit meer
retire-lead = Gastinstellingen kunnen er geen nieuw plan meer onder beginnen, en met een plan eronder niemand meer vragen. De programmacoördinator kan dit ongedaan maken.
retire-serving = Wat eronder is begonnen, gaat door: { $requests ->
    [0] geen lopende aanvraag
    [one] één lopende aanvraag
   *[other] { $requests } lopende aanvragen
  } en { $placements ->
    [0] geen plaatsing
    [one] één plaatsing
   *[other] { $placements } plaatsingen
  }. Op de pagina van elke aanvraag staat dat haar prioriteit is afgelopen.
retire-more = { $count ->
    [one] en nog één
   *[other] en nog { $count }
  }
retire-button = Deze prioriteit beëindigen
restore-title = Weer tot prioriteit maken
restore-lead = Alles wordt zoals het was voordat de prioriteit eindigde.
restore-button = Deze prioriteit herstellen
take-back-title = Een instemming terugnemen
take-back-lead = Voor een instemming die verkeerd is vastgelegd. Ze blijft zichtbaar, met uw reden. Een eerder vastgestelde versie gaat weer gelden.
take-back-party = Wiens instemming
take-back-button = Deze instemming terugnemen

# Wat wacht
waiting-draft = Afmaken en voorstellen: { $title }
waiting-changes = Wijzigen zoals het ministerie vraagt: { $title }
waiting-office = Instemmen namens het landenkantoor: { $title }
waiting-ministry = Instemming van het ministerie: { $title }
waiting-suspended = { $country } is opgeschort: heropen of sluit het land

# Gastinstellingen die een prioriteit dienen
serving = Wie eraan werkt
serving-caption = Beoogde resultaten van gastinstellingen die deze prioriteit dienen
serving-none = Er werkt nog geen gastinstelling aan
serving-none-do = Een gastinstelling schrijft een ontwikkelplan onder een vastgestelde prioriteit.
serving-suggest = Een gastinstelling voorstellen
host = Gastinstelling
outcome = Beoogd resultaat
baseline = Beginwaarde
measured = Laatst gemeten
measured-not-yet = Nog niet gemeten
measured-progress = { NUMBER($value) }, { $percent }% van de weg naar de streefwaarde

# Wat er is gedaan
done-saved = Uw wijzigingen zijn opgeslagen.
done-phase-opened = De fase is geopend.
done-phase-removed = De fase is verwijderd.
done-country-added = Het land doet mee aan de fase.
done-status = De status is vastgelegd. De geschiedenis laat hem zien, met uw reden.
done-consultation = Het overleg is vastgelegd.
done-draft = De prioriteit is opgeslagen als concept. Stel haar voor als ze klaar is.
done-unchanged = U hebt niets gewijzigd, dus er is geen nieuwe versie.
done-version = De nieuwe versie is opgeslagen als concept. Stel haar voor als ze klaar is.
done-proposed = De prioriteit is voorgesteld. Nu moeten het landenkantoor en het ministerie instemmen.
done-agreed-office = Het landenkantoor heeft ingestemd.
done-asked = De brief aan het ministerie is onderweg.
done-recorded = De instemming van het ministerie is vastgelegd.
done-retired = Dit is geen prioriteit meer.
done-restored = Dit is weer een prioriteit.
done-taken-back = De instemming is teruggenomen. Ze blijft zichtbaar, met uw reden.
waiting-ask = Vraag het ministerie: { $title }
