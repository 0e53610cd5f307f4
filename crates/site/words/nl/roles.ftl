# Hulp voor wie met de eigen pagina’s van het programma werkt
roles-title = Hulp voor bureau, beheer, donoren en evaluatoren
roles-lead = Wat elk van deze rollen hier doet, en waar. Staat uw antwoord er niet bij, schrijf dan naar { $email }.
roles-1 = Ik coördineer het programma
roles-1-text = U doet alles wat het programmabureau doet; zie ‘Hulp’. Daarnaast draait u terug wat anderen hebben besloten, met een reden: beide blijven te lezen. Landen, fasen en prioriteiten staan onder ‘Strategie’, mensen en rollen onder ‘Mensen’.

    Het logboek, onder ‘Mensen’, vertelt elke wijziging: wanneer, wat, door wie.
roles-2 = Ik werk in een landenkantoor: veiligheid en aankomst
roles-2-text = U krijgt een brief als er iemand voor uw land is geselecteerd, en een als iedereen heeft getekend. Vóór een reis vertelt u de expert hoe het daar veilig blijft, en u ontvangt de expert bij aankomst. Beide zijn taken op de pagina van de plaatsing, en staan op ‘Vandaag’ als het zover is.
roles-3 = Ik lees resultaten voor een donor
roles-3-text = ‘Resultaten’ toont wat er is gevraagd, gedaan en veranderd, per land, sector, manier van werken en dag. Elk cijfer met een getal opent de regels die het telt, en de keten van wat klaar is. Alles kan als csv worden bewaard.

    U ziet geen namen. Een aantal mensen onder vijf staat er niet, en een getal waaruit dat te berekenen is ook niet; daarom worden mensen per één ding tegelijk geteld, en op de dag van vandaag: een teken en een zin zeggen waar.
roles-4 = Ik evalueer het programma
roles-4-text = ‘Resultaten’ toont de cijfers. Van daar leidt ‘Antwoorden zonder namen’ naar wat experts, collega’s en leidingen antwoordden, op drie momenten, ook als csv. Eén persoon heeft op alle momenten één schuilnaam; u verneemt niet wie het is.
roles-5 = Ik beheer accounts
roles-5-text = Onder ‘Mensen’ nodigt u iemand uit, geeft u een rol van een dag tot een dag, en beëindigt u die met een reden. Begint een rol later, dan zeggen de uitnodiging en het account vanaf welke dag. ‘Log overal uit’ is voor een verloren apparaat. De laatste beheerder blijft.

    Taken en brieven die voorgoed mislukten, staan ook onder ‘Mensen’: verhelp wat er mis was en probeer het opnieuw.
roles-6 = Ik beheer: van wie kan ik gegevens geven?
roles-6-text = Iedereen haalt de eigen kopie onder ‘Uw account’. Voor de gegevens van anderen hebt u geen pagina: de technisch beheerder van het programma schrijft een kopie van één persoon met de opdracht ‘cd4d export person’. De sleutels waarmee het programma zijn links tekent, zijn ook een bestand van die beheerder, en geen pagina.
