"""A rule with where it stands and what it lowers to on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from rettesnor.rules.compiled import Value
from rettesnor.rules.fact_tests import Graded
from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.kinds.base import Criterion, Layer, Lowered, Rule
from rettesnor.rules.kinds.combination import CombinationRule
from rettesnor.rules.kinds.competence import CompetenceRule
from rettesnor.rules.tree import TRUE, Choose, Const, Tree, facts_in


@dataclass(frozen=True, eq=False)
class SourcedRule:
    """A rule with its place: layer, words, section of the text or citation of the provision, and its lowered form.

    `asks` are the facts that its own words ask about; `facts` also those that can settle one of them.
    `reading_of` is the rule that this is another reading of. `parts` is true where the two readings of a criterion come
    to different results: then the criterion itself is unknown.
    """

    rule: Rule
    layer: Layer
    quotes: tuple[str, ...]
    section: str
    lowered: Lowered
    asks: tuple[str, ...]
    reading_of: SourcedRule | None = None
    parts: Tree | None = None

    @cached_property
    def facts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.asks, *self.lowered.facts)))

    @cached_property
    def waits_for(self) -> tuple[str, ...]:
        """What its result can be unknown for: all that a criterion asks about; of other rules, what the `if` asks."""
        applies = facts_in(self.lowered.applies)
        return self.asks if self.lowered.test else tuple(name for name in self.asks if name in applies)

    @cached_property
    def _answered(self) -> Mapping[str, frozenset[str]]:
        """For each fact whose options it grades, those that it has an answer for."""
        tests = (each for condition in self.rule.conditions() for each in condition.tests())
        return {name: test.answered for name, test in tests if isinstance(test, Graded)}

    def leaves_open(self, fact: FactDefinition, value: Value) -> bool:
        """Whether a value is known and a person still has to judge: by its nature, or outside what the text lists."""
        answered = self._answered.get(fact.name)
        return value in fact.unsettled or (answered is not None and value is not None and value not in answered)

    @cached_property
    def result(self) -> Tree:
        """What it comes to: a test is `met` or `not_met`; any other rule `states`, once it is known if it applies."""
        test = self.lowered.test
        if test is None:
            return Choose(((self.lowered.applies, Const("states")), (TRUE, Const("states"))))
        return Choose(((test, Const("met")), (TRUE, Const("not_met"))))

    @property
    def prefix(self) -> str:
        """What stands before the names of its values: a standard's own have their names alone."""
        return "" if self.layer == "local" else f"{self.layer}."

    @property
    def as_written(self) -> SourcedRule:
        """The rule as its file has it: of another reading the one that it is a reading of."""
        return self.reading_of or self

    @cached_property
    def limits(self) -> bool:
        """Whether it keeps something from those who do not meet it: a place in the target group, or a combination."""
        return self._holds_for(Criterion, CombinationRule)

    @cached_property
    def limits_combining(self) -> bool:
        """Whether it is about the offers somebody has, and not about who is in the target group."""
        return isinstance(self.rule, CombinationRule)

    @cached_property
    def says_who_acts(self) -> bool:
        """Whether it is about which municipality the case is for, and not about who is in the target group."""
        return isinstance(self.rule, CompetenceRule) and self.rule.says_who_acts

    @cached_property
    def is_condition(self) -> bool:
        """Whether it is about who is in the target group, be it only in one reading or by an example."""
        return isinstance(self.rule, Criterion)

    @cached_property
    def decides(self) -> bool:
        """Whether the outcome of its layer rests on it: `may` and `typical` never move it, nor does one reading."""
        return self._holds_for(Criterion)

    def _holds_for(self, *kinds: type[Rule]) -> bool:
        return not self.reading_of and isinstance(self.rule, kinds) and self.rule.binds
