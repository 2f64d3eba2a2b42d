"""Taking back that a decision was delivered."""

import pytest

from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY
from rettesnor.cases.decision.withdraw_delivery import WITHDRAW_DELIVERY, withdraw_delivery
from rettesnor.cases.inbox import inbox
from tests.cases.cast import BALLERUP, LATER, user
from tests.cases.decision.test_record_delivery import deliver, issued
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


def withdraw(delivery, reason="Brevet kom retur."):
    return withdraw_delivery(delivery.case, by=user(), now=LATER, delivery=delivery, reason=reason)


def test_no_time_to_complain_runs_and_the_decision_waits_for_its_delivery():
    decision = issued()
    delivery = deliver(decision, LATER.date())
    assert inbox(user(), now=LATER).lines == ()
    withdraw(delivery)
    assert decision.delivery is None
    assert [task.what for line in inbox(user(), now=LATER).lines for task in line.tasks] == ["deliver"]


def test_it_is_delivered_again():
    decision = issued()
    withdraw(deliver(decision, LATER.date()))
    assert RECORD_DELIVERY.why_not(decision.case, by=user(), now=LATER) is None
    again = deliver(decision, LATER.date())
    assert decision.delivery == again
    assert decision.deliveries.count() == 3


def test_it_is_taken_back_once_and_with_a_reason():
    delivery = deliver(issued(), LATER.date())
    assert codes(withdraw, delivery, " ") == ["empty"]
    withdraw(delivery)
    assert codes(withdraw, delivery) == ["no_delivery"]
    assert WITHDRAW_DELIVERY.why_not(delivery.case, by=user(BALLERUP), now=LATER).code == "other_municipality"
