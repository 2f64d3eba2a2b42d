"""Before anything is timed: every engine says the same of every case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import isclose
from typing import Any

from benchmarks import ours
from rettesnor.rules.compiled import Value
from rettesnor.rules.estimates import HALVES

Results = Mapping[str, object]

ORE = 0.01
"""Ours rounds to whole øre and the others carry fractions: an amount can be one away, and a difference of two."""

SINGLE_PRECISION = 1e-6
"""OpenFisca keeps amounts as 32-bit numbers: right to about one part in ten million, less after three products."""


class Differ(Exception):
    """Two engines do not agree, so comparing their speed would mean nothing."""


def same(name: str, ours: Sequence[Results], theirs: Iterable[Results], relative: float = 1e-9) -> None:
    """Every result of `ours` is in `theirs`: whole numbers and truth values exactly, amounts in kroner within an øre.

    Raises `Differ` with the first case that is not the same.
    """
    for number, (mine, other) in enumerate(zip(ours, theirs, strict=True)):
        for what, value in mine.items():
            if not _equal(value, other[what], relative):
                raise Differ(f"{name}, case {number}: {what} is {other[what]!r}, ours {value!r}")


def results(explained: ours.Explained) -> dict[str, object]:
    """Ours under the peers' names, amounts in their units."""
    values = explained.values
    return {
        "outcome": explained.outcome,
        "days": _days(values["weekly_days"]),
        "floor": _kroner(values["pay_floor_amount"]),
        "pay_meets_floor": values["pay_meets_floor"],
        "citizen": _kroner(values["transport_citizen_year"]),
        "municipality": _kroner(values["transport_municipality_year"]),
    }


def with_kroner_floor(results: Mapping[str, Any]) -> Mapping[str, Any]:
    """The peers reckon pay in whole øre and transport in kroner."""
    return {**results, "floor": results["floor"] / 100}


def _equal(mine: object, other: object, relative: float) -> bool:
    if isinstance(mine, float) and isinstance(other, float | int):
        return isclose(mine, other, rel_tol=relative, abs_tol=2 * ORE)
    return mine == other


def _days(halves: Value) -> int | None:
    return None if halves is None else int(halves) // HALVES


def _kroner(ore: Value) -> float | None:
    return None if ore is None else int(ore) / 100
