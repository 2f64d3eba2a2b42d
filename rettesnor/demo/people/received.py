"""Applications that are being looked into: new, half known, due soon, and overdue."""

from __future__ import annotations

from rettesnor.cases.models import Channel
from rettesnor.demo.facts import judged, some, told
from rettesnor.demo.happenings import Applies, Person, Told

SOFIE = Person(
    "720801-4114",
    "Sofie Prøvesen",
    "Prøvevej 4",
    (
        Applies(
            Channel.DIGITAL,
            "beskyttet beskæftigelse i et køkken eller en café",
            "Jeg har gået på STU og været i praktik i en kantine. Det var godt at have noget at stå op til. Jeg vil "
            "gerne arbejde i et køkken, hvor der ikke er for meget larm.",
            ago=2,
        ),
    ),
)
AMIR = Person(
    "850992-3333",
    "Amir Prøvesen",
    "Prøvevej 3",
    (
        Applies(
            Channel.PHONE,
            "beskyttet beskæftigelse",
            "Amir ringede og spurgte, om der er et værksted, hvor han kan arbejde.",
            ago=12,
        ),
        Told(
            5,
            some(
                mental_function_reduced=(
                    True,
                    "Psykiateren beskriver en betydelig nedsat funktionsevne på grund af en psykisk sygdom.",
                ),
                cannot_work_on_normal_terms=(True, "Amir er stoppet i tre job inden for den første måned."),
                causal_link=(True, "Han måtte stoppe, hver gang symptomerne kom igen."),
            ),
        ),
    ),
)
MADS = Person(
    "650388-1215",
    "Mads Prøvesen",
    "Prøvevej 5",
    (
        Applies(
            Channel.DIGITAL,
            "beskyttet beskæftigelse fire dage om ugen",
            "Efter min hjerneskade bliver jeg hurtigt træt, og jeg glemmer, hvad jeg er i gang med. Jeg vil gerne lave "
            "noget med træ, hvor én opgave kan blive færdig, før den næste begynder.",
            due_in=4,
        ),
        Told(
            15,
            (
                *judged(
                    mental_function_reduced=(
                        True,
                        "Neuropsykologen beskriver betydelige følger af hjerneskaden: nedsat hukommelse og udtrætning.",
                    ),
                    support_need=("high", "Samlet vurdering efter VUM: støtte til at huske og til at holde pauser."),
                ),
                *told(income="early_retirement_pension", housing="own_home_with_partner"),
            ),
        ),
    ),
)
INGE = Person(
    "681070-1316",
    "Inge Prøvesen",
    "Prøvevej 6",
    (
        Applies(
            Channel.LETTER,
            "beskyttet beskæftigelse, helst om formiddagen",
            "Jeg har været hjemme i mange år. Nu vil jeg gerne ud blandt andre mennesker og lave noget nyttigt.",
            due_in=-5,
        ),
        Told(
            30,
            (
                *some(
                    special_social_problems=(False, "Inge har bolig, fast indtægt og god kontakt til sin familie."),
                    cannot_work_on_normal_terms=(True, "Inge har ikke kunnet arbejde på normale vilkår siden 2015."),
                    option_flex_job=("examined", "Jobcentret er ved at undersøge, om et fleksjob er muligt."),
                ),
                *told(income="early_retirement_pension", housing="own_home_alone"),
            ),
        ),
    ),
)

RECEIVED = (SOFIE, AMIR, MADS, INGE)
