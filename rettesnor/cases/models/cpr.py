"""CPR numbers: a date and a running number. Shown masked unless the whole number is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_noop as _
from stdnum.dk import cpr
from stdnum.exceptions import InvalidComponent

REPLACEMENT = 60  # added to the day in numbers given to people without a civil registration


class NotACprError(ValueError):
    """The text is not a CPR number; the message is a msgid and never repeats what was typed."""


@dataclass(frozen=True, slots=True)
class Cpr:
    """A CPR number as ten digits, with a birth date that exists.

    The check digit is no condition: CPR numbers without it have been given out since 2007.
    """

    digits: str

    @classmethod
    def parse(cls, text: str) -> Cpr:
        """Read `010203-1234`, with or without the hyphen. Raises NotACprError."""
        digits = cpr.compact(text)
        if len(digits) != 10 or not (digits.isascii() and digits.isdigit()):
            raise NotACprError(_("A CPR number has ten digits."))
        number = cls(digits)
        try:
            number.birth_date  # noqa: B018
        except InvalidComponent:
            raise NotACprError(_("The CPR number does not begin with a date.")) from None
        return number

    @property
    def is_replacement(self) -> bool:
        """Whether it is a replacement number: sixty added to the day of birth."""
        return int(self.digits[:2]) > REPLACEMENT

    @property
    def birth_date(self) -> date:
        """The date of birth; the seventh digit tells the century."""
        day = int(self.digits[:2]) - REPLACEMENT * self.is_replacement
        born: date = cpr.get_birth_date(f"{day:02}{self.digits[2:]}")
        return born

    @property
    def has_check_digit(self) -> bool:
        """Whether the modulus 11 check holds: worth a warning where it does not, never a rejection."""
        return cpr.checksum(self.digits) == 0

    @property
    def written(self) -> str:
        return f"{self.digits[:6]}-{self.digits[6:]}"

    def __str__(self) -> str:
        return f"{self.digits[:6]}-****"

    def __repr__(self) -> str:
        return "Cpr(…)"


if TYPE_CHECKING:
    _Column = models.CharField[Cpr | str, Cpr]
else:
    _Column = models.CharField


class CprField(_Column):
    """A column of ten digits that reads as a Cpr."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "max_length": 10})

    def from_db_value(self, value: str | None, *_: Any) -> Cpr | None:
        return None if value is None else Cpr(value)

    def get_prep_value(self, value: Any) -> Any:
        return value.digits if isinstance(value, Cpr) else value
