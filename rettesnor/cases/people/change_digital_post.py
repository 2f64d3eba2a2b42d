"""The citizen is exempt from Digital Post from a day on, or gets it again."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Changed, Citizen, CitizenChange
from rettesnor.cases.people.act import CitizenAct, Provenance, not_before_birth

CHANGE_DIGITAL_POST = CitizenAct(
    name="change_digital_post",
    label=_("Change whether the citizen gets Digital Post"),
    page="change_digital_post",
    happened=_("Changed whether the citizen gets Digital Post, holding from {holds_from}"),
)


def change_digital_post(
    citizen: Citizen, provenance: Provenance, *, exempt: bool, by: Actor, now: datetime
) -> CitizenChange:
    """Exempt from the day it holds from, or not exempt from then on.

    A letter that waits in the queue is not sent digitally either.
    """
    with CHANGE_DIGITAL_POST.on(citizen, by=by, now=now) as changing:
        refuse(provenance.obstacles(), not_before_birth(changing, provenance.holds_from))
        begins = provenance.holds_from if exempt else None
        return changing.change(
            Changed.DIGITAL_POST,
            _written(changing.citizen.exempt_from),
            _written(begins),
            provenance,
            exempt_from=begins,
        )


def _written(day: date | None) -> str:
    return day.isoformat() if day else ""
