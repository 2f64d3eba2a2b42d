"""Taking back what was recorded of whether the rest is maintained."""

import pytest

from rettesnor.cases.complaint.withdraw_maintaining import withdraw_maintaining
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, codes, held, maintain, package
from tests.cases.complaint.test_record_maintaining import partly_right

pytestmark = pytest.mark.django_db


def withdraw(row, reason="Det var en anden borger, der ringede."):
    return withdraw_maintaining(row.case, by=cast.user(), now=COMPLAINED, row=row, reason=reason)


def test_the_citizen_s_word_is_awaited_again():
    complaint = partly_right()
    withdraw(maintain(complaint, COMPLAINED))
    assert held(complaint, COMPLAINED).awaits_word
    assert codes(lambda: package(complaint, COMPLAINED)) == ["word_awaited"]


def test_it_needs_a_reason_and_is_taken_back_once():
    row = maintain(partly_right(), COMPLAINED)
    assert codes(lambda: withdraw(row, ".")) == ["says_nothing"]
    withdraw(row)
    assert codes(lambda: withdraw(row)) == ["none_recorded"]
