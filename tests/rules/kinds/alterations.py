"""Another valid value for any parameter of a rule, made from its type: for tests that nothing set is without effect."""

from collections.abc import Iterator
from datetime import date, timedelta
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from rettesnor.law.deadlines import Span
from rettesnor.law.recurring import MeetingDay
from rettesnor.law.year_day import YearDay
from rettesnor.rules.condition import Condition
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.quantity import Quantity

NEXT_UNIT = {"m": "11 km", "%": "7 %", "kr": "9 kr", "years": "31 years", "days/week": "3 days/week"}


def field_of(rule: Rule, written: str) -> str:
    return next(name for name, field in type(rule).model_fields.items() if (field.alias or name) == written)


def altered(rule: Rule, written: str) -> Rule | None:
    """The rule with one parameter changed, or left out where only one value is valid; None where neither can be."""
    name = field_of(rule, written)
    current = getattr(rule, name)
    content = rule.model_dump(mode="json", by_alias=True, exclude_unset=True)
    without = {key: value for key, value in content.items() if key != written}
    for candidate in _others(type(rule).model_fields[name].annotation, current):
        if candidate != getattr(current, "written", current):
            try:
                return type(rule).model_validate(without | {written: candidate})
            except ValueError:
                continue
    return type(rule).model_validate(without) if not type(rule).model_fields[name].is_required() else None


def alterations(rule: Rule, written: str) -> Iterator[Rule]:
    """The rule with one parameter changed; of several options, then also without the last of them."""
    if other := altered(rule, written):
        yield other
    name = field_of(rule, written)
    if isinstance(current := getattr(rule, name), tuple) and current:
        content = rule.model_dump(mode="json", by_alias=True, exclude_unset=True)
        try:
            yield type(rule).model_validate(content | {written: current[:-1]})
        except ValueError:
            return


def _others(annotation: Any, current: Any) -> list[Any]:
    if isinstance(current, Quantity):
        return [NEXT_UNIT.get(current.unit, f"{current.amount + 1} {current.unit}"), "64 years"]
    if isinstance(current, Span):
        return [Span(current.least + 1, current.most + 1, current.unit)]
    if isinstance(current, YearDay):
        return [YearDay(current.month, current.day + 1)]
    if isinstance(current, MeetingDay):
        return [MeetingDay("last", current.weekday)]
    if isinstance(current, Condition):
        return ["always", {"lawful_stay": True}, {"not": current.written}]
    if isinstance(current, date):
        return [current + timedelta(days=1)]
    if isinstance(current, bool):
        return [not current]
    if isinstance(current, int):
        return [current + 1]
    if isinstance(current, tuple):
        options = _options(annotation)
        others = [(*current, option) for option in options if option not in current] + [current[1:]]
        return [*others, tuple(_changed(item) for item in current)]
    if isinstance(current, BaseModel):
        return [_changed(current).model_dump(by_alias=True)]
    if options := _options(annotation):
        return [*options, "64 years"]
    return [f"{current} II"]


def _changed(item: Any) -> Any:
    if isinstance(item, BaseModel):
        return item.model_copy(update={name: _one_changed(value) for name, value in item if value is not None})
    return _others(None, item)[0]


def _one_changed(value: Any) -> Any:
    if isinstance(value, Span | Quantity | YearDay):
        return _others(None, value)[0]
    if isinstance(value, tuple):
        return value[1:]
    return {"08:00": "09:00"}.get(value, "12:00")


def _options(annotation: Any) -> list[Any]:
    """The values of the Literal inside an annotation, through unions and tuples."""
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    if get_origin(annotation) in (Union, UnionType, tuple) or hasattr(annotation, "__metadata__"):
        return [option for part in get_args(annotation) for option in _options(part)]
    return []
