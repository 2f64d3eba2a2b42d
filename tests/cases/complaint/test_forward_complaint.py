"""Sending the complaint to Ankestyrelsen, and telling the citizen the same day."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.models import CaseIndex, ComplaintLetterKind, ReassessmentResult
from tests.cases.complaint.complaining import COMPLAINED, LATE, codes, complain, decided, held, package, reassess, send

pytestmark = pytest.mark.django_db


def reassessed():
    complaint = complain(decided())
    reassess(complaint, ReassessmentResult.NONE, COMPLAINED)
    return complaint


def test_the_newest_package_is_what_was_sent_and_the_citizen_s_letter_is_kept():
    complaint = reassessed()
    package(complaint, COMPLAINED)
    newest = package(complaint, COMPLAINED + timedelta(hours=1))
    now = COMPLAINED + timedelta(hours=2)
    assert send(complaint, now).package == newest
    (letter,) = held(complaint, now).letters
    assert (letter.kind, letter.sent_on) == (ComplaintLetterKind.FORWARDED, now.date())
    assert CaseIndex.objects.get(case=complaint.case).waits_since is None


def test_there_is_a_package_of_the_case_as_it_was_reassessed():
    complaint = complain(decided())
    assert codes(lambda: send(complaint, COMPLAINED)) == ["not_reassessed", "no_package"]
    reassess(complaint, ReassessmentResult.NONE, COMPLAINED)
    assert codes(lambda: send(complaint, COMPLAINED)) == ["no_package"]


def test_a_late_one_goes_on_at_once_with_a_remark_and_without_a_reassessment():
    """T4: BEK 861 § 13."""
    complaint = complain(decided(), LATE)
    package(complaint, LATE)
    assert codes(lambda: send(complaint, LATE)) == ["remark_missing"]
    assert send(complaint, LATE, remark="Klagen kom dagen efter fristen.").remark


def test_a_doubtful_one_is_reassessed_and_remarked_on():
    complaint = complain(decided(), LATE, doubt="Digital Post var nede.")
    assert codes(lambda: package(complaint, LATE)) == ["not_reassessed"]
    reassess(complaint, ReassessmentResult.NONE, LATE)
    package(complaint, LATE)
    assert codes(lambda: send(complaint, LATE)) == ["remark_missing"]


def test_one_in_time_needs_no_remark():
    complaint = reassessed()
    package(complaint, COMPLAINED)
    assert send(complaint, COMPLAINED).remark == ""


def test_it_is_not_sent_before_it_came_or_twice():
    complaint = reassessed()
    package(complaint, COMPLAINED)
    assert codes(lambda: send(complaint, COMPLAINED, sent_on=date(2026, 11, 15))) == ["before"]
    send(complaint, COMPLAINED)
    assert codes(lambda: send(complaint, COMPLAINED)) == ["complaint_forwarded"]


def test_the_citizen_is_told_in_words():
    complaint = reassessed()
    package(complaint, COMPLAINED)
    assert codes(lambda: send(complaint, COMPLAINED, text=" ")) == ["empty"]
