"""Which unknown facts could still settle the outcome.

For a goal (the tree true, or false) a *way* is a set of facts with the values each may take that reaches the goal
whatever the rest turns out to be. Ways are built along the tree exactly as Kleene's logic decides it, so that a
set of facts is listed if, and only if, some values of those facts alone settle the matter; the tests hold this
against trying every combination. Only sets that contain no smaller listed set are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache, reduce
from itertools import chain, product

from rettesnor.rules.compiled import Value, compiled
from rettesnor.rules.tree import (
    All,
    Any,
    Atom,
    Choose,
    Compare,
    Const,
    Fact,
    IsKnown,
    Not,
    OneOf,
    Tree,
    facts_in,
    nodes,
)

Way = dict[str, frozenset[Atom]]
Domains = Mapping[str, tuple[Atom, ...]]
"""For each unknown fact, values that stand for all it can take."""
Ways = tuple[list[Way], list[Way]]
"""The minimal ways to false and to true: what is known already needs nothing more, `[{}]`, or has no way, `[]`."""


_IN_ORDER = (1, 2, 3)
"""Days for facts that are compared with each other: each can be before another, on its day, after it or between two."""


def ways(tree: Tree, goal: bool, facts: Mapping[str, Value], domains: Domains) -> list[Way]:
    """Every minimal way to `goal`."""
    return both_ways(tree, facts, domains)[goal]


def both_ways(tree: Tree, facts: Mapping[str, Value], domains: Domains) -> Ways:
    """Every minimal way to false, and to true."""
    match tree:
        case Not(of):
            false, true = both_ways(of, facts, domains)
            return true, false
        case All(parts):
            each = [both_ways(part, facts, domains) for part in parts]
            return _one_of([false for false, _ in each]), _together([true for _, true in each])
        case Any(parts):
            each = [both_ways(part, facts, domains) for part in parts]
            return _together([false for false, _ in each]), _one_of([true for _, true in each])
        case Choose(arms):
            to_false: list[list[Way]] = []
            to_true: list[list[Way]] = []
            passed: list[Way] = [{}]
            for condition, value in arms:
                fails, holds = both_ways(condition, facts, domains)
                false, true = both_ways(value, facts, domains)
                to_false.append(_together([passed, holds, false]))
                to_true.append(_together([passed, holds, true]))
                passed = _meet(passed, fails)
            return _one_of(to_false), _one_of(to_true)
        case IsKnown(name, value):
            return _known_to_be(name, value, facts, domains)
        case _:
            return _by_trying(tree, facts, domains)


def ways_together(each: Iterable[Ways]) -> Ways:
    """The ways to one of several trees false, and to all of them true."""
    each = list(each)
    return [way for false, _ in each for way in false], _together(true for _, true in each)


def smallest_sets(found: Iterable[Way]) -> list[list[str]]:
    """The sets of facts of the ways, without those that contain another; shortest first, then by name."""
    sets = sorted({frozenset(way) for way in found}, key=lambda s: (len(s), sorted(s)))
    kept: list[frozenset[str]] = []
    for candidate in sets:
        if not any(smaller <= candidate for smaller in kept):
            kept.append(candidate)
    return [sorted(s) for s in kept]


def _together(each: Iterable[list[Way]]) -> list[Way]:
    return reduce(_meet, each, [{}])


def _one_of(each: Iterable[list[Way]]) -> list[Way]:
    return _minimal([way for found in each for way in found])


def _known_to_be(name: str, value: Atom, facts: Mapping[str, Value], domains: Domains) -> Ways:
    """What is not known yet is not known to be so: it takes nothing more."""
    known = facts.get(name)
    if known is not None:
        return ([], [{}]) if known == value else ([{}], [])
    return [{}], [{name: frozenset((value,))}] if value in domains.get(name, ()) else []


def _by_trying(tree: Tree, facts: Mapping[str, Value], domains: Domains) -> Ways:
    """A comparison: try the values of the facts it reads. With one fact, the values that work stay together."""
    names = _facts_in(tree)
    unknown = [name for name in names if facts.get(name) is None]
    if any(name not in domains for name in unknown):
        return [], []
    if len(unknown) == 1:
        [name] = unknown
        others = tuple((other, facts[other]) for other in names if other != name)
        around = {int(value) + step for _, value in others if isinstance(value, int) for step in (-1, 0, 1)}
        false, true = _sorted_out(tree, others, name, (*domains[name], *sorted(around)))
        return [{name: false}] if false else [], [{name: true}] if true else []
    run = compiled(tree)
    found: Ways = ([], [])
    for values in product(*(domains[name] for name in unknown)):
        result = run({**facts, **dict(zip(unknown, values, strict=True))})
        if isinstance(result, bool):
            found[result].append({name: frozenset((v,)) for name, v in zip(unknown, values, strict=True)})
    return found


_facts_in = lru_cache(maxsize=10_000)(facts_in)


@lru_cache(maxsize=10_000)
def _sorted_out(
    tree: Tree, known: tuple[tuple[str, Value], ...], name: str, domain: tuple[Atom, ...]
) -> tuple[frozenset[Atom], frozenset[Atom]]:
    """The values of the one unknown fact that make it false, and true. Nearly always it is the only fact."""
    run = compiled(tree)
    results = [(value, run({**dict(known), name: value})) for value in domain]
    return frozenset(v for v, result in results if result is False), frozenset(v for v, r in results if r is True)


def _meet(left: list[Way], right: list[Way]) -> list[Way]:
    """The ways that go both a left and a right one."""
    if set(chain(*left)).isdisjoint(chain(*right)):
        return [{**a, **b} for a, b in product(left, right)]
    joined: list[Way] = []
    for a, b in product(left, right):
        way = dict(a)
        for name, values in b.items():
            way[name] = way[name] & values if name in way else values
        if all(way.values()):
            joined.append(way)
    return _minimal(joined)


def _minimal(found: list[Way]) -> list[Way]:
    """Without the ways that ask for everything another asks for, and more."""
    kept: list[Way] = []
    for way in sorted(found, key=len):
        if not any(all(name in way and way[name] <= values for name, values in other.items()) for other in kept):
            kept.append(way)
    return kept


def representatives(trees: Iterable[Tree]) -> dict[str, set[Atom]]:
    """For each fact compared with whole numbers: values on, just below and just above every bound.

    They stand for all values, since nothing in the trees can tell two values apart that lie between the same bounds.
    """
    found: dict[str, set[Atom]] = {}
    for tree in trees:
        for node in nodes(tree):
            match node:
                case Compare(_, Fact(name), Const(bound)) | Compare(_, Const(bound), Fact(name)) if not isinstance(
                    bound, str
                ):
                    found.setdefault(name, set()).update((int(bound) - 1, int(bound), int(bound) + 1))
                case Compare(_, Fact(name), Fact(other)):
                    for each in (name, other):
                        found.setdefault(each, set()).update(_IN_ORDER)
                case OneOf(Fact(name), options):
                    found.setdefault(name, set()).update(options)
    return found
