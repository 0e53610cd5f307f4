email = E-mailadres
password = Wachtwoord
shared-device = Ook anderen gebruiken dit apparaat
sign-in-title = Inloggen
sign-in-button = Inloggen
refusal-wrong-password = Dit e-mailadres en wachtwoord horen niet bij elkaar
refusal-wrong-password-do = Typ ze opnieuw, of stel een nieuw wachtwoord in.
