"""The fold for one case: a tree becomes a Python function of the case's facts. `None` is unknown (Kleene)."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from functools import cache

from rettesnor.rules.tree import ArithOp, Atom, CompareOp, Tree, fold

Value = Atom | None
Facts = Mapping[str, Value]
Function = Callable[[Facts], Value]

_COMPARE: dict[str, Callable[..., bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    "==": operator.eq,
    ">=": operator.ge,
    ">": operator.gt,
}
_ARITH: dict[str, Callable[[int, int], int]] = {"+": operator.add, "-": operator.sub, "*": operator.mul}


class _Closures:
    def fact(self, name: str) -> Function:
        return lambda facts: facts.get(name)

    def const(self, value: Atom) -> Function:
        return lambda facts: value

    def compare(self, op: CompareOp, left: Function, right: Function) -> Function:
        holds = _COMPARE[op]

        def run(facts: Facts) -> Value:
            a, b = left(facts), right(facts)
            return None if a is None or b is None else holds(a, b)

        return run

    def one_of(self, of: Function, options: tuple[Atom, ...]) -> Function:
        wanted = frozenset(options)

        def run(facts: Facts) -> Value:
            value = of(facts)
            return None if value is None else value in wanted

        return run

    def all(self, parts: list[Function]) -> Function:
        def run(facts: Facts) -> Value:
            result: Value = True
            for part in parts:
                value = part(facts)
                if value is False:
                    return False
                if value is None:
                    result = None
            return result

        return run

    def any(self, parts: list[Function]) -> Function:
        def run(facts: Facts) -> Value:
            result: Value = False
            for part in parts:
                value = part(facts)
                if value is True:
                    return True
                if value is None:
                    result = None
            return result

        return run

    def not_(self, of: Function) -> Function:
        def run(facts: Facts) -> Value:
            value = of(facts)
            return None if value is None else not value

        return run

    def arith(self, op: ArithOp, left: Function, right: Function) -> Function:
        apply = _ARITH[op]

        def run(facts: Facts) -> Value:
            a, b = left(facts), right(facts)
            return apply(a, b) if isinstance(a, int) and isinstance(b, int) else None

        return run

    def ratio(self, of: Function, numerator: int, denominator: int, rounding: str) -> Function:
        extra = denominator - 1 if rounding == "up" else 0

        def run(facts: Facts) -> Value:
            value = of(facts)
            return (value * numerator + extra) // denominator if isinstance(value, int) else None

        return run

    def choose(self, arms: list[tuple[Function, Function]]) -> Function:
        def run(facts: Facts) -> Value:
            for condition, value in arms:
                holds = condition(facts)
                if holds is None:
                    return None
                if holds:
                    return value(facts)
            return None

        return run


@cache
def closure(tree: Tree) -> Function:
    """The function of a tree, built once a tree."""
    return fold(tree, _Closures())
