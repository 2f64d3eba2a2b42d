"""`make spark`: what Spark says of made-up cases is, row by row, what `batch` says of them, for every standard.

First the facts, since some decide no result; then the results. The cases go through both commands: Parquet in,
`rettesnor.caseload.spark` or `rettesnor batch`, Parquet out.
"""

from __future__ import annotations

from contextlib import redirect_stdout
from datetime import date, timedelta
from importlib.metadata import version
from io import StringIO
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
from rettesnor.caseload.cases import Batch
from rettesnor.caseload.facts import FactColumns
from rettesnor.cli.main import main as rettesnor
from rettesnor.rules.columns import Columns, dtype
from rettesnor.rules.facts import FactDefinition, Words
from rettesnor.rules.program import Program, build
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files

ROWS = 5_000
KNOWN = 0.8
MASTER = "local[2]"
EPOCH = date(1970, 1, 1).toordinal()
OTHER = "shared_0"
"""A column that is no fact, called as something the results might be made from."""
REMARK = FactDefinition(
    name="remark",
    group="other",
    type="text",
    label=Words(da="Bemærkning", en="Remark"),
    help=Words(da="Fri tekst.", en="Free text."),
    supplied_by=("caseworker",),
    sensitivity="ordinary",
)
"""No standard of today has a fact that is a text."""
WRONG_EVERY = 20
NO_VALUE = {
    "boolean": (None,),
    "choice": ("none of them", ""),
    "text": ("", " \t", "\u00a0", "\x1f"),
    "municipality": ("", "12", "1234", "abc", "101\n"),
}
"""What a column of the right type can hold that is no value, where that does not depend on the fact."""

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
    """Raises SystemExit at the first value that is not the same, and where a column called as a result is taken."""
    folder.mkdir()
    program = build(files.standard(standard), files.law(), files.vocabulary(), ON)
    columns = Columns(program)
    cases, by_batch, by_spark = folder / "cases.parquet", folder / "batch.parquet", folder / "spark"
    written = _cases(program)
    written.write_parquet(cases)
    start = perf_counter()
    spark.main(_asked(standard, cases, by_spark, "--master", MASTER))
    seconds = perf_counter() - start
    _same_facts(standard, cases, program.vocabulary.with_local((REMARK,)), folder / "facts")
    with redirect_stdout(StringIO()):
        rettesnor(["batch", *_asked(standard, cases, by_batch)])
    on_spark, on_batch = pl.read_parquet(by_spark / "*.parquet").sort("row"), pl.read_parquet(by_batch)
    both = [name for name in on_batch.columns if name in on_spark.columns]
    if missing := {*written.columns, *columns.names}.difference(both):
        raise SystemExit(f"{standard}: not in both: {', '.join(sorted(missing))}")
    _same(standard, on_spark, on_batch, both)
    _refused(standard, written, columns.names[0], folder)
    told = ", ".join(_told(on_batch[layer.inside]) for layer in columns.layers)
    left_out = len(on_batch.columns) - len(both)
    print(f"{standard}: {len(columns.names)} results the same, {left_out} for batch alone; {told} ({seconds:.1f} s)")


def _same_facts(standard: str, cases: Path, vocabulary: Vocabulary, folder: Path) -> None:
    rows = pl.read_parquet(cases).drop_nulls("row")
    batch = Batch(rows, rows["row"], 1.0)
    on_batch = (
        FactColumns(vocabulary, rows.schema, "en", ON).read(batch)[0].with_columns(pl.col(pl.Enum).cast(pl.String))
    )
    on_spark = spark.facts(spark.session(MASTER).read.parquet(str(cases)), vocabulary, ON)
    on_spark.select("_0", *on_batch.columns).write.parquet(str(folder))
    _same(standard, pl.read_parquet(folder / "*.parquet").sort("_0"), on_batch, on_batch.columns)


def _same(standard: str, on_spark: pl.DataFrame, on_batch: pl.DataFrame, columns: list[str]) -> None:
    for name in columns:
        same = on_spark[name].eq_missing(on_batch[name])
        if not same.all():
            row = same.not_().arg_max()
            raise SystemExit(f"{standard}: {name} of row {row} is {on_spark[name][row]}, batch {on_batch[name][row]}")


def _asked(standard: str, cases: Path, out: Path, *more: str) -> list[str]:
    return [str(cases), "--standard", standard, "--on", ON.isoformat(), "--out", str(out), *more]


def _refused(standard: str, cases: pl.DataFrame, result: str, folder: Path) -> None:
    """A file with a column called as a result is refused, in upper case too: to Spark that is the same name."""
    path, out = folder / "taken.parquet", folder / "taken"
    cases.head(1).with_columns(pl.lit(1).alias(result.upper())).write_parquet(path)
    try:
        spark.main(_asked(standard, path, out, "--master", MASTER))
    except SystemExit as refused:
        if result in str(refused):
            return
        raise
    raise SystemExit(f"{standard}: a column called {result.upper()} was taken")


def _told(inside: pl.Series) -> str:
    return f"{inside.name}: {inside.sum()} yes, {(~inside).sum()} no, {inside.null_count()} open"


def _cases(program: Program) -> pl.DataFrame:
    """Cases as a file may have them: days as dates, one in twenty of each fact no value, contradictions too.

    Of the first case nothing is known, the last row is empty, and the last fact is no column of the file.
    """
    random = Random(program.standard.standard if program.standard else 0)
    vocabulary = program.vocabulary
    names = [fact.name for fact in vocabulary.facts][:-1]
    rows = [case(program, names, KNOWN if number else 0, random) for number in range(ROWS)]
    frame = pl.DataFrame(rows, schema={name: POLARS[dtype(vocabulary[name])] for name in names})
    remarked = frame.with_columns(pl.lit("x").alias(REMARK.name))
    facts = [*(vocabulary[name] for name in names), REMARK]
    cases = remarked.select(pl.int_range(pl.len()).alias("row"), pl.lit("x").alias(OTHER), *_with_no_values(facts))
    return pl.concat([cases, cases.clear(1)])


def _with_no_values(facts: list[FactDefinition]) -> list[pl.Expr]:
    columns = []
    for place, fact in enumerate(facts):
        column = pl.col(fact.name)
        if fact.type == "date":
            column = (column - EPOCH).cast(pl.Int32).cast(pl.Date)
        turn = pl.int_range(pl.len()) + place
        no_values = _no_values(fact)
        for number, no_value in enumerate(no_values):
            wrong = turn % (WRONG_EVERY * len(no_values)) == WRONG_EVERY * number
            column = pl.when(wrong).then(pl.lit(no_value)).otherwise(column)
        columns.append(column.alias(fact.name))
    return columns


def _no_values(fact: FactDefinition) -> tuple[object, ...]:
    """Days that stand for no end or no beginning, amounts below and above what there can be, and texts of no form."""
    if fact.type == "date":
        first, last = map(date.fromordinal, fact.span(ON))
        return date.max, date.min, last + timedelta(days=1), first - timedelta(days=1)
    return (-1, fact.span(ON)[1] + 1) if fact.unit else NO_VALUE[fact.type]


if __name__ == "__main__":
    main()
