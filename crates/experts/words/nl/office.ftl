# The programme office's pages
list-title = Experts
list-lead = Experts met een actief profiel, op naam en beroep. Dat u een profiel opent, wordt opgeschreven; de expert ziet het.
list-count = { $count ->
    [one] Eén expert
   *[other] { $count } experts
  }
list-none = Geen expert past bij deze filters
list-none-do = Haal een filter weg, of gebruik minder woorden.
list-nobody = Nog geen expert heeft een actief profiel
list-nobody-do = Experts melden zichzelf aan. Ze staan hier zodra ze hun profiel actief maken.
filter-text = Woorden
filter-level = Niveau van de vaardigheid, ten minste
filter-years = Jaren praktijk, ten minste
level-at-least = niveau { $level } of hoger
years-at-least = { $years ->
    [one] 1 jaar praktijk of meer
   *[other] { $years } jaar praktijk of meer
  }
filter-any = Alle
filter-show = Tonen
filter-remove = haal dit filter weg
filters-in-use = Filters in gebruik
column-name = Naam
column-occupation = Beroep
pager = Pagina’s
previous = Vorige
next = Volgende
page-of = Pagina { $page } van { $pages }

profile-title = Profiel van een expert
contact = Contact
facts-title = In het kort
last-changed = Laatst gewijzigd
cv-download = Download het cv ({ $name })
reading-logged = Dat u dit profiel opende, is opgeschreven. De expert ziet uw naam, het moment en het dossier.
hidden-notice = Deze persoon is verborgen voor kantoren en gastinstellingen in de landen van herkomst. Noem hem of haar daar niet.

imports-title = Ingelezen cv’s
imports-lead = Cv’s die de beheerder heeft ingelezen. Een goed cv wacht tot de persoon het profiel overneemt en is tot dan niet vindbaar.
imports-none = Er is nog niets geïmporteerd
imports-none-do = De beheerder leest cv’s in het formaat JSON Resume in met:
import-title = Import
import-of = Import van { $when }
import-counts = Profiel geworden: { $good }. Apart gezet: { $quarantined }.
import-open = { $count ->
    [one] Wacht op u: één apart gezet bestand
   *[other] Wacht op u: { $count } apart gezette bestanden
  }
import-forgotten = (gewist met de gegevens van de persoon)
quarantine-title = Apart gezet
quarantine-caption = Bestanden die niet ingelezen konden worden
good-title = Profiel geworden
good-caption = Bestanden die een profiel werden
column-when = Wanneer
column-good = Profiel geworden
column-quarantined = Apart gezet
column-open = Nog op te lossen
column-file = Bestand
column-place = Plaats
column-reason = Waarom
column-solved = Opgelost
column-state = Status
column-recognised = Herkend
column-unrecognised = Niet herkend
terms = { $count ->
    [0] Geen
    [one] Eén term
   *[other] { $count } termen
  }
solve-link = Oplossen
solve-title = Hoe is dit bestand opgelost?
solve-note = Wat is er gedaan
solve-note-hint = Bijvoorbeeld: datum verbeterd en opnieuw ingelezen; of: terzijde gelegd, de persoon antwoordde niet. Wat in het bestand stond, wordt daarna hier gewist.
solve-button = Dit bestand afsluiten
solved-at = { $when }: { $note }

reason-too-large = Het bestand is groter dan een cv kan zijn (1 MB).
reason-not-json = Dit is geen JSON.
reason-cells = De regel heeft meer of minder cellen dan de eerste regel van de tabel.
reason-not-utf8 = De regel is niet in UTF-8: bewaar de tabel als ‘CSV UTF-8’.
reason-not-text = Hier hoort tekst.
reason-not-a-list = Hier hoort een lijst.
reason-not-an-object = Hier hoort een groep velden.
reason-not-a-date = Hier hoort een datum, zoals 2014-06-29, 2014-06 of 2014.
reason-no-name = Er is geen naam.
reason-long-name = De naam is langer dan 200 tekens.
reason-bad-name = In de naam staat een adres.
reason-no-email = Er is geen e-mailadres, dus niemand kan het profiel overnemen.
reason-bad-email = Dit is geen e-mailadres.
reason-duplicate = Het adres hoort bij een ander bestand van deze import, of bij een profiel dat er al is.

fact-called = Aangesproken als
fact-leave = Wat de werkgever toestaat
fact-motivation = Wat de persoon wil doorgeven
fact-consents = Toestemmingen
fact-no-experience = De persoon heeft geen werk of studie toegevoegd.
fact-residence = Woont in
fact-years = Ervaring in dit werk
