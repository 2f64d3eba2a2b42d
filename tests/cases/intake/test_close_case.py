"""Closing a case without a decision."""

from datetime import timedelta

import pytest

from rettesnor.accounts.capabilities import Capability
from rettesnor.audit.models import Event
from rettesnor.cases.available import ACTIONS, available
from rettesnor.cases.inbox import inbox
from rettesnor.cases.intake.close_case import CLOSE_CASE, close_case
from rettesnor.cases.models import CaseClosing, Channel, ClosingGround
from tests.cases.cast import BALLERUP, GRANT, LATER, RECEIVED, answer, application, draft, hearing, issue, karen, user
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db

WITHDRAWN = {
    "ground": ClosingGround.WITHDRAWN,
    "told_on": RECEIVED + timedelta(days=10),
    "told_how": Channel.PHONE,
    "reason": "Karen har fået job.",
}
MISTAKE = {"ground": ClosingGround.MISTAKE, "reason": "En henvendelse om noget andet."}


def close(case, **content):
    return close_case(case, by=user(case.municipality), now=LATER, **content)


def twice():
    """Two cases of the same citizen: the first, and one that came ten days later."""
    first = application()
    later = application(received_on=RECEIVED + timedelta(days=4), known=first.citizen)
    return first, later


def same_as(other):
    return {"ground": ClosingGround.DUPLICATE, "duplicate_of": other, "reason": "Samme ansøgning sendt igen."}


def test_an_application_that_is_withdrawn_tells_when_and_how_the_citizen_said_so():
    case = application()
    closing = close(case, **WITHDRAWN)
    assert (closing.told_on, closing.told_how) == (RECEIVED + timedelta(days=10), Channel.PHONE)
    assert case.closing == closing
    said = Event.objects.latest("at", "id").details["said"]
    assert said["en"] == "Closed the case: the citizen has withdrawn the application"


@pytest.mark.parametrize("lacking", ["told_on", "told_how", "reason"])
def test_a_withdrawal_without_its_day_its_way_or_its_reason_is_refused(lacking):
    assert codes(close, application(), **{**WITHDRAWN, lacking: None if lacking != "reason" else " "}) == ["empty"]


def test_nobody_withdraws_an_application_before_it_came_or_tomorrow():
    case = application()
    assert codes(close, case, **{**WITHDRAWN, "told_on": RECEIVED - timedelta(days=1)}) == ["before"]
    assert codes(close, case, **{**WITHDRAWN, "told_on": LATER.date() + timedelta(days=1)}) == ["in_the_future"]


def test_what_was_registered_by_mistake_is_closed_with_a_reason():
    case = application()
    close(case, **MISTAKE)
    assert case.closing.ground == ClosingGround.MISTAKE


def test_two_cases_that_are_one_point_at_the_one_that_goes_on():
    first, later = twice()
    close(later, **same_as(first))
    assert later.closing.duplicate_of == first
    assert [closing.case for closing in first.duplicates.all()] == [later]


def test_the_one_that_came_first_goes_on():
    first, later = twice()
    assert codes(close, first, **same_as(later)) == ["duplicate_came_first"]


def test_of_two_that_came_on_the_same_day_either_goes_on():
    first = application()
    second = application(known=first.citizen)
    close(first, **same_as(second))
    assert first.closing.duplicate_of == second


def test_no_case_is_closed_for_one_that_is_closed_itself():
    first, later = twice()
    close(first, **MISTAKE)
    assert codes(close, later, **same_as(first)) == ["duplicate_is_closed"]


def test_the_one_that_goes_on_for_another_is_not_closed_too_unless_the_citizen_withdraws():
    first, later = twice()
    close(later, **same_as(first))
    assert codes(close, first, **MISTAKE) == ["goes_on_for_another"]
    close(first, **WITHDRAWN)
    assert first.closing.ground == ClosingGround.WITHDRAWN


def test_another_citizens_case_and_the_case_itself_are_no_duplicates():
    case = application()
    assert codes(close, case, **same_as(application("amir"))) == ["duplicate_of_another_citizen"]
    assert codes(close, case, **same_as(case)) == ["duplicate_of_another_citizen"]
    assert codes(close, case, **same_as(None)) == ["empty"]


def test_a_case_that_is_decided_is_not_closed_away():
    case = karen()
    draft(case, GRANT)
    issue(case)
    assert codes(close, case, **WITHDRAWN) == ["case_decided"]


def test_a_closed_case_allows_nothing_but_to_reopen_it_and_to_mend_what_came_in():
    case = karen()
    hearing(case, ("support_need",))
    close(case, **WITHDRAWN)
    found = available(case, by=user(), now=LATER)
    assert {action.name for action in found.allowed} == {
        "correct_application",
        "record_hearing_answer",
        "reopen_case",
    }
    stopped = {action: [obstacle.code for obstacle in each] for action, each in found.stopped.items()}
    others = [action for action in ACTIONS if not action.in_closed and action.capability == Capability.DO_CASEWORK]
    assert all(stopped[action] == ["case_closed"] for action in others if action in stopped)


def test_an_answer_to_a_hearing_is_corrected_in_a_closed_case_too():
    case = karen()
    held = hearing(case, ("support_need",))
    answer(held)
    close(case, **WITHDRAWN)
    assert "correct_hearing_answer" in {action.name for action in available(case, by=user(), now=LATER).allowed}


def test_a_closed_case_waits_for_nothing():
    case = application()
    close(case, **WITHDRAWN)
    assert inbox(user(), now=LATER).lines == ()


def test_a_case_is_closed_once_and_nobody_elses_is():
    case = application()
    close(case, **MISTAKE)
    assert codes(close, case, **MISTAKE) == ["case_closed"]
    assert CLOSE_CASE.why_not(case, by=user(BALLERUP), now=LATER).code == "other_municipality"
    assert CaseClosing.objects.count() == 1
