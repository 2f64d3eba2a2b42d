"""Correcting when or how a decision reached the citizen."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rettesnor.cases.decision.correct_delivery import CORRECT_DELIVERY, correct_delivery
from rettesnor.cases.file.due_dates import complaint_due
from rettesnor.cases.models import SentBy
from tests.cases.cast import BALLERUP, GRANT, LATER, draft, issue, karen, user
from tests.cases.course import dues
from tests.cases.decision.test_record_delivery import deliver, issued
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db

NEXT_DAY = LATER + timedelta(days=1)


def correct(delivery, now=NEXT_DAY, **changes):
    content = {"delivered_on": delivery.delivered_on, "how": SentBy(delivery.how), "reason": "Tastet forkert."}
    return correct_delivery(delivery.case, by=user(), now=now, delivery=delivery, **{**content, **changes})


def test_the_time_to_complain_runs_from_the_corrected_day_and_the_first_row_is_kept():
    decision = issued()
    first = deliver(decision, LATER.date())
    corrected = correct(first, how=SentBy.LETTER)
    assert complaint_due(dues(decision.case, NEXT_DAY)).day == date(2026, 12, 8)
    assert list(decision.deliveries.all()) == [first, corrected]
    assert corrected.supersedes_because == "Tastet forkert."


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "nothing_changed"),
        ({"how": SentBy.LETTER, "reason": " "}, "empty"),
        ({"delivered_on": LATER.date() - timedelta(days=1)}, "before"),
        ({"delivered_on": NEXT_DAY.date() + timedelta(days=1)}, "in_the_future"),
    ],
)
def test_a_corrected_delivery_keeps_to_what_a_delivery_keeps_to(changes, code):
    assert code in codes(correct, deliver(issued(), LATER.date()), **changes)


def test_the_delivery_of_a_decision_that_was_replaced_can_be_corrected_too():
    first = issued()
    delivery = deliver(first, LATER.date())
    draft(first.case, replace(GRANT, supersedes_because="Nye oplysninger."), NEXT_DAY)
    issue(first.case, NEXT_DAY)
    correct(delivery, NEXT_DAY, how=SentBy.LETTER)
    assert first.delivery.how == SentBy.LETTER


def test_only_what_stands_is_corrected():
    case = karen()
    assert CORRECT_DELIVERY.why_not(case, by=user(), now=LATER).code == "no_decision"
    assert CORRECT_DELIVERY.why_not(issued().case, by=user(), now=LATER).code == "no_delivery"
    assert CORRECT_DELIVERY.why_not(case, by=user(BALLERUP), now=LATER).code == "other_municipality"


def test_a_stale_page_corrects_nothing():
    delivery = deliver(issued(), LATER.date())
    correct(delivery, how=SentBy.LETTER)
    assert codes(correct, delivery, how=SentBy.HANDED_OVER) == ["corrected_already"]
