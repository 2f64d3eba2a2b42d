"""How far a date or an amount can go: limits as they are written in the vocabulary, and what lies beyond them.

today             the day that is asked about
130 years ago     that day, so many years before; or months, `6 months ago`
12 months ahead   that day, so many months after; or years
1900-01-01        a day of the calendar
application_received      the day that another fact tells, where it is known
1000 km           an amount
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Annotated, Literal, NamedTuple

from dateutil.relativedelta import relativedelta
from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.strict import Strict
from rettesnor.rules.tree import Atom

_APART = re.compile(r"([1-9][0-9]{0,2}) (months|years) (ago|ahead)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FACT = re.compile(r"[a-z][a-z0-9_]*")


class Apart(NamedTuple):
    """How far a day lies from the day asked about: so many months or years, before it or after."""

    number: int
    unit: Literal["months", "years"]
    before: bool


@dataclass(frozen=True)
class Limit:
    """One end of a range; `str()` writes it back as it stands in the file.

    It is an amount of a `unit` or a day of the calendar (`fixed`), the day asked about (`today`) or one so far `apart`
    from it, or the day of another `fact`.
    """

    written: str
    fixed: int | None = None
    unit: str | None = None
    today: bool = False
    apart: Apart | None = None
    fact: str | None = None

    @classmethod
    def parse(cls, written: object) -> Limit:
        """Raises ValueError naming what can be written."""
        if isinstance(written, Limit):
            return written
        text = str(written)
        if text == "today":
            return cls(text, today=True)
        if apart := _APART.fullmatch(text):
            unit: Literal["months", "years"] = "months" if apart[2] == "months" else "years"
            return cls(text, apart=Apart(int(apart[1]), unit, apart[3] == "ago"))
        if _DAY.fullmatch(text):
            return cls(text, fixed=date.fromisoformat(text).toordinal())
        if _FACT.fullmatch(text):
            return cls(text, fact=text)
        quantity = Quantity.parse(text)
        return cls(text, fixed=quantity.amount, unit=quantity.unit)

    def __str__(self) -> str:
        return self.written

    def value(self, on: date, known: Mapping[str, Atom | None]) -> int | None:
        """The amount, or the number of the day; None where it is the day of a fact that is not known."""
        if self.fact is not None:
            day = known.get(self.fact)
            return day if isinstance(day, int) else None
        if self.today:
            return on.toordinal()
        return _day_apart(on, self.apart) if self.apart else self.fixed


@lru_cache(maxsize=1_000)
def _day_apart(on: date, apart: Apart) -> int:
    """The number of the day. Every fact of every case that is looked at on a day asks for the same few."""
    number = -apart.number if apart.before else apart.number
    try:
        return (
            on + (relativedelta(months=number) if apart.unit == "months" else relativedelta(years=number))
        ).toordinal()
    except (OverflowError, ValueError):
        return (date.min if apart.before else date.max).toordinal()


Limits = Annotated[
    tuple[Annotated[Limit, BeforeValidator(Limit.parse), PlainSerializer(str)], ...],
    BeforeValidator(lambda written: written if isinstance(written, list | tuple) else (written,)),
    WithJsonSchema(
        {
            "description": "today, 6 months ago, a date, the name of a fact that tells a day, or an amount",
            "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}],
            "examples": ["today", ["birth_date", "1900-01-01"], "1000 km"],
        }
    ),
]
"""One limit, or several that hold at once."""


class Beyond(NamedTuple):
    """That a value lies before or after a limit, which is at `bound` here."""

    before: bool
    limit: Limit
    bound: int


class Range(Strict):
    """From the latest of some limits to the earliest of others, themselves included."""

    from_: Limits = Field((), alias="from")
    to: Limits = ()

    @model_validator(mode="after")
    def _some_limit(self) -> Range:
        if not self.from_ and not self.to:
            raise Unusable("range_without_ends")
        return self

    def ends(self, on: date, known: Mapping[str, Atom | None]) -> tuple[Beyond | None, Beyond | None]:
        """The limits that count, of those whose day is known."""
        first = [Beyond(True, limit, at) for limit in self.from_ if (at := limit.value(on, known)) is not None]
        last = [Beyond(False, limit, at) for limit in self.to if (at := limit.value(on, known)) is not None]
        return max(first, key=lambda each: each.bound, default=None), min(last, key=lambda e: e.bound, default=None)

    def beyond(self, value: int, on: date, known: Mapping[str, Atom | None]) -> Beyond | None:
        """The limit that the value lies beyond, on the day asked about and beside the other facts."""
        first, last = self.ends(on, known)
        if first and value < first.bound:
            return first
        return last if last and value > last.bound else None
