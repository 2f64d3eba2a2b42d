from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic


class ContentRule(Rule):
    """What the offer is, aims at, or leaves out; the words themselves are the quote."""

    topic: ClassVar[Topic] = "content"
    stage: ClassVar[CaseStage] = "placement"
    kind: Literal["content"]
    of: Literal["purpose", "task", "setting", "support", "closed", "left-out"]
