"""The stages of columns: what several trees have in common is computed once, before them."""

from rettesnor.rules.expressions import ON_THE_WAY, stages
from rettesnor.rules.tree import All, Any, Compare, Const, Fact

A, B, C = (Compare("<=", Fact(name), Const(7)) for name in "abc")


def names(**trees):
    return [list(stage) for stage in stages(trees)]


def test_trees_with_nothing_in_common_come_to_one_stage():
    assert names(one=A, other=All((B, C))) == [["one", "other"]]


def test_single_facts_and_constants_are_shared_at_no_cost():
    assert names(one=Fact("a"), other=Fact("a"), third=Const(1), fourth=Const(1)) == [
        ["one", "other", "third", "fourth"]
    ]


def test_what_two_trees_share_is_a_column_before_them():
    shared = f"{ON_THE_WAY}shared_0"
    assert names(one=All((A, B)), other=Any((A, C))) == [[shared], ["one", "other"]]
    assert names(one=A, other=A) == [[shared], ["one", "other"]]


def test_what_is_shared_within_the_shared_comes_first():
    both = All((A, B))
    found = names(one=both, other=Any((both, C)), third=Any((A, Fact("d"))))
    assert found == [[f"{ON_THE_WAY}shared_0"], [f"{ON_THE_WAY}shared_1"], ["one", "other", "third"]]


def test_what_is_shared_below_something_that_is_not_shared_comes_first_as_well():
    found = names(one=All((B, Any((A, C)))), other=All((B, Any((A, C)))), third=Any((A, Fact("d"))))
    assert found == [[f"{ON_THE_WAY}shared_0"], [f"{ON_THE_WAY}shared_1"], ["one", "other", "third"]]
