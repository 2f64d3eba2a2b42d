"""Taking back an answer that was recorded by mistake."""

from datetime import timedelta

import pytest

from rettesnor.cases.file.hearings import open_hearing, standing_hearings
from rettesnor.cases.hearing.record_hearing_answer import record_hearing_answer
from rettesnor.cases.hearing.withdraw_hearing_answer import WITHDRAW_HEARING_ANSWER, withdraw_hearing_answer
from rettesnor.cases.intake.close_case import close_case
from rettesnor.cases.models import ClosingGround, HearingAnswer
from tests.cases.cast import BALLERUP, LATER, NOW, hearing, karen, user
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


def answered():
    held = hearing(karen(), ("support_need",), now=LATER - timedelta(days=3))
    return record_hearing_answer(
        held.case, by=user(), now=LATER, hearing=held, answer="Nej tak.", received_on=LATER.date()
    )


def withdraw(given, reason="En anden borgers svar."):
    return withdraw_hearing_answer(given.case, by=user(), now=LATER, given=given, reason=reason)


def test_the_hearing_waits_for_an_answer_again():
    given = answered()
    assert open_hearing(standing_hearings(given.case), None, LATER.date()) is None
    withdraw(given)
    assert open_hearing(standing_hearings(given.case), None, LATER.date())


def test_it_is_kept_with_who_took_it_back_and_why():
    given = answered()
    row = withdraw(given)
    assert (row.supersedes, row.answer, row.supersedes_because) == (given, "Nej tak.", "En anden borgers svar.")
    assert HearingAnswer.objects.count() == 2


def test_it_is_taken_back_once_and_with_a_reason():
    given = answered()
    assert codes(withdraw, given, "") == ["empty"]
    withdraw(given)
    assert codes(withdraw, given) == ["no_hearing_answer"]
    assert WITHDRAW_HEARING_ANSWER.why_not(given.case, by=user(BALLERUP), now=NOW).code == "other_municipality"


def test_it_is_taken_back_in_a_closed_case_too():
    given = answered()
    close_case(given.case, by=user(), now=LATER, ground=ClosingGround.MISTAKE, reason="En anden borgers.")
    assert withdraw(given).withdrawn
