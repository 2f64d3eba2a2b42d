"""The grounds on which a grant can end: when each is there, and which of them the law knows."""

from datetime import date
from typing import Any, get_args

import pytest

from rettesnor.rules.kinds.ending import EndingGround
from tests.rules.kinds.kinds import outcome_of, rule

# For each ground: a fact, the value with which it is there, and one with which it is not.
GROUNDS: dict[str, tuple[str, Any, Any]] = {
    "pension-age": ("birth_date", "1950-01-01", "1990-01-01"),
    "changed-situation": ("situation_changed", True, False),
    "purpose-achieved": ("purpose_achieved", True, False),
    "goals-reached": ("goals_reached", True, False),
    "no-expected-effect": ("expected_effect", False, True),
    "no-cooperation": ("cooperates_on_goals", False, True),
    "unexplained-absence": ("unexplained_absence", True, False),
    "other-legislation-possible": ("cannot_use_other_offers", False, True),
    "flex-job-possible": ("option_flex_job", "can_use", "cannot_use"),
    "wage-supplement-job-possible": ("option_wage_supplement", "can_use", "not_relevant"),
    "better-compensated-by-104": ("better_served_by_104", True, False),
    "long-illness": ("long_illness", True, False),
    "violence": ("violence_or_threats", True, False),
    "own-wish": ("wants_to_stop", True, False),
    "moved": ("acting_municipality", "730", "101"),
}
WITHOUT_A_CHANGE_IN_THE_CONDITIONS = (
    "purpose-achieved", "goals-reached", "no-expected-effect", "no-cooperation", "unexplained-absence", "long-illness",
    "violence",
)  # fmt: skip


def ending(*grounds, **more):
    return rule("ending", grounds=grounds, **more)


def test_every_ground_is_asked_here():
    assert set(GROUNDS) == set(get_args(EndingGround))


@pytest.mark.parametrize("ground", GROUNDS)
def test_a_ground_is_there_by_its_own_fact_and_unknown_without_it(ground):
    fact, there, not_there = GROUNDS[ground]
    assert outcome_of(ending(ground), **{fact: there}) is True
    assert outcome_of(ending(ground), **{fact: not_there}) is False
    assert outcome_of(ending(ground)) is None


def test_of_several_grounds_one_is_enough_unless_all_are_needed():
    both = ("purpose-achieved", "goals-reached")
    assert outcome_of(ending(*both), purpose_achieved=True, goals_reached=False) is True
    assert outcome_of(ending(*both, all_needed=True), purpose_achieved=True, goals_reached=False) is False


@pytest.mark.parametrize(
    ("on", "there"), [(date(2026, 11, 20), False), (date(2026, 11, 21), True), (date(2026, 11, 22), True)]
)
def test_an_absence_that_is_to_be_followed_is_a_ground_once_that_time_is_over(on, there):
    followed = ending("unexplained-absence", observed="1 months")
    talk = {"unexplained_absence": True, "absence_talk_held": "2026-10-21"}
    assert outcome_of(followed, on, **talk) is there
    assert outcome_of(ending("violence", observed="1 months"), on, violence_or_threats=True) is True


@pytest.mark.parametrize("ground", GROUNDS)
def test_the_law_opposes_an_end_that_says_nothing_of_whether_its_conditions_are_met(ground):
    """SEL § 103; and § 104 does not end what § 103 gives a right to."""
    opposed = {"better-compensated-by-104": "ending_for_104"}
    opposed |= dict.fromkeys(WITHOUT_A_CHANGE_IN_THE_CONDITIONS, "ending_without_ground")
    expected = [(opposed[ground], (ground,))] if ground in opposed else []
    assert list(ending(ground).opposed) == expected


def test_a_ground_of_the_law_that_is_needed_as_well_makes_the_end_lawful():
    grounds = ("changed-situation", "long-illness")
    assert list(ending(*grounds, all_needed=True).opposed) == []
    assert list(ending(*grounds).opposed) == [("ending_without_ground", ("long-illness",))]
    both = ending("long-illness", "violence", all_needed=True)
    assert list(both.opposed) == [("ending_without_ground", ("long-illness", "violence"))]


def test_nothing_is_held_against_a_sentence_on_how_an_end_is_decided():
    assert list(ending("long-illness", decision="stated").opposed) == []
