from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic

DecisionContent = Literal["target-group", "offer", "reasons", "purpose", "goals", "appeal-guidance", "follow-up"]


class DecisionRule(Rule):
    """How a decision is given and what it must say; a letter is checked against `says`."""

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

    @property
    def is_promise_of_procedure(self) -> bool:
        return self.strength == "must" and bool(self.written or self.says)
