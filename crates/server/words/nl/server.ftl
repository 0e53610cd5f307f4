nav-assignments = Opdrachten
nav-countries = Landen
nav-today = Vandaag
nav-strategy = Strategie
nav-hosts = Gastinstellingen
nav-requests = Aanvragen
nav-selection = Selectie
nav-rounds = Rondes
nav-experts = Experts
nav-placements = Plaatsingen
nav-results = Resultaten
nav-people = Mensen
nav-my-host = Uw instelling
nav-candidates = Kandidaten
nav-my-profile = Uw profiel
nav-my-applications = Uw sollicitaties
nav-my-placements = Uw opdrachten
nav-host-experts = Uw experts
today-title = Vandaag
today-lead = Wat wacht, sinds wanneer, en wie aan zet is.
today-mine = Wacht op u
today-others = Wacht op anderen
today-nothing = Er wacht niets op u
today-nothing-do = Kijk hieronder wat op anderen wacht, of zoek een persoon, een gastinstelling of een dossiernummer.
first-office = Kijk hoever de gastinstellingen zijn: aanvragen komen als ze zijn goedgekeurd
first-request = Help een gastinstelling aan haar eerste aanvraag: kijk hoever elk is
first-host = Stel de eerste gastinstelling voor en help haar met haar ontwikkelplan
first-priority = Schrijf de eerste prioriteit van uw land
first-no-country = Wacht tot de programmacoördinator uw land aan een fase toevoegt
first-country = Voeg de landen van de fase toe, onder Strategie
first-invite = Nodig de mensen van het programma uit
today-first = Dit komt eerst:
today-nothing-search = Er wacht ook geen stap op anderen; werk dat loopt, staat onder Plaatsingen. Zoek een persoon, een gastinstelling of een dossiernummer.
today-case = Dossier
today-what = Wat er moet gebeuren
today-ball = Wie aan zet is
today-since = Wacht al
today-days = { $days ->
    [0] sinds vandaag
    [one] { $days } dag
   *[other] { $days } dagen
  }
search-title = Zoeken
search-label = Naam, gastinstelling, titel of dossiernummer
search-button = Zoek
search-none = Niets gevonden
search-none-do = Probeer minder letters, of een andere spelling. U vindt alleen wat uw rol mag zien.
kind-placement = Plaatsing
search-empty-do = Een deel van een naam, een gastinstelling of een titel, of een dossiernummer zoals R-0008.
search-empty = Typ wat u zoekt
search-found = { $count ->
    [one] { $count } resultaat gevonden
   *[other] { $count } resultaten gevonden
  }
mail-title = Brieven van de demonstratie
mail-lead = Elke brief die verstuurd zou zijn, de nieuwste eerst. Volg de links erin om de rol te spelen van wie hem kreeg.
mail-none = Er is nog geen brief geschreven.
mail-to = Aan
mail-everybody = Iedereen
mail-show = Tonen
mail-pages = Pagina’s
nav-partner = Doorgeven
partner-title = Opdrachten om door te geven
partner-lead = Uw organisatie vertelt mensen in haar eigen kring wat er open is. Hier staan de adressen om dat mee te doen.
partner-open = Nu open
partner-how = Neem het adres over in uw nieuwsbrief of bericht. Het zegt dat u het doorgaf; wie het opent, ziet dezelfde pagina als iedereen.
partner-assignment = Opdracht
partner-until = Solliciteren tot en met
partner-address = Adres om door te geven
partner-none = Op dit moment is er niets open
partner-none-do = Kijk later nog eens, of vertel mensen dat zij zich nu al kunnen aanmelden en solliciteren als er iets opengaat.
partner-came-title = Wat het opleverde
partner-came-label = Sollicitaties via uw adressen
partner-came = { $count ->
    [one] { $count } sollicitatie
   *[other] { $count } sollicitaties
  }
partner-came-few = minder dan { $smallest }
partner-reference = Uw kenmerk in deze adressen
partner-came-text = U ziet nooit wie er solliciteerde. Ook aantallen onder de { $smallest } noemen we niet: ze zouden te veel over een persoon kunnen zeggen.
