# Tabellen met gastinstellingen die de beheerder inlas: regels die wachten
imports-title = Ingelezen regels die wachten
imports-lead = De beheerder las een tabel met gastinstellingen in. Wat een gastinstelling werd, staat in de lijst. Bij deze regels kon dat niet: zie waarom, verbeter ze en laat de beheerder de tabel opnieuw inlezen. Of leg ze terzijde.
imports-none = Er wacht geen regel
imports-none-do = De beheerder leest een tabel met gastinstellingen in met:
imports-caption = Regels die geen gastinstelling konden worden
import-forgotten = (gewist met de gegevens van de persoon)
column-file = Bestand
column-place = Regel en kolom
column-content = Wat er staat
column-solved = Opgelost
solve-link = Oplossen
solve-title = Hoe is deze regel opgelost?
solve-note = Wat is er gedaan
solve-note-hint = Bijvoorbeeld: sector verbeterd en opnieuw ingelezen; of: terzijde gelegd, de instelling is niet bekend. Wat in de regel stond, wordt daarna hier gewist.
solve-button = Deze regel afsluiten
solved-at = { $when }: { $note }
done-solved = De regel is afgesloten.
waiting-import = { $count ->
    [one] Los één regel van een tabel met gastinstellingen op
   *[other] Los { $count } regels van een tabel met gastinstellingen op
  }
ball-programme-office = het programmabureau

# Waarom een regel wacht
row-cells = De regel heeft meer of minder cellen dan de eerste regel van de tabel.
row-not-text = De regel is niet in UTF-8: bewaar de tabel als ‘CSV UTF-8’.
row-missing = Dit moet ingevuld zijn.
row-too-long = Dit is langer dan het mag zijn.
row-no-kind = Dit is geen soort instelling, zoals hospital of higher-education.
row-no-country = Dit is niet de code van een land, zoals NG.
row-country-elsewhere = Dit land doet niet mee aan het programma, of niet in deze fase.
row-country-closed = Dit land is gesloten in deze fase.
row-no-sector = Dit is niet de code van een sector, zoals 12263.
row-bad-email = Dit is geen e-mailadres.
row-twice = Een eerdere regel heeft dezelfde naam en hetzelfde land.
