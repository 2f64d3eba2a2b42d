from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic

EvidenceSource = Literal[
    "doctor",
    "hospital",
    "psychiatrist",
    "psychologist",
    "job-centre",
    "other-authority",
    "medical-consultant",
    "citizen",
]


class EvidenceRule(Rule):
    """What the assessment rests on: the method, its parts and what they cover, the sources asked, what is done when."""

    topic: ClassVar[Topic] = "evidence"
    stage: ClassVar[CaseStage] = "assessment"
    kind: Literal["evidence"]
    method: Literal["vum", "individual-assessment"] | None = None
    used_for: tuple[Literal["target-group", "offer", "support-need", "housing"], ...] = ()
    parts: tuple[Literal["themes", "overall"], ...] = ()
    covers: tuple[
        Literal[
            "needs", "resources", "wishes", "functional-level", "support-need", "work-ability", "other-offers",
            "other-support",
        ],
        ...,
    ] = ()  # fmt: skip
    sources: tuple[EvidenceSource, ...] = ()
    after: Literal["meeting"] | None = None
    before: Literal["assessment", "decision"] | None = None
    by: Literal["caseworker"] | None = None
    cooperation: tuple[Literal["citizen", "job-centre", "relative", "provider"], ...] = ()
