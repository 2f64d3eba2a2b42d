"""What a condition can ask of one fact: how it is written, what the vocabulary says of it, and its tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from rettesnor.law.elapsed import countable
from rettesnor.law.unusable import Unusable
from rettesnor.rules.context import Context
from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.quantity import Duration, Quantity
from rettesnor.rules.strict import Strict
from rettesnor.rules.tree import FALSE, TRUE, All, Choose, Compare, CompareOp, Const, Fact, Not, OneOf, Tree, all_of
from rettesnor.rules.vocabulary import Vocabulary

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BOUNDS: dict[str, CompareOp] = {"over": ">", "at_least": ">=", "under": "<", "at_most": "<="}
_DAYS: dict[str, CompareOp] = {
    "before": "<", "no_later_than": "<=", "on": "==", "no_earlier_than": ">=", "after": ">",
}  # fmt: skip


class _Several(Strict):
    """A test written as names with values: at least one of them, and none left empty."""

    @model_validator(mode="before")
    @classmethod
    def _something(cls, written: dict[str, Any]) -> dict[str, Any]:
        if not written or any(value is None for value in written.values()):
            raise Unusable("no_bound")
        return written


class Bounds(_Several):
    """An amount compared: `over` is more than, `under` less than, `at_least` and `at_most` include the bound."""

    over: Quantity | None = None
    at_least: Quantity | None = None
    under: Quantity | None = None
    at_most: Quantity | None = None


class Days(_Several):
    """A day compared with a day of the calendar, or with the day that another fact tells."""

    before: str | None = None
    no_later_than: str | None = None
    on: str | None = None
    no_earlier_than: str | None = None
    after: str | None = None


def _years(age: Quantity) -> Quantity:
    if age.unit != "years":
        raise Unusable("age_not_in_years", name="age")
    return age


Years = Annotated[Quantity, AfterValidator(_years)]


class Age(_Several):
    """How many years have passed since a day: those who have had the birthday, and those who have not."""

    age_at_least: Years | None = None
    age_below: Years | None = None


Time = Annotated[Duration, AfterValidator(lambda span: countable(span, "passed"))]


class Passed(_Several):
    """How long it is since a day: at least a time by the calendar, or less than it."""

    passed_at_least: Time | None = None
    passed_under: Time | None = None


class Graded(Strict):
    """Options that meet the condition and options that do not; the rest, a person has to judge.

    `met` alone is an open list, as a text makes with »el. lign.« or »fx«.
    """

    met: tuple[str, ...] = Field(min_length=1)
    not_met: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _apart(self) -> Graded:
        if both := set(self.met) & set(self.not_met):
            named = ", ".join(sorted(both))
            raise Unusable("both_met_and_not_met", options=named)
        return self

    @cached_property
    def answered(self) -> frozenset[str]:
        return frozenset((*self.met, *self.not_met))


Whose = Literal["own", "other"]
"""The municipality whose standard it is, or any other."""
FactTest = bool | tuple[str, ...] | Whose | Bounds | Days | Age | Passed | Graded


def read(name: str, value: Any) -> FactTest:
    """What is written of a fact. Raises `Unusable` or pydantic's error where it is no test."""
    match value:
        case bool() | "own" | "other":
            return value
        case [_, *_] if all(isinstance(option, str) for option in value):
            return tuple(value)
        case dict():
            return _model(value).model_validate(value)
    raise Unusable("not_a_value_of_a_condition", key=name)


def _model(written: dict[str, Any]) -> type[Bounds | Days | Age | Passed | Graded]:
    for model in (Graded, Days, Age, Passed):
        if written.keys() & model.model_fields.keys():
            return model
    return Bounds


def options_of(test: FactTest) -> tuple[str, ...]:
    """The options of a choice that a test names."""
    match test:
        case tuple():
            return test
        case Graded():
            return (*test.met, *test.not_met)
    return ()


def problems(fact: FactDefinition, test: FactTest, vocabulary: Vocabulary) -> Iterator[Unusable]:
    """Why the test cannot be asked of the fact."""
    named = f": {' | '.join(option.name for option in fact.options)}" if fact.options else ""
    for option in options_of(test):
        if not any(o.name == option for o in fact.options):
            yield Unusable("not_an_option", option=option, name=fact.name, options=named)
    match test:
        case bool() if fact.type != "boolean":
            yield Unusable("not_true_or_false", name=fact.name, options=named)
        case "own" | "other" if fact.type != "municipality":
            yield Unusable("not_a_municipality", name=fact.name, whose=test)
        case Age() if fact.type != "date":
            yield Unusable("no_age_from_this", name=fact.name)
        case Passed() if fact.type != "date":
            yield Unusable("no_date_to_compare", name=fact.name)
        case Days():
            for _, day in _set(test):
                yield from _no_day(fact, day, vocabulary)
        case Bounds():
            for _, amount in _set(test):
                try:
                    fact.value(str(amount))
                except Unusable as error:
                    yield error


def _no_day(fact: FactDefinition, day: str, vocabulary: Vocabulary) -> Iterator[Unusable]:
    if fact.type != "date":
        yield Unusable("no_date_to_compare", name=fact.name)
    if _day(day) is None and (day not in vocabulary or vocabulary[day].type != "date"):
        yield Unusable("neither_date_nor_fact", day=day)


def lower(name: str, test: FactTest, context: Context) -> Tree:
    fact = Fact(name)
    match test:
        case "own" | "other":
            return _whose(fact, test, context.municipality)
        case Age():
            at_least = (context.has_turned(fact, test.age_at_least),) if test.age_at_least else ()
            below = (Not(context.has_turned(fact, test.age_below)),) if test.age_below else ()
            return all_of((*at_least, *below))
        case Passed():
            over = (context.has_passed(fact, test.passed_at_least),) if test.passed_at_least else ()
            running = (Not(context.has_passed(fact, test.passed_under)),) if test.passed_under else ()
            return all_of((*over, *running))
    return timeless(name, test)


def timeless(name: str, test: bool | tuple[str, ...] | Bounds | Days | Graded) -> Tree:
    """The tree of a test that is the same on every day and for every municipality."""
    fact = Fact(name)
    match test:
        case bool():
            return fact if test else Not(fact)
        case tuple():
            return OneOf(fact, test)
        case Graded():
            not_met = ((OneOf(fact, test.not_met), FALSE),) if test.not_met else ()
            return Choose(((OneOf(fact, test.met), TRUE), *not_met))
        case Days():
            return all_of(Compare(_DAYS[op], fact, _const(day)) for op, day in _set(test))
        case Bounds():
            return all_of(Compare(_BOUNDS[op], fact, Const(each.amount)) for op, each in _set(test))


def _whose(fact: Fact, whose: Whose, municipality: str | None) -> Tree:
    if municipality is None:
        return Choose(((All((FALSE, OneOf(fact, ("",)))), TRUE),))  # nobody can say: unknown, whatever the fact
    own = OneOf(fact, (municipality,))
    return own if whose == "own" else Not(own)


def _const(day: str) -> Tree:
    ordinal = _day(day)
    return Fact(day) if ordinal is None else Const(ordinal)


def _day(written: str) -> int | None:
    try:
        return date.fromisoformat(written).toordinal() if _DAY.fullmatch(written) else None
    except ValueError:
        return None


def _set(test: Bounds | Days) -> Iterator[tuple[str, Any]]:
    """What the test sets."""
    return ((name, value) for name in type(test).model_fields if (value := getattr(test, name)) is not None)
