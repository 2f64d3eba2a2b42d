from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic
from rettesnor.rules.quantity import Duration


class EndingRule(Rule):
    """On what grounds a grant can end or change. It always takes a decision of its own (SEL § 3, stk. 2).

    `observed` is how long the citizen is followed before that, and `observed_from` what it is counted from.
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
    observed_from: Literal["talk", "month-after"] | None = None
    decision: Literal["with-appeal-guidance", "stated"] | None = None
