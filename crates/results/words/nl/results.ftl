name = Resultaten
