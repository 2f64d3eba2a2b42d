from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic


class PlanRule(Rule):
    """A plan that is offered or made: the action plan of SEL § 141, or the provider's own."""

    topic: ClassVar[Topic] = "plan"
    stage: ClassVar[CaseStage] = "decision"
    can_be_forgone: ClassVar[bool] = True
    kind: Literal["plan"]
    plan: Literal["action-plan", "pedagogical-plan"]
    made_by: Literal["caseworker", "provider"] | None = None
    offered: Literal["always", "when-citizen-has-none", "when-appropriate"] | None = None
    holds: tuple[Literal["goals", "agreements", "purpose", "effort", "duration"], ...] = ()
    together_with: Literal["citizen"] | None = None

    @property
    def is_promise_of_procedure(self) -> bool:
        return self.strength == "must" and self.offered == "always"

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """An offer of the plan that is left to discretion, where the law says that it is always made."""
        if not isinstance(law, PlanRule) or law.offered != "always":
            return
        for rule in local:
            if (
                isinstance(rule, PlanRule)
                and rule.plan == law.plan
                and (rule.offered == "when-appropriate" or (rule.offered and not rule.binds))
            ):
                yield "plan_made_optional", rule
