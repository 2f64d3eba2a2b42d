"""What may be written at a place of a file, by the JSON schema of the model that reads it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from rettesnor.rules.standard import Place

Schema = dict[str, Any]


@cache
def _whole(model: type[BaseModel]) -> Schema:
    return model.model_json_schema(by_alias=True)


def keys_at(model: type[BaseModel], place: Place) -> list[str]:
    """The keys that a mapping at a place can have; none where there is no mapping, or where any name can stand."""
    return list(dict.fromkeys(key for each in _at(_whole(model), place) for key in each.get("properties", ())))


def names_at(model: type[BaseModel], place: Place) -> list[str]:
    """The names that can stand in a mapping that a person fills as far as there is something to say."""
    found = _at(_whole(model), place)
    return list(dict.fromkeys(name for each in found for name in options(each.get("propertyNames", {}))))


def needed_at(model: type[BaseModel], place: Place) -> list[str]:
    """The keys that a mapping at a place must have."""
    return list(dict.fromkeys(key for each in _at(_whole(model), place) for key in each.get("required", ())))


def options_at(model: type[BaseModel], place: Place) -> list[str]:
    """The words of which one can be written at a place, or some in a list; none where it is no choice."""
    named = _whole(model).get("$defs", {})
    return [option for each in _at(_whole(model), place) for one in members(each, named) for option in options(one)]


def takes_a_list(model: type[BaseModel], place: Place) -> bool:
    return any(each.get("type") == "array" for each in _at(_whole(model), place))


def _at(whole: Schema, place: Place) -> list[Schema]:
    """The alternatives at a place. pydantic puts the chosen member of a union into it; it is no step in the file."""
    named = whole.get("$defs", {})
    found = list(flat(whole, named))
    for step in place:
        tagged = [each["discriminator"]["mapping"][step] for each in found if _has_tag(each, step)]
        inner = [{"$ref": tag} for tag in tagged] or [value for each in found for value in _within(each, step)]
        found = [each for value in inner for each in flat(value, named)] or found
    return found


def _has_tag(schema: Schema, step: str | int) -> bool:
    return step in schema.get("discriminator", {}).get("mapping", ())


def _within(schema: Schema, step: str | int) -> Iterator[Schema]:
    if isinstance(step, int):
        if "items" in schema:
            yield schema["items"]
    elif step in schema.get("properties", ()):
        yield schema["properties"][step]
    elif isinstance(schema.get("additionalProperties"), dict):
        yield schema["additionalProperties"]


def flat(value: Schema, named: dict[str, Schema]) -> Iterator[Schema]:
    """The alternatives of a value; null is how a file leaves it out, and no alternative."""
    if reference := value.get("$ref"):
        yield from flat(named[reference.rpartition("/")[2]], named)
    elif "anyOf" in value:
        for each in value["anyOf"]:
            yield from flat(each, named)
    elif value.get("type") != "null":
        yield value


def members(value: Schema, named: dict[str, Schema]) -> Iterator[Schema]:
    """The alternatives, and those of the items where it is a list."""
    for each in flat(value, named):
        yield from members(each["items"], named) if each.get("type") == "array" else (each,)


def options(schema: Schema) -> tuple[str, ...]:
    return (schema["const"],) if "const" in schema else tuple(schema.get("enum", ()))
