# Wie voldoet aan wat gevraagd wordt, tijdens het schrijven
count-title = Wie dit nu kan doen
count-exactly = { $count ->
    [0] Niemand in het bestand voldoet aan alles wat tot nu toe gevraagd wordt.
    [one] 1 expert in het bestand voldoet aan alles wat tot nu toe gevraagd wordt.
   *[other] { $count } experts in het bestand voldoen aan alles wat tot nu toe gevraagd wordt.
  }
count-at-least = Ten minste { $count } experts in het bestand voldoen aan alles wat tot nu toe gevraagd wordt.
count-few = Minder dan { $few } experts in het bestand voldoen aan alles wat tot nu toe gevraagd wordt; misschien niemand.
count-pool-empty = Er staat nog niemand met een compleet profiel in het bestand. Zodra dat zo is, staat hier hoeveel mensen voldoen aan wat u vraagt.
count-pool-few = Er staan minder dan { $few } experts met een compleet profiel in het bestand: te weinig om te zeggen wie aan wat voldoet.
count-advice = Zonder ‘{ $what }’ zouden het er { $number } meer zijn.
count-without = zonder deze eis
count-more = { $number } meer { $how }
count-rest-nobody = Deze eisen houden op zichzelf niemand tegen:
count-rest-few = Als één van deze eisen vervalt, komen er minder dan { $few } experts bij. Zoveel experts voldoen aan elk ervan, het zeldzaamste eerst:
count-has = { $what }: { $number }
count-tightest = Het kleinste aantal experts voldoet aan ‘{ $what }’: { $number }.
count-experts = Wie dit heeft
to-candidates = Naar de kandidaten
count-note = Geteld over alle complete profielen, met de eisen van het programma.
count-note-more = ‘Meer’ zegt hoeveel experts aan al het andere voldoen.
count-rounded = Kleine aantallen noemen we niet, andere ronden we naar beneden af op een vijftal.
