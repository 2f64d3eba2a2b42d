"""Taking back that a complaint was dropped."""

from datetime import date

import pytest

from rettesnor.cases.complaint.withdraw_drop import withdraw_drop
from rettesnor.cases.models import CaseIndex
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, codes, complain, decided
from tests.cases.complaint.test_drop_complaint import drop

pytestmark = pytest.mark.django_db


def withdraw(row, reason="Hun fastholder den alligevel."):
    return withdraw_drop(row.case, by=cast.user(), now=COMPLAINED, row=row, reason=reason)


def test_the_complaint_waits_again_and_its_time_ran_meanwhile():
    complaint = complain(decided())
    withdraw(drop(complaint))
    assert CaseIndex.objects.get(case=complaint.case).complaint_due == date(2026, 12, 14)


def test_it_needs_a_reason_and_is_taken_back_once():
    row = drop(complain(decided()))
    assert codes(lambda: withdraw(row, ".")) == ["says_nothing"]
    withdraw(row)
    assert codes(lambda: withdraw(row)) == ["none_recorded"]
