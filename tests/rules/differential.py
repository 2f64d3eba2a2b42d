"""The same cases through the explained assessment and through the columns, and where the two differ."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import polars as pl

from rettesnor.rules.assess import Assessment, assess
from rettesnor.rules.columns import Columns, ValueColumn, dtype
from rettesnor.rules.compiled import Value, compiled
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.program import Program
from rettesnor.rules.vocabulary import Vocabulary

Row = Mapping[str, Value]
TYPES: dict[Any, Any] = {nw.Boolean: pl.Boolean, nw.Int64: pl.Int64, nw.String: pl.String}
ESTIMATES = ("weekly_days", "pay_meets_floor", "transport_citizen_year", "transport_municipality_year")
INSIDE = {"inside": True, "outside": False, "undetermined": None}


def frame(rows: Sequence[Row], names: Sequence[str], vocabulary: Vocabulary) -> pl.DataFrame:
    columns = {name: pl.Series([row.get(name) for row in rows], dtype=TYPES[dtype(vocabulary[name])]) for name in names}
    return pl.DataFrame({"row": range(len(rows)), **columns})


def on_polars(cases: pl.DataFrame, work: Any) -> list[dict[str, Value]]:
    worked: pl.LazyFrame = work(nw.from_native(cases.lazy())).to_native()
    return worked.collect().sort("row").to_dicts()


def on_duckdb(cases: pl.DataFrame, work: Any) -> list[dict[str, Value]]:
    with TemporaryDirectory() as folder, duckdb.connect() as connection:
        cases.write_parquet(Path(folder) / "cases.parquet")
        result = work(nw.from_native(connection.read_parquet(str(Path(folder) / "cases.parquet")))).to_native()
        names = result.columns
        return sorted((dict(zip(names, row, strict=True)) for row in result.fetchall()), key=lambda row: row["row"])


ENGINES = {"Polars": on_polars, "DuckDB": on_duckdb}


def explained(program: Program, facts: Row, columns: Columns, offer: Offer) -> dict[str, Value]:
    """What the columns must say of one case, read off its assessment."""
    assessment = assess(program, {name: value for name, value in facts.items() if value is not None}, offer=offer)
    expected: dict[str, Value] = {}
    for layer in columns.layers:
        outcome = assessment.standard if layer.layer == "local" else assessment.law
        results = {finding.sourced.rule.id: finding.result for finding in assessment.findings}
        expected[layer.inside] = INSIDE[outcome]
        for name, result in ((layer.not_met, "not_met"), (layer.unknown, "unknown")):
            expected[name] = sum(1 << i for i, each in enumerate(layer.criteria) if results[each.rule.id] == result)
        expected |= {column.name: _proposed(assessment, column) for column in layer.values}
    return expected


def _proposed(assessment: Assessment, column: ValueColumn) -> Value:
    if column.value in ESTIMATES:
        return compiled(column.tree)(assessment.facts)
    [rule] = column.rules
    name = column.value if rule.layer == "local" else f"{rule.layer}.{column.value}"
    alone, among_others = assessment.values.get(name), assessment.values.get(f"{name}@{rule.rule.id}")
    proposed = alone if alone and alone.sourced is rule else among_others
    value = proposed.value if proposed else None
    return ", ".join(map(str, value)) if isinstance(value, tuple) else value


def differences(
    program: Program, rows: Sequence[Row], columns: Columns | None = None, offer: Offer = "sheltered_employment"
) -> Iterator[str]:
    """Every cell in which an engine says something else than the assessment. `columns` may be those under suspicion."""
    sound = Columns(program, offer=offer)
    columns = columns or sound
    cases = frame(rows, tuple(dict.fromkeys((*sound.facts, *columns.facts))), program.vocabulary)
    expected = [explained(program, row, sound, offer) for row in rows]
    for engine, run in ENGINES.items():
        for row, wanted, found in zip(rows, expected, run(cases, columns.over), strict=True):
            for name, value in wanted.items():
                if found[name] != value or type(found[name]) is not type(value):
                    yield f"{engine}: {name} is {found[name]!r}, not {value!r}, of {dict(row)}"
