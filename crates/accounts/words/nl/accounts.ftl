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
register-lead = Voor professionals met wortels in een land waarmee wij werken, die in { $countries } wonen.
register-lead-anywhere = Voor professionals met wortels in een land waarmee wij werken.
store-agree = Ik ga ermee akkoord dat het programma mijn naam, mijn adres en wat ik hier vertel en doe bewaart, voor mijn account en voor ons werk samen. Ik kan ze altijd inzien, meenemen en verwijderen.
register-button = Aanmelden per e-mail
register-have = Hebt u een account?
register-sent-title = Kijk in uw mail
register-sent-text = We hebben een brief gestuurd naar het adres dat u gaf. De link erin opent uw account.
register-sent-next = De brief komt binnen een paar minuten. Geen brief? Kijk bij de ongewenste mail, of meld u opnieuw aan met het goede adres. Eén adres krijgt hoogstens drie brieven per uur.
new-password = Nieuw wachtwoord
choose-password = Kies een wachtwoord
new-password-hint = Minstens 12 tekens. Een zin onthoudt u makkelijk; een gewoon woord met cijfers is makkelijk te raden. U mag plakken.
join-title = Open uw account
join-lead = Welkom, { $name }. Kies een wachtwoord, dan is uw account open.
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
forgot-sent-next = De link werkt één dag, één keer. Eén adres krijgt hoogstens drie brieven per uur.
password-title = Stel een nieuw wachtwoord in
password-lead = Kies een nieuw wachtwoord. U wordt op alle apparaten uitgelogd.
password-first-title = Kies uw wachtwoord
password-first-lead = Kies een wachtwoord; daarna kunt u inloggen.
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
device-both = { $browser } op { $system }
device-unknown = Een apparaat dat niet zegt wat het is
close-title = Sluit het account
close-short = Uw gegevens worden voorgoed verwijderd. Aantallen zonder namen blijven.
close-lead = Uw profiel, documenten, brieven en toestemmingen worden voorgoed verwijderd. Wat u in het programma deed, telt mee zonder uw naam.
close-certificates = Uw certificaten verliezen uw naam. Bij hun code staat nog wel dat er een certificaat is uitgereikt, maar niemand kan meer zien aan wie. Bewaar eerst de pdf’s.
close-certificates-link = Uw opdrachten
close-running = Wat nog loopt, stopt: sollicitaties worden ingetrokken en een plaatsing eindigt.
close-letters = Brieven aan u worden hier verwijderd, ook die naar een adres dat u eerder had. Brieven die al verstuurd zijn, blijven in uw eigen mailbox.
close-sure = Ik begrijp dat dit niet ongedaan kan worden gemaakt
close-button = Sluit mijn account
closed-title = Uw account is gesloten
closed-text = Uw gegevens zijn verwijderd.
closed-next = Dank voor wat u deed. U kunt zich altijd opnieuw aanmelden.

# Mensen
people-title = Mensen
people-lead = Iedereen met een account, en wat zij mogen. Experts staan onder de anderen.
people-search = Naam of adres
people-search-button = Zoek
people-any-role = Elke rol
people-count = { $count ->
    [one] { $count } persoon
   *[other] { $count } mensen
  }
people-none = Niemand past. Probeer minder letters of een andere rol, of nodig iemand uit.
invite-title = Nodig iemand uit
invite-lead = Zij krijgen een brief met een link om hun account te openen.
invite-known = Dit adres heeft een account: { $name }.
invite-known-text = Er is niets verstuurd en er is geen rol gegeven. Is dit wie u bedoelt? Geef de rol dan op de pagina van deze persoon.
invite-known-link = { $name } een rol geven
invite-button = Verstuur de uitnodiging
grant-title = Geef nog een rol
grant-button = Geef de rol
grant-phase = Fase
grant-phase-hint = Leeg betekent alle fasen.
grant-country = Land
grant-country-hint = Nodig voor een landencontactpersoon; andere rollen hebben er geen.
grant-host = Gastinstelling
grant-host-hint = Nodig voor een directeur of contactpersoon van een gastinstelling; andere rollen hebben er geen.
grant-from = Vanaf
grant-until = Laatste dag
role-over = Voorbij sinds { $day }
role-end = Beëindig deze rol
role-end-reason = Zeg waarom deze rol eindigt
invite-again-text = De persoon heeft het account nog niet geopend. De link in de brief werkt 30 dagen; met een nieuwe brief werkt de vorige link niet meer.
invite-again-button = Stuur de uitnodiging opnieuw
partner-reference = Kenmerk in de adressen die ze doorgeven
sessions-of = Ingelogd
sessions-count = { $count ->
    [0] Nergens ingelogd.
    [one] Ingelogd op één apparaat.
   *[other] Ingelogd op { $count } apparaten.
  }
sessions-of-text = Is een apparaat kwijt, log de persoon dan overal uit. Om iemand buiten te houden, beëindigt u ook de rollen.
sessions-of-button = Log overal uit

# Wat er is gedaan
done-signed-out = U bent uitgelogd.
done-details = Bewaard.
done-password = Uw nieuwe wachtwoord is ingesteld, en uw andere apparaten zijn uitgelogd. U krijgt er een brief over.
done-session-ended = Dat apparaat is uitgelogd.
done-joined = Uw account is open.
done-joined-next = Uw account is open. Ga verder waar u was; vul voor een sollicitatie eerst uw profiel in.
done-invited = De brief met de uitnodiging is onderweg.
done-granted = De rol is gegeven. Wie een account heeft, krijgt er een brief over.
done-role-ended = De rol is beëindigd. De persoon krijgt er een brief over.
done-role-ended-quietly = De rol is beëindigd. Er is geen brief verstuurd: de persoon gebruikt de rol nog niet. Een link om het account te openen werkt alleen zolang er een rol is.
done-sessions-ended = De persoon is overal uitgelogd.
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

# Beheer
upkeep-title = Taken en brieven
upkeep-lead = Wat het programma zelf doet, en wat niet lukte.
job-waiting = Wacht
job-running = Bezig
job-done = Klaar
job-dead = Voorgoed mislukt
waiting-jobs = Wat wacht
waiting-jobs-lead = Een taak wacht op zijn moment: zo hoort het. Blijft er een langer dan enkele minuten op ‘zo snel mogelijk’ staan, kijk dan in het logboek van de server.
job-does = Wat de taak doet
job-count = Hoeveel
job-when = Wanneer de eerste gedaan wordt
job-now = zo snel mogelijk
job-tried = { $times ->
    [one] lukte één keer niet, wordt opnieuw geprobeerd
   *[other] lukte { $times } keer niet, wordt opnieuw geprobeerd
  }
job-does-mail-deliver = Verstuurt een brief
job-does-accounts-keep = Verzegelt het logboek en ruimt sessies op die voorbij zijn; elke minuut
job-does-pool-rebuild = Leest alle profielen opnieuw voor de rangorde; elke dag
job-does-requests-deadline = Sluit de sollicitaties voor een aanvraag na de laatste dag
job-does-selection-remind-host = Herinnert een gastinstelling aan een kandidaat die op antwoord wacht
job-does-placements-documents = Maakt het document van een overeenkomst of certificaat
job-does-placements-forget = Verwijdert documenten die niet meer gelden
job-does-placements-issue = Geeft een certificaat uit
job-does-results-ask = Stelt de vragen van evaluaties waarvoor het tijd is, en herinnert eraan; elke dag
job-does-planning-run = Maakt het plan van een ronde
job-does-planning-prove = Kijkt of een plan beter kan
job-does-experts-remove-file = Verwijdert een cv waarnaar niets meer verwijst
failed-jobs = Taken die voorgoed mislukten
failed-letters = Brieven die niet aankwamen
failed-none = Geen.
job-kind = Soort
job-error = Wat er misging
job-again = Probeer opnieuw

# Brieven
letter-greeting = Beste { $name },
letter-ignore = Hebt u hier niet om gevraagd? Dan hoeft u niets te doen.
letter-join-ignore = Is dit niet voor u bedoeld? Dan hoeft u niets te doen: zonder deze link gaat er geen account open.
letter-join-subject = Open uw account bij { $programme }
letter-join-text = { $programme } nodigt u uit. Uw rol wordt: { $role }. Open uw account met deze link:
letter-join-by = { $by } nodigt u uit voor { $programme }. Uw rol wordt: { $role }. Open uw account met deze link:
letter-registered-text = U hebt zich bij { $programme } aangemeld als expert. Open uw account met deze link:
letter-claim-text = { $programme } ontving uw cv en maakte er een concept van een profiel van. Niemand kan het vinden tot u uw account opent en ja zegt. Open het met deze link:
letter-join-until = De link werkt 30 dagen.
letter-known-subject = U hebt al een account
letter-known-text = Iemand, misschien u, meldde zich aan met dit adres. Het heeft al een account.
letter-known-do = Log in zoals altijd, of stel een nieuw wachtwoord in op de pagina om in te loggen:
letter-password-subject = Stel een nieuw wachtwoord in
letter-password-text = Stel met deze link een nieuw wachtwoord in. Hij werkt één dag, één keer:
letter-email-subject = Bevestig uw nieuwe adres
letter-email-text = Bevestig met deze link dat brieven voortaan hierheen gaan:
letter-email-old-subject = Er is om een ander adres gevraagd
letter-email-old-text = Iemand die bij uw account is ingelogd, vroeg om een ander e-mailadres te gebruiken.
letter-email-old-do = Was u dat niet? Stel dan meteen een nieuw wachtwoord in.
letter-role-subject = U hebt een nieuwe rol
letter-role-text = U hebt een nieuwe rol bij { $programme }: { $role }.
letter-role-from = U hebt een nieuwe rol bij { $programme }, vanaf { $from }: { $role }.
letter-role-days = U hebt een nieuwe rol bij { $programme }, van { $from } tot en met { $until }: { $role }.
letter-role-do = Log in zoals eerder; de nieuwe pagina’s staan in het menu.
letter-role-ended-subject = Een rol van u is beëindigd
letter-role-ended-text = Uw rol bij { $programme } is beëindigd: { $role }.
letter-role-ended-do = De pagina’s van die rol zijn vanaf nu voor u gesloten. Is dat een vergissing? Beantwoord dan deze brief.
letter-not-you = Was u dit niet? Stel dan meteen een nieuw wachtwoord in en laat het het programma weten.
letter-password-changed-subject = Uw wachtwoord is gewijzigd
letter-password-changed-text = Het wachtwoord van uw account is gewijzigd, en uw andere apparaten zijn uitgelogd.
letter-email-changed-subject = Uw e-mailadres is gewijzigd
letter-email-changed-text = Vanaf nu logt u in met een ander e-mailadres, en gaan brieven daarheen. Dit is de laatste brief naar dit adres.

# Weigeringen
refusal-wrong-password = Dit e-mailadres en wachtwoord horen niet bij elkaar
refusal-wrong-password-do = Typ ze opnieuw, of stel een nieuw wachtwoord in.
refusal-not-your-password = Dit is niet uw huidige wachtwoord
refusal-not-your-password-do = Typ het opnieuw.
refusal-address-taken = Dit adres hoort bij een ander account
refusal-address-taken-do = Gebruik een ander adres, of log in met dat adres.
refusal-link-used = Deze link is gebruikt
refusal-link-used-do = Log in, of vraag om een nieuwe link.
refusal-needs-country = Deze rol heeft een land nodig
refusal-needs-country-do = Kies het land van de landencontactpersoon.
refusal-needs-host = Deze rol heeft een gastinstelling nodig
refusal-needs-host-do = Kies de gastinstelling van de directeur of contactpersoon.
refusal-all-countries = Deze rol geldt voor alle landen
refusal-all-countries-do = Laat het land leeg. Voor één land is er de landencontactpersoon.
refusal-no-host-here = Deze rol hoort niet bij een gastinstelling
refusal-no-host-here-do = Laat de gastinstelling leeg, of kies de rol van directeur of contactpersoon.
refusal-no-role-left = Elke rol van deze persoon is beëindigd
refusal-no-role-left-do = Geef eerst een rol: dan gaat de uitnodiging opnieuw de deur uit.
refusal-account-closed = Het account van deze link is gesloten
refusal-account-closed-do = Er is niets van over. U kunt zich altijd opnieuw aanmelden.
refusal-last-administrator = Er zou niemand overblijven om te beheren
refusal-last-administrator-do = Maak eerst iemand anders beheerder.
refusal-may-not-grant = Alleen een beheerder mag deze rol geven of beëindigen
refusal-may-not-grant-do = Vraag het een beheerder.
refusal-password-common = Dit wachtwoord is een van de eerste die iemand zou raden
refusal-password-common-do = Kies drie of vier woorden die niet bij elkaar horen.
refusal-password-repeated = Dit wachtwoord is een patroon dat makkelijk te raden is
refusal-password-repeated-do = Kies drie of vier woorden die niet bij elkaar horen.
refusal-password-personal = In dit wachtwoord staat uw naam of uw adres
refusal-password-personal-do = Laat dat weg: anderen kennen het ook.
refusal-password-same = Dit is het wachtwoord dat u al hebt
refusal-password-same-do = Kies een ander wachtwoord.
refusal-has-account = Dit adres heeft al een account
refusal-has-account-do = Geef de rol op de pagina van die persoon, als dat is wie u bedoelt.
refusal-role-held = Deze persoon heeft die rol al
refusal-role-held-do = Beëindig die eerst, of kies een ander land, een andere instelling of een andere periode.
refusal-role-turned = De laatste dag ligt voor de eerste
refusal-role-turned-do = Kies een latere laatste dag, of laat die leeg.
refusal-role-over = De laatste dag is al voorbij
refusal-role-over-do = Kies een dag die nog komt, of laat die leeg.
refusal-role-ended = Deze rol is al beëindigd
refusal-role-ended-do = U hoeft niets te doen.
refusal-experts-register = Experts melden zichzelf aan
refusal-experts-register-do = Stuur hun het adres van de pagina ‘Meld u aan als expert’.
refusal-not-waiting = Deze persoon heeft het account al geopend
refusal-not-waiting-do = De persoon logt in, of stelt een nieuw wachtwoord in via ‘Wachtwoord vergeten?’.
