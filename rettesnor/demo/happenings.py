"""What happens to an invented person, as data. Each step is carried out by the action a caseworker would use.

`ago` is always in days before the moment the demo is filled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from rettesnor.cases.competence.committee import committee_in
from rettesnor.cases.competence.recommend import recommend
from rettesnor.cases.competence.record_minutes import record_minutes
from rettesnor.cases.decision.issue_decision import examine, issue_decision
from rettesnor.cases.decision.record_delivery import record_delivery
from rettesnor.cases.decision.save_draft import DraftContent, save_draft
from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.hearing.heard import promised_over_draft
from rettesnor.cases.hearing.record_hearing_answer import record_hearing_answer
from rettesnor.cases.hearing.send_hearing import send_hearing
from rettesnor.cases.intake.close_case import close_case
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.intake.register_application import register_application
from rettesnor.cases.models import (
    Channel,
    Citizen,
    ClosingGround,
    CommitteeOutcome,
    DecisionDraft,
    Help,
    Outcome,
    SentBy,
    Source,
)
from rettesnor.cases.models.cpr import Cpr
from rettesnor.demo.scene import Scene
from rettesnor.law.deadlines import last_day_for_citizen

DECIDES_THE_REST = timedelta(days=60)
"""How long after today what was left to later is decided."""


@dataclass(frozen=True)
class Person:
    """Somebody who does not exist: the CPR number has sixty added to the day, which no registered person's has."""

    cpr: str
    name: str
    street: str
    course: Sequence[Happening]

    @property
    def number(self) -> Cpr:
        return Cpr.parse(self.cpr)


class Happening(Protocol):
    def days_ago(self, scene: Scene) -> int: ...

    def play(self, person: Person, scene: Scene) -> None: ...


@dataclass(frozen=True)
class OnADay:
    """What happens so many days before the demo is filled."""

    ago: int

    def days_ago(self, scene: Scene) -> int:
        return self.ago


@dataclass(frozen=True)
class Applies:
    """The application. With `due_in` it came so long ago that its decision is due in so many days, by the standard."""

    channel: Channel
    asked_for: str
    own_words: str
    ago: int = 0
    due_in: int | None = None

    def days_ago(self, scene: Scene) -> int:
        return self.ago if self.due_in is None else scene.received_if_due(self.due_in)

    def play(self, person: Person, scene: Scene) -> None:
        ago = self.days_ago(scene)
        scene.cases.append(
            register_application(
                municipality=scene.municipality.code,
                by=scene.by,
                now=scene.at(ago),
                cpr=person.number,
                name=person.name,
                address=(person.street, "0000 Prøveby"),
                received_on=scene.day(ago),
                channel=self.channel,
                applied_for=Help.SHELTERED_EMPLOYMENT,
                asked_for=self.asked_for,
                own_words=self.own_words,
                known=Citizen.objects.filter(municipality=scene.municipality.code, cpr=person.number).first(),
            )
        )


@dataclass(frozen=True)
class Known:
    """A fact with who said so, and in which paper or talk."""

    name: str
    value: str | bool
    source: Source
    document: str
    reason: str = ""


@dataclass(frozen=True)
class Told(OnADay):
    """What became known, on one day. What only another municipality's standard asks about is left out."""

    facts: Sequence[Known]

    def play(self, person: Person, scene: Scene) -> None:
        said_on = scene.day(self.ago)
        facts = [
            NewFact(each.name, each.value, scene.case.received_on, each.source, said_on, each.document, each.reason)
            for each in self.facts
            if each.name in scene.vocabulary
        ]
        record_facts(scene.case, facts, by=scene.by, now=scene.at(self.ago))


@dataclass(frozen=True)
class Drafted(OnADay):
    """The decision as it is written. `weighed` is what the hearing's answer led to.

    Where all is given that was asked for, a hearing over the draft that is promised is forgone.
    """

    content: DraftContent
    weighed: str = ""

    def play(self, person: Person, scene: Scene) -> None:
        before = DecisionDraft.objects.of(scene.case)
        later_on = day_of(scene.at(0)) + DECIDES_THE_REST if self.content.later else None
        content = replace(self.content, weighed=self.weighed, later_on=later_on)
        read = before.version if before else ""
        now = scene.at(self.ago)
        draft = save_draft(scene.case, content, by=scene.by, now=now, read=read)
        promise = promised_over_draft(assess_case(scene.case, day_of(now), now), draft)
        if promise and draft.outcome == Outcome.GRANTED and not scene.case.hearings.exists():
            reason = "Du får alt, hvad du har søgt om, og vil gerne begynde hurtigt."
            record_deviation(scene.case, by=scene.by, now=now, rule=promise.rule.id, reason=reason)


@dataclass(frozen=True)
class Heard(OnADay):
    """The citizen is shown the draft and the facts behind it, and has `days` to answer."""

    material: str
    facts: Sequence[str]
    days: int = 21
    how: SentBy = SentBy.DIGITAL_POST

    def play(self, person: Person, scene: Scene) -> None:
        sent_on = scene.day(self.ago)
        send_hearing(
            scene.case,
            by=scene.by,
            now=scene.at(self.ago),
            material=self.material,
            facts=self.facts,
            sent_on=sent_on,
            how=self.how,
            due_on=last_day_for_citizen(sent_on + timedelta(days=self.days), scene.municipality.reading),
            over_draft=True,
        )


@dataclass(frozen=True)
class Answered(OnADay):
    answer: str

    def play(self, person: Person, scene: Scene) -> None:
        record_hearing_answer(
            scene.case,
            by=scene.by,
            now=scene.at(self.ago),
            hearing=scene.case.hearings.latest("at", "id"),
            answer=self.answer,
            received_on=scene.day(self.ago),
        )


@dataclass(frozen=True)
class SeenByTheCommittee(OnADay):
    """The committee agrees with the draft; where the municipality has none, nothing happens."""

    ago: int

    def play(self, person: Person, scene: Scene) -> None:
        now = scene.at(self.ago)
        if not committee_in(scene.case, day_of(now)):
            return
        draft = DecisionDraft.objects.get(case=scene.case)
        recommend(scene.case, by=scene.by, now=now, meets_on=day_of(now), text=draft.decision_sentence)
        outcome = CommitteeOutcome(draft.outcome or CommitteeOutcome.POSTPONED)
        record_minutes(scene.case, by=scene.by, now=now, outcome=outcome, words="Udvalget tiltræder indstillingen.")


@dataclass(frozen=True)
class Issued(OnADay):
    ago: int

    def play(self, person: Person, scene: Scene) -> None:
        now = scene.at(self.ago)
        SeenByTheCommittee(self.ago).play(person, scene)
        examined = examine(scene.case, by=scene.by, now=now)
        if examined.ready is None:
            raise NotAllowed(*examined.obstacles)
        issue_decision(scene.case, by=scene.by, now=now, seen=examined.ready.seal)


@dataclass(frozen=True)
class Delivered(OnADay):
    how: SentBy

    def play(self, person: Person, scene: Scene) -> None:
        record_delivery(scene.case, by=scene.by, now=scene.at(self.ago), delivered_on=scene.day(self.ago), how=self.how)


@dataclass(frozen=True)
class Closed(OnADay):
    """The end without a decision. A withdrawal was told that day; a duplicate is the same as the case before it."""

    ground: ClosingGround
    reason: str
    told_how: Channel | None = None

    def play(self, person: Person, scene: Scene) -> None:
        close_case(
            scene.case,
            by=scene.by,
            now=scene.at(self.ago),
            ground=self.ground,
            reason=self.reason,
            told_on=scene.day(self.ago) if self.told_how else None,
            told_how=self.told_how,
            duplicate_of=scene.cases[-2] if self.ground == ClosingGround.DUPLICATE else None,
        )
