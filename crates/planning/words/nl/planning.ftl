name = Rondes

# De lijst
rounds-title = Rondes
rounds-lead = Plan veel aanvragen tegelijk, zodat niemand wordt ingezet waar een ander het net zo goed kan.
rounds-none = Er is nog geen ronde gepland
rounds-none-do = Begin er een als meerdere aanvragen op mensen wachten.
rounds-caption = Rondes, de nieuwste eerst
round-new = Nieuwe ronde
round-title = Ronde { $number }: { $name }
round-number = Ronde { $number }
col-round = Ronde
col-state = Status
col-requests = Aanvragen
col-request = Aanvraag
col-result = Resultaat
col-made = Gemaakt
col-person = Persoon
col-before = Eerst
col-now = Nu
crumbs = U bent hier
cancel = Niets doen
run-waiting = Wacht op het plannen
run-running = Wordt gepland
run-done = Gepland
run-cancelled = Gestopt
run-failed = Mislukt

# Een nieuwe ronde
round-new-lead = Het plan is een voorstel. Niemand krijgt bericht. U besluit daarna over elke persoon.
other-phase = Een andere fase:
nothing-to-plan = Geen aanvraag heeft een open plaats
nothing-to-plan-do = Een aanvraag kan gepland worden als hij gepubliceerd is en er nog iemand nodig is.
round-button = Maak het plan
offer-request = { $request } { $title } ({ $country }, { $seats ->
    [one] 1 open plaats
   *[other] { $seats } open plaatsen
  })
field-phase = Fase
field-name = Naam van de ronde
field-name-hint = Zo vinden collega’s hem terug, bijvoorbeeld ‘Voorjaar 2027’.
field-requests = Aanvragen
field-requests-hint = Alle aanvragen met een open plaats zijn gekozen. Haal weg wat nu niet gepland moet worden.
field-reach = Wie voorgesteld kan worden
field-reach-hint = In beide gevallen alleen mensen die aan alle eisen van de aanvraag voldoen.
reach-applicants = Alleen mensen die op de aanvraag solliciteerden
reach-pool = Ook mensen in het bestand die het goed vinden om over opdrachten bericht te krijgen
field-cap = Maximum aantal opdrachten voor één persoon
field-cap-hint = Tijd ter plaatse overlapt nooit, wat u hier ook invult.
field-floor = Plaatsen voor vrouwen
field-floor-hint = De drie soorten beloven iets anders. Wie vrouw is, wordt alleen gebruikt om te tellen; het verandert geen score en is nergens te zien. In een kleine ronde is het soms te raden uit een plaats die leeg blijft.
floor-none = Geen minimum
floor-share = Een deel van de vervulde plaatsen. Plaatsen openlaten kan een manier zijn om het te halen.
floor-number = Een aantal plaatsen
floor-share-keep-filled = Een deel, en niet minder vervulde plaatsen dan zonder deze regel
field-floor-value = Deel of aantal
field-floor-value-hint = Voor een deel een percentage, zoals 40 of 40%; voor een aantal het aantal plaatsen. Laat het leeg zonder minimum.
field-keep = Punten voor wie al akkoord is
field-keep-hint = Telt als u opnieuw plant, voor mensen met wie u akkoord ging. Wie u koos in plaats van het voorstel, blijft hoe dan ook. Iemand die helemaal past, is 100 punten waard bij een aanvraag met gewicht 1. Met 25 punten hier schuift iemand met wie u akkoord ging pas op als dat meer dan 25 punten oplevert. Met 0 blijft iemand met wie u akkoord ging alleen waar dat het beste is.

# De regels in woorden
said-share = Minstens { $share }% van de vervulde plaatsen
said-number = { $places ->
    [one] Minstens 1 plaats
   *[other] Minstens { $places } plaatsen
  }
said-share-keep-filled = Minstens { $share }% van de vervulde plaatsen, en niet minder vervulde plaatsen
said-minimums = Minimum aantal vervulde plaatsen
said-keep = Punten voor wie al akkoord is
keep-points = { $points ->
    [one] 1 punt
   *[other] { $points } punten
  }
no-minimum = Geen minimum

# Het plan
plan-lead = Dit plan is een voorstel. Als u akkoord gaat met iemand, wordt alleen opgeschreven wat u besloot. De echte stappen staan op de pagina van de aanvraag.
run-under-way = Het plan wordt gemaakt.
run-under-way-text = U kunt deze pagina verlaten en later terugkomen.
step-reading = Aanvragen en mensen lezen
step-planning = Het beste plan zoeken
step-checking = Het plan controleren met een tweede, aparte berekening
step-pricing = Uitrekenen wat elke regel kost
step-done = klaar
step-now = bezig
step-next = nog te doen
look-again = Kijk opnieuw
run-cancel = Stoppen
run-failed-title = Het plan kon niet gemaakt worden.
run-failed-text = Dat ligt aan ons. Plan opnieuw; lukt het weer niet, zeg het dan tegen de beheerder.
run-cancelled-title = Iemand heeft dit plan gestopt.
run-cancelled-text = Er is niets van bewaard. U kunt opnieuw plannen.
old-plan-title = Dit is een ouder plan.
old-plan-link = Bekijk het nieuwste plan
gone-title = Niet meer beschikbaar:
gone-text = deze mensen stonden in het plan.
gone-again = Plan opnieuw om te zien wie hun plaats kan innemen.
crowded-title = Meer plaatsen dan mag.
crowded-text = Deze mensen hebben hier meer plaatsen dan deze ronde toelaat. De cijfers hieronder tellen hen niet vaker dan mag.
crowded-decide = Besluit over een van de plaatsen opnieuw.
crowded-line = { $name }: { $cases }
result-heading = Wat het plan oplevert
waiting-round = { $seats ->
    [one] 1 plaats wacht op een besluit in de ronde { $round }
   *[other] { $seats } plaatsen wachten op een besluit in de ronde { $round }
  }
waiting-ask = { $people ->
    [one] 1 persoon die het bureau koos, moet nog om een sollicitatie gevraagd worden, in de ronde { $round }
   *[other] { $people } mensen die het bureau koos, moeten nog om een sollicitatie gevraagd worden, in de ronde { $round }
  }
waiting-applied = { $people ->
    [one] 1 persoon die het bureau koos, solliciteerde en wacht op de volgende stap, in de ronde { $round }
   *[other] { $people } mensen die het bureau koos, solliciteerden en wachten op de volgende stap, in de ronde { $round }
  }
ball-office = het programmabureau
seats-wait = { $n ->
    [one] { $n } plaats wacht op een besluit
   *[other] { $n } plaatsen wachten op een besluit
}
seats-line = { $seats ->
    [one] Op { $filled } van 1 plaats is iemand
   *[other] Op { $filled } van de { $seats } plaatsen is iemand
  }, u besloot over { $decided }.
value-line = Waarde van het plan: { $points }, van { $most } als op elke plaats iemand zat die helemaal past.
value-alone = Waarde van het plan: { $points }.
value-bonus = Daarnaast telde de planner { $points } punten voor wie al akkoord was.
value-meaning = De waarde telt de scores van de mensen op, elk op de schaal tot 100, keer het gewicht van de prioriteit.
plan-optimal = Dit plan is optimaal: geen ander plan is meer waard.
plan-reaches = Dit plan haalt minstens { $percent }% van het best mogelijke.
plan-infeasible = Geen plan voldoet aan alle regels.
possible-heading = Wat hoogstens kan, voor elke regel apart en zonder de andere:
possible-country = { $country }: { $most ->
    [0] er kan geen plaats vervuld worden
    [one] er kan 1 plaats vervuld worden
   *[other] er kunnen { $most } plaatsen vervuld worden
  }; de regel vraagt er { $asked }.
plan-unknown = Er is geen plan gevonden in de tijd die er was.
plan-unknown-do = Maak een nieuwe ronde met minder aanvragen of minder regels.
checked-everything = Een tweede, aparte berekening controleerde het plan, de regels en deze bewering: alles klopt.
checked-no-plan = Een tweede, aparte berekening kwam tot hetzelfde antwoord.
checked-root-bound = Een tweede, aparte berekening controleerde het plan en de regels. Van de bewering kon zij een deel controleren.
checked-faulty = Een tweede, aparte berekening vond een fout in dit plan. Gebruik het niet, en zeg het tegen de beheerder.
proof-running = Er wordt naar bewijs gezocht.
proof-stopped = Het bewijs is gestopt en kan verdergaan.
proof-done = Het bewijs is compleet.
proof-spent = Het bewijs heeft alle tijd gebruikt die het mag gebruiken.
next-heading = Verder
again-short = Met de mensen en aanvragen zoals ze nu zijn. Wat u besloot, blijft waar dat kan. Niemand krijgt bericht.
again-what = Wat opnieuw plannen doet
again-text = Met de mensen en aanvragen zoals ze nu zijn. Wie u koos in plaats van het voorstel, blijft, zolang de persoon er is, de regels te halen zijn, en geen nieuwer besluit van u in deze ronde de persoon of de plaats neemt. Iemand met wie u akkoord ging, telt daar { $points ->
    [one] 1 punt
   *[other] { $points } punten
  } meer, en schuift op als dat meer oplevert. Plaatsen die u openliet, blijven open. De pagina zegt welke besluiten niet meer gelden, en waarom.
again-button = Plan opnieuw
prove-text = Laat het programma langer zoeken naar een beter plan, of naar bewijs dat er geen is.
prove-button = Zoek bewijs
prove-on-button = Ga verder met het bewijs
proving-text = Het programma zoekt bewijs. U kunt het stoppen en later verdergaan.
stop-button = Stop met zoeken
rules-heading = Regels van deze ronde
prices-heading = Wat elke regel kost
rule-floor = Plaatsen voor vrouwen
rule-minimum = Minimum aantal plaatsen voor { $country }
price-costs = Zonder deze regel was de waarde van het plan { $points } hoger, met { $filled ->
    [one] 1 vervulde plaats.
   *[other] { $filled } vervulde plaatsen.
  }
price-nothing = Kost niets: zonder de regel is het plan niet meer waard.
price-blocks = Zonder deze regel is er een plan. Met de regel is er geen.
price-unknown = Niet bekend: er was niet genoeg tijd om het uit te rekenen.
price-not-alone = Ook zonder alleen deze regel is er geen plan.
runs-heading = Alle plannen van deze ronde
run-number = Plan { $number }
trace-heading = Waar het vandaan komt
trace-rules = Regels voor punten
trace-sequence = Wijzigingen van het bestand gezien
trace-input = Vingerafdruk van wat erin ging
moves-heading = Wie opschuift
moves-none = Niemand schuift op, vergeleken met het vorige plan en uw besluiten daarover.
moves-caption = De plaatsen die mensen in het vorige plan hadden, en nu hebben; uw besluiten tellen in beide mee
nowhere = nergens
person-gone = Persoon die vertrokken is

# Eén aanvraag
fact-priority = Prioriteit
fact-today = Vandaag
fact-confirmed = Al geselecteerd
weight = Gewicht { $weight } van 5.
today-nobody = Er staat nog niemand in de voorselectie of verder.
today-line = { $name }: { $how }
today-selected = geselecteerd
today-accepted = de gastinstelling zegt ja
today-shared = profiel bij de gastinstelling
today-long-listed = in de voorselectie
today-reserve = reserve
seat = plaats { $number }
seat-open = Plaats { $number } blijft open
to-request = Open { $request }: sollicitaties en stappen
seat-nobody = Er is niemand voorgesteld
instead-of = Het plan stelt { $name } voor ({ $points } van 100).
seat-undecided = Voorgesteld: wacht op uw besluit
of-hundred = van 100
every-part = Elk onderdeel van de score
reserve-line = Reserve: { $name } ({ $points } van 100).
reserve-busy = Reserve: niemand die vrij is. De volgende zou { $name } zijn ({ $points } van 100), met een plaats in { $cases } in dit plan.
reserve-none = Reserve: niemand, omdat niemand anders aan de eisen van de aanvraag voldoet.
reserve-named = Reserve: niemand, omdat wie verder aan de eisen voldoet hier bij een andere plaats genoemd is.
reserve-rule = { $n ->
    [one] Reserve: niemand, door een regel van deze ronde: { $rules }.
   *[other] Reserve: niemand, door regels van deze ronde: { $rules }.
  }
accept = Akkoord
decide-otherwise = Anders besluiten
decide-again = Besluit wijzigen
chosen-accept = Akkoord
chosen-other = Gekozen in plaats van het voorstel
chosen-open = Opengelaten
ruling-carried = Overgenomen uit het vorige plan.
ruling-carried-from = Overgenomen uit ronde { $number }: { $name }.
ruling-by = Besloten door { $name }, { $when }.
ruling-why = Reden:
gap-open = { $seats ->
    [one] 1 plaats blijft open.
   *[other] { $seats } plaatsen blijven open.
  }
gap-nobody = Niemand anders voldoet aan alle eisen van de aanvraag.
gap-busy = { $people ->
    [one] 1 andere persoon voldoet aan alle eisen van de aanvraag en heeft een andere plaats in dit plan.
   *[other] { $people } andere mensen voldoen aan alle eisen van de aanvraag en hebben een andere plaats in dit plan.
  }
gap-free = { $people ->
    [one] 1 andere persoon voldoet aan alle eisen van de aanvraag en heeft geen plaats in dit plan.
   *[other] { $people } andere mensen voldoen aan alle eisen van de aanvraag en hebben geen plaats in dit plan.
  }
gap-rule = { $n ->
    [one] Een regel van deze ronde houdt die open: { $rules }. Zonder die regel vervult het plan hier meer plaatsen.
   *[other] Elk van deze regels houdt die open: { $rules }. Zonder een ervan vervult het plan hier meer plaatsen.
  }
gap-nobody-applied = Niemand solliciteerde. { $people ->
    [0] Ook in het bestand voldoet niemand aan alle eisen van de aanvraag.
    [one] 1 persoon in het bestand voldoet aan alle eisen van de aanvraag. Een ronde die ook in het bestand kijkt, kan deze persoon voorstellen.
   *[other] { $people } mensen in het bestand voldoen aan alle eisen van de aanvraag. Een ronde die ook in het bestand kijkt, kan hen voorstellen.
  }
gap-reasons = { $people ->
    [one] 1 persoon mist maar één ding
   *[other] { $people } mensen missen maar één ding
  }
gap-reason = { $reason }: { $people ->
    [one] 1 persoon
   *[other] { $people } mensen
  }

# Over een plaats besluiten
choose-title = Besluiten over { $request }, plaats { $seat }
choose-back = Terug naar het plan
choose-proposed = Het plan stelt { $name } voor.
choose-nobody = Het plan stelt niemand voor.
choose-text = Wat u besluit, wordt met uw naam opgeschreven. Niemand krijgt bericht. Ga voor de echte stappen naar de pagina van de aanvraag.
choose-button = Schrijf het besluit op
offer-person = { $name } ({ $points } van 100)
field-run = Plan
field-seat = Plaats
field-choice = Uw besluit
choice-accept = Akkoord met wie voorgesteld is
choice-other = Iemand anders kiezen
choice-open = De plaats nog openlaten
field-expert = Iemand anders
field-expert-hint = Alleen mensen die aan alle eisen voldoen, de beste eerst. Nodig als u iemand anders kiest.
field-reason-code = Reden
field-reason-code-hint = Nodig als u niet akkoord gaat met wie voorgesteld is.
field-reason = Meer woorden
field-reason-hint = Nodig bij ‘Een andere reden’. Collega’s kunnen ze lezen.
reason-host-wish = De gastinstelling vroeg erom
reason-knows-the-place = Kent de plaats of de mensen
reason-dates = De data passen beter
reason-better-fit = Past beter dan het profiel laat zien
reason-wait = Wachten is beter
reason-other = Een andere reden

# Vraag en aanbod
supply-title = Vraag en aanbod
supply-lead = Wat open aanvragen vragen, wie er in het bestand zit, en waar één expert meer zou helpen.
supply-seats = { $requests ->
    [one] open plaatsen in 1 aanvraag
   *[other] open plaatsen in { $requests } aanvragen
  }
supply-people = mensen in het bestand
supply-by = Toon per
supply-caption = Wat gevraagd wordt en wat er is, het grootste tekort eerst
supply-none = Geen aanvraag heeft een open plaats
supply-none-do = Deze pagina vult zich als er aanvragen gepubliceerd zijn.
by-skill = Per vaardigheid
by-language = Per taal
by-country = Per land
by-mode = Per vorm
by-priority = Per prioriteit
kind-skill = Vaardigheid
kind-language = Taal
kind-country = Land
kind-mode = Vorm
kind-priority = Prioriteit
mode-physical = Ter plaatse
mode-online = Online
col-asked = Gevraagde plaatsen
col-there = Hebben het
col-fit = Voldoen aan alles
col-fillable = Te vervullen
col-one-more = Eén expert meer
fillable-of = { $fillable } van { $asked }
one-more-brings = { $seats ->
    [one] vervult nog 1 plaats
   *[other] vervult nog { $seats } plaatsen
  }
one-more-nothing = vervult geen plaats erbij
supply-how = Hoe u dit leest
supply-how-text = ‘Hebben het’ telt iedereen in het bestand met deze vaardigheid, taal, band of vorm, op elk niveau. ‘Voldoen aan alles’ telt mensen die aan alle eisen van een van deze aanvragen voldoen. ‘Te vervullen’ is exact: de meeste plaatsen van deze aanvragen die tegelijk vervuld kunnen worden, met elke persoon op één plaats. ‘Eén expert meer’ is ook exact: hoeveel van alle open plaatsen er meer vervuld zouden zijn met één persoon meer die aan alles voldoet wat deze aanvragen vragen. Dat kan een plaats van een andere aanvraag zijn: wie beide kan doen, is daar dan vrij voor.
run-no-plan = Geen plan voldoet aan de regels
round-copy = Nieuwe ronde maken uit deze
field-minimum-hint = Alleen voor landen die een minimum nodig hebben. Laat de rest leeg.
field-minimum-1 = Minimum aantal vervulde plaatsen voor een land
field-minimum-2 = Hetzelfde voor een tweede land
field-minimum-3 = Hetzelfde voor een derde land
field-minimum-4 = Hetzelfde voor een vierde land
offer-minimum = { $country }: minstens { $places ->
    [one] 1 plaats
   *[other] { $places } plaatsen
  }
fallen-title = Besluiten die niet meer gelden.
fallen-text = Het bureau had deze mensen gekozen, en in het nieuwste plan staan zij daar niet.
fallen-decide = Besluit opnieuw waar u dat wilt.
has-placement = Heeft al een plaatsing: { $cases }.
way-application = Verder met sollicitatie { $case }
way-invite = Om een sollicitatie vragen
was-asked = Per brief gevraagd om te solliciteren, { $when }, door { $by }. Er is nog geen sollicitatie.
gap-eligible-no-plan = { $people ->
    [0] Niemand voldoet aan alle eisen van de aanvraag.
    [one] 1 persoon voldoet aan alle eisen van de aanvraag.
   *[other] { $people } mensen voldoen aan alle eisen van de aanvraag.
  }
choice-somebody = Iemand kiezen
done-accepted = U gaat akkoord met het voorstel. Niemand kreeg bericht; de volgende stap staat bij de persoon.
done-decided = Uw besluit is opgeschreven. Niemand kreeg bericht.
col-do = Wat u kunt doen
short-by = { $seats ->
    [one] 1 plaats die nu niemand kan vervullen.
   *[other] { $seats } plaatsen die nu niemand kan vervullen.
  }
do-look-at = Wie { $case } nu kan doen
do-experts = Wie dit heeft
worth-heading = Zoals het nu staat:
worth-less = samen zijn deze mensen { $points } waard: { $difference } minder dan het voorstel.
worth-more = samen zijn deze mensen { $points } waard: { $difference } meer dan het voorstel.
worth-same = samen zijn deze mensen { $points } waard, net zo veel als het voorstel.
worth-counts = Wie meer plaatsen heeft dan de ronde toelaat, telt alleen mee met de beste daarvan.
proposal-heading = Het voorstel:
plan-optimal-decided = Dit plan is optimaal, gegeven uw besluiten: met uw eigen keuzes op hun plaats en de punten voor wie al akkoord was, is geen ander plan meer waard.
infeasible-rule = { $n ->
    [one] Eén regel alleen staat in de weg: { $rules }. Zonder die regel is er een plan. Maak een nieuwe ronde zonder deze regel of met een lager getal.
   *[other] Elk van deze regels staat alleen in de weg: { $rules }. Zonder een ervan is er een plan. Maak een nieuwe ronde zonder die regel of met een lager getal.
  }
infeasible-together = { $n ->
    [0] Mensen die al geselecteerd zijn, gaan samen al over de grenzen van deze ronde. Maak een nieuwe ronde met andere aanvragen, of met meer opdrachten voor één persoon.
   *[other] Geen enkele regel staat alleen in de weg: ook zonder een ervan is er geen plan. Maak een nieuwe ronde met lagere getallen in meer dan één regel.
  }
infeasible-wider = Ook een ronde die in het bestand kijkt, kan helpen.
infeasible-unknown = Er was niet genoeg tijd om uit te rekenen welke regel in de weg staat. Maak een nieuwe ronde met minder regels.
others-title = Andere rondes plannen dezelfde aanvragen.
others-text = Wat u in de ene ronde besluit, telt niet mee in de andere. Kijk in beide voordat u verdergaat.
seats-heading = Alle plaatsen in één tabel
seats-caption = Elke plaats die open was toen het plan gemaakt werd, met wie die plaats nu heeft
col-score = Score
col-why = Waarom
nobody = Niemand
fact-aside = Terzijde gelegd
fact-aside-text = Door het programmabureau terzijde gelegd voor deze aanvraag, en daarom hier niet voorgesteld.
by-decision = { $case } (door uw besluit)
move-decided = Door uw besluit.
move-best = Zo is het in het beste plan dat aan alle regels voldoet.
fallen-better = Het plan als geheel is zo meer waard, ook met de punten voor wie al akkoord was.
fallen-ruled-out = { $n ->
    [one] Dit komt door een regel van deze ronde: { $rules }. Zonder die regel zou het plan deze persoon daar hebben.
   *[other] Dit komt door regels van deze ronde: { $rules }. Zonder een ervan zou het plan deze persoon daar hebben.
  }
fallen-away = Niet meer in het bestand: het profiel is gepauzeerd, of de persoon is weg.
fallen-gone = Voldoet niet meer aan de eisen van de aanvraag, of was niet beschikbaar toen het plan werd gemaakt.
broken-title = Zoals het nu staat, wordt niet aan elke regel van deze ronde voldaan.
broken-text = Met de mensen die nu de plaatsen hebben, wordt aan deze regels niet voldaan. Het plan zoals het programma het voorstelde, voldeed er wel aan.
broken-share = { $rule }: { $filled ->
    [one] van 1 vervulde plaats
   *[other] van { $filled } vervulde plaatsen
  } vraagt de regel er { $asked } (minstens { $share }%), en het zijn er minder.
broken-number = { $rule }: de regel vraagt er { $asked }, en het zijn er minder.
broken-minimum = { $rule }: { $filled } vervuld; de regel vraagt er { $asked }.
move-takes = Krijgt een plaats die { $names } had.
fallen-set-aside = Intussen terzijde gelegd op de lijst van de aanvraag.
fallen-collides = Een ander besluit neemt de persoon of de plaats.
fallen-rules = Met dit besluit voldoet geen plan aan alle regels van de ronde.
today-line-elsewhere = { $name }: { $how }; heeft in dit plan een plaats in { $cases }
today-line-no-seat = { $name }: { $how }; heeft geen plaats in dit plan
offer-person-elsewhere = { $name } ({ $points } van 100; heeft al een plaats in { $cases })
nobody-applied = Met ‘Alleen mensen die solliciteerden’ { $n ->
    [one] blijft 1 van de { $all } aanvragen leeg, omdat er niemand op solliciteerde:
   *[other] blijven { $n } van de { $all } aanvragen leeg, omdat er niemand op solliciteerde:
  }
one-more-frees = elders: wie beide kan doen, is dan vrij
waiting-lost = { $people ->
    [one] 1 persoon uit het plan is niet meer in het bestand: plan opnieuw, in de ronde { $round }
   *[other] { $people } mensen uit het plan zijn niet meer in het bestand: plan opnieuw, in de ronde { $round }
  }
waiting-broken = { $rules ->
    [one] Aan 1 regel wordt niet voldaan zoals het nu staat, in de ronde { $round }
   *[other] Aan { $rules } regels wordt niet voldaan zoals het nu staat, in de ronde { $round }
  }
since-title = Dit plan is van { $when }. Sindsdien is dit veranderd:
since-text = Plan opnieuw om het mee te laten tellen.
since-value = Waarde en bewijs zijn van { $when }, met de gewichten, aanvragen en mensen van toen.
since-weight = { $case }: gewicht { $now } in plaats van { $then }
since-closed = { $case } is niet meer open
since-seats = { $case }: open plaatsen { $now } in plaats van { $then }
since-applied = { $case }: { $people ->
    [one] er solliciteerde nog 1 persoon
   *[other] er solliciteerden nog { $people } mensen
  }
since-rules = De regels voor de scores
since-people = { $people ->
    [one] Het profiel van { $names }
   *[other] De profielen van { $names }
  }
weight-then = Gewicht { $weight } van 5; { $then } toen dit plan werd gemaakt.
stands-selection = Gesloten voor sollicitaties: niemand kan meer om een sollicitatie worden gevraagd.
stands-late = De laatste dag om te solliciteren is voorbij: niemand kan meer om een sollicitatie worden gevraagd.
stands-country = Het land is nu niet open: niemand kan om een sollicitatie worden gevraagd.
stands-filled = Deze aanvraag is vervuld: over geen plaats hoeft nog besloten te worden.
stands-off = Deze aanvraag is geannuleerd of ingetrokken: over geen plaats hoeft nog besloten te worden.
seat-lost = Niet meer in het bestand
seat-over = Meer plaatsen dan mag: ook in { $cases }
was-asked-elsewhere = Per brief gevraagd om te solliciteren op { $case }, { $when }, door { $by }.
chosen-somebody = Gekozen door het bureau
possible-women = Plaatsen voor vrouwen: { $most ->
    [0] er kan geen plaats vervuld worden
    [one] er kan 1 plaats vervuld worden
   *[other] er kunnen { $most } plaatsen vervuld worden
  }; de regel vraagt er { $asked }.
possible-women-few = Plaatsen voor vrouwen: er kunnen minder dan { $few } plaatsen vervuld worden; de regel vraagt er { $asked }.
possible-women-share-few = Plaatsen voor vrouwen: alleen een deel dat om minder dan { $few } plaatsen vraagt, is haalbaar; de regel vraagt { $asked }%.
possible-women-share = Plaatsen voor vrouwen: een deel van { $most }% is haalbaar; de regel vraagt { $asked }%.
choose-now = Het besluit zoals het nu is
choose-over = { $name } heeft al een plaats in { $cases }. Met deze plaats is het meer dan de ronde toelaat ({ $cap }). U kunt toch zo besluiten; de pagina van de ronde waarschuwt zolang het zo is.
choose-profiles = Profielen van de mensen die hier staan
offer-person-over = { $name } ({ $points } van 100; heeft al een plaats in { $cases }: meer dan deze ronde toelaat)
round-closed = Gesloten
round-close = Deze ronde sluiten
round-reopen = Deze ronde weer openen
closed-title = Deze ronde is gesloten.
closed-text = Gesloten door { $by }, { $when }. Er hoeft niets meer in te gebeuren, en andere rondes noemen haar niet.
close-title = De ronde { $name } sluiten?
close-lead = Zij verdwijnt uit Vandaag en uit de meldingen van andere rondes, en er kan niets meer in besloten worden. Plannen, besluiten en redenen blijven te lezen. U kunt haar weer openen.
reopen-title = De ronde { $name } weer openen?
reopen-lead = Zij komt terug in Vandaag en in de meldingen van andere rondes, en er kan weer over besloten worden.
close-reason = Waarom
close-reason-hint = Collega’s kunnen dit lezen op de pagina van de ronde.
done-closed = De ronde is gesloten.
done-reopened = De ronde is weer open.
field-take-over = De besluiten uit de eerdere ronde die nog gelden, overnemen
field-take-over-hint = Elk besluit houdt zijn reden en wie het nam. De pagina van de nieuwe ronde noemt de besluiten die niet gelden, en waarom.
supply-as-of = Uitgerekend op { $when }, met iedereen die toen in het bestand was. Aanvragen die gesloten zijn voor sollicitaties, tellen niet mee.
seats-counted = Dit en de cijfers hieronder tellen alle plaatsen van deze ronde, ook die nu vervuld zijn: wie geselecteerd is, en bij open aanvragen wie in het plan staat met uw besluiten daarover. Aanvragen die gestopt zijn, tellen niet mee.
fallen-filled = De aanvraag is intussen vervuld.
fallen-stopped = De aanvraag is intussen gestopt.
had-placement = Had eerder een plaatsing: { $cases }.
has-other-seat = Heeft ook een plaats in ronde { $round }: { $cases }. De grens voor opdrachten telt alleen binnen één ronde.
field-reason-code-own-hint = Nodig: zeg waarom u deze persoon kiest, of waarom de plaats openblijft.
fact-confirmed-then = Geselecteerd toen dit plan gemaakt werd, en nu niet meer
seat-taken = Geselecteerd
overridden = { $by } koos { $name } voor deze plaats, { $when }. Dat gaat niet door: voor deze plaats is iemand anders geselecteerd.
overridden-open = { $by } liet deze plaats open, { $when }. Intussen is er iemand voor geselecteerd.
value-stopped = Aanvragen die intussen gestopt zijn, tellen daarin niet mee.
