"""The citizen has moved, or the address was mistyped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Changed, Citizen, CitizenChange
from rettesnor.cases.people.act import CitizenAct, Provenance, not_before_birth
from rettesnor.text.blank import is_blank
from rettesnor.text.cleaning import one_line

CHANGE_ADDRESS = CitizenAct(
    name="change_address",
    label=_("Change the address"),
    page="change_address",
    happened=_("Changed the citizen's address, holding from {holds_from}"),
)


def change_address(
    citizen: Citizen, address: Sequence[str], provenance: Provenance, *, by: Actor, now: datetime
) -> CitizenChange:
    """The address of letters to come, by its lines; issued letters keep the address they were sent to."""
    with CHANGE_ADDRESS.on(citizen, by=by, now=now) as changing:
        new = [one_line(line) for line in address if not is_blank(line)]
        refuse(missing(address=new), provenance.obstacles(), not_before_birth(changing, provenance.holds_from))
        return changing.change(Changed.ADDRESS, changing.citizen.address, new, provenance, address=new)
