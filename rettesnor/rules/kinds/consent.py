from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic


class ConsentRule(Rule):
    """That information is fetched only with the citizen's permission, and that it can be refused."""

    topic: ClassVar[Topic] = "consent"
    stage: ClassVar[CaseStage] = "assessment"
    kind: Literal["consent"]
    needed_for: Literal["information-from-others", "holistic-plan"]
    given_by: Literal["citizen-alone"] | None = None
    refusable: bool | None = None
    relevant_only: bool | None = None

    @property
    def is_promise_of_procedure(self) -> bool:
        return self.strength == "must"
