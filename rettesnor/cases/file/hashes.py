"""Canonical JSON, and the hashes of what a case is reckoned by: the law and the municipality's own file."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import date, datetime
from functools import cache

from rettesnor.cases.file.municipality import municipality_of
from rettesnor.standards import files


def canonical_json(data: object) -> str:
    """JSON in which the same content always has the same bytes."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


@cache
def law_hash() -> str:
    """The sha256 of every act, table and fact definition the assessments rest on."""
    law = files.law()
    acts = [act.model_dump(mode="json", by_alias=True) for act in law.acts]
    whole = [acts, asdict(law.pension), law.leap, files.vocabulary().model_dump(mode="json")]
    return hashlib.sha256(canonical_json(whole).encode()).hexdigest()


def municipality_hash(code: str) -> str:
    """The sha256 of the municipality's own file: how it counts weekdays and letters on their way, and its units."""
    return hashlib.sha256(canonical_json(municipality_of(code).model_dump(mode="json")).encode()).hexdigest()


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in canonical JSON")
