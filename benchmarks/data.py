"""Invented cases: one row a citizen, one column a fact, some of them unknown.

Every figure is drawn by hashing the row's number, so the rows are the same in every process and however many are made.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import polars as pl

T = TypeVar("T", pl.DataFrame, pl.LazyFrame)

ON = date(2026, 5, 4)
"""The day every case is looked at."""

SHARES = {
    "support_need": {"none": 0.05, "light": 0.15, "moderate": 0.4, "high": 0.3, "full": 0.1},
    "housing": {
        "own_home_alone": 0.3,
        "own_home_with_partner": 0.15,
        "residential_home": 0.3,
        "shared_community": 0.1,
        "with_family": 0.15,
    },
}
CAN_BE_UNKNOWN = (
    "birth_date",
    "support_need",
    "cannot_use_other_offers",
    "granted_104",
    "housing",
    "special_considerations",
    "hourly_pay",
    "net_earnings",
)
FACTS = (*CAN_BE_UNKNOWN[:-1], "agreed_wage", "distance_to_work", "transport_price", "net_earnings")
EPOCH = date(1970, 1, 1).toordinal()
BORN = {age: date(ON.year - age, ON.month, ON.day).toordinal() for age in range(16, 72)}


def cases(rows: int, unknown: float, first: int = 0) -> pl.LazyFrame:
    """`rows` cases from number `first` on, `unknown` of each fact that can be so (0.05 is one in twenty).

    Columns are typed as the rules read them: whole øre, metres and day numbers, options as text.
    """
    age = _between("age", 16, 71)
    drawn: Mapping[str, pl.Expr] = {
        # Of an age, all birthdays of its year are as likely.
        "birth_date": age.replace_strict(BORN, return_dtype=pl.Int64) - _between("birthday", 0, 364),
        "support_need": _option("support_need"),
        "cannot_use_other_offers": _chance("cannot_use_other_offers") < 0.8,
        "granted_104": _chance("granted_104") < 0.15,
        "housing": _option("housing"),
        "special_considerations": _chance("special_considerations") < 0.3,
        "hourly_pay": _between("hourly_pay", 400, 4_000),
        "agreed_wage": _between("agreed_wage", 12_500, 16_000),
        # Most live near their work, a few far away: a gamma distribution with a mean of 12 km.
        "distance_to_work": (-600 * (_chance("near").log() + _chance("far").log())).round().cast(pl.Int64) * 10,
        "transport_price": _between("transport_price", 100, 600),
        "net_earnings": _between("net_earnings", 0, 300_000),
    }
    known = {
        name: pl.when(_chance(f"{name} is known") >= unknown).then(value) if name in CAN_BE_UNKNOWN else value
        for name, value in drawn.items()
    }
    return pl.LazyFrame({"row": pl.int_range(first, first + rows, eager=True)}).select(**known)


def as_read(cases: T) -> T:
    """The same cases with options enumerated: compared as numbers, and written by their names."""
    return cases.with_columns(pl.col(name).cast(pl.Enum(list(options))) for name, options in SHARES.items())


def parquet(path: Path, rows: int, unknown: float, chunk: int = 1_000_000) -> Path:
    """The same cases as a file, made once and a part at a time: more rows than memory holds. Days are dates in it."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        parts = [as_read(cases(min(chunk, rows - first), unknown, first)) for first in range(0, rows, chunk)]
        dated = pl.concat(parts).with_columns((pl.col("birth_date") - EPOCH).cast(pl.Int32).cast(pl.Date))
        unfinished = path.with_suffix(".part")
        dated.sink_parquet(unfinished, row_group_size=chunk // 2)
        unfinished.rename(path)
    return path


def scan(path: Path) -> pl.LazyFrame:
    """A file of cases as the rules read it: days as numbers."""
    return pl.scan_parquet(path).with_columns(pl.col("birth_date").to_physical().cast(pl.Int64) + EPOCH)


def for_peers(cases: pl.DataFrame) -> pl.DataFrame:
    """The same cases as peers like them best, made before the clock starts.

    Ages are in years, options short numbers, pay in øre, other amounts in kroner and kilometres.
    """
    ages = {born - day: age for age, born in BORN.items() for day in range(365)}
    need = {name: i for i, name in enumerate(SHARES["support_need"])}
    homes = dict(zip(SHARES["housing"], (0, 0, 1, 1, 2), strict=True))
    return cases.select(
        age=pl.col("birth_date").replace_strict(ages, return_dtype=pl.Int16),
        vum=pl.col("support_need").replace_strict(need, return_dtype=pl.Int8),
        exhausted=pl.col("cannot_use_other_offers"),
        has104=pl.col("granted_104"),
        housing=pl.col("housing").replace_strict(homes, return_dtype=pl.Int8),
        special=pl.col("special_considerations"),
        wage=pl.col("hourly_pay").cast(pl.Int32),
        coll=pl.col("agreed_wage").cast(pl.Int32),
        km=pl.col("distance_to_work") / 1000,
        price=pl.col("transport_price") / 100,
        net=pl.col("net_earnings") / 100,
    )


def _draw(of: str) -> pl.Expr:
    return pl.col("row").hash(crc32(of.encode()))


def _chance(of: str) -> pl.Expr:
    """Above 0, at most 1."""
    return ((_draw(of) // 2**11).cast(pl.Float64) + 1) / 2**53


def _between(of: str, least: int, most: int) -> pl.Expr:
    return (_draw(of) % (most - least + 1)).cast(pl.Int64) + least


def _option(of: str) -> pl.Expr:
    *others, last = zip(SHARES[of], accumulate(SHARES[of].values()), strict=True)
    chosen = pl.lit(last[0])
    for name, up_to in reversed(others):
        chosen = pl.when(_chance(of) <= up_to).then(pl.lit(name)).otherwise(chosen)
    return chosen
