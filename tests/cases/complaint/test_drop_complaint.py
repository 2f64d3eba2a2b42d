"""The one who complained maintains it no longer."""

from datetime import date

import pytest

from rettesnor.cases.complaint.drop_complaint import drop_complaint
from rettesnor.cases.models import CaseIndex, Channel
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, codes, complain, decided, sent_on

pytestmark = pytest.mark.django_db


TODAY = COMPLAINED.date()


def drop(complaint, told_on=TODAY):
    return drop_complaint(
        complaint.case, by=cast.user(), now=COMPLAINED, complaint=complaint, told_on=told_on, told_how=Channel.PHONE
    )


def test_nothing_waits_for_it_and_the_citizen_can_complain_again_while_there_is_time():
    complaint = complain(decided())
    drop(complaint)
    index = CaseIndex.objects.get(case=complaint.case)
    assert (index.waits_since, index.complaint_due, index.complain_until) == (None, None, date(2026, 11, 30))
    assert complain(complaint.case).pk


def test_it_cannot_be_dropped_before_it_came_or_twice():
    complaint = complain(decided())
    assert codes(lambda: drop(complaint, date(2026, 11, 15))) == ["before"]
    drop(complaint)
    assert codes(lambda: drop(complaint)) == ["complaint_dropped"]


def test_one_that_is_with_ankestyrelsen_is_dropped_there():
    assert codes(lambda: drop(sent_on(decided()))) == ["complaint_forwarded"]
