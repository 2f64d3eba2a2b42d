"""A fact: what a case can know about a citizen, what counts as a value, and how far a value can go.

The definitions come from `standards/facts.yaml`; a standard may add local ones. Forms, command line and schema are
made from them, so nothing about a fact is written twice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, PrivateAttr, model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.compiled import Value
from rettesnor.rules.limits import Range
from rettesnor.rules.quantity import MOST, Quantity
from rettesnor.rules.strict import Strict

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

NAME = r"^[a-z][a-z0-9_]*$"
FactName = Annotated[str, Field(pattern=NAME)]
FactGroup = Literal[
    "person", "function", "work", "other_legislation", "extent", "transport", "pay", "dates", "ending", "municipality"
]  # fmt: skip


class Words(Strict):
    """The same text in Danish and in English."""

    da: str
    en: str

    def in_(self, language: str) -> str:
        return self.en if language == "en" else self.da


class Option(Strict):
    """One value of a choice.

    `unsettled`: known, but the question it answers is still open (being examined, tried). `from_pension_age`: nobody
    below the state pension age can have it.
    """

    name: FactName
    label: Words
    unsettled: bool = False
    from_pension_age: bool = False


class Answers(Strict):
    """What true and false mean, where yes and no would leave the reader in doubt."""

    yes: Words
    no: Words


class FactDefinition(Strict):
    """A fact of the vocabulary.

    A date and a quantity say what is `possible`: a value beyond it is refused. One that is not `likely` could be right
    and is asked back.

    A standard's own fact can say how it stands to the common ones, all yes or no: `wider_than` (whoever has that
    one, or one of those, has this too), `narrower_than` (whoever has this has that one too),
    `cause_of` (what that one must be because of, so that the law leaves nobody inside without it).
    """

    name: FactName
    group: FactGroup
    type: Literal["boolean", "choice", "date", "quantity", "municipality", "text"]
    unit: Literal["m", "%", "kr", "years", "hours/week", "days/week"] | None = None
    options: tuple[Option, ...] = ()
    answers: Answers | None = None
    possible: Range | None = None
    likely: Range | None = None
    label: Words
    help: Words
    judgement: bool = False
    wider_than: FactName | Annotated[tuple[FactName, ...], Field(min_length=2)] | None = None
    narrower_than: FactName | None = None
    cause_of: FactName | None = None
    supplied_by: tuple[Literal["citizen", "caseworker", "register", "doctor", "job_centre", "provider"], ...]
    sensitivity: Literal["ordinary", "confidential", "health"]
    _municipalities: Mapping[str, str] = PrivateAttr(default={})

    @model_validator(mode="after")
    def _whole(self) -> FactDefinition:
        if (self.type == "choice") != bool(self.options):
            raise self._wrong("options_without_choice")
        if self.answers and self.type != "boolean":
            raise self._wrong("answers_without_boolean")
        if (self.type == "quantity") != (self.unit is not None):
            raise self._wrong("unit_without_quantity")
        if (self.type in ("date", "quantity")) != (self.possible is not None) or (self.likely and not self.possible):
            raise self._wrong("possible_without_amount_or_day")
        self._check_limits()
        return self

    def _check_limits(self) -> None:
        for limit in (limit for each in (self.possible, self.likely) if each for limit in (*each.from_, *each.to)):
            day = limit.unit is None
            if day != (self.type == "date") or limit.unit not in (None, self.unit):
                if self.type == "date":
                    raise self._wrong("no_limit_of_a_date", limit=str(limit))
                raise self._wrong("no_limit_of_an_amount", limit=str(limit), unit=self.unit)
        if self.possible is None:
            return
        for end, limits in (("from", self.possible.from_), ("to", self.possible.to)):
            if all(limit.fact for limit in limits):
                raise self._wrong("limit_not_always_known", end=end)
        if self.unit and (most := max(limit.fixed or 0 for limit in self.possible.to)) > MOST[self.unit]:
            allowed = self.written(MOST[self.unit])
            raise self._wrong("possible_beyond_the_most", allowed=allowed, written=self.written(most))

    def _wrong(self, code: str, /, **about: object) -> Unusable:
        return Unusable(code, name=self.name, **about)

    def among(self, municipalities: Mapping[str, str]) -> FactDefinition:
        """The same fact with the names, by their codes, of the municipalities that it can be."""
        same = self.model_copy()
        same._municipalities = municipalities
        return same

    @property
    def municipalities(self) -> Mapping[str, str]:
        """The names by their codes of the municipalities that one of this type can be; no file of facts lists them."""
        return self._municipalities if self.type == "municipality" else {}

    def span(self, on: date) -> tuple[int, int]:
        """The least and the most that a date or a quantity can be on a day, whatever else is known.

        In base units, or as the number of a day.
        """
        assert self.possible
        first, last = self.possible.ends(on, {})
        assert first
        assert last
        return first.bound, last.bound

    @cached_property
    def follows(self) -> tuple[str, ...]:
        """The facts that a date can tell no day before."""
        return tuple(limit.fact for limit in self.possible.from_ if limit.fact) if self.possible else ()

    @property
    def compared_with(self) -> tuple[str, ...]:
        """The common facts that a standard's own one says how it stands to."""
        return (*self.narrower, *(name for name in (self.narrower_than, self.cause_of) if name))

    @property
    def narrower(self) -> tuple[FactName, ...]:
        """The common facts that it is wider than."""
        return (self.wider_than,) if isinstance(self.wider_than, str) else self.wider_than or ()

    @cached_property
    def unsettled(self) -> frozenset[str]:
        return frozenset(option.name for option in self.options if option.unsettled)

    def value(self, written: object) -> Value:
        """The value the rules compute with: booleans, option names, whole base units, day numbers. None is unknown.

        Raises `Unusable` for what is none.
        """
        if written is None:
            return None
        match self.type:
            case "boolean" if isinstance(written, bool):
                return written
            case "choice" if any(option.name == written for option in self.options):
                return str(written)
            case "date" if isinstance(written, date):
                return written.toordinal()
            case "date" if isinstance(written, str) and _DAY.fullmatch(written):
                try:
                    return date.fromisoformat(written).toordinal()
                except ValueError:
                    pass
            case "quantity":
                try:
                    quantity = Quantity.parse(written)
                except ValueError:
                    pass
                else:
                    if quantity.unit == self.unit:
                        return quantity.amount
            case "municipality" if isinstance(written, str) and written in self.municipalities:
                return written
            case "text" if isinstance(written, str) and written.strip():
                return written
        raise Unusable("not_a_value", written=as_written(written), name=self.name, expected=self)

    def stored(self, written: object) -> Value:
        """The value of what was recorded once, by today's definition; None where it is none. Raises nothing."""
        try:
            return self.value(written)
        except ValueError:
            return None

    def written(self, value: Value) -> str | bool | None:
        """A value as it is written in files and JSON; the opposite of `value`."""
        if value is None or self.type in ("boolean", "choice", "municipality", "text"):
            return value if not isinstance(value, int) or isinstance(value, bool) else str(value)
        if self.type == "date":
            return date.fromordinal(int(value)).isoformat()
        if self.unit in ("days/week", "hours/week"):
            whole, half = divmod(int(value), 2)
            return f"{whole}{'.5' if half else ''} {self.unit}"
        if self.unit in ("%", "kr"):
            return (
                f"{int(value) // 100}.{int(value) % 100:02} {self.unit}"
                if int(value) % 100
                else f"{int(value) // 100} {self.unit}"
            )
        return f"{value} {self.unit}"


class Contradiction(Strict):
    """Values that cannot all be true of one person at one time.

    `rules_out` is the fact that has to give way: an option that can be used rules out the overall judgement that none
    can, while the judgement does not hinder that an option turns out to be usable. `because` is None where the one
    fact is wider than the other: whoever has the narrower has the wider too.
    """

    facts: dict[FactName, bool | str]
    rules_out: FactName
    because: Words | None = None


def as_written(written: object) -> str:
    """What somebody wrote, whatever it is, so that it can be printed."""
    try:
        text = written if isinstance(written, str) else repr(written)
    except ValueError:  # a whole number with more digits than Python writes out
        text = "…"
    return text.encode("utf-8", "backslashreplace").decode()
