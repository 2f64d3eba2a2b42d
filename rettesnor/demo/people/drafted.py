"""Decisions that are being written: a grant that is ready to be issued, and fewer days than were asked for."""

from __future__ import annotations

from rettesnor.cases.models import Channel
from rettesnor.demo.contents import grant, partial
from rettesnor.demo.facts import judged, told
from rettesnor.demo.happenings import Applies, Drafted, Person, SeenByTheCommittee, Told

PETER = Person(
    "740983-1619",
    "Peter Prøvesen",
    "Prøvevej 9",
    (
        Applies(
            Channel.MEETING,
            "beskyttet beskæftigelse to dage om ugen",
            "Jeg har passet blomster hele mit liv. Det kan jeg stadig, når jeg ikke skal skynde mig.",
            ago=26,
        ),
        Told(
            15,
            (
                *judged(
                    physical_function_reduced=(
                        True,
                        "Lægen beskriver en betydelig nedsat funktionsevne efter en blodprop: svag højre side.",
                    ),
                    mental_function_reduced=(False, "Der er ingen oplysninger om nedsat psykisk funktionsevne."),
                    support_need=("moderate", "Samlet vurdering efter VUM: støtte til løft og til at komme rundt."),
                ),
                *told(income="early_retirement_pension", housing="own_home_alone"),
            ),
        ),
        Drafted(
            1,
            grant(
                "to dage om ugen",
                amount="2 days/week",
                intervention="Beskyttet beskæftigelse på et værksted to dage om ugen.",
                purpose="At du kan bruge det, du er god til, og være sammen med andre i et tempo, du kan holde til.",
                goals="Du møder to dage om ugen.\nDu kan udføre en af værkstedets opgaver selv.",
                reasons=(
                    "Vi vurderer, at du opfylder betingelserne i servicelovens § 103, stk. 1.\n\n"
                    "Vi har lagt vægt på, at din fysiske funktionsevne er betydeligt nedsat efter blodproppen, at du "
                    "ikke kan arbejde på normale vilkår, og at du ikke kan benytte et tilbud efter anden lovgivning nu."
                ),
            ),
        ),
        SeenByTheCommittee(1),
    ),
)
RIKKE = Person(
    "661190-1720",
    "Rikke Prøvesen",
    "Prøvevej 10",
    (
        Applies(
            Channel.DIGITAL,
            "beskyttet beskæftigelse fem dage om ugen",
            "Jeg vil gerne have en helt almindelig uge ligesom min søster. Jeg synger i kor om torsdagen.",
            ago=24,
        ),
        Told(
            12,
            (
                *judged(
                    mental_function_reduced=(True, "Rikke har et udviklingshandicap, se den pædagogiske vurdering."),
                    support_need=("high", "Samlet vurdering efter VUM: støtte til struktur, pauser og nye opgaver."),
                    special_considerations=(
                        False,
                        "Efter fire dage i træk i praktikken kunne Rikke ikke møde på den femte.",
                    ),
                ),
                *told(income="early_retirement_pension", housing="residential_home"),
            ),
        ),
        Drafted(
            2,
            partial(
                "fire dage om ugen",
                "fem dage om ugen",
                amount="4 days/week",
                why="Praktikken viste, at du ikke kan holde til en femte dag i den samme uge.",
                facts=("support_need", "special_considerations"),
                intervention="Beskyttet beskæftigelse på et værksted fire dage om ugen.",
                purpose="At du får en fast hverdag sammen med andre og udvikler det, du kan.",
                goals="Du møder fire dage om ugen.\nDu lærer to nye opgaver på værkstedet.",
                reasons=(
                    "Vi vurderer, at du opfylder betingelserne i servicelovens § 103, stk. 1.\n\n"
                    "Omfanget fastsætter vi ud fra en konkret og individuel vurdering af dine behov. Vi har lagt vægt "
                    "på, at du i praktikken ikke kunne møde på den femte dag."
                ),
            ),
        ),
    ),
)

DRAFTED = (PETER, RIKKE)
