"""A telephone number, an e-mail address or a contact person of the citizen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Citizen, Contact, ContactKind
from rettesnor.cases.people.act import CitizenAct
from rettesnor.text.cleaning import one_line

ADD_CONTACT = CitizenAct(
    name="add_contact",
    label=_("Add a contact"),
    page="add_contact",
    happened=_("Added a contact of the citizen"),
)


def add_contact(
    citizen: Citizen,
    kind: ContactKind,
    *,
    name: str = "",
    phone: str = "",
    email: str = "",
    note: str = "",
    by: Actor,
    now: datetime,
) -> Contact:
    """A contact person has a name; the citizen's own telephone or e-mail is just that."""
    with ADD_CONTACT.on(citizen, by=by, now=now) as changing:
        refuse(_whom_or_what(kind, name, phone, email))
        contact = Contact.objects.create(
            citizen=changing.citizen,
            by=by,
            at=now,
            kind=kind,
            name=one_line(name) if kind.is_person else "",
            phone=one_line(phone) if kind != ContactKind.EMAIL else "",
            email=one_line(email) if kind != ContactKind.PHONE else "",
            note=one_line(note),
        )
        changing.note(contact=contact.pk)
        return contact


def _whom_or_what(kind: ContactKind, name: str, phone: str, email: str) -> Iterator[Obstacle]:
    if kind.is_person:
        return missing(name=name)
    return missing(phone=phone) if kind == ContactKind.PHONE else missing(email=email)
