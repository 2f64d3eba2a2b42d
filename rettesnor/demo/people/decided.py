"""Decisions that are issued: granted, partly granted and rejected, delivered or still to be delivered."""

from __future__ import annotations

from rettesnor.cases.models import Channel, SentBy
from rettesnor.demo.contents import grant, partial, rejection
from rettesnor.demo.facts import judged, told
from rettesnor.demo.happenings import Answered, Applies, Delivered, Drafted, Heard, Issued, Person, Told

KAREN = Person(
    "630485-1111",
    "Karen Prøvesen",
    "Prøvevej 1",
    (
        Applies(
            Channel.DIGITAL,
            "beskyttet beskæftigelse tre dage om ugen",
            "Jeg vil gerne lave noget med hænderne sammen med andre. Jeg bliver træt, så tre dage er nok for mig.",
            ago=38,
        ),
        Told(28, judged()),
        Drafted(
            8,
            grant(
                "tre dage om ugen",
                amount="3 days/week",
                intervention="Beskyttet beskæftigelse på et værksted tre dage om ugen.",
                purpose=(
                    "At du kan bruge og udvikle det, du er god til, i et fællesskab og i et tempo, du kan holde til."
                ),
                goals="Du møder tre dage om ugen.\nDu kan udføre to af værkstedets opgaver selv.",
                reasons=(
                    "Vi vurderer, at du opfylder betingelserne i servicelovens § 103, stk. 1.\n\n"
                    "Vi har lagt vægt på, at din psykiske funktionsevne er betydeligt nedsat, at du ikke kan arbejde "
                    "på normale vilkår, og at du ikke kan benytte et tilbud efter anden lovgivning nu."
                ),
            ),
        ),
        Issued(8),
        Delivered(8, SentBy.DIGITAL_POST),
    ),
)
OLES_REJECTION = rejection(
    why="Du kan benytte et fleksjob.",
    sentence="Du får ikke beskyttet beskæftigelse, fordi vi vurderer, at du kan benytte et fleksjob.",
    reasons=(
        "Vi er enige med dig i, at din fysiske funktionsevne er betydeligt nedsat på grund af din ryg, og at du ikke "
        "kan arbejde på normale vilkår.\n\n"
        "Jobcentret har bevilget dig et fleksjob på 12 timer om ugen, som kan tilpasses din ryg. Derfor vurderer vi, "
        "at du kan benytte et tilbud efter anden lovgivning."
    ),
    next_steps="Savner du samvær i hverdagen, kan du tale med os om tilbud efter servicelovens § 104.",
)
OLE = Person(
    "710279-2222",
    "Ole Prøvesen",
    "Prøvevej 2",
    (
        Applies(
            Channel.LETTER,
            "beskyttet beskæftigelse fire dage om ugen",
            "Min ryg holder ikke til et almindeligt arbejde. Jeg vil hellere være på et værksted end i fleksjob.",
            ago=31,
        ),
        Told(
            26,
            judged(
                physical_function_reduced=(True, "Kronisk ryglidelse, se lægens statusattest."),
                mental_function_reduced=(False, "Der er ingen oplysninger om nedsat psykisk funktionsevne."),
                cannot_work_on_special_terms=(False, "I praktikken mødte Ole stabilt 12 timer om ugen."),
                cannot_use_other_offers=(False, "Jobcentret har bevilget fleksjob, som kan tilpasses ryggen."),
                option_flex_job=("can_use", "Bevilget fleksjob 12 timer om ugen."),
                exhausted_flex_job=(False, "Fleksjobbet er en mulighed."),
                option_wage_supplement=("not_relevant", "Ole får ikke førtidspension."),
            ),
        ),
        Drafted(24, OLES_REJECTION),
        Heard(
            24,
            "Jobcentret har bevilget dig et fleksjob. Det kan betyde, at du ikke får beskyttet beskæftigelse.",
            ("cannot_use_other_offers", "option_flex_job", "exhausted_flex_job", "cannot_work_on_special_terms"),
            days=14,
        ),
        Answered(10, "Jeg er bange for, at et fleksjob bliver for hårdt for min ryg."),
        Drafted(
            3,
            OLES_REJECTION,
            weighed=(
                "Vi forstår din bekymring. Den er en grund til at tilpasse fleksjobbet, men den ændrer ikke, at du kan "
                "benytte det. Går det ikke, kan du søge igen, og så ser vi på sagen på ny."
            ),
        ),
        Issued(3),
    ),
)
ELLENS_GRANT = partial(
    "tre dage om ugen",
    "fem dage om ugen",
    amount="3 days/week",
    why=(
        "Afprøvningen på værkstedet viste, at du har brug for en hviledag efter hver anden dag. Med fem dage måtte du "
        "blive hjemme det meste af den følgende uge."
    ),
    facts=("support_need", "special_considerations"),
    intervention="Beskyttet beskæftigelse på et værksted mandag, tirsdag og torsdag.",
    purpose="At du får en fast hverdag, som du kan holde til, og arbejder videre med det, du kan.",
    goals="Du møder tre dage om ugen uden at blive væk af træthed.\nDu siger selv til, når du har brug for en pause.",
    reasons=(
        "Vi vurderer, at du opfylder betingelserne i servicelovens § 103, stk. 1.\n\n"
        "Omfanget fastsætter vi ud fra en konkret og individuel vurdering af dine behov. Vi har lagt vægt på "
        "afprøvningen og på, at du selv beskriver, at du har brug for at hvile dig."
    ),
)
ELLEN = Person(
    "790473-1822",
    "Ellen Prøvesen",
    "Prøvevej 11",
    (
        Applies(
            Channel.LETTER,
            "beskyttet beskæftigelse fem dage om ugen",
            "Jeg savner kolleger. Jeg har arbejdet i en systue og vil gerne sy igen, hver dag hvis jeg må.",
            ago=40,
        ),
        Told(
            36,
            (
                *judged(
                    physical_function_reduced=(True, "Leddegigt med betydelig nedsat funktionsevne, se lægens attest."),
                    mental_function_reduced=(False, "Der er ingen oplysninger om nedsat psykisk funktionsevne."),
                    support_need=("moderate", "Samlet vurdering efter VUM: støtte til pauser og til at løfte."),
                    special_considerations=(
                        False,
                        "Under afprøvningen på fem dage om ugen måtte Ellen blive hjemme det meste af ugen efter.",
                    ),
                ),
                *told(income="early_retirement_pension", housing="own_home_with_partner"),
            ),
        ),
        Drafted(33, ELLENS_GRANT),
        Heard(
            33,
            "Vi overvejer at give dig tre dage om ugen og ikke fem, fordi afprøvningen på fem dage var for hård.",
            ("support_need", "special_considerations"),
            how=SentBy.LETTER,
        ),
        Answered(24, "Det er rigtigt, at jeg blev syg af det. Tre dage er bedre end ingen, men jeg håber på flere."),
        Drafted(
            5,
            ELLENS_GRANT,
            weighed=(
                "Vi har noteret, at du håber på flere dage. Det ændrer ikke vores vurdering nu. Når du har været på "
                "værkstedet i et halvt år, taler vi med dig om, hvorvidt du kan holde til flere."
            ),
        ),
        Issued(5),
        Delivered(5, SentBy.LETTER),
    ),
)
HANS = Person(
    "820766-1923",
    "Hans Prøvesen",
    "Prøvevej 12",
    (
        Applies(
            Channel.PHONE,
            "beskyttet beskæftigelse fire formiddage om ugen",
            "Hans ringede. Han vil gerne ud og arbejde i det fri om formiddagen, for om eftermiddagen har han smerter.",
            ago=30,
        ),
        Told(
            20,
            (
                *judged(
                    physical_function_reduced=(
                        True,
                        "Lægen beskriver kroniske smerter og en betydelig nedsat funktionsevne i begge ben.",
                    ),
                    special_social_problems=(True, "Hans har mistet sin bolig og bor midlertidigt hos sin søn."),
                    support_need=("moderate", "Samlet vurdering efter VUM: støtte til transport og pauser."),
                ),
                *told(income="early_retirement_pension", housing="with_family"),
            ),
        ),
        Drafted(
            3,
            grant(
                "fire formiddage om ugen",
                amount="4 days/week",
                intervention="Beskyttet beskæftigelse med gartneropgaver fire formiddage om ugen.",
                purpose="At du får en fast og meningsfuld hverdag ude i det fri, som du kan holde til.",
                goals="Du møder fire formiddage om ugen.\nDu passer dit eget bed fra forår til efterår.",
                reasons=(
                    "Vi vurderer, at du opfylder betingelserne i servicelovens § 103, stk. 1.\n\n"
                    "Vi har lagt vægt på, at både din fysiske og din psykiske funktionsevne er betydeligt nedsat, at "
                    "du har særlige sociale problemer, og at du ikke kan benytte et tilbud efter anden lovgivning nu."
                ),
            ),
        ),
        Issued(3),
    ),
)

DECIDED = (KAREN, OLE, ELLEN, HANS)
