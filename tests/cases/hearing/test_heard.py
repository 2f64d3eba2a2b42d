"""What a letter tells of hearings: those that led to its decision, and no others."""

from datetime import timedelta

import pytest

from rettesnor.cases.hearing.heard import heard_over
from tests.cases.cast import GRANT, NOW, draft, exemption, hearing, issue, karen

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
NEED = ("support_need",)


def decided(case, now):
    draft(case, GRANT.__class__(**{**vars(GRANT), "supersedes_because": "Nye oplysninger."}), now)
    return issue(case, now)


def rows(*args):
    return [getattr(each, "row", each) for each in heard_over(*args)]


def test_each_decision_was_made_after_the_hearings_since_the_one_before():
    """What is recorded at the very moment of a decision led to that one."""
    case = karen()
    first = [hearing(case, NEED, now=NOW), hearing(case, NEED, now=NOW + HOUR)]
    one = decided(case, NOW + HOUR)
    second = [hearing(case, NEED, now=NOW + 2 * HOUR)]
    other = decided(case, NOW + 3 * HOUR)
    third = [hearing(case, NEED, now=NOW + 4 * HOUR)]
    assert (rows(case, one), rows(case, other), rows(case)) == (first, second, third)


def test_where_no_hearing_was_held_each_reason_why_is_told():
    case = karen()
    first = exemption(case, names=NEED)
    last = exemption(case, names=NEED, now=NOW + HOUR)
    assert rows(case) == [first, last]
    held = hearing(case, NEED, now=NOW + 2 * HOUR)
    assert rows(case) == [held]
