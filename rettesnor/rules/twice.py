"""What one text states in two places, and not in the same way."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rettesnor.rules.flaws import Found
from rettesnor.rules.kinds.age import AgeRule
from rettesnor.rules.kinds.base import Criterion, Proposing, Rule
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.rules.kinds.deadline import DeadlineRule
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.standard import Standard

SUBJECTS = frozenset({"for", "plan", "place", "vehicle", "usual", "own"})
"""Parameters that say what a rule is about: rules that differ there speak of two things."""
COMPARED = (Criterion, Proposing, DeadlineRule, ComplaintRule)
"""Kinds that say one thing about a case; of what is expected, or done, a text can name many."""


def stated_twice(standard: Standard) -> Iterator[Found]:
    """Pairs of binding rules about the same thing that give it another value, or bind a criterion another way."""
    binding = [rule for rule in standard.rules() if rule.binds and isinstance(rule, COMPARED)]
    differing: set[str] = set()
    for pair in combinations(binding, 2):
        # What is said later is held against what was said first; of two ages, the one in years against the other.
        beside, rule = sorted(pair, key=_in_years)
        if rule.id not in differing and _same_subject(*pair) and _differs(*pair):
            differing.add(rule.id)
            yield Found("stated_differently", "unclear", rule, (), beside=beside)


def _same_subject(first: Rule, second: Rule) -> bool:
    mine, other = first.parameters(), second.parameters()
    return (
        first.kind == second.kind
        and set(first.offers) == set(second.offers)
        and all(mine.get(name) == other.get(name) for name in SUBJECTS | {"if"})
    )


def _differs(first: Rule, second: Rule) -> bool:
    mine, other = first.parameters(), second.parameters()
    shared = mine.keys() & other.keys() - SUBJECTS
    if isinstance(first, Criterion):
        same = bool(shared) and all(mine[name] == other[name] for name in shared)
        return _in_years(first) != _in_years(second) or (same and first.strength != second.strength)
    return any(mine[name] != other[name] for name in shared if not isinstance(mine[name], list))


def _in_years(rule: Rule) -> bool:
    return isinstance(rule, AgeRule) and isinstance(rule.below, Quantity)
