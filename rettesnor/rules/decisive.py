"""Which unknown facts could still settle the outcome.

For a goal (the tree true, or false) a *way* is a set of facts with the values each may take that reaches the goal
whatever the rest turns out to be. Ways are built along the tree exactly as Kleene's logic decides it, so that a
set of facts is listed if, and only if, some values of those facts alone settle the matter; the tests hold this
against trying every combination. Only sets that contain no smaller listed set are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product

from rettesnor.rules.closures import Value, closure
from rettesnor.rules.tree import All, Any, Atom, Choose, Compare, Const, Fact, Not, OneOf, Tree, facts_in, nodes

Way = dict[str, frozenset[Atom]]


def ways(tree: Tree, goal: Atom, facts: Mapping[str, Value], domains: Mapping[str, tuple[Atom, ...]]) -> list[Way]:
    """Every minimal way to `goal`; `domains` gives, for each unknown fact, values that stand for all it can take."""
    known = closure(tree)(facts)
    if known is not None:
        return [{}] if known == goal and type(known) is type(goal) else []
    match tree:
        case Not(of) if isinstance(goal, bool):
            return ways(of, not goal, facts, domains)
        case All(parts) if isinstance(goal, bool):
            return _every(parts, True, facts, domains) if goal else _some(parts, False, facts, domains)
        case Any(parts) if isinstance(goal, bool):
            return _some(parts, True, facts, domains) if goal else _every(parts, False, facts, domains)
        case Choose(arms):
            found: list[Way] = []
            passed: list[Way] = [{}]
            for condition, value in arms:
                here = _meet(passed, ways(condition, True, facts, domains))
                found += _meet(here, ways(value, goal, facts, domains))
                passed = _meet(passed, ways(condition, False, facts, domains))
            return _minimal(found)
        case _:
            return _by_trying(tree, goal, facts, domains)


def ways_together(
    parts: Iterable[tuple[Tree, Mapping[str, Value]]], goal: bool, domains: Mapping[str, tuple[Atom, ...]]
) -> list[Way]:
    """As `ways` for all trees at once (true together, or one of them false), each with the facts it may count on."""
    each = [ways(tree, goal, facts, domains) for tree, facts in parts]
    if not goal:
        return _minimal([way for found in each for way in found])
    result: list[Way] = [{}]
    for found in each:
        result = _meet(result, found)
    return result


def smallest_sets(found: Iterable[Way]) -> list[list[str]]:
    """The sets of facts of the ways, without those that contain another; shortest first, then by name."""
    sets = sorted({frozenset(way) for way in found}, key=lambda s: (len(s), sorted(s)))
    kept: list[frozenset[str]] = []
    for candidate in sets:
        if not any(smaller <= candidate for smaller in kept):
            kept.append(candidate)
    return [sorted(s) for s in kept]


def _every(
    parts: tuple[Tree, ...], goal: bool, facts: Mapping[str, Value], domains: Mapping[str, tuple[Atom, ...]]
) -> list[Way]:
    result: list[Way] = [{}]
    for part in parts:
        result = _meet(result, ways(part, goal, facts, domains))
        if not result:
            break
    return result


def _some(
    parts: tuple[Tree, ...], goal: bool, facts: Mapping[str, Value], domains: Mapping[str, tuple[Atom, ...]]
) -> list[Way]:
    return _minimal([way for part in parts for way in ways(part, goal, facts, domains)])


def _by_trying(
    tree: Tree, goal: Atom, facts: Mapping[str, Value], domains: Mapping[str, tuple[Atom, ...]]
) -> list[Way]:
    """A comparison: try the values of the facts it reads. With one fact, the values that work stay together."""
    unknown = [name for name in facts_in(tree) if facts.get(name) is None]
    if any(name not in domains for name in unknown):
        return []
    run = closure(tree)
    if len(unknown) == 1:
        [name] = unknown
        works = frozenset(v for v in domains[name] if run({**facts, name: v}) == goal)
        return [{name: works}] if works else []
    return [
        {name: frozenset((value,)) for name, value in zip(unknown, values, strict=True)}
        for values in product(*(domains[name] for name in unknown))
        if run({**facts, **dict(zip(unknown, values, strict=True))}) == goal
    ]


def _meet(left: list[Way], right: list[Way]) -> list[Way]:
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
                case OneOf(Fact(name), options):
                    found.setdefault(name, set()).update(options)
    return found
