"""The fold for one case: trees become a Python function of the case's facts. `None` is unknown (Kleene).

The function is written as source, a line for each distinct node, and compiled once: what several trees share, an age
or the price of a journey, is computed once for them all. No word of a rule gets into the source: names of facts and
constants are bound beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from rettesnor.rules.tree import ArithOp, Atom, CompareOp, Tree, fold

Value = Atom | None
Facts = Mapping[str, Value]
Function = Callable[[Facts], Value]


class Lines:
    """The eleven nodes as lines of source. What stands for a node is the name its value has there.

    Every node of the trees is computed, whatever the others come to; so none may fail on a value of its type.
    """

    def __init__(self) -> None:
        self.bound: dict[str, object] = {}
        self._names: dict[object, str] = {}
        self._lines: list[str] = []
        self._true, self._false = self.const(True), self.const(False)

    def function(self, results: list[str]) -> Callable[[Facts], tuple[Any, ...]]:
        """What gives the values of these names, in order."""
        body = ["get = facts.get", *self._lines, f"return ({''.join(f'{name}, ' for name in results)})"]
        source = "def run(facts):\n" + "".join(f"    {line}\n" for line in body)
        exec(source, self.bound)  # noqa: S102  made of the words below and numbered names alone
        run: Callable[[Facts], tuple[Any, ...]] = self.bound["run"]  # type: ignore[assignment]
        return run

    def bind(self, value: Hashable) -> str:
        """A name for something that is the same for every case."""
        name = self._names.setdefault((type(value), value), f"k{len(self.bound)}")
        self.bound[name] = value
        return name

    def fact(self, name: str) -> str:
        return self._line(f"get({self.bind(name)})")

    def facts(self, names: Iterable[str]) -> str:
        """Several facts by name, unknown ones too."""
        return self._line("{" + ", ".join(f"{self.bind(name)}: {self.fact(name)}" for name in names) + "}")

    def const(self, value: Atom) -> str:
        return self.bind(value)

    def known(self, name: str, value: Atom) -> str:
        return self._line(f"{self.fact(name)} == {self.const(value)}")

    def compare(self, op: CompareOp, left: str, right: str) -> str:
        return self._of_known(f"{left} {op} {right}", left, right)

    def one_of(self, of: str, options: tuple[Atom, ...]) -> str:
        return self._of_known(f"{of} in {self.bind(frozenset(options))}", of)

    def all(self, parts: list[str]) -> str:
        return self._joined(parts, neutral=self._true, decisive=self._false)

    def any(self, parts: list[str]) -> str:
        return self._joined(parts, neutral=self._false, decisive=self._true)

    def not_(self, of: str) -> str:
        return self._of_known(f"not {of}", of)

    def arith(self, op: ArithOp, left: str, right: str) -> str:
        return self._of_known(f"{left} {op} {right}", left, right)

    def ratio(self, of: str, numerator: int, denominator: int, rounding: str) -> str:
        extra = denominator - 1 if rounding == "up" else 0
        return self._of_known(f"({of} * {numerator:d} + {extra:d}) // {denominator:d}", of)

    def choose(self, arms: list[tuple[str, str]]) -> str:
        chosen = "".join(f"{value} if {holds} else None if {holds} is None else " for holds, value in arms)
        return self._line(f"{chosen}None")

    def _joined(self, parts: list[str], *, neutral: str, decisive: str) -> str:
        """All or any: one part that decides is enough, then one that is unknown leaves it open."""
        parts = [part for part in dict.fromkeys(parts) if part != neutral]
        if len(parts) < 2:
            return parts[0] if parts else neutral
        decided = " or ".join(f"{part} is {decisive}" for part in parts)
        return self._line(f"{decisive} if {decided} else None if {self._unknown(parts)} else {neutral}")

    def _of_known(self, expression: str, *parts: str) -> str:
        return self._line(f"None if {self._unknown(parts)} else {expression}")

    def _unknown(self, parts: Iterable[str]) -> str:
        return " or ".join(f"{part} is None" for part in parts)

    def _line(self, expression: str) -> str:
        if expression not in self._names:
            self._names[expression] = f"v{len(self._lines)}"
            self._lines.append(f"{self._names[expression]} = {expression}")
        return self._names[expression]


def together(trees: Iterable[Tree]) -> Callable[[Facts], tuple[Value, ...]]:
    """One function for the values of several trees, in order."""
    lines = Lines()
    return lines.function([fold(tree, lines) for tree in trees])


@lru_cache(maxsize=10_000)
def compiled(tree: Tree) -> Function:
    """The function of a tree, built once a tree."""
    run = together((tree,))
    return lambda facts: run(facts)[0]
