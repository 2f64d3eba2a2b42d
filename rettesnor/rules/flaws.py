"""What a flaw of a standard is, whoever looks for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rettesnor.rules.compiled import Value
from rettesnor.rules.kinds.base import Rule, Topic
from rettesnor.rules.kinds.complaint import ComplaintWay
from rettesnor.rules.kinds.decision import DecisionContent
from rettesnor.rules.kinds.ending import EndingGround
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.standard import Grade


@dataclass(frozen=True)
class Found:
    """A flaw: its code, how grave it is, the local rule it shows in, and the provisions it is held against.

    Without a rule it is about the text as a whole; `topic` names what the text is silent on, `contents` what it does
    not say that a decision must hold, and `words` those of the provision that it does not repeat. `example` are facts
    of somebody inside the law whom the criterion leaves out. `beside` is another rule of the text, which says it
    differently. `grounds` are those of an ending that it is about, where the sentence names others as well. `ways` are
    those the text names of complaining. `under` is the rule whose sentence can be read in two ways, where it is a flaw
    in one reading alone.
    """

    code: str
    grade: Grade
    rule: Rule | None
    provisions: tuple[str, ...]
    topic: Topic | None = None
    contents: tuple[DecisionContent, ...] = ()
    words: str | None = None
    example: Mapping[str, Value] = field(default_factory=dict)
    beside: Rule | None = None
    under: Rule | None = None
    grounds: tuple[EndingGround, ...] = ()
    ways: tuple[ComplaintWay, ...] = ()

    @property
    def about(self) -> str:
        """The rule, the topic or the provision that tells it from other flaws of the same code."""
        return self.rule.id if self.rule else self.topic or self.provisions[0]


def citations(sourced: Iterable[SourcedRule]) -> tuple[str, ...]:
    """Where rules of the law stand, each place once."""
    return tuple(dict.fromkeys(p.section for p in sourced))
