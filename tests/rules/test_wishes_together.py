"""All that is wished of the time is held together against the ways of using a place, and a wished place is answered."""

import pytest

from rettesnor.rules.extent import extents
from rettesnor.wording.extent import say_extents, say_wish_and_need
from tests.rules.test_ahead import assessed
from tests.rules.test_extent import PLACES, found, made_up

TWO_DAYS_OR_MORNINGS = [
    PLACES | {"places": ["full", "half"]},
    {"kind": "hours", "place": "half", "patterns": ["two-whole-days"]},
    {"kind": "hours", "place": "half", "patterns": ["mornings"]},
    {
        "kind": "hours",
        "place": "full",
        "open": [
            {"days": ["monday", "tuesday", "wednesday"], "opens": "08:00", "closes": "15:00"},
            {"days": ["thursday"], "opens": "08:00", "closes": "12:00"},
        ],
    },
]


@pytest.mark.parametrize(
    ("kind", "time", "days", "hours", "offered"),
    [
        ("half", "whole_days", "2 days/week", "14 hours/week", {"days/week": True, "hours/week": True}),
        ("half", "whole_days", "2 days/week", "14.5 hours/week", {"days/week": False, "hours/week": False}),
        ("half", "whole_days", "3 days/week", "14 hours/week", {"days/week": False, "hours/week": False}),
        ("half", "whole_days", "1 days/week", None, {"days/week": False}),
        ("half", None, "3 days/week", None, {"days/week": None}),
        ("half", None, "3 days/week", "21 hours/week", {"days/week": False, "hours/week": False}),
        ("half", None, "3 days/week", "20.5 hours/week", {"days/week": None, "hours/week": None}),
        ("full", "whole_days", "4 days/week", "25 hours/week", {"days/week": True, "hours/week": True}),
        ("full", "mornings", "4 days/week", None, {"days/week": False}),
        (None, "whole_days", "3 days/week", None, {"days/week": True}),
        (None, "mornings", "3 days/week", "21 hours/week", {"days/week": False, "hours/week": False}),
    ],
)
def test_all_that_is_wished_of_the_time_is_held_together_against_the_ways_to_use_a_place(
    kind, time, days, hours, offered
):
    wished = {"wished_kind_of_place": kind, "wished_time": time, "wished_days": days, "wished_hours": hours}
    assessment = made_up(*TWO_DAYS_OR_MORNINGS, **{name: value for name, value in wished.items() if value})
    assert {each.unit: each.is_offered for each in extents(assessment)} == offered


def test_what_is_offered_one_by_one_and_not_together_is_not_said_to_be_offered():
    wished = {"wished_kind_of_place": "half", "wished_time": "whole_days", "wished_days": "3 days/week"}
    assert list(say_wish_and_need(made_up(*TWO_DAYS_OR_MORNINGS, **wished), "en")) == [
        "The citizen wishes: 3 days a week.",
        "The citizen wishes: Half place.",
        "The standard offers it.",
        "The citizen wishes: Whole days.",
        "Taken together, what is wished of the time is not what the standard offers.",
        "The place can be used in one of these ways: two whole days or mornings.",
        "Something else than the wish takes reasons (forvaltningsloven § 22).",
    ]


NO_CHOICE = "By the standard the citizen has no free choice of supplier."


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ([], ["The standard does not say whether the citizen can choose the supplier."]),
        ([{"kind": "supplier", "free_choice": True}], ["By the standard the citizen has a free choice of supplier."]),
        (
            [
                {"kind": "supplier", "free_choice": False},
                {"kind": "supplier", "chosen_by": ["near-home", "economic"]},
                {"kind": "hours", "at": ["Møllen", "Gartneriet"]},
            ],
            [
                f"{NO_CHOICE} Another place than the one wished takes reasons (forvaltningsloven § 22).",
                "By the standard the place is chosen by: nearness to home and economic considerations.",
                "The standard names these workplaces: Møllen and Gartneriet.",
            ],
        ),
    ],
)
def test_a_wish_for_a_place_is_told_with_what_the_text_says_of_choosing_one(rules, said):
    assessment = made_up(*rules, wished_place="Værkstedet ved Åen")
    assert list(say_wish_and_need(assessment, "en")) == ["The citizen wishes this place: Værkstedet ved Åen.", *said]


@pytest.mark.parametrize(
    "standard", ["ballerup", "haderslev-2023", "ishoej-present", "ishoej-proposed", "randers-draft"]
)
def test_the_five_texts_that_give_no_choice_of_supplier_say_so_to_whoever_wishes_a_place(standard):
    said = list(say_wish_and_need(assessed(standard, wished_place="Værkstedet ved Åen"), "en"))
    assert any(sentence.startswith(NO_CHOICE) for sentence in said)


@pytest.mark.parametrize(
    ("kind", "needed", "covered"),
    [("half", "1 days/week", True), ("half", "3 days/week", False), ("full", "3 days/week", True)],
)
def test_a_need_is_covered_where_a_way_to_use_the_place_has_as_much(kind, needed, covered):
    wished = {"wished_kind_of_place": kind, "wished_time": "whole_days", "needed_days": needed}
    assessment = made_up(*TWO_DAYS_OR_MORNINGS, **wished)
    [days] = extents(assessment)
    assert days.covers_need is covered
    said = list(say_wish_and_need(assessment, "en"))
    assert said[1].startswith("The standard covers" if covered else "What the standard offers does not cover the need.")


def test_a_wish_within_the_limit_is_offered_and_a_need_beyond_it_is_another_matter():
    [days] = found(wished_days="2 days/week", needed_days="5 days/week")
    assert list(say_extents([days], "en")) == [
        "The citizen wishes: 2 days a week.",
        "The need is judged to be: 5 days a week.",
        "The standard offers what is wished.",
        (
            "The standard proposes at most 3 days a week, which is less than the need. The need of the one person goes "
            "before it (serviceloven § 1, stk. 3)."
        ),
    ]
