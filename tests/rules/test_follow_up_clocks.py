"""When a grant is to be followed up, by what its text says of the first time and of every later one."""

from datetime import date

from rettesnor.rules.clocks import binding
from tests.rules.test_clocks import local

RHYTHM = {"kind": "rhythm", "strength": "must"}


def follow_ups(*rules, name="follow_up_due", **written):
    return binding(each for each in local(*rules, **written) if each.name == name)


def test_the_first_follow_up_is_reckoned_from_the_decision_and_each_later_one_from_the_one_before():
    rule = {**RHYTHM, "first_after": "6 months", "every": "12 months"}
    days = {"decision_made": "2026-11-02", "followed_up": "2027-01-15"}
    assert follow_ups(rule, **days).day == date(2027, 5, 2)
    assert follow_ups(rule, name="next_follow_up_due", **days).day == date(2028, 1, 15)


def test_a_rhythm_is_for_the_first_follow_up_too_unless_the_text_sets_one_or_says_later():
    yearly, first = {**RHYTHM, "every": "12 months"}, {**RHYTHM, "first_after": "18 months"}
    assert follow_ups(yearly, decision_made="2026-11-02").day == date(2027, 11, 2)
    assert follow_ups(yearly, first, decision_made="2026-11-02").day == date(2028, 5, 2)
    assert follow_ups({**yearly, "later_only": True}, decision_made="2026-11-02") is None


def test_the_least_that_is_promised_goes_before_the_usual_rhythm():
    usual, least = {**RHYTHM, "every": "6 months"}, {**RHYTHM, "every": "12 months", "minimum": True}
    assert follow_ups(usual, least, decision_made="2026-11-02").day == date(2027, 11, 2)
