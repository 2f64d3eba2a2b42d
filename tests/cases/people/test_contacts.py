"""How the citizen is reached and whom to speak with: added and ended, never overwritten."""

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import Contact, ContactKind
from rettesnor.cases.people.add_contact import add_contact
from rettesnor.cases.people.end_contact import end_contact
from tests.cases import cast
from tests.cases.people.people import codes

pytestmark = pytest.mark.django_db


def added(citizen, kind=ContactKind.RELATIVE, **content):
    return add_contact(citizen, kind, by=cast.user(), now=cast.LATER, **content)


def test_a_contact_person_has_a_name_and_what_else_is_known():
    citizen = cast.application("karen").citizen
    added(citizen, name=" Sofie Prøve ", phone="12 34 56 78", note="søsteren")
    contact = citizen.contacts.get()
    assert (contact.name, contact.phone, contact.note, contact.municipality) == (
        "Sofie Prøve", "12 34 56 78", "søsteren", cast.GREVE,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "content", "what"),
    [
        (ContactKind.GUARDIAN, {"phone": "12345678"}, "name"),
        (ContactKind.PHONE, {"email": "karen@example.dk"}, "phone"),
        (ContactKind.EMAIL, {"name": "Karen"}, "email"),
    ],
)
def test_a_contact_says_whom_or_what(kind, content, what):
    with pytest.raises(NotAllowed) as refused:
        added(cast.application("karen").citizen, kind, **content)
    assert [(obstacle.code, obstacle.parameters) for obstacle in refused.value] == [("empty", {"what": what})]
    assert not Contact.objects.exists()


def test_a_contact_is_ended_once_with_a_reason_and_stays_in_the_history():
    contact = added(cast.application("karen").citizen, ContactKind.PHONE, phone="12345678")
    with pytest.raises(NotAllowed) as refused:
        end_contact(contact, reason=" ", by=cast.user(), now=cast.LATER)
    assert codes(refused) == ["empty"]
    end_contact(contact, reason="Nyt nummer.", by=cast.user(), now=cast.LATER)
    with pytest.raises(NotAllowed) as refused:
        end_contact(contact, reason="Igen.", by=cast.user(), now=cast.LATER)
    assert codes(refused) == ["contact_ended"]
    assert Contact.objects.get().end.reason == "Nyt nummer."


def test_the_events_name_nobody():
    contact = added(cast.application("karen").citizen, name="Sofie Prøve", phone="12345678")
    end_contact(contact, reason="Sofie er flyttet.", by=cast.user(), now=cast.LATER)
    told = str([event.details for event in Event.objects.filter(verb__endswith="contact")])
    assert "Sofie" not in told
    assert "12345678" not in told
