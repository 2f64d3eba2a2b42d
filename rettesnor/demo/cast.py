"""Karen, who is granted what she asks for; Ole, who is heard and refused; Amir, who waits. All three are invented.

Their CPR numbers are of the series with sixty added to the day, which no registered person has.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.issue_decision import examine, issue_decision
from rettesnor.cases.decision.record_delivery import record_delivery
from rettesnor.cases.decision.save_draft import DraftContent, DraftPart, save_draft
from rettesnor.cases.file.day import day_of
from rettesnor.cases.hearing.record_hearing_answer import record_hearing_answer
from rettesnor.cases.hearing.send_hearing import send_hearing
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.intake.register_application import register_application
from rettesnor.cases.models import Case, Channel, Citizen, Decision, Help, Outcome, PartName, SentBy, Source
from rettesnor.cases.models.cpr import Cpr
from rettesnor.standards import files

SEL_1 = "serviceloven § 1, stk. 3"
SEL_103 = "serviceloven § 103, stk. 1"
BEK_483_1 = "bekendtgørelsen om aflønning og befordringsudgifter § 1"


@dataclass(frozen=True)
class Person:
    cpr: str
    name: str
    street: str
    days_ago: int
    channel: Channel
    asked_for: str
    own_words: str


KAREN = Person(
    "630485-1111",
    "Karen Prøvesen",
    "Prøvevej 1",
    40,
    Channel.DIGITAL,
    "beskyttet beskæftigelse tre dage om ugen",
    "Jeg vil gerne lave noget med hænderne sammen med andre. Jeg bliver træt, så tre dage er nok for mig.",
)
OLE = Person(
    "710279-2222",
    "Ole Prøvesen",
    "Prøvevej 2",
    38,
    Channel.LETTER,
    "beskyttet beskæftigelse fire dage om ugen",
    "Min ryg holder ikke til et almindeligt arbejde. Jeg vil hellere være på et værksted end i fleksjob.",
)
AMIR = Person(
    "850992-3333",
    "Amir Prøvesen",
    "Prøvevej 3",
    12,
    Channel.PHONE,
    "beskyttet beskæftigelse",
    "Amir ringede og spurgte, om der er et værksted, hvor han kan arbejde.",
)

JUDGED = {
    "mental_function_reduced": (True, "Lægen beskriver en betydelig og vedvarende nedsat koncentration og energi."),
    "physical_function_reduced": (False, "Der er ingen oplysninger om nedsat fysisk funktionsevne."),
    "special_social_problems": (False, "Boligen og økonomien er på plads."),
    "cannot_work_on_normal_terms": (True, "To forløb på almindelige vilkår er stoppet på grund af overbelastning."),
    "cannot_work_on_special_terms": (True, "Selv få timer på særlige vilkår har ført til sygemelding."),
    "cannot_use_other_offers": (True, "Jobcenteret vurderer, at ingen af tilbuddene kan benyttes nu."),
    "option_activation": ("cannot_use", "Stoppet efter tre uger på grund af overbelastning."),
    "option_rehabilitation": ("not_relevant", "Der er ikke udsigt til arbejde på normale vilkår."),
    "option_flex_job": ("cannot_use", "Jobcenteret har ikke fundet skånebehov, der kan imødekommes."),
    "option_wage_supplement": ("cannot_use", "Prøvet i 2025. Hun kunne ikke fastholde det."),
    "support_need": ("moderate", "Samlet vurdering efter VUM: støtte til struktur og pauser."),
}
OLES = {
    **JUDGED,
    "physical_function_reduced": (True, "Kronisk ryglidelse, se lægens statusattest."),
    "mental_function_reduced": (False, "Der er ingen oplysninger om nedsat psykisk funktionsevne."),
    "cannot_work_on_special_terms": (False, "I praktikken mødte Ole stabilt 12 timer om ugen."),
    "cannot_use_other_offers": (False, "Jobcenteret har bevilget fleksjob, som kan tilpasses ryggen."),
    "option_flex_job": ("can_use", "Bevilget fleksjob 12 timer om ugen."),
    "option_wage_supplement": ("not_relevant", "Ole får ikke førtidspension."),
}

GRANTED = DraftContent(
    parts=(
        DraftPart(PartName.TARGET_GROUP, Outcome.GRANTED, "Du hører til målgruppen.", (SEL_103,)),
        DraftPart(PartName.EXTENT, Outcome.GRANTED, "Tre dage om ugen.", (SEL_1,)),
        DraftPart(PartName.PAY, Outcome.GRANTED, "Du får løn efter din indsats.", (BEK_483_1,)),
    ),
    later={
        PartName.PLACE: "Vi vælger værkstedet sammen med dig, når du har besøgt det.",
        PartName.TRANSPORT: "Vejen afhænger af, hvilket værksted det bliver.",
    },
    as_asked=True,
    decision_sentence="Du får beskyttet beskæftigelse tre dage om ugen.",
    intervention="Beskyttet beskæftigelse på et værksted tre dage om ugen.",
    purpose="At du kan bruge og udvikle det, du er god til, i et fællesskab og i et tempo, du kan holde til.",
    reasons=(
        "Vi vurderer, at du opfylder betingelserne i servicelovens § 103, stk. 1.\n\n"
        "Vi har lagt vægt på, at din psykiske funktionsevne er betydeligt nedsat, at du ikke kan arbejde på normale "
        "vilkår, og at du ikke kan benytte et tilbud efter anden lovgivning nu."
    ),
    next_steps="Vi kontakter dig inden to uger og aftaler et besøg på værkstedet.",
    plan_offered=True,
)
REFUSED = DraftContent(
    parts=(
        DraftPart(
            PartName.TARGET_GROUP,
            Outcome.REFUSED,
            "Du hører ikke til målgruppen for beskyttet beskæftigelse.",
            (SEL_103,),
            "Det er en betingelse, at man ikke kan benytte tilbud efter anden lovgivning. Du kan benytte et fleksjob.",
        ),
    ),
    decision_sentence="Du får ikke beskyttet beskæftigelse, fordi vi vurderer, at du kan benytte et fleksjob.",
    reasons=(
        "Vi er enige med dig i, at din fysiske funktionsevne er betydeligt nedsat på grund af din ryg, og at du ikke "
        "kan arbejde på normale vilkår.\n\n"
        "Jobcenteret har bevilget dig et fleksjob på 12 timer om ugen, som kan tilpasses din ryg. Derfor vurderer vi, "
        "at du kan benytte et tilbud efter anden lovgivning."
    ),
    next_steps="Savner du samvær i hverdagen, kan du tale med os om tilbud efter servicelovens § 104.",
)

WEIGHED = (
    "Vi forstår din bekymring. Den er en grund til at tilpasse fleksjobbet, men den ændrer ikke, at du kan benytte "
    "det. Går det ikke, kan du søge igen, og så ser vi på sagen på ny."
)


def play(municipality: files.Municipality, by: Actor, now: datetime) -> None:
    """Put the three in the municipality, each as far as they get; those who are there already are left as they are."""
    _karen(municipality, by, now)
    _ole(municipality, by, now)
    _amir(municipality, by, now)


def _karen(municipality: files.Municipality, by: Actor, now: datetime) -> None:
    if case := _apply(KAREN, municipality, by, now):
        _judge(case, JUDGED, by, now - timedelta(days=30))
        decided = now - timedelta(days=6)
        save_draft(case, GRANTED, by=by, now=decided)
        if _issue(case, by, decided):
            record_delivery(case, by=by, now=decided, delivered_on=day_of(decided), how=SentBy.DIGITAL_POST)


def _ole(municipality: files.Municipality, by: Actor, now: datetime) -> None:
    if case := _apply(OLE, municipality, by, now):
        heard, decided = now - timedelta(days=25), now - timedelta(days=1)
        _judge(case, OLES, by, now - timedelta(days=30))
        shown = save_draft(case, REFUSED, by=by, now=heard)
        hearing = send_hearing(
            case,
            by=by,
            now=heard,
            material=(
                "Jobcenteret har bevilget dig et fleksjob. Det kan betyde, at du ikke får beskyttet beskæftigelse."
            ),
            facts=["cannot_use_other_offers", "option_flex_job", "cannot_work_on_special_terms"],
            sent_on=day_of(heard),
            how=SentBy.DIGITAL_POST,
            due_on=day_of(heard) + timedelta(days=21),
            over_draft=True,
        )
        answered = now - timedelta(days=10)
        record_hearing_answer(
            case,
            by=by,
            now=answered,
            hearing=hearing,
            answer="Jeg er bange for, at et fleksjob bliver for hårdt for min ryg.",
            received_on=day_of(answered),
        )
        save_draft(case, replace(REFUSED, weighed=WEIGHED), by=by, now=decided, read=shown.version)
        _issue(case, by, decided)


def _amir(municipality: files.Municipality, by: Actor, now: datetime) -> None:
    if case := _apply(AMIR, municipality, by, now):
        known = {name: JUDGED[name] for name in ("mental_function_reduced", "cannot_work_on_normal_terms")}
        _judge(case, known, by, now - timedelta(days=5))


def _issue(case: Case, by: Actor, now: datetime) -> Decision | None:
    """The decision, or None where the municipality still lacks something a letter needs."""
    ready = examine(case, by=by, now=now).ready
    return issue_decision(case, by=by, now=now, not_disqualified=True, seen=ready.seal) if ready else None


def _apply(person: Person, municipality: files.Municipality, by: Actor, now: datetime) -> Case | None:
    """The person's application, or None where the municipality knows the person already."""
    cpr = Cpr.parse(person.cpr)
    if Citizen.objects.filter(municipality=municipality.code, cpr=cpr).exists():
        return None
    received = now - timedelta(days=person.days_ago)
    return register_application(
        municipality=municipality.code,
        by=by,
        now=received,
        cpr=cpr,
        name=person.name,
        address=(person.street, "0000 Prøveby"),
        received_on=day_of(received),
        channel=person.channel,
        applied_for=Help.SHELTERED_EMPLOYMENT,
        asked_for=person.asked_for,
        own_words=person.own_words,
    )


def _judge(case: Case, judged: Mapping[str, tuple[Any, str]], by: Actor, now: datetime) -> None:
    day, document = case.received_on, "Samtale og oplysninger fra jobcenteret"
    facts = [
        NewFact("lawful_stay", True, day, Source.REGISTER, day, "CPR-registeret"),
        *(NewFact(name, value, day, Source.CASEWORKER, day, document, why) for name, (value, why) in judged.items()),
    ]
    record_facts(case, facts, by=by, now=now)
