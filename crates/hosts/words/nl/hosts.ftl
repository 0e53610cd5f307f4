# Lijsten en pagina's
name = Gastinstellingen
hosts-title = Gastinstellingen
hosts-lead = Instellingen in de landen van herkomst die experts vragen en ontvangen.
hosts-count = { $count ->
    [one] Eén gastinstelling
   *[other] { $count } gastinstellingen
  }
hosts-none = Hier staat geen gastinstelling
hosts-none-do = Stel de eerste instelling voor, of vraag het landenkantoor om dat te doen.
hosts-none-filter = Geen gastinstelling past bij deze filters. Haal er een weg.
host = Gastinstelling
country = Land
state = Stand
kind = Soort
sector = Sector
city = Plaats
readiness = Gereedheid
whose-turn = Wie aan zet is
filter-words = Woorden
filter-all = Alle
filter-show = Tonen
filters-in-use = Gebruikte filters
filter-remove = dit filter weghalen
you-are-here = U bent hier
save = Wijzigingen opslaan
since = sinds { $day }
reason = Reden
reason-hint = Anderen lezen dit bij uw besluit.
history = Geschiedenis
country-not-active = { $country } is op dit moment niet open voor aanvragen.

# Wat er over een gastinstelling bekend is
host-new = Een gastinstelling voorstellen
host-new-lead = Daarna kijkt de landencontactpersoon ernaar.
host-suggest = Deze gastinstelling voorstellen
host-change = De gegevens wijzigen
host-name = Naam van de instelling
about-host = Over de instelling
ministry = Ministerie
ministry-hint = Het ministerie waar zij onder valt
mission = Missie
mission-hint = Waarvoor zij er is, in een paar zinnen
website = Website
kind-ministry = Ministerie
kind-local-government = Lokale overheid
kind-agency = Overheidsdienst
kind-hospital = Ziekenhuis
kind-higher-education = Hoger onderwijs
kind-vocational-training = Beroepsopleiding
kind-research = Onderzoeksinstituut
kind-civil-society = Maatschappelijke organisatie
kind-other = Andere instelling

# Standen en stappen
state-suggested = Voorgesteld: wacht op de landencontactpersoon
state-under-assessment = In beoordeling: wacht op een vastgesteld ontwikkelplan
state-assessed = In beoordeling: wacht op de landencontactpersoon
state-approved = Goedgekeurd: wacht tot de landencontactpersoon begint
state-active = Actief
state-dormant = In rust: op dit moment geen aanvraag
state-suspended = Opgeschort door het programma
state-closed = Gesloten
stop-suggested = Voorgesteld
stop-under-assessment = Beoordeling en plan
stop-approved = Goedgekeurd
stop-active = Actief
stop-dormant = In rust
stop-suspended = Opgeschort
stop-closed = Gesloten
route-label = Hoever deze gastinstelling is
ball-with = Nu aan zet: { $who }
ball-office = het landenkantoor
ball-host = de gastinstelling
ball-coordinator = de programmacoördinator
step-assess = De beoordeling beginnen
step-assess-lead = De gastinstelling schrijft haar ontwikkelplan en het landenkantoor kijkt wat er nodig is.
step-approve = Deze gastinstelling goedkeuren
step-approve-lead = Een gastinstelling wordt goedgekeurd op een ontwikkelplan waarmee haar directeur heeft ingestemd.
step-activate = Deze gastinstelling laten deelnemen
step-activate-lead = Vanaf nu kunnen haar aanvragen worden goedgekeurd en gepubliceerd.
step-rest = In rust zetten
step-rest-lead = De gastinstelling doet mee, maar heeft op dit moment geen aanvraag.
step-suspend = Deze gastinstelling opschorten
step-suspend-lead = De gastinstelling ligt voorlopig stil. De programmacoördinator kan haar weer laten doorgaan.
step-lift = Deze gastinstelling laten doorgaan
step-lift-lead = De gastinstelling is weer actief.
step-close = Deze gastinstelling sluiten
step-close-lead = De samenwerking eindigt, of het voorstel wordt afgewezen. De programmacoördinator kan dit ongedaan maken.
step-reopen = Deze gastinstelling weer openen
step-reopen-lead = De gastinstelling wordt opnieuw beoordeeld.

# Mensen
contacts = Mensen bij de gastinstelling
contacts-none = Er is nog niemand bekend
contacts-none-do = Voeg eerst de directeur toe: die stemt in met het plan en besluit over experts.
contact = Persoon
contact-new = Een persoon toevoegen
contact-add = Deze persoon toevoegen
contact-change = Wijzigen
contact-remove = Werkt daar niet meer
contact-invite = Uitnodigen voor een account
contact-invite-again = Opnieuw uitnodigen
contact-role = Rol bij de gastinstelling
contact-role-hint = De directeur besluit namens de gastinstelling. Er is één directeur.
role-director = Directeur
role-contact = Contactpersoon
person-name = Naam
job = Functie bij de gastinstelling
email = E-mailadres
letter-language = Taal van de brieven
letter-send = De brief versturen

# Gereedheid
readiness-count = { $ready } van { $all } klaar
readiness-told = Verteld door { $name } op { $day }
readiness-never = Nog niemand heeft verteld hoever deze gastinstelling is.
readiness-tell = Vertellen wat klaar is
readiness-lead = Een opdracht wordt gepubliceerd als alles klaar is. Zeg eerlijk wat er nog niet is, zodat iemand kan helpen.
readiness-save = De gereedheid opslaan
readiness-ask = De gastinstelling vragen wat klaar is
readiness-ask-lead = Deze persoon krijgt een brief met een persoonlijke link en heeft geen account nodig.
readiness-link-title = Is { $host } klaar om een expert te ontvangen?
readiness-link-lead = Zeg bij elk punt of het er is. Het kost ongeveer vijf minuten. U kunt deze pagina afdrukken.
readiness-send = De antwoorden versturen
readiness-thanks = Dank u: uw antwoorden zijn opgeslagen
readiness-next = Het landenkantoor ziet ze nu en helpt met wat er nog niet is. U kunt deze pagina sluiten.
ready-ready = Klaar
ready-not-yet = Nog niet
ready-unknown = Onbekend
ready-all = Alles klaar
ready-not-all = Nog niet alles klaar
need-workspace = Werkplek
    .hint = Een bureau of kamer waar de expert met collega's kan werken
need-workspace-note = Toelichting op de werkplek
need-connection = Internetverbinding
    .hint = Goed genoeg voor een onlinesessie met geluid
need-connection-note = Toelichting op de verbinding
need-devices = Apparatuur
    .hint = Een computer of tablet voor iedereen die van de expert leert
need-devices-note = Toelichting op de apparatuur
need-staff-time = Tijd van medewerkers
    .hint = Collega's zijn vrijgemaakt van ander werk om van de expert te leren
need-staff-time-note = Toelichting op de tijd van medewerkers
need-briefing = Instructie
    .hint = De collega's hebben de instructie van het programma voor gastinstellingen gelezen
need-briefing-note = Toelichting op de instructie
your-name = Uw naam
your-name-hint = Voluit getypt geldt uw naam als handtekening

# Aanvragen
requests = Aanvragen
requests-none = Nog geen aanvraag
requests-none-do = Een gastinstelling met een vastgesteld plan kan een taakomschrijving schrijven voor een van haar beoogde resultaten.
requests-open = Alle aanvragen bekijken

# De eigen pagina van de gastinstelling
own-title = Uw instelling
own-none = U treedt niet op voor een instelling
own-none-do = Vraag het landenkantoor om u uit te nodigen met de juiste rol.
own-todo = Wacht op u
own-todo-none = Hier wacht niets op u
own-todo-none-do = Als het programma iets van u nodig heeft, staat het hier en in een brief.
todo-plan = Schrijf uw ontwikkelplan
todo-outcome = Voeg een beoogd resultaat toe aan het plan: { $title }
todo-ask = Vraag de directeur om met het plan in te stemmen: { $title }
todo-agree = Stem in met het plan: { $title }
todo-readiness = Vertel wat klaar is voor een expert

# Wat wacht
waiting-assess = De beoordeling van { $name } beginnen
waiting-write-plan = Ontwikkelplan van { $name }
waiting-approve = { $name } goedkeuren
waiting-activate = { $name } laten deelnemen
waiting-suspended = { $name } is opgeschort: laat haar doorgaan of sluit haar
waiting-plan = Instemming van { $host } met het plan: { $title }
