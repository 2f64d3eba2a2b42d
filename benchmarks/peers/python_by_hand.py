"""Plain Python for one case, three-valued (None is unknown), with a trace that cites the text."""

from __future__ import annotations

from typing import Any

from benchmarks.peers import (
    BELOW_AGE,
    MIN_AGE,
    NEED_AT_LEAST,
    NEED_NORMALLY_AT_MOST,
    OWN_KM,
    PAY_PER_CENT,
    TRIPS,
    YEARLY_CAP,
    Days,
)

Case = dict[str, Any]

CITES = {
    "age-from": "Hvem kan få tilbuddet?: »Du skal være fyldt 18 år.«",
    "age-below": "Hvem kan få tilbuddet?: »Du skal være under 67 år.«",
    "need-too-low": "Hvem kan få tilbuddet?: »Målgruppen omfatter ikke borgere med intet eller let støttebehov.«",
    "other-offers": "Hvem kan få tilbuddet?: »Mulighederne for beskæftigelse … skal være udtømte.«",
    "need-full": "Hvem kan få tilbuddet?: »… omfatter som udgangspunkt ikke borgere med fuldstændigt støttebehov.«",
    "no-104": "Hvem kan få tilbuddet?: »… kun til borgere, som ikke allerede har et tilbud efter § 104.«",
}


def and3(*parts: bool | None) -> bool | None:
    unknown = False
    for part in parts:
        if part is False:
            return False
        if part is None:
            unknown = True
    return None if unknown else True


def not3(value: bool | None) -> bool | None:
    return None if value is None else not value


def ge(a: float | None, b: float | None) -> bool | None:
    return None if a is None or b is None else a >= b


def lt(a: float | None, b: float | None) -> bool | None:
    return None if a is None or b is None else a < b


def le(a: float | None, b: float | None) -> bool | None:
    return None if a is None or b is None else a <= b


def weekly_days(case: Case, days: Days) -> int | None:
    housing = case["housing"]
    if housing is None:
        return None
    if housing == 0:
        return days.own_home
    if housing == 1:
        return days.residential
    if days.family_special == days.family:
        return days.family
    special = case["special"]
    return None if special is None else (days.family_special if special else days.family)


def outcome(hard: bool | None, norm: bool | None) -> int | None:
    """0 outside, 1 inside, 2 outside by a rule that a person may depart from."""
    if hard is None:
        return None
    if not hard:
        return 0
    return None if norm is None else (1 if norm else 2)


def explained(case: Case, days: Days) -> dict[str, Any]:
    criteria = [
        ("age-from", "must", ge(case["age"], MIN_AGE), ("age",)),
        ("age-below", "must", lt(case["age"], BELOW_AGE), ("age",)),
        ("need-too-low", "must", ge(case["vum"], NEED_AT_LEAST), ("vum",)),
        ("other-offers", "must", case["exhausted"], ("exhausted",)),
        ("need-full", "default", le(case["vum"], NEED_NORMALLY_AT_MOST), ("vum",)),
        ("no-104", "default", not3(case["has104"]), ("has104",)),
    ]
    trace, missing = [], []
    for name, strength, value, facts in criteria:
        unknown = [fact for fact in facts if case[fact] is None]
        trace.append(
            {
                "criterion": name,
                "strength": strength,
                "value": value,
                "facts": {fact: case[fact] for fact in facts},
                "missing": unknown,
                "cite": CITES[name],
            }
        )
        missing += unknown
    hard = and3(*(value for _, strength, value, _ in criteria if strength == "must"))
    norm = and3(*(value for _, strength, value, _ in criteria if strength == "default"))
    decided = outcome(hard, norm)
    weekly = weekly_days(case, days)
    floor = PAY_PER_CENT * case["coll"] / 100
    citizen = municipality = None
    if weekly is not None and case["net"] is not None:
        a_km = case["price"] * weekly * TRIPS
        citizen = min(min(case["km"], OWN_KM) * a_km, YEARLY_CAP * case["net"])
        municipality = case["km"] * a_km - citizen
    return {
        "outcome": decided,
        "days": weekly,
        "floor": floor,
        "pay_meets_floor": ge(case["wage"], floor),
        "citizen": citizen,
        "municipality": municipality,
        "criteria": trace,
        "next_fact": None if decided is not None else next(iter(dict.fromkeys(missing)), None),
    }
