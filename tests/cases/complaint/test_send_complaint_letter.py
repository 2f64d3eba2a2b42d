"""The letters about a complaint: their typed words are kept, each with its day."""

from datetime import date
from typing import Any

import pytest

from rettesnor.cases.complaint.send_complaint_letter import send_complaint_letter
from rettesnor.cases.models import ComplaintLetterKind, SentBy
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, codes, complain, decided, held

pytestmark = pytest.mark.django_db


def write(complaint, kind=ComplaintLetterKind.RECEIPT, **changes):
    content: dict[str, Any] = {
        "text": "Vi har modtaget din klage.",
        "sent_on": COMPLAINED.date(),
        "how": SentBy.DIGITAL_POST,
    }
    return send_complaint_letter(
        complaint.case, by=cast.user(), now=COMPLAINED, complaint=complaint, kind=kind, **content | changes
    )


def test_a_receipt_is_kept_in_its_words():
    complaint = complain(decided())
    write(complaint)
    assert [letter.text for letter in held(complaint, COMPLAINED).letters] == ["Vi har modtaget din klage."]


def test_where_more_information_is_needed_it_says_when_the_reassessment_is_finished():
    """BEK 861 § 11, stk. 2."""
    complaint = complain(decided())
    more = ComplaintLetterKind.MORE_INFORMATION
    assert codes(lambda: write(complaint, more)) == ["empty"]
    assert codes(lambda: write(complaint, more, expected_on=date(2026, 11, 15))) == ["before"]
    assert write(complaint, more, expected_on=date(2027, 1, 8)).expected_on == date(2027, 1, 8)


def test_the_others_keep_no_such_day():
    assert write(complain(decided()), expected_on=date(2027, 1, 8)).expected_on is None


def test_it_is_not_sent_before_the_complaint_came():
    assert codes(lambda: write(complain(decided()), sent_on=date(2026, 11, 15))) == ["before"]


def test_it_says_something():
    assert codes(lambda: write(complain(decided()), text=".")) == ["says_nothing"]
