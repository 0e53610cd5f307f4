name = Selectie
