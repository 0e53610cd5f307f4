name = Brieven
# Onder elke brief
sign-off = Met vriendelijke groet,
about = { $programme } brengt vakmensen met wortels in een ander land samen met instellingen daar, voor enkele weken werk ter plaatse of online.
questions = Vragen? Iemand van het programma leest wat u schrijft aan { $email }
