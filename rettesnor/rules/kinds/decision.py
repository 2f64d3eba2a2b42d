from dataclasses import replace
from typing import ClassVar, Literal

from rettesnor.rules.clock import Clock
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Lowered, Rule, Topic
from rettesnor.rules.quantity import Duration

DecisionContent = Literal["target-group", "offer", "reasons", "purpose", "goals", "appeal-guidance", "follow-up"]


class DecisionRule(Rule):
    """How a decision is given and what it must say; a letter is checked against `says`.

    `granted_for` is how long a grant lasts before it is decided anew, `renewed` what it takes then, and
    `sent_by` is how the decision reaches the citizen.
    """

    topic: ClassVar[Topic] = "decision"
    stage: ClassVar[CaseStage] = "decision"
    kind: Literal["decision"]
    written: bool | None = None
    says: tuple[DecisionContent, ...] = ()
    rests_on: tuple[
        Literal[
            "individual-assessment",
            "overall-assessment",
            "all-information",
            "professional-and-economic",
            "least-intrusive",
            "guiding-level",
            "what-matters-to-citizen",
        ],
        ...,
    ] = ()
    outcome: Literal["grant", "rejection", "change", "ending"] | None = None
    granted_for: Duration | None = None
    renewed: Literal["after-assessment"] | None = None
    sent_by: Literal["digital-post", "letter", "mail"] | None = None

    def lower(self, context: Context) -> Lowered:
        lasts = (Clock("grant", self.granted_for, "decision-made", None, "citizen"),) if self.granted_for else ()
        return replace(super().lower(context), clocks=lasts)

    @property
    def is_promise_of_procedure(self) -> bool:
        return self.strength == "must" and bool(self.written or self.says)
