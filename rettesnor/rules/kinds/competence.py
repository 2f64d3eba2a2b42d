from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic


class CompetenceRule(Rule):
    """Who decides what. `unit` names a unit of municipality.yaml; `if` says whom it decides for."""

    topic: ClassVar[Topic] = "competence"
    stage: ClassVar[CaseStage] = "decision"
    kind: Literal["competence"]
    unit: Literal["receiving", "deciding", "complaint", "committee", "provider"]
    decides: tuple[Literal["target-group", "grant", "extent", "offer", "pay", "ending", "follow-up"], ...]
