name = Matching

# Vaardigheden en talen
language-held = { $language }, { $level }
skill-held = { $skill }, niveau { $level } van 5, { $years } jaar
level-native = moedertaal

# Onderdelen van een score
part-skills = Nodige vaardigheden
part-wished-skills = Gewenste vaardigheden
part-languages = Nodige talen
part-wished-languages = Gewenste talen
part-experience = Ervaring
part-time = Tijd
part-sector = Sector
part-working-week = Gedeelde werkuren
part-wished = { $what } (gewenst)
why-near = Het ligt dicht bij { $skill } en telt gedeeltelijk mee.
why-stale = Voor het laatst gebruikt in { $year }, en telt daarom minder.
why-variety = { $held } telt gedeeltelijk mee voor { $asked }.
why-sector-missing = Heeft niet in de sector gewerkt.
level-and-years = niveau { $level }, { $years } jaar gebruikt
most-itself = { $skill } zelf
most-fresh = hetzelfde, pas nog gebruikt
most-language = { $language } op { $level }
most-experience = { $years } jaar
most-time = elke dag waarop het werk mag starten
most-week = { $hours } gezamenlijke uren per week

# Hoe punten ontstaan
rule-skill = Het hoogste: { $levels ->
    [one] 1 niveau
   *[other] { $levels } niveaus
  } boven het gevraagde niveau, en { $years } jaar meer dan gevraagd. Het niveau telt voor { $share }%, de jaren voor de rest. Een vaardigheid die dichtbij ligt, telt gedeeltelijk; een die langer dan { $fresh } jaar niet is gebruikt, telt minder.
rule-language = Het hoogste: { $levels ->
    [one] 1 niveau
   *[other] { $levels } niveaus
  } boven het gevraagde niveau.
rule-experience = Het hoogste: { $years } jaar ervaring of meer.
rule-time = Het deel van de dagen waarop het werk mag starten, waarop de persoon kan beginnen.

# Eisen waaraan niet wordt voldaan
gate-inactive = Het profiel is gepauzeerd of niet compleet
gate-years = Te weinig jaren ervaring voor deze aanvraag
gate-rule = Voldoet niet aan een eis van het programma
gate-rule-residence = Woont niet in een land dat het programma toelaat
gate-rule-experience = Minder jaren ervaring dan het programma vraagt
gate-origin-tie = Geen band met { $country }
gate-residence = Geen bewijs van terugkeerrecht naar het land van verblijf
gate-online = Werkt niet online
gate-physical = Werkt niet ter plaatse
gate-travel = Wil niet reizen
gate-language = { $language } onder { $level }
gate-skill = { $skill } onder niveau { $level } of onder { $years } jaar
gate-time = Geen tijd in de gevraagde periode
gate-time-of = Geen tijd in de periode van blok { $number }
gate-time-or-hours = { $time }, of minder dan { $hours } uur per week voor online werk
missed-time = Geen tijd in het profiel voor { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
  } achter elkaar, te beginnen tussen { $first } en { $last }
missed-travel = Uw profiel zegt niet dat u bij de gastinstelling kunt werken
missed-online = Uw profiel zegt niet dat u online kunt werken
gate-hours = { $found } uur per week voor online werk in het profiel; gevraagd is { $asked } uur

# Eén eis minder streng
relax-origin-tie = zonder band met het land
relax-residence = zonder terugkeerrecht
relax-mode = met een andere vorm van werken
relax-sector = met de sector als wens
relax-travel = zonder reizen
relax-language-level = met { $language } op { $level }
relax-wish = met { $what } als wens
relax-skill-level = met { $skill } op niveau { $level }
relax-skill-years = met { $skill } en { $years ->
    [0] geen jaren gevraagd
   *[other] { $years } jaar
  }
relax-dates = met data { $days } dagen eerder of later
relax-any-time = op elk moment
gate-language-missing = { $language } staat niet in het profiel (gevraagd: { $level })
gate-skill-missing = { $skill } staat niet in het profiel (gevraagd: niveau { $level } en { $years } jaar)

# Wat er gevraagd wordt
asked-active = een compleet profiel
asked-years = { $years } jaar ervaring
asked-rule = een eis van het programma
asked-rule-residence = de eis van het programma over het land van verblijf
asked-rule-experience = de eis van het programma over jaren ervaring
asked-origin-tie = een band met { $country }
asked-residence = terugkeerrecht naar het land van verblijf
asked-online = online werk
asked-online-block = online werk in blok { $number }
asked-physical = werk ter plaatse
asked-travel = reizen naar de gastinstelling
asked-time = tijd in de periode van het werk
asked-time-of = tijd in de periode van blok { $number }
told-at-least = ten minste { $count }
told-few = minder dan { $few }

# Toetsen: wat gevraagd is, wat gevonden is
check-profile = Een compleet profiel, en beschikbaar
check-residence = Woont in: { $countries }
check-right-to-return = Mag terugkeren naar het land van verblijf
check-origin-tie = Heeft een band met { $country }
check-years = Minstens { $years } jaar ervaring
check-years-here = Minstens { $years } jaar ervaring, gevraagd voor deze opdracht
check-travel = Werkt ter plaatse in { $country }
check-online = Werkt online
check-language = { $language }, minstens { $level }
check-skill = { $skill }, minstens niveau { $level } van 5 en { $years } jaar
check-time = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
  }, te beginnen tussen { $first } en { $last }
check-hours = { $hours } uur per week voor online werk
found-hours = { $hours } uur per week in het profiel
found-nothing = niet in het profiel
found-unsaid = niet beantwoord
found-yes = ja
found-no = nee
found-active = ja
found-from = kan beginnen op { $date }
found-ends = kan beginnen op { $from }, maar de tijd in het profiel eindigt op { $until }: te vroeg voor { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
  }
found-draft = het profiel is nog niet actief
found-gone = niet bewaard: de persoon is vertrokken
found-years = { $years } jaar
found-paused = het profiel is gepauzeerd

# Versies van de regels voor punten
rules-version = { $name }, versie { $number }
rules-general = algemeen

# De tabel van redenen
reasons-caption = Wat is gevraagd, wat is gevonden, en of het past
reasons-what = Wat meetelt
reasons-asked = Gevraagd
reasons-found = Gevonden
reasons-mark = Past
reasons-points = Punten
reasons-sum = Samen
reasons-most = Voor alle punten: { $most }
mark-met = Voldoet
mark-met-less = Voldoet, niet alle punten
mark-partly = Gedeeltelijk
mark-absent = Ontbreekt
asked-sector = werk in de sector
asked-experience = ervaring
asked-starts = een start in de gevraagde periode
asked-starts-blocks = een start van elk blok binnen de periode van dat blok
asked-at-least = ten minste { $years ->
    [one] 1 jaar
   *[other] { $years } jaar
  }
found-as = { $skill }, { $what }
found-sector = heeft erin gewerkt
found-starts = { $asked ->
    [one] kan beginnen op { $days } van de 1 dag waarop het werk mag starten
   *[other] kan beginnen op { $days } van de { $asked } dagen waarop het werk mag starten
  }
found-starts-blocks = kan beginnen op { $days } van { $asked } dagen waarop een blok mag starten, die van alle blokken opgeteld
found-starts-all = { $asked ->
    [one] kan beginnen op de enige dag waarop het werk mag starten
   *[other] kan beginnen op elk van de { $asked } dagen waarop het werk mag starten
  }
found-starts-all-blocks = kan elk blok beginnen op elke dag waarop het mag starten
found-not-given = niet ingevuld

# Een plaatsing in de dagen van een opdracht
overlap-physical = Heeft een plaatsing { $case } ter plaatse van { $from } tot en met { $until }; die dagen overlappen de dagen van deze opdracht.
overlap-online = Heeft een plaatsing { $case } online, { $hours } uur per week, van { $from } tot en met { $until }; die dagen overlappen de dagen van deze opdracht.
overlap-own-physical = U hebt een plaatsing { $case } ter plaatse van { $from } tot en met { $until }; die dagen overlappen de dagen van deze opdracht.
overlap-own-online = U hebt een plaatsing { $case } online, { $hours } uur per week, van { $from } tot en met { $until }; die dagen overlappen de dagen van deze opdracht.
