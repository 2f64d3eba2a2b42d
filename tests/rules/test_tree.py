"""Unknown travels through the tree as Kleene's logic says, and the two traps of SQL are closed."""

from hypothesis import given
from hypothesis import strategies as st

from rettesnor.rules.compiled import compiled
from rettesnor.rules.tree import (
    FALSE,
    TRUE,
    All,
    Any,
    Arith,
    Choose,
    Compare,
    Const,
    Fact,
    Not,
    Ratio,
    all_of,
    any_of,
    facts_in,
    minimum,
)
from tests.rules.trees import DOMAINS, facts, trees

UNKNOWN = Fact("nobody_knows")


def value(tree, **known):
    return compiled(tree)(known)


def test_of_a_single_part_all_and_any_are_that_part():
    assert all_of([UNKNOWN]) == any_of([UNKNOWN]) == UNKNOWN
    assert (all_of([UNKNOWN, TRUE]), any_of([UNKNOWN, TRUE])) == (All((UNKNOWN, TRUE)), Any((UNKNOWN, TRUE)))


def test_one_part_that_is_false_makes_all_false_however_much_is_unknown():
    assert value(All((UNKNOWN, FALSE, UNKNOWN))) is False
    assert value(All((UNKNOWN, TRUE))) is None
    assert value(All((TRUE, TRUE))) is True


def test_one_part_that_is_true_makes_any_true_however_much_is_unknown():
    assert value(Any((UNKNOWN, TRUE))) is True
    assert value(Any((UNKNOWN, FALSE))) is None
    assert value(Any((FALSE, FALSE))) is False


def test_the_lesser_of_a_known_and_an_unknown_amount_is_unknown():
    assert value(minimum(UNKNOWN, Const(2))) is None
    assert value(minimum(Const(2), UNKNOWN)) is None
    assert value(minimum(Const(3), Const(2))) == 2


def test_an_unknown_condition_never_falls_through_to_the_next_arm():
    assert value(Choose(((UNKNOWN, Const(1)), (TRUE, Const(2))))) is None
    assert value(Choose(((FALSE, Const(1)), (TRUE, Const(2))))) == 2


def test_running_out_of_arms_is_unknown():
    assert value(Choose(((FALSE, Const(1)),))) is None


def test_a_comparison_with_an_unknown_amount_is_unknown():
    assert value(Compare("<", UNKNOWN, Const(1))) is None
    assert value(Arith("+", UNKNOWN, Const(1))) is None
    assert value(Ratio(UNKNOWN, 5, 100, "up")) is None


def test_five_per_cent_of_a_wage_rounds_up_to_whole_oere():
    assert value(Ratio(Const(14_335), 500, 10_000, "up")) == 717
    assert value(Ratio(Const(14_335), 500, 10_000, "down")) == 716
    assert value(Ratio(Const(14_340), 500, 10_000, "up")) == 717


@given(st.integers(0, 10**9), st.integers(1, 10_000), st.integers(1, 10_000))
def test_rounding_up_is_the_least_whole_number_that_is_enough(amount, numerator, denominator):
    result = value(Ratio(Const(amount), numerator, denominator, "up"))
    assert result * denominator >= amount * numerator > (result - 1) * denominator


@given(trees, facts, st.data())
def test_filling_in_an_unknown_never_changes_a_value_that_was_known(tree, known, data):
    before = compiled(tree)(known)
    filled = {name: v if v is not None else data.draw(st.sampled_from(DOMAINS[name])) for name, v in known.items()}
    if before is not None:
        assert compiled(tree)(filled) == before


@given(trees, facts)
def test_not_swaps_true_and_false_and_keeps_unknown(tree, known):
    swapped = {True: False, False: True, None: None}
    assert compiled(Not(tree))(known) is swapped[compiled(tree)(known)]


def test_facts_are_listed_once_in_reading_order():
    assert facts_in(All((Fact("b"), Fact("a"), Not(Fact("b"))))) == ("b", "a")
