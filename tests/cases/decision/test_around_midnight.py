"""Days are Danish: between midnight in Copenhagen and midnight in Greenwich it is already the day after."""

from datetime import UTC, date, datetime

import pytest

from rettesnor.cases.decision.record_delivery import record_delivery
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import SentBy
from tests.cases.cast import GRANT, draft, issue, karen, user

pytestmark = pytest.mark.django_db

JUST_AFTER_MIDNIGHT = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
DANISH_DAY, DAY_IN_GREENWICH = date(2026, 11, 3), date(2026, 11, 2)


@pytest.fixture
def case():
    case = karen()
    draft(case, GRANT)
    issue(case, JUST_AFTER_MIDNIGHT)
    return case


def delivered(case, day):
    return record_delivery(case, by=user(), now=JUST_AFTER_MIDNIGHT, delivered_on=day, how=SentBy.HANDED_OVER)


def test_a_decision_is_not_delivered_on_the_day_before_it_was_made(case):
    with pytest.raises(NotAllowed) as refused:
        delivered(case, DAY_IN_GREENWICH)
    [obstacle] = refused.value.obstacles
    assert (obstacle.code, obstacle.parameters["day"]) == ("before", DANISH_DAY)


def test_it_can_be_delivered_on_the_day_it_was_made(case):
    assert delivered(case, DANISH_DAY).delivered_on == DANISH_DAY


def test_tomorrow_has_not_come(case):
    with pytest.raises(NotAllowed) as refused:
        delivered(case, date(2026, 11, 4))
    assert refused.value.obstacles[0].code == "in_the_future"
