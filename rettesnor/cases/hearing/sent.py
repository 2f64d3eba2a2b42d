"""The day a hearing was sent: never before what it covers was recorded here, unless somebody attests it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import idle_reasons, missing, not_for_letters, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import Case, CaseFact
from rettesnor.cases.models.hearing import FVL_19_1
from rettesnor.text.blank import is_no_reason, stripped

RECORDED_WITHIN_DAYS = 7
"""A hearing or a notice that is recorded more days after it was sent is recorded late: our policy."""


@dataclass(frozen=True)
class RecordedLate:
    """Why a hearing was recorded late, who attests that it was sent, and how it showed what was recorded later."""

    because: str = ""
    attested_by: str = ""
    showed_because: str = ""

    @property
    def said(self) -> bool:
        return not is_no_reason(self.because)

    @property
    def columns(self) -> Mapping[str, str]:
        """What the row of the hearing keeps of it."""
        return {
            "late_because": stripped(self.because),
            "attested_by": stripped(self.attested_by),
            "showed_because": stripped(self.showed_because),
        }


def sent_out_of_time(
    case: Case,
    sent_on: date,
    due_on: date,
    shown: Collection[CaseFact],
    *,
    draft_saved_at: datetime | None,
    recorded_at: datetime,
    late: RecordedLate,
    recorders: Collection[Actor],
    now: datetime,
) -> Iterator[Obstacle]:
    """What is wrong with the day of sending. `recorded_at` is when the hearing was first recorded, by the `recorders`.

    It follows the application, the sources of the facts it shows and the last decision, whatever anybody says: what
    came before a decision led to that one. It follows what was recorded of those facts and of the draft too, and is
    recorded within a week and before the time to answer is over, or else the record shows by itself neither that it
    was sent nor what the citizen saw: then it is recorded late.
    """
    decided = [day_of(decision.at) for decision in case.decisions.filter(at__lt=recorded_at).only("at")]
    follows = {
        "application_received": case.received_on,
        "said_on": max((row.said_on for row in shown), default=None),
        "decided_on": max(decided, default=None),
    }
    yield from out_of_time("sent_on", sent_on, now=now, follows=follows)
    known_on = max((day_of(at) for at in (*(row.at for row in shown), draft_saved_at) if at), default=sent_on)
    first = day_of(recorded_at)
    in_time = max(known_on, first - timedelta(days=RECORDED_WITHIN_DAYS))
    if (sent_on < in_time or due_on < first) and not late.said:
        yield Obstacle("recorded_late", FVL_19_1)
    yield from idle_reasons(late_because=late.because, showed_because=late.showed_because)
    if late.said:
        yield from missing(attested_by=late.attested_by)
        yield from not_for_letters(late_because=late.because, attested_by=late.attested_by)
        yield from _attests_own(case, late.attested_by, shown, recorders)
    if late.said and sent_on < known_on:
        yield from missing(showed_because=late.showed_because)
        yield from not_for_letters(showed_because=late.showed_because)


def _attests_own(
    case: Case, attested_by: str, shown: Collection[CaseFact], recorders: Collection[Actor]
) -> Iterator[Obstacle]:
    """Two people stand by a hearing that is recorded late: neither who records it nor who made the days fit attests it.

    The one who attests may have no user here, so they are told apart by the words of their names.
    """
    moved = case.facts.filter(name__in={row.name for row in shown}).exclude(moved_because="").select_related("by__user")
    attesting = _words(attested_by.partition(",")[0])
    for name in dict.fromkeys(str(actor) for actor in (*recorders, *(row.by for row in moved))):
        own = _words(name)
        if attesting and (attesting <= own or own <= attesting):
            yield Obstacle("attests_own", FVL_19_1, {"who": name})
            return


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))
