"""Taking back why no hearing is held."""

import pytest

from rettesnor.cases.hearing.withdraw_exemption import WITHDRAW_EXEMPTION, withdraw_exemption
from rettesnor.cases.models import HearingExemption
from tests.cases.cast import (
    BALLERUP,
    CAN_USE_A_FLEX_JOB,
    LATER,
    NOW,
    REJECTION,
    draft,
    exemption,
    issue,
    karen,
    user,
)
from tests.cases.issuing import refused_code
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


def exempt():
    return exemption(karen(**CAN_USE_A_FLEX_JOB))


def withdraw(row, reason="Karen kendte dem ikke."):
    return withdraw_exemption(row.case, by=user(), now=LATER, exemption=row, reason=reason)


def test_no_decision_rests_on_it_from_there():
    row = exempt()
    draft(row.case, REJECTION, LATER)
    withdraw(row)
    assert refused_code(row.case) == "hearing_missing"


def test_another_ground_can_be_recorded_in_its_place():
    row = exempt()
    withdraw(row)
    exemption(row.case, now=LATER)
    draft(row.case, REJECTION, LATER)
    assert issue(row.case).outcome == "rejected"


def test_it_is_kept_with_who_took_it_back_and_why():
    row = exempt()
    gone = withdraw(row)
    assert (gone.supersedes, gone.reason, gone.supersedes_because) == (row, row.reason, "Karen kendte dem ikke.")
    assert HearingExemption.objects.count() == 2


def test_it_is_taken_back_once_and_with_a_reason():
    row = exempt()
    assert codes(withdraw, row, " ") == ["empty"]
    withdraw(row)
    assert codes(withdraw, row) == ["no_exemption"]
    assert WITHDRAW_EXEMPTION.why_not(row.case, by=user(BALLERUP), now=NOW).code == "other_municipality"
