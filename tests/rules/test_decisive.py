"""Decisive unknowns: exactly the smallest sets of facts that could settle the matter alone, held against trying all."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from rettesnor.rules.compiled import compiled
from rettesnor.rules.decisive import both_ways, representatives, smallest_sets, ways, ways_together
from rettesnor.rules.tree import All, Any, Compare, Const, Fact, Not
from tests.rules.trees import DOMAINS, facts, trees


def by_trying_everything(tree, goal, known):
    unknown = sorted(name for name, value in known.items() if value is None)
    found: list[frozenset[str]] = []
    for size in range(len(unknown) + 1):
        for names in combinations(unknown, size):
            if any(smaller <= set(names) for smaller in found):
                continue
            for values in product(*(DOMAINS[name] for name in names)):
                if compiled(tree)({**known, **dict(zip(names, values, strict=True))}) is goal:
                    found.append(frozenset(names))
                    break
    return sorted((sorted(s) for s in found), key=lambda s: (len(s), s))


@given(trees, facts, st.booleans())
@settings(max_examples=400, deadline=None)
def test_the_sets_are_those_that_trying_every_combination_finds(tree, known, goal):
    assert smallest_sets(ways(tree, goal, known, DOMAINS)) == by_trying_everything(tree, goal, known)


@given(st.lists(trees, min_size=1, max_size=4), facts, st.booleans())
@settings(max_examples=200, deadline=None)
def test_several_rules_together_are_settled_like_one_tree(parts, known, goal):
    together = ways_together(both_ways(part, known, DOMAINS) for part in parts)
    assert smallest_sets(together[goal]) == by_trying_everything(All(tuple(parts)), goal, known)


def test_two_rules_that_need_opposite_values_of_one_fact_cannot_both_be_met():
    assert ways(All((Fact("ill"), Not(Fact("ill")))), True, {}, DOMAINS) == []


def test_a_comparison_of_two_unknown_facts_asks_for_both():
    tree = Compare("<", Fact("km"), Fact("limit"))
    domains = {"km": (9, 11), "limit": (10,)}
    assert smallest_sets(ways(tree, True, {}, domains)) == [["km", "limit"]]


def test_a_larger_set_is_not_listed_when_a_part_of_it_is_enough():
    tree = Any((Fact("ill"), All((Fact("ill"), Fact("alone")))))
    assert smallest_sets(ways(tree, True, {}, DOMAINS)) == [["ill"]]


def test_every_bound_is_represented_with_the_values_just_beside_it():
    found = representatives([Compare(">=", Fact("km"), Const(10)), Compare("<", Fact("km"), Const(12))])
    assert found == {"km": {9, 10, 11, 12, 13}}


def test_days_that_stand_in_a_row_can_all_be_unknown():
    """The middle one of three is after the first and before the last: two values to try would not do."""
    in_a_row = All((Compare("<", Fact("applied"), Fact("decided")), Compare("<", Fact("decided"), Fact("received"))))
    domains = {name: tuple(values) for name, values in representatives([in_a_row]).items()}
    assert smallest_sets(ways(in_a_row, True, {}, domains)) == [["applied", "decided", "received"]]
