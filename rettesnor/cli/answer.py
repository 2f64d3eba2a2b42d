"""What a command answers, and how it says that it cannot."""

from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any
from zoneinfo import ZoneInfo

from rettesnor.wording.translation import CannotProceed, Saying
from rettesnor.wording.translation import gettext_noop as _

MOST_LISTED = 12
LAST_DAY = date(2199, 12, 31)
"""Later days are slips or stand for "no end"; deadlines that start there leave the calendar."""


@dataclass(frozen=True)
class Answer:
    """The same answer for programs (`data`, printed with --json) and for people; `code` is the exit code.

    `questions` about what was asked stand beside the answer, on stderr.
    """

    data: Any
    text: str
    code: int = 0
    questions: tuple[str, ...] = ()


class CannotAnswer(CannotProceed):
    """What is wrong with the question, and what to do about it. Ends the command with exit code 2."""


def day(written: str | None, option: str) -> date:
    """A date given as an option, or without one today in Denmark. Raises `CannotAnswer`."""
    if written is None:
        return datetime.now(ZoneInfo("Europe/Copenhagen")).date()
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise CannotAnswer(
            _("{option}: {written!r} is not a date; write it as YYYY-MM-DD, for example 2026-11-23"),
            option=option,
            written=written,
        ) from None
    if day > LAST_DAY:
        raise CannotAnswer(
            _("{option}: {written} is too far ahead; the latest day is {latest}"),
            option=option,
            written=written,
            latest=LAST_DAY,
        )
    return day


def no_such(what: str, name: str, known: list[str], most: int = MOST_LISTED) -> CannotAnswer:
    """That a name is not known, with the nearest one, or else those there are, as far as a person reads on."""
    near = get_close_matches(name, known, n=1)
    if near:
        return CannotAnswer(_("{what}: {name!r}; did you mean {near}?"), what=Saying(what), name=name, near=near[0])
    listed = ", ".join(known[:most]) + (" …" if len(known) > most else "")
    return CannotAnswer(_("{what}: {name!r}; there are: {listed}"), what=Saying(what), name=name, listed=listed)
