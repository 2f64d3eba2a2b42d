"""Taking back an annulment that was registered by mistake."""

from datetime import timedelta

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.decision.withdraw_annulment import WITHDRAW_ANNULMENT, withdraw_annulment
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import complaint_due
from rettesnor.cases.intake.close_case import close_case
from rettesnor.cases.intake.reopen_case import reopen_case
from rettesnor.cases.models import ClosingGround
from tests.cases.cast import BALLERUP, LATER, karen, user
from tests.cases.course import deliver, due, dues, issued
from tests.cases.decision.test_annul_decision import SOON, annul, issued_again, true, waits
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


def withdraw(annulment, reason="Det var den rigtige borger.", now=SOON):
    return withdraw_annulment(annulment.case, by=user(), now=now, annulment=annulment, reason=reason)


@pytest.fixture
def annulled():
    case = karen()
    decision = issued(case)
    deliver(case, LATER.date())
    return annul(decision)


def test_the_decision_counts_again_as_it_did_before(annulled):
    case, decision = annulled.case, annulled.decision
    withdraw(annulled)
    assert decision.annulment is None
    assert dated(case, SOON).decision == decision
    assert complaint_due(dues(case, SOON)).clock.start == LATER.date()
    assert due(case, SOON).met_on == LATER.date()
    assert waits() == []
    assert true()


def test_what_was_recorded_stays_with_why_it_was_taken_back(annulled):
    row = withdraw(annulled)
    assert (row.supersedes, row.supersedes_because, row.withdrawn) == (annulled, "Det var den rigtige borger.", True)
    assert Event.objects.latest("at", "id").details["said"]["da"].startswith("Trak annulleringen")


def test_it_is_taken_back_once_and_with_a_reason(annulled):
    assert codes(withdraw, annulled, " ") == ["empty"]
    withdraw(annulled)
    assert codes(withdraw, annulled) == ["no_annulment"]
    assert WITHDRAW_ANNULMENT.why_not(annulled.case, by=user(BALLERUP), now=SOON).code == "other_municipality"


def test_the_decision_can_be_annulled_again_and_is_awaited_since_then(annulled):
    withdraw(annulled)
    after = SOON + timedelta(days=2)
    again = annul(annulled.decision, now=after)
    assert codes(withdraw, annulled) == ["no_longer_stands"]
    assert annulled.decision.annulment == again
    assert dated(annulled.case, after).undecided_since == after.date()
    assert true(after)


def test_in_a_closed_case_it_stands_until_the_case_is_reopened(annulled):
    case = annulled.case
    close_case(case, by=user(), now=SOON, ground=ClosingGround.MISTAKE, reason="Forkert borger.")
    assert codes(withdraw, annulled) == ["case_closed"]
    reopen_case(case, by=user(), now=SOON, reason="Det var den rigtige.")
    assert waits() == [["prepare"]]
    withdraw(annulled)
    assert waits() == []


def test_of_two_annulled_decisions_one_counts_again(annulled):
    case = annulled.case
    second = issued_again(case)
    later = annul(second, notified_on=None, notified_how=None)
    withdraw(annulled)
    assert dated(case, SOON).decisions == (annulled.decision,)
    withdraw(later)
    assert dated(case, SOON).decisions == (annulled.decision, second)
    assert true()
