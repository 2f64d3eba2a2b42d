"""What every action asks first, and what actions ask of their own arguments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from rettesnor.accounts.capabilities import Capability, may, role_in
from rettesnor.audit.actor import Actor
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.letters.signs import unprintable
from rettesnor.text.blank import is_blank
from rettesnor.text.signs import all_named


def not_theirs(by: Actor, municipality: str, capability: Capability = Capability.DO_CASEWORK) -> Obstacle | None:
    """The case is another municipality's, or this is not theirs to do in it."""
    if may(by, capability, municipality):
        return None
    return Obstacle("capability" if role_in(by, municipality) else "other_municipality")


def missing(**texts: object) -> Iterator[Obstacle]:
    """The arguments that are empty, or say nothing: a full stop or an invisible sign is no reason."""
    for name, text in texts.items():
        if isinstance(text, str) and text.strip() and is_blank(text):
            signs = all_named(sign for sign in text if not sign.isspace())
            yield Obstacle("says_nothing", None, {"what": name, "signs": signs})
        elif not text or (isinstance(text, str) and is_blank(text)):
            yield Obstacle("empty", None, {"what": name})


def not_for_letters(**texts: str) -> Iterator[Obstacle]:
    """The texts of our own with signs that a letter could only tell by name: the writer can choose other words."""
    for name, text in texts.items():
        if signs := unprintable(text):
            yield Obstacle("unprintable_signs", None, {"what": name, "signs": signs})


def out_of_time(what: str, day: date, *, now: datetime, not_before: date | None = None) -> Iterator[Obstacle]:
    """A day in the future, or one before what it must follow."""
    if day > day_of(now):
        yield Obstacle("in_the_future", None, {"what": what})
    if not_before and day < not_before:
        yield Obstacle("before", None, {"what": what, "day": not_before})
