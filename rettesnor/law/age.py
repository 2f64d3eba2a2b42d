"""Ages by birth date.

A person turns an age on the birthday itself. Someone born on 29 February has no birthday in most years; no provision
was found that says which day counts, so the convention is a named choice and never a silent one.
"""

from datetime import date, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta


class LeapBirthday(StrEnum):
    """When someone born on 29 February has a birthday in a year without one."""

    FEBRUARY_28 = "28-february"
    MARCH_1 = "1-march"


def turns(born: date, months: int, leap: LeapBirthday) -> date:
    """The day on which a person turns `months` months old (67 years are 804).

    Where a half-year age ends in a month without the day of birth, it is the last day of that month.
    """
    day = born + relativedelta(months=months)
    if misses_leap_day(born, day) and leap is LeapBirthday.MARCH_1:
        return day + timedelta(days=1)
    return day


def misses_leap_day(born: date, day: date) -> bool:
    """Whether the birth was on 29 February and `day` falls at the end of a February that has only 28 days."""
    return (born.month, born.day) == (2, 29) and (day.month, day.day) == (2, 28)


def age_on(born: date, on: date, leap: LeapBirthday) -> int:
    """The age in whole years. Raises ValueError before the birth."""
    if on < born:
        raise ValueError(f"{on} is before the birth on {born}")
    years = on.year - born.year
    return years if turns(born, 12 * years, leap) <= on else years - 1


def turned_by(on: date, months: int, leap: LeapBirthday) -> date:
    """The last day of birth whose bearers have turned `months` months by `on`.

    `born <= turned_by(on, months, leap)` says the same as `turns(born, months, leap) <= on`,
    as one comparison that a column of birth dates can be tested with.
    """
    # Months differ by at most three days in length, so the answer lies within a few days of plain subtraction.
    born = on - relativedelta(months=months) + timedelta(days=4)
    while turns(born, months, leap) > on:
        born -= timedelta(days=1)
    return born
