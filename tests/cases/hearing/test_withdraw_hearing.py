"""Taking back a hearing that was recorded by mistake."""

from datetime import timedelta

import pytest

from rettesnor.cases.file.hearings import hearings_of, open_hearing, standing_hearings
from rettesnor.cases.hearing.withdraw_hearing import WITHDRAW_HEARING, withdraw_hearing
from rettesnor.cases.models import Hearing
from tests.cases.cast import (
    BALLERUP,
    CAN_USE_A_FLEX_JOB,
    GRANT,
    LATER,
    NOW,
    REJECTION,
    draft,
    hearing,
    karen,
    ole,
    user,
)
from tests.cases.issuing import refused_code
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


def withdraw(held, reason="Sendt i den forkerte sag."):
    return withdraw_hearing(held.case, by=user(held.municipality), now=LATER, hearing=held, reason=reason)


def test_nothing_waits_for_an_answer_to_it():
    case = karen()
    withdraw(hearing(case, ("support_need",), now=LATER - timedelta(days=3)))
    assert open_hearing(standing_hearings(case), None, LATER.date()) is None


def test_a_decision_cannot_rest_on_it():
    case = karen(**CAN_USE_A_FLEX_JOB)
    withdraw(hearing(case))
    draft(case, REJECTION, LATER)
    assert refused_code(case) == "hearing_missing"


def test_a_grant_that_the_citizen_waits_for_is_not_kept_by_it():
    case = karen()
    held = hearing(case, ("support_need",), now=LATER - timedelta(days=3))
    draft(case, GRANT, LATER)
    withdraw(held)
    assert standing_hearings(case) == []


def test_it_is_kept_with_who_took_it_back_and_why():
    held = hearing(karen(), ("support_need",))
    row = withdraw(held)
    assert (row.supersedes, row.supersedes_because, row.by) == (held, "Sendt i den forkerte sag.", user())
    assert [each.stands for each in hearings_of(held.case)] == [False]
    assert Hearing.objects.count() == 2


def test_it_is_taken_back_once_and_with_a_reason():
    held = hearing(karen(), ("support_need",))
    assert codes(withdraw, held, " ") == ["empty"]
    withdraw(held)
    assert codes(withdraw, held) == ["no_hearing"]
    hearing(held.case, ("support_need",))
    assert codes(withdraw, held) == ["withdrawn_already"]


def test_another_cases_hearing_is_left_alone():
    theirs, case = hearing(ole()), karen()
    hearing(case, ("support_need",))
    assert codes(withdraw_hearing, case, by=user(), now=LATER, hearing=theirs, reason="Forkert.") == ["not_in_case"]
    assert WITHDRAW_HEARING.why_not(case, by=user(BALLERUP), now=NOW).code == "other_municipality"
