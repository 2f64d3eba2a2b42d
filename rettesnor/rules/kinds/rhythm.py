from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Proposing, Topic
from rettesnor.rules.quantity import Duration


class RhythmRule(Proposing):
    """How often a grant is followed up: the first time, then every so often, and what else sets it off."""

    topic: ClassVar[Topic] = "follow_up"
    stage: ClassVar[CaseStage] = "follow_up"
    kind: Literal["rhythm"]
    first_after: Duration | None = None
    every: Duration | None = None
    minimum: bool | None = None
    of: tuple[Literal["attendance", "goals", "match-with-need", "offer"], ...] = ()
    triggers: tuple[
        Literal[
            "need", "changed-ability", "changed-function", "long-absence", "unexplained-absence", "changed-situation",
            "new-standard",
        ],
        ...,
    ] = ()  # fmt: skip
    together_with: Literal["housing-follow-up", "citizen"] | None = None
    suited_to: Literal["citizens-prerequisites"] | None = None
    forms: tuple[Literal["meeting", "phone", "online"], ...] = ()
    by: Literal["caseworker", "municipality", "provider"] | None = None
