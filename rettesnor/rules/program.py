"""A standard and the law on one day, lowered and ready to run: built once, used for every case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rettesnor.rules.act import Law
from rettesnor.rules.decisive import representatives
from rettesnor.rules.facts import Vocabulary
from rettesnor.rules.kinds.base import Context, Criterion, Layer, Lowered, Offer, Rule
from rettesnor.rules.standard import Standard, quotes
from rettesnor.rules.tree import Atom, Tree, facts_in


@dataclass(frozen=True)
class Placed:
    """A rule with its place: layer, words, section of the text or citation of the provision, and its lowered form."""

    rule: Rule
    layer: Layer
    quotes: tuple[str, ...]
    section: str
    lowered: Lowered

    @cached_property
    def facts(self) -> tuple[str, ...]:
        trees = [self.lowered.applies, *([self.lowered.test] if self.lowered.test else [])]
        trees += [value.tree for value in self.lowered.values if value.tree]
        return tuple(dict.fromkeys(name for tree in trees for name in facts_in(tree)))

    @property
    def decides(self) -> bool:
        """Whether the outcome of its layer rests on it: `may` and `typical` never move it."""
        return isinstance(self.rule, Criterion) and self.rule.strength in ("must", "default")


@dataclass(frozen=True)
class Program:
    on: date
    vocabulary: Vocabulary
    law: tuple[Placed, ...]
    local: tuple[Placed, ...]
    standard: Standard | None

    def rules(self, offer: Offer) -> Iterator[Placed]:
        """The rules that speak of an offer: the law's first."""
        for placed in (*self.law, *self.local):
            if offer in placed.rule.offers:
                yield placed

    def criteria(self, offer: Offer) -> tuple[tuple[Placed, Tree], ...]:
        return tuple(
            (placed, placed.lowered.test) for placed in self.rules(offer) if placed.decides and placed.lowered.test
        )

    @cached_property
    def domains(self) -> Mapping[str, tuple[Atom, ...]]:
        """For every fact the criteria read: values that stand for all it can take, options that leave it open aside."""
        trees = [placed.lowered.test for placed in (*self.law, *self.local) if placed.lowered.test]
        bounds = representatives(trees)
        domains: dict[str, tuple[Atom, ...]] = {}
        for name in {name for tree in trees for name in facts_in(tree)}:
            fact = self.vocabulary[name]
            if fact.type == "boolean":
                domains[name] = (True, False)
            elif fact.type == "choice":
                domains[name] = tuple(option.name for option in fact.options if not option.unsettled)
            else:
                domains[name] = tuple(sorted(bounds.get(name, ()), key=str))
        return domains


def build(standard: Standard | None, law: Law, vocabulary: Vocabulary, on: date) -> Program:
    """Lower everything for a day. Raises `LawNotCovered` for a day before the law texts that are kept."""
    context = Context(on, law.pension, law.leap)
    statutes = tuple(
        Placed(rule, act.layer, (rule.quote or "",), act.citation(provision, rule), rule.lower(context))
        for act, provision, rule in law.ruled(on)
    )
    local = tuple(
        Placed(rule, "local", quotes(unit, rule), section.heading or section.under or "", rule.lower(context))
        for section, unit in (standard.placed_units() if standard else ())
        for rule in unit.carried
    )
    return Program(on, vocabulary.with_local(standard.facts) if standard else vocabulary, statutes, local, standard)
