email = E-mailadres
password = Wachtwoord
full-name = Volledige naam
full-name-hint = Zoals in uw paspoort. Later kunt u zeggen hoe we u noemen.
language = Taal
language-en = English
language-nl = Nederlands
scheme = Kleuren
scheme-device = Zoals mijn apparaat
scheme-light = Licht
scheme-dark = Donker
change = Wijzig
reason = Reden
role = Rol
roles = Rollen
state = Status
state-active = Aangemeld
state-invited = Wacht op de persoon

# Inloggen
shared-device = Ook anderen gebruiken dit apparaat (u wordt na één uur uitgelogd)
sign-in-title = Inloggen
sign-in-button = Inloggen
sign-in-new = Nieuw hier?

# Aanmelden
register-title = Meld u aan als expert
register-lead = Voor professionals met wortels in een land waarmee wij werken, die in Nederland wonen.
register-agree = Ik ga ermee akkoord dat het programma mijn profiel bewaart om opdrachten te vinden die bij mij passen. Ik kan dit altijd intrekken.
register-button = Stuur mij de brief
register-have = Hebt u een account?
register-sent-title = Kijk in uw mail
register-sent-text = We hebben een brief gestuurd naar het adres dat u gaf. De link erin opent uw account.
register-sent-next = De brief komt binnen een paar minuten. Geen brief? Kijk bij de ongewenste mail, of meld u opnieuw aan met het goede adres.
new-password = Nieuw wachtwoord
new-password-hint = Minstens 12 tekens. Een zin onthoudt u makkelijk. U mag plakken.
join-title = Open uw account
join-lead = Welkom, { $name }. Kies een wachtwoord, dan is uw account open.
join-agree = Ik ga ermee akkoord dat het programma mijn gegevens hiervoor bewaart. Ik kan ze altijd inzien, meenemen en verwijderen.
join-button = Open mijn account
join-done-title = Uw account is open
join-done-text = Deze link is gebruikt: het account is al open.
join-done-next = Log in met uw e-mailadres en wachtwoord.

# Wachtwoord vergeten
forgot-title = Wachtwoord vergeten?
forgot-lead = Geef uw e-mailadres. Heeft het een account, dan sturen we een brief met een link.
forgot-button = Stuur mij de link
forgot-sent-title = Kijk in uw mail
forgot-sent-text = Heeft het adres een account, dan is een brief met een link onderweg.
forgot-sent-next = De link werkt één dag, één keer.
password-title = Stel een nieuw wachtwoord in
password-lead = Kies een nieuw wachtwoord. U wordt op alle apparaten uitgelogd.
password-change-lead = U wordt op al uw andere apparaten uitgelogd.
password-button = Stel het wachtwoord in
password-set-title = Uw wachtwoord is ingesteld
password-set-text = U kunt er nu mee inloggen.
password-set-next = Andere apparaten zijn uitgelogd.

# Eigen account
account-title = Uw account
password-hidden = niet getoond
password-proof = Uw huidige wachtwoord, zodat we weten dat u het bent.
change-email = Wijzig het adres
change-password = Wijzig het wachtwoord
details-title = Uw naam en taal
details-button = Bewaar
new-email = Nieuw e-mailadres
email-title = Een ander e-mailadres
email-lead = We sturen een brief naar het nieuwe adres. Er verandert niets tot u daar bevestigt.
email-button = Stuur de brief
email-sent-title = Kijk in de mail van uw nieuwe adres
email-sent-text = We hebben daar een brief naartoe gestuurd. De link erin bevestigt de wijziging.
email-sent-next = Tot dan logt u in met het adres dat u had.
email-confirm-title = Bevestig uw nieuwe adres
email-confirm-lead = Van nu af logt u in met { $email }, en brieven gaan daarheen.
email-confirm-button = Gebruik dit adres
email-changed-title = Uw adres is gewijzigd
email-changed-text = Log in met uw nieuwe adres.
email-changed-next = U bent op alle apparaten uitgelogd.
sessions = Waar u bent ingelogd
sessions-lead = Beëindig wat u niet kent, en wijzig uw wachtwoord.
session-device = Apparaat
session-since = Sinds
session-end = Log daar uit
session-here = dit apparaat
close-title = Sluit het account
close-short = Uw gegevens worden verwijderd. Aantallen zonder namen blijven.
close-lead = Uw profiel, documenten, brieven en toestemmingen worden voorgoed verwijderd. Wat u in het programma deed, telt mee zonder uw naam.
close-sure = Ik begrijp dat dit niet ongedaan kan worden gemaakt
close-button = Sluit mijn account
closed-title = Uw account is gesloten
closed-text = Uw gegevens zijn verwijderd.
closed-next = Dank voor wat u deed. U kunt zich altijd opnieuw aanmelden.

# Mensen
people-title = Mensen
people-lead = Iedereen met een account, en wat zij mogen.
people-search = Naam of adres
people-search-button = Zoek
people-count = { $count ->
    [one] { $count } persoon
   *[other] { $count } mensen
  }
people-none = Niemand past. Probeer minder letters, of nodig iemand uit.
invite-title = Nodig iemand uit
invite-lead = Zij krijgen een brief met een link om hun account te openen.
invite-button = Verstuur de uitnodiging
grant-title = Geef nog een rol
grant-button = Geef de rol
grant-phase = Fase
grant-phase-hint = Leeg betekent alle fasen.
grant-country = Land
grant-country-hint = Nodig voor een contactpersoon van een land.
grant-host = Gastinstelling
grant-host-hint = Nodig voor een directeur of medewerker van een gastinstelling.
grant-from = Vanaf
grant-until = Laatste dag
role-end = Beëindig deze rol
role-administrator = Beheerder
role-coordinator = Coördinator
role-officer = Programmamedewerker
role-focal-point = Contactpersoon van een land
role-host-director = Directeur van een gastinstelling
role-host-contact = Medewerker van een gastinstelling
role-expert = Expert
role-partner = Partnerorganisatie
role-donor-reader = Lezer voor de donor
role-evaluator = Evaluator

# Logboek en beheer
audit-title = Logboek
audit-lead = Elke wijziging: wanneer, wat, door wie, ervoor en erna. De regels zijn verzegeld in een keten, zodat een wijziging met de hand opvalt.
audit-none = Geen regels.
audit-when = Wanneer
audit-action = Handeling
audit-subject = Record
audit-who = Door
audit-content = Ervoor, erna, reden
audit-position = Plaats in de keten
audit-erased = gewist met de gegevens van de persoon
audit-older = Oudere regels
audit-filter = Toon
verify-title = Controleer de keten
verify-good = De keten klopt: er is geen regel gewijzigd, verwijderd of tussengevoegd.
verify-bad = { $count ->
    [one] De keten is op één plaats gebroken:
   *[other] De keten is op { $count } plaatsen gebroken:
  }
upkeep-title = Taken en brieven
upkeep-lead = Wat het programma zelf doet, en wat niet lukte.
job-waiting = Wacht
job-running = Bezig
job-done = Klaar
job-dead = Voorgoed mislukt
failed-jobs = Taken die voorgoed mislukten
failed-letters = Brieven die niet aankwamen
failed-none = Geen.
job-kind = Soort
job-error = Wat er misging
job-again = Probeer opnieuw

# Brieven
letter-greeting = Beste { $name },
letter-ignore = Hebt u hier niet om gevraagd? Dan hoeft u niets te doen.
letter-join-subject = Open uw account
letter-join-text = Er staat een account voor u klaar. Open het met deze link:
letter-claim-text = Wij ontvingen uw cv en maakten er een concept van een profiel van. Niemand kan het vinden tot u uw account opent en ja zegt. Open het met deze link:
letter-join-until = De link werkt 30 dagen.
letter-known-subject = U hebt al een account
letter-known-text = Iemand, misschien u, meldde zich aan met dit adres. Het heeft al een account.
letter-known-do = Log in zoals eerder, of stel een nieuw wachtwoord in op de pagina om in te loggen.
letter-password-subject = Stel een nieuw wachtwoord in
letter-password-text = Stel met deze link een nieuw wachtwoord in. Hij werkt één dag, één keer:
letter-email-subject = Bevestig uw nieuwe adres
letter-email-text = Bevestig met deze link dat brieven voortaan hierheen gaan:
letter-email-old-subject = Er is om een ander adres gevraagd
letter-email-old-text = Iemand die bij uw account is ingelogd, vroeg om een ander e-mailadres te gebruiken.
letter-email-old-do = Was u dat niet? Stel dan meteen een nieuw wachtwoord in.
letter-role-subject = U hebt een nieuwe rol
letter-role-text = U kreeg deze rol: { $role }.
letter-role-do = Log in zoals eerder; de nieuwe pagina's staan in het menu.

# Weigeringen
refusal-wrong-password = Dit e-mailadres en wachtwoord horen niet bij elkaar
refusal-wrong-password-do = Typ ze opnieuw, of stel een nieuw wachtwoord in.
refusal-not-your-password = Dit is niet uw huidige wachtwoord
refusal-not-your-password-do = Typ het opnieuw.
refusal-address-taken = Dit adres hoort bij een ander account
refusal-address-taken-do = Gebruik een ander adres, of log in met dat adres.
refusal-link-used = Deze link is gebruikt
refusal-link-used-do = Log in, of vraag om een nieuwe link.
refusal-needs-bound = Deze rol heeft een land of een gastinstelling nodig
refusal-needs-bound-do = Kies het land van een contactpersoon, of de gastinstelling van een directeur of medewerker.
refusal-last-administrator = Er zou niemand overblijven om te beheren
refusal-last-administrator-do = Maak eerst iemand anders beheerder.
refusal-may-not-grant = Alleen een beheerder mag deze rol geven of beëindigen
refusal-may-not-grant-do = Vraag het een beheerder.
