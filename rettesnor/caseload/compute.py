"""The rules over a file of cases, a batch at a time: what one case is decided by, decides each row."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import narwhals.stable.v2 as nw
import polars as pl
import polars.selectors as cs

from rettesnor.caseload.cases import Batch, Cases, form
from rettesnor.caseload.changes import ChangeColumn, change_columns
from rettesnor.caseload.due_dates import DueColumn, due_columns
from rettesnor.caseload.facts import FactColumns
from rettesnor.caseload.refused import Refused
from rettesnor.caseload.tally import Tally
from rettesnor.caseload.writing import WrongValues, check_form, write, written
from rettesnor.law.calendar import Reading
from rettesnor.rules.columns import Columns
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.program import Program
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.wording import Language
from rettesnor.wording.translation import gettext_noop as _

_MOST_NAMED = 12
OnProgress = Callable[[int, float], None]
"""Told after each batch how many rows there have been and what share of the file, and once more before the files get
their names. Whatever it raises ends the work, and nothing has been written."""


@dataclass(frozen=True)
class Results:
    """The columns that one or two standards, and the law, add to a file of cases, assessed on the day `on`.

    `days` are those of each layer that are days: of its deadlines, and of what time alone changes.
    """

    columns: Columns
    days: tuple[tuple[DueColumn | ChangeColumn, ...], ...]
    vocabulary: Vocabulary
    on: date

    @property
    def names(self) -> list[str]:
        """Layer by layer, its days last."""
        layers = zip(self.columns.layers, self.days, strict=True)
        return [name for layer, days in layers for name in (*layer.names, *(column.name for column in days))]

    def of(self, facts: pl.DataFrame) -> pl.DataFrame:
        """The result columns of cases whose facts are known as `FactColumns.read` gives them."""
        lazy: pl.LazyFrame = self.columns.over(nw.from_native(facts.lazy())).to_native()
        days = [column.over(facts) for columns in self.days for column in columns]
        return lazy.select(self.columns.names).collect().with_columns(days).select(self.names)


def results(programs: tuple[Program, ...], offer: Offer, readings: tuple[Reading | None, ...]) -> Results:
    """`readings` are the municipalities' of *hverdag*, one a program; the law's deadlines go by the first.

    Raises `Refused` where two standards mean different things by the same fact.
    """
    columns = Columns(*programs, offer=offer)
    by_layer = zip(columns.layers, (programs[0], *programs), (readings[0], *readings), strict=True)
    days: tuple[tuple[DueColumn | ChangeColumn, ...], ...] = tuple(
        (*due_columns(layer, program, offer, reading), *change_columns(layer, program))
        for layer, program, reading in by_layer
    )
    return Results(columns, days, _vocabulary(programs), programs[0].on)


@dataclass(frozen=True)
class Computed:
    """What became of a file of cases.

    `wrong_file` lists every wrong value. `others` are the columns that are no facts, with the fact that each was
    perhaps meant for. `empty_rows` are rows without any content: they are no cases, and are left out.
    """

    results: Results
    tally: Tally
    wrong: WrongValues
    wrong_file: Path
    others: dict[str, str | None]
    empty_rows: int


def wrong_file(out: Path) -> Path:
    """Named after the whole of `out`, so that it is nobody else's."""
    return out.with_name(f"{out.name}.wrong.csv")


def compute(results: Results, cases: Cases, out: Path, *, language: Language, progress: OnProgress) -> Computed:
    """Write the cases to `out`, each row as it stands in the file followed by its results.

    Raises `Refused`, and then there is no new `out`, where the file is not a table, or `out` cannot be written.
    """
    facts = FactColumns(results.vocabulary, cases.schema, language, results.on)
    check_names(results.names, cases.schema)
    _check_facts(facts, cases)
    tally = Tally(results.columns.layers)
    empty = Batch(pl.DataFrame(schema=cases.schema), pl.Series([], dtype=pl.Int64), 0.0)
    schema = pl.Schema(cases.schema | results.of(facts.read(empty)[0]).schema)
    check_form(out, schema)
    empty_rows = 0

    def computed() -> Iterator[pl.DataFrame]:
        nonlocal empty_rows
        for read in cases.batches():
            batch = _filled(read)
            empty_rows += len(read.rows) - len(batch.rows)
            known, not_values = facts.read(batch)
            wrong.add(not_values)
            added = results.of(known)
            tally.add(added)
            progress(tally.rows, batch.read)
            yield batch.rows.hstack(added)

    with written(out, wrong_file(out), cases.path) as (part, wrong_part):
        wrong = WrongValues(wrong_part, cases.separator, cases.bom) if form(out) == ".csv" else WrongValues(wrong_part)
        write(computed(), schema, part, cases, out.suffix.lower())
        progress(tally.rows, 1.0)
    others = {name: facts.near(name) for name in facts.others}
    return Computed(results, tally, wrong, wrong_file(out), others, empty_rows)


def check_names(names: Iterable[str], columns: Collection[str]) -> None:
    """Raises `Refused` where some of a file's columns are called as the results are."""
    if taken := [name for name in names if name in columns]:
        listed = ", ".join(taken)
        raise Refused(
            _("the file already has columns called as the results are: {listed}; rename them, or take them out"),
            listed=listed,
        )


def _check_facts(facts: FactColumns, cases: Cases) -> None:
    """Raises `Refused` where nothing would be known of any case: the columns are called by other names."""
    if len(facts.others) == len(cases.schema):
        listed = ", ".join(facts.others[:_MOST_NAMED]) + (" …" if len(facts.others) > _MOST_NAMED else "")
        raise Refused(
            _("none of the file's columns is a fact: {listed}; `rettesnor facts` shows what to call them"),
            listed=listed,
        )


def _filled(batch: Batch) -> Batch:
    """Without the rows in which no cell has a content."""
    filled = pl.any_horizontal(cs.string().str.strip_chars() != "", (~cs.string()).is_not_null()).fill_null(value=False)
    keep = batch.rows.select(filled.alias("filled")).to_series()
    return batch if keep.all() else Batch(batch.rows.filter(keep), batch.places.filter(keep), batch.read)


def _vocabulary(programs: tuple[Program, ...]) -> Vocabulary:
    vocabulary = programs[0].vocabulary
    for program in programs[1:]:
        facts = program.standard.facts if program.standard else ()
        for fact in facts:
            if fact.name in vocabulary and vocabulary[fact.name] != fact:
                raise Refused(
                    _("the two standards mean different things by the fact {name}; take one standard at a time"),
                    name=fact.name,
                )
        contradictions = program.standard.contradictions if program.standard else ()
        vocabulary = vocabulary.with_local(
            tuple(fact for fact in facts if fact.name not in vocabulary),
            tuple(each for each in contradictions if each not in vocabulary.contradictions),
        )
    return vocabulary
