"""Whether the citizen was told of what is missing before the case is decided without it (RSL §§ 11 b and 12)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from rettesnor.cases.file.decisions import decisions_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.hearing.send_information_notice import RSL_12
from rettesnor.cases.models import Case, InformationNotice, still_standing

RSL_11B = "retssikkerhedsloven § 11 b"


def notices_of(case: Case) -> list[InformationNotice]:
    """The notices since the last decision, oldest first: one before it was about that decision."""
    notices = list(still_standing(case.information_notices.all()))
    decided = next(reversed(decisions_of(case)), None) if notices else None
    return [row for row in notices if decided is None or row.at > decided.at]


def notice_obstacles(case: Case, missing: Collection[str], on: date) -> Iterator[Obstacle]:
    """What less than a full grant that rests on missing facts lacks: a notice of each, whose time has run out."""
    if not missing:
        return
    told = {name: [notice for notice in notices_of(case) if name in notice.facts] for name in missing}
    if untold := [name for name, notices in told.items() if not notices]:
        yield Obstacle("missing_not_told", RSL_12, {"facts": untold})
    running = [min(notice.due_on for notice in notices) for notices in told.values() if notices]
    if running and max(running) >= on:
        yield Obstacle("notice_running", RSL_11B, {"day": max(running)})
