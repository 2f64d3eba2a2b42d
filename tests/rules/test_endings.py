"""Grounds for ending that a standard names, in one case: told of while nothing ends by them."""

from datetime import date

import pytest

from rettesnor.rules.endings import endings
from tests.rules.test_readings import WHY, assessed

ILLNESS = {"kind": "ending", "grounds": ["long-illness"]}
FLEX_JOB = {"kind": "ending", "grounds": ["flex-job-possible", "own-wish"]}


def ended(*rules, **case):
    return [(each.finding.sourced.rule.id, each.is_there) for each in endings(assessed(*rules, **case))]


@pytest.mark.parametrize(("ill", "there"), [(True, True), (False, False), (None, False)])
def test_a_ground_is_there_once_its_fact_says_so(ill, there):
    assert ended(ILLNESS, long_illness=ill) == [("r0", there)]


def test_a_ground_that_is_set_aside_for_the_citizen_is_not_there():
    assert ended(ILLNESS, long_illness=True, deviations={"r0": "The job waits."}) == [("r0", False)]


def test_only_what_names_grounds_is_told_in_the_order_of_the_text():
    how = {"kind": "ending", "decision": "stated"}
    cost = {"kind": "cost", "free": True}
    wish = {"kind": "ending", "grounds": ["own-wish"]}
    assert ended(how, ILLNESS, cost, wish, wants_to_stop=True, long_illness=False) == [("r1", False), ("r3", True)]


def test_the_other_reading_of_a_sentence_stands_beside_it():
    read = {"because": WHY, "grounds": ["violence"]}
    found = ended({**ILLNESS, "or_read_as": read}, long_illness=True, violence_or_threats=True)
    assert found == [("r0", True), ("r0-read-otherwise", True)]


@pytest.mark.parametrize(
    ("known", "settled_by"),
    [
        ({}, [["option_flex_job"], ["wants_to_stop"]]),
        ({"wants_to_stop": False}, [["option_flex_job"]]),
        ({"wants_to_stop": False, "option_flex_job": "examined"}, [["option_flex_job"]]),
        ({"wants_to_stop": False, "option_flex_job": "cannot_use"}, []),
        ({"wants_to_stop": True}, []),
    ],
    ids=str,
)
def test_what_is_not_known_or_still_open_is_what_would_settle_it(known, settled_by):
    possible = {"cannot_use_other_offers": False, "exhausted_flex_job": False}
    unknown = dict.fromkeys(("wants_to_stop", "option_flex_job"))
    [ending] = endings(assessed(FLEX_JOB, **{**possible, **unknown, **known}))
    assert ending.settled_by == settled_by


PENSION = {"kind": "ending", "grounds": ["pension-age"]}


@pytest.mark.parametrize(
    ("born", "there_from"),
    [
        ("1960-06-01", date(2027, 6, 1)),
        ("1959-11-25", date(2026, 11, 25)),
        ("1961-06-01", None),  # more than a year ahead
        ("1959-01-01", None),  # there already
        (None, None),
    ],
)
def test_the_pension_age_is_told_of_with_the_day_it_is_reached(born, there_from):
    [ending] = endings(assessed(PENSION, birth_date=born))
    assert ending.there_from == there_from


def test_a_pension_age_among_several_grounds_is_told_of_where_it_is_enough():
    goals = {**PENSION, "grounds": ["pension-age", "goals-reached"]}
    [either] = endings(assessed(goals, birth_date="1960-06-01", goals_reached=False))
    [both] = endings(assessed({**goals, "all_needed": True}, birth_date="1960-06-01", goals_reached=False))
    assert (either.there_from, both.there_from) == (date(2027, 6, 1), None)


ABSENCE = {"kind": "ending", "grounds": ["unexplained-absence"], "observed": "1 month"}


@pytest.mark.parametrize(
    ("absent", "talk", "there_from"),
    [
        (True, "2026-11-10", date(2026, 12, 10)),
        (False, "2026-11-10", None),
        (None, "2026-11-10", None),
        (True, None, None),
        (True, "2026-08-01", None),
    ],
)
def test_an_end_that_time_alone_brings_is_told_of_with_its_day(absent, talk, there_from):
    [ending] = endings(assessed(ABSENCE, unexplained_absence=absent, absence_talk_held=talk))
    assert ending.there_from == there_from
