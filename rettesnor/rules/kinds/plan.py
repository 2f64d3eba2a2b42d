from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic


class PlanRule(Rule):
    """A plan that is offered or made: the action plan of SEL § 141, or the provider's own."""

    topic: ClassVar[Topic] = "plan"
    stage: ClassVar[CaseStage] = "decision"
    kind: Literal["plan"]
    plan: Literal["action-plan", "pedagogical-plan"]
    made_by: Literal["caseworker", "provider"] | None = None
    offered: Literal["always", "when-citizen-has-none", "when-appropriate"] | None = None
    holds: tuple[Literal["goals", "agreements", "purpose", "effort", "duration"], ...] = ()
    together_with: Literal["citizen"] | None = None
