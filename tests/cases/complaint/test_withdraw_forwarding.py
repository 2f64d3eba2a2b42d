"""Taking back that a complaint was sent to Ankestyrelsen."""

import pytest

from rettesnor.cases.complaint.withdraw_forwarding import withdraw_forwarding
from rettesnor.cases.models import CaseIndex, Forwarding
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, codes, decided, held, send, sent_on

pytestmark = pytest.mark.django_db


def withdraw(row, reason="Mailen kom aldrig afsted."):
    return withdraw_forwarding(row.case, by=cast.user(), now=COMPLAINED, row=row, reason=reason)


def test_the_complaint_waits_to_be_sent_again_and_the_package_is_kept():
    complaint = sent_on(decided())
    withdraw(Forwarding.objects.get())
    assert CaseIndex.objects.get(case=complaint.case).complaint_due
    assert held(complaint, COMPLAINED).package
    assert send(complaint, COMPLAINED).pk


def test_it_needs_a_reason_and_is_taken_back_once():
    sent_on(decided())
    row = Forwarding.objects.get()
    assert codes(lambda: withdraw(row, ".")) == ["says_nothing"]
    withdraw(row)
    assert codes(lambda: withdraw(row)) == ["none_recorded"]
