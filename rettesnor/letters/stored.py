"""An issued letter as it was kept: history, read as it stands and never checked against today's letter."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class StoredPart:
    """One part of the decision, its codes as they were written: a part or an outcome may have another name today."""

    part: str
    outcome: str
    text: str
    provisions: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class StoredLetter:
    """What a page tells of an issued letter; empty where the letter does not say it."""

    outcome: str
    decision_sentence: str
    parts: tuple[StoredPart, ...]
    intervention: str
    purpose: str
    goals: tuple[str, ...]
    reasons: tuple[str, ...]


def stored_letter(kept: str) -> StoredLetter:
    """The letter from its JSON. Keys it doesn't know are passed over and those that are missing are empty: reading
    never fails, whatever the letter was made of."""
    try:
        letter = _mapping(json.loads(kept))
    except ValueError:
        letter = {}
    return StoredLetter(
        outcome=_text(letter, "outcome"),
        decision_sentence=_text(letter, "decision_sentence"),
        parts=tuple(_part(_mapping(part)) for part in _list(letter, "parts")),
        intervention=_text(letter, "intervention"),
        purpose=_text(letter, "purpose"),
        goals=_texts(letter, "goals"),
        reasons=_texts(letter, "reasons"),
    )


def _part(part: Mapping[str, Any]) -> StoredPart:
    return StoredPart(
        part=_text(part, "part"),
        outcome=_text(part, "outcome"),
        text=_text(part, "text"),
        provisions=_texts(part, "provisions"),
        reason=_text(part, "reason"),
    )


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(content: Mapping[str, Any], key: str) -> list[Any]:
    value = content.get(key)
    return value if isinstance(value, list) else []


def _text(content: Mapping[str, Any], key: str) -> str:
    value = content.get(key)
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)


def _texts(content: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(value if isinstance(value, str) else json.dumps(value) for value in _list(content, key))
