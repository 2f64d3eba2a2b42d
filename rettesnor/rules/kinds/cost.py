from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import Proposing, Topic


class CostRule(Proposing):
    """What the citizen pays for the offer itself, apart from transport."""

    topic: ClassVar[Topic] = "cost"
    kind: Literal["cost"]
    free: bool | None = None
    own: tuple[Literal["food", "excursions", "materials"], ...] = ()
