name = Placements
