from typing import ClassVar, Literal

from rettesnor.rules import condition
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import Criterion, Topic
from rettesnor.rules.tree import Tree


class ConditionRule(Criterion):
    """Something that must be so for the citizen to be in the target group."""

    topic: ClassVar[Topic] = "target_group"
    kind: Literal["condition"]
    requires: condition.Condition

    def test(self, context: Context) -> Tree:
        return self.requires.lower(context)
