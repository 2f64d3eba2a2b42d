"""Conditions as they are written under `when:`, `requires:` and `if:`, and how they lower to the tree.

{support_need: [none, light]}                    the fact has one of these options
{early_retirement_pension: true}                 the fact is true
{distance: {over: 10 km}}                        the fact compared with an amount
{decision_received: {before: 2026-01-01}}        a day compared with another, or with the day of another fact
{birth_date: {age_at_least: 60 years}}           how many years have passed since, on the day asked about
{excluded_since: {passed_under: 6 months}}       how long it is since a day, on the day asked about
{acting_municipality: own}                       the municipality whose standard it is, or an `other`
{option_flex_job: {met: [..], not_met: [..]}}    met, not met, and otherwise a person has to judge
{housing: {met: [..]}}                           an open list: outside it a person has to judge
{any: [..]}  {all: [..]}  {not: ..}  always      and, or, not, and no condition at all
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any as Anything

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from rettesnor.law.unusable import Unusable
from rettesnor.rules import fact_tests
from rettesnor.rules.context import Context
from rettesnor.rules.fact_tests import FactTest
from rettesnor.rules.tree import TRUE, All, Any, Not, Tree, all_of
from rettesnor.rules.vocabulary import Vocabulary

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
            else:
                fact_tests.read(key, value)

    def tests(self) -> Iterator[tuple[str, FactTest]]:
        """Each fact tested, with what is asked of it."""

        def walk(written: object) -> Iterator[tuple[str, FactTest]]:
            if isinstance(written, dict):
                for key, value in written.items():
                    if key in ("any", "all"):
                        for part in value:
                            yield from walk(part)
                    elif key == "not":
                        yield from walk(value)
                    else:
                        yield key, fact_tests.read(key, value)

        return walk(self.written)

    def problems(self, vocabulary: Vocabulary) -> Iterator[Unusable]:
        """What is wrong with the facts and options it names."""
        for name, test in self.tests():
            if name not in vocabulary:
                yield Unusable("no_such_fact", name=name)
            else:
                yield from fact_tests.problems(vocabulary[name], test, vocabulary)

    def lower(self, context: Context) -> Tree:
        return self.tree(lambda name, test: fact_tests.lower(name, test, context))

    def tree(self, asked: Callable[[str, FactTest], Tree]) -> Tree:
        """The condition as a tree; `asked` says what stands there for the test of one fact."""

        def go(written: Anything) -> Tree:
            if written == "always":
                return TRUE
            return all_of(one(key, value) for key, value in written.items())

        def one(key: str, value: Anything) -> Tree:
            match key:
                case "any":
                    return Any(tuple(go(part) for part in value))
                case "all":
                    return All(tuple(go(part) for part in value))
                case "not":
                    return Not(go(value))
            return asked(key, fact_tests.read(key, value))

        return go(self.written)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Anything, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda v: v if isinstance(v, cls) else cls(v),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda condition: condition.written),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: Anything) -> dict[str, Anything]:
        return dict(_SHAPE)
