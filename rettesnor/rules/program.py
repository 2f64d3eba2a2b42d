"""A standard and the law on one day, lowered and ready to run: built once, used for every case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, get_args

from rettesnor.rules.act import Act, Law, LawNotCovered, Provision, UnknownWording
from rettesnor.rules.compiled import Facts, Lines
from rettesnor.rules.context import Context
from rettesnor.rules.decisive import Ways, both_ways, representatives
from rettesnor.rules.excluded import settled
from rettesnor.rules.kinds.base import Layer, Offer, Rule
from rettesnor.rules.narrower import Conflict, gives_less
from rettesnor.rules.readings import lowered
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.standard import Standard, quotes
from rettesnor.rules.tree import TRUE, Atom, Tree, facts_in, fold
from rettesnor.rules.vocabulary import Vocabulary

ELSEWHERE = "000"
"""Stands for every municipality that no rule names; it is the code of none."""


class Candidate(NamedTuple):
    """A rule's proposal for a value: the places of the rule in `Scope.rules` and of the value in `Scope.amounts`."""

    rule: int
    amount: int
    unit: str | None


class Scope:
    """The rules of a program that speak of one offer, the law's first, and what holds whatever the facts.

    Another reading stands beside its rule: the one that favours the citizen goes first.
    """

    def __init__(self, rules: tuple[SourcedRule, ...]) -> None:
        self.rules = rules

    @cached_property
    def law(self) -> tuple[SourcedRule, ...]:
        return tuple(sourced for sourced in self.rules if sourced.layer != "local")

    @cached_property
    def local(self) -> tuple[SourcedRule, ...]:
        return tuple(sourced for sourced in self.rules if sourced.layer == "local" and not sourced.reading_of)

    @cached_property
    def readings(self) -> Mapping[SourcedRule, SourcedRule]:
        """The other reading of each rule that has one."""
        return {sourced.reading_of: sourced for sourced in self.rules if sourced.reading_of}

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Where the standard gives less than the law by its parameters alone, in cases its rule applies to."""
        return tuple(gives_less(self.local, self.law, self.readings))

    @cached_property
    def says(self) -> Callable[[Facts], tuple[Any, ...]]:
        """What every rule comes to, then whether each applies, then the facts each reads."""
        lines = Lines()
        results = [fold(sourced.result, lines) for sourced in self.rules]
        applies = [fold(sourced.lowered.applies, lines) for sourced in self.rules]
        return lines.function(results + applies + [lines.facts(sourced.facts) for sourced in self.rules])

    @cached_property
    def proposals(self) -> tuple[tuple[str, list[Candidate]], ...]:
        """The values by name, each with the rules that set it; one of the law is `statute.…` or `order.…`."""
        named: dict[str, list[Candidate]] = {}
        for at, sourced in enumerate(self.rules):
            for value in sourced.lowered.values:
                place = sum(len(candidates) for candidates in named.values())
                named.setdefault(sourced.prefix + value.name, []).append(Candidate(at, place, value.unit))
        return tuple(named.items())

    @cached_property
    def amounts(self) -> Callable[[Facts], tuple[Any, ...]]:
        """Every value of every rule in turn, computed or as it stands in the text."""
        lines = Lines()
        values = [value for sourced in self.rules for value in sourced.lowered.values]
        return lines.function([fold(value.tree, lines) if value.tree else lines.bind(value.stated) for value in values])

    @cached_property
    def clocks(self) -> tuple[int, ...]:
        """The places in `rules` of those that set a clock, or a part of one."""
        return tuple(
            at for at, sourced in enumerate(self.rules) if sourced.lowered.clocks or sourced.lowered.clock_parts
        )


def every_rule(_sourced: SourcedRule) -> bool:
    return True


@dataclass(frozen=True, eq=False)
class Program:
    """`readings` are the other readings of local rules, by the rule; `local` are the rules as they are written.

    `unknown` are the rules that are not in `law`, because the wording of their provision on the day is not known.
    """

    context: Context
    vocabulary: Vocabulary
    law: tuple[SourcedRule, ...]
    local: tuple[SourcedRule, ...]
    standard: Standard | None
    readings: Mapping[SourcedRule, SourcedRule] = field(default_factory=dict)
    unknown: Mapping[SourcedRule, UnknownWording] = field(default_factory=dict)

    @property
    def on(self) -> date:
        return self.context.on

    def left_out(self, concerns: Callable[[SourcedRule], bool] = every_rule) -> tuple[UnknownWording, ...]:
        """The provisions that the law is taken without, as far as a question concerns one of their rules."""
        return tuple(dict.fromkeys(wording for sourced, wording in self.unknown.items() if concerns(sourced)))

    def scope(self, offer: Offer) -> Scope:
        return self._scopes[offer]

    def rules(self, offer: Offer) -> tuple[SourcedRule, ...]:
        """The rules that speak of an offer: the law's first."""
        return self.scope(offer).rules

    @cached_property
    def _scopes(self) -> Mapping[Offer, Scope]:
        return {offer: Scope(tuple(p for p in self._every if offer in p.rule.offers)) for offer in get_args(Offer)}

    @cached_property
    def _every(self) -> tuple[SourcedRule, ...]:
        return (*self.law, *(each for sourced in self.local for each in self.in_each_reading(sourced)))

    def in_each_reading(self, sourced: SourcedRule) -> tuple[SourcedRule, ...]:
        """A local rule and its other reading, the one that favours the citizen first; alone where there is none."""
        other, said = self.readings.get(sourced), sourced.rule.or_read_as
        if other is None or said is None:
            return (sourced,)
        return (other, sourced) if said.better else (sourced, other)

    def read_as(self, sourced: SourcedRule, rule: Rule) -> Program:
        """The same with a local rule that can be read in two ways read in one of them."""
        mine = rule.lower(self.context)
        known = mine.mapped(lambda tree: settled(tree, self.vocabulary))
        single = replace(sourced, rule=rule, lowered=known, asks=mine.facts, parts=None)
        local = tuple(single if each is sourced else each for each in self.local)
        readings = {main: other for main, other in self.readings.items() if main is not sourced}
        return replace(self, local=local, readings=readings)

    @cached_property
    def domains(self) -> Mapping[str, tuple[Atom, ...]]:
        """For every fact that a criterion or an `if` reads: values that stand for all it can take.

        Options that leave it open are left out.
        """
        trees = [tree for sourced in self._every for tree in (sourced.lowered.test, sourced.lowered.applies) if tree]
        bounds = representatives(trees)
        domains: dict[str, tuple[Atom, ...]] = {}
        for name in {name for tree in trees for name in facts_in(tree)}:
            fact = self.vocabulary[name]
            if fact.type == "boolean":
                domains[name] = (True, False)
            elif fact.type == "choice":
                domains[name] = tuple(option.name for option in fact.options if not option.unsettled)
            elif fact.type == "municipality":
                domains[name] = (*sorted(bounds.get(name, ()), key=str), ELSEWHERE)
            else:
                domains[name] = tuple(sorted(bounds.get(name, ()), key=str))
        return domains

    @cached_property
    def ways(self) -> Mapping[SourcedRule, Ways]:
        """For each criterion, what could settle it while nothing of what it reads is known."""
        criteria = [sourced for sourced in self._every if sourced.decides]
        return {sourced: both_ways(sourced.lowered.test or TRUE, {}, self.domains) for sourced in criteria}


def build(
    standard: Standard | None,
    law: Law,
    vocabulary: Vocabulary,
    on: date,
    *,
    municipality: str | None = None,
    needs: Callable[[SourcedRule], bool] = every_rule,
) -> Program:
    """Lower everything for a day.

    Raises `LawNotCovered` for a day before the wording is known of a rule of the law that the question `needs`; what it
    does not need is left out. `municipality` is the code of the one that runs it; without it, what a rule asks of the
    own one stays unknown.
    """
    context = Context(on, law.pension, law.leap, municipality)
    known = standard.vocabulary(vocabulary) if standard else vocabulary

    readings: dict[SourcedRule, SourcedRule] = {}

    def settle(tree: Tree) -> Tree:
        return settled(tree, known)

    def sourced(rule: Rule, layer: Layer, words: tuple[str, ...], place: str) -> SourcedRule:
        mine, other, parts = lowered(rule, context)
        main = SourcedRule(rule, layer, words, place, mine.mapped(settle), mine.facts, parts=parts and settle(parts))
        if other and rule.read_otherwise:
            readings[main] = SourcedRule(
                rule.read_otherwise, layer, words, place, other.mapped(settle), other.facts, reading_of=main
            )
        return main

    def of_law(act: Act, provision: Provision, rule: Rule) -> SourcedRule:
        return sourced(rule, act.layer, (rule.quote or "",), act.citation(provision, rule))

    unknown = {
        of_law(*placed): UnknownWording(placed[0].citation(placed[1]), placed[1].from_) for placed in law.unknown(on)
    }
    if missing := [wording for each, wording in unknown.items() if needs(each)]:
        raise LawNotCovered(missing, on)
    statutes = tuple(of_law(*placed) for placed in law.ruled(on))
    local = tuple(
        sourced(rule, "local", quotes(unit, rule), section.name)
        for section, unit in (standard.placed_units() if standard else ())
        for rule in unit.carried
    )
    return Program(context, known, statutes, local, standard, readings, unknown)
