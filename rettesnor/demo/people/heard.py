"""Citizens who are heard before a decision: one has time to answer, the other has answered."""

from __future__ import annotations

from rettesnor.cases.models import Channel
from rettesnor.demo.contents import partial, rejection
from rettesnor.demo.facts import judged, told
from rettesnor.demo.happenings import Answered, Applies, Drafted, Heard, Person, Told

YUSUF = Person(
    "770695-1417",
    "Yusuf Prøvesen",
    "Prøvevej 7",
    (
        Applies(
            Channel.ORAL,
            "beskyttet beskæftigelse tre dage om ugen",
            "Jeg kan godt lide at skille ting ad. Jeg vil helst være et sted, hvor de andre har det ligesom mig.",
            ago=20,
        ),
        Told(
            14,
            (
                *judged(
                    mental_function_reduced=(True, "Psykiateren beskriver en betydelig nedsat funktionsevne."),
                    cannot_work_on_special_terms=(False, "Yusuf har mødt stabilt i en praktik ti timer om ugen."),
                    cannot_use_other_offers=(False, "Et job med løntilskud er fundet og kan tilpasses."),
                    option_wage_supplement=("can_use", "Et cykelværksted tilbyder et skånejob ti timer om ugen."),
                    exhausted_wage_supplement=(False, "Skånejobbet på cykelværkstedet er en mulighed."),
                    wage_supplement_was_possible=(True, "Skånejobbet på cykelværkstedet er en mulighed."),
                    support_need=("moderate", "Samlet vurdering efter VUM: støtte til at komme i gang om morgenen."),
                ),
                *told(income="early_retirement_pension", housing="own_home_alone"),
            ),
        ),
        Drafted(
            6,
            rejection(
                why="Du kan benytte et job med løntilskud (skånejob).",
                sentence="Du får ikke beskyttet beskæftigelse, fordi vi vurderer, at du kan benytte et skånejob.",
                reasons=(
                    "Vi er enige med dig i, at din psykiske funktionsevne er betydeligt nedsat, og at du ikke kan "
                    "arbejde på normale vilkår.\n\n"
                    "Et cykelværksted tilbyder dig et skånejob ti timer om ugen, som kan tilpasses dig. Derfor "
                    "vurderer vi, at du kan benytte et tilbud efter anden lovgivning."
                ),
                next_steps="Jobcentret kontakter dig om skånejobbet. Går det ikke, kan du søge igen.",
            ),
        ),
        Heard(
            6,
            "Et cykelværksted tilbyder dig et skånejob. Det kan betyde, at du ikke får beskyttet beskæftigelse.",
            (
                "cannot_use_other_offers",
                "option_wage_supplement",
                "exhausted_wage_supplement",
                "cannot_work_on_special_terms",
            ),
            days=14,
        ),
    ),
)
LONE = Person(
    "880275-1518",
    "Lone Prøvesen",
    "Prøvevej 8",
    (
        Applies(
            Channel.DIGITAL,
            "beskyttet beskæftigelse fem dage om ugen",
            "Når jeg er alene hjemme, går det dårligt. Derfor vil jeg gerne af sted hver dag.",
            ago=30,
        ),
        Told(
            27,
            (
                *judged(
                    mental_function_reduced=(
                        True,
                        "Lægen beskriver en betydelig nedsat funktionsevne efter en hjernebetændelse.",
                    ),
                    support_need=("moderate", "Samlet vurdering efter VUM: støtte til struktur og hvile."),
                    special_considerations=(False, "Lægen fraråder mere end tre dage om ugen det første halve år."),
                ),
                *told(income="early_retirement_pension", housing="own_home_alone"),
            ),
        ),
        Drafted(
            24,
            LONES := partial(
                "tre dage om ugen",
                "fem dage om ugen",
                why="Din læge fraråder mere end tre dage om ugen det første halve år.",
                facts=("support_need", "special_considerations"),
                intervention="Beskyttet beskæftigelse på et værksted tre dage om ugen.",
                purpose="At du kommer ud blandt andre og får kræfter til at blive ved.",
                goals="Du møder tre dage om ugen.\nDu kender to af dine kolleger ved navn.",
                reasons=(
                    "Vi vurderer, at du opfylder betingelserne i servicelovens § 103, stk. 1.\n\n"
                    "Omfanget fastsætter vi ud fra en konkret og individuel vurdering af dine behov. Vi har lagt vægt "
                    "på lægens råd. Vi ser på omfanget igen om et halvt år."
                ),
            ),
        ),
        Heard(
            24,
            "Vi overvejer at give dig tre dage om ugen og ikke fem, fordi din læge fraråder mere.",
            ("support_need", "special_considerations"),
        ),
        Answered(6, "Jeg forstår godt, at jeg skal starte roligt. Men kan jeg få fire dage, hvis det går godt?"),
    ),
)

HEARD = (YUSUF, LONE)
