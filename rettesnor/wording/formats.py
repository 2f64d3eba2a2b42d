"""Dates, numbers, money, units and lists as each language writes them. Nothing else writes one for a person.

Numbers are exact: amounts are whole numbers of a base unit and are never floats. Spaces are ordinary ones, so that what
is shown can be searched for and typed again.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

from rettesnor.law.money import Ore
from rettesnor.law.recurring import WEEKDAYS, MeetingDay, Which
from rettesnor.law.year_day import YearDay
from rettesnor.wording import Language
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated

# English as it is written in Europe: the day before the month, and no comma before "and".
_LOCALES: dict[Language, Locale] = {"da": Locale("da"), "en": Locale("en", "GB")}

_AT: str = _("at")
# English sets the code of a foreign currency apart from the amount; in the pattern of the locale it has a sign there.
_MONEY: Mapping[Language, str] = {"da": "#,##0.00 ¤", "en": "¤ #,##0.00"}
_WHOLE_MONEY: Mapping[Language, str] = {"da": "#,##0 ¤", "en": "¤ #,##0"}

# What the locale has no short way of saying, for one and for many.
_COUNTED: dict[str, tuple[str, str]] = {
    "hours/week": (_("hour a week"), _("hours a week")),
    "days/week": (_("day a week"), _("days a week")),
    "times/year": (_("time a year"), _("times a year")),
    "zones": (_("zone"), _("zones")),
    "minutes": (_("minute"), _("minutes")),
    "tickets": (_("ticket"), _("tickets")),
}


_MEETS: dict[Which, str] = {
    "every": _("every {weekday}"),
    "even-week": _("{weekday} in weeks of an even number"),
    "odd-week": _("{weekday} in weeks of an odd number"),
    "first": _("the first {weekday} of the month"),
    "second": _("the second {weekday} of the month"),
    "third": _("the third {weekday} of the month"),
    "fourth": _("the fourth {weekday} of the month"),
    "last": _("the last {weekday} of the month"),
}
TYPED_UNITS = {"m": "km"}
"""A base unit that people type in another: distances are typed in kilometres."""


def say_date(day: date, language: Language) -> str:
    """`6. januar 2027` or `6 January 2027`."""
    return _plain(format_date(day, "long", _LOCALES[language]))


def names_of_days(language: Language) -> frozenset[str]:
    """The names of the weekdays and of the months, in small letters."""
    locale = _LOCALES[language]
    names = (*locale.days["format"]["wide"].values(), *locale.months["format"]["wide"].values())
    return frozenset(name.casefold() for name in names)


def say_year_day(day: YearDay, language: Language) -> str:
    """`1. september` or `1 September`, of whatever year."""
    return _plain(
        format_date(day.next_after(date.min), "d. MMMM" if language == "da" else "d MMMM", _LOCALES[language])
    )


def say_meeting_day(day: MeetingDay, language: Language) -> str:
    """`den første tirsdag i måneden` or `the first Tuesday of the month`."""
    weekday = _LOCALES[language].days["format"]["wide"][WEEKDAYS.index(day.weekday)]
    return translated(_MEETS[day.which], language, weekday=weekday)


def say_month(month: str, language: Language) -> str:
    """A month as files write it, `2027-01`: `januar 2027` or `January 2027`."""
    return _plain(format_date(date.fromisoformat(f"{month}-01"), "MMMM y", _LOCALES[language]))


def say_moment(moment: datetime, language: Language) -> str:
    """Day and time of day as the moment's own clock has them: `6. januar 2027 kl. 09.05`, `6 January 2027 at 09:05`."""
    time = format_time(moment.time(), "short", locale=_LOCALES[language])
    return f"{say_date(moment, language)} {translated(_AT, language)} {_plain(time)}"


def say_number(number: int | Decimal, language: Language) -> str:
    """`12.500,5` or `12,500.5`, with every decimal there is."""
    return _plain(format_decimal(number, locale=_LOCALES[language], decimal_quantization=False))


def say_share(hundredths: int, language: Language) -> str:
    """Hundredths of a per cent: 3050 is `30,5 %` or `30.5%`."""
    return _plain(format_percent(Decimal(hundredths) / 10_000, locale=_LOCALES[language], decimal_quantization=False))


def say_money(amount: Ore, language: Language) -> str:
    """`1.234,50 kr.` or `DKK 1,234.50`."""
    return _money(amount, _MONEY, language)


def say_whole_kroner(amount: Ore, language: Language) -> str:
    """Rounded to whole kroner, half a krone up: `1.235 kr.` or `DKK 1,235`. For estimates, not for what is owed."""
    return _money(Ore((amount + 50) // 100 * 100), _WHOLE_MONEY, language)


def say_amount(amount: int, unit: str, language: Language) -> str:
    """A whole number of a base unit: `m`, `%` in hundredths of a per cent, `kr` in øre, `days/week` in halves ...

    Raises KeyError for a unit that is none.
    """
    match unit:
        case "m" if amount >= 1000:
            return _unit(Decimal(amount) / 1000, "length-kilometer", "short", language)
        case "m":
            return _unit(amount, "length-meter", "short", language)
        case "years":
            return _unit(amount, "duration-year", "long", language)
        case "%":
            return say_share(amount, language)
        case "kr":
            return say_money(Ore(amount), language)
        case "hours/week" | "days/week":
            whole, half = divmod(amount, 2)
            said = f"{say_number(whole, language) if whole or not half else ''}{'½' if half else ''}"
            # English takes the word for many with ½; nobody says "½ days".
            return f"{said} {_counted(unit, 1 if amount == 1 else Decimal(amount) / 2, language)}"
        case _:
            return f"{say_number(amount, language)} {_counted(unit, amount, language)}"


def _counted(unit: str, number: int | Decimal, language: Language) -> str:
    one, many = _COUNTED[unit]
    return translated(one if is_one(number, language) else many, language)


def typed_number(amount: int, unit: str, language: Language) -> str:
    """An amount in the unit it is typed in, with no mark between thousands: 12500 m is `12,5` or `12.5`."""
    number = Decimal(amount) / {"m": 1000, "%": 100, "kr": 100, "hours/week": 2, "days/week": 2}.get(unit, 1)
    return format_decimal(number, locale=_LOCALES[language], decimal_quantization=False, group_separator=False)


def say_all(items: Sequence[str], language: Language) -> str:
    """`a, b og c` or `a, b and c`; nothing of an empty list."""
    return format_list(items, "standard", _LOCALES[language])


def say_any(items: Sequence[str], language: Language) -> str:
    """`a, b eller c` or `a, b or c`; nothing of an empty list."""
    return format_list(items, "or", _LOCALES[language])


def is_one(number: int | Decimal, language: Language) -> bool:
    """Whether the number takes the word for one in the language, and not the word for many."""
    return _LOCALES[language].plural_form(number) == "one"


def _money(amount: Ore, pattern: Mapping[Language, str], language: Language) -> str:
    kroner = Decimal(amount) / 100
    return _plain(format_currency(kroner, "DKK", pattern[language], _LOCALES[language], currency_digits=False))


def _unit(amount: int | Decimal, unit: str, length: Literal["short", "long"], language: Language) -> str:
    return _plain(format_unit(amount, unit, length, locale=_LOCALES[language]))


def _plain(written: str) -> str:
    return written.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
