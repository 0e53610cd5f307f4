name = Experts
