"""Correcting what was registered of a complaint."""

from datetime import date

import pytest

from rettesnor.cases.complaint.correct_complaint import CORRECT_COMPLAINT, correct_complaint
from rettesnor.cases.models import Complaint, ReassessmentResult
from tests.cases import cast
from tests.cases.complaint.complaining import (
    COMPLAINED,
    DECIDED,
    LATE,
    codes,
    complain,
    content,
    decided,
    held,
    reassess,
)

pytestmark = pytest.mark.django_db


def correct(complaint, reason="Tastefejl.", now=COMPLAINED, **changes):
    case = complaint.case
    return correct_complaint(
        case, content(case, **changes), by=cast.user(), now=now, complaint=complaint, reason=reason
    )


def test_what_was_done_about_it_follows_the_correction():
    complaint = complain(decided())
    reassess(complaint, ReassessmentResult.NONE, COMPLAINED)
    corrected = correct(complaint, received_on=date(2026, 11, 13))
    assert held(corrected, COMPLAINED).reassessment
    assert Complaint.objects.count() == 2


def test_it_needs_a_reason_and_a_change():
    complaint = complain(decided())
    assert codes(lambda: correct(complaint, reason="x", said="Andet.")) == ["says_nothing"]
    assert codes(lambda: correct(complaint)) == ["nothing_changed"]


def test_it_is_corrected_as_it_stands():
    complaint = complain(decided())
    correct(complaint, said="Noget andet.")
    assert codes(lambda: correct(complaint, said="Noget tredje.")) == ["corrected_already"]


def test_whether_it_came_in_time_is_computed_anew():
    complaint = complain(decided(), LATE)
    assert codes(lambda: reassess(complaint, ReassessmentResult.NONE, LATE)) == ["complaint_late"]
    corrected = correct(complaint, now=LATE, received_on=date(2026, 11, 30))
    assert codes(lambda: reassess(corrected, ReassessmentResult.NONE, LATE)) == []


def test_without_a_complaint_there_is_none_to_correct():
    assert CORRECT_COMPLAINT.why_not(decided(), by=cast.user(), now=DECIDED).code == "no_complaint"
