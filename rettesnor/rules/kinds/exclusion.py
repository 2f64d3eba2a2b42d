from typing import ClassVar, Literal

from rettesnor.rules.condition import Condition
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import Criterion, Topic
from rettesnor.rules.tree import Not, Tree


class ExclusionRule(Criterion):
    """Somebody the text leaves out of the target group; `when: always` leaves everybody out of the offer."""

    topic: ClassVar[Topic] = "target_group"
    kind: Literal["exclusion"]
    when: Condition

    def test(self, context: Context) -> Tree:
        return Not(self.when.lower(context))
