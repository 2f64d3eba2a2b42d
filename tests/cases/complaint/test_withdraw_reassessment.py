"""Taking back a reassessment."""

import pytest

from rettesnor.cases.complaint.withdraw_reassessment import withdraw_reassessment
from rettesnor.cases.models import ReassessmentResult
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, codes, complain, decided, held, package, reassess

pytestmark = pytest.mark.django_db


def withdraw(row, reason="Der er kommet nye oplysninger."):
    return withdraw_reassessment(row.case, by=cast.user(), now=COMPLAINED, row=row, reason=reason)


def test_the_decision_is_to_be_reassessed_again():
    complaint = complain(decided())
    withdraw(reassess(complaint, ReassessmentResult.NONE, COMPLAINED))
    assert held(complaint, COMPLAINED).reassessment is None
    assert codes(lambda: package(complaint, COMPLAINED)) == ["not_reassessed"]
    assert reassess(complaint, ReassessmentResult.FULL, COMPLAINED).pk


def test_it_needs_a_reason_and_is_taken_back_once():
    row = reassess(complain(decided()), ReassessmentResult.NONE, COMPLAINED)
    assert codes(lambda: withdraw(row, ".")) == ["says_nothing"]
    withdraw(row)
    assert codes(lambda: withdraw(row)) == ["none_recorded"]
