"""Conditions as they are written under `when:`, `requires:` and `if:`, and how they lower to the tree.

{support_need: [none, light]}                    the fact has one of these options
{early_retirement_pension: true}                 the fact is true
{distance: {over: 10 km}}                        the fact compared with an amount
{option_flex_job: {met: [..], not_met: [..]}}    met, not met, and otherwise a person has to judge
{any: [..]}  {all: [..]}  {not: ..}  always      and, or, not, and no condition at all
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any as Anything
from typing import Literal

from pydantic import Field, GetCoreSchemaHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from rettesnor.law.unusable import Unusable
from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.strict import Strict
from rettesnor.rules.tree import FALSE, TRUE, All, Any, Choose, Compare, Const, Fact, Not, OneOf, Tree
from rettesnor.rules.vocabulary import Vocabulary


class Bounds(Strict):
    """An amount compared: `over` is more than, `under` less than, `at_least` and `at_most` include the bound."""

    over: Quantity | None = None
    at_least: Quantity | None = None
    under: Quantity | None = None
    at_most: Quantity | None = None

    @model_validator(mode="before")
    @classmethod
    def _some_bound(cls, written: Anything) -> Anything:
        if not isinstance(written, dict) or not written or any(bound is None for bound in written.values()):
            raise Unusable("no_bound")
        return written


class Graded(Strict):
    """Options that meet the condition and options that do not; the rest, a person has to judge."""

    met: tuple[str, ...] = Field(min_length=1)
    not_met: tuple[str, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _apart(self) -> Graded:
        if both := set(self.met) & set(self.not_met):
            named = ", ".join(sorted(both))
            raise Unusable("both_met_and_not_met", options=named)
        return self


def _options(fact: FactDefinition) -> str:
    return f": {' | '.join(option.name for option in fact.options)}" if fact.options else ""


_OPS: dict[str, Literal[">", ">=", "<", "<="]] = {"over": ">", "at_least": ">=", "under": "<", "at_most": "<="}
_SHAPE = {
    "description": "always, or facts with the values they must have, combined by any / all / not",
    "oneOf": [{"const": "always"}, {"type": "object", "minProperties": 1}],
}


class Condition:
    """A condition as written, checked for shape when read and against the vocabulary by `problems`."""

    def __init__(self, written: object) -> None:
        self.written = written
        self._check(written)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Condition) and other.written == self.written

    def __hash__(self) -> int:
        return hash(repr(self.written))

    def _check(self, written: object) -> None:
        if written == "always":
            return
        if not isinstance(written, dict) or not written:
            raise Unusable("not_a_condition")
        for key, value in written.items():
            if key in ("any", "all"):
                if not isinstance(value, list) or len(value) < 2:
                    raise Unusable("fewer_than_two_conditions", key=key)
                for part in value:
                    self._check(part)
            elif key == "not":
                self._check(value)
            elif isinstance(value, dict):
                model = Graded if "met" in value or "not_met" in value else Bounds
                model.model_validate(value)
            elif (
                not isinstance(value, bool | list)
                or (isinstance(value, list) and not all(isinstance(v, str) for v in value))
                or value == []
            ):
                raise Unusable("not_a_value_of_a_condition", key=key)

    def tests(self) -> Iterator[tuple[str, object]]:
        """Each fact tested, with the value as written."""

        def walk(written: object) -> Iterator[tuple[str, object]]:
            if isinstance(written, dict):
                for key, value in written.items():
                    if key in ("any", "all"):
                        for part in value:
                            yield from walk(part)
                    elif key == "not":
                        yield from walk(value)
                    else:
                        yield key, value

        return walk(self.written)

    def problems(self, vocabulary: Vocabulary) -> Iterator[Unusable]:
        """What is wrong with the facts and options it names."""
        for name, value in self.tests():
            if name not in vocabulary:
                yield Unusable("no_such_fact", name=name)
                continue
            fact = vocabulary[name]
            listed = (
                value
                if isinstance(value, list)
                else [*value.get("met", []), *value.get("not_met", [])]
                if isinstance(value, dict)
                else []
            )
            for option in listed:
                if fact.type != "choice" or not any(o.name == option for o in fact.options):
                    yield Unusable("not_an_option", option=option, name=name, options=_options(fact))
            if isinstance(value, bool) and fact.type != "boolean":
                yield Unusable("not_true_or_false", name=name, options=_options(fact))
            if isinstance(value, dict) and not listed:
                for written in value.values():
                    try:
                        fact.value(written)
                    except Unusable as error:
                        yield error

    def lower(self) -> Tree:
        return _lower(self.written)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Anything, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda v: v if isinstance(v, cls) else cls(v),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda condition: condition.written),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: Anything) -> dict[str, Anything]:
        return dict(_SHAPE)


def _lower(written: Anything) -> Tree:
    if written == "always":
        return TRUE
    parts = tuple(_lower_one(key, value) for key, value in written.items())
    return parts[0] if len(parts) == 1 else All(parts)


def _lower_one(key: str, value: Anything) -> Tree:
    if key == "any":
        return Any(tuple(_lower(part) for part in value))
    if key == "all":
        return All(tuple(_lower(part) for part in value))
    if key == "not":
        return Not(_lower(value))
    fact = Fact(key)
    if isinstance(value, bool):
        return fact if value else Not(fact)
    if isinstance(value, list):
        return OneOf(fact, tuple(value))
    if "met" in value:
        return Choose(((OneOf(fact, tuple(value["met"])), TRUE), (OneOf(fact, tuple(value["not_met"])), FALSE)))
    compared = tuple(
        Compare(_OPS[bound], fact, Const(Quantity.parse(amount).amount)) for bound, amount in value.items()
    )
    return compared[0] if len(compared) == 1 else All(compared)
