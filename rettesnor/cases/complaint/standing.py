"""What the actions of a complaint ask of it, and the guard that asks it of every complaint of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action, Guard
from rettesnor.cases.file.adopted import adopted_in
from rettesnor.cases.file.after_complaint import timeliness_of
from rettesnor.cases.file.complaints import HeldComplaint, complaints_of
from rettesnor.cases.file.dated import Dated, dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing, no_longer_stands
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.file.timeliness import Timeliness
from rettesnor.cases.models import Case, Complaint, still_standing
from rettesnor.cases.models.complaint import OfComplaint
from rettesnor.cases.models.superseding import Withdrawable
from rettesnor.standards.models import StandardVersion


@dataclass(frozen=True)
class ComplaintsAt:
    """The complaints of a case at a moment; the rest of the case's rows are read once, and only if they are asked."""

    case: Case
    now: datetime

    @cached_property
    def held(self) -> tuple[HeldComplaint, ...]:
        return complaints_of(self.case, self.now)

    @cached_property
    def rows(self) -> Dated:
        return dated(self.case, self.now)

    @cached_property
    def adopted(self) -> list[StandardVersion]:
        return adopted_in(self.case, self.rows.on)

    def timeliness(self, held: HeldComplaint) -> Timeliness:
        """Whether the complaint came in time, as far as it is known at the moment."""
        return timeliness_of(held, self.rows, self.adopted)


ComplaintStops = Callable[[HeldComplaint, ComplaintsAt], Iterable[Obstacle]]
"""What stops an action for one complaint."""
Row = TypeVar("Row", bound=Withdrawable)


@dataclass(frozen=True)
class OfEachComplaint:
    """The guard of what can be done to a complaint: what stops it for the newest, where it is stopped for all."""

    stops: ComplaintStops

    def __call__(self, case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
        at = ComplaintsAt(case, now)
        found = [tuple(self.stops(held, at)) for held in at.held]
        if not found:
            yield Obstacle("no_complaint")
        elif all(found):
            yield from found[-1]


def stops_of(action: Action) -> ComplaintStops:
    """What stops an action for one complaint."""
    assert isinstance(action.guard, OfEachComplaint)
    return action.guard.stops


def recorded(rows: type[OfComplaint]) -> Guard:
    """The guard of an action that takes such a row back."""

    def guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
        if not any(still_standing(row for complaint in case.complaints.all() for row in rows.of(complaint))):
            yield Obstacle("none_recorded")

    return guard


def held_complaint(case: Case, complaint: Complaint, now: datetime, stops: ComplaintStops) -> HeldComplaint:
    """How the complaint stands. Raises NotAllowed where it is another case's, stands no longer, or is stopped."""
    refuse(no_longer_stands(case, complaint))
    at = ComplaintsAt(case, now)
    held = next(each for each in at.held if each.row == complaint)
    refuse(stops(held, at))
    return held


def with_us(held: HeldComplaint, at: ComplaintsAt) -> Iterator[Obstacle]:
    """Why the municipality does nothing more with it."""
    if held.dropped:
        yield Obstacle("complaint_dropped", None, {"day": held.dropped.told_on})
    elif held.outcome:
        yield Obstacle("complaint_answered", None, {"day": held.outcome.received_on})
    elif held.forwarding:
        yield Obstacle("complaint_forwarded", None, {"day": held.forwarding.sent_on})
    elif held.is_settled:
        yield Obstacle("complaint_settled")


def take_back(action: Action, case: Case, row: Row, *, by: Actor, now: datetime, reason: str) -> Row:
    """The row that takes a recorded one back; how it was is kept."""
    with action.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, row), missing(reason=reason))
        doing.note(day=day_of(row.at))
        return row.supersede(because=reason, withdrawn=True, **doing.stamp)
