"""The Danish calendar: holidays, closing days, and what counts as a weekday (hverdag).

No provision defines *hverdag* for serviceloven, and the acts that define the word differ. So every function here takes
a named `Reading`; `standards/law/calendar.yaml` quotes an act that uses each.
"""

from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from holidays.constants import PUBLIC
from holidays.utils import country_holidays

# What counts as a holiday (helligdag) is stated here, not left to the library, which supplies the dates.
# Store bededag was abolished from 2024 (BEK 270 of 2023-03-07).
HOLIDAYS = frozenset(
    {
        "Nytårsdag",
        "Skærtorsdag",
        "Langfredag",
        "Påskedag",
        "Anden påskedag",
        "Store bededag",
        "Kristi himmelfartsdag",
        "Pinsedag",
        "Anden pinsedag",
        "Juledag",
        "Anden juledag",
    }
)

# (month, day) when offices are often closed though the law has no holiday.
CLOSING_DAYS = frozenset({(5, 1), (6, 5), (12, 24), (12, 31)})

_SATURDAY, _SUNDAY = 5, 6


class Reading(StrEnum):
    """The three readings of *hverdag*. None of them counts Sundays or holidays."""

    MONDAY_FRIDAY = "monday-friday"
    MONDAY_SATURDAY = "monday-saturday"
    WITHOUT_CLOSING_DAYS = "monday-friday-without-closing-days"


@cache
def holidays_in(year: int) -> frozenset[date]:
    """The Danish holidays (helligdage) of a year."""
    dates = country_holidays("DK", years=year, categories=PUBLIC, language="da")
    return frozenset(day for day, name in dates.items() if name in HOLIDAYS)


def is_holiday(day: date) -> bool:
    return day in holidays_in(day.year)


def is_closing_day(day: date) -> bool:
    """1 May, 5 June, 24 and 31 December."""
    return (day.month, day.day) in CLOSING_DAYS


def is_weekday(day: date, reading: Reading) -> bool:
    """Whether the day is a *hverdag* under the reading."""
    if day.weekday() == _SUNDAY or is_holiday(day):
        return False
    match reading:
        case Reading.MONDAY_SATURDAY:
            return True
        case Reading.MONDAY_FRIDAY:
            return day.weekday() != _SATURDAY
        case Reading.WITHOUT_CLOSING_DAYS:
            return day.weekday() != _SATURDAY and not is_closing_day(day)


def roll_forward(day: date, reading: Reading) -> date:
    """The day itself if it is a weekday, otherwise the next one."""
    while not is_weekday(day, reading):
        day += timedelta(days=1)
    return day


def add_weekdays(start: date, count: int, reading: Reading) -> date:
    """The `count`th weekday after `start`; `start` itself is not counted. Raises ValueError for a negative count."""
    if count < 0:
        raise ValueError(f"cannot count {count} weekdays")
    day = start
    for _ in range(count):
        day = roll_forward(day + timedelta(days=1), reading)
    return day


def roll_back(day: date, reading: Reading) -> date:
    """The day itself if it is a weekday, otherwise the last one before it."""
    while not is_weekday(day, reading):
        day -= timedelta(days=1)
    return day


def take_weekdays(end: date, count: int, reading: Reading) -> date:
    """The `count`th weekday before `end`; `end` itself is not counted. Raises ValueError for a negative count."""
    if count < 0:
        raise ValueError(f"cannot count {count} weekdays")
    day = end
    for _ in range(count):
        day = roll_back(day - timedelta(days=1), reading)
    return day
