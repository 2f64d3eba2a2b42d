"""Sentences for the explanation rows of `rettesnor.law`, one a code and language.

A placeholder names a value of the row and how it is said: `{due:date}`, `{days:dates}`, `{span:span}`,
`{reading:reading}`, `{months:age}`, `{rate:kr}`, `{share:share}`, `{distance:km}`, `{method:method}`; without a colon
it is said as it stands.
"""

from datetime import date
from string import Formatter
from typing import Any

from rettesnor.law.calendar import Reading
from rettesnor.law.deadlines import Span, SpanUnit
from rettesnor.law.explain import Code, Row
from rettesnor.wording import Language
from rettesnor.wording.formats import is_one, say_all, say_amount, say_date, say_number
from rettesnor.wording.options import say_option
from rettesnor.wording.pay_rows import JUDGEMENTS, PAY_ROWS
from rettesnor.wording.terms import say
from rettesnor.wording.transport_rows import DAYS, TRANSPORT_ROWS

_DATE_ROWS: dict[Language, dict[Code, str]] = {
    "da": {
        Code.DEADLINE_START: "Fristen løber fra den {start:date}. Den dag tælles ikke med.",
        Code.DEADLINE_RANGE: "Fristen er angivet som {span:span}. Den er først overskredet efter {longest:span}.",
        Code.DEADLINE_HALF_MONTH: "Hele måneder tælles først. En halv måned regnes som {days} dage.",
        Code.DEADLINE_COUNT: "{span:span} er gået den {end:date}.",
        Code.DEADLINE_READING: "{span:span} er gået den {end:date}, når der tælles {reading:reading}.",
        Code.DEADLINE_SKIPPED: "Disse dage er ikke talt med: {days:dates}.",
        Code.DEADLINE_ROLLED: "Borgerens frist slutter ikke den {day:date}. Den rykker til næste hverdag, "
        "den {due:date}.",
        Code.DEADLINE_READING_DUE: "Borgerens frist slutter på en hverdag. Når hverdage er {reading:reading}, "
        "er det den {due:date}.",
        Code.DEADLINE_NOT_ROLLED: "Den {day:date} er ikke en almindelig arbejdsdag. Kommunens egen frist rykker ikke "
        "af den grund.",
        Code.DEADLINE_EARLIEST: "Det er ikke fastsat, hvilke dage der tæller med. Fristen binder kommunen, så den "
        "tidligste dato gælder: den {due:date}.",
        Code.DEADLINE_LATEST: "Det er ikke fastsat, hvilke dage der er hverdage. Fristen binder borgeren, så den "
        "seneste dato gælder: den {due:date}.",
        Code.RECEIPT_DIGITAL_POST: "Digital post er modtaget den dag, den er tilgængelig i postkassen: "
        "den {sent:date}.",
        Code.RECEIPT_SIX_WEEKDAYS: "Et brev dateret den {sent:date} regnes for modtaget seks hverdage efter: "
        "den {received:date}.",
        Code.RECEIPT_READING: "Når hverdage er {reading:reading}, er det den {received:date}.",
        Code.RECEIPT_LATEST: "Det er ikke fastsat, hvilke dage der er hverdage. Den seneste dato gælder, fordi den er "
        "bedst for borgeren: den {received:date}.",
        Code.RECEIPT_UDK_TABLE: "Et brev dateret den {sent:date} regnes efter Udbetaling Danmarks tabel for modtaget "
        "den {received:date}.",
        Code.PENSION_AGE: "For en person født den {born:date} er folkepensionsalderen {months:age}. Kilde: {source}.",
        Code.PENSION_AGE_UNVERIFIED: "Kilden er ikke efterprøvet ord for ord: {source}.",
        Code.PENSION_REACHED: "Folkepensionsalderen nås den {day:date}.",
        Code.PENSION_PAID_FROM: "Folkepension kan tidligst udbetales fra den {day:date} (lov om social pension § 33, "
        "stk. 1).",
        Code.LEAP_BIRTHDAY: "Der er ingen 29. februar det år. Fødselsdagen regnes som den {day:date}.",
        Code.MONTH_END: "Den måned har ikke så mange dage. Derfor bruges månedens sidste dag, den {day:date}.",
    },
    "en": {
        Code.DEADLINE_START: "The period runs from {start:date}. That day is not counted.",
        Code.DEADLINE_RANGE: "The period is given as {span:span}. It is exceeded only after {longest:span}.",
        Code.DEADLINE_HALF_MONTH: "Whole months are counted first. Half a month is taken as {days} days.",
        Code.DEADLINE_COUNT: "{span:span} later is {end:date}.",
        Code.DEADLINE_READING: "{span:span} later is {end:date}, counting {reading:reading}.",
        Code.DEADLINE_SKIPPED: "These days are not counted: {days:dates}.",
        Code.DEADLINE_ROLLED: "The citizen's period does not end on {day:date}. It moves to the next weekday, "
        "{due:date}.",
        Code.DEADLINE_READING_DUE: "The citizen's period ends on a weekday. When weekdays are {reading:reading}, "
        "that is {due:date}.",
        Code.DEADLINE_NOT_ROLLED: "{day:date} is not an ordinary working day. The municipality's own deadline does not "
        "move for that reason.",
        Code.DEADLINE_EARLIEST: "It is not laid down which days count. The deadline binds the municipality, so "
        "the earliest date holds: {due:date}.",
        Code.DEADLINE_LATEST: "It is not laid down which days are weekdays. The deadline binds the citizen, so the "
        "latest date holds: {due:date}.",
        Code.RECEIPT_DIGITAL_POST: "Digital post is received on the day it is available in the mailbox: {sent:date}.",
        Code.RECEIPT_SIX_WEEKDAYS: "A letter dated {sent:date} is taken to be received six weekdays later: "
        "{received:date}.",
        Code.RECEIPT_READING: "When weekdays are {reading:reading}, that is {received:date}.",
        Code.RECEIPT_LATEST: "It is not laid down which days are weekdays. The latest date holds, because it is the "
        "best for the citizen: {received:date}.",
        Code.RECEIPT_UDK_TABLE: "By Udbetaling Danmark's table, a letter dated {sent:date} is taken to be received on "
        "{received:date}.",
        Code.PENSION_AGE: "For a person born on {born:date} the pension age is {months:age}. Source: {source}.",
        Code.PENSION_AGE_UNVERIFIED: "The source has not been verified word for word: {source}.",
        Code.PENSION_REACHED: "The pension age is reached on {day:date}.",
        Code.PENSION_PAID_FROM: "Pension can be paid from {day:date} at the earliest (lov om social pension § 33, "
        "stk. 1).",
        Code.LEAP_BIRTHDAY: "There is no 29 February that year. The birthday is taken as {day:date}.",
        Code.MONTH_END: "That month does not have so many days. Its last day is used, {day:date}.",
    },
}

ROWS: dict[Language, dict[Code, str]] = {
    language: {**_DATE_ROWS[language], **PAY_ROWS[language], **TRANSPORT_ROWS[language]} for language in _DATE_ROWS
}

# One and many.
_UNITS: dict[Language, dict[SpanUnit, tuple[str, str]]] = {
    "da": {
        SpanUnit.DAYS: ("dag", "dage"),
        SpanUnit.WORKING_DAYS: ("arbejdsdag", "arbejdsdage"),
        SpanUnit.WEEKDAYS: ("hverdag", "hverdage"),
        SpanUnit.WEEKS: ("uge", "uger"),
        SpanUnit.HALF_MONTHS: ("halv måned", "halve måneder"),
        SpanUnit.MONTHS: ("måned", "måneder"),
    },
    "en": {
        SpanUnit.DAYS: ("day", "days"),
        SpanUnit.WORKING_DAYS: ("working day", "working days"),
        SpanUnit.WEEKDAYS: ("weekday", "weekdays"),
        SpanUnit.WEEKS: ("week", "weeks"),
        SpanUnit.HALF_MONTHS: ("half month", "half months"),
        SpanUnit.MONTHS: ("month", "months"),
    },
}

_READINGS: dict[Language, dict[Reading, str]] = {
    "da": {
        Reading.MONDAY_FRIDAY: "mandag til fredag uden helligdage",
        Reading.MONDAY_SATURDAY: "mandag til lørdag uden helligdage",
        Reading.WITHOUT_CLOSING_DAYS: "mandag til fredag uden helligdage, 1. maj, grundlovsdag, juleaftensdag og "
        "nytårsaftensdag",
    },
    "en": {
        Reading.MONDAY_FRIDAY: "Monday to Friday without holidays",
        Reading.MONDAY_SATURDAY: "Monday to Saturday without holidays",
        Reading.WITHOUT_CLOSING_DAYS: "Monday to Friday without holidays, 1 May, 5 June, 24 December and 31 December",
    },
}


def say_row(row: Row, language: Language) -> str:
    """A row as a sentence. Raises KeyError if the row lacks a value that its words need."""
    return _Speaker(language).vformat(ROWS[language][row.code], (), row.values)


def say_span(span: Span, language: Language) -> str:
    """`30 hverdage`, `4–6 weeks`."""
    one, many = _UNITS[language][span.unit]
    least, most = say_number(span.least, language), say_number(span.most, language)
    number = most if span.least == span.most else f"{least}\N{EN DASH}{most}"
    return f"{number} {one if is_one(span.most, language) else many}"


def say_reading(reading: Reading, language: Language) -> str:
    return _READINGS[language][reading]


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
            case "days":
                return say(DAYS, value, self.language)
            case _:
                return str(value)
