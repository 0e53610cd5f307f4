# Sluiten voor sollicitaties
close-title = { $case } sluiten voor sollicitaties?
close-applied = { $count ->
    [0] Er heeft nog niemand gesolliciteerd.
    [one] Eén persoon heeft gesolliciteerd.
   *[other] { $count } mensen hebben gesolliciteerd.
  }
close-announced = Bekendgemaakt is dat mensen tot en met { $day } kunnen solliciteren; na het sluiten kan niemand dat meer.
close-open-ended = Bekendgemaakt is dat mensen kunnen solliciteren tot de plaats vervuld is; na het sluiten kan niemand dat meer.
close-after = Wie nog aan een sollicitatie schrijft, kan die niet meer versturen.
