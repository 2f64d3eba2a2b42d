"""The frame of every action: declared once, asked by page and guard alike, carried out in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol

from django.db import transaction

from rettesnor.accounts.capabilities import Capability
from rettesnor.audit.actor import Actor
from rettesnor.audit.record import record_event
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.disqualified import not_by_the_disqualified
from rettesnor.cases.file.guard import not_theirs
from rettesnor.cases.file.index import reindex
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.file.saying import said
from rettesnor.cases.models import Case


class Guard(Protocol):
    """What stops an action in a case, apart from whose case it is: all of it, each obstacle with its code."""

    def __call__(self, case: Case, *, by: Actor, now: datetime) -> Iterable[Obstacle]: ...


def nothing(case: Case, *, by: Actor, now: datetime) -> Iterable[Obstacle]:
    """The guard of an action that is always open to whoever works on the case."""
    return ()


@dataclass
class Doing:
    """An action while it is carried out, in the locked case. `note` sets what its event tells."""

    case: Case
    by: Actor
    now: datetime
    details: dict[str, Any] = field(default_factory=dict)

    @property
    def on(self) -> date:
        return day_of(self.now)

    @property
    def stamp(self) -> Mapping[str, Any]:
        """What every row of the action carries: the case, who recorded it and when."""
        return {"case": self.case, "by": self.by, "at": self.now}

    def note(self, **details: Any) -> None:
        """Codes, ids and days; never a personal value, since an event stays when a person's data are erased."""
        self.details |= details


@dataclass(frozen=True)
class Action:
    """Something that can be done to a case.

    `name` is the verb of its event, `label` what pages call it, `page` the name of the route where it is done, and
    `happened` the sentence of the timeline, with the event's details in braces (both are msgids). `in_closed`: it can
    be done in a closed case too. `mends`: it mends what was recorded, so where nothing was there is no such action.
    """

    name: str
    label: str
    page: str
    happened: str
    guard: Guard = nothing
    capability: Capability = Capability.DO_CASEWORK
    in_closed: bool = False
    mends: bool = False

    def obstacles(self, case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
        """Everything that stops it now. Who may not do it at all is told no more about the case."""
        if stranger := not_theirs(by, case.municipality, self.capability):
            yield stranger
        elif barred := next(not_by_the_disqualified(case, by), None):
            yield barred
        elif not self.in_closed and (closing := case.closing):
            yield Obstacle("case_closed", None, {"day": day_of(closing.at)})
        else:
            yield from self.guard(case, by=by, now=now)

    def why_not(self, case: Case, *, by: Actor, now: datetime) -> Obstacle | None:
        """The first thing that stops it; None where it can be done."""
        return next(self.obstacles(case, by=by, now=now), None)

    @contextmanager
    def on(self, case: Case, *, by: Actor, now: datetime) -> Iterator[Doing]:
        """Do it inside the block: one transaction, the case locked, the guard asked again, the event and index written.

        Raises NotAllowed with everything that stops it.
        """
        with transaction.atomic():
            doing = Doing(Case.objects.locked(case), by, now)
            refuse(self.obstacles(doing.case, by=by, now=now))
            yield doing
            self.record(doing)
            reindex(doing.case, now)

    def record(self, doing: Doing) -> None:
        """The event, in codes and in the words of the day: a later vocabulary changes no earlier sentence."""
        record_event(
            municipality=doing.case.municipality,
            by=doing.by,
            verb=self.name,
            subject=doing.case,
            now=doing.now,
            details={**doing.details, "said": said(self.happened, doing.details)},
        )
