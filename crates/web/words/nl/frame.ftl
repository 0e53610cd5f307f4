# Het kader om elke pagina
skip = Naar de inhoud
menu = Menu
languages = Taal
sign-in = Inloggen
register = Registreren
sign-out = Uitloggen
account = Uw account
demo-strip = Dit is een demonstratie. De mensen en instellingen zijn verzonnen, en geen brief verlaat deze computer.
demo-mail = Lees de brieven
footer-help = Hulp
footer-verify = Controleer een certificaat
footer-privacy = Privacy
footer-accessibility = Toegankelijkheid
footer-disclaimer = Disclaimer
footer-about = Over het programma
footer-rights = Aan de inhoud van deze website kunnen geen rechten worden ontleend.
main-navigation = Hoofdmenu
optional = (niet verplicht)
choose = Kies
countries-programme = Landen van het programma
countries-other = Andere landen
countries-all = Alle landen
do-nothing = Niets doen
back = Terug
leave-quickly = Verlaat deze pagina nu
leave-quickly-keys = 3 keer Escape
leave-quickly-hint = Toont Wikipedia in plaats van deze pagina. Op een toetsenbord doet drie keer Escape hetzelfde.

# Formulieren
error-title = Hier klopt iets nog niet
error-prefix = Fout:
fault-missing = { $label }: vul dit in
fault-choose = { $label }: kies een van de antwoorden
fault-pick = { $label }: kies er een uit de lijst
fault-choose-some = { $label }: kies er ten minste één
fault-tick = { $label }: zet een vinkje om verder te gaan
fault-tick-here = Zet een vinkje om verder te gaan.
fault-of = { $label }: { $why }
fault-too-long = { $label }: gebruik hoogstens { $max } tekens
fault-too-short = { $label }: gebruik minstens { $min } tekens
fault-file-size = { $label }: kies een bestand van hoogstens { $max } MB
fault-range = { $label }: geef een heel getal van { $min } tot en met { $max }
fault-year = { $label }: geef een jaar van { $min } tot en met { $max }
fault-file = { $label }: kies een bestand dat niet leeg is
fault-date = { $label }: geef een dag, zoals 27-03-2027 of 27 maart 2027
password-again = Typ het wachtwoord opnieuw: wat u typte, wordt niet in de pagina bewaard.
day-hint = Dag-maand-jaar, zoals 27-03-2027
text-hint = Hoogstens { $max } tekens.
open-calendar = Open een kalender
fault-email = { $label }: geef een e-mailadres, zoals naam@example.org
fault-url = { $label }: geef een webadres, zoals https://example.org

# Deuren
door-again = Probeer het opnieuw
door-record = Naar het dossier
door-back = Terug naar de vorige pagina
door-home = Naar uw eerste pagina
door-public = Naar de startpagina
gone-title = Deze pagina is er niet
gone-text = Misschien is het adres verkeerd getypt, is de pagina verplaatst, of is hij niet voor u. Er is niets veranderd.
gone-do = Ga naar de startpagina, of log in met het account dat de pagina mag zien.
gone-do-own = Ga naar uw eerste pagina, of log in met een ander account dat de pagina mag zien.
refused-title = Dit kan nu niet
refused-do = Ga terug naar de vorige pagina en kijk wat er veranderd is.
kept-title = Wat u verstuurde is niet weg
kept-text = Uw sessie is voorbij, dus het is nog niet opgeslagen. Het staat nog in deze pagina.
kept-now = U bent nu ingelogd. Kijk hierboven wie er is ingelogd, en verstuur het.
kept-sign-in = Inloggen, in een nieuw venster
kept-then = Kom daarna terug naar deze pagina en druk op de knop. Sluit haar niet eerder.
kept-send = Nu versturen
sign-in-first = Log eerst in
sign-in-first-text = Uw sessie is voorbij, of u bent niet ingelogd. Wat u verstuurde, is niet bewaard.
sign-in-first-do = Log in en verstuur het opnieuw.
forged-title = Uw formulier kon niet worden gecontroleerd
forged-text = Het formulier is te oud, of het kwam niet van deze site. Er is niets bewaard.
forged-do = Ga terug, laad de pagina opnieuw en verstuur het formulier nog eens. Wat u typte, staat er nog.
large-title = Dat is te groot
large-text = Er is meer verstuurd dan deze pagina aanneemt. Er is niets bewaard.
large-do = Ga terug en kies een kleiner bestand, of maak de tekst korter.
unreadable-title = Het formulier kon niet worden gelezen
unreadable-text = Uw browser stuurde iets dat geen formulier is. Er is niets bewaard.
unreadable-do = Ga terug, laad de pagina opnieuw en verstuur het formulier nog eens.
stale-title = Iemand anders heeft dit intussen gewijzigd
stale-text = Uw wijziging is niet bewaard, zodat die van de ander niet verloren gaat.
stale-do = Ga terug, laad de pagina opnieuw, bekijk wat er veranderd is, en wijzig het dan.
stale-both = Wat u hebt getypt staat hieronder en is niet opgeslagen. Dit staat er nu, voor zover het anders is. Voeg uw tekst en die van de ander samen en verstuur het formulier opnieuw.
many-title = Te veel pogingen
many-text = { $seconds ->
    [one] Wacht één seconde en probeer het dan opnieuw.
   *[other] Wacht { $seconds } seconden en probeer het dan opnieuw.
  }
many-do = Wachten is genoeg. Wachtwoord vergeten? U kunt een nieuw wachtwoord instellen.
busy-title = Er komen nu veel bestanden binnen
busy-text = Er is op dit moment geen ruimte voor nog een. Er is niets bewaard.
busy-do = Wacht een halve minuut, ga terug en verstuur het opnieuw.
slow-title = Het duurde te lang voor het er was
slow-text = De verbinding was te traag of stopte. Er is niets bewaard.
slow-do = Ga terug en verstuur het opnieuw. Is het een bestand, kies dan een kleiner bestand of gebruik een snellere verbinding.
closed-title = We kunnen nu niet bij onze gegevens
closed-text = Er is niets verloren: wat bevestigd was, is bewaard. Dit is niet bewaard.
closed-do = Probeer het over een minuut opnieuw.
fault-title = Er ging bij ons iets mis
fault-text = Het is opgeschreven, en er is niets half bewaard. Het kenmerk is { $reference }.
fault-do = Probeer het opnieuw. Gebeurt het weer, noem ons dan het kenmerk.
help-address = Vraag om hulp: { $email }
link-unknown-title = Deze link is niet compleet
link-unknown-text = Het adres hoort niet bij een brief van ons. Misschien is er bij het kopiëren een stuk weggevallen.
link-unknown-do = Kopieer de hele link uit de brief, van ‘http’ tot en met het laatste teken, of druk er daar op.
link-over-title = Deze link werkt niet meer
link-expired = De tijd is voorbij.
link-revoked = De link is vervangen of beëindigd door het programma.
link-over-do = Vraag het programma om een nieuwe link. U hebt geen account nodig.

# Onderdelen
ball-with = Nu bij: { $who }
stop-done = klaar
stop-now = nu
stop-next = komt nog
stop-off = vervalt
filter-heading = { $count ->
    [0] Filteren
   *[other] Filteren ({ $count } in gebruik)
  }
