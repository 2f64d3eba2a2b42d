"""The frame of an act about a citizen: one transaction, the citizen's row locked, seen in each of their cases."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from rettesnor.accounts.capabilities import Capability
from rettesnor.audit.actor import Actor
from rettesnor.audit.record import record_event
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing, not_theirs, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.file.saying import said
from rettesnor.cases.models import Changed, Citizen, CitizenChange, Source
from rettesnor.text.blank import stripped


@dataclass(frozen=True)
class Provenance:
    """Since when something holds, who says so, and why. A caseworker's own word needs a reason."""

    holds_from: date
    source: Source
    reason: str = ""

    def obstacles(self) -> Iterator[Obstacle]:
        if self.source == Source.CASEWORKER:
            yield from missing(reason=self.reason)


@dataclass
class Changing:
    """An act while it is carried out, on the locked citizen."""

    citizen: Citizen
    by: Actor
    now: datetime
    details: dict[str, Any]

    @property
    def on(self) -> date:
        return day_of(self.now)

    def note(self, **details: Any) -> None:
        """Codes, ids and days; never a name, an address or a number, since an event outlives the citizen's row."""
        self.details |= details

    def change(
        self, what: Changed, before: object, after: object, provenance: Provenance, **columns: Any
    ) -> CitizenChange:
        """Set the columns of the citizen's row and keep what stood before. What changes nothing is refused."""
        refuse(Obstacle("as_it_stands", None, {"what": what}) if before == after else None)
        for name, value in columns.items():
            setattr(self.citizen, name, value)
        self.citizen.save()
        change = CitizenChange.objects.create(
            citizen=self.citizen,
            by=self.by,
            at=self.now,
            what=what,
            before=before,
            after=after,
            holds_from=provenance.holds_from,
            source=provenance.source,
            reason=stripped(provenance.reason),
        )
        self.note(change=change.pk, holds_from=provenance.holds_from)
        return change


@dataclass(frozen=True)
class CitizenAct:
    """Something that can be done to what is known of a citizen; the timeline of each of their cases shows `happened`.

    `name` is the verb of its event, `label` what pages call it, `page` the name of the route where it is done.
    """

    name: str
    label: str
    page: str
    happened: str

    def obstacles(self, citizen: Citizen, *, by: Actor) -> Iterator[Obstacle]:
        if stranger := not_theirs(by, citizen.municipality, Capability.DO_CASEWORK):
            yield stranger

    @contextmanager
    def on(self, citizen: Citizen, *, by: Actor, now: datetime) -> Iterator[Changing]:
        """Do it inside the block. Raises NotAllowed where it is not theirs to do."""
        with transaction.atomic():
            refuse(self.obstacles(citizen, by=by))
            changing = Changing(Citizen.objects.locked(citizen), by, now, {})
            yield changing
            record_event(
                municipality=changing.citizen.municipality,
                by=by,
                verb=self.name,
                subject=changing.citizen,
                now=now,
                details={**changing.details, "said": said(self.happened, changing.details)},
            )


def not_before_birth(changing: Changing, day: date) -> Iterator[Obstacle]:
    """A day something about the citizen holds from: neither to come nor before their birth."""
    return out_of_time("holds_from", day, now=changing.now, follows={"birth_date": changing.citizen.cpr.birth_date})
