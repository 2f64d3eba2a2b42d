"""Half days exist, and a wish and a need are held against the extent that a standard proposes."""

import pytest

from rettesnor.rules.assess import assess
from rettesnor.rules.extent import Extent, extents
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.rules.program import build
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.wishes import Wish, wishes
from rettesnor.standards import files
from rettesnor.wording.extent import say_extents, say_wish, say_wish_and_need
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
        "The standard covers the need.",
    ]


@pytest.mark.parametrize(
    ("known", "covers", "said"),
    [
        ({}, True, "The standard covers the need."),
        ({"needed_days": "3 days/week"}, True, "The standard covers the need."),
        ({"needed_days": "3.5 days/week"}, False, "less than the need"),
        ({"housing": None}, None, "It is not settled yet how much the standard offers."),
    ],
)
def test_a_need_gets_an_answer_though_nothing_is_wished(known, covers, said):
    [days] = found(**{"needed_days": "2 days/week", **known})
    assert days.covers_need is covers
    assert said in list(say_extents([days], "en"))[-1]


def test_a_limit_that_may_come_to_hold_does_not_unsettle_a_need_that_it_covers_too():
    assert Extent("days/week", None, 4, 6, at_most_if_met=4).covers_need
    assert Extent("days/week", None, 5, 6, at_most_if_met=4).covers_need is None
    assert Extent("days/week", None, 5, None, at_least=4).covers_need is None
    assert Extent("days/week", None, 5, 6, open=4).covers_need is False


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


def made_up(*rules, **facts):
    """A standard of these rules held against what is known."""
    built = build(standard_of([{"strength": "must", **each} for each in rules]), files.law(), files.vocabulary(), ON)
    return assess(built, built.vocabulary.entered(facts, on=ON))


FULL = {"kind": "extent", "place": "full", "at_least": "25 hours/week", "at_most": "30 hours/week"}


def test_what_a_text_says_of_a_kind_of_place_binds_whoever_wishes_that_kind():
    [hours] = extents(made_up(FULL, wished_hours="37 hours/week", wished_kind_of_place="full"))
    assert (hours.at_least, hours.at_most, hours.below_wish) == (50, 60, True)
    for kind in ("half", None):
        [other] = extents(made_up(FULL, wished_hours="37 hours/week", wished_kind_of_place=kind))
        assert (other.at_least, other.at_most) == (None, None)


def test_less_than_a_kind_of_place_comes_to_is_told():
    [hours] = extents(made_up(FULL, wished_hours="20 hours/week", wished_kind_of_place="full"))
    assert hours.above_wish
    assert "at least 25 hours a week, which is more than the wish" in list(say_extents([hours], "en"))[-1]


def test_without_hours_for_the_kind_of_place_wished_those_of_another_are_the_most_that_it_is_open():
    of_full = {"kind": "hours", "place": "full", "open": [{"days": ["monday"], "opens": "08:00", "closes": "15:00"}]}
    of_half = {"kind": "hours", "place": "half", "work_days": ["monday", "tuesday"]}
    for own, opened in ([of_full], 2), ([of_full, of_half], 4):
        [half] = extents(made_up(*own, wished_days="2 days/week", wished_kind_of_place="half"))
        assert half.open == opened
    [full] = extents(made_up(of_full, of_half, wished_days="2 days/week", wished_kind_of_place="full"))
    assert full.open == 2


@pytest.mark.parametrize("kind", ["half", "full", "three_quarter", None])
def test_more_days_than_the_workshop_is_open_are_told_whatever_kind_of_place_is_wished(kind):
    [days] = extents(assessed("haderslev-2023", wished_days="5 days/week", wished_kind_of_place=kind))
    assert (days.open, days.beyond_opening, days.is_offered) == (8, True, False)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("full", "The standard offers what is wished."),
        ("half", "The standard does not say whether it offers what is wished."),
        (None, "The standard offers what is wished."),
    ],
)
def test_a_full_place_comes_to_all_the_days_the_workshop_is_open_and_a_half_one_to_as_many_mornings_or_not(kind, said):
    [days] = extents(assessed("haderslev-2023", wished_days="4 days/week", wished_kind_of_place=kind))
    assert list(say_extents([days], "en")) == ["The citizen wishes: 4 days a week.", said]


CAP = {"kind": "extent", "at_most": "3 days/week"}
OTHER_CAP = {"kind": "extent", "at_most": "2 days/week", "if": {"housing": ["residential_home"]}}
FLOOR = {"kind": "extent", "at_least": "3 days/week"}
SILENT_ON_DAYS = "The standard does not say how many days a week it offers."


@pytest.mark.parametrize(
    ("rules", "wished", "is_offered", "said"),
    [
        ([CAP], "3 days/week", True, "The standard offers what is wished."),
        ([CAP], "4 days/week", False, "The standard proposes at most 3 days a week."),
        ([FLOOR], "3 days/week", True, "The standard offers what is wished."),
        ([FLOOR], "2 days/week", False, "The standard proposes at least 3 days a week"),
        ([FLOOR], "4 days/week", None, "The standard does not say whether it offers what is wished."),
        ([], "1 days/week", None, SILENT_ON_DAYS),
        ([FULL], "1 days/week", None, SILENT_ON_DAYS),
        ([OTHER_CAP], "1 days/week", None, "It is not settled yet how much the standard offers."),
        ([CAP, OTHER_CAP], "3 days/week", None, "It is not settled yet how much the standard offers."),
        ([CAP, OTHER_CAP], "2 days/week", True, "The standard offers what is wished."),
        ([CAP | {"place": "full"}], "2 days/week", None, "It is not settled yet how much the standard offers."),
    ],
)
def test_a_wish_for_an_extent_is_answered_by_the_limits_or_by_their_absence(rules, wished, is_offered, said):
    [days] = extents(made_up(*rules, wished_days=wished))
    assert days.is_offered is is_offered
    assert list(say_extents([days], "en"))[-1].startswith(said)


def test_where_no_limit_is_for_this_citizen_the_text_is_silent_and_a_limit_that_is_set_aside_is_no_silence():
    [days] = found(housing="own_home_with_partner", wished_days="5 days/week")
    assert list(say_extents([days], "en"))[-1] == SILENT_ON_DAYS
    built = build(standard_of([CAP | {"strength": "default"}]), files.law(), files.vocabulary(), ON)
    [rule] = [each.rule.id for each in built.local]
    known = built.vocabulary.entered({"wished_days": "5 days/week"}, on=ON)
    [deviating] = extents(assess(built, known, deviations={rule: "The need is 5 days."}))
    assert (deviating.is_silent, deviating.is_offered) == (False, None)
    assert list(say_extents([deviating], "en")) == ["The citizen wishes: 5 days a week."]


PLACES = {"kind": "extent", "places": ["full", "three-quarter"]}


@pytest.mark.parametrize(
    ("kind", "offered"), [("full", True), ("three_quarter", True), ("half", False), ("part", True)]
)
def test_a_kind_of_place_that_the_text_does_not_offer_is_told_with_what_it_offers(kind, offered):
    [wish] = wishes(made_up(PLACES, wished_kind_of_place=kind))
    assert wish == Wish("wished_kind_of_place", kind, ("full", "three_quarter"))
    assert wish.is_offered is offered
    said = list(say_wish(wish, files.vocabulary(), "en"))[-1]
    assert said.startswith("The standard offers it" if offered else "The standard offers: Full place and Three-quarter")


def test_of_what_a_text_does_not_speak_nothing_is_held_against_the_wish():
    found = list(wishes(made_up(wished_kind_of_place="full", wished_time="mornings")))
    assert [wish.is_offered for wish in found] == [None, None]


def offers(*rules, **facts):
    """The times of day the text offers, among those who wish one."""
    *_, wish = wishes(made_up(*rules, wished_time="evenings", **facts))
    return wish.offered


MORNING = {"days": ["monday"], "opens": "08:00", "closes": "12:00"}
AFTERNOON = {"days": ["monday"], "opens": "12:00", "closes": "21:00"}


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ({"patterns": ["mornings"]}, ("mornings",)),
        ({"patterns": ["two-whole-days"]}, ("whole_days",)),
        ({"patterns": ["daytime"]}, ("mornings", "afternoons", "whole_days")),
        ({"arrive": {"earliest": "07:30", "latest": "09:00"}}, ("mornings", "whole_days")),
        ({"arrive": {"earliest": "07:30", "latest": "12:00"}}, None),
        ({"leave": {"earliest": "13:00", "latest": "20:00"}}, ("afternoons", "whole_days", "evenings")),
        ({"leave": {"earliest": "12:00", "latest": "18:00"}}, ("mornings", "afternoons", "whole_days")),
        ({"open": [AFTERNOON]}, ("afternoons", "whole_days", "evenings")),
        ({"open": [MORNING]}, ("mornings", "whole_days")),
    ],
)
def test_the_times_of_day_follow_from_patterns_opening_hours_and_when_one_comes_and_goes(said, times):
    assert offers({"kind": "hours", **said}) == times


def test_a_pattern_of_one_kind_of_place_is_for_those_who_may_have_it():
    half = {"kind": "hours", "place": "half", "patterns": ["mornings"]}
    assert offers(half) == offers(half, wished_kind_of_place="half") == ("mornings",)
    assert offers(half, wished_kind_of_place="full") is None


def test_a_time_of_day_that_the_text_has_on_another_kind_of_place_alone_is_not_offered_together_with_the_one_wished():
    of_half = {"kind": "hours", "place": "half", "patterns": ["mornings", "two-whole-days"]}
    *_, wish = wishes(made_up(of_half, wished_kind_of_place="full", wished_time="mornings"))
    assert (wish.is_offered, wish.only_on) == (False, ("half",))
    said = list(say_wish(wish, files.vocabulary(), "en"))[-1]
    assert said.startswith("The standard offers it only on: Half place. Something else than the wish takes reasons")
    of_all = {"kind": "hours", "patterns": ["mornings"]}
    *_, both = wishes(made_up(of_half, of_all, wished_kind_of_place="full", wished_time="mornings"))
    assert (both.is_offered, both.only_on) == (True, ())
    *_, whole = wishes(made_up(of_half, wished_kind_of_place="full", wished_time="whole_days"))
    assert (whole.is_offered, whole.only_on) == (None, ())


def test_the_times_of_day_for_a_kind_of_place_that_is_not_offered_are_those_of_all_the_places_that_are():
    places = {"kind": "extent", "places": ["full", "half"]}
    of_half = {"kind": "hours", "place": "half", "patterns": ["mornings"]}
    assert offers(places, of_half, wished_kind_of_place="three_quarter") == ("mornings",)


def test_what_the_text_says_of_single_cases_is_told_beside_the_wish():
    both = {"kind": "extent", "departs": ["higher", "lower"]}
    short = list(say_wish_and_need(made_up(both, PLACES, wished_kind_of_place="half"), "en"))
    assert "a single case can get more" in short[-1]
    enough = list(say_wish_and_need(made_up(both, PLACES, wished_kind_of_place="full"), "en"))
    assert "a single case can get less" in enough[-1]
    assert list(say_wish_and_need(made_up(both), "en")) == []
