"""Registering a complaint: any channel, and nobody is turned away."""

from datetime import date
from typing import Any

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.complaint.register_complaint import REGISTER_COMPLAINT
from rettesnor.cases.models import Channel, Complainer, PartName
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, DECIDED, codes, complain, decided, weeks

pytestmark = pytest.mark.django_db


def test_it_is_kept_with_what_it_says_and_the_day_it_came():
    case = decided()
    complaint = complain(case, parts=(PartName.EXTENT,))
    assert (complaint.parts, complaint.received_on, complaint.said) == (
        ["extent"], COMPLAINED.date(), "Tre dage er for lidt.",
    )  # fmt: skip
    assert Event.objects.latest("pk").verb == "register_complaint"


@pytest.mark.parametrize("channel", [Channel.ORAL, Channel.MEETING, Channel.PHONE])
def test_an_oral_one_says_who_wrote_it_down(channel):
    case = decided()
    assert codes(lambda: complain(case, channel=channel)) == ["empty"]
    assert complain(case, channel=channel, taken_by="Mette Prøve").taken_by == "Mette Prøve"


def test_somebody_on_the_citizen_s_behalf_is_named():
    case = decided()
    represented: dict[str, Any] = {"complainer": Complainer.REPRESENTATIVE}
    assert codes(lambda: complain(case, **represented)) == ["empty"]
    assert complain(case, **represented, representative="Sofie Prøve").representative == "Sofie Prøve"


def test_what_belongs_to_another_channel_is_left_out():
    complaint = complain(decided(), channel=Channel.LETTER, taken_by="Mette", representative="Sofie")
    assert (complaint.taken_by, complaint.representative) == ("", "")


@pytest.mark.parametrize("later", [5, 30, 200])
def test_however_late_it_comes_it_is_registered(later):
    """T4: nobody in the municipality rejects a complaint as late."""
    assert complain(decided(), weeks(later)).pk


def test_it_cannot_come_before_the_decision_or_in_the_future():
    case = decided()
    assert codes(lambda: complain(case, received_on=date(2026, 11, 1))) == ["before"]
    assert codes(lambda: complain(case, received_on=date(2026, 11, 17))) == ["in_the_future"]
    assert codes(lambda: complain(case, appealed_on=date(2026, 11, 17))) == ["in_the_future", "after"]


def test_a_reason_why_it_is_urgent_says_something():
    assert codes(lambda: complain(decided(), urgent_because="x")) == ["says_nothing"]


def test_where_nothing_is_decided_there_is_nothing_to_complain_about():
    assert REGISTER_COMPLAINT.why_not(cast.karen(), by=cast.user(), now=DECIDED).code == "no_decision"


def test_another_municipality_registers_none():
    assert REGISTER_COMPLAINT.why_not(decided(), by=cast.user(cast.BALLERUP), now=DECIDED).code == "other_municipality"
