"""Polars expressions written for these rules alone, three-valued (NULL is unknown)."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from benchmarks.peers import (
    BELOW_AGE,
    MIN_AGE,
    NEED_AT_LEAST,
    NEED_NORMALLY_AT_MOST,
    OWN_KM,
    TRIPS,
    YEARLY_CAP,
    Days,
)


def inside() -> pl.Expr:
    c = pl.col
    return (
        (c("age") >= MIN_AGE)
        & (c("age") < BELOW_AGE)
        & (c("vum") >= NEED_AT_LEAST)
        & c("exhausted")
        & (c("vum") <= NEED_NORMALLY_AT_MOST)
        & ~c("has104")
    )


def weekly_days(days: Days) -> pl.Expr:
    c = pl.col
    family, special = _days(days.family), _days(days.family_special)
    if days.family != days.family_special:
        family = pl.when(c("special")).then(special).when(~c("special")).then(family)
    return (
        pl.when(c("housing") == 0)
        .then(_days(days.own_home))
        .when(c("housing") == 1)
        .then(_days(days.residential))
        .when(c("housing") == 2)
        .then(family)
    )


def municipality(weekly: pl.Expr) -> pl.Expr:
    """What the municipality pays for transport in a year, in kroner."""
    c = pl.col
    a_km = c("price") * (weekly * TRIPS)
    cap = c("net") * YEARLY_CAP
    # The lesser by two comparisons: `min_horizontal` passes over what is unknown.
    own = pl.when(c("km") < OWN_KM).then(c("km")).otherwise(OWN_KM) * a_km
    citizen = pl.when(own <= cap).then(own).when(own > cap).then(cap)
    return c("km") * a_km - citizen


def totals(cases: pl.LazyFrame, versions: Mapping[str, Days]) -> pl.LazyFrame:
    """For each version: how many are inside, of how many that is not known, their days and what they cost."""
    sums: dict[str, pl.Expr] = {}
    for name, days in versions.items():
        weekly = weekly_days(days)
        sums |= _sums(name, inside(), weekly, municipality(weekly))
    return cases.select(**sums)


def staged_totals(cases: pl.LazyFrame, versions: Mapping[str, Days]) -> pl.LazyFrame:
    """The same, with a column for each thing that is used twice: quicker than leaving it to the engine to see that."""
    c = pl.col
    cases = cases.with_columns(
        met=inside(),
        cap=c("net") * YEARLY_CAP,
        own_km=pl.when(c("km") < OWN_KM).then(c("km")).otherwise(OWN_KM),
        **{f"{name}_days": weekly_days(days) for name, days in versions.items()},
    )
    cases = cases.with_columns(**{f"{name}_a_km": c("price") * (c(f"{name}_days") * TRIPS) for name in versions})
    cases = cases.with_columns(**{f"{name}_own": c("own_km") * c(f"{name}_a_km") for name in versions})
    sums: dict[str, pl.Expr] = {}
    for name in versions:
        own, cap = c(f"{name}_own"), c("cap")
        citizen = pl.when(own <= cap).then(own).when(own > cap).then(cap)
        sums |= _sums(name, c("met"), c(f"{name}_days"), c("km") * c(f"{name}_a_km") - citizen)
    return cases.select(**sums)


def whole_totals(cases: pl.LazyFrame, versions: Mapping[str, Days]) -> pl.LazyFrame:
    """The same again in whole øre and metres, rounded row by row as a settlement is: exact, and with divisions."""
    c = pl.col
    cases = cases.with_columns(
        met=inside(),
        cap=c("net_earnings") * 36 // 10,
        way=c("distance_to_work") * c("transport_price"),
        own_way=pl.when(c("distance_to_work") < 10_000).then(c("distance_to_work")).otherwise(10_000)
        * c("transport_price"),
        **{f"{name}_days": weekly_days(days).cast(pl.Int64) for name, days in versions.items()},
    )
    cases = cases.with_columns(
        **{
            f"{name}_{what}": (c(way) * c(f"{name}_days") * 104 + 999) // 1000
            for name in versions
            for what, way in (("cost", "way"), ("own", "own_way"))
        }
    )
    sums: dict[str, pl.Expr] = {}
    for name in versions:
        own, cap = c(f"{name}_own"), c("cap")
        citizen = pl.when(own <= cap).then(own).when(own > cap).then(cap)
        sums |= _sums(name, c("met"), c(f"{name}_days"), c(f"{name}_cost") - citizen)
    return cases.select(**sums)


def _sums(name: str, met: pl.Expr, weekly: pl.Expr, cost: pl.Expr) -> dict[str, pl.Expr]:
    return {
        f"{name}_met": met.sum(),
        f"{name}_unknown": met.is_null().sum(),
        f"{name}_days": weekly.cast(pl.Int64).filter(met).sum(),
        f"{name}_municipality": cost.filter(met).sum(),
    }


def _days(number: int) -> pl.Expr:
    return pl.lit(number, pl.Int8)
