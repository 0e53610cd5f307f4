# What all pages of this slice share
name = Experts
kind-expert = Expert
yes = Ja
no = Nee
change = Wijzigen
remove = Verwijderen
remove-text = Het wordt voorgoed verwijderd.
remove-now = Ja, verwijder het
crumbs = U bent hier
ball-office = het programmabureau
waiting-quarantine = { $count ->
    [one] Eén geïmporteerd bestand dat niet gelezen kon worden: los het op
   *[other] { $count } geïmporteerde bestanden die niet gelezen konden worden: los ze op
  }

# Codes in words
state-unclaimed = Geïmporteerd: wacht tot de persoon het profiel overneemt
state-draft = Profiel nog niet compleet
state-active = Vindbaar en kan solliciteren
state-paused = Door de expert gepauzeerd
state-erased = Gewist
tie-birth = Daar geboren
tie-descent = Een ouder of grootouder komt daarvandaan
tie-other = Een andere band
level-a1 = A1: vertrouwde zinnetjes
level-a2 = A2: alledaagse dingen in eenvoudige woorden
level-b1 = B1: redt zich op het werk en onderweg
level-b2 = B2: praat mee over het eigen vak
level-c1 = C1: vloeiend, ook in moeilijke teksten
level-c2 = C2: begrijpt vrijwel alles
level-native = Moedertaal: ermee opgegroeid
skill-level-1 = 1: kent de basis
skill-level-2 = 2: kan het met hulp
skill-level-3 = 3: doet het zelfstandig
skill-level-4 = 4: doet de moeilijke gevallen
skill-level-5 = 5: leert het aan anderen
experience-work = Betaald werk
experience-education = Studie of opleiding
experience-volunteer = Onbetaald werk
mode-physical = Reizen en bij de gastinstelling werken
mode-online = Online werken
read-profile = Uw profiel
read-cv = Uw cv
read-list = Een lijst met uw gegevens
read-export = Een kopie van uw profiel, door de beheerder weggeschreven
years = { $years ->
    [one] Eén jaar
   *[other] { $years } jaar
  }
hours-a-week = { $hours ->
    [one] Eén uur per week online
   *[other] { $hours } uur per week online
  }
period = { $from } tot en met { $until }
since-month = sinds { $from }
until-month-only = tot { $until }
from-until-month = { $from } tot { $until }
last-used-in = laatst gebruikt in { $year }

# What the programme may do
purpose-programme-stores-profile = Het programma mag mijn profiel bewaren
purpose-programme-stores-profile-text = Wij bewaren wat u hier vertelt totdat u dit intrekt of uw account sluit. Zonder deze toestemming is er geen profiel.
purpose-matching = Het programma mag mijn profiel vergelijken met wat gastinstellingen vragen
purpose-matching-text = Software vergelijkt en legt uit; mensen beslissen. Zonder deze toestemming bent u niet vindbaar en kunt u niet solliciteren.
purpose-share-cv-with-host = Het programma mag mijn profiel en cv laten zien aan een gastinstelling waar ik solliciteer
purpose-share-cv = De gastinstelling van één sollicitatie mag mijn profiel en cv zien
purpose-show-name = De gastinstelling van één sollicitatie mag mijn naam weten
purpose-share-cv-with-host-text = Wij vragen het u bij elke sollicitatie opnieuw. Steeds als iemand uw profiel of cv leest, ziet u dat hier.
purpose-contact-about-assignments = Het programma mag mij schrijven over opdrachten die bij mij kunnen passen
purpose-contact-about-assignments-text = Brieven over uw eigen sollicitaties krijgt u ook zonder deze toestemming.

# Codes van andere kamers in woorden, voor de kopie van alles
application-state-draft = Nog niet verstuurd
application-state-submitted = Verstuurd: wacht op het programmabureau
application-state-ineligible = Voldoet niet aan de eisen
application-state-eligible = Voldoet aan de eisen: wacht op het programmabureau
application-state-not-long-listed = Niet gekozen om aan de gastinstelling te tonen
application-state-long-listed = Gekozen om aan de gastinstelling te tonen
application-state-shared = Profiel getoond: wacht op de gastinstelling
application-state-accepted = De gastinstelling zegt ja: wacht op het programmabureau
application-state-declined = Afgewezen door de gastinstelling
application-state-selected = Geselecteerd
application-state-reserve = Reserve
application-state-not-selected = Niet geselecteerd
application-state-withdrawn = Ingetrokken
decision-submit = U verstuurde haar
decision-admit = Zij voldoet aan de eisen
decision-exclude = Zij voldoet niet aan de eisen
decision-long-list = Gekozen om aan de gastinstelling te tonen
decision-not-long-list = Niet gekozen om aan de gastinstelling te tonen
decision-share = Getoond aan de gastinstelling
decision-unshare = De gastinstelling wordt niet meer gevraagd
decision-accept = De gastinstelling zegt ja
decision-decline = De gastinstelling zegt nee
decision-select = Geselecteerd
decision-step-in = Ingevallen als reserve
decision-reserve = Reserve geworden
decision-not-select = Niet geselecteerd
decision-withdraw = Ingetrokken
decision-undo = Een eerder besluit is teruggedraaid
placement-state-preparing = De start wordt voorbereid
placement-state-agreed = De overeenkomst is getekend
placement-state-running = Het werk loopt
placement-state-suspended = Het werk ligt nu stil
placement-state-reported = Het verslag is verstuurd: wacht op de gastinstelling
placement-state-confirmed = De gastinstelling heeft het werk bevestigd
placement-state-completed = Afgerond
placement-state-ended-early = Voortijdig beëindigd
placement-state-withdrawn = Opgegeven vóór de start
told-score = { $total } punten van hoogstens { $most }. Alles wat de opdracht vraagt, geeft punten naar hoe goed het profiel eraan voldoet, en het totaal is de som daarvan. Het zet kandidaten op volgorde voor het programmabureau; mensen beslissen.
