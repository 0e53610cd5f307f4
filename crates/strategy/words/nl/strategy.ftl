name = Strategie
