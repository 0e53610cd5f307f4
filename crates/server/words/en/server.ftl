nav-assignments = Assignments
nav-countries = Countries
nav-today = Today
nav-strategy = Strategy
nav-hosts = Hosts
nav-requests = Requests
nav-selection = Selection
nav-rounds = Rounds
nav-experts = Experts
nav-placements = Placements
nav-results = Results
nav-people = People
nav-my-host = Your institution
nav-candidates = Candidates
nav-my-profile = Your profile
nav-my-applications = Your applications
nav-my-placements = Your assignments
nav-host-experts = Your experts
today-title = Today
today-lead = What is waiting, since when, and whose turn it is.
today-mine = Waiting for you
today-others = Waiting for others
today-nothing = Nothing waits for you
today-nothing-do = Look at what waits for others below, or search for a person, a host or a case number.
first-office = See how far the hosts are: requests come when they are approved
first-request = Help a host to its first request: see how far each is
first-host = Suggest the first host, and help it with its development plan
first-priority = Write the first priority of your country
first-no-country = Wait until the coordinator adds your country to a phase
first-country = Add the countries of the phase, under Strategy
first-invite = Invite the people of the programme
today-first = This comes first:
today-nothing-search = No step waits for others either; work that is going on stands under Placements. Search for a person, a host or a case number.
today-case = Case
today-what = What must happen
today-ball = Whose turn
today-since = Waiting
today-days = { $days ->
    [0] since today
    [one] { $days } day
   *[other] { $days } days
  }
search-title = Search
search-label = Name, host, title or case number
search-button = Search
search-none = Nothing found
search-none-do = Try fewer letters, or another spelling. You only find what your role may see.
kind-placement = Placement
search-empty-do = A part of a name, of a host or of a title, or a case number such as R-0008.
search-empty = Type what you look for
search-found = { $count ->
    [one] { $count } record found
   *[other] { $count } records found
  }
mail-title = Letters of the demonstration
mail-lead = Every letter that would have been sent, newest first. Follow the links in them to play the part of whoever got it.
mail-none = No letter was written yet.
mail-to = To
mail-everybody = Everybody
mail-show = Show
mail-pages = Pages
nav-partner = Pass on
partner-title = Assignments to pass on
partner-lead = Your organisation tells people in its own circle what is open. Here are the addresses to do that with.
partner-open = Open now
partner-how = Copy the address into your newsletter or message. It says that you passed it on; who opens it sees the same page as everybody.
partner-assignment = Assignment
partner-until = Apply until
partner-address = Address to pass on
partner-none = Nothing is open at the moment
partner-none-do = Come back later, or tell people that they can register now and apply when something opens.
partner-came-title = What came of it
partner-came-label = Applications by your addresses
partner-came = { $count ->
    [one] { $count } application
   *[other] { $count } applications
  }
partner-came-few = fewer than { $smallest }
partner-reference = Your reference in these addresses
partner-came-text = You never see who applied. Numbers under { $smallest } are not told either: they could say too much about a person.
