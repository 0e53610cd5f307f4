# Solliciteren
apply-back = Terug naar de opdracht
apply-title = Solliciteren: { $title }
apply-heading = Solliciteren op deze opdracht
apply-yours = Uw sollicitatie
apply-motivation = Waarom wilt u deze opdracht doen?
apply-motivation-hint = Vertel wat u meebrengt en wat u hoopt te bereiken. Het programmabureau leest dit; de gastinstelling leest het als uw profiel daar getoond wordt.
apply-available = Vanaf welke dag kunt u beginnen?
apply-available-hint = De eerste dag waarop u zou kunnen starten. Voor deze opdracht telt geen eerdere dag uit uw profiel.
apply-referred = Wie u hierheen stuurde
apply-continue = Controleer uw antwoorden
apply-later = Opslaan en later verdergaan
apply-ask-title = Log in om te solliciteren
apply-ask-text = U solliciteert met uw eigen profiel. Zo hoeft u nooit twee keer hetzelfde te vertellen. Wat u invult, wordt bij elke stap bewaard.
apply-ask-other = U bent ingelogd, maar niet als expert. Alleen experts met een profiel kunnen solliciteren.
apply-ask-sign-in = Inloggen
apply-ask-register = Aanmelden als expert

# De eisen en de antwoorden
rules-heading = Wat gevraagd wordt en wat in het profiel staat
rules-all-met = Aan alle eisen is voldaan.
rules-not-met = Niet aan alle eisen is voldaan. U kunt eerst uw profiel aanpassen.
rules-profile = Naar uw profiel
rules-asked = Gevraagd
rules-found = Gevonden
rules-answer = Antwoord

# Antwoorden controleren en versturen
check-title = Controleer uw antwoorden voordat u verstuurt
check-back = Terug naar uw sollicitatie
check-consent = Mag de gastinstelling uw profiel en cv zien?
check-consent-text = Het programmabureau beslist wie aan { $host } getoond wordt. Uw profiel en cv gaan daar alleen heen als u dat goedvindt, en alleen voor deze sollicitatie. U kunt dit altijd intrekken op de pagina van uw sollicitatie.
check-share-cv = Ja, het programma mag mijn cv en profiel aan deze gastinstelling tonen
check-share-cv-hint = Zonder dit kan de gastinstelling u niet kiezen. U kunt ook later toestemming geven.
check-show-name = Ja, deze gastinstelling mag ook mijn naam weten
check-show-name-hint = In uw profiel staat dat uw naam niet bekend wordt in uw land van herkomst. Zonder dit ziet de gastinstelling uw initialen, en niet uw cv.
check-send-anyway = U kunt uw sollicitatie versturen, ook al is niet aan alle eisen voldaan. Dan telt zij mee in de cijfers, maar kan zij niet in behandeling komen.
check-send = Sollicitatie versturen

# Eigen sollicitaties
mine-title = Uw sollicitaties
mine-caption = Uw sollicitaties, de nieuwste eerst
mine-empty = U heeft nog niet gesolliciteerd
mine-empty-do = Bekijk welke opdrachten openstaan.
mine-assignments = Alle opdrachten bekijken
mine-page-title = Sollicitatie { $case }
mine-back = Terug naar uw sollicitaties
mine-reason = De reden:
mine-failed = Aan deze eisen was niet voldaan toen u verstuurde:
mine-said = Wat u verstuurde
mine-shares = Aan wie uw profiel is getoond
mine-not-shared = Uw profiel is niet aan { $host } getoond.
mine-shared = Aan { $name } op { $at }
mine-agreed-share = U vindt goed dat de gastinstelling uw profiel en cv ziet.
mine-not-agreed-share = U heeft geen toestemming gegeven om uw profiel en cv aan de gastinstelling te tonen. Zonder dat kan de gastinstelling u niet kiezen.
mine-agreed-name = U vindt goed dat de gastinstelling uw naam weet.
mine-not-agreed-name = De gastinstelling ziet alleen uw initialen.
agree-share = Laat de gastinstelling mijn profiel en cv zien
agree-name = Laat de gastinstelling mijn naam weten
mine-changed = Is er iets veranderd?
mine-changed-text = U kunt uw sollicitatie intrekken totdat het werk begint. Doe dat zodra u het weet.
sent-title = Uw sollicitatie is verstuurd
sent-number = Uw nummer is
sent-next = U krijgt ook een brief van ons. Op deze pagina ziet u altijd waar uw sollicitatie is.
next-heading = Wat er nu gebeurt
next-draft = Maak uw sollicitatie af en verstuur die.
next-office = Het programmabureau leest uw sollicitatie en vergelijkt haar met de andere. U hoort in elk geval van ons.
next-listed = U staat in de voorselectie. Het programmabureau gaat u aan de gastinstelling tonen, als u dat goedvindt.
next-host = { $host } bekijkt uw profiel en vertelt het programmabureau wat zij ervan vindt.
next-decision = Het programmabureau neemt het besluit. U hoort in elk geval van ons.
next-selected = U heeft de plaats. Alles wat nu gebeurt, staat op de pagina van uw plaatsing.
next-reserve = U bent reserve. Trekt de geselecteerde expert zich terug, dan bieden wij u de plaats aan. Wilt u niet wachten, dan kunt u uw sollicitatie intrekken.
next-ineligible = Uw sollicitatie kan niet in behandeling komen. Verandert uw situatie, pas dan uw profiel aan: dat telt bij uw volgende sollicitatie.
next-over = Deze sollicitatie is afgelopen. Uw profiel blijft staan en u kunt op andere opdrachten solliciteren.
next-withdrawn = U heeft uw sollicitatie ingetrokken. Uw profiel blijft staan en u kunt op andere opdrachten solliciteren.

# Terugtrekken
withdraw-link = Deze sollicitatie intrekken
withdraw-title = Sollicitatie { $case } intrekken
withdraw-back = Terug naar de sollicitatie
withdraw-text = Het programmabureau hoort dit meteen. U kunt dit zelf niet terugdraaien.
withdraw-seat = U heeft de plaats voor deze opdracht. Trekt u zich terug, dan wordt die meteen aan iemand anders aangeboden. U kunt dit zelf niet terugdraaien.
withdraw-why = Waarom trekt u zich terug?
withdraw-words = Wilt u er meer over zeggen?
withdraw-words-hint = Nodig als u een andere reden kiest.
withdraw-button = Nu intrekken
take-back = Dit intrekken
take-back-share = dat de gastinstelling uw profiel en cv mag zien
take-back-name = dat de gastinstelling uw naam mag weten
mine-placement = Naar uw plaatsing { $case }
again-title = U heeft al op deze opdracht gesolliciteerd.
again-open = Dit is uw sollicitatie. U kunt geen tweede versturen.
again-over = Dit is uw sollicitatie; die is afgelopen. Op dezelfde opdracht kunt u niet nog eens solliciteren. Is er iets veranderd, schrijf dan het programmabureau.
at-work-title = Uw plaatsing is begonnen
at-work-text = U heeft de plaats voor deze opdracht en het werk van { $case } is begonnen. Daarom kunt u de sollicitatie niet meer intrekken: wat u daar deed, blijft staan.
at-work-do = Moet u stoppen? Vertel het het programmabureau; dat kan de plaatsing samen met u voortijdig beëindigen:
