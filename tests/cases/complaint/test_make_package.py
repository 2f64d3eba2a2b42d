"""The package for Ankestyrelsen: an index, and every paper in order, in one PDF with its hash."""

import hashlib
from io import BytesIO

import pytest
from pypdf import PdfReader

from rettesnor.cases.models import ReassessmentResult
from tests.cases.complaint.complaining import COMPLAINED, LATE, codes, complain, decided, package, reassess

pytestmark = pytest.mark.django_db


def text_of(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(bytes(pdf))).pages)


def test_it_holds_every_paper_of_the_case_in_the_order_of_its_day_and_an_index_first():
    complaint = complain(decided())
    reassess(complaint, ReassessmentResult.NONE, COMPLAINED)
    made = package(complaint, COMPLAINED)
    assert [each["number"] for each in made.index] == list(range(1, len(made.index) + 1))
    assert [each["on"] for each in made.index] == sorted(each["on"] for each in made.index)
    assert {each["kind"] for each in made.index} >= {
        "application", "facts", "exemption", "decision", "complaint", "timeliness", "reassessment",
    }  # fmt: skip
    text = text_of(made.pdf)
    assert text.index("indholdsfortegnelse") < text.index("Tre dage er for lidt.")
    assert "Vi har set på sagen igen." in text


def test_the_letter_of_the_decision_is_in_it_as_it_was_sent():
    complaint = complain(decided())
    reassess(complaint, ReassessmentResult.NONE, COMPLAINED)
    letter = text_of(complaint.decision.pdf).split("\n")[0]
    assert letter in text_of(package(complaint, COMPLAINED).pdf)


def test_its_hash_is_that_of_the_pdf_and_the_same_case_makes_the_same_papers():
    complaint = complain(decided())
    reassess(complaint, ReassessmentResult.NONE, COMPLAINED)
    first, second = package(complaint, COMPLAINED), package(complaint, COMPLAINED)
    assert first.sha256 == hashlib.sha256(bytes(first.pdf)).hexdigest()
    assert text_of(first.pdf) == text_of(second.pdf)


def test_whether_it_came_in_time_is_told_with_its_reckoning():
    complaint = complain(decided(), LATE)
    assert "Sidste dag at klage var den 30. november 2026." in text_of(package(complaint, LATE).pdf)


def test_a_complaint_in_time_is_reassessed_first():
    complaint = complain(decided())
    assert codes(lambda: package(complaint, COMPLAINED)) == ["not_reassessed"]


def test_where_the_citizen_is_right_a_new_decision_follows_instead():
    complaint = complain(decided())
    reassess(complaint, ReassessmentResult.FULL, COMPLAINED)
    assert codes(lambda: package(complaint, COMPLAINED)) == ["new_decision_follows"]


def test_the_signs_people_type_can_be_set():
    complaint = complain(decided(), said="- Først\n- Så\n\n1. Et\n2. To\n\nØv 😢 <b>#*_")
    reassess(complaint, ReassessmentResult.NONE, COMPLAINED)
    assert "Først" in text_of(package(complaint, COMPLAINED).pdf)
