"""Taking back a complaint that was registered by mistake."""

import pytest

from rettesnor.cases.complaint.withdraw_complaint import withdraw_complaint
from rettesnor.cases.file.complaints import complaints_of
from rettesnor.cases.models import CaseIndex, Complaint
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, codes, complain, decided

pytestmark = pytest.mark.django_db


def withdraw(complaint, reason="Den hører til en anden sag."):
    return withdraw_complaint(complaint.case, by=cast.user(), now=COMPLAINED, row=complaint, reason=reason)


def test_it_is_kept_and_nothing_waits_for_it():
    complaint = complain(decided())
    withdraw(complaint)
    assert complaints_of(complaint.case, COMPLAINED) == ()
    assert CaseIndex.objects.get(case=complaint.case).complaint_due is None
    assert Complaint.objects.count() == 2


def test_it_needs_a_reason_and_is_taken_back_once():
    complaint = complain(decided())
    assert codes(lambda: withdraw(complaint, "x")) == ["says_nothing"]
    withdraw(complaint)
    assert codes(lambda: withdraw(complaint)) == ["no_complaint"]
