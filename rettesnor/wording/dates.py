"""Dates in words."""

from datetime import date

from rettesnor.wording import Language

_MONTHS: dict[Language, str] = {
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def say_date(day: date, language: Language) -> str:
    """`6. januar 2027` or `6 January 2027`."""
    month = _MONTHS[language].split()[day.month - 1]
    return f"{day.day}. {month} {day.year}" if language == "da" else f"{day.day} {month} {day.year}"
