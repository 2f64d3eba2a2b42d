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
    sums = {}
    for name, days in versions.items():
        met, weekly = inside(), weekly_days(days)
        sums[f"{name}_met"] = met.sum()
        sums[f"{name}_unknown"] = met.is_null().sum()
        sums[f"{name}_days"] = weekly.cast(pl.Int64).filter(met).sum()
        sums[f"{name}_municipality"] = municipality(weekly).filter(met).sum()
    return cases.select(**sums)


def _days(number: int) -> pl.Expr:
    return pl.lit(number, pl.Int8)
