"""The fold for a caseload: a tree becomes a Narwhals expression over columns, and a program the columns of its results.

A row is a case, a column a fact; NULL is unknown (Kleene). What `assess` finds of one case, the columns say of each
row, on every engine that Narwhals speaks to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import add, and_, eq, ge, gt, le, lt, mul, or_, sub
from typing import Any

import narwhals.stable.v2 as nw

from rettesnor.rules.estimates import estimates
from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.kinds.base import Layer, Offer, Proposal
from rettesnor.rules.program import Placed, Program
from rettesnor.rules.tree import TRUE, All, ArithOp, Atom, Choose, CompareOp, Const, Tree, children, facts_in, fold

MOST: Mapping[str, int] = {
    "m": 1_000_000,
    "kr": 10_000_000,
    "%": 10_000_000,
    "years": 200,
    "hours/week": 168,
    "days/week": 7,
}
"""The largest amount of a fact, in its base unit.

Up to it, no value of any rule on the way to a result reaches 2**53: columns would wrap around beyond an Int64, and an
engine that divides through floating-point numbers, as Spark does, would no longer be exact.
"""

MASK_BITS = 63
"""The criteria of one layer that a mask of whole 64-bit numbers has room for."""

_COMPARE: dict[str, Any] = {"<": lt, "<=": le, "==": eq, ">=": ge, ">": gt}
_ARITH: dict[str, Any] = {"+": add, "-": sub, "*": mul}
_ALWAYS = nw.lit(True)


def dtype(fact: FactDefinition) -> type[nw.Boolean] | type[nw.Int64] | type[nw.String]:
    """The type of a fact's column: yes or no, whole base units or day numbers, and the names of options as text."""
    if fact.type == "boolean":
        return nw.Boolean
    return nw.Int64 if fact.type in ("date", "quantity") else nw.String


class _Expressions:
    """The ten nodes as column expressions. Engines follow Kleene in and, or and not; `choose` has to be told to."""

    def fact(self, name: str) -> nw.Expr:
        return nw.col(name)

    def const(self, value: Atom) -> nw.Expr:
        if value is True:
            return _ALWAYS
        # An untyped literal would let each engine choose how far a number can go before it overflows.
        whole = isinstance(value, int) and not isinstance(value, bool)
        return nw.lit(value, nw.Int64) if whole else nw.lit(value)

    def compare(self, op: CompareOp, left: nw.Expr, right: nw.Expr) -> nw.Expr:
        compared: nw.Expr = _COMPARE[op](left, right)
        return compared

    def one_of(self, of: nw.Expr, options: tuple[Atom, ...]) -> nw.Expr:
        return of.is_in(list(options))

    def all(self, parts: list[nw.Expr]) -> nw.Expr:
        return reduce(and_, parts)

    def any(self, parts: list[nw.Expr]) -> nw.Expr:
        return reduce(or_, parts)

    def not_(self, of: nw.Expr) -> nw.Expr:
        return ~of

    def arith(self, op: ArithOp, left: nw.Expr, right: nw.Expr) -> nw.Expr:
        result: nw.Expr = _ARITH[op](left, right)
        return result

    def ratio(self, of: nw.Expr, numerator: int, denominator: int, rounding: str) -> nw.Expr:
        multiplied = of * numerator
        return (multiplied + (denominator - 1) if rounding == "up" else multiplied) // denominator

    def choose(self, arms: list[tuple[nw.Expr, nw.Expr]]) -> nw.Expr:
        # A condition that is NULL falls through to `otherwise`; the next arm is reached only where it is false.
        (condition, value), *later = arms
        if condition is _ALWAYS:
            return value
        chosen = nw.when(condition).then(value)
        return chosen.otherwise(nw.when(~condition).then(self.choose(later))) if later else chosen


def expression(tree: Tree) -> nw.Expr:
    """The column of a tree, over columns of facts typed as `dtype` says."""
    return fold(tree, _Expressions())


@dataclass(frozen=True)
class ValueColumn:
    """A value that differs between cases, and the rules it rests on; `value` is its name in `assess` or `estimates`."""

    name: str
    value: str
    unit: str | None
    tree: Tree
    rules: tuple[Placed, ...]


@dataclass(frozen=True)
class LayerColumns:
    """What one layer says of every row.

    `{prefix}_inside` is NULL where the outcome is undetermined. Bit *i* of `{prefix}_not_met` and `{prefix}_unknown`
    stands for `criteria[i]`; those that do not decide the outcome have their bit too.
    """

    prefix: str
    layer: Layer
    criteria: tuple[Placed, ...]
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
        deciding = tuple(placed.lowered.test or TRUE for placed in self.criteria if placed.decides)
        return All(deciding) if deciding else None

    @property
    def tests(self) -> dict[str, Tree]:
        """The tests of the criteria, by the names of the columns that the masks are made from."""
        return {f"{self.prefix}_criterion_{i}": placed.lowered.test or TRUE for i, placed in enumerate(self.criteria)}

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

    `only` leaves out all results but those named. Raises ValueError for programs of different days, for a layer with
    more criteria than a mask holds, and for a name that is no result.
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
        return tuple(stage for stage in (*_stages(self._trees), last) if stage)

    def over(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """The frame with the result columns added. Every fact of `facts` must be one of its columns."""
        kept = frame.collect_schema().names()
        for stage in self.stages:
            frame = frame.with_columns(**stage)
        return frame.select(*kept, *self.names)


def _stages(trees: dict[str, Tree]) -> Iterator[dict[str, nw.Expr]]:
    """The trees as expressions, after columns for what they have in common: it is computed once, on every engine."""
    shared = _shared(trees.values())
    known: dict[Tree, nw.Expr] = {}
    while len(known) < len(shared):
        ready = [tree for tree in shared if tree not in known and not _waits_for(tree, shared, known)]
        columns = {f"shared_{len(known) + i}": tree for i, tree in enumerate(ready)}
        yield {name: fold(tree, _Expressions(), known) for name, tree in columns.items()}
        known |= {tree: nw.col(name) for name, tree in columns.items()}
    yield {name: fold(tree, _Expressions(), known) for name, tree in trees.items()}


def _shared(trees: Iterable[Tree]) -> set[Tree]:
    """The subtrees, single facts and constants aside, that more than one place refers to."""
    uses: Counter[Tree] = Counter()

    def visit(tree: Tree) -> None:
        uses[tree] += 1
        if uses[tree] == 1:
            for child in children(tree):
                visit(child)

    for tree in trees:
        visit(tree)
    return {tree for tree, count in uses.items() if count > 1 and children(tree)}


def _waits_for(tree: Tree, shared: set[Tree], known: Mapping[Tree, object]) -> bool:
    """Whether some shared part of a tree has no column yet."""
    return any(
        (child in shared and child not in known) or (child not in known and _waits_for(child, shared, known))
        for child in children(tree)
    )


def _prefix(program: Program) -> str:
    assert program.standard
    return program.standard.standard.replace("-", "_")


def _layer(prefix: str, layer: Layer, program: Program, offer: Offer) -> LayerColumns:
    rules = [placed for placed in program.rules(offer) if (placed.layer == "local") == (layer == "local")]
    criteria = tuple(placed for placed in rules if placed.lowered.test)
    if len(criteria) > MASK_BITS:
        raise ValueError(f"{prefix} has {len(criteria)} criteria, and a mask has room for {MASK_BITS}")
    values = [
        (value.name, value.unit, tree, placed)
        for placed in rules
        for value in placed.lowered.values
        if (tree := _varying(placed, value.tree, value.stated))
    ]
    several = {name for name, *_ in values if sum(other == name for other, *_ in values) > 1}
    columns = [
        ValueColumn(f"{prefix}_{f'{name}_{_slug(placed)}' if name in several else name}", name, unit, tree, (placed,))
        for name, unit, tree, placed in values
    ]
    if layer == "local":
        columns += [
            ValueColumn(f"{prefix}_{e.name}", e.name, e.unit, e.tree, e.rules) for e in estimates(program, offer)
        ]
    return LayerColumns(prefix, layer, criteria, tuple(columns))


def _slug(placed: Placed) -> str:
    return placed.rule.id.replace("-", "_")


def _varying(placed: Placed, tree: Tree | None, stated: Proposal | None) -> Tree | None:
    """A rule's value where the rule applies, unknown elsewhere; None for a value that is the same for everybody."""
    if placed.lowered.applies == TRUE:
        return tree
    if tree is None:
        assert stated is not None
        tree = Const(", ".join(map(str, stated)) if isinstance(stated, tuple) else stated)
    return Choose(((placed.lowered.applies, tree),))


def _mask(bits: list[nw.Expr]) -> nw.Expr:
    """Whole numbers with a bit set for each that is true; one that is NULL is not."""
    zero = nw.lit(0, nw.Int64)
    each = (nw.when(bit).then(nw.lit(1 << i, nw.Int64)).otherwise(zero) for i, bit in enumerate(bits))
    return reduce(add, each, zero)
