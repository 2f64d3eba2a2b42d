from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import Rule, Stage, Topic

Content = Literal["target-group", "offer", "reasons", "purpose", "goals", "appeal-guidance", "follow-up"]


class DecisionRule(Rule):
    """How a decision is given and what it must say; a letter is checked against `says`."""

    topic: ClassVar[Topic] = "decision"
    stage: ClassVar[Stage] = "decision"
    kind: Literal["decision"]
    written: bool | None = None
    says: tuple[Content, ...] = ()
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
    outcome: Literal["grant", "refusal", "change", "ending"] | None = None
