from typing import ClassVar, Literal

from rettesnor.rules.condition import Condition
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Tested, Topic
from rettesnor.rules.tree import Any, Not, Tree


class CombinationRule(Tested):
    """A limit on having the offer beside another. It moves nobody out of the target group.

    It is not met `when` somebody has the other offer; with `only_if`, unless that holds.
    """

    topic: ClassVar[Topic] = "extent"
    stage: ClassVar[CaseStage] = "decision"
    kind: Literal["combination"]
    when: Condition
    only_if: Condition | None = None

    def test(self, context: Context) -> Tree:
        alone = Not(self.when.lower(context))
        return Any((alone, self.only_if.lower(context))) if self.only_if else alone
