"""The eleven node kinds every rule is lowered to, and the one fold over them.

Values are whole numbers, booleans or option names; dates are day numbers. `None` is unknown throughout.
A minimum, a table by date or a band where a text is unclear is a `Choose`: the first arm whose condition is true.
A condition that is unknown on the way makes the whole unknown, and so does running out of arms, which is how a
text that does not speak of a case says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

Atom = int | str | bool
CompareOp = Literal["<", "<=", "==", ">=", ">"]
ArithOp = Literal["+", "-", "*"]


@dataclass(frozen=True, slots=True)
class Fact:
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Const:
    """A value that stands in the text. True is not 1, as Python would have it: they are columns of different types."""

    value: Atom

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Const) and type(self.value) is type(other.value) and self.value == other.value

    def __hash__(self) -> int:
        return hash((type(self.value), self.value))


@dataclass(frozen=True, slots=True)
class IsKnown:
    """Whether a fact is known to have a value: true or false, and never unknown."""

    name: str
    value: Atom


@dataclass(frozen=True, slots=True)
class Compare:
    op: CompareOp
    left: Tree
    right: Tree


@dataclass(frozen=True, slots=True)
class OneOf:
    of: Tree
    options: tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Any:
    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Not:
    of: Tree


@dataclass(frozen=True, slots=True)
class Arith:
    op: ArithOp
    left: Tree
    right: Tree


@dataclass(frozen=True, slots=True)
class Ratio:
    """`of * numerator / denominator`, of a whole number not below zero, rounded `up` or `down` to a whole number."""

    of: Tree
    numerator: int
    denominator: int
    rounding: Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Choose:
    arms: tuple[tuple[Tree, Tree], ...]


Tree = Fact | Const | IsKnown | Compare | OneOf | All | Any | Not | Arith | Ratio | Choose
TRUE, FALSE = Const(True), Const(False)


def all_of(parts: Iterable[Tree]) -> Tree:
    """All of one or more parts; a single one is itself."""
    first, *more = parts
    return All((first, *more)) if more else first


def any_of(parts: Iterable[Tree]) -> Tree:
    """Any of one or more parts; a single one is itself."""
    first, *more = parts
    return Any((first, *more)) if more else first


T = TypeVar("T")


class Algebra(Protocol[T]):
    """One meaning of the eleven nodes; `fold` applies it bottom up."""

    def fact(self, name: str) -> T: ...
    def const(self, value: Atom) -> T: ...
    def known(self, name: str, value: Atom) -> T: ...
    def compare(self, op: CompareOp, left: T, right: T) -> T: ...
    def one_of(self, of: T, options: tuple[Atom, ...]) -> T: ...
    def all(self, parts: list[T]) -> T: ...
    def any(self, parts: list[T]) -> T: ...
    def not_(self, of: T) -> T: ...
    def arith(self, op: ArithOp, left: T, right: T) -> T: ...
    def ratio(self, of: T, numerator: int, denominator: int, rounding: str) -> T: ...
    def choose(self, arms: list[tuple[T, T]]) -> T: ...


def fold(tree: Tree, algebra: Algebra[T], known: Mapping[Tree, T] | None = None) -> T:
    """The meaning of a tree; `known` are subtrees whose meaning has been found already."""

    def go(node: Tree) -> T:
        if known and node in known:
            return known[node]
        match node:
            case Fact(name):
                return algebra.fact(name)
            case Const(value):
                return algebra.const(value)
            case IsKnown(name, value):
                return algebra.known(name, value)
            case Compare(op, left, right):
                return algebra.compare(op, go(left), go(right))
            case OneOf(of, options):
                return algebra.one_of(go(of), options)
            case All(parts):
                return algebra.all([go(p) for p in parts])
            case Any(parts):
                return algebra.any([go(p) for p in parts])
            case Not(of):
                return algebra.not_(go(of))
            case Arith(aop, left, right):
                return algebra.arith(aop, go(left), go(right))
            case Ratio(of, numerator, denominator, rounding):
                return algebra.ratio(go(of), numerator, denominator, rounding)
            case Choose(arms):
                return algebra.choose([(go(c), go(v)) for c, v in arms])

    return go(tree)


def children(node: Tree) -> tuple[Tree, ...]:
    match node:
        case Fact() | Const() | IsKnown():
            return ()
        case Compare(_, left, right) | Arith(_, left, right):
            return (left, right)
        case All(parts) | Any(parts):
            return parts
        case Choose(arms):
            return tuple(part for arm in arms for part in arm)
        case _:
            return (node.of,)


def nodes(tree: Tree) -> Iterator[Tree]:
    yield tree
    for child in children(tree):
        yield from nodes(child)


def facts_in(tree: Tree) -> tuple[str, ...]:
    """The facts a tree reads, each once, in reading order."""
    return tuple(dict.fromkeys(node.name for node in nodes(tree) if isinstance(node, Fact | IsKnown)))


def minimum(a: Tree, b: Tree) -> Tree:
    """The lesser of two amounts; unknown when either is (SQL's `least` would drop the unknown one)."""
    return Choose(((Compare("<=", a, b), a), (TRUE, b)))
