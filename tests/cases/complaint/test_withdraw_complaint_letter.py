"""Taking back a letter about a complaint."""

import pytest

from rettesnor.cases.complaint.withdraw_complaint_letter import withdraw_complaint_letter
from rettesnor.cases.models import ComplaintLetter
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, codes, complain, decided, held
from tests.cases.complaint.test_send_complaint_letter import write

pytestmark = pytest.mark.django_db


def withdraw(row, reason="Det blev aldrig sendt."):
    return withdraw_complaint_letter(row.case, by=cast.user(), now=COMPLAINED, row=row, reason=reason)


def test_its_words_are_kept_and_no_longer_shown_as_sent():
    complaint = complain(decided())
    withdraw(write(complaint))
    assert held(complaint, COMPLAINED).letters == ()
    assert ComplaintLetter.objects.count() == 2


def test_it_needs_a_reason_and_is_taken_back_once():
    row = write(complain(decided()))
    assert codes(lambda: withdraw(row, ".")) == ["says_nothing"]
    withdraw(row)
    assert codes(lambda: withdraw(row)) == ["none_recorded"]
