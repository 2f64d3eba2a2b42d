"""What an answer to a hearing has to tell."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime

from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing, not_for_letters, out_of_time
from rettesnor.cases.file.hearings import HeldHearing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import HearingAnswer
from rettesnor.cases.models.hearing import FVL_19_1
from rettesnor.text.blank import is_blank


def answer_obstacles(
    held: HeldHearing,
    answer: str,
    received_on: date | None,
    *,
    others: Collection[HearingAnswer],
    now: datetime,
    taken_by: str,
) -> Iterator[Obstacle]:
    """Words and day of an answer, or neither of them: that none came before the time ran out, and no other came."""
    if received_on is not None or not is_blank(answer) or not is_blank(taken_by):
        yield from missing(answer=answer, received_on=received_on)
        yield from not_for_letters(taken_by=taken_by)
        if received_on:
            yield from out_of_time("received_on", received_on, now=now, follows={"sent_on": held.sent_on})
        return
    if day_of(now) <= held.due_on:
        yield Obstacle("hearing_before_due", FVL_19_1, {"day": held.due_on})
    if others:
        yield Obstacle("hearing_answered")
