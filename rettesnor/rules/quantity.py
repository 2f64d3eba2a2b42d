"""Amounts with a unit, as they stand in a standard: `10 km`, `30 %`, `4 days/week`.

Kept as whole numbers in one base unit a dimension (metres, hundredths of a per cent, øre, half days and half hours),
so that every comparison is exact. Spans of time are `rettesnor.law.deadlines.Span`.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, GetCoreSchemaHandler, PlainSerializer, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from rettesnor.law.deadlines import Span
from rettesnor.law.recurring import MeetingDay
from rettesnor.law.unusable import Unusable
from rettesnor.law.year_day import YearDay

# unit as written -> (base unit, how many base units)
UNITS: dict[str, tuple[str, int]] = {
    "m": ("m", 1),
    "km": ("m", 1000),
    "%": ("%", 100),
    "kr": ("kr", 100),
    "years": ("years", 1),
    "hours/week": ("hours/week", 2),
    "days/week": ("days/week", 2),
    "times/year": ("times/year", 1),
    "zones": ("zones", 1),
    "minutes": ("minutes", 1),
    "tickets": ("tickets", 1),
}
MOST: dict[str, int] = {
    "m": 1_000_000,
    "kr": 10_000_000,
    "%": 10_000_000,
    "years": 200,
    "hours/week": 2 * 168,
    "days/week": 2 * 7,
}
"""The most that the vocabulary can allow an amount of a fact to be, in its base unit.

Up to it, no value of any rule on the way to a result reaches 2**53: columns would wrap around beyond an Int64, and an
engine that divides through floating-point numbers, as Spark does, would no longer be exact.
"""

LARGEST = 10**9
"""In base units: no text speaks of more, and columns are whole 64-bit numbers."""
_FORM = re.compile(r"([0-9]+)(?:\.([0-9]+))? (\S+)")


class Quantity(NamedTuple):
    """A whole number of base units; `str()` writes it back as it stands in the file."""

    amount: int
    unit: str
    written: str

    @classmethod
    def parse(cls, text: object) -> Quantity:
        """Read `10 km`. A bare number, an unknown unit or a fraction finer than the base unit is a ValueError."""
        match = _FORM.fullmatch(text) if isinstance(text, str) else None
        if match is None or match[3] not in UNITS:
            units = ", ".join(UNITS)
            raise Unusable("not_a_quantity", text=text, units=units)
        base, factor = UNITS[match[3]]
        if base == "kr" and len(match[2] or "") > 2:  # "1.500 kr" is fifteen hundred kroner to a Dane
            raise Unusable("kroner_not_plain", text=text)
        amount = int(match[1]) * factor
        if match[2]:
            scale = 10 ** len(match[2])
            if int(match[2]) * factor % scale:
                raise Unusable("finer_than_the_base_unit", text=text, factor=factor, unit=match[3])
            amount += int(match[2]) * factor // scale
        if amount > LARGEST:
            raise Unusable("more_than_a_quantity_can_be", text=text, most=LARGEST // factor, unit=match[3])
        return cls(amount, base, str(text))

    def __str__(self) -> str:
        return self.written

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda v: v if isinstance(v, cls) else cls.parse(v),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        units = "|".join(re.escape(u) for u in UNITS)
        return {"type": "string", "pattern": rf"^\d+(\.\d+)? ({units})$", "examples": ["10 km", "30 %"]}


def _share(quantity: Quantity) -> Quantity:
    if quantity.unit != "%":
        raise Unusable("not_a_share", share=quantity.written)
    return quantity


Share = Annotated[Quantity, AfterValidator(_share)]
DayOfMonth = Annotated[int, Field(ge=1, le=31)]
Duration = Annotated[
    Span,
    BeforeValidator(lambda v: v if isinstance(v, Span) else Span.parse(v)),
    PlainSerializer(str),
    WithJsonSchema(
        {"type": "string", "pattern": r"^\d+(-\d+)? [a-z-]+( [a-z]+)?$", "examples": ["30 weekdays", "8 weeks"]}
    ),
]
MeetsOn = Annotated[
    MeetingDay,
    BeforeValidator(lambda v: v if isinstance(v, MeetingDay) else MeetingDay.parse(v)),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^[a-z-]+ [a-z]+day$", "examples": ["first tuesday"]}),
]
DayOfYear = Annotated[
    YearDay,
    BeforeValidator(lambda v: v if isinstance(v, YearDay) else YearDay.parse(v)),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{2}-\d{2}$", "examples": ["09-01"]}),
]
