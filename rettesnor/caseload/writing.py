"""Writing a file that is either whole or not there."""

from __future__ import annotations

import stat
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl
from polars.io.plugins import register_io_source

from rettesnor.caseload.cases import Cases, form
from rettesnor.caseload.facts import WRONG
from rettesnor.caseload.parts import part_of
from rettesnor.caseload.refused import Refused
from rettesnor.wording.machine import why_not
from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _

FIRST = 20
_ALL = 0o666
_OS_ERROR = "(os error"  # how Polars tells that the machine would not write its Parquet file


@contextmanager
def written(path: Path, beside: Path, source: Path) -> Iterator[tuple[Path, Path]]:
    """Places to write two files to. They become the files in the end, and are gone where something went wrong.

    Nobody may read them who may not read `source`, nor the files that they replace.
    """
    try:
        with part_of(path) as part, part_of(beside) as other:
            yield part.path, other.path
            for each in (other, part):
                mode = _mode(source)
                each.become(mode & _mode(each.target) if each.target.exists() else mode)
    except (OSError, pl.exceptions.ComputeError) as error:
        if not isinstance(error, OSError) and _OS_ERROR not in str(error):
            raise
        why = why_not(error.errno, error.strerror) if isinstance(error, OSError) else Saying(str(error))
        raise Refused(
            _("{path} cannot be written: {why}; choose another folder, or make room"), path=path, why=why
        ) from None


def _mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode) & _ALL


def write(batches: Iterator[pl.DataFrame], schema: pl.Schema, path: Path, cases: Cases, suffix: str) -> None:
    """Write batch by batch, in the form of `suffix`; a CSV file has the separator of the one it was made from."""

    def source(*_ignored: object) -> Iterator[pl.DataFrame]:
        return batches

    frame = register_io_source(source, schema=schema)
    if suffix == ".parquet":
        frame.sink_parquet(path)
    else:
        frame.sink_csv(path, separator=cases.separator, include_bom=cases.bom)


def check_form(path: Path, schema: pl.Schema) -> None:
    """Raises `Refused` for a column that a CSV file has no way to write."""
    for name, type_ in schema.items():
        if form(path) == ".csv" and (type_.is_nested() or type_ in (pl.Binary, pl.Duration, pl.Object)):
            raise Refused(
                _("the column {name} is of the type {type_}, which a CSV file cannot hold; write a .parquet"),
                name=name,
                type_=type_,
            )


class WrongValues:
    """What in a caseload is no value: counted, the first of them kept, and all of them written to a CSV file."""

    def __init__(self, path: Path, separator: str = ",", bom: bool = False) -> None:
        self._path = path
        self._separator = separator
        self.first = pl.DataFrame(schema=WRONG)
        self.first.write_csv(path, separator=separator, include_bom=bom)
        self.by_column: Counter[str] = Counter()

    @property
    def count(self) -> int:
        return self.by_column.total()

    def add(self, wrong: pl.DataFrame) -> None:
        if wrong.is_empty():
            return
        with self._path.open("ab") as file:
            wrong.write_csv(file, include_header=False, separator=self._separator)
        self.by_column.update(dict(wrong["column"].value_counts().iter_rows()))
        self.first = pl.concat([self.first, wrong]).head(FIRST)
