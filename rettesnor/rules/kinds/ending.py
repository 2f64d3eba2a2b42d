from typing import ClassVar, Literal

from rettesnor.rules.clock import Clock
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Lowered, Rule, Topic
from rettesnor.rules.quantity import Duration


class EndingRule(Rule):
    """On what grounds a grant can end or change. It always takes a decision of its own (SEL § 3, stk. 2).

    `observed` is how long an absence is followed after the talk about it, before the grant can end.
    """

    topic: ClassVar[Topic] = "ending"
    stage: ClassVar[CaseStage] = "ending"
    kind: Literal["ending"]
    grounds: tuple[
        Literal[
            "pension-age", "changed-situation", "purpose-achieved", "no-expected-effect", "no-cooperation",
            "unexplained-absence", "other-legislation-possible", "better-compensated-by-104",
        ],
        ...,
    ] = ()  # fmt: skip
    steps_before: tuple[Literal["talk", "next-month-observed", "individual-assessment"], ...] = ()
    observed: Duration | None = None
    decision: Literal["with-appeal-guidance", "stated"] | None = None

    def lower(self, context: Context) -> Lowered:
        clocks = (
            (Clock("absence-observed", self.observed, "absence-talk-held", None, "municipality"),)
            if self.observed
            else ()
        )
        return Lowered(applies=self.applies(context), clocks=clocks, seen_to=self.stage)
