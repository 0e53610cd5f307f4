type = Soort werk
    .hint = Wat gaat { $name } doen?
letter =
    Beste { $name },

    Welkom bij { -programme }.
greeting = { letter }
year = Sinds { NUMBER($year, useGrouping: "false") }
state-open = Open
