"""The citizen has another name, or it was mistyped."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Changed, Citizen, CitizenChange
from rettesnor.cases.people.act import CitizenAct, Provenance, not_before_birth
from rettesnor.text.cleaning import one_line

CHANGE_NAME = CitizenAct(
    name="change_name",
    label=_("Change the name"),
    page="change_name",
    happened=_("Changed the citizen's name, holding from {holds_from}"),
)


def change_name(citizen: Citizen, name: str, provenance: Provenance, *, by: Actor, now: datetime) -> CitizenChange:
    """The name in all the citizen's cases and in letters to come; issued letters keep the name they were sent to."""
    with CHANGE_NAME.on(citizen, by=by, now=now) as changing:
        new = one_line(name)
        refuse(missing(name=new), provenance.obstacles(), not_before_birth(changing, provenance.holds_from))
        return changing.change(Changed.NAME, changing.citizen.name, new, provenance, name=new)
