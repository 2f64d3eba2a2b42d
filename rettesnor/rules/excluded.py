"""What the known facts leave no room for counts as excluded, wherever a rule asks for it.

A contradiction of the vocabulary says which values cannot all be true of one person: once all but one of its facts have
theirs, the last cannot have its own. So the answer to a question about that fact can be settled though nobody has given
it: an option that can be used settles that other offers can be used, and the judgement that none can be used settles
each option. It is done once, when a program is built, and in the tree: one case, decisive sets and columns then say the
same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from rettesnor.rules.compiled import compiled
from rettesnor.rules.tree import (
    TRUE,
    All,
    Any,
    Arith,
    Atom,
    Choose,
    Compare,
    Const,
    IsKnown,
    Not,
    OneOf,
    Ratio,
    Tree,
    all_of,
    any_of,
    facts_in,
    nodes,
)
from rettesnor.rules.vocabulary import Vocabulary


def settled(tree: Tree, vocabulary: Vocabulary) -> Tree:
    """The tree, where each question about one fact is first answered by what the other facts exclude."""
    match facts_in(tree):
        case [name] if arms := tuple(_arms(tree, name, vocabulary)):
            return Choose((*arms, (TRUE, tree)))
    match tree:
        case Compare(op, left, right):
            return Compare(op, settled(left, vocabulary), settled(right, vocabulary))
        case Arith(op, left, right):
            return Arith(op, settled(left, vocabulary), settled(right, vocabulary))
        case OneOf(of, options):
            return OneOf(settled(of, vocabulary), options)
        case Ratio(of, numerator, denominator, rounding):
            return Ratio(settled(of, vocabulary), numerator, denominator, rounding)
        case Not(of):
            return Not(settled(of, vocabulary))
        case All(parts):
            return All(tuple(settled(part, vocabulary) for part in parts))
        case Any(parts):
            return Any(tuple(settled(part, vocabulary) for part in parts))
        case Choose(choices):
            return Choose(tuple((settled(c, vocabulary), settled(value, vocabulary)) for c, value in choices))
    return tree


def asked(tree: Tree) -> Tree | None:
    """The question that `settled` put answers before; None where it put none."""
    match tree:
        case Choose((*answered, (Const(True), of))) if answered and all(
            isinstance(node, IsKnown | All | Any) for condition, _ in answered for node in nodes(condition)
        ):
            return of
    return None


def possible(values: Mapping[str, Iterable[Atom]], vocabulary: Vocabulary) -> dict[str, Atom] | None:
    """Of the values that each fact may take, some that are together true of one person; None where there are none."""
    contradictory = [facts for facts in vocabulary.contradictory if facts.keys() <= values.keys()]
    names = sorted({name for facts in contradictory for name in facts})
    for chosen in product(*(sorted(values[name], key=str) for name in names)):
        person = dict(zip(names, chosen, strict=True))
        if not any(facts.items() <= person.items() for facts in contradictory):
            return {name: person[name] if name in person else min(values[name], key=str) for name in values}
    return None


def _arms(tree: Tree, name: str, vocabulary: Vocabulary) -> Iterator[tuple[Tree, Tree]]:
    """The least that has to be excluded of a fact for the tree to have one answer, and that answer."""
    excluded = _exclusions(name, vocabulary)
    fact = vocabulary[name]
    values = (True, False) if fact.type == "boolean" else tuple(option.name for option in fact.options)
    says = compiled(tree)
    answers = {value: says({name: value}) for value in values} if excluded else {}
    found: list[frozenset[Atom]] = []
    for size in range(1, len(excluded) + 1):
        for left_out in map(frozenset, combinations(excluded, size)):
            if any(smaller <= left_out for smaller in found):
                continue
            # An option that leaves its question open is not an answer yet.
            left = {a for v, a in answers.items() if v not in left_out and not (a is None and v in fact.unsettled)}
            if len(left) == 1 and isinstance(answer := left.pop(), bool):
                found.append(left_out)
                yield all_of(excluded[value] for value in sorted(left_out, key=str)), Const(answer)


def _exclusions(name: str, vocabulary: Vocabulary) -> dict[Atom, Tree]:
    """For each value that a fact can lose, when it is known to have lost it."""
    ways: dict[Atom, list[Tree]] = {}
    for facts in vocabulary.contradictory:
        if name in facts:
            others = (IsKnown(other, value) for other, value in facts.items() if other != name)
            ways.setdefault(facts[name], []).append(all_of(others))
    return {value: any_of(each) for value, each in ways.items()}
