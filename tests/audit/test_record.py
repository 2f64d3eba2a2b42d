"""Events say who, what, when and for which municipality."""

from datetime import UTC, datetime

import pytest
from django.utils.translation import override

from rettesnor.accounts.models import User
from rettesnor.audit.actor import Actor, ProgramName
from rettesnor.audit.models import Event
from rettesnor.audit.record import record_event
from tests.accounts.people import member

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def dorte():
    return member("dorte")


def as_actor(user):
    return Actor.objects.of_user(user)


def test_an_event_names_its_actor_verb_subject_and_details(dorte):
    record_event(
        municipality="253",
        by=as_actor(dorte),
        verb="granted",
        subject=dorte,
        now=NOW,
        details={"from": NOW.date(), "hours": 20},
    )
    event = Event.objects.get()
    assert (event.municipality, event.at, event.actor.user, event.verb) == ("253", NOW, dorte, "granted")
    assert (event.subject_type, event.subject_id) == ("accounts.user", str(dorte.pk))
    assert event.details == {"from": "2026-03-02", "hours": 20}


def test_what_a_program_does_by_itself_names_the_program(dorte):
    by = Actor.objects.of_program(ProgramName.OUTBOX)
    record_event(municipality="253", by=by, verb="sent", subject=dorte, now=NOW)
    with override("en"):
        assert str(Event.objects.get().actor) == "the outbox"


def test_something_unsaved_cannot_be_the_subject(dorte):
    with pytest.raises(ValueError, match=r"save the accounts\.user"):
        record_event(municipality="253", by=as_actor(dorte), verb="granted", subject=User(), now=NOW)


def test_events_come_in_the_order_they_happened(dorte):
    for verb, day in [("second", 3), ("first", 2)]:
        record_event(municipality="253", by=as_actor(dorte), verb=verb, subject=dorte, now=NOW.replace(day=day))
    assert list(Event.objects.values_list("verb", flat=True)) == ["first", "second"]
