# The expert's own pages
back-to-profile = Terug
step-of = Stap { $number } van 8
save-and-go-on = Opslaan en verdergaan
save-and-come-back = Opslaan en later terugkomen
save-change = Wijziging opslaan
change-entry = Wijzig wat u vertelde
go-on = Naar de volgende stap
go-back-to-application = Terug naar uw sollicitatie
done-removed = Het is verwijderd.

# Home
my-profile = Uw profiel
hello = Dag { $name }
said-draft = Niemand kan uw profiel nog vinden. Vul de stappen in uw eigen tempo in: elke stap wordt bewaard.
own-state-ready = Compleet, nog niet actief
own-state-paused = Gepauzeerd
own-state-time-over = Geen tijd vanaf vandaag
said-ready = Elke stap die nodig is, is klaar. Controleer uw antwoorden en maak uw profiel actief: pas dan is het te vinden.
said-time-over = De dagen in uw profiel zijn voorbij, dus niemand kijkt er nu naar. Zeg wanneer u weer tijd hebt: dan bent u vindbaar en kunt u solliciteren.
said-placed = U bent geselecteerd. Wat er nu gebeurt, staat op de pagina van uw plaatsing.
places-title = { $count ->
    [one] Uw plaatsing
   *[other] Uw plaatsingen
  }
place-prepared = U bent geselecteerd: de start wordt voorbereid
place-kept-back = U bent geselecteerd. De start wacht: het land is opgeschort
place-suspended = Het werk ligt stil
place-stay = Het land is opgeschort. Ga niet op reis en boek niets: het programma schrijft u.
place-stay-suspended = Ga niet op reis en werk niet ter plaatse. Het programma laat u weten hoe het verdergaat.
place-going-on = Loopt
place-completed = Afgerond: uw certificaat staat op de pagina van de plaatsing
place-ended = Voortijdig beëindigd
said-paused = Niemand kan uw profiel nu vinden. Maak het weer actief als u weer tijd hebt.
said-consent-back = Uw profiel is gepauzeerd, omdat u een toestemming introk die het nodig heeft. Niemand kan het nu vinden. Zegt u in de stap ‘Wat wij mogen doen’ weer ja, dan is het in dezelfde stap weer actief.
next-part = Ga verder met: { $part }
next-check = Controleer uw antwoorden en maak uw profiel actief
next-assignments = Bekijk de open opdrachten
next-placement = Naar uw plaatsing
steps-done-label = Stappen klaar
steps-done = { $done } van 8 stappen klaar
steps-rule = Een stap is klaar als elke vraag die nodig is een antwoord heeft. U kunt actief zijn zonder ‘Werk’; de andere zeven zijn nodig.
task-done = Klaar
task-needed = Nodig
task-advised = Aangeraden
task-optional = Niet ingevuld
task-hidden = Verborgen in uw landen van herkomst
task-shown = Zichtbaar
entries = { $count ->
    [0] { "" }
    [one] Eén onderdeel
   *[other] { $count } onderdelen
  }
extras-title = U kunt toevoegen
part-name = Naam
part-origin = Landen van herkomst
part-residence = Waar u woont
part-work = Werk
part-skills = Vaardigheden
part-languages = Talen
part-availability = Beschikbaarheid
part-consent = Wat wij mogen doen
pause-lead = Een tijd niet beschikbaar? Pauzeer uw profiel: niemand vindt het totdat u het weer actief maakt.
pause-open = Deze sollicitaties blijven open, en het programmabureau ziet dat u gepauzeerd hebt. Trek in wat u niet meer kunt doen:
paused-open = Deze sollicitaties staan nog open, en het programmabureau ziet dat uw profiel gepauzeerd is. Trek in wat u niet meer kunt doen:
pause-button = Mijn profiel pauzeren

# 1 Name
name-title = Hoe heet u?
name-lead = Uw volledige naam komt in de overeenkomst en op uw certificaat. In brieven gebruiken wij de naam die u kiest.
full-name = Volledige naam
full-name-hint = Zoals in uw paspoort, met alle delen die uw naam heeft.
call-name = Hoe mogen wij u noemen?
call-name-hint = Bijvoorbeeld uw voornaam, of hoe collega’s u aanspreken.
called = Aangesproken als { $name }
phone = Telefoon
phone-hint = Zoals +31 6 0000 0000. Wij bellen alleen over uw sollicitatie of plaatsing.

# 2 Origin
origin-title = Uit welke landen komt u?
origin-lead = Opdrachten zijn in landen van herkomst. U kunt er meer hebben. Wij vragen hier geen papieren.
origin-elsewhere = Het programma werkt nu niet in dit land, dus daar zijn geen opdrachten. U kunt het laten staan: dat kan veranderen.
origin-other-track = Het programma vraagt nu geen experts in dit land: het doet op een andere manier mee, dus er zijn daar geen opdrachten. U kunt het in uw profiel laten staan: dat kan veranderen.
origin-add = Voeg een land toe
origin-save = Dit land toevoegen
origin-none = U hebt nog geen land toegevoegd.
origin-country = Land van herkomst
tie = Wat is uw band met dit land?
own-words = In uw eigen woorden
own-words-hint = Bijvoorbeeld uit welk deel van het land, en hoe u contact houdt.

# 3 Residence
residence-title = Waar woont u?
residence-lead = Opdrachten ter plaatse kunnen alleen als u daarna terug kunt komen.
country = Land
city = Plaats
may-return = Mag u na een verblijf in het buitenland terugkeren naar dit land?
may-return-hint = Dat mag als u de nationaliteit hebt, of een verblijfsvergunning die geldig blijft. Twijfelt u? Kies nu Nee en vraag het ons.
residence-elsewhere = Voor de meeste opdrachten neemt het programma experts aan die in een van deze landen wonen: { $takes }. { $home } is daar niet bij. U kunt uw profiel wel invullen, maar kijk bij een opdracht onder ‘Wie mag solliciteren’ voordat u werk steekt in een sollicitatie.
residence-no-return = Veel opdrachten vragen dat u mag terugkeren naar het land waar u woont, en uw antwoord is Nee. Kijk bij een opdracht onder ‘Wie mag solliciteren’ voordat u werk steekt in een sollicitatie. Twijfelt u over uw antwoord, vraag het ons dan eerst: { $email }
done-lives-elsewhere = Uw antwoorden zijn opgeslagen. Goed om nu te weten: voor de meeste opdrachten neemt het programma alleen experts uit bepaalde landen aan, en het land waar u woont is daar niet bij. Elke opdracht zegt het onder ‘Wie mag solliciteren’.
done-no-return = Uw antwoorden zijn opgeslagen. Goed om nu te weten: veel opdrachten vragen dat u mag terugkeren naar het land waar u woont, en uw antwoord is Nee. Elke opdracht zegt het onder ‘Wie mag solliciteren’. Twijfelt u? Vraag het ons voordat u verdergaat.
may-return-short = Mag terugkeren naar het woonland

# 4 Work
work-title = Wat is uw werk?
work-lead = Gastinstellingen lezen dit het eerst. Een paar gewone zinnen zijn genoeg.
occupation = Beroepsgroep
occupation-hint = De groep die het dichtst in de buurt komt, uit de internationale lijst ISCO-08.
profession = Uw beroep in uw eigen woorden
profession-hint = Bijvoorbeeld hydrogeoloog, of verpleegkundige.
years-of-work = Jaren ervaring in dit werk
years-of-work-hint = Een heel getal.
summary = Wat doet u, en waar bent u goed in?
summary-hint = In elke taal. Schrijf niet over uw gezondheid, geloof of politiek.
motivation = Wat wilt u doorgeven, en waarom?
motivation-hint = Eén of twee zinnen.

experience-title = Werk, studie en vrijwilligerswerk
experience-lead = Dit hoort bij stap 4, ‘Werk’, en telt niet als stap. Wat u deed, laat zien wat u kunt. Voeg toe wat voor een opdracht van belang is.
experience-add = Voeg werk, studie of vrijwilligerswerk toe
experience-save = Dit toevoegen
experience-none = Er is nog niets toegevoegd.
experience-kind = Wat is het?
experience-what = Functie of studie
experience-what-hint = Bijvoorbeeld hoofd laboratorium, of master volksgezondheid.
experience-where = Waar?
experience-where-hint = De organisatie of school.
from-month = Van
month-hint = Maand en jaar, zoals mei 2014 of 2014-05. Alleen een jaar mag ook.
until-month = Tot
until-month-hint = Laat dit open als het nog doorgaat.
experience-summary = Wat deed u?
experience-summary-hint = Waar u verantwoordelijk voor was, en wat u bereikte.

# 5 Skills
skills-title = Wat kunt u?
skills-lead = Noem elke vaardigheid en het werk waaruit die blijkt. Een vaardigheid zonder onderbouwing telt niet mee.
skills-add = Voeg een vaardigheid toe
skills-save = Deze vaardigheid toevoegen
skills-none = U hebt nog geen vaardigheid toegevoegd.
skill = Vaardigheid
skill-level = Hoe goed?
skill-years = Hoeveel jaar?
last-used = Laatste jaar waarin u dit gebruikte
last-used-hint = Laat dit open als u het nog gebruikt.
last-used-fold = Gebruikt u het niet meer?
evidence = Waaruit blijkt het?
evidence-hint = Eén zin van ten minste 15 tekens: waar en waarvoor u het gebruikte. Bijvoorbeeld: zette infectiepreventie op bij twee afdelingen in Leiden.

# 6 Languages
languages-title = Welke talen spreekt u?
languages-lead = Ook de taal van uw ouders, als u daarin kunt werken.
languages-add = Voeg een taal toe
languages-save = Deze taal toevoegen
languages-none = U hebt nog geen taal toegevoegd.
language = Taal
language-level = Hoe goed?
dialect = Dialect
dialect-hint = Gastinstellingen vragen daar soms om. Bijvoorbeeld Badini, of Maay.

# 7 Availability
availability-title = Hoe wilt u werken?
availability-lead = U kunt beide kiezen. Bij elke sollicitatie beslist u opnieuw.
modes = Manieren van werken
modes-hint = Kies er één of beide.
hours = Uren per week voor online werk
hours-hint = Wat u in totaal kunt geven, hoogstens 40. Eén opdracht vraagt hoogstens 20 uur per week online.
leave = Wat staat uw werkgever toe?
leave-hint = Bijvoorbeeld zes weken onbetaald verlof per jaar, drie maanden vooraf aangevraagd.
periods-title = Wanneer bent u beschikbaar?
periods-lead = Voeg een of meer perioden toe, voor zover u het nu weet. U kunt ze altijd wijzigen.
periods-add = Voeg een periode toe
periods-save = Deze periode toevoegen
periods-none = U hebt nog geen periode toegevoegd.
period-from = Eerste dag
period-until = Laatste dag
period-is-over = Deze periode is voorbij.

# 8 Consent
consent-title = Wat mogen wij met uw profiel doen?
consent-lead = Elk antwoord staat op zichzelf. U kunt elk antwoord hier altijd intrekken.
consent-pauses = Uw profiel is actief. Als u een van de eerste twee intrekt, wordt het meteen gepauzeerd.
consent-to-compare = Wij hebben uw toestemming nodig om uw profiel te vergelijken met wat gastinstellingen vragen
consent-kept-said = Hiervoor gaf u toestemming toen u uw account opende: u hoeft hier alleen iets te doen als u dat wilt intrekken.
consent-given = ja
consent-taken-back = ingetrokken
consent-to-nothing = U gaf nergens toestemming voor
consent-activate = Maak mijn profiel weer actief: het programmabureau kan mij vinden, en ik kan solliciteren
consent-sure-title = Uw profiel wordt gepauzeerd
consent-sure-title-paused = Trekt u dit in?
consent-sure-back = U staat op het punt dit in te trekken:
consent-sure-paused = Een actief profiel heeft dit nodig. Daarom wordt uw profiel meteen gepauzeerd: niemand kan het vinden, en u kunt niet op opdrachten solliciteren.
consent-sure-paused-already = Een actief profiel heeft dit nodig. Uw profiel is nu gepauzeerd, en zonder dit kunt u het niet weer actief maken.
consent-sure-open = { $count ->
    [one] Uw sollicitatie blijft open, en het programmabureau ziet waarom uw profiel gepauzeerd is. Wilt u haar niet meer, trek haar dan in op haar eigen pagina.
   *[other] Uw { $count } sollicitaties blijven open, en het programmabureau ziet waarom uw profiel gepauzeerd is. Wat u niet meer wilt, kunt u intrekken op de pagina van die sollicitatie.
  }
consent-sure-placed = Uw plaatsing gaat door zoals afgesproken.
consent-sure-again = U kunt hier altijd weer ja zeggen; dan is uw profiel in dezelfde stap weer actief.
consent-sure-again-paused = U kunt hier altijd weer ja zeggen.
consent-sure-button = Intrekken
consent-sure-nothing = Niets wijzigen
done-consent-back = Het is ingetrokken. Uw profiel is vanaf nu gepauzeerd: niemand kan het vinden.
done-consent-back-paused = Het is ingetrokken. Uw profiel blijft gepauzeerd: niemand kan het vinden.
done-active-again = Uw profiel is weer actief. Het programmabureau kan u vinden en u kunt solliciteren.
ledger-title = Wat u eerder antwoordde
ledger-empty = U hebt nog niet geantwoord.
ledger-version = Tekst { $version }

# Check
check-title = Controleer uw antwoorden
check-lead = Lees alles nog een keer door. U kunt elk antwoord wijzigen.
check-lead-active = Uw profiel is actief. U kunt elk antwoord wijzigen; de wijziging telt meteen.
not-answered = Nog niet beantwoord
check-years = U noemt { $years } jaar werk, en de eerste regel onder ‘Werk, studie en vrijwilligerswerk’ begint in { $first }. Klopt dat? Staat eerder werk er niet bij, laat het dan zo.
check-leave = Wat uw werkgever goedvindt
check-motivation = Wat u wilt doorgeven
not-complete = Uw profiel is nog niet compleet
still-missing = Nog nodig voordat uw profiel actief kan worden:
activate-lead = Als het actief is, kan het programmabureau u vinden en kunt u solliciteren. U kunt het altijd pauzeren.
activate-button = Mijn profiel actief maken
activate-again = Mijn profiel weer actief maken

# For figures only
group-title = Alleen voor cijfers
group-lead = Het programma moet zijn donor vertellen hoeveel vrouwen en hoeveel jonge mensen meedoen. U hoeft niet te antwoorden. Gastinstellingen zien het nooit, het telt niet mee bij de keuze, en aantallen onder de vijf krijgen anderen niet te zien.
gender = Hoe wilt u meetellen?
gender-woman = Als vrouw
gender-man = Als man
gender-other = Anders
gender-none = Dat zeg ik liever niet
birth-year = Geboortejaar
birth-year-hint = Vier cijfers.

# Visibility
visibility-title = Wie mag weten wie u bent
visibility-lead = Sommige mensen hebben redenen om in hun land van herkomst niet bekend te zijn.
hidden = Verberg mij voor kantoren en gastinstellingen in mijn landen van herkomst
hidden-hint = Het programmabureau ziet u nog wel. Een gastinstelling daar ziet u alleen als u er zelf solliciteert, en leest uw initialen totdat u uw naam toestaat. Stuurt u een sollicitatie naar een land, dan leest het landenkantoor van dat land haar met uw naam. Wie bij een plaatsing met u werkt, kent uw naam: die staat in de overeenkomst.
visibility-placed = U hebt of had een plaatsing bij { $host }. De gastinstelling en het landenkantoor van { $country } blijven uw naam daar lezen, omdat die in de overeenkomst, het verslag en het certificaat staat. Daar verandert verbergen niets aan.
visibility-applied = U solliciteerde bij { $host }. Zolang die sollicitatie openstaat, leest het landenkantoor van { $country } haar met uw naam. Als u zich verbergt, leest de gastinstelling uw initialen, tenzij u uw naam toestaat op de pagina van de sollicitatie.
done-hidden = U bent vanaf nu verborgen in uw landen van herkomst. Waar u solliciteerde of een plaatsing hebt, is uw naam nog te lezen: bij ‘Wie mag weten wie u bent’ staat door wie en waarom.
done-shown = U bent niet meer verborgen.
hidden-except = behalve waar u solliciteerde of een plaatsing hebt

# CV
done-cv-stored = Uw cv is bewaard.
done-cv-removed = Uw cv is verwijderd.
done-kept-no-more = Uw antwoorden zijn opgeslagen. U hebt ingetrokken dat het programma uw profiel mag bewaren.
cv-title = Uw cv
cv-lead = Een document dat een gastinstelling te zien kan krijgen, als u daar solliciteert en ja zegt.
cv-file = Document
cv-hint = Een pdf, Word (docx), OpenDocument (odt) of platte tekst, hoogstens 5 MB.
cv-now = Nu bewaard
cv-stored = { $kilobytes } kB, bewaard op { $when }
cv-send = Mijn cv versturen
cv-replace = Mijn cv vervangen
cv-remove = Mijn cv verwijderen
cv-remove-text = Het wordt voorgoed verwijderd, en geen gastinstelling kan het nog lezen. Hebt u het nog nodig? Bewaar dan eerst een kopie, met de link die ervoor staat.
cv-remove-now = Ja, verwijder mijn cv

# Who read it
readings-title = Wie uw profiel las
readings-lead = Steeds als iemand anders uw profiel of uw cv opent, wordt dat opgeschreven voordat de pagina verschijnt. Opent dezelfde persoon dezelfde pagina binnen een half uur nog eens, dan telt dat als één keer.
readings-count = { $count ->
    [0] Niemand las uw profiel nog.
    [one] Eén keer gelezen
   *[other] { $count } keer gelezen
  }
reader-country-office = landenkantoor, { $country }
readings-see = Bekijk wie het las
last-reading = Het laatst op { $when }, door { $name }
readings-none = Niemand las uw profiel nog
readings-none-do = Als iemand dat doet, vindt u hier wie, wanneer, en voor welke sollicitatie.
reader-by-link = Iemand met een persoonlijke link
reading-who = Wie
reading-what = Wat
reading-when = Wanneer
reading-why = Voor
reading-no-case = Geen sollicitatie
read-for-round = Ronde { $number }

# Own data
data-title = Uw gegevens
data-see = Bekijk, kopieer of wis uw gegevens
data-lead = Wat u ons vertelde, is van u. Hier kunt u het kopiëren, stoppen, of het laten wissen.
data-copy = Een kopie van alles
data-copy-lead = Uw profiel, uw antwoorden over toestemming, uw sollicitaties en wat daarover is besloten, uw plaatsingen met taken, berichten, verslag, certificaten en evaluatieantwoorden, de lijst van uw documenten en wie uw profiel las: als één bestand (JSON) dat andere programma’s kunnen lezen. Naast codes staan hun namen. De documenten zelf vindt u op hun eigen pagina’s.
data-download = Mijn gegevens downloaden
data-consents = Wat wij mogen doen
data-consents-lead = U kunt elke toestemming apart intrekken.
data-consents-see = Mijn toestemmingen bekijken en wijzigen
data-pause = Pauzeren
data-erase = Laten wissen
data-erase-lead = Als u uw account sluit, worden uw naam, uw teksten en uw documenten gewist. Aantallen van afgelopen jaren blijven, zonder uw naam.
data-erase-see = Naar uw account
find-label = Zoek in de lijst hieronder
find-button = Lijst korter maken
find-count = { $count ->
    [one] 1 keuze past. Kies die uit de lijst hieronder.
   *[other] { $count } keuzes passen. Kies uit de lijst hieronder.
  }
find-keeps = Wat u eerder koos, blijft ook in de lijst staan.
find-none = Niets past bij ‘{ $words }’. Probeer een ander woord. De lijst hieronder toont alle keuzes.
pass-by = Verder zonder deze stap
waits-title = Wacht op u
waits-none = Er wacht nu niets op u.
wait-invited = Lees de opdracht waarvoor het bureau u vroeg te solliciteren ({ $when })
wait-finish = Maak uw sollicitatie af en verstuur die
wait-country = U hoeft hier nu niets te doen: { $country } is opgeschort. Uw concept blijft staan; u kunt het versturen als het land weer meedoet:
wait-consent = Zeg of { $host } uw profiel mag zien
wait-tasks = { $count ->
    [one] Doe 1 taak voor uw plaatsing
   *[other] Doe { $count } taken voor uw plaatsing
  }
wait-sign = Teken de overeenkomst
wait-notes = { $count ->
    [one] Schrijf 1 maandbericht
   *[other] Schrijf { $count } maandberichten
  }
wait-report = Schrijf en verstuur uw eindverslag
wait-evaluation = Beantwoord de vragen in onze brief van { $when }
said-kept-no-more = U trok in dat het programma uw profiel mag bewaren. Niemand kan het nu vinden.
kept-no-more-do = Uw profiel is nog opgeslagen, zodat u zich kunt bedenken. Wilt u het laten wissen? Sluit dan uw account: uw naam, teksten en documenten worden meteen gewist.
kept-no-more-erase = Uw account sluiten

# Open opdrachten, en wat er meer zou openen
fit-title = Open opdrachten en uw profiel
fit-count = { $count ->
    [0] Geen open opdracht past bij alles wat uw profiel nu zegt.
    [one] Eén open opdracht past bij wat uw profiel nu zegt.
   *[other] { $count } open opdrachten passen bij wat uw profiel nu zegt.
  }
fit-count-paused = { $count ->
    [0] Geen open opdracht past bij alles wat uw profiel zegt, ook niet als het weer actief is.
    [one] Eén open opdracht past als uw profiel weer actief is.
   *[other] { $count } open opdrachten passen als uw profiel weer actief is.
  }
fit-none-beside = Naast de opdrachten waarop u solliciteerde, past geen open opdracht bij alles wat uw profiel zegt.
fit-nearest = Het dichtst bij uw profiel:
fit-missed = Dit past daarvan niet:
fit-more = { $count ->
    [one] en nog één
   *[other] en nog { $count }
  }
in-english = (alleen in het Engels)
opening-until = { $country }, solliciteren tot en met { $day }
openings-title = Waarmee meer opdrachten bij u passen
openings-honest = Is het zo, schrijf het dan op: mensen noteren vaak minder dan ze kunnen. Is het niet zo, laat uw profiel dan zoals het is; de gastinstelling rekent erop.
openings-change = Naar die stap
openings-which = { $count ->
    [one] Welke opdracht
   *[other] Welke opdrachten
  }
step-language = Met { $language } op { $level } in plaats van { $from } { $count ->
    [one] past er één opdracht bij u die nu niet past.
   *[other] passen er { $count } opdrachten bij u die nu niet passen.
  }
step-language-new = Met { $language } op { $level } in uw profiel { $count ->
    [one] past er één opdracht bij u die nu niet past.
   *[other] passen er { $count } opdrachten bij u die nu niet passen.
  }
step-skill = Met { $skill } op niveau { $level } in plaats van { $from } { $count ->
    [one] past er één opdracht bij u die nu niet past.
   *[other] passen er { $count } opdrachten bij u die nu niet passen.
  }
step-skill-new = Met { $skill } in uw profiel, op niveau { $level }{ $years ->
    [0] { "" }
   *[other] { " " }en ten minste { $years } jaar
  }, { $count ->
    [one] past er één opdracht bij u die nu niet past.
   *[other] passen er { $count } opdrachten bij u die nu niet passen.
  }
step-travel = Als u ook bij de gastinstelling kunt werken, { $count ->
    [one] past er één opdracht bij u die nu niet past.
   *[other] passen er { $count } opdrachten bij u die nu niet passen.
  }
step-online = Als u ook online kunt werken, { $count ->
    [one] past er één opdracht bij u die nu niet past.
   *[other] passen er { $count } opdrachten bij u die nu niet passen.
  }
step-hours = Met { $hours } uur per week voor online werk { $count ->
    [one] past er één opdracht bij u die nu niet past.
   *[other] passen er { $count } opdrachten bij u die nu niet passen.
  }
step-period = Als u vrij bent van { $from } tot en met { $until }, { $count ->
    [one] past er één opdracht bij u die nu niet past.
   *[other] passen er { $count } opdrachten bij u die nu niet passen.
  }
open-title = { $count ->
    [one] Uw sollicitatie
   *[other] Uw sollicitaties
  }
open-unmet = Zij komt niet in behandeling, omdat niet aan alle eisen is voldaan. Op de pagina ervan staat aan welke niet.
open-label = Stappen van deze sollicitatie
open-since = sinds { $day }
stop-sent = Verstuurd
stop-rules = Eisen
stop-compared = Vergelijking
stop-host = Gastinstelling
stop-decision = Besluit
stop-seat = Geselecteerd
steps-look = bekijken of wijzigen
