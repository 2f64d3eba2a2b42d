"""A program as columns over a caseload: what `assess` finds of one case, they say of each row.

A row is a case, a column a fact; NULL is unknown. They run on every engine that Narwhals speaks to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import add
from typing import Any

import narwhals.stable.v2 as nw

from rettesnor.rules.estimates import estimates
from rettesnor.rules.expressions import ON_THE_WAY, stages
from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.kinds.base import Layer, LoweredValue, Offer
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.tree import TRUE, All, Choose, Const, Tree, facts_in

MASK_BITS = 63
"""The criteria of one layer that a mask of whole 64-bit numbers has room for."""


def dtype(fact: FactDefinition) -> type[nw.Boolean] | type[nw.Int64] | type[nw.String]:
    """The type of a fact's column: yes or no, whole base units or day numbers, and the names of options as text."""
    if fact.type == "boolean":
        return nw.Boolean
    return nw.Int64 if fact.type in ("date", "quantity") else nw.String


@dataclass(frozen=True)
class ValueColumn:
    """A value that differs between cases, or that another rule sets for some of them only, and the rules it rests on.

    `value` is what a rule or an estimate calls it.
    `read_otherwise` are those of an estimate whose other reading comes to something else.
    """

    name: str
    value: str
    unit: str | None
    tree: Tree
    rules: tuple[SourcedRule, ...]
    read_otherwise: tuple[SourcedRule, ...] = ()


@dataclass(frozen=True)
class LayerColumns:
    """What one layer says of every row.

    `{prefix}_inside` is NULL where the outcome is undetermined. Bit *i* of `{prefix}_not_met` and `{prefix}_unknown`
    stands for `criteria[i]`; those that do not decide the outcome have their bit too, and those on which municipality
    acts come last.
    """

    prefix: str
    layer: Layer
    criteria: tuple[SourcedRule, ...]
    values: tuple[ValueColumn, ...]

    @property
    def inside(self) -> str:
        return f"{self.prefix}_inside"

    @property
    def not_met(self) -> str:
        return f"{self.prefix}_not_met"

    @property
    def unknown(self) -> str:
        return f"{self.prefix}_unknown"

    @property
    def names(self) -> tuple[str, ...]:
        return (self.inside, self.not_met, self.unknown, *(value.name for value in self.values))

    @property
    def outcome(self) -> Tree | None:
        """All the criteria that decide; None where there are none, and so nothing is decided."""
        deciding = tuple(sourced.lowered.test or TRUE for sourced in self.criteria if sourced.decides)
        return All(deciding) if deciding else None

    @property
    def tests(self) -> dict[str, Tree]:
        """The tests of the criteria, by the names of the columns that the masks are made from."""
        return {
            f"{ON_THE_WAY}{self.prefix}_criterion_{i}": sourced.lowered.test or TRUE
            for i, sourced in enumerate(self.criteria)
        }

    def trees(self, names: Collection[str]) -> dict[str, Tree]:
        """What has to be computed of the facts for these results."""
        trees = {value.name: value.tree for value in self.values if value.name in names}
        if self.inside in names and self.outcome:
            trees[self.inside] = self.outcome
        return trees if {self.not_met, self.unknown}.isdisjoint(names) else trees | self.tests

    def over_trees(self, names: Collection[str]) -> dict[str, nw.Expr]:
        """The results that are made from the columns of the trees."""
        results = {
            self.not_met: _mask([~nw.col(name) for name in self.tests]),
            self.unknown: _mask([nw.col(name).is_null() for name in self.tests]),
        }
        if not self.outcome:
            results[self.inside] = nw.lit(None, nw.Boolean)
        return {name: made for name, made in results.items() if name in names}


class Columns:
    """The results of one or more standards, for one offer on one day, as columns over a caseload.

    `only` leaves out all results but those named. Raises ValueError for programs of different days, for a standard
    given twice, for a layer with more criteria than a mask holds, and for a name that is no result.
    """

    def __init__(
        self,
        program: Program,
        *others: Program,
        offer: Offer = "sheltered_employment",
        only: Collection[str] | None = None,
    ) -> None:
        programs = (program, *others)
        if len({each.on for each in programs}) > 1:
            raise ValueError("the programs are of different days, so their law is not the same")
        if len({_prefix(each) for each in programs if each.standard}) < sum(bool(each.standard) for each in programs):
            raise ValueError("the same standard is given twice")
        law = _layer("law", "statute", program, offer)
        local = (_layer(_prefix(each), "local", each, offer) for each in programs if each.standard)
        self.layers: tuple[LayerColumns, ...] = (law, *local)
        made = tuple(name for layer in self.layers for name in layer.names)
        self.names: tuple[str, ...] = made if only is None else tuple(name for name in made if name in only)
        """The result columns, in order."""
        if only is not None and (unknown := set(only) - set(made)):
            raise ValueError(f"there is no result called {', '.join(sorted(unknown))}; there are: {', '.join(made)}")

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """Every fact the columns read."""
        return tuple(dict.fromkeys(name for tree in self._trees.values() for name in facts_in(tree)))

    @property
    def _trees(self) -> dict[str, Tree]:
        return {name: tree for layer in self.layers for name, tree in layer.trees(self.names).items()}

    @cached_property
    def stages(self) -> tuple[dict[str, nw.Expr], ...]:
        """Expressions by the name of their column; each stage reads the facts and the columns of those before it."""
        last = {name: made for layer in self.layers for name, made in layer.over_trees(self.names).items()}
        return tuple(stage for stage in (*stages(self._trees), last) if stage)

    def over(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """The frame with the result columns added. Every fact of `facts` must be one of its columns.

        Raises ValueError where it already has a column called as one of those that are made.
        """
        kept = frame.collect_schema().names()
        made = {*self.names, *(name for stage in self.stages for name in stage)}
        if taken := sorted(made.intersection(kept)):
            raise ValueError(f"the frame already has columns called {', '.join(taken)}; rename them")
        for stage in self.stages:
            frame = frame.with_columns(**stage)
        return frame.select(*kept, *self.names)


def _prefix(program: Program) -> str:
    assert program.standard
    return program.standard.standard.replace("-", "_")


def _layer(prefix: str, layer: Layer, program: Program, offer: Offer) -> LayerColumns:
    rules = [sourced for sourced in program.rules(offer) if (sourced.layer == "local") == (layer == "local")]
    criteria = tuple(sorted((p for p in rules if p.lowered.test), key=lambda sourced: sourced.says_who_acts))
    if len(criteria) > MASK_BITS:
        raise ValueError(f"{prefix} has {len(criteria)} criteria, and a mask has room for {MASK_BITS}")
    proposed = [(sourced, value) for sourced in rules for value in sourced.lowered.values]
    varying = {value.name for sourced, value in proposed if value.tree or sourced.lowered.applies != TRUE}
    values = [
        (value.name, value.unit, _in_a_row(sourced, value), sourced)
        for sourced, value in proposed
        if value.name in varying
    ]
    names = column_names(prefix, [(name, sourced) for name, _, _, sourced in values])
    columns = [
        ValueColumn(_in_its_unit(column, unit), name, unit, tree, (sourced,))
        for column, (name, unit, tree, sourced) in zip(names, values, strict=True)
    ]
    if layer == "local":
        columns += [
            ValueColumn(_in_its_unit(f"{prefix}_{e.name}", e.unit), e.name, e.unit, e.tree, e.rules, e.read_otherwise)
            for e in estimates(program, offer)
        ]
    return LayerColumns(prefix, layer, criteria, tuple(columns))


def column_names(prefix: str, values: Sequence[tuple[str, SourcedRule]]) -> Iterator[str]:
    """The columns of the values of one layer. Where several rules set a value, that of the rule is added."""
    times = Counter(name for name, _ in values)
    for name, sourced in values:
        rule = f"_{sourced.rule.id.replace('-', '_')}" if times[name] > 1 else ""
        yield f"{prefix}_{name}{rule}"


def _in_its_unit(column: str, unit: str | None) -> str:
    """A number of half days or hours says so by its name: whoever opens the file alone takes 8 for eight days."""
    return f"{column}_in_halves" if unit in ("days/week", "hours/week") else column


def _in_a_row(sourced: SourcedRule, value: LoweredValue) -> Tree:
    """A rule's value where the rule applies, unknown elsewhere."""
    stated = value.stated
    tree = value.tree
    if tree is None:
        assert stated is not None
        tree = Const(", ".join(map(str, stated)) if isinstance(stated, tuple) else stated)
    return tree if sourced.lowered.applies == TRUE else Choose(((sourced.lowered.applies, tree),))


def _mask(bits: list[nw.Expr]) -> nw.Expr:
    """Whole numbers with a bit set for each that is true; one that is NULL is not."""
    zero = nw.lit(0, nw.Int64)
    each = (nw.when(bit).then(nw.lit(1 << i, nw.Int64)).otherwise(zero) for i, bit in enumerate(bits))
    return reduce(add, each, zero)
