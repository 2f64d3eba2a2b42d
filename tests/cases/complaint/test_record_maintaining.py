"""Whether the rest is maintained, after a new decision that gave some of it (BEK 861 § 12)."""

from datetime import timedelta
from typing import Any

import pytest

from rettesnor.cases.complaint.record_maintaining import record_maintaining
from rettesnor.cases.models import Channel, ReassessmentResult
from tests.cases import cast
from tests.cases.complaint.complaining import (
    COMPLAINED,
    codes,
    complain,
    decided,
    maintain,
    new_decision,
    package,
    reassess,
    send,
    weeks,
)
from tests.cases.course import deliver
from tests.cases.stops import partly

pytestmark = pytest.mark.django_db


def partly_right():
    case = decided()
    complaint = complain(case)
    reassess(complaint, ReassessmentResult.PARTIAL, COMPLAINED)
    new_decision(case, COMPLAINED, partly(("support_need",), amounts=("3.5 days/week",)))
    deliver(case, COMPLAINED.date(), now=COMPLAINED)
    return complaint


def test_it_is_not_asked_about_before_a_new_decision():
    complaint = complain(decided())
    assert codes(lambda: maintain(complaint, COMPLAINED)) == ["no_word_asked"]
    reassess(complaint, ReassessmentResult.PARTIAL, COMPLAINED)
    assert codes(lambda: maintain(complaint, COMPLAINED)) == ["no_word_asked"]


def test_maintained_it_is_sent_on_and_not_before():
    complaint = partly_right()
    assert codes(lambda: package(complaint, COMPLAINED)) == ["word_awaited"]
    maintain(complaint, COMPLAINED)
    package(complaint, COMPLAINED)
    assert send(complaint, COMPLAINED).pk


def test_not_maintained_it_is_settled():
    complaint = partly_right()
    maintain(complaint, COMPLAINED, maintained=False)
    assert codes(lambda: package(complaint, COMPLAINED)) == ["complaint_settled"]


def test_a_word_that_comes_after_the_time_counts_too():
    """Nobody here says that it is too late."""
    assert maintain(partly_right(), weeks(10)).maintained


def test_it_is_recorded_once_and_not_before_the_new_decision():
    complaint = partly_right()
    early: dict[str, Any] = {
        "maintained": True,
        "how": Channel.PHONE,
        "received_on": COMPLAINED.date() - timedelta(days=1),
    }
    assert codes(
        lambda: record_maintaining(complaint.case, by=cast.user(), now=COMPLAINED, complaint=complaint, **early)
    ) == ["before"]
    maintain(complaint, COMPLAINED)
    assert codes(lambda: maintain(complaint, COMPLAINED)) == ["word_recorded"]
