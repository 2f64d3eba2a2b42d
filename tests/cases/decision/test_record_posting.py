"""Recording that the printed letter was posted: only then is it delivered."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.decision.record_posting import record_posting
from rettesnor.cases.models import SentBy
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.standing import LetterState
from tests.cases.cast import LATER, user
from tests.cases.course import dues
from tests.cases.refusing import codes
from tests.cases.sending import decided, queued, standing

pytestmark = pytest.mark.django_db
NEXT_DAY = LATER + timedelta(days=1)


@pytest.fixture
def decision():
    found = decided()
    queued(found.case, DeliveryChannel.LETTER)
    return found


def post(decision, posted_on, now=NEXT_DAY):
    return record_posting(decision.case, by=user(), now=now, posted_on=posted_on)


def test_the_letter_leaves_the_print_queue_and_is_delivered_by_post_on_that_day(decision):
    delivery = post(decision, NEXT_DAY.date())
    assert (delivery.delivered_on, delivery.how) == (NEXT_DAY.date(), SentBy.LETTER)
    assert standing(decision, NEXT_DAY).state == LetterState.POSTED


def test_the_time_to_complain_runs_from_the_sixth_weekday_after_it(decision):
    """Greve counts weekdays in the citizen's favour: posted on Tuesday 3 November, received on Wednesday 11."""
    post(decision, NEXT_DAY.date())
    [complaint] = [due for due in dues(decision.case, NEXT_DAY) if due.what == "complaint"]
    assert complaint.day == date(2026, 12, 9)


def test_until_then_no_time_to_complain_runs(decision):
    assert "complaint" not in {due.what for due in dues(decision.case, NEXT_DAY)}


def test_it_is_posted_neither_before_it_was_queued_nor_tomorrow(decision):
    assert codes(post, decision, LATER.date() - timedelta(days=1)) == ["before"]
    assert codes(post, decision, NEXT_DAY.date() + timedelta(days=1)) == ["in_the_future"]


def test_without_a_letter_to_print_nothing_is_posted(decision):
    post(decision, NEXT_DAY.date())
    assert codes(post, decision, NEXT_DAY.date()) == ["no_letter_to_post"]
