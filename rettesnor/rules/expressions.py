"""The fold for a caseload: a tree becomes a Narwhals expression over columns of facts. NULL is unknown (Kleene)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import add, and_, eq, ge, gt, le, lt, mul, or_, sub
from typing import Any

import narwhals.stable.v2 as nw

from rettesnor.rules.tree import ArithOp, Atom, CompareOp, Tree, children, fold

ON_THE_WAY = "rettesnor_"
"""What the names of columns begin with that are made on the way to the results."""

_COMPARE: dict[str, Any] = {"<": lt, "<=": le, "==": eq, ">=": ge, ">": gt}
_ARITH: dict[str, Any] = {"+": add, "-": sub, "*": mul}
_ALWAYS = nw.lit(True)


class Expressions:
    """The eleven nodes as column expressions. Engines follow Kleene in and, or and not; `choose` has to be told to."""

    def fact(self, name: str) -> nw.Expr:
        return nw.col(name)

    def const(self, value: Atom) -> nw.Expr:
        if value is True:
            return _ALWAYS
        # An untyped literal would let each engine choose how far a number can go before it overflows.
        whole = isinstance(value, int) and not isinstance(value, bool)
        return nw.lit(value, nw.Int64) if whole else nw.lit(value)

    def known(self, name: str, value: Atom) -> nw.Expr:
        return ~nw.col(name).is_null() & (nw.col(name) == self.const(value))

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
    """The column of a tree, over columns of facts typed as `columns.dtype` says."""
    return fold(tree, Expressions())


def stages(trees: dict[str, Tree]) -> Iterator[dict[str, nw.Expr]]:
    """The trees as expressions, after columns for what they have in common: it is computed once, on every engine."""
    shared = _shared(trees.values())
    known: dict[Tree, nw.Expr] = {}
    while len(known) < len(shared):
        ready = [tree for tree in shared if tree not in known and not _waits_for(tree, shared, known)]
        columns = {f"{ON_THE_WAY}shared_{len(known) + i}": tree for i, tree in enumerate(ready)}
        yield {name: fold(tree, Expressions(), known) for name, tree in columns.items()}
        known |= {tree: nw.col(name) for name, tree in columns.items()}
    yield {name: fold(tree, Expressions(), known) for name, tree in trees.items()}


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
    return any(child not in known and (child in shared or _waits_for(child, shared, known)) for child in children(tree))
