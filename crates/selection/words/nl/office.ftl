# Aanvragen in selectie
overview-title = Selectie
overview-lead = Aanvragen met sollicitaties: wat wacht, hoe lang al, en wie aan zet is.
overview-empty = Geen enkele aanvraag heeft nu sollicitaties
overview-empty-do = Sollicitaties komen binnen als een aanvraag gepubliceerd is.
overview-requests = Naar de aanvragen
overview-count = { $count ->
    [one] 1 aanvraag
   *[other] { $count } aanvragen
  }
overview-caption = Aanvragen met sollicitaties, wat het langst wacht eerst
seat-free-reserve = het programmabureau: er is een plaats vrij en een reserve wacht

# De rangorde van wie solliciteerde
long-list-title = Kandidaten voor { $case }
candidates-heading = Kandidaten voor { $title }
seat-free-title = Er is een plaats vrij.
seat-free-text = De eerste reserve kan die nu innemen.
offer-seat = Bied de plaats nu aan { $name } aan
filter-words = Naam, nummer of beroep
filter-all = Alle statussen
filter-names = Namen
filter-names-shown = Zichtbaar
filter-names-hidden = Alleen initialen, zonder namen en steden
filter-button = Tonen
list-count = { $shown ->
    [one] 1 van { $total } in de rangorde
   *[other] { $shown } van { $total } in de rangorde
  }
pages = Pagina’s
list-page = pagina { $page } van { $pages }
list-empty = Hier is niemand te rangschikken
list-empty-do = Iedereen die solliciteerde staat hieronder, met de reden.
list-nobody = Nog niemand heeft gesolliciteerd
list-nobody-do = Wie in het bestand dit zou kunnen, staat hieronder in aantallen.
list-filtered = Niemand in de rangorde past bij dit filter
list-filtered-do = { $count ->
    [one] Zonder dit filter staat er 1 kandidaat in de rangorde.
   *[other] Zonder dit filter staan er { $count } kandidaten in de rangorde.
  }
reserve-rank = plaats { $rank } op de reservelijst
of-hundred = van 100
evidence-from = Uit het profiel
every-part = Elk onderdeel van de score
points-of = { $points } van { $of }
score-total = { $points } van de 100 punten. Regels van de rangorde: { $rules }.
points-heading = Hoe de punten ontstaan
points-lead = Elk onderdeel heeft een gewicht. Onderdelen waarvoor de aanvraag niets vraagt, tellen niet mee; de andere zijn samen 100. Elk cijfer is apart afgerond, dus de onderdelen samen kunnen 0,1 van hun som verschillen.
points-weight = Gewicht { $weight }.
before-next = Vóór { $name } met { $points } punten: { $parts }.
before-next-less = Minder punten in: { $parts }.
before-next-equal = Evenveel punten als { $name }; het laagste nummer staat vooraan.
paused = Profiel gepauzeerd
ask-standing = De expert vragen of zij nog geldt
paused-asked = De expert is op { $moment } per brief gevraagd. Het antwoord is dat de pauze eindigt of dat de sollicitatie wordt ingetrokken.
profile-open = Het hele profiel openen
paused-text = De expert heeft het profiel sindsdien gepauzeerd. De sollicitatie staat nog open: vraag de expert of zij nog geldt. Tot de pauze eindigt, gaat er niets van naar een gastinstelling.
taken-back-text = De expert trok in dat het programma het profiel mag bewaren of vergelijken. Daarom is het profiel gepauzeerd. De sollicitatie staat nog open: vraag de expert of zij nog geldt. Tot de pauze eindigt, gaat er niets van naar een gastinstelling.
rule-version = Regels van de rangorde: { $rules }. Een band met het land is een eis en geeft nooit punten; naam, geslacht en leeftijd spelen geen rol.
others-heading = Wie niet in de rangorde staat, en waarom
others-none = Iedereen die solliciteerde staat in de rangorde.
others-filtered = { $count ->
    [one] 1 kandidaat staat in de rangorde en past niet bij het filter.
   *[other] { $count } kandidaten staan in de rangorde en passen niet bij het filter.
  }
others-caption = Sollicitaties die afgelopen zijn, met de reden

# Eén kandidaat
candidate-title = Kandidaat { $case }
candidate-for = Voor { $title }, { $host }
rules-office = Wat gevraagd wordt en wat het profiel zegt
score-heading = Hoe goed deze persoon past
profile-heading = Profiel
profile-occupation = Beroep
profile-years = Ervaring
profile-summary = Over het werk
profile-motivation = Waarom deze opdracht
profile-available = Kan beginnen op
available-asked = De expert schreef { $day }; de aanvraag vraagt niemand vóór de dag hierboven.
available-free = De expert schreef { $day }; het profiel heeft geen tijd vóór de dag hierboven.
profile-skills = Vaardigheden
profile-languages = Talen
profile-experience = Werk en studie
profile-gone = Deze persoon is vertrokken. Wat overblijft, is er alleen voor de aantallen.
cv-download = Cv downloaden
reading-logged = Dat u dit profiel opende, is vastgelegd. De expert kan het zien.
facts-heading = Feiten
facts-consent = Vindt goed dat de gastinstelling profiel en cv ziet
facts-consent-yes = Ja
facts-consent-no = Nee, of ingetrokken
facts-reserve = Reserve
facts-referred = Gestuurd door
facts-shared = Aan de gastinstelling getoond
history-heading = Wat besloten is

# Knoppen en pagina’s van besluiten
do-long-list = In de voorselectie zetten
do-not-long-list = Niet in de voorselectie zetten
do-share = Profiel aan de gastinstelling tonen
do-select = Selecteren
do-step-in = De plaats aanbieden
do-reserve = Reserve maken
do-not-select = Niet selecteren
undo-elsewhere = De programmacoördinator kan het laatste besluit terugdraaien.
no-undo = Het laatste besluit kan niet worden teruggedraaid.
do-undo = Laatste besluit terugdraaien
button-not-long-list = Besluiten en de expert schrijven
button-select = Selecteren en de expert schrijven
button-not-select = Besluiten en de expert schrijven
button-undo = Terugdraaien
text-long-list = De expert komt in de voorselectie. Er gaat nog geen brief uit. De volgende stap is het profiel aan de gastinstelling tonen.
text-not-long-list = De expert krijgt een vriendelijke brief met de reden die u kiest. Uw eigen woorden blijven onder collega’s.
text-share = De directeur van de gastinstelling krijgt een brief met een link naar het profiel en beslist daar. De expert hoort dit. Blijft het antwoord uit, dan krijgt de gastinstelling een herinnering.
text-select = De expert krijgt de plaats en een brief, en de plaatsing wordt voorbereid. Is dit de laatste plaats, dan krijgt iedereen die nog openstaat bericht, en wie de gastinstelling accepteerde, wordt reserve.
text-step-in = De reserve krijgt de vrije plaats en een brief, en de plaatsing wordt voorbereid.
text-reserve = De expert krijgt bericht. Komt er een plaats vrij, dan kan de eerste reserve die in één stap innemen.
text-not-select = De expert krijgt een vriendelijke brief met de reden die u kiest. Uw eigen woorden blijven onder collega’s.
text-undo = De sollicitatie gaat terug naar waar zij was. Beide besluiten blijven in de geschiedenis staan, met uw reden. Wie van het besluit hoorde, hoort ook dit.
undo-what = Dit wordt teruggedraaid:
undo-why = Waarom draait u het terug?
undo-why-hint = Collega’s zien dit in de geschiedenis.
decide-title = Besluiten over { $case }
decide-back = Terug naar de kandidaat
decide-cancel = Niets doen
decide-why = Reden
decide-why-hint = De expert leest deze reden in onze eigen vriendelijke woorden.
decide-words = Meer woorden voor collega’s
decide-words-hint = Nodig als u een andere reden kiest. De expert ziet ze niet.
decide-rank = Plaats op de reservelijst
decide-rank-hint = Laat leeg voor de volgende plaats.
decide-no-interest = Ik heb geen familieband, zakelijk of ander persoonlijk belang bij deze persoon
decide-no-interest-hint = Deze verklaring wordt bij het besluit bewaard. Hebt u wel een belang, laat het besluit dan aan een collega.
decide-stale = Iemand anders nam een besluit terwijl deze pagina openstond.
decide-stale-text = Van u is niets opgeslagen. Bekijk wat er besloten is; wat u typte, staat er nog.

# Wat wacht
waiting-new = { $count ->
    [one] 1 sollicitatie te bekijken: { $title }
   *[other] { $count } sollicitaties te bekijken: { $title }
  }
waiting-share = { $count ->
    [one] 1 persoon aan de gastinstelling te tonen: { $title }
   *[other] { $count } personen aan de gastinstelling te tonen: { $title }
  }
waiting-host = { $count ->
    [one] De gastinstelling heeft over 1 persoon nog niet besloten: { $title }
   *[other] De gastinstelling heeft over { $count } personen nog niet besloten: { $title }
  }
waiting-accepted = { $count ->
    [one] De gastinstelling zegt ja tegen 1 persoon, neem een besluit: { $title }
   *[other] De gastinstelling zegt ja tegen { $count } personen, neem een besluit: { $title }
  }
waiting-paused = { $count ->
    [one] 1 kandidaat heeft het profiel gepauzeerd, vraag of de sollicitatie nog geldt: { $title }
   *[other] { $count } kandidaten hebben hun profiel gepauzeerd, vraag of de sollicitaties nog gelden: { $title }
  }
waiting-paused-asked = { $count ->
    [one] 1 kandidaat met een gepauzeerd profiel is gevraagd of de sollicitatie nog geldt: { $title }
   *[other] { $count } kandidaten met een gepauzeerd profiel zijn gevraagd of hun sollicitaties nog gelden: { $title }
  }
waiting-taken-back = { $count ->
    [one] 1 kandidaat trok in dat het profiel bewaard of vergeleken mag worden, vraag of de sollicitatie nog geldt: { $title }
   *[other] { $count } kandidaten trokken in dat hun profiel bewaard of vergeleken mag worden, vraag of de sollicitaties nog gelden: { $title }
  }
waiting-seat = Er is een plaats vrij en een reserve kan invallen: { $title }

# Eisen met een begindatum
rules-link = Toelatingseisen
rules-title = Toelatingseisen
rules-lead = De eigen eisen van het programma, met de dag vanaf wanneer elk geldt. Een eis voor één land komt in de plaats van dezelfde eis voor alle landen.
rules-caption = Eisen, de nieuwste eerst
rules-empty = Er is geen eis vastgelegd
rules-empty-do = Zonder eisen wordt alleen getoetst wat elke aanvraag vraagt.
rule-set-heading = Een eis vastleggen
rule-set-button = Eis vastleggen
rule-where = Waar de eis geldt
rule-all-countries = Alle landen
rule-place = { $phase }: { $country }
rule-which = Eis
rule-value = Waarde
rule-value-hint = Bij verblijf: landcodes, zoals NL, GB. Bij ervaring: hele jaren. Laat anders leeg.
rule-from = Vanaf
rule-until = Tot en met
rule-note = Waarom
rule-note-hint = Waar de eis vandaan komt, voor wie er later naar vraagt.
rule-residence = Woont in een van deze landen
rule-right-to-return = Mag terugkeren naar het land van verblijf
rule-origin-tie = Heeft een band met het land van de gastinstelling
rule-experience = Jaren ervaring
rule-in-force = Van kracht
facts-placement = Plaatsing
names-hidden = U kijkt zonder namen: u ziet initialen.
names-show = Toon de naam
no-consent-now = De expert heeft niet goedgevonden dat de gastinstelling profiel en cv ziet, of heeft dat ingetrokken. Vraag het de expert; tot dan kan niets getoond worden.
decide-stale-own = U nam al een besluit, op een andere pagina.
decide-stale-over = Er is nu niets opgeslagen, en hier valt niets meer te beslissen.
follows-title = Dit volgt eruit:
follows-deadline = Solliciteren kan nog tot en met { $day }. Na dit besluit niet meer.
follows-others = { $count ->
    [one] 1 andere sollicitatie staat nog open en eindigt; de persoon krijgt bericht.
   *[other] { $count } andere sollicitaties staan nog open en eindigen; de mensen krijgen bericht.
  }
follows-at-host = De gastinstelling bekijkt { $cases } nog en hoort dat er geen antwoord meer nodig is.
follows-placement = De voorbereiding van plaatsing { $case } stopt, en de overeenkomst geldt niet meer, ook als die getekend is. Expert, gastinstelling en landenkantoor krijgen bericht.
follows-turned-down = Geëindigd omdat alle plaatsen bezet waren: { $cases }. Dat blijft zo, tenzij u het vakje aanvinkt.
undo-restore = Opnieuw in overweging nemen
undo-restore-hint = Wie eindigde omdat alle plaatsen bezet waren, staat weer open waar hij of zij was, en krijgt bericht.
waiting-consent = { $count ->
    [one] 1 persoon te vragen of de gastinstelling het profiel mag zien: { $title }
   *[other] { $count } personen te vragen of de gastinstelling het profiel mag zien: { $title }
  }
follows-reserves = Door de gastinstelling geaccepteerd en voortaan reserve: { $cases }. De mensen krijgen bericht.
follows-seat-free = De plaats van { $request } is weer vrij, en over de sollicitaties kan weer besloten worden.
follows-first-reserve = De eerste reserve, { $case }, kan de plaats aangeboden krijgen.
follows-not-asked = De gastinstelling hoort dat er geen antwoord meer nodig is, en de link in haar brief stopt.
follows-asked-anew = De gastinstelling krijgt een nieuwe brief en wordt opnieuw om antwoord gevraagd.
decide-see = De sollicitatie openen
done-long-list = De sollicitatie staat in de voorselectie. Er ging geen brief uit.
done-not-long-list = De sollicitatie staat niet in de voorselectie. De expert krijgt een brief met de reden.
done-share = Het profiel is getoond. De directeur van de gastinstelling en de expert krijgen een brief.
done-select = De expert heeft de plaats en krijgt een brief. De plaatsing wordt voorbereid.
done-reserve = De expert is reserve en krijgt een brief.
done-not-select = De expert is niet geselecteerd en krijgt een brief met de reden.
done-undo = Het besluit is teruggedraaid. De geschiedenis toont beide, en wie van het eerste hoorde, hoort ook dit.
done-rule = De eis is vastgelegd.
done-asked-standing = De brief is verstuurd. De sollicitatie laat zien wat de expert doet.
done-invited = De brief is verstuurd. Solliciteert de persoon, dan komt de sollicitatie hier.
invite-title = { $name } vragen te solliciteren
invite-text = De persoon krijgt een brief met de pagina van de opdracht en beslist zelf. Verder krijgt niemand bericht, en er wordt niets beloofd.
invite-button = De brief versturen
invite-words = Eigen woorden voor in de brief
invite-words-hint = Ze staan in de brief zoals u ze schrijft. De rest van de brief is in de taal van de persoon.

# Filters, volgorde en markeringen van de rangorde
filters-in-use = Filters die nu gelden
filter-remove = dit filter weghalen
list-all = Iedereen tonen
sort = Volgorde
sort-score = De hele score
sort-part = { $part }
sort-age = Wachttijd
missing = Wat ontbreekt
missing-any = Maakt niet uit
missing-nothing = Er ontbreekt niets
missing-part = { $part } ontbreekt
part = Onderdeel, met een minimum
part-alone = U koos een onderdeel zonder een minimum daarvan: dat vraagt nog niets. Kies ook het minimum.
part-all = De hele score
least-label = Minimum van dat onderdeel
least-any = Geen grens
least = { $percent }%
chip-least = { $part }: minstens { $percent }%
chip-lives = Woont in: { $country }
mode = Vorm
mode-any = Elke
mode-physical = Ter plaatse
mode-online = Online
lives = Woont in
lives-any = Elk land
do-pin = Bovenaan zetten
do-unpin = Niet meer bovenaan
do-set-aside = Terzijde leggen
do-put-back = Terugzetten in de rangorde
mark-pinned = Bovenaan gezet door { $by }, { $when }.
pinned-here = Bovenaan gezet. Op punten zou dit plaats { $place } zijn.
pin-does = Wie bovenaan wordt gezet, staat voor iedereen in het programma vooraan in deze lijst. Dat verandert geen punten, en geen gastinstelling en geen expert ziet het.
mark-set-aside = Terzijde gelegd door { $by }, { $when }.
mark-taken-away = De markering die er stond, is weggehaald.
mark-internal = Alleen het programma ziet dit.
done-pinned = Bovenaan gezet: iedereen in het programma ziet deze kandidaat het eerst.
done-unpinned = De kandidaat staat weer op de gewone plaats.
done-set-aside = Terzijde gelegd. De reden staat onder ‘Wie niet in de rangorde staat, en waarom’.
done-put-back = Terug in de rangorde.
done-put-back-pinned = Terug in de rangorde, en bovenaan gezet als daarvoor.
set-aside-title = { $case } terzijde leggen
set-aside-heading = { $name } terzijde leggen?
set-aside-lead = De kandidaat verdwijnt uit de rangorde en staat eronder, met uw reden. Er gaat geen brief uit, er wordt niets besloten en u kunt de kandidaat terugzetten. De gastinstelling en de expert horen dit niet.
set-aside-back = Terug naar de kandidaten
set-aside-why = Waarom legt u deze kandidaat terzijde?
set-aside-why-hint = Collega’s lezen dit. Blijf bij het werk: wat wordt gevraagd, en wat past niet.
aside-heading = Terzijde gelegd door het bureau
aside-lead = Deze sollicitaties staan nog open; alleen het programma ziet dat ze terzijde liggen. Een nee is een apart besluit.
pool-heading = In het hele bestand
pool-caption = Redenen die mensen uit het bestand bij deze aanvraag tegenhouden
pool-fit = { $eligible ->
    [0] Niemand van de { $people } experts in het bestand voldoet aan alles wat gevraagd wordt.
    [one] 1 van de { $people } experts in het bestand voldoet aan alles wat gevraagd wordt.
   *[other] { $eligible } van de { $people } experts in het bestand voldoen aan alles wat gevraagd wordt.
  }
pool-fit-at-least = Ten minste { $eligible } experts in het bestand voldoen aan alles wat gevraagd wordt; het bestand telt { $people } experts.
pool-fit-few = Minder dan { $few } experts in het bestand voldoen aan alles wat gevraagd wordt; het bestand telt { $people } experts.
pool-fails = Voldoet er niet aan
pool-sole = Enige reden voor
sole-none = niemand
pool-note = De meeste mensen missen meer dan één ding. Wie om deze reden alleen ontbreekt, zou zonder die eis hier staan.
pool-rounded = Kleine aantallen noemen we niet, andere ronden we naar beneden af op een vijftal.
pool-experts = Naar de experts
pool-experts-with = Naar de experts die { $skill } hebben
pool-as-of = Stand na wijziging { $sequence } van het bestand.

# Naast elkaar
compare-tick = Vergelijken
compare-button = Naast elkaar zetten
compare-hint = Kruis er twee tot vier aan.
compare-title = Naast elkaar, { $case }
compare-heading = Naast elkaar
compare-lead = Wat gevraagd wordt, één ding per regel, en wat elk profiel daarover zegt. De hoogste score staat vooraan.
compare-caption = Kandidaten naast elkaar
compare-what = Wat gevraagd wordt
compare-asked = Gevraagd: { $what }
compare-open = Openen
compare-leave-out = Weglaten
compare-most = meeste
compare-too-many = U koos { $count } kandidaten. Er passen er vier naast elkaar; dit zijn de eerste vier die u koos.
compare-few = Kies er ten minste twee
compare-few-do = Kruis in de rangorde twee tot vier kandidaten aan.
compare-back = Naar de kandidaten
compare-time = Beschikbaar
compare-begins = Kan beginnen op { $day }
compare-period = { $from } tot en met { $until }
compare-online-hours = Online, { $hours } uur per week
compare-note = ‘Meeste’ staat waar een van hen meer punten heeft dan de anderen. Het zegt niets over kandidaten die niet op deze pagina staan.
score-of-hundred = { $points } van 100
asked-heading = Per brief gevraagd om te solliciteren, nog zonder sollicitatie
asked-when = Gevraagd door { $by }, { $when }.
invite-asked = Deze persoon is al eerder gevraagd om te solliciteren, op { $case }: door { $by }, { $when }.
the-office = het programmabureau
to-profile = Profiel van { $name }
select-why = Waarom deze persoon?
select-why-hint = Collega’s lezen dit in de geschiedenis. Het wordt bij het besluit bewaard.
follows-passed-over = { $count ->
    [one] { $cases } heeft meer punten en is ook door de gastinstelling geaccepteerd. Zeg waarom u deze persoon kiest.
   *[other] { $cases } hebben meer punten en zijn ook door de gastinstelling geaccepteerd. Zeg waarom u deze persoon kiest.
  }
at-host-written = De gastinstelling heeft nog niet geantwoord. Zij is aangeschreven op { $moment }.
do-write-host = De gastinstelling opnieuw schrijven
do-take-down = Het antwoord van de gastinstelling noteren
done-written = De gastinstelling krijgt de brief opnieuw, met de link naar het profiel.
done-taken-down = Het antwoord is genoteerd. De expert krijgt een brief, en de directeur van de gastinstelling leest wat er genoteerd is.
told-title = Wat zei de gastinstelling over { $name }?
told-lead = Alleen voor een antwoord dat { $name } u per telefoon of in een gesprek gaf. Het geldt als het antwoord van de gastinstelling. De geschiedenis zegt dat u het noteerde, en { $name } krijgt een brief waarin staat wat er genoteerd is.
told-button = Antwoord noteren
told-answer = Het antwoord
told-yes = Ja: de gastinstelling wil met deze persoon werken
told-no = Nee: de gastinstelling gaat niet verder met deze persoon
told-note = Wanneer en hoe is het gezegd?
told-note-hint = Zoals ‘telefonisch, vanochtend’. Collega’s lezen dit in de geschiedenis.
told-no-interest = De directeur heeft geen familieband, zakelijk of ander persoonlijk belang bij deze persoon
told-no-interest-hint = Vraag het de directeur. Voor een ja is het nodig. Bij een belang antwoordt een andere directeur.
told-why-hint = Nodig als de directeur nee zegt.
chip-sort = Volgorde: { $order }
compare-lacks = Nodig, en ontbreekt
