name = Plaatsingen
