"""Taking back a reopening: what is decided stands, and nothing waits for a new decision."""

import pytest

from rettesnor.cases.decision.withdraw_reopening import withdraw_reopening
from rettesnor.cases.file.dated import dated
from rettesnor.cases.models import Reopening
from tests.cases import cast
from tests.cases.complaint.complaining import codes
from tests.cases.ways_of_mending import delivered, reopen

pytestmark = pytest.mark.django_db


def withdraw(case, reason="Det var en anden sag."):
    return withdraw_reopening(case, by=cast.user(), now=cast.LATER, reason=reason)


def test_nothing_waits_for_a_new_decision_any_more_and_what_was_recorded_is_kept():
    case = delivered()
    reopen(case)
    withdraw(case)
    assert dated(case, cast.LATER).undecided_since is None
    assert Reopening.objects.count() == 2


def test_it_takes_a_reason_and_a_reopening():
    case = delivered()
    assert codes(lambda: withdraw(case)) == ["not_reopened"]
    reopen(case)
    assert codes(lambda: withdraw(case, reason=" ")) == ["empty"]
