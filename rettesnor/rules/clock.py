"""A deadline as a text sets it, and the events that one can run from and to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rettesnor.law.deadlines import AddedTime, Length, Span
from rettesnor.law.year_day import EveryYear

ClockEvent = Literal[
    "application-received",
    "material-received",
    "all-information-present",
    "complaint-received",
    "decision-received",
    "appeal-decision-received",
    "first-contact-made",
    "assessment-finished",
    "decision-made",
    "offer-started",
    "followed-up",
    "file-access-requested",
    "guidance-requested",
    "absence-talk-held",
]
"""What a clock can start from."""
ClockEnd = Literal[
    "decision-made",
    "answer-received",
    "comments-sent",
    "complaint-received",
    "complaint-answered",
    "complaint-answer-received",
    "first-contact-made",
    "acknowledgement-sent",
    "transport-started",
    "offer-started",
    "trial-over",
    "pay-set",
    "followed-up",
    "missing-information-asked-for",
    "other-place-offered",
    "file-access-given",
    "guidance-given",
    "step-taken",
    "work-assessed",
    "grant-over",
    "absence-observed",
    "committee-met",
    "pay-adjusted",
    "paid-out",
]
"""What a clock can run to."""


@dataclass(frozen=True)
class Clock:
    """A deadline as the text sets it: from one event to another, for whom it binds.

    `added` is what the text adds to it by the calendar, and `not_counted` are the days it leaves out. A clock that is
    `usual` tells what normally happens, one that is a `fallback` is for all that the text sets no time of its own for,
    and one that is `beyond_the_least` is a time beside the least that a text promises: all three give way to any other.
    `falls_away_by` is an event that stops it too, where its own text says so. `extended_by` is the most that an
    extension can add. One that is no `limit` ends on the day from which something can be, or on which it is over:
    nobody has to have done anything by then. A part for every clock of its text has no event that it `starts` from.
    """

    name: str
    span: Length | None
    starts: ClockEvent | None
    ends: ClockEnd | None
    binds: Literal["municipality", "citizen"]
    elsewhere: str | None = None
    extension: str | None = None
    added: tuple[AddedTime, ...] = ()
    usual: bool = False
    beyond_the_least: bool = False
    fallback: bool = False
    falls_away_by: ClockEnd | None = None
    extended_by: Span | None = None
    not_counted: tuple[EveryYear, ...] = ()
    limit: bool = True
