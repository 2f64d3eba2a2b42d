"""Reading agreed wages: the table that follows with the program, and those a municipality enters itself."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import cache
from typing import Annotated, Literal

from pydantic import Field, model_validator

from rettesnor.law.agreed_wages import AgreedWage, AgreedWages
from rettesnor.law.money import Ore
from rettesnor.rules.strict import Strict
from rettesnor.standards import files
from rettesnor.standards.reading import Document


class Rate(Strict):
    """One rate of one step of an agreement. `until` is the first day on which it no longer holds."""

    area: str
    agreement: str
    step: str
    rate_ore: Annotated[int, Field(strict=True)]
    from_: datetime.date = Field(alias="from")
    until: datetime.date | None = None
    source: str
    status: Literal["verified", "unverified"]

    @model_validator(mode="after")
    def _sound(self) -> Rate:
        self.agreed()
        return self

    def agreed(self) -> AgreedWage:
        return AgreedWage(
            area=self.area,
            agreement=self.agreement,
            step=self.step,
            rate_ore=Ore(self.rate_ore),
            from_=self.from_,
            source=self.source,
            verified=self.status == "verified",
            until=self.until,
        )


class WageTable(Strict):
    table: Literal["agreed-wages"]
    provision: str
    as_of: str
    rates: tuple[Rate, ...]


@cache
def shipped() -> AgreedWages:
    """The table of standards/law. Raises `BadFile`."""
    return with_own(Document(files.ROOT / "law" / "agreed-wages.yaml").as_(WageTable).rates)


def with_own(rates: Iterable[Rate], table: AgreedWages | None = None) -> AgreedWages:
    """A table with more rates. Two of one step that start on the same day are a ValueError."""
    return AgreedWages((*(table.rates if table else ()), *(rate.agreed() for rate in rates)))
