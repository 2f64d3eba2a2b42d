"""A caseload that one machine cannot hold: the same columns on Spark, from Parquet to Parquet.

    python -m rettesnor.caseload.spark CASES.parquet --standard ID --on DATE --out FOLDER [--master 'local[2]']

It takes the extra `rettesnor[spark]`, and Java. Columns are typed: booleans, names of options as text, dates, and whole
numbers of the base unit. A column that is missing is unknown, and so is a value that is none. `batch` also lists those,
reckons the dates of the deadlines, and takes two standards at once.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

import narwhals.stable.v2 as nw

from rettesnor.caseload.compute import check_names
from rettesnor.caseload.refused import Refused
from rettesnor.locale import read_texts
from rettesnor.rules.act import LawNotCovered
from rettesnor.rules.columns import Columns, dtype
from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.program import Program, build
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from rettesnor.wording.translation import gettext_noop as _

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, SparkSession

_EPOCH = date(1970, 1, 1).toordinal()
_SPARK_TYPES = {nw.Boolean: "boolean", nw.Int64: "bigint", nw.String: "string"}
_WHOLE = ("tinyint", "smallint", "int", "bigint")
# Java's own `\s` knows ASCII alone, and not the four separators that Python strips.
_SOME_TEXT = r"(?U)[^\s\x1c-\x1f]"


def main(arguments: Sequence[str] | None = None) -> None:
    args = _options().parse_args(arguments)
    try:
        _run(args)
    except Refused as error:
        read_texts()
        sys.exit(f"rettesnor: {error.in_(args.lang)}")


def session(master: str | None) -> SparkSession:
    """A session on `master`, or on the one that `spark-submit` gives. Raises `Refused` without PySpark."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise Refused(_("PySpark is not installed; install it with: pip install 'rettesnor[spark]'")) from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("rettesnor")
    return (builder.master(master) if master else builder).getOrCreate()


def over(cases: DataFrame, columns: Columns, program: Program) -> DataFrame:
    """The cases as they stand, followed by the results; rows without any content are no cases.

    Raises `Refused` for a column of the wrong type, and for one that is called as a result.
    """
    from pyspark.sql import functions as F  # noqa: N812  what Spark's own pages call it

    # To Spark, names that differ only in upper and lower case are the same.
    check_names(columns.names, [name.lower() for name in cases.columns])
    result: DataFrame = columns.over(nw.from_native(facts(cases, program.vocabulary, program.on))).to_native()
    as_they_stand = (F.col(read).alias(name) for name, read in _read(cases).items())
    return result.select(*as_they_stand, *columns.names)


def facts(cases: DataFrame, vocabulary: Vocabulary, on: date) -> DataFrame:
    """A column for every fact there is, as the rules read it, beside the columns of the file under other names.

    Raises `Refused` for a column of the wrong type.
    """
    from pyspark.sql import functions as F  # noqa: N812

    types, read = dict(cases.dtypes), _read(cases)
    frame = cases.toDF(*read.values())
    contents = (F.col(n) != "" if type_ == "string" else F.col(n).isNotNull() for n, type_ in frame.dtypes)
    frame = frame.filter(reduce(or_, contents))
    frame = frame.withColumns({f.name: _fact(f, types.get(f.name), read.get(f.name), on) for f in vocabulary.facts})
    for fact in vocabulary.facts:
        for earlier in fact.follows:
            before = F.coalesce(F.col(fact.name) < F.col(earlier), F.lit(False))
            frame = frame.withColumn(fact.name, F.when(~before, F.col(fact.name)))
    for contradiction in vocabulary.contradictions:
        name = contradiction.rules_out
        holds = reduce(and_, (F.col(fact).eqNullSafe(F.lit(value)) for fact, value in contradiction.facts.items()))
        frame = frame.withColumn(name, F.when(~holds, F.col(name)))
    return frame


def _read(cases: DataFrame) -> dict[str, str]:
    """By number, no column of the file is mistaken for a fact, or for what the results are made from."""
    return {name: f"_{number}" for number, name in enumerate(cases.columns)}


def _fact(fact: FactDefinition, type_: str | None, read: str | None, on: date) -> Column:
    """The column of a fact as the rules read it, unknown where the value is none."""
    from pyspark.sql import functions as F  # noqa: N812

    wanted = _SPARK_TYPES[dtype(fact)]
    if type_ is None or read is None:
        return F.lit(None).cast(wanted)
    column = F.col(read)
    match fact.type, type_:
        case "boolean", "boolean":
            return column
        case "text", "string":
            return F.when(column.rlike(_SOME_TEXT), column)
        case "municipality", "string":
            return F.when(column.isin([*fact.municipalities]), column)
        case "choice", "string":
            return F.when(column.isin([option.name for option in fact.options]), column)
        case "date", "date":
            day = F.unix_date(column).cast(wanted) + F.lit(_EPOCH)
            return F.when(day.between(*fact.span(on)), day)
        case "quantity", whole if whole in _WHOLE:
            return F.when(column.between(*fact.span(on)), column.cast(wanted))
    expected = {"date": "date", "quantity": "bigint"}.get(fact.type, wanted)
    raise Refused(
        _("the column {name} is of the type {type_}; write it as {expected}"),
        name=fact.name,
        type_=type_,
        expected=expected,
    )


def _run(args: argparse.Namespace) -> None:
    try:
        standard = files.standard(args.standard)
        own = files.municipality(standard.municipality).code
        program = build(standard, files.law(), files.vocabulary(), args.on, municipality=own)
    except LawNotCovered:
        raise Refused(_("the wording of the law is not known on {on}; choose a later day"), on=args.on) from None
    cases = session(args.master).read.parquet(args.cases)
    over(cases, Columns(program, offer=args.offer), program).write.parquet(args.out)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rettesnor.caseload.spark", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("cases", metavar="CASES.parquet")
    parser.add_argument("--standard", required=True, metavar="ID", choices=files.standard_ids())
    parser.add_argument("--on", required=True, metavar="DATE", type=date.fromisoformat)
    parser.add_argument("--offer", choices=("sheltered_employment", "special_course"), default="sheltered_employment")
    parser.add_argument("--out", required=True, metavar="FOLDER", help="must not be there already")
    parser.add_argument("--master", metavar="URL", help="for example local[2]; spark-submit gives its own")
    parser.add_argument("--lang", choices=("da", "en"), default="da")
    return parser


if __name__ == "__main__":
    main()
