"""A contact of the citizen holds no longer, or was recorded by mistake."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Contact, ContactEnd
from rettesnor.cases.people.act import CitizenAct
from rettesnor.text.blank import stripped

END_CONTACT = CitizenAct(
    name="end_contact",
    label=_("End a contact"),
    page="end_contact",
    happened=_("Ended a contact of the citizen"),
)


def end_contact(contact: Contact, *, reason: str, by: Actor, now: datetime) -> ContactEnd:
    """The contact stays in the history."""
    with END_CONTACT.on(contact.citizen, by=by, now=now) as changing:
        ended = ContactEnd.objects.filter(contact=contact).exists()
        refuse(missing(reason=reason), Obstacle("contact_ended") if ended else None)
        changing.note(contact=contact.pk)
        return ContactEnd.objects.create(
            citizen=changing.citizen, contact=contact, reason=stripped(reason), by=by, at=now
        )
