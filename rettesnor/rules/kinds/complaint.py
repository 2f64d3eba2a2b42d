from typing import ClassVar, Literal

from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Clock, Lowered, Rule, Topic
from rettesnor.rules.quantity import Duration


class ComplaintRule(Rule):
    """How to complain: within what time, in what ways, to which unit, what happens then."""

    topic: ClassVar[Topic] = "complaint"
    stage: ClassVar[CaseStage] = "complaint"
    kind: Literal["complaint"]
    within: Duration | None = None
    ways: tuple[Literal["oral", "written"], ...] = ()
    to: Literal["deciding", "complaint"] | None = None
    reassessed: bool | None = None
    answered_within: Duration | None = None
    decision_sent_again: bool | None = None
    forwarded_to: Literal["ankestyrelsen"] | None = None
    forwarded_with: tuple[Literal["complaint", "reasons", "file"], ...] = ()
    told_when_forwarded: bool | None = None
    copy_to_citizen: bool | None = None
    questions_to: Literal["caseworker"] | None = None
    about: tuple[Literal["any", "grant", "refusal", "change", "ending"], ...] = ()

    def lower(self, context: Context) -> Lowered:
        clocks: list[Clock] = []
        if self.within:
            clocks.append(Clock("complaint", self.within, "decision-received", "complaint-received", "citizen"))
        if self.answered_within:
            clocks.append(
                Clock("reassessment", self.answered_within, "complaint-received", "complaint-answered", "municipality")
            )
        return Lowered(applies=self.applies(context), clocks=tuple(clocks), seen_to=self.stage)
