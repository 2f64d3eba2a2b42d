"""Correcting what was recorded of a notice that was sent outside the system."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.decision.correct_deadline_notice import correct_deadline_notice
from rettesnor.cases.decision.send_deadline_notice import promised_in
from rettesnor.cases.models import DeadlineNotice, SentBy
from tests.cases import cast
from tests.cases.complaint.complaining import codes
from tests.cases.decision.test_send_deadline_notice import DUE, NEXT, WEEK_BEFORE, sent

pytestmark = pytest.mark.django_db


def correct(notice, **changes):
    content = {
        "why": notice.why,
        "sent_on": notice.sent_on,
        "how": SentBy.LETTER,
        "expected_on": notice.expected_on,
        "reason": "Set efter i kopien.",
    }
    return correct_deadline_notice(
        notice.case, by=cast.user(), now=WEEK_BEFORE, notice=notice, **{**content, **changes}
    )


def outside(case):
    return sent(case, sent_outside_on=WEEK_BEFORE.date() - timedelta(days=1))


def test_the_day_that_was_told_is_the_corrected_one_and_what_was_recorded_is_kept():
    case = cast.karen()
    correct(outside(case), expected_on=date(2027, 1, 28))
    assert promised_in(case, WEEK_BEFORE).day == date(2027, 1, 28)
    assert DeadlineNotice.objects.count() == 2


def test_a_day_that_is_not_later_than_the_one_that_was_promised_is_refused():
    assert codes(lambda: correct(outside(cast.karen()), expected_on=DUE)) == ["before"]


def test_a_letter_from_here_says_what_it_says():
    assert codes(lambda: correct(sent(cast.karen()), expected_on=NEXT + timedelta(days=7))) == ["letter_says_it"]


def test_it_corrects_something():
    notice = outside(cast.karen())
    assert codes(lambda: correct(notice, how=SentBy(notice.how))) == ["nothing_changed"]
