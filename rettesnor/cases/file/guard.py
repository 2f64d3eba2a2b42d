"""What every action asks first, and what actions ask of their own arguments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from rettesnor.accounts.capabilities import Capability, may, role_in
from rettesnor.audit.actor import Actor
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.obstacle import Obstacle


def not_theirs(by: Actor, municipality: str, capability: Capability = Capability.DO_CASEWORK) -> Obstacle | None:
    """The case is another municipality's, or this is not theirs to do in it."""
    if may(by, capability, municipality):
        return None
    return Obstacle("capability" if role_in(by, municipality) else "other_municipality")


def missing(**texts: object) -> Iterator[Obstacle]:
    """The arguments that are empty."""
    for name, text in texts.items():
        if not (text.strip() if isinstance(text, str) else text):
            yield Obstacle("empty", None, {"what": name})


def out_of_time(what: str, day: date, *, now: datetime, not_before: date | None = None) -> Iterator[Obstacle]:
    """A day in the future, or one before what it must follow."""
    if day > day_of(now):
        yield Obstacle("in_the_future", None, {"what": what})
    if not_before and day < not_before:
        yield Obstacle("before", None, {"what": what, "day": not_before})
