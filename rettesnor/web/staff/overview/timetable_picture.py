"""The picture of a timetable: where each step lies between the receipt and the last day, drawn by the server as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rettesnor.cases.timetable.reckoned import Timetable, TimetableStep, WorkState
from rettesnor.web.components import Text

WIDTH, LEFT, RIGHT = 360, 10, 350
TOP, ROW = 48, 46
INDENT = 8
"""In the units of the picture, which is as wide as a narrow telephone."""


@dataclass(frozen=True)
class DrawnStep:
    """A step of the picture: `y` is where its words stand, `x` its day; None where it has none."""

    label: Text
    said: Text
    state: WorkState
    x: int | None
    y: int


@dataclass(frozen=True)
class Picture:
    """`due` and `today` are where those days are marked on every line; None for a day outside the picture."""

    height: int
    marks: Sequence[DrawnStep]
    due: int
    today: int | None
    width: int = WIDTH
    left: int = LEFT
    right: int = RIGHT
    indented: int = LEFT + INDENT


def picture(found: Timetable, said: Sequence[tuple[TimetableStep, Text, Text]], today: date) -> Picture:
    """`said` are the steps, each with what it is called and what is said of its day."""
    days = [_day(step) for step, _label, _said in said]
    first = min([found.start, *filter(None, days)])
    last = max([found.due.day, *filter(None, [*days, found.ready])])

    def across(day: date) -> int:
        return LEFT + round((RIGHT - LEFT) * (day - first).days / max(1, (last - first).days))

    marks = [
        DrawnStep(label, words, step.state, across(day) if day else None, TOP + at * ROW + 16)
        for at, ((step, label, words), day) in enumerate(zip(said, days, strict=True))
    ]
    shown = found.ready is not None and first <= today <= last
    return Picture(TOP + ROW * len(marks) + 6, marks, across(found.due.day), across(today) if shown else None)


def _day(step: TimetableStep) -> date | None:
    """A step that nobody recorded has no day, though it had a safe one."""
    return step.done_on or (step.by if step.awaited else None)
