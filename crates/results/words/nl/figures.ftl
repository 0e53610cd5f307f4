# The dashboard
dashboard-lead = Wat er is gevraagd, gedaan en veranderd. Elk cijfer opent de rijen erachter.
dashboard-lead-outside = Wat er is gevraagd, gedaan en veranderd. Een aanvraag telt mee zodra zij naar het programmabureau is gestuurd. Elk cijfer met een getal opent de rijen erachter; de rijen van aanvragen openen de keten van wat klaar is.
heads-title = In het kort
filter-as-of = Zoals het was op (dag-maand-jaar)
open-calendar = Open een kalender
filters-in-use = Gebruikte filters
filter-remove = : haal dit filter weg
as-of = Zoals het was aan het eind van { $day }
outside-note = Waar mensen worden geteld, staat er geen getal onder de vijf, en ook geen getal waaruit zo’n getal is af te leiden. Daarom ziet u één ding tegelijk: per fase, per land, per sector, per werkwijze, of hoe het ervoor staat, en nooit twee daarvan samen. Van een dag in het verleden ziet u alleen aanvragen, want de getallen van toen naast die van vandaag zouden laten zien wat er met enkele mensen is gebeurd. Een dag in het verleden wordt teruggezet naar het einde van het kwartaal ervoor; de laatste dag van een kwartaal blijft zoals hij is.
fewer-than-five = minder dan vijf
kept-back = achtergehouden
nobody-asked = nog niemand gevraagd
not-told = niet getoond
head-requests = { $n ->
    [one] aanvraag
   *[other] aanvragen
}
head-applications = { $n ->
    [one] sollicitatie
   *[other] sollicitaties
}
head-placements = { $n ->
    [one] plaatsing
   *[other] plaatsingen
}
head-before = { $n ->
    [one] plaatsing vooraf geëvalueerd
   *[other] plaatsingen vooraf geëvalueerd
}
head-after = { $n ->
    [one] plaatsing direct na afloop geëvalueerd
   *[other] plaatsingen direct na afloop geëvalueerd
}
head-year-later = { $n ->
    [one] plaatsing een jaar later geëvalueerd
   *[other] plaatsingen een jaar later geëvalueerd
}
head-women = van de plaatsingen door vrouwen
head-women-kept = aandeel van de plaatsingen door vrouwen
women-of = { $part } van { $whole }
women-too-few = Een aandeel wordt getoond vanaf vijf plaatsingen
column-phase = Fase
column-sector = Sector
column-mode = Vorm
column-sex = Gender
column-number = Aantal
column-title = Opdracht
column-host = Gastinstelling
column-expert = Persoon
column-chain = Keten
column-pseudonym = Pseudoniem
column-answer = Antwoord
table-empty = Hier valt nog niets te tellen.
table-voices = Drie stemmen, drie momenten
table-voices-note = Gemiddelden van de antwoorden: kennis, vaardigheden en houding van 0 tot 4, tevredenheid van 1 tot 5.
answers = Antwoorden
voice-answers = { $voice }: antwoorden
voice-scale = { $voice }: { $scale }
scale-knowledge = kennis
scale-skills = vaardigheden
scale-attitudes = houding
scale-satisfaction = tevredenheid
table-capacity = Verandering van wat instellingen kunnen
table-capacity-note = Antwoorden over de doelen van plaatsingen. Vooraf: wat de instelling al kan. Daarna: wat de opdracht heeft veranderd.
level-none = Geen
level-low = Klein
level-medium = Gemiddeld
level-high = Groot
table-still-used = Een jaar later nog in gebruik
table-still-used-note = Wat mensen een jaar later antwoorden op de vraag of wat is gemaakt nog wordt gebruikt.
table-placements = Plaatsingen naar status
table-applications = Wat er van sollicitaties werd
table-applications-note = Eén sollicitatie kan in meer rijen meetellen: ze kwam bijvoorbeeld in de voorselectie en werd later ingetrokken. Wat nog niet is afgelopen, is nog onderweg.
sent-in-all = In totaal verstuurd
table-requests = Aanvragen naar status
table-country = Naar land
table-sector = Naar sector
table-mode = Naar vorm
table-sex = Naar gender
table-sex-note = Gender zoals experts het opgaven, alleen in groepen: een getal onder de vijf wordt voor iedereen achtergehouden, en ook een getal waaruit zo’n getal is af te leiden.
chart-placements = Plaatsingen
export-figures = Deze cijfers als csv
csv-table = tabel
csv-row = rij
csv-column = kolom
csv-value = waarde

mode-physical = Ter plaatse
mode-online = Online
mode-hybrid = Ter plaatse en online
mode-open = Nog niet gepland
sex-woman = Vrouwen
sex-man = Mannen
sex-other = Anders
sex-untold = Niet gezegd

kind-requests = Aanvragen
kind-applications = Sollicitaties
kind-placements = Plaatsingen
kind-given-up = Teruggetrokken voor de start
kind-answers = Antwoorden
kind-capacity = Antwoorden over verandering
kind-still-used = Antwoorden over gebruik een jaar later
mark-long-listed = Kwam in de voorselectie
mark-shared = Profiel getoond aan de gastinstelling
mark-reserve = Werd reserve
mark-stepped-in = Reserve viel in
mark-before = Plaatsingen vooraf geëvalueerd
mark-after = Plaatsingen direct na afloop geëvalueerd
mark-year-later = Plaatsingen een jaar later geëvalueerd

state-requests-draft = Concept
state-requests-submitted = Wacht op het programmabureau
state-requests-edits-requested = Wacht op de gastinstelling en de landencontactpersoon: aanpassingen gevraagd
state-requests-approved = Goedgekeurd: wacht op publicatie
state-requests-published = Open voor sollicitaties
state-requests-selection = Wacht op een besluit over de sollicitaties
state-requests-filled = Vervuld: de plaatsing wordt voorbereid
state-requests-running = Loopt
state-requests-completed = Afgerond
state-requests-rejected = Afgewezen door het programmabureau
state-requests-withdrawn = Ingetrokken door de gastinstelling
state-requests-cancelled = Geannuleerd door het programma
state-applications-draft = Concept
state-applications-submitted = Verstuurd: wacht op het programmabureau
state-applications-ineligible = Voldoet niet aan de eisen
state-applications-eligible = Voldoet aan de eisen: wacht op het programmabureau
state-applications-not-long-listed = Niet in de voorselectie
state-applications-long-listed = In de voorselectie: wordt nog aan de gastinstelling getoond
state-applications-shared = Profiel getoond: wacht op de gastinstelling
state-applications-accepted = Gastinstelling zegt ja: wacht op het programmabureau
state-applications-declined = Afgewezen door de gastinstelling
state-applications-selected = Geselecteerd
state-applications-reserve = Reserve
state-applications-not-selected = Niet geselecteerd
state-applications-withdrawn = Ingetrokken door de expert
state-placements-preparing = In voorbereiding
state-placements-agreed = Overeenkomst getekend
state-placements-running = Loopt
state-placements-suspended = Opgeschort
state-placements-reported = Eindverslag verstuurd
state-placements-confirmed = Bevestigd door de gastinstelling
state-placements-completed = Afgerond
state-placements-ended-early = Voortijdig beëindigd
state-placements-withdrawn = Teruggetrokken voor de start
state-still-used-yes = Ja
state-still-used-partly = Deels
state-still-used-no = Nee

# Rows
rows-title = Rijen achter een cijfer
rows-lead = De rijen die dit cijfer telt, niet meer en niet minder.
rows-lead-outside = De rijen die dit cijfer telt, zonder namen. Een rij over een mens heeft geen zaaknummer. Zij zegt alleen wat het cijfer zegt, en het land waar ook het getal van dat land wordt getoond.
rows-lead-chain = De keten van een opdracht gaat open als het werk klaar is.
rows-lead-no-chain = Een keten gaat open vanaf de rijen van aanvragen, als het werk klaar is.
rows-count = { $count ->
    [one] Eén rij
   *[other] { $count } rijen
}
rows-none = Dit cijfer telt niets
rows-none-do = Terug naar de cijfers
pages = Pagina’s
open-chain-short = Keten
export-rows = Deze rijen als csv

# Answers without names
answers-title = Antwoorden zonder namen
answers-lead = Iedereen heeft op alle drie momenten één pseudoniem; die van één plaatsing beginnen met dezelfde letters. Namen die we kennen, zijn uit de teksten gehaald.
answers-count = { $count ->
    [one] Eén antwoordblad
   *[other] { $count } antwoordbladen
}
answers-none = Nog geen antwoorden
answers-none-do = Antwoorden komen binnen als plaatsingen beginnen, eindigen, en een jaar later.
a-name = [naam]
export-answers = Al deze antwoorden als csv, één regel per vraag

# The chain
chain-title = Keten
chain-title-outside = Eén plaatsing, van prioriteit tot wat er overblijft
chain-lead = Van de prioriteit van het land tot wat er overblijft: elke schakel opent zijn dossier.
chain-lead-outside = Van de prioriteit van het land tot wat er overblijft, zonder namen.
chain-missing = Ontbreekt
chain-none-yet = Nog niet
chain-no-follow-up = Tot nu toe gaat geen aanvraag met dit werk door
link-priority = Prioriteit
link-host = Gastinstelling en plan
link-outcome = Beoogd resultaat
link-request = Aanvraag
link-application = Sollicitatie
link-placement = Plaatsing
link-evaluations = Evaluaties
link-capacity = Verandering
link-certificate = Certificaat
link-follow-up = Vervolgaanvraag
priority-draft = Concept
priority-proposed = Voorgesteld
priority-agreed = Vastgesteld
priority-retired = Geen prioriteit meer
party-country-office = het landenkantoor
party-ministry = het ministerie
chain-version = Versie { $version }
chain-version-since = De tekst is sindsdien gewijzigd: nu geldt versie { $version }.
chain-agreed = Instemming van { $party } op { $day }
chain-a-host = Een gastinstelling
chain-plan = Ontwikkelplan: { $title }
chain-plan-agreed = Het plan is vastgesteld.
chain-plan-open = Het plan is nog niet vastgesteld.
chain-ready = De gastinstelling is klaar om een expert te ontvangen.
chain-not-ready = De gastinstelling is nog niet helemaal klaar om een expert te ontvangen.
chain-baseline = { $indicator }: { $value } { $unit } op { $day } (beginwaarde)
chain-measure = Gemeten op { $day }: { $value } { $unit }
chain-target = Streefwaarde: { $value } { $unit } op { $day }
chain-reached = Streefwaarde gehaald
chain-published = Gepubliceerd op { $day }
chain-checks = Aan { $met } van { $rules } eisen voldaan
chain-rules-from = Eisen zoals ze gelden vanaf { $day }
chain-score = Score { $total } van 100, volgens regels { $version }
chain-reason = Reden van het besluit: { $reason }
chain-not-begun = Het werk is niet begonnen.
chain-since = Aan het werk sinds { $day }
chain-worked = Gewerkt van { $from } tot en met { $until }
chain-worked-day = Gewerkt op { $day }
chain-block = Afgesproken dagen, { $mode }: { $from } tot en met { $until }
chain-block-planned = Geplande dagen, { $mode }: { $from } tot en met { $until }
chain-block-replaced = Afgesproken dagen, { $mode }: { $from } tot en met { $until }. Er kwamen andere voor in de plaats.
chain-block-instead = Dagen die in de plaats kwamen van afgesproken dagen, { $mode }: { $from } tot en met { $until }
chain-deliverable = Eindproduct { $number }, { $deliverable }: { $told }
delivered-yes = is er
delivered-partly = is er deels
delivered-no = is er niet
chain-not-delivered = nog niet gemeld
chain-evaluations = Wat drie stemmen op drie momenten zeggen
chain-moment = { $moment }: { $told }
chain-voice = { $voice } { $answered } van { $asked }
chain-capacity = Wat er veranderde, en waaruit dat blijkt
chain-capacity-outside = Wat mensen over één plaatsing antwoordden, krijgt u niet te zien: zie de totalen bij de resultaten.
chain-change = { $voice }, { $moment }: { $level }
chain-still-used = { $voice }, een jaar later nog in gebruik: { $told }
chain-issued = Uitgegeven op { $day }
chain-revoked = Ingetrokken
ahead-note = Die dag is er nog niet. Deze cijfers zijn zoals het er vandaag voor staat.
no-day = ‘{ $typed }’ is geen dag. Deze cijfers zijn zoals het vandaag is. Geef een dag, zoals 27-03-2027.
chain-not-open = niet getoond
chain-when-finished = als het werk klaar is
title-when-public = wordt verteld als de opdracht gepubliceerd is
chain-never-answered = Is niet beantwoord voordat het werk voorbij was.
table-too-few = Het zijn er in totaal minder dan vijf; daarom staat er geen getal.
table-kept-all = Hier staat geen getal: elk is minder dan vijf, of zo’n getal is er met andere samen uit af te leiden.
table-few = <5: het zijn er in totaal minder dan vijf.
table-kept = Waar een ster (*) staat, is een getal achtergehouden: het is minder dan vijf, of zo’n getal is er met andere samen uit af te leiden.
table-none = Waar een streep (–) staat, is het niet gevraagd of niet beantwoord.
