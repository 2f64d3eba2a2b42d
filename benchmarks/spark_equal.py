"""`make spark`: what Spark says of made-up cases is, row by row, what Polars says of them, for every standard.

The cases go through the command itself: Parquet in, `rettesnor.caseload.spark`, Parquet out.
"""

from __future__ import annotations

from datetime import date
from importlib.metadata import version
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

import narwhals.stable.v2 as nw
import polars as pl
from pyspark.sql import SparkSession

from benchmarks.data import ON
from benchmarks.made_up import case
from rettesnor.caseload import spark
from rettesnor.rules.columns import Columns, dtype
from rettesnor.rules.facts import Vocabulary
from rettesnor.rules.program import Program, build
from rettesnor.standards import files

ROWS = 5_000
KNOWN = 0.8
MASTER = "local[2]"
EPOCH = date(1970, 1, 1).toordinal()
POLARS = {nw.Boolean: pl.Boolean, nw.Int64: pl.Int64, nw.String: pl.String}


def main() -> None:
    quiet = SparkSession.builder.master(MASTER).config("spark.ui.showConsoleProgress", "false")
    session = quiet.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    print(f"PySpark {version('pyspark')} on {MASTER} and Polars {version('polars')}: {ROWS:,} cases a standard")
    with TemporaryDirectory() as folder:
        for standard in files.standard_ids():
            _compare(standard, Path(folder) / standard)
    session.stop()


def _compare(standard: str, folder: Path) -> None:
    """Raises SystemExit at the first result that is not the same."""
    folder.mkdir()
    program = build(files.standard(standard), files.law(), files.vocabulary(), ON)
    columns = Columns(program)
    facts = _facts(program)
    cases, out = folder / "cases.parquet", folder / "out"
    _as_file(facts, program.vocabulary).write_parquet(cases)
    start = perf_counter()
    asked = [str(cases), "--standard", standard, "--on", ON.isoformat(), "--out", str(out), "--master", MASTER]
    spark.main(asked)
    seconds = perf_counter() - start
    on_spark = pl.read_parquet(out / "*.parquet").sort("row").select(columns.names)
    on_polars: pl.DataFrame = columns.over(nw.from_native(facts.lazy())).to_native().select(columns.names).collect()
    for name in columns.names:
        same = on_spark[name].eq_missing(on_polars[name])
        if not same.all():
            row = same.not_().arg_max()
            raise SystemExit(f"{standard}: {name} of row {row} is {on_spark[name][row]}, Polars {on_polars[name][row]}")
    told = ", ".join(_told(on_polars[layer.inside]) for layer in columns.layers)
    print(f"{standard}: {len(columns.names)} columns the same; {told} ({seconds:.1f} s)")


def _told(inside: pl.Series) -> str:
    return f"{inside.name}: {inside.sum()} yes, {(~inside).sum()} no, {inside.null_count()} open"


def _facts(program: Program) -> pl.DataFrame:
    """Cases without contradictions, typed as the rules read them.

    Of the first case nothing is known, and of the last fact nothing in any case.
    """
    random = Random(program.standard.standard if program.standard else 0)
    names = [fact.name for fact in program.vocabulary.facts]
    rows = [case(program, names[:-1], KNOWN if number else 0, random) for number in range(ROWS)]
    for row in rows:
        for contradiction in program.vocabulary.contradictions:
            if all(row[name] == value for name, value in contradiction.facts.items()):
                row[contradiction.rules_out] = None
    return pl.DataFrame(rows, schema={name: POLARS[dtype(program.vocabulary[name])] for name in names})


def _as_file(facts: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """The same as a file may have it: days as dates, what is no value in the first case, the last fact not there."""
    first = pl.int_range(pl.len()) == 0
    columns = {}
    for name in facts.columns[:-1]:
        match vocabulary[name].type:
            case "date":
                columns[name] = (pl.col(name) - EPOCH).cast(pl.Int32).cast(pl.Date)
            case "choice":
                columns[name] = pl.when(first).then(pl.lit("none of them")).otherwise(name)
            case "quantity":
                columns[name] = pl.when(first).then(pl.lit(-1)).otherwise(name)
            case _:
                columns[name] = pl.col(name)
    return facts.select(**columns).with_row_index("row")


if __name__ == "__main__":
    main()
