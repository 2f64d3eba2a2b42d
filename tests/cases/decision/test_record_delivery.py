"""Recording that a decision reached the citizen."""

from datetime import timedelta

import pytest

from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY, record_delivery
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import SentBy
from tests.cases.cast import BALLERUP, GRANT, LATER, draft, issue, karen, user

pytestmark = pytest.mark.django_db


def issued():
    case = karen()
    draft(case, GRANT)
    return issue(case)


def deliver(decision, delivered_on, how=SentBy.DIGITAL_POST, now=LATER):
    return record_delivery(decision.case, by=user(), now=now, delivered_on=delivered_on, how=how)


def test_nothing_is_delivered_before_it_is_issued():
    with pytest.raises(NotAllowed) as refused:
        deliver(issued(), LATER.date() - timedelta(days=1))
    assert refused.value.obstacles[0].code == "before"


def test_nothing_is_delivered_tomorrow():
    with pytest.raises(NotAllowed) as refused:
        deliver(issued(), LATER.date() + timedelta(days=1))
    assert refused.value.obstacles[0].code == "in_the_future"


def test_without_a_decision_there_is_nothing_to_deliver():
    case = karen()
    assert RECORD_DELIVERY.why_not(case, by=user(), now=LATER).code == "no_decision"
    assert RECORD_DELIVERY.why_not(case, by=user(BALLERUP), now=LATER).code == "other_municipality"


def test_a_decision_is_delivered_once():
    decision = issued()
    deliver(decision, LATER.date())
    with pytest.raises(NotAllowed) as refused:
        deliver(decision, LATER.date())
    assert refused.value.obstacles[0].code == "delivered"
