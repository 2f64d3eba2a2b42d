"""Numbers in a text that may be CPR numbers, however they are written."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Ten digits that begin with a day (a replacement number: plus sixty) and a month, whatever stands between them.
_APART = r"[ ./_-]{0,3}"
_DAY = rf"(?:[06]{_APART}[1-9]|[1278]{_APART}\d|[39]{_APART}[01])"
_MONTH = rf"(?:0{_APART}[1-9]|1{_APART}[0-2])"
_CPR = rf"{_DAY}{_APART}{_MONTH}(?:{_APART}(?:19|20)\d\d-\d{{4}}|(?:{_APART}\d){{6}})"
# A date with a number after it is no CPR number: 01-02-2026 10:30, or 12.11.26 - 13.11.26.
_DATE = r"(?:0[1-9]|[12]\d|3[01])([-./])(?:0[1-9]|1[0-2])"
_DATED = rf"{_DATE}\1(?:(?:19|20)\d\d(?!-\d{{4}})|\d\d(?=\W{{1,3}}\d\d?\1\d))"
_NUMBER = re.compile(rf"(?<!\d)(?:{_DATED}|(?P<cpr>{_CPR}))(?!\d)")


@dataclass(frozen=True)
class Masked:
    """A text without the numbers that may be CPR numbers, and how many there were."""

    text: str
    numbers: int


def holds_personal_number(text: str) -> bool:
    """Whether a number in the text may be a CPR number."""
    return any(_found(text))


def without_personal_numbers(text: str, *, instead: str) -> Masked:
    """The text with `instead` for each number that may be a CPR number."""
    kept, at, numbers = [], 0, 0
    for start, end in _found(text):
        kept += [text[at:start], instead]
        at, numbers = end, numbers + 1
    return Masked("".join((*kept, text[at:])), numbers)


def _found(text: str) -> Iterator[tuple[int, int]]:
    for found in _NUMBER.finditer("".join(map(_plain, text))):
        if found["cpr"]:
            yield found.span("cpr")


def _plain(sign: str) -> str:
    """One sign for one: digits of every script as ASCII, every dash as a hyphen, every space as a space."""
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    if category == "Pd" or sign == "\u2212":
        return "-"
    return " " if sign.isspace() else sign
