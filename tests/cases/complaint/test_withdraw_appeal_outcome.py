"""Taking back an answer of Ankestyrelsen's that was recorded by mistake."""

import pytest

from rettesnor.cases.complaint.withdraw_appeal_outcome import withdraw_appeal_outcome
from rettesnor.cases.file.dated import dated
from rettesnor.cases.models import AppealOutcomeKind
from tests.cases import cast
from tests.cases.complaint.complaining import answered, codes, decided, sent_on, weeks

pytestmark = pytest.mark.django_db

BACK = weeks(20)


def withdraw(row, reason="Det var en anden sags svar."):
    return withdraw_appeal_outcome(row.case, by=cast.user(), now=BACK, row=row, reason=reason)


def test_the_decision_holds_again_and_the_case_waits_for_nothing():
    case = decided()
    withdraw(answered(sent_on(case), AppealOutcomeKind.REMITTED, BACK))
    rows = dated(case, BACK)
    assert (rows.undecided_since, rows.remitted_on, rows.in_force) == (None, None, rows.decision)


def test_it_needs_a_reason_and_is_taken_back_once():
    row = answered(sent_on(decided()), AppealOutcomeKind.UPHELD, BACK)
    assert codes(lambda: withdraw(row, ".")) == ["says_nothing"]
    withdraw(row)
    assert codes(lambda: withdraw(row)) == ["none_recorded"]
