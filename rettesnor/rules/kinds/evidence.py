from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import Rule, Stage, Topic

Source = Literal[
    "doctor",
    "hospital",
    "psychiatrist",
    "psychologist",
    "job-centre",
    "other-authority",
    "medical-consultant",
    "citizen",
]


class Evidence(Rule):
    """What the assessment rests on: the method, the sources asked, and what is gathered before it is made."""

    topic: ClassVar[Topic] = "evidence"
    stage: ClassVar[Stage] = "assessment"
    kind: Literal["evidence"]
    method: Literal["vum", "individual-assessment"] | None = None
    used_for: tuple[Literal["target-group", "offer", "support-need"], ...] = ()
    sources: tuple[Source, ...] = ()
    before: Literal["assessment", "decision"] | None = None
    cooperation: tuple[Literal["citizen", "job-centre"], ...] = ()
