from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import Proposing, Topic
from rettesnor.rules.quantity import Duration


class TrialRule(Proposing):
    """A time at the start after which the place is looked at again."""

    topic: ClassVar[Topic] = "trial"
    kind: Literal["trial"]
    lasts: Duration
