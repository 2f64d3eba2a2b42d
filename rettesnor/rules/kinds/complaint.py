from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from rettesnor.rules.clock import Clock, ClockEnd
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Lowered, Rule, Topic
from rettesnor.rules.quantity import Duration

ComplaintWay = Literal["oral", "written", "self-service"]


class ComplaintRule(Rule):
    """How to complain: within what time, in what ways, to which unit, what happens then.

    `answer: received` is that the citizen has the answer when the time of `answered_within` ends. `maintained_within`
    is the time in which a citizen who was found partly right says whether the rest is maintained.
    """

    topic: ClassVar[Topic] = "complaint"
    stage: ClassVar[CaseStage] = "complaint"
    kind: Literal["complaint"]
    within: Duration | None = None
    ways: tuple[ComplaintWay, ...] = ()
    to: Literal["deciding", "complaint", "provider"] | None = None
    reassessed: bool | None = None
    answered_within: Duration | None = None
    answer: Literal["received"] | None = None
    decision_sent_again: bool | None = None
    forwarded_to: Literal["ankestyrelsen"] | None = None
    maintained_within: Duration | None = None
    forwarded_within: Duration | None = None
    forwarded_with: tuple[Literal["complaint", "reasons", "file"], ...] = ()
    told_when_forwarded: bool | None = None
    copy_to_citizen: bool | None = None
    questions_to: Literal["caseworker"] | None = None
    about: tuple[Literal["any", "grant", "rejection", "change", "ending", "conduct"], ...] = ()
    not_about: tuple[Literal["service-level"], ...] = ()

    def lower(self, context: Context) -> Lowered:
        clocks: list[Clock] = []
        if self.within:
            clocks.append(Clock("complaint", self.within, "decision-received", "complaint-received", "citizen"))
        if self.answered_within:
            ends: ClockEnd = "complaint-answer-received" if self.answer else "complaint-answered"
            clocks.append(Clock("reassessment", self.answered_within, "complaint-received", ends, "municipality"))
        return Lowered(applies=self.applies(context), clocks=tuple(clocks), seen_to=self.stage)

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """A shorter time to complain in, or a longer one to wait for the reassessment."""
        if not isinstance(law, ComplaintRule):
            return
        for rule in local:
            if not isinstance(rule, ComplaintRule):
                continue
            if rule.within and law.within and rule.within.can_be_shorter_than(law.within):
                yield "complaint_time_shorter", rule
            if (
                rule.answered_within
                and law.answered_within
                and law.answered_within.can_be_shorter_than(rule.answered_within)
            ):
                yield "reassessment_time_longer", rule
