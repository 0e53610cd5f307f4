name = Gastinstellingen
