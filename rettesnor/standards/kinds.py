"""The guide to the kinds of rules: every key, what may be written there, and sentences that use it.

A standard's own facts have a guide of the same form. Made from the models that read the files, so that it cannot say
anything else than they do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel

from rettesnor.rules.facts import NAME, Contradiction, FactDefinition
from rettesnor.rules.kinds import RULES_OF_KIND
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.standard import TextUnit
from rettesnor.rules.strict import Strict
from rettesnor.standards import files
from rettesnor.standards.places import flat, members, options
from rettesnor.standards.reading import Document

WrittenAs = Literal[
    "boolean", "text", "name", "condition", "quantity", "span", "number", "date", "day_of_year", "meeting_day",
    "time", "parts",
]  # fmt: skip


@dataclass(frozen=True)
class Key:
    """A key of a kind and what its value may be: some of these forms, one of these options, or these parts.

    `many` is that it takes a list, and `one` that it takes a single value.
    """

    name: str
    required: bool
    one: bool
    many: bool
    forms: tuple[WrittenAs, ...]
    options: tuple[str, ...]
    parts: tuple[Key, ...]


@dataclass(frozen=True)
class Example:
    """A sentence and the rule in it, as the file has it; or the fact it asks for."""

    sentence: str
    rule: dict[str, Any]


@dataclass(frozen=True)
class KindGuide:
    kind: str
    keys: tuple[Key, ...]
    examples: tuple[Example, ...]

    def example_of(self, key: str) -> Example | None:
        """The first sentence whose rule has the key."""
        return next((example for example in self.examples if key in example.rule), None)


class _FactExample(Strict):
    text: str
    fact: FactDefinition


class _ContradictionExample(Strict):
    text: str
    contradiction: Contradiction


class _Examples(Strict):
    examples: tuple[TextUnit, ...]
    facts: tuple[_FactExample, ...]
    contradictions: tuple[_ContradictionExample, ...]


@cache
def guide() -> tuple[KindGuide, ...]:
    """Every kind of rule in the order of the list. Raises `BadFile` for an example that is no rule."""
    units = _examples()["examples"]
    return tuple(
        KindGuide(
            kind,
            tuple(key for key in keys(model) if key.name not in common_names()),
            tuple(Example(unit["text"], unit["rule"]) for unit in units if unit["rule"]["kind"] == kind),
        )
        for kind, model in RULES_OF_KIND.items()
    )


@cache
def own_guide() -> tuple[KindGuide, ...]:
    """What a file says of its own facts, and of those that cannot be true together. Raises as `guide`."""
    models: dict[str, tuple[type[BaseModel], str]] = {
        "facts": (FactDefinition, "fact"),
        "contradictions": (Contradiction, "contradiction"),
    }
    return tuple(
        KindGuide(name, tuple(keys(model)), tuple(Example(each["text"], each[one]) for each in _examples()[name]))
        for name, (model, one) in models.items()
    )


def _examples() -> dict[str, Any]:
    document = Document(files.ROOT / "kinds.yaml")
    document.as_(_Examples)
    return dict(document.content)


def common_names() -> tuple[str, ...]:
    return tuple(key.name for key in common_keys())


@cache
def common_keys() -> tuple[Key, ...]:
    """The keys that a rule of any kind can have."""
    return tuple(keys(Rule))


def keys(model: type[BaseModel]) -> Iterator[Key]:
    schema = model.model_json_schema(by_alias=True)
    yield from _keys(schema, schema.get("$defs", {}))


def _keys(schema: dict[str, Any], named: dict[str, Any]) -> Iterator[Key]:
    for name, value in schema["properties"].items():
        kinds = list(members(value, named))
        yield Key(
            name,
            name in schema.get("required", ()),
            any(each.get("type") != "array" for each in flat(value, named)),
            any(each.get("type") == "array" for each in flat(value, named)),
            tuple(dict.fromkeys(form for each in kinds if (form := _form(each)))),
            tuple(option for each in kinds for option in options(each)),
            tuple(part for each in kinds if "properties" in each for part in _keys(each, named)),
        )


def _form(schema: dict[str, Any]) -> WrittenAs | None:
    if options(schema):
        return None
    match schema:
        case {"type": "boolean"}:
            return "boolean"
        case {"properties": _}:
            return "parts"
        case {"oneOf": _} | {"type": "object"}:
            return "condition"
        case {"pattern": pattern} if pattern == NAME:
            return "name"
        case {"format": "date"}:
            return "date"
        case {"examples": ["10 km", *_]}:
            return "quantity"
        case {"examples": ["30 weekdays", *_]}:
            return "span"
        case {"type": "integer"}:
            return "number"
        case {"examples": ["first tuesday", *_]}:
            return "meeting_day"
        case {"examples": ["09-01", *_]}:
            return "day_of_year"
        case {"pattern": pattern} if "[0-5]\\d" in pattern:
            return "time"
        case _:
            return "text"
