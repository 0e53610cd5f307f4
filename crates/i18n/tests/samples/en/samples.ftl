-programme = CD4D

title = Apply for { -programme }
applied-on = { $name } applied on { $date }
seats = { $count ->
    [one] One seat left
   *[other] { $count } seats left
}
type = Kind of work
    .hint = What will { $name } do?
letter =
    Dear { $name },

    Welcome to { -programme }.
greeting = { letter }
year = Since { NUMBER($year, useGrouping: "false") }
state-open = Open
