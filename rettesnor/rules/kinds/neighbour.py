from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Neighbour, Rule, Topic
from rettesnor.rules.kinds.condition import ConditionRule

OTHER_LEGISLATION: frozenset[Neighbour] = frozenset({"special_education", "employment_act"})


class NeighbourRule(Rule):
    """The choice between the offer and a neighbouring one: whether that goes first, instead, beside it or after it.

    *Har du mest brug for samvær, tilbyder vi dig i stedet et tilbud efter § 104.* What the text says of the other
    offer itself are rules whose `offers` name it.
    """

    topic: ClassVar[Topic] = "target_group"
    stage: ClassVar[CaseStage] = "assessment"
    kind: Literal["neighbour"]
    offer: Neighbour
    goes: Literal["first", "instead", "beside", "after"]
    chosen_by: Literal["citizen", "municipality", "citizen-and-municipality"] | None = None

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """Help under the same act that goes first: § 103 gives way to other legislation alone."""
        if not isinstance(law, ConditionRule) or "cannot_use_other_offers" not in dict(law.requires.tests()):
            return
        for rule in local:
            if isinstance(rule, NeighbourRule) and rule.goes == "first" and rule.offer not in OTHER_LEGISLATION:
                yield "neighbour_goes_first", rule
