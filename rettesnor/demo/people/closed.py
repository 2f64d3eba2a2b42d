"""Cases that ended without a decision: withdrawn, registered by mistake, and the same as another one."""

from __future__ import annotations

from rettesnor.cases.models import Channel, ClosingGround
from rettesnor.demo.facts import some, told
from rettesnor.demo.happenings import Applies, Closed, Person, Told

JENS = Person(
    "730598-2024",
    "Jens Prøvesen",
    "Prøvevej 13",
    (
        Applies(
            Channel.DIGITAL,
            "beskyttet beskæftigelse på et lager",
            "Min kontaktperson siger, at jeg kan søge. Jeg vil gerne køre varer rundt.",
            ago=55,
        ),
        Closed(
            48,
            ClosingGround.WITHDRAWN,
            "Jens ringede. Han er kommet i praktik på et lager og vil først se, hvordan det går.",
            told_how=Channel.PHONE,
        ),
        Applies(
            Channel.PHONE,
            "beskyttet beskæftigelse på et lager tre dage om ugen",
            "Jens ringede igen. Praktikken var for hård, og han vil nu gerne søge om beskyttet beskæftigelse.",
            ago=5,
        ),
        Told(4, told(income="early_retirement_pension", housing="shared_community")),
    ),
)
MONA = Person(
    "840181-2126",
    "Mona Prøvesen",
    "Prøvevej 14",
    (
        Applies(Channel.PHONE, "beskyttet beskæftigelse", "", ago=10),
        Closed(
            9,
            ClosingGround.MISTAKE,
            "Mona har ikke søgt. Opkaldet var fra en anden borger, og sagen blev ved en fejl oprettet på Monas "
            "CPR-nummer.",
        ),
    ),
)
FARIDA = Person(
    "700997-2228",
    "Farida Prøvesen",
    "Prøvevej 15",
    (
        Applies(
            Channel.DIGITAL,
            "beskyttet beskæftigelse to dage om ugen",
            "Jeg er uddannet tandtekniker, men jeg kan ikke holde til støjen og tempoet mere. Jeg er god til at "
            "sortere.",
            ago=14,
        ),
        Told(
            10,
            some(special_social_problems=(False, "Farida bor sammen med sin familie og har styr på sin økonomi.")),
        ),
        Applies(
            Channel.LETTER,
            "beskyttet beskæftigelse to dage om ugen",
            "Jeg sender også min ansøgning med brev, for jeg er ikke sikker på, at den digitale kom frem.",
            ago=9,
        ),
        Closed(8, ClosingGround.DUPLICATE, "Brevet er den samme ansøgning, som Farida sendte digitalt."),
    ),
)

CLOSED = (JENS, MONA, FARIDA)
