"""What hand-outs have in common, known to both ends, so that a code need only point at it.

It belongs to version 1 of the code and may never change: what was handed out with it could not be
read any more. Nobody is shown these words.
"""

from __future__ import annotations

_ENGLISH = """
home exercises instructions contact questions before after breakfast morning evening night walking
briskly cycling swimming climbing stairs gardening housework vacuuming sitting at the desk standing
driving lifting carrying shopping running working exercise bike strength physiotherapy practice
physical therapy exercise therapist health centre back knees hips legs shoulders stomach buttocks
chest floor mat chair wall pillow towel slowly gently calmly relaxed breathe in breathe out repeat
hold for seconds stretch bend lift lower tilt your pelvis roll your knees from side to side pull
both knees to your chest straighten your leg lie on your back with your feet flat on the floor and
on your hands and knees; squat, bridge: 3 sets of 10 times, 2 x 15, times a day, minutes, every day,
every hour, twice a day, three times a week. Do not stop if it hurts a little, that is not harmful.
Keep moving and change your position often.
"""

_DUTCH = """
thuisoefeningen oefeningen ontbijt ochtend 's ochtends middag 's avonds avond nacht voor het slapen
lopen wandelen stevig wandelen fietsen zwemmen hardlopen traplopen trap op en af tuinieren
huishouden stofzuigen zitten aan het bureau staan autorijden tillen dragen boodschappen doen werken
hometrainer krachttraining fysiotherapie fysiotherapeut oefentherapie praktijk centrum
gezondheidscentrum rug knieën heupen benen been schouders buik billen borst voeten vloer mat stoel
muur kussen handdoek langzaam rustig ontspannen ademhaling adem in en adem uit herhaal houd vast
seconden vasthouden strek buig til op laat zakken kantel uw bekken naar voren en naar achteren rol
uw knieën van links naar rechts trek beide knieën naar de borst strek het been ga op uw rug liggen
met gebogen knieën en uw voeten plat op de grond en op handen en knieën; kniebuigingen, bruggetje:
3 series van 10 keer, 2 x 15 keer per dag, minuten, elke dag, elk uur, twee keer per dag, drie keer
per week. Stop niet als het een beetje pijn doet, dat kan geen kwaad. Blijf bewegen en wissel vaak
van houding.
"""

_SHORT = """
+31 6 06-12345678 0900-1515 088 085 0800 010- 020- 030- 040- 050- 070- lrs-living alarm
when-to-return if-it-comes-back nature course recovery activity thoughts treatment work myths lrs
Oefentherapie Physiotherapy Fysiotherapie
Swimming Gardening Climbing stairs Cycling Walking Zwemmen Tuinieren Traplopen Fietsen Wandelen
"""

DICTIONARY = " ".join((_ENGLISH + _DUTCH + _SHORT).split()).encode()
"""The most frequent stands last, where pointing at it is cheapest."""
