from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic
from rettesnor.rules.quantity import Duration


class EndingRule(Rule):
    """On what grounds a grant can end or change. It always takes a decision of its own (SEL § 3, stk. 2)."""

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
