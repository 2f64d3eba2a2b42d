"""Half days exist, and a wish and a need are held against the extent that a standard proposes."""

import pytest

from rettesnor.rules.assess import assess
from rettesnor.rules.extent import Extent, extents
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.rules.program import build
from rettesnor.rules.quantity import Quantity
from rettesnor.standards import files
from rettesnor.wording.extent import say_extents
from tests.rules.made_up_standards import standard_of
from tests.rules.test_ahead import ON, assessed

HOURS = {"id": "hours", "kind": "hours", "strength": "must"}


def test_half_days_and_hours_are_whole_numbers_of_halves():
    assert Quantity.parse("2.5 days/week").amount == 5
    assert Quantity.parse("37 hours/week").amount == 74
    with pytest.raises(ValueError, match="finer_than_the_base_unit"):
        Quantity.parse("2.25 days/week")


@pytest.mark.parametrize("written", ["2.5 days/week", "0.5 days/week", "4 days/week"])
def test_a_fact_of_half_days_is_written_back_as_it_was(written):
    fact = files.vocabulary()["wished_days"]
    assert fact.written(fact.value(written)) == written


def found(**facts):
    return list(extents(assessed("ishoej-present", evening_offer_104=False, **facts)))


def test_without_a_wish_or_a_need_there_is_nothing_to_compare():
    assert found() == []


def test_a_wish_above_the_limit_and_a_need_within_it_are_told_apart():
    [days] = found(wished_days="4 days/week", needed_days="2.5 days/week")
    assert days == Extent("days/week", 8, 5, 6)
    assert (days.below_wish, days.below_need) == (True, False)
    assert list(say_extents([days], "en")) == [
        "The citizen wishes: 4 days a week.",
        "The need is judged to be: 2½ days a week.",
        "The standard proposes at most 3 days a week. Less than the wish takes reasons (forvaltningsloven § 22).",
    ]


def test_a_need_above_the_limit_goes_before_it():
    [days] = found(needed_days="3.5 days/week")
    assert days.below_need
    assert "serviceloven § 1, stk. 3" in list(say_extents([days], "en"))[-1]


def test_a_limit_that_is_not_certain_yet_is_none():
    [days] = found(housing=None, needed_days="5 days/week")
    assert days.at_most is None
    assert not days.below_need


def test_hours_are_not_held_against_a_limit_of_days():
    [hours] = found(wished_hours="20.5 hours/week")
    assert hours == Extent("hours/week", 41, None, None)


def test_more_days_than_the_place_is_open_are_told():
    """Haderslev's workshops are open from Monday to Thursday."""
    [days] = extents(assessed("haderslev-2023", wished_days="5 days/week"))
    assert (days.open, days.beyond_opening) == (8, True)
    assert any("the place is open 4 days a week" in said for said in say_extents([days], "en"))
    [fewer] = extents(assessed("haderslev-2023", wished_days="4 days/week"))
    assert not fewer.beyond_opening


def test_days_of_work_without_hours_are_held_against_a_wish_for_days_alone():
    days = HoursRule.model_validate(HOURS | {"work_days": ["monday", "tuesday"]})
    opening = [{"days": ["monday"], "opens": "08:00", "closes": "12:00"}]
    times = HoursRule.model_validate(HOURS | {"open": opening})
    assert days.open_a_week == {"days/week": 4}
    assert times.open_a_week == {"days/week": 2, "hours/week": 8}


def test_the_limit_itself_is_not_below_the_wish_and_no_days_at_all_are_not_more_than_the_place_is_open():
    assert not Extent("days/week", 6, 6, 6).below_wish
    assert not Extent("days/week", 0, None, None, 8).beyond_opening


def test_of_several_limits_the_lowest_counts():
    limits = [{"kind": "extent", "strength": "must", "at_most": f"{days} days/week"} for days in (4, 2, 3)]
    built = build(standard_of(limits), files.law(), files.vocabulary(), ON)
    known = built.vocabulary.entered({"wished_days": "5 days/week"}, on=ON)
    assert [days.at_most for days in extents(assess(built, known))] == [4]
