from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar, Literal

from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Lowered, Rule, Topic
from rettesnor.rules.kinds.decision import DecisionRule

OF_AUTHORITY = frozenset({"target-group", "grant", "extent", "ending"})


class CompetenceRule(Rule):
    """Who decides what, and by whose leave. `unit` names a unit of municipality.yaml; `if` says whom it decides for.

    *Visitationen afgør din sag efter bemyndigelse fra byrådet.* One whose `if` asks which municipality acts is met or
    not met: where it is not, the case is another municipality's.
    """

    topic: ClassVar[Topic] = "competence"
    stage: ClassVar[CaseStage] = "decision"
    kind: Literal["competence"]
    unit: Literal["receiving", "deciding", "complaint", "committee", "provider", "management"]
    decides: tuple[Literal["target-group", "grant", "extent", "offer", "pay", "ending", "follow-up", "transport"], ...]
    delegated_by: Literal["council", "council-committee", "management"] | None = None

    @property
    def says_who_acts(self) -> bool:
        return self.if_ is not None and "acting_municipality" in dict(self.if_.tests())

    def lower(self, context: Context) -> Lowered:
        lowered = super().lower(context)
        return replace(lowered, test=lowered.applies, seen_to=None) if self.says_who_acts else lowered

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """A provider that decides what only the municipality can."""
        if isinstance(law, DecisionRule) and "offer" in law.says:
            for rule in local:
                if isinstance(rule, CompetenceRule) and rule.unit == "provider" and OF_AUTHORITY & set(rule.decides):
                    yield "provider_decides", rule
