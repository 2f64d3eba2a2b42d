"""When a clock of a case was stopped: by the event that its own text names, and after a remittal anew."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.file.case_due import CorrectedStart
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import decision_due
from rettesnor.cases.models import CaseFact, SentBy, Source
from tests.cases.cast import (
    GRANT,
    LATER,
    NOW,
    RECEIVED,
    application,
    draft,
    facts,
    issue,
    karen,
    ole,
    user,
)
from tests.cases.course import deliver, due, dues, issued, remit
from tests.cases.later_standards import greve_with

pytestmark = pytest.mark.django_db


def test_a_remitted_case_is_due_anew_from_the_receipt_of_ankestyrelsen_s_decision():
    """RSL § 3 a; the decision that was appealed keeps its own day."""
    case = karen()
    issued(case, NOW)
    deliver(case, NOW.date(), now=NOW)
    remit(case, LATER.date())
    found = dues(case, LATER)
    assert [(each.what, each.day, each.met_on) for each in found] == [
        ("decision", date(2026, 12, 24), NOW.date()),
        ("decision_after_remittal", LATER.date() + timedelta(weeks=12), None),
    ]
    assert decision_due(found).what == "decision_after_remittal"


def test_a_remitted_case_that_was_decided_elsewhere_kept_its_first_day_when_the_citizen_had_that_decision():
    case = karen()
    facts(case, now=LATER, decision_received="2026-10-20", appeal_decision_received="2026-11-01")
    assert [(each.what, each.day, each.met_on) for each in dues(case, LATER)] == [
        ("decision", date(2026, 12, 24), date(2026, 10, 20)),
        ("decision_after_remittal", date(2027, 1, 24), None),
    ]


def test_the_receipt_of_the_decision_anew_unsettles_nothing_of_what_was_decided_elsewhere():
    case = karen()
    facts(case, now=LATER, decision_received="2026-10-20", appeal_decision_received="2026-11-01")
    issued(case, LATER)
    before = [(each.what, each.met_on) for each in dues(case, LATER) if each.what != "complaint"]
    facts(case, now=LATER, decision_received="2026-11-02")
    assert [(each.what, each.met_on) for each in dues(case, LATER) if each.what != "complaint"] == before
    assert before == [("decision", date(2026, 10, 20)), ("decision_after_remittal", LATER.date())]


def test_the_first_day_is_due_again_where_the_remittal_turns_out_to_belong_elsewhere():
    case = karen()
    facts(case, now=LATER, decision_received="2026-10-20", appeal_decision_received="2026-11-01")
    facts(case, now=LATER, decision_received=None, appeal_decision_received=None)
    assert [(each.what, each.day, each.met_on) for each in dues(case, LATER)] == [
        ("decision", date(2026, 12, 24), None)
    ]


def test_a_remittal_that_was_recorded_where_nothing_was_decided_takes_no_day_away():
    """As it stands in a case where nobody was asked."""
    case = karen()
    CaseFact.objects.create(
        case=case,
        by=user(),
        at=NOW,
        name="appeal_decision_received",
        value="2026-10-05",
        holds_from=NOW.date(),
        source=Source.CASEWORKER,
        said_on=NOW.date(),
    )
    assert [(each.what, each.day) for each in dues(case, LATER)] == [("decision", date(2026, 12, 24))]
    assert dated(case, LATER).undecided_since == RECEIVED


def test_a_day_of_receipt_that_is_corrected_counts_and_the_first_is_told_with_what_was_due_by_it():
    """An earlier day, corrected once it was decided, shows that the decision came too late."""
    case = karen()
    decided = LATER + timedelta(weeks=7)
    issued(case, decided)
    assert (due(case, decided).met_on, due(case, decided).corrected) == (decided.date(), None)
    facts(case, now=decided, application_received="2026-09-21")
    found = due(case, decided)
    assert (found.day, found.met_on) == (date(2026, 12, 14), date(2026, 12, 21))
    assert found.corrected == CorrectedStart(RECEIVED, date(2026, 12, 24), decided.date())
    facts(case, now=decided, application_received=RECEIVED.isoformat())
    assert due(case, decided).corrected is None


def test_a_remittal_is_met_by_the_decision_anew():
    case = karen()
    issued(case, NOW)
    remit(case, LATER.date())
    after = LATER + timedelta(days=10)
    draft(case, GRANT.__class__(**{**vars(GRANT), "supersedes_because": "Hjemvist af Ankestyrelsen."}), after)
    issue(case, after)
    assert due(case, after).met_on == after.date()


@pytest.mark.parametrize("replaced_on", [date(2026, 10, 20), LATER.date()])
def test_a_standard_that_was_replaced_by_the_day_of_the_remittal_promises_nothing_of_it(replaced_on):
    """The municipality's own time is the one in force when Ankestyrelsen's decision came (RSL § 3 a)."""
    case = karen()
    issued(case, NOW)
    greve_with(20, replaced_on)
    remit(case, LATER.date())
    assert due(case, LATER).day == LATER.date() + timedelta(weeks=20)


@pytest.mark.parametrize(
    ("sent_back", "told"), [(9, ["decision_after_remittal"]), (10, ["decision", "decision_after_remittal"])]
)
def test_a_first_day_that_was_met_only_after_the_case_was_sent_back_is_told_no_more(sent_back, told):
    """Ballerup promises that the citizen has the answer, and the letter is taken to be received on 10 November."""
    case = ole(cannot_use_other_offers=True, option_flex_job="cannot_use", exhausted_flex_job=True)
    issued(case)
    deliver(case, LATER.date(), SentBy.LETTER)
    now = LATER + timedelta(days=10)
    remit(case, date(2026, 11, sent_back), now)
    assert [each.what for each in dues(case, now)] == told


def test_a_promise_to_decide_is_met_when_the_decision_is_issued():
    case = karen()
    issued(case)
    assert due(case, LATER).met_on == LATER.date()


def test_a_promise_that_the_citizen_has_the_answer_is_met_by_receipt_and_not_by_issuing():
    """Ballerup promises the answer by Thursday 2026-11-05."""
    case = ole(cannot_use_other_offers=True, option_flex_job="cannot_use", exhausted_flex_job=True)
    issued(case)
    assert due(case, LATER).met_on is None
    deliver(case, LATER.date())
    assert due(case, LATER).met_on == LATER.date()


def test_a_letter_meets_such_a_promise_on_the_day_it_is_taken_to_be_received():
    case = ole(cannot_use_other_offers=True, option_flex_job="cannot_use", exhausted_flex_job=True)
    issued(case)
    deliver(case, LATER.date(), SentBy.LETTER)
    assert due(case, LATER).met_on == date(2026, 11, 10)


@pytest.mark.parametrize(
    ("on", "letter", "same_day"),
    [
        (date(2026, 10, 28), date(2026, 10, 28), date(2026, 11, 5)),
        (date(2026, 10, 29), None, date(2026, 11, 5)),
        (date(2026, 11, 6), None, None),
    ],
)
def test_how_the_answer_can_still_come_in_time_is_never_a_day_that_has_passed(on, letter, same_day):
    now = NOW + timedelta(days=(on - NOW.date()).days)
    advice = due(application("ole"), now).in_time
    assert (advice.letter, advice.same_day) == (letter, same_day)


def test_where_the_decision_itself_is_promised_nothing_is_said_of_letters():
    assert due(application("karen")).in_time is None
