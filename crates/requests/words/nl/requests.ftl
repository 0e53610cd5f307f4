name = Aanvragen
