-programme = CD4D

title = Solliciteer bij { -programme }
applied-on = { $name } solliciteerde op { $date }
seats = { $count ->
    [one] Nog één plaats
   *[other] Nog { $count } plaatsen
}
