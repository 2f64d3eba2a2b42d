from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic


class HearingRule(Rule):
    """That the citizen is heard before the decision, over what, and what the answer leads to."""

    topic: ClassVar[Topic] = "hearing"
    stage: ClassVar[CaseStage] = "hearing"
    can_be_forgone: ClassVar[bool] = True
    kind: Literal["hearing"]
    over: Literal["draft-decision", "adverse-facts"] | None = None
    answer: Literal["weighed-afresh"] | None = None

    @property
    def says_something(self) -> bool:
        """That the citizen is heard is all that some texts say, and it is something to see to."""
        return True

    @property
    def is_promise_of_procedure(self) -> bool:
        return self.strength == "must"
