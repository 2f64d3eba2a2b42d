"""Sentences for the explanation rows of `rettesnor.law`, one a code and language.

A placeholder names a value of the row and how it is said: `{due:date}`, `{days:dates}`, `{span:span}`,
`{reading:reading}`, `{months:age}`, `{rate:kr}`, `{share:share}`, `{distance:km}`, `{method:method}`; without a colon
it is said as it stands.
"""

from datetime import date
from string import Formatter
from typing import Any

from rettesnor.law.calendar import Reading
from rettesnor.law.deadlines import Length, Span, SpanUnit
from rettesnor.law.explain import Code, Row
from rettesnor.law.recurring import Meetings, PayDay, PayDayOfMonth
from rettesnor.law.year_day import Season, YearDay
from rettesnor.rules.quantity import Quantity
from rettesnor.wording import Language
from rettesnor.wording.formats import is_one, say_all, say_amount, say_date, say_meeting_day, say_number, say_year_day
from rettesnor.wording.options import say_option
from rettesnor.wording.pay_rows import JUDGEMENTS, PAY_ROWS
from rettesnor.wording.terms import say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated
from rettesnor.wording.transport_rows import DAYS, TRANSPORT_ROWS

_DATE_ROWS: dict[Code, str] = {
    Code.DEADLINE_START: _("The period runs from {start:date}. That day is not counted."),
    Code.DEADLINE_RANGE: _("The period is given as {span:span}. It is exceeded only after {longest:span}."),
    Code.DEADLINE_HALF_MONTH: _("Whole months are counted first. Half a month is taken as {days} days."),
    Code.DEADLINE_COUNT: _("{span:span} later is {end:date}."),
    Code.DEADLINE_READING: _("{span:span} later is {end:date}, counting {reading:reading}."),
    Code.DEADLINE_SKIPPED: _("These days are not counted: {days:dates}."),
    Code.DEADLINE_ADDED: _(
        "The period runs into {season:season}. Therefore {span:span} are added, and it ends on {end:date}."
    ),
    Code.DEADLINE_ROLLED: _(
        "The citizen's period does not end on {day:date}. It moves to the next weekday, {due:date}."
    ),
    Code.DEADLINE_READING_DUE: _(
        "The citizen's period ends on a weekday. When weekdays are {reading:reading}, that is {due:date}."
    ),
    Code.DEADLINE_NOT_ROLLED: _(
        "{day:date} is not an ordinary working day. The municipality's own deadline does not move for that reason."
    ),
    Code.DEADLINE_EARLIEST: _(
        "It is not laid down which days count. The deadline binds the municipality, so "
        "the earliest date holds: {due:date}."
    ),
    Code.DEADLINE_LATEST: _(
        "It is not laid down which days are weekdays. The deadline binds the citizen, so the "
        "latest date holds: {due:date}."
    ),
    Code.DEADLINE_YEARLY: _("The day comes every year, and next on {day:date}."),
    Code.DEADLINE_MONTHLY: _("The day comes every month, and next on {day:date}."),
    Code.DEADLINE_MEETING: _(
        "The first meeting that is in time is on {day:date}. The papers have to be there by {papers:date}."
    ),
    Code.DEADLINE_NOT_COUNTED: _(
        "Some of the days are not counted by the text. They are made up for, and the period ends on {end:date}."
    ),
    Code.RECEIPT_DIGITAL_POST: _("Digital post is received on the day it is available in the mailbox: {sent:date}."),
    Code.RECEIPT_SIX_WEEKDAYS: _(
        "A letter dated {sent:date} is taken to be received six weekdays later: {received:date}."
    ),
    Code.RECEIPT_READING: _("When weekdays are {reading:reading}, that is {received:date}."),
    Code.RECEIPT_LATEST: _(
        "It is not laid down which days are weekdays. The latest date holds, because it is the "
        "best for the citizen: {received:date}."
    ),
    Code.RECEIPT_UDK_TABLE: _(
        "By Udbetaling Danmark's table, a letter dated {sent:date} is taken to be received on {received:date}."
    ),
    Code.RECEIPT_HOLDS_AGAIN: _(
        "The citizen was told on {told:date} that the decision holds again, and the time runs anew from the receipt of "
        "that."
    ),
    Code.PENSION_AGE: _("For a person born on {born:date} the pension age is {months:age}. Source: {source}."),
    Code.PENSION_AGE_UNVERIFIED: _("The source has not been verified word for word: {source}."),
    Code.PENSION_REACHED: _("The pension age is reached on {day:date}."),
    Code.PENSION_PAID_FROM: _(
        "Pension can be paid from {day:date} at the earliest (lov om social pension § 33, stk. 1)."
    ),
    Code.LEAP_BIRTHDAY: _("There is no 29 February that year. The birthday is taken as {day:date}."),
    Code.LOCAL_TWO_READINGS: _(
        "The standard {source} can be read in two ways: {because} A person decides which holds."
    ),
    Code.LOCAL_CONDITION_UNKNOWN: _(
        "The standard {source} has a rule ({rule}) for some citizens only. It is not known whether this citizen is one."
    ),
    Code.LOCAL_TOO_MANY_WAYS: _(
        "What the standard {source} comes to here hinges on too many open questions: there are more than {most} "
        "different answers. Find out some of what is named below, and ask again."
    ),
    Code.MONTH_END: _("That month does not have so many days. Its last day is used, {day:date}."),
}

ROWS: dict[Code, str] = {**_DATE_ROWS, **PAY_ROWS, **TRANSPORT_ROWS}

# One and many.
_UNITS: dict[SpanUnit, tuple[str, str]] = {
    SpanUnit.DAYS: (_("day"), _("days")),
    SpanUnit.WORKING_DAYS: (_("working day"), _("working days")),
    SpanUnit.WEEKDAYS: (_("weekday"), _("weekdays")),
    SpanUnit.WEEKS: (_("week"), _("weeks")),
    SpanUnit.HALF_MONTHS: (_("half month"), _("half months")),
    SpanUnit.MONTHS: (_("month"), _("months")),
    SpanUnit.CALENDAR_MONTHS: (_("calendar month"), _("calendar months")),
    SpanUnit.CALENDAR_YEARS: (_("calendar year"), _("calendar years")),
}

_SEASONS: dict[Season, str] = {
    "july": _("July"),
    "christmas": _("Christmas and New Year (24 December to 1 January)"),
}

_READINGS: dict[Reading, str] = {
    Reading.MONDAY_FRIDAY: _("Monday to Friday without holidays"),
    Reading.MONDAY_SATURDAY: _("Monday to Saturday without holidays"),
    Reading.WITHOUT_CLOSING_DAYS: _("Monday to Friday without holidays, 1 May, 5 June, 24 December and 31 December"),
}


def say_row(row: Row, language: Language) -> str:
    """A row as a sentence. Raises KeyError if the row lacks a value that its words need."""
    return _Speaker(language).vformat(translated(ROWS[row.code], language), (), row.values)


def say_span(span: Span, language: Language) -> str:
    """`30 hverdage`, `4–6 weeks`."""
    one, many = _UNITS[span.unit]
    least, most = say_number(span.least, language), say_number(span.most, language)
    number = most if span.least == span.most else f"{least}\N{EN DASH}{most}"
    return f"{number} {translated(one if is_one(span.most, language) else many, language)}"


def say_length(length: Length, language: Language) -> str:
    """`4–6 weeks`, `every year on 1 September`, or the days of a month or week on which something happens."""
    if isinstance(length, YearDay):
        return translated(_("every year on {day}"), language, day=say_year_day(length, language))
    if isinstance(length, Meetings):
        return say_all([say_meeting_day(each, language) for each in length.days], language)
    if isinstance(length, PayDay):
        return say_pay_day(length.day, language)
    return say_span(length, language)


def say_pay_day(day: PayDayOfMonth | int, language: Language) -> str:
    if isinstance(day, int):
        return translated(_("day {day} of every month"), language, day=say_number(day, language))
    return say_option("pay", "pay_day", day, language)


def say_reading(reading: Reading, language: Language) -> str:
    return translated(_READINGS[reading], language)


def say_age(months: int, language: Language) -> str:
    """`67 år`, `65½ years`."""
    years, rest = divmod(months, 12)
    if rest not in (0, 6):
        raise ValueError(f"{months} months are not whole or half years")
    whole = say_amount(years, "years", language)
    return whole.replace(str(years), f"{years}½") if rest else whole


class _Speaker(Formatter):
    """Fills the placeholders of one sentence."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        match format_spec:
            case "date":
                return say_date(date.fromisoformat(value), self.language)
            case "dates":
                return say_all([say_date(date.fromisoformat(day), self.language) for day in value], self.language)
            case "span":
                return say_span(Span.parse(value), self.language)
            case "reading":
                return say_reading(Reading(value), self.language)
            case "season":
                return say(_SEASONS, value, self.language)
            case "age":
                return say_age(value, self.language)
            case "kr":
                return say_amount(value, "kr", self.language)
            case "share":
                return say_amount(value, "%", self.language)
            case "km":
                return say_amount(value, "m", self.language)
            case "method":
                return say_option("pay", "methods", value, self.language)
            case "methods":
                return say_all([say_option("pay", "methods", each, self.language) for each in value], self.language)
            case "judgement":
                return say(JUDGEMENTS, value, self.language)
            case "payer":
                return say_option("transport", "payer", value, self.language)
            case "amount":
                amount = Quantity.parse(value)
                return say_amount(amount.amount, amount.unit, self.language)
            case "days":
                return say(DAYS, value, self.language)
            case _:
                return str(value)
