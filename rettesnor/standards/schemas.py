"""JSON Schemas for editors: of standard files, from their model, and of facts files, from the vocabulary."""

import re
from typing import Any, get_args

from pydantic import TypeAdapter

from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.kinds.base import Offer, RuleId
from rettesnor.rules.standard import Standard
from rettesnor.rules.vocabulary import Vocabulary

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DATE = r"^\d{4}-\d{2}-\d{2}$"


def standard_schema() -> dict[str, Any]:
    return {"$schema": _DIALECT, **Standard.model_json_schema(by_alias=True)}


def facts_schema(vocabulary: Vocabulary) -> dict[str, Any]:
    """Each fact is written as its value alone, or with who supplied it, when, and for a judgement why."""
    return {
        "$schema": _DIALECT,
        "title": "Facts of one case",
        "type": "object",
        "additionalProperties": False,
        "required": ["facts"],
        "properties": {
            "facts": {
                "type": "object",
                "additionalProperties": False,
                "properties": {fact.name: _fact(fact) for fact in vocabulary.facts},
            },
            "applied_for": {"enum": list(get_args(Offer))},
            "deviations": {
                "description": "Rules of the standard that are set aside for this citizen, each with its reason",
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["rule", "reason"],
                    "properties": {
                        "rule": TypeAdapter(RuleId).json_schema(),
                        "reason": {"type": "string", "minLength": 1},
                    },
                },
            },
        },
    }


def _fact(fact: FactDefinition) -> dict[str, Any]:
    value = _value(fact)
    return {
        "title": fact.label.da,
        "description": fact.help.da,
        "anyOf": [
            value,
            {
                "type": "object",
                "additionalProperties": False,
                "required": ["value"],
                "properties": {
                    "value": value,
                    "source": {"type": "string"},
                    "by": {"type": "string"},
                    "date": {"type": "string", "pattern": _DATE},
                    "reason": {"type": "string"},
                },
            },
        ],
    }


def _value(fact: FactDefinition) -> dict[str, Any]:
    """What the value of a fact looks like; null is unknown."""
    match fact.type:
        case "boolean":
            return {"type": ["boolean", "null"]}
        case "choice":
            return {"enum": [*(option.name for option in fact.options), None]}
        case "date":
            return {"type": ["string", "null"], "pattern": _DATE}
        case "quantity":
            units = {"m": "m|km"}.get(fact.unit or "", re.escape(fact.unit or ""))
            return {"type": ["string", "null"], "pattern": rf"^\d+(\.\d+)? ({units})$"}
        case "municipality":
            return {"enum": [*fact.municipalities, None]}
        case "text":
            return {"type": ["string", "null"], "pattern": r"\S"}
