"""The citizen's name and address are protected, for some time or until further notice, or no longer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.guard import out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Changed, Citizen, CitizenChange
from rettesnor.cases.people.act import Changing, CitizenAct, Provenance

CHANGE_PROTECTION = CitizenAct(
    name="change_protection",
    label=_("Change the protection of name and address"),
    page="change_protection",
    happened=_("Changed the protection of the citizen's name and address, holding from {holds_from}"),
)


def change_protection(
    citizen: Citizen, provenance: Provenance, *, protected: bool, until: date | None = None, by: Actor, now: datetime
) -> CitizenChange:
    """Protected from the day it holds from, to the day `until` or without a known end; or not protected from then on.

    Protection that begins on a day to come can be recorded ahead, as long as it takes no protection away until then.
    """
    with CHANGE_PROTECTION.on(citizen, by=by, now=now) as changing:
        refuse(provenance.obstacles(), _out_of_order(changing, provenance.holds_from, until, protected=protected))
        row, begins = changing.citizen, provenance.holds_from if protected else None
        before = [day and day.isoformat() for day in (row.protected_from, row.protected_until)]
        after = [day and day.isoformat() for day in (begins, until)]
        columns = {"protected_from": begins, "protected_until": until}
        return changing.change(Changed.PROTECTION, before, after, provenance, **columns)


def _out_of_order(changing: Changing, day: date, until: date | None, *, protected: bool) -> Iterator[Obstacle]:
    row = changing.citizen
    ahead = protected and not row.is_protected(changing.on) and day > changing.on
    if not ahead:
        yield from out_of_time("holds_from", day, now=changing.now, follows={"birth_date": row.cpr.birth_date})
    if until and not protected:
        yield Obstacle("until_without_protection")
    elif until and until < day:
        yield Obstacle("before", None, {"what": "until", "other": "holds_from", "day": day})
