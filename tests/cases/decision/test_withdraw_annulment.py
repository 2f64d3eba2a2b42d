"""Taking back an annulment that was registered by mistake."""

from datetime import timedelta

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.decision.withdraw_annulment import WITHDRAW_ANNULMENT
from rettesnor.cases.file.after_complaint import complaint_about
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import complaint_due
from rettesnor.cases.file.receipt import presumed_receipt
from rettesnor.cases.intake.close_case import close_case
from rettesnor.cases.intake.reopen_case import reopen_case
from rettesnor.cases.models import ClosingGround, ToldBy
from rettesnor.law.explain import Code
from tests.cases.cast import BALLERUP, LATER, facts, karen, user
from tests.cases.course import deliver, due, dues, issued, let_hold_again
from tests.cases.decision.test_annul_decision import SOON, adopted, annul, issued_again, true, waits
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


TOMORROW = {"notified_again_on": SOON.date() + timedelta(days=1), "notified_again_how": ToldBy.LETTER}


def withdraw(annulment, **changes):
    return let_hold_again(annulment, **{"now": SOON, **changes})


@pytest.fixture
def annulled():
    case = karen()
    decision = issued(case)
    deliver(case, LATER.date())
    return annul(decision)


def before(annulment):
    """The last day to complain, as it was before the annulment."""
    return complaint_about(annulment.decision, dated(annulment.case, LATER), adopted())


def test_the_decision_counts_again(annulled):
    case, decision = annulled.case, annulled.decision
    withdraw(annulled)
    assert decision.annulment is None
    assert dated(case, SOON).decision == decision
    assert due(case, SOON).met_on == LATER.date()
    assert waits() == []
    assert true()


@pytest.mark.parametrize("how", ToldBy)
def test_the_time_to_complain_runs_anew_from_when_the_citizen_is_taken_to_know_that_it_holds(annulled, how):
    case = annulled.case
    withdraw(annulled, notified_again_how=how)
    complaint = complaint_due(dues(case, SOON))
    known = presumed_receipt(case.municipality, SOON.date(), how).received_on
    assert complaint.clock.start == known >= SOON.date()
    assert complaint.day > before(annulled).day
    assert complaint.rows[0].code == Code.RECEIPT_HOLDS_AGAIN


def test_it_is_never_shorter_than_it_was_before(annulled):
    case = annulled.case
    late = SOON + timedelta(days=20)
    facts(case, now=late, decision_received=late.date().isoformat())
    withdraw(annulled, now=late, notified_again_on=SOON.date())
    assert complaint_due(dues(case, late)).clock.start == late.date()


@pytest.mark.parametrize("told", [{"notified_again_on": None, "notified_again_how": None}, TOMORROW])
def test_where_nobody_was_told_of_the_annulment_nothing_is_asked_and_the_time_runs_as_before(told):
    decision = issued(karen())
    annulment = annul(decision, notified_on=None, notified_how=None)
    row = withdraw(annulment, **told)
    assert (row.notified_again_on, row.notified_again_how) == (None, "")
    assert waits() == [["deliver"]]
    deliver(decision.case, SOON.date(), now=SOON)
    assert complaint_due(dues(decision.case, SOON)).clock.start == SOON.date()


@pytest.mark.parametrize("lacking", ["notified_again_on", "notified_again_how"])
def test_where_somebody_was_told_it_is_asked_when_and_how_they_were_told_that_it_holds(annulled, lacking):
    assert codes(withdraw, annulled, **{lacking: None}) == ["empty"]


@pytest.mark.parametrize(("off", "found"), [(-1, ["before"]), (1, ["in_the_future"])])
def test_they_were_told_that_after_the_annulment_was_recorded_and_not_tomorrow(annulled, off, found):
    assert codes(withdraw, annulled, notified_again_on=SOON.date() + timedelta(days=off)) == found


def test_each_time_it_is_told_to_hold_again_the_time_runs_anew(annulled):
    withdraw(annulled)
    later = SOON + timedelta(days=5)
    withdraw(annul(annulled.decision, now=later), now=later)
    assert complaint_due(dues(annulled.case, later)).clock.start == later.date()
    assert true(later)


def test_what_was_recorded_stays_with_why_it_was_taken_back(annulled):
    row = withdraw(annulled)
    assert (row.supersedes, row.supersedes_because, row.withdrawn) == (annulled, "Det var den rigtige borger.", True)
    assert Event.objects.latest("at", "id").details["said"]["da"].startswith("Trak annulleringen")


def test_it_is_taken_back_once_and_with_a_reason(annulled):
    assert codes(withdraw, annulled, reason=" ") == ["empty"]
    withdraw(annulled)
    assert codes(withdraw, annulled) == ["no_annulment"]
    assert WITHDRAW_ANNULMENT.why_not(annulled.case, by=user(BALLERUP), now=SOON).code == "other_municipality"


def test_the_decision_can_be_annulled_again_and_is_awaited_since_then(annulled):
    withdraw(annulled)
    after = SOON + timedelta(days=2)
    again = annul(annulled.decision, now=after)
    assert codes(withdraw, annulled) == ["withdrawn_already"]
    assert annulled.decision.annulment == again
    assert dated(annulled.case, after).undecided_since == after.date()
    assert true(after)


def test_in_a_closed_case_it_stands_until_the_case_is_reopened(annulled):
    case = annulled.case
    close_case(case, by=user(), now=SOON, ground=ClosingGround.MISTAKE, reason="Forkert borger.")
    assert codes(withdraw, annulled) == ["case_closed"]
    reopen_case(case, by=user(), now=SOON, reason="Det var den rigtige.")
    assert waits() == [["close"]]
    withdraw(annulled)
    assert waits() == []


def test_of_two_annulled_decisions_one_counts_again(annulled):
    case = annulled.case
    second = issued_again(case)
    later = annul(second, notified_on=None, notified_how=None)
    withdraw(annulled)
    assert dated(case, SOON).decisions == (annulled.decision,)
    withdraw(later, notified_again_on=None, notified_again_how=None)
    assert dated(case, SOON).decisions == (annulled.decision, second)
    assert true()


def test_a_proved_receipt_is_of_the_decision_that_was_the_newest_then():
    """The earlier decision, which counts again, was received when its own delivery says."""
    case = karen()
    issued(case)
    deliver(case, LATER.date())
    later = issued_again(case)
    received = SOON + timedelta(days=1)
    facts(case, now=received, decision_received=received.date().isoformat())
    assert complaint_due(dues(case, received)).clock.start == received.date()
    annulled = received + timedelta(hours=1)
    annul(later, now=annulled, notified_on=None, notified_how=None)
    assert complaint_due(dues(case, annulled)).clock.start == LATER.date()
