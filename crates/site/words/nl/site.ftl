name = Openbare site
crumbs = U bent hier
register = Meld u aan als expert
residence = Nederland

# Voorpagina
home-title = Nu nodig
home-title-none = Kennis voor uw land van herkomst
home-description = Tijdelijke opdrachten, ter plaatse en online, voor professionals die hun kennis willen inzetten in hun land van herkomst.
home-open = { $count ->
    [0] Op dit moment staat er geen opdracht open
    [one] Uw kennis is nu nodig: er staat één opdracht open
   *[other] Uw kennis is nu nodig: er staan { $count } opdrachten open
  }
home-lead = Voor professionals in { $residences } met wortels in { $countries }. U werkt enkele weken samen met collega’s van een instelling daar, ter plaatse of online.
home-lead-no-country = Voor professionals die hun kennis willen inzetten in hun land van herkomst, ter plaatse of online.
board-caption = Open opdrachten, op volgorde van de laatste dag om te solliciteren
board-none = Er staat niets open voor sollicitaties
board-none-do = Nieuwe opdrachten verschijnen als een instelling erom vraagt. Meld u aan, dan kunnen wij u vinden als uw kennis nodig is.
board-all = { $count ->
    [one] Bekijk de ene opdracht die is gepubliceerd
   *[other] Alle { $count } opdrachten, ook die vervuld of afgerond zijn
  }
column-when = Solliciteren tot en met
column-what = Wat er nodig is
column-where = Land
column-how = Hoe
column-languages = Talen
how-title = Hoe het gaat
how-label = Van de vraag van een instelling tot werk dat blijft
how-1 = Een instelling vraagt
how-1-text = Zij schrijft op wat er moet veranderen en wie er leert. Haar land heeft vastgesteld dat dit belangrijk is.
how-2 = U solliciteert
how-2-text = U ziet welke eisen getoetst zijn en waarom. De instelling kiest, en er blijft iemand in reserve.
how-3 = U werkt samen, en het blijft
how-3-text = Enkele weken, daar of online. Een jaar later vragen wij of het nog gebruikt wordt.
how-more = Meer over het programma
figures-title = Wat het heeft opgeleverd
figure-countries = Deelnemende landen
figure-priorities = Vastgestelde prioriteiten
figure-hosts = Gastinstellingen
figure-assignments = Gepubliceerde opdrachten
figure-started = Begonnen opdrachten
figure-finished = Afgerond en bevestigd
institutions-title = Voor instellingen
institutions-text = Werkt u bij een publieke instelling in een van deze landen en mist u kennis die iemand in het buitenland misschien heeft? Het landenkantoor helpt u bij het schrijven van een ontwikkelplan en een aanvraag.
institutions-button = Zoek uw land

# Opdrachten
assignments-title = Opdrachten
assignments-lead = Wat instellingen hebben gevraagd: wat openstaat en wat gedaan is.
assignments-description = Tijdelijke opdrachten ter plaatse en online, met land, duur, talen en de laatste dag om te solliciteren.
assignments-count = { $count ->
    [one] Eén opdracht
   *[other] { $count } opdrachten
  }
assignments-none-fit = Geen opdracht past bij deze filters
assignments-show-all = Toon alle opdrachten
filter-all = Alle
filter-text = Woorden
filter-open = Open voor sollicitaties
filter-sector = Sector
filter-state = Status
filter-button = Toon
feeds-text = Volg wat openstaat in uw eigen lezer, of toon het op uw eigen site:
way-physical = Ter plaatse
way-online = Online
way-both = Deels online
weeks-online = { $weeks ->
    [one] één week online
   *[other] { $weeks } weken online
  }
weeks-physical = { $weeks ->
    [one] één week ter plaatse
   *[other] { $weeks } weken ter plaatse
  }
weeks-online-hours = { $weeks ->
    [one] één week online
   *[other] { $weeks } weken online
  }, { $hours ->
    [one] één uur per week
   *[other] { $hours } uur per week
  }
days-left = { $days ->
    [0] vandaag is de laatste dag
    [one] nog één dag
   *[other] nog { $days } dagen
  }
open-until = Open tot en met { $deadline }
open-until-filled = Open tot de plaats vervuld is
choosing = Er wordt een expert gekozen
filled = Vervuld: wordt voorbereid
running = Een expert is aan het werk
completed = Afgerond
paused = Gepauzeerd

# Eén opdracht
assignment-description = { $title }. { $country }, { $layout }.
stage-open = Open voor sollicitaties
stage-choosing = De instelling kiest
stage-preparing = Voorbereiding
stage-running = Aan het werk
stage-completed = Afgerond
ball-experts = mensen die willen solliciteren
ball-office-and-host = het programmabureau en de instelling
route-label = De weg van deze opdracht
paused-text = Op dit moment kan niemand solliciteren, omdat het programma { $country } heeft opgeschort. De opdracht blijft hier staan en gaat weer open als het land weer meedoet.
summary-title = Wat u gaat doen
in-english-short = (alleen in het Engels)
in-english = Deze tekst is er alleen in het Engels.
as-written = Wat de instelling schreef, staat hier in haar eigen woorden, in het Engels.
as-written-country = Wat het land schreef, staat er in de eigen woorden, in het Engels.
objectives-title = Wat er moet veranderen
objective = Doel
deliverable = Wat er aan het eind is
process = Soort kennis­overdracht
process-transmit = Kennis doorgeven
process-create = Samen kennis ontwikkelen
process-build-capacity = De instelling versterken
blocks-title = Tijd en plaats
block-number = Periode { $number }
clocks-text = De klokken aan beide kanten, vandaag op hetzelfde moment:
where-you-live = Waar u woont
asked-title = Wie de instelling zoekt
essential = Nodig
wished = Gewenst
skill-asked = { $skill }, niveau { $level } van 5 ({ $means }), { $years ->
    [0] ervaring niet nodig
    [one] ten minste één jaar
   *[other] ten minste { $years } jaar
  }
language-asked = { $language }: { $level }
level-native = als iemand die ermee is opgegroeid
skill-level-1 = kent de basis
skill-level-2 = kan het met hulp
skill-level-3 = doet het zelfstandig
skill-level-4 = doet de moeilijke gevallen
skill-level-5 = leert het aan anderen
years-asked = { $years ->
    [one] Ten minste één jaar werkervaring
   *[other] Ten minste { $years } jaar werkervaring
  }
tie-asked = Een band met { $country }, door geboorte, afkomst of anders
learners-title = Wie er van u leert
understudy = neemt het werk over
background-title = Achtergrond
conditions-title = Voorwaarden
apply-title = Solliciteren
apply-state = Hoe het ermee staat
apply-until = Solliciteren tot en met
apply-button = Solliciteer op deze opdracht
apply-note = U hebt een account en een profiel nodig. U kunt tussendoor stoppen en later verdergaan.
apply-go-on = Ga verder met uw sollicitatie
apply-draft-note = U begon een sollicitatie op deze opdracht. Die is opgeslagen, en nog niet verstuurd.
apply-see = Bekijk uw sollicitatie
apply-sent-note = U solliciteerde op deze opdracht: { $case }.
apply-active-note = U solliciteert met uw eigen profiel. U kunt tussendoor stoppen en later verdergaan.
apply-closed = U kunt nu niet op deze opdracht solliciteren.
apply-others = Bekijk wat openstaat
short-title = In het kort
starts-title = Start
starts-between = tussen { $earliest } en { $latest }
starts-from = vanaf { $earliest }
starts-until = uiterlijk { $latest }
starts-open = in overleg
seats-title = Gevraagde experts
department-title = Afdeling
host-title = Gastinstelling
terms-pdf = Taakomschrijving als pdf
feed-title = Open opdrachten van { $programme }

# Landen
countries-title = Landen
countries-lead = Elk land zegt zelf wat het wil verbeteren. Hier ziet u wie er meedoet, sinds wanneer, en wat er gevraagd wordt.
countries-none = Er doet nog geen land mee
countries-none-do = Het programma is nog niet begonnen. Kom later terug.
column-state = Status
column-track = Doet mee aan
column-priorities = Vastgestelde prioriteiten
column-hosts = Gastinstellingen
column-open = Open opdrachten
status-active = Open voor aanvragen
status-active-entrepreneurship = Alleen open voor ondernemerschap
status-active-alumni = Alleen open voor contact met oud-deelnemers
status-suspended = Opgeschort: er wordt niets nieuws gepubliceerd
status-closed = Gesloten in deze fase
track-assignments = Opdrachten
track-entrepreneurship = Alleen ondernemerschap
track-alumni = Alleen contact met oud-deelnemers
since = sinds { $since }
country-description = Wat { $name } wil verbeteren, het diasporabeleid, en de opdrachten voor professionals uit de diaspora.
country-phase = Onderdeel van ‘{ $phase }’, van { $from } tot en met { $until }.
country-needs = Wat er gevraagd wordt
country-no-need = Voor dit land is niets gepubliceerd
country-no-need-suspended = Het land is opgeschort: er wordt niets nieuws gepubliceerd tot het weer open is.
country-no-need-closed = Het land is gesloten in deze fase: het vraagt niets nieuws.
country-no-need-other = Het land doet aan iets anders mee: het vraagt geen experts.
country-priorities = Wat het land wil verbeteren
country-priorities-text = Vastgesteld door het landenkantoor en het ministerie. Instellingen maken hier hun plannen voor. Een opdracht dient via zo’n plan een prioriteit, en gaat door als de prioriteit afloopt: een open opdracht kan dus een prioriteit dienen die hier niet meer staat.
priority-from = (vanaf { $day })
country-no-priority = Op dit moment geen vastgestelde prioriteit
country-no-priority-open = De open opdrachten vallen onder een prioriteit die is afgelopen; ze gaan door.
country-no-priority-do = Zodra het landenkantoor en het ministerie het eens zijn, staan de prioriteiten hier.
column-priority = Prioriteit
column-target = Streefwaarde
column-sdg = SDG-subdoel
country-strategy = Nationale strategie
country-office = Bureau voor de diaspora
country-policy = Diasporabeleid
country-no-policy = Wij hebben het diasporabeleid van dit land nog niet beschreven.

# Resultaten
results-title = Resultaten
results-lead = Wat het programma kan laten zien, met wat elk cijfer betekent.
results-totals = Totalen
results-day = Stand op { $day }
results-nothing = Er is nog niets te laten zien over: { $list }.
results-few = Achter deze staan tot nu toe minder dan vijf mensen of plaatsingen, dus daarvan is niets te zien: { $list }.
results-small = Zitten er minder dan vijf mensen of plaatsingen achter een cijfer, dan staat het er niet. Ook een cijfer waaruit zo’n cijfer is af te leiden, staat er niet.
column-figure = Cijfer
column-number = Aantal
column-meaning = Wat het betekent
column-group = Groep
too-few = niet getoond
group-not-said = Niet gezegd
meaning-countries = Landen van herkomst die volgens hun laatste status open zijn voor aanvragen.
meaning-priorities = Prioriteiten waarmee het landenkantoor en het ministerie beide hebben ingestemd, en die nog gelden.
meaning-hosts = Instellingen die beoordeeld en goedgekeurd zijn, en die niet opgeschort of gesloten zijn.
meaning-assignments = Aanvragen van instellingen die gepubliceerd zijn en niet ingetrokken of geannuleerd.
meaning-started = Plaatsingen van telkens één expert die begonnen zijn, ook die voortijdig eindigden.
meaning-finished = Plaatsingen waarvan de instelling heeft bevestigd dat het werk gedaan is.
group-country = Begonnen opdrachten per land
meaning-country = Plaatsingen die begonnen zijn, naar het land van de instelling.
group-mode = Begonnen opdrachten naar vorm
meaning-mode = Plaatsingen die begonnen zijn. Een plaatsing met een periode ter plaatse en een periode online telt bij beide.
mode-physical = Ter plaatse
mode-online = Online
group-gender = Experts naar gender
meaning-gender = Mensen met ten minste één plaatsing die begonnen is, elk één keer geteld, zoals zij zichzelf omschrijven.
gender-woman = Vrouwen
gender-man = Mannen
gender-other = Anders
group-moment = Antwoorden op evaluaties naar moment
meaning-moment = Antwoorden van experts, collega’s en leiding: vooraf, direct na afloop en een jaar later.
moment-before = Vooraf
moment-after = Direct na afloop
moment-year-later = Een jaar later
group-still-used = Een jaar later nog in gebruik
meaning-still-used = Wat mensen een jaar later antwoordden op de vraag of het resultaat van het werk nog gebruikt wordt.
still-used-yes = Ja
still-used-partly = Deels
still-used-no = Nee

# Verhalen
stories-title = Verhalen
stories-lead = Wat experts en hun collega’s vertellen, in hun eigen woorden en met hun toestemming.
stories-none = Er is nog geen verhaal gepubliceerd
stories-none-do = Een verhaal verschijnt pas als de mensen erin akkoord zijn. Tot die tijd kunt u zien wat het programma meet.

# Over
about-title = Over het programma
about-lead = { $programme } verbindt professionals uit de diaspora met instellingen in hun landen van herkomst.
about-1 = Wat wij doen
about-1-text =
    { $organisation } voert het programma uit en bemiddelt tussen de diaspora en instellingen. Experts doen tijdelijke opdrachten, ter plaatse of online, en delen kennis en vaardigheden met collega’s; ook van elkaars houding leren ze.

    De vraag komt eerst. Een land zegt wat het wil verbeteren, een instelling schrijft daarvoor een ontwikkelplan, en elke opdracht dient één beoogd resultaat uit zo’n plan.
about-2 = Wie er meedoen
about-2-text =
    Experts zijn professionals die een band met het land hebben: door geboorte, door afkomst of op een andere manier die zij zelf beschrijven. Waar zij moeten wonen, staat bij elke opdracht.

    Instellingen zijn meestal publiek: ziekenhuizen, scholen, ministeries, gemeenten, onderzoeksinstituten. Elke opdracht noemt de collega’s die leren. Een expert vervangt geen personeel.
about-3 = Hoe een opdracht verloopt
about-3-text =
    De instelling schrijft de aanvraag met hulp van het landenkantoor. Het programmabureau beoordeelt die en publiceert die hier.

    U solliciteert. Het programma toetst de eisen en vergelijkt wat gevraagd wordt met wat u meebrengt; u ziet de redenen. Uw cv gaat pas naar de instelling nadat u akkoord bent gegaan. De instelling kiest, en anderen blijven in reserve.

    Vóór de start is er een voorbereiding voor u en voor de instelling, en een overeenkomst die iedereen tekent. Een opdracht bestaat uit perioden van hoogstens drie maanden.

    Aan het eind zijn er een verslag, een overdrachtsplan, de bevestiging van de instelling en een certificaat. Wij vragen u, uw collega’s en de leiding vooraf, direct na afloop en een jaar later wat er veranderd is.
about-4 = Wat er betaald wordt
about-4-text = Het programma betaalt de reis, de verzekering en de vergoeding van de expert volgens eigen regels, die per fase verschillen. Deze site en de overeenkomst noemen geen bedragen: vraag het programmabureau om de regels voordat u tekent.

# Hulp
help-title = Hulp
help-lead = Korte antwoorden. Staat uw antwoord er niet bij, schrijf dan naar { $email }.
help-1 = Ik wil meedoen. Waar begin ik?
help-1-text = Meld u aan, vul uw profiel in en kijk bij Opdrachten wat openstaat. U kunt na elke stap stoppen en later verdergaan.
help-2 = Ik ben mijn wachtwoord vergeten
help-2-text = Kies ‘Inloggen’ en dan ‘Wachtwoord vergeten?’. U krijgt een brief met een link. Voor uw veiligheid is het antwoord hetzelfde of wij het adres nu kennen of niet.
help-3 = Ik werk bij een instelling en kreeg een link
help-3-text = De link is alleen voor u en voor één ding. Openen verandert niets; alleen de knop op de pagina doet dat. U hebt geen account nodig. Als de tijd voorbij is, vraag ons dan om een nieuwe.
help-4 = Mijn verbinding is slecht
help-4-text = Elke stap wordt bewaard als u die verstuurt. Komt er geen antwoord, laad de pagina dan opnieuw: niets gebeurt twee keer. Gaat u terug en vraagt de browser of een formulier opnieuw verstuurd moet worden, zeg dan ja, of open het adres opnieuw. De site werkt zonder JavaScript.
help-5 = Is deze brief of dit certificaat echt?
help-5-text = Onze brieven verwijzen naar { $site } en naar geen ander adres. Op een certificaat staat een code; onder ‘/verify’ ziet u of het echt is.
help-6 = Er klopt iets niet, of ik voel mij onveilig
help-6-text = Schrijf naar { $email }. Toonde een pagina een nummer, noem dat dan.
help-7 = Wat doet de rode knop ‘Verlaat deze pagina nu’?
help-7-text = Die is er voor wie niet op deze pagina’s gezien mag worden. De knop zet meteen Wikipedia in de plaats van de pagina, en met Terug komt u hier niet meer. Op een toetsenbord doet drie keer Escape hetzelfde. U blijft ingelogd: log ook uit als anderen het apparaat gebruiken.
help-8 = Ik ben nieuw in het programmabureau of een landenkantoor
help-8-text = ‘Vandaag’ zegt wat er op u wacht en wat u het eerst doet. De namen van pagina’s en statussen zijn overal dezelfde. Voor elke rol is er ook een handleiding, een bestand dat bij het programma hoort: vraag ernaar via { $email }.
help-9 = Ik werk bij het programmabureau: wat wacht er op mij?
help-9-text = ‘Vandaag’ noemt eerst wat op u wacht en daarna wat op anderen wacht, telkens met de dag sinds wanneer. ‘Aanvragen’ toont elke aanvraag met haar status; haar pagina zegt wat er nu gebeurt, wie er aan zet is en welke knoppen u hebt. Voor wat nog niet kan is er geen knop: de pagina noemt wat ontbreekt.

    Sluit u een aanvraag voor sollicitaties, dan vraagt de pagina het eerst na. Heeft niemand gesolliciteerd, dan kunt u haar met een reden weer openen. Heeft een kandidaat het profiel gepauzeerd, dan heeft de sollicitatie een knop die de persoon per brief vraagt of zij nog geldt.
help-10 = Ik werk bij het programmabureau: hoe werkt de rangorde?
help-10-text = Onder ‘Selectie’ heeft elke aanvraag haar kandidaten. Wie niet aan een eis voldoet, staat apart, met die eis. De anderen staan op volgorde van punten, en elk punt zegt waar het vandaan komt: wat gevraagd is, wat gevonden is en wat meer zou opleveren. Wie iemand is, speelt geen rol.

    De volgorde is een advies. U zet mensen in de voorselectie, toont een profiel met toestemming van de persoon aan de gastinstelling, en selecteert als die ja zegt. Een nee heeft een reden nodig, en de persoon krijgt er een brief over. Een coördinator kan een besluit terugdraaien.
help-11 = Ik werk bij het programmabureau: wat is een ronde?
help-11-text = Een ronde plant meerdere aanvragen tegelijk, zodat niemand naar de ene aanvraag gaat die voor een andere de enige is. Onder ‘Rondes’ kiest u de aanvragen en de regels. Het plan zegt voor elke plaats wie wordt voorgesteld en waarom, wie invalt en wat elke regel kost.

    U gaat per plaats akkoord met het voorstel of besluit anders, met een reden. Dat vertelt niemand iets: de echte stappen staan onder ‘Selectie’. Valt iemand weg, plan dan opnieuw: de ronde zegt wie er verschuift.
help-12 = Ik ben landencontactpersoon: waar begin ik?
help-12-text =
    ‘Vandaag’ zegt wat er op u wacht. Onder ‘Strategie’ schrijft u de prioriteiten van uw land en stelt u ze voor. U stemt in voor het landenkantoor; het ministerie vraagt u met een brief met een link, of u legt zijn instemming vast met het bewijs.

    Onder ‘Gastinstellingen’ begint u de beoordeling van een instelling, voegt u haar mensen toe en nodigt u uit wie een account wil. De directeur moet met een ontwikkelplan instemmen; daarna keurt u de gastinstelling goed. Vanaf dan kan zij experts vragen, of schrijft u de aanvraag voor haar.
help-13 = Ik ben landencontactpersoon: wat zie ik van sollicitaties en plaatsingen?
help-13-text = Die van uw eigen land, en geen andere. Het programmabureau besluit erover. U kunt de dagen van een plaatsing wijzigen, en antwoorden op maandberichten waarin iemand om hulp vraagt. Een profiel leest u alleen via een sollicitatie, en de persoon kan zien dat u dat deed.
help-14 = Ik werk bij een instelling en heb een account
help-14-text =
    ‘Uw instelling’ begint met wat op u wacht; elke regel leidt naar de pagina waar u het doet. Daar vult u in wat klaar is voor een expert, schrijft u het ontwikkelplan en aanvragen, en volgt u kandidaten en experts.

    De directeur besluit: hij of zij stemt in met het plan, antwoordt over kandidaten en bevestigt het eindverslag. Andere contactpersonen vullen in en volgen. Voor wat de directeur besluit, komt er ook een brief met een link, zodat het ook zonder account kan.

# Privacy
privacy-title = Privacy
privacy-lead = Wat deze site over u bewaart, wie het ziet, en wat u eraan kunt doen.
privacy-1 = Bezoekers
privacy-1-text =
    De openbare pagina’s leest u zonder te zeggen wie u bent. Er zijn geen volgprogramma’s, en geen pagina vraagt iets aan een ander bedrijf. Zonder in te loggen krijgt u geen cookie.

    Als u inlogt, houdt één cookie u ingelogd. Die eindigt na twaalf uur, of na één uur als u zegt dat ook anderen het apparaat gebruiken.
privacy-2 = Wat wij van experts bewaren
privacy-2-text =
    Uw account: naam, e-mailadres, taal, en een bewerking van uw wachtwoord waaruit niemand het wachtwoord kan afleiden.

    Uw profiel: wat u over uzelf invult, zoals waar u woont, uw band met een land in uw eigen woorden, werk en opleiding, vaardigheden, talen, wanneer u beschikbaar bent, en uw cv. Uw gender, geboortejaar en telefoonnummer mag u weglaten.

    Uw sollicitaties en opdrachten, met de getoetste eisen, verslagen, handtekeningen en certificaten.
privacy-3 = Wat wij van mensen bij instellingen bewaren
privacy-3-text = Naam, functie, e-mailadres en taal van contactpersonen en van de collega’s die van een expert leren, zodat wij hun kunnen schrijven en hun mening kunnen vragen. Hun namen staan niet op de openbare pagina’s. Een gastinstelling kan ook noemen wie er naast één expert werken: alleen zij en die expert lezen die namen, en zij kan ze weghalen.
privacy-4 = Wie het ziet
privacy-4-text =
    Het programmabureau ziet profielen en sollicitaties. Een landenkantoor ziet de sollicitaties voor het eigen land, en geen andere. Een instelling ziet uw cv pas nadat u akkoord bent gegaan, en alleen voor de opdracht waarop u solliciteerde. U kunt zich verbergen voor uw land van herkomst: dan ziet een gastinstelling daar u alleen als u er solliciteert, en leest zij uw initialen totdat u uw naam toestaat. Stuurt u een sollicitatie naar een land, dan leest het landenkantoor van dat land haar wel met uw naam, en wie bij een plaatsing met u werkt, kent uw naam.

    Wie het programma betaalt, ziet cijfers en nooit namen; groepen onder de vijf worden niet getoond. Onderzoekers zien antwoorden onder een pseudoniem.

    Gender en geboortejaar dienen alleen voor cijfers. Zij tellen niet mee als experts vergeleken worden.
privacy-5 = Wie uw profiel heeft gelezen
privacy-5-text = Elke keer als iemand anders uw profiel of cv opent, schrijft de site op wie, wanneer en waarom. Kan dat niet opgeschreven worden, dan wordt de pagina niet getoond. U leest dit logboek bij uw eigen gegevens.
privacy-6 = Uw toestemming
privacy-6-text = Voor elk gebruik waarvoor dat nodig is, vragen wij uw toestemming. Wij bewaren daarbij met welke tekst u akkoord ging en wanneer. U kunt uw toestemming intrekken; vanaf dat moment stopt het gebruik.
privacy-7 = Uw rechten
privacy-7-text =
    Bij uw eigen gegevens kunt u alles bekijken, verbeteren en ophalen. U kunt daar ook uw account sluiten. Dan worden uw profiel, uw cv, de teksten van uw sollicitaties en de brieven aan u gewist.

    Wat blijft, leidt niet naar u terug: aantallen, en antwoorden op evaluaties onder een pseudoniem. Het logboek van wijzigingen bewaart dát er iets gebeurde, zonder wat er over u stond.

    Voor vragen en klachten: { $email }. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.

# Toegankelijkheid
accessibility-title = Toegankelijkheid
accessibility-lead = Iedereen moet deze site kunnen gebruiken. Hier leest u hoe ver wij zijn.
accessibility-1 = Status
accessibility-1-text =
    Wij werken toe naar de richtlijnen WCAG 2.2, niveau A en AA, en de Europese norm EN 301 549.

    Nog geen deskundige van buiten heeft de site onderzocht. Wij beweren daarom niet dat de site voldoet. Wij controleren pagina’s zelf, met automatische hulpmiddelen en met het toetsenbord.
accessibility-2 = Wat wij doen
accessibility-2-text =
    Elke pagina werkt zonder muis, zonder JavaScript, op een breedte van 320 pixels en met vergrote tekst. Kleuren hebben genoeg contrast, licht en donker, en dragen nooit alleen een betekenis. Formulieren bewaren wat u typte en zeggen wat er niet klopt. De pdf-documenten die de site maakt, hebben labels voor voorleessoftware.
accessibility-3 = Wat niet in orde is
accessibility-3-text =
    Teksten van instellingen zijn er soms alleen in het Engels; de pagina zegt dat dan.

    Documenten die anderen insturen, zoals cv’s, zijn misschien niet toegankelijk.

    De site is niet met elke schermlezer uitgeprobeerd.
accessibility-4 = Laat het ons weten
accessibility-4-text = Staat u iets in de weg? Schrijf naar { $email } en zeg op welke pagina het is en wat er gebeurt. Wij antwoorden u en zoeken intussen een andere manier om u te helpen.

# Disclaimer
disclaimer-title = Disclaimer
disclaimer-lead = Aan de inhoud van deze website kunnen geen rechten worden ontleend.
disclaimer-1 = Informatie
disclaimer-1-text = { $organisation } zorgt ervoor dat de informatie hier klopt en actueel is. Toch kan er iets onvolledig of verouderd zijn. Wat met u is afgesproken, staat in uw overeenkomst en niet op deze site.
disclaimer-2 = Landen en namen
disclaimer-2-text = Namen van landen en plaatsen zeggen niets over grenzen of over de status van een gebied.
disclaimer-3 = Links
disclaimer-3-text = Verwijst een pagina naar een andere site, dan is de eigenaar daarvan verantwoordelijk voor wat daar staat.
home-lead-anywhere = Voor professionals met wortels in { $countries }. U werkt enkele weken samen met collega’s van een instelling daar, ter plaatse of online.
outcome-title = De verandering waaraan het bijdraagt
rules-title = Wie mag solliciteren
rules-text = Dit zijn eisen van het programma. Ze worden getoetst als u solliciteert, en u ziet elk antwoord voordat u iets verstuurt.
rule-residence = U woont in { $countries }
rule-right-to-return = U mag terugkeren naar het land waar u woont
security-title = Veiligheid ter plaatse
security-low = Laag risico: gewone voorzichtigheid is genoeg
security-moderate = Gemiddeld risico: het landenkantoor geeft voorlichting
security-high = Hoog risico: voor elke reis is toestemming van het landenkantoor nodig

# Voor instellingen: te lezen voordat zij beoordeeld worden
host-brief-title = De instructie van het programma
host-brief-lead = Voor instellingen: wat { $programme } met u doet, wat het van u vraagt, en wat het niet doet. Lees dit voordat u zegt dat u klaar bent.
host-brief-1 = Wat een expert doet
host-brief-1-text =
    Een expert uit de diaspora werkt enkele weken samen met uw eigen mensen en deelt kennis, zodat zij daarna zelf verder kunnen. Het werk dient één beoogd resultaat van uw ontwikkelplan, onder een prioriteit van uw land.

    Een periode ter plaatse duurt hoogstens { $physical_weeks } weken. Een periode online duurt hoogstens { $online_weeks } weken van hoogstens { $online_hours } uur. Een opdracht kan uit meer perioden bestaan.
host-brief-2 = Wat een expert niet doet
host-brief-2-text = Een expert vult geen vacature en vervangt uw personeel niet. Vraag geen werk dat niet in de overeenkomst staat.
host-brief-3 = Wat er klaar moet zijn
host-brief-3-text =
    Een werkplek, een verbinding, en apparaten die de expert kan gebruiken. Tijd van de collega’s die leren: die moet in hun eigen rooster vrij zijn. En mensen die weten wat het programma is; daar is deze pagina voor.

    Voor uw instelling wordt niets gepubliceerd voordat dit alles in orde is. Zeg eerlijk wat er ontbreekt: het landenkantoor helpt u ermee.
host-brief-4 = Hoe iemand wordt gekozen
host-brief-4-text =
    U schrijft op wat u nodig hebt; het programmabureau beoordeelt en publiceert het. Experts solliciteren. Het programma toetst zijn eisen en maakt een voorselectie.

    U krijgt een kandidaat pas te zien als die daarmee akkoord is gegaan. De directeur zegt ja, of nee met een reden. Niemand wordt tegen uw wil gestuurd; uit de kandidaten die u accepteert, maakt het programmabureau de laatste keuze.

    Houd voor uzelf wat u over kandidaten leest, en gebruik het alleen voor deze keuze.
host-brief-5 = Wat er betaald wordt
host-brief-5-text = Het programma betaalt de reis, de verzekering en de vergoeding van de expert volgens de eigen regels. In de overeenkomst staan geen bedragen; het programmabureau geeft u de regels.
host-brief-6 = Wat u ons vertelt
host-brief-6-text =
    Aan het eind schrijft de expert een eindverslag en een overdrachtsplan. U bevestigt binnen twee weken dat het werk is gedaan, of zegt wat er ontbreekt.

    Vooraf, direct na afloop en een jaar later vragen wij de collega die leert en de directeur wat er is veranderd. De expert en de donor lezen geen antwoorden van één persoon.
host-brief-7 = Naar wie u schrijft
host-brief-7-text = Schrijf naar { $email }. Het meeste kunt u doen via de links in onze brieven, zonder account.

# Voor instellingen: te lezen voordat het werk begint
receiving-title = Uitleg voor gastinstellingen: een expert ontvangen
receiving-lead = Wat u doet vóór de eerste dag, tijdens het werk en aan het eind. Lees dit met iedereen die met de expert gaat werken.
receiving-1 = Vóór de eerste dag
receiving-1-text =
    Noem de collega’s die naast de expert werken, en vraag ieder wat hij of zij moet leren. Maak hun tijd vrij in de weken van de opdracht.

    Spreek met de expert het werkplan af: wat er in welke week gebeurt, en wat er aan het eind is.

    Zorg voor een bureau, een verbinding en apparaten. Spreek voor online werk vaste uren af die passen bij de klokken en rustdagen aan beide kanten, en een kamer waar collega’s kunnen meedoen.

    Teken de overeenkomst als u aan de beurt bent. Moet er iets in veranderen, zeg dat dan op dezelfde pagina in plaats van te tekenen.
receiving-2 = De eerste dagen
receiving-2-text =
    Stel de expert voor aan de leiding en het team, en zeg waarvoor de expert er is en waarvoor niet.

    Leg de huisregels uit, en hoe men veilig naar het werk en terug komt. Volg het veiligheidsadvies van het landenkantoor. Geef een telefoonnummer dat iemand opneemt.
receiving-3 = Tijdens het werk
receiving-3-text =
    Laat collega’s het werk samen met de expert doen, niet ernaar kijken. Een expert die alleen werkt, laat niets achter.

    Praat eens per week met elkaar: wat er goed ging, wat in de weg staat, wat er komt. Verander het plan samen als dat nodig is.

    Vraag geen werk dat niet in de overeenkomst staat, en laat de expert geen functie overnemen.
receiving-4 = Als er iets misgaat
receiving-4-text =
    Schrijf meteen naar { $email } als iemand ziek is, als het onveilig wordt, of als het niet klikt. Wacht niet tot het eind van de maand.

    De dagen en de manier van werken kunnen tijdens het werk veranderen: het programma doet dat met een reden, en u krijgt een brief. In een opgeschort land werkt niemand ter plaatse.
receiving-5 = Aan het eind
receiving-5-text =
    Loop samen het overdrachtsplan door: wat er blijft, waar het is, en wie het met naam gaande houdt.

    Lees het eindverslag en bevestig het binnen twee weken, of zeg wat er ontbreekt. Na uw bevestiging krijgt de expert het certificaat.

    Beantwoord de vragen direct na afloop en een jaar later. Een laag antwoord is net zo nuttig als een hoog antwoord.
clocks-same = Er is nu geen tijdsverschil.
