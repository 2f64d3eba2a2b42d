"""Taking back a notice that the decision comes later, as the other letters that were sent."""

import pytest

from rettesnor.cases.decision.send_deadline_notice import promised_in
from rettesnor.cases.decision.withdraw_deadline_notice import withdraw_deadline_notice
from rettesnor.cases.models import SentLetter
from tests.cases import cast
from tests.cases.complaint.complaining import codes
from tests.cases.decision.test_send_deadline_notice import DUE, WEEK_BEFORE, sent, waited_for

pytestmark = pytest.mark.django_db


def withdraw(notice, reason="Den blev aldrig sendt."):
    return withdraw_deadline_notice(notice.case, by=cast.user(), now=WEEK_BEFORE, notice=notice, reason=reason)


def test_the_citizen_waits_for_the_day_they_were_told_before_it_and_is_to_be_told_anew():
    case = cast.karen()
    withdraw(sent(case))
    assert promised_in(case, WEEK_BEFORE).day == DUE
    assert "tell_late" in waited_for(case, WEEK_BEFORE)[0]


def test_the_letter_that_was_sent_stays_as_it_is():
    notice = sent(cast.karen())
    pdf = bytes(notice.letter.pdf)
    withdraw(notice)
    assert bytes(SentLetter.objects.get().pdf) == pdf


def test_it_is_done_once_with_a_reason():
    notice = sent(cast.karen())
    assert codes(lambda: withdraw(notice, reason="")) == ["empty"]
    withdraw(notice)
    assert codes(lambda: withdraw(notice)) == ["no_deadline_notice"]
