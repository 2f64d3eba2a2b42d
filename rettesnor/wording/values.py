"""Values, facts and amounts as a person reads them: `10 km`, `5 %`, `7,17 kr.`, `30 hverdage`, `6. januar 2027`."""

import re
from datetime import date
from typing import Any

from rettesnor.law.deadlines import Span
from rettesnor.law.recurring import MEETING_DAY, MeetingDay
from rettesnor.law.year_day import YearDay
from rettesnor.rules.compiled import Value
from rettesnor.rules.facts import FactDefinition, as_written
from rettesnor.rules.kinds import KINDS
from rettesnor.rules.kinds.base import ProposedValue, Topic
from rettesnor.rules.proposals import Proposed
from rettesnor.rules.quantity import Quantity
from rettesnor.wording import Language
from rettesnor.wording.due import DUE, USUALLY_DUE
from rettesnor.wording.formats import say_amount, say_date, say_meeting_day, say_year_day
from rettesnor.wording.options import OPTIONS, say_option
from rettesnor.wording.parameters import PARAMETERS
from rettesnor.wording.rows import say_span
from rettesnor.wording.terms import CAUSES, FACT_GROUPS, TOPICS, capital, say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated

# Opening hours and steps of pay among the values of an assessment, and dates among the parameters of a rule.
_OPENING = re.compile(r"([a-z]+day(?:\+[a-z]+day)*) (\d\d:\d\d-\d\d:\d\d)")
_PAY_STEP = re.compile(r"(\d[^:]*): (\d[^:]*) (%|kr)(?: of ([a-z-]+))?")
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR_DAY = re.compile(r"\d\d-\d\d")

YES_NO: dict[bool, str] = {True: _("yes"), False: _("no")}
UNKNOWN: str = _("not known")

ESTIMATES: dict[str, str] = {
    "weekly_days": _("most days a week"),
    "pay_meets_floor": _("the gratuity reaches the floor"),
    "transport_citizen_year": _("transport, the citizen's part in a year"),
    "transport_municipality_year": _("transport, the municipality's part in a year"),
}


def say_value_name(name: str, language: Language, *, usual: bool = False) -> str:
    """What a value of an assessment is called: `order.transport_cap` is `Befordring: loft over borgerens udgift`.

    A day that is `usual` is not called the last one.
    """
    topic, label = say_topic_and_label(name, language, usual=usual)
    return f"{topic}: {label}" if label else topic


def say_topic_and_label(name: str, language: Language, *, usual: bool = False) -> tuple[str, str]:
    """The topic a value belongs to, and what it is called there; a day or an estimate has its name alone."""
    plain = name.partition("@")[0].rpartition(".")[2]
    for words in (USUALLY_DUE if usual else DUE, ESTIMATES):
        if plain in words:
            return capital(say(words, plain, language)), ""
    kind, parameter = _kind_and_parameter(plain)
    return capital(say(TOPICS, topic_of(name), language)), say(PARAMETERS[kind], parameter, language)


def topic_of(name: str) -> Topic:
    """The topic of a value by its name; days are of `deadline`, and so are estimates of no one rule."""
    plain = name.partition("@")[0].rpartition(".")[2]
    if plain in DUE or plain in ESTIMATES:
        return "deadline"
    kind, _parameter = _kind_and_parameter(plain)
    return next(k.topic for k in KINDS if _kind(k) == kind)


def say_value(name: str, value: ProposedValue | None, unit: str | None, language: Language) -> str:
    """A value of an assessment by its name; None is said to be unknown."""
    plain = name.partition("@")[0].rpartition(".")[2]
    if value is None:
        return translated(UNKNOWN, language)
    if unit == "date":
        return say_date(date.fromisoformat(str(value)), language)
    if unit == "span":
        return say_span(Span.parse(value), language)
    if unit and isinstance(value, int):
        return say_amount(value, unit, language)
    return say_parameter(*_kind_and_parameter(plain), list(value) if isinstance(value, tuple) else value, language)


def say_proposed(name: str, proposed: Proposed, language: Language) -> str:
    """A value of an assessment, or why it is unknown and what it is should its rule turn out to apply."""
    if proposed.null_because is None:
        return say_value(name, proposed.value, proposed.unit, language)
    cause = say(CAUSES, proposed.null_because, language)
    if proposed.if_met is None:
        return cause
    words = translated(_("if the rule applies"), language)
    return f"{cause}; {words}: {say_value(name, proposed.if_met, proposed.unit, language)}"


def say_parameter(kind: str, parameter: str, value: Any, language: Language) -> str:
    """A parameter of a rule as it stands in the file: options by their words, spans and amounts with their units."""
    match value:
        case bool():
            return translated(YES_NO[value], language)
        case list():
            return ", ".join(say_parameter(kind, parameter, each, language) for each in value)
        case {"earliest": earliest, "latest": latest}:
            return f"{earliest}-{latest}"
        case {"days": days, "opens": opens, "closes": closes}:
            return f"{say_parameter(kind, 'days', days, language)} {opens}-{closes}"
        case dict():
            pairs = (
                f"{say(PARAMETERS[kind], k, language)} {say_parameter(kind, k, v, language)}" for k, v in value.items()
            )
            return "; ".join(pairs)
        case int():
            return str(value)
    if opening := _OPENING.fullmatch(value):
        return f"{say_parameter(kind, parameter, opening[1].split('+'), language)} {opening[2]}"
    if step := _PAY_STEP.fullmatch(value):
        share = {"floor": f"{step[2]} %"} if step[3] == "%" else {"amount": f"{step[2]} kr"}
        of = {"of": step[4]} if step[4] else {}
        return say_parameter(kind, parameter, {"after": step[1], **share, **of}, language)
    if _ISO_DATE.fullmatch(value):
        return say_date(date.fromisoformat(value), language)
    if MEETING_DAY.fullmatch(value):
        return say_meeting_day(MeetingDay.parse(value), language)
    if _YEAR_DAY.fullmatch(value):
        return say_year_day(YearDay.parse(value), language)
    if value in OPTIONS or f"{kind}.{parameter}.{value}" in OPTIONS:
        return say_option(kind, parameter, value, language)
    return _quantity(value, language) or _span(value, language) or str(value)


def say_answer(fact: FactDefinition, answer: bool, language: Language) -> str:
    """True or false of a fact, in its own words where it has them."""
    if fact.answers:
        return (fact.answers.yes if answer else fact.answers.no).in_(language)
    return translated(YES_NO[answer], language)


def say_fact(fact: FactDefinition, value: Value, language: Language) -> str:
    """A fact's value by the vocabulary's own labels; None is said to be unknown."""
    if value is None:
        return translated(UNKNOWN, language)
    match fact.type:
        case "boolean":
            return say_answer(fact, bool(value), language)
        case "choice":
            return next((option.label.in_(language) for option in fact.options if option.name == value), str(value))
        case "date":
            return say_date(date.fromordinal(int(value)), language)
        case "quantity":
            assert fact.unit
            return say_amount(int(value), fact.unit, language)
        case "municipality" if value in fact.municipalities:
            return f"{fact.municipalities[str(value)]} ({value})"
        case _:
            return as_written(value)


def say_stored(fact: FactDefinition, written: object, language: Language) -> str:
    """What was recorded of a fact: by today's labels, or as it was written where it is no value today."""
    value = fact.stored(written)
    return as_written(written) if value is None and written is not None else say_fact(fact, value, language)


def say_group(group: str, language: Language) -> str:
    return say(FACT_GROUPS, group, language)


def _kind(model: Any) -> str:
    return str(model.model_fields["kind"].annotation.__args__[0])


def _kind_and_parameter(plain: str) -> tuple[str, str]:
    """`follow_up_every` -> (`rhythm`, `every`). Raises KeyError for a name that no kind gives."""
    for model in KINDS:
        kind, prefix = _kind(model), f"{model.topic}_"
        if plain.startswith(prefix) and plain.removeprefix(prefix) in PARAMETERS[kind]:
            return kind, plain.removeprefix(prefix)
    raise KeyError(f"no rule kind gives a value called {plain!r}")


def _quantity(written: str, language: Language) -> str | None:
    try:
        quantity = Quantity.parse(written)
    except ValueError:
        return None
    return say_amount(quantity.amount, quantity.unit, language)


def _span(written: str, language: Language) -> str | None:
    try:
        return say_span(Span.parse(written), language)
    except ValueError:
        return None
