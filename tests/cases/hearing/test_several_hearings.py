"""Several hearings in one case: each time to answer that was given is kept, whichever was sent last."""

from datetime import timedelta

import pytest

from rettesnor.cases.hearing.correct_hearing_answer import correct_hearing_answer
from rettesnor.cases.hearing.record_hearing_answer import record_hearing_answer
from rettesnor.cases.hearing.send_hearing import send_hearing
from rettesnor.cases.models import Outcome, SentBy
from tests.cases.cast import CAN_USE_A_FLEX_JOB, LATER, NOW, REJECTION, draft, issue, karen, user
from tests.cases.issuing import refused
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


def heard(case, days, now=NOW):
    return send_hearing(
        case,
        by=user(),
        now=now,
        material="Det kan betyde, at du får afslag.",
        facts=tuple(CAN_USE_A_FLEX_JOB),
        sent_on=now.date(),
        how=SentBy.DIGITAL_POST,
        due_on=now.date() + timedelta(days=days),
    )


def answered(hearing, now):
    record_hearing_answer(
        hearing.case, by=user(), now=now, hearing=hearing, answer="Det er for hårdt.", received_on=now.date()
    )


@pytest.fixture
def case():
    case = karen(**CAN_USE_A_FLEX_JOB)
    draft(case, REJECTION)
    return case


def test_the_first_still_runs_though_the_last_is_answered(case):
    first = heard(case, 42)
    answered(heard(case, 14), NOW + timedelta(days=1))
    stopped = refused(case)
    assert (stopped.code, stopped.parameters) == ("hearing_running", {"day": first.due_on})


def test_the_first_still_runs_though_the_last_ran_out(case):
    first = heard(case, 42)
    heard(case, 14)
    assert refused(case, NOW + timedelta(days=15)).parameters == {"day": first.due_on}
    assert issue(case, NOW + timedelta(days=43)).outcome == Outcome.REJECTED


def test_of_several_that_run_the_one_that_runs_longest_is_named(case):
    longest = heard(case, 42)
    heard(case, 21)
    assert refused(case, NOW + timedelta(days=10)).parameters == {"day": longest.due_on}


def test_an_answer_to_one_ends_no_other(case):
    first, second = heard(case, 30), heard(case, 42)
    answered(first, NOW + timedelta(days=1))
    assert refused(case, LATER).parameters == {"day": second.due_on}
    answered(second, LATER)
    draft(case, REJECTION, LATER, holds={"weighed"})
    assert issue(case, LATER).outcome == Outcome.REJECTED


def test_the_last_day_to_answer_is_the_citizen_s(case):
    hearing = heard(case, 14)
    assert refused(case, NOW + timedelta(days=14)).parameters == {"day": hearing.due_on}
    assert issue(case, NOW + timedelta(days=15)).outcome == Outcome.REJECTED


def test_a_corrected_answer_keeps_to_the_hearing_it_was_given_to(case):
    early, late = heard(case, 14), heard(case, 14, NOW + timedelta(days=7))
    answered(early, NOW + timedelta(days=1))
    answered(late, NOW + timedelta(days=8))
    given = late.answers.get()
    mended = {"given": given, "answer": "Det er for let.", "reason": "Hørt forkert."}
    before = given.received_on - timedelta(days=2)
    assert codes(correct_hearing_answer, case, by=user(), now=LATER, received_on=before, **mended) == ["before"]
