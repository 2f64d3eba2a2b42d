"""The letters about a complaint that are written from here, on the municipality's own texts."""

from datetime import date

import pytest

from rettesnor.cases.complaint.write_complaint_letter import write_complaint_letter
from rettesnor.cases.models import ComplaintLetterKind, ReassessmentResult, SentBy
from tests.cases import cast
from tests.cases.complaint.complaining import (
    COMPLAINED,
    LATE,
    codes,
    complain,
    decided,
    held,
    package,
    reassess,
    send,
)
from tests.letters.letters import faults, words_of

pytestmark = pytest.mark.django_db


def write(complaint, kind=ComplaintLetterKind.RECEIPT, now=COMPLAINED, text="", expected_on=None):
    return write_complaint_letter(
        complaint.case,
        by=cast.user(),
        now=now,
        complaint=complaint,
        kind=kind,
        text=text,
        how=SentBy.DIGITAL_POST,
        expected_on=expected_on,
    )


def said(row):
    return words_of(bytes(row.letter.pdf))


def test_a_receipt_says_what_came_what_happens_and_by_when():
    text = said(write(complain(decided())))
    for words in ("16. november 2026", "2. november 2026", "senest den 14. december 2026", "Ankestyrelsen", "§ 66"):
        assert words in text


def test_the_receipt_of_a_late_complaint_promises_no_reassessment():
    text = said(write(complain(decided(), LATE), now=LATE))
    assert "sender vi den straks videre til Ankestyrelsen" in text
    assert "Vi ser først på sagen igen" not in text


def test_where_more_is_needed_it_says_what_and_until_when():
    """BEK 861 § 11, stk. 2."""
    complaint, more = complain(decided()), ComplaintLetterKind.MORE_INFORMATION
    assert codes(lambda: write(complaint, more)) == ["empty", "empty"]
    past = {"text": "En udtalelse fra lægen.", "expected_on": COMPLAINED.date()}
    assert codes(lambda: write(complaint, more, **past)) == ["letter.finished_later"]
    row = write(complaint, more, text="En udtalelse fra lægen.", expected_on=date(2027, 1, 11))
    assert row.expected_on == date(2027, 1, 11)
    assert "En udtalelse fra lægen." in said(row)
    assert "den 11. januar 2027" in said(row)


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (ReassessmentResult.FULL, "Du får ret i din klage."),
        (ReassessmentResult.PARTIAL, "4 uger til at sige"),
        (ReassessmentResult.NONE, "Vi ændrer ikke afgørelsen."),
    ],
)
def test_the_result_tells_the_reasons_of_the_reassessment_and_what_follows(result, words):
    complaint = complain(decided())
    assert codes(lambda: write(complaint, ComplaintLetterKind.RESULT)) == ["not_reassessed"]
    reassess(complaint, result, COMPLAINED)
    text = said(write(complaint, ComplaintLetterKind.RESULT))
    assert words in text
    assert "Vi har set på sagen igen." in text


def test_sent_on_the_citizen_has_a_letter_of_it_with_the_remark():
    complaint = complain(decided(), LATE)
    package(complaint, LATE)
    send(complaint, LATE, remark="Klagen kom dagen efter fristen.")
    (row,) = held(complaint, LATE).letters
    assert "Vi har i dag sendt din klage til Ankestyrelsen." in said(row)
    assert "Klagen kom dagen efter fristen." in said(row)
    assert faults(bytes(row.letter.pdf), "ua1") == []
