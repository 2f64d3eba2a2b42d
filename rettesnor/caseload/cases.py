"""A file of cases, read a batch at a time, so that it may be larger than memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

import polars as pl

Form = Literal[".csv", ".parquet"]
BATCH_ROWS = 100_000


@dataclass(frozen=True)
class Batch:
    """Some cases in the order of the file, each column as it stands there; an empty cell of a CSV file is NULL.

    `places` is the line that each row begins on, in a Parquet file its number; `read` is the share of the file that has
    been read when the batch is done, from 0 to 1.
    """

    rows: pl.DataFrame
    places: pl.Series
    read: float


class Cases(Protocol):
    """A file of cases. `separator` and `bom` are those of a CSV file, and what one written from it has too."""

    path: Path
    schema: dict[str, pl.DataType]
    separator: str
    bom: bool

    def batches(self) -> Iterator[Batch]:
        """The whole file. Raises `Refused` at the first row that is no row of the table."""


def form(path: Path) -> Form | None:
    """The form a file has by its name."""
    match path.suffix.lower():
        case ".csv":
            return ".csv"
        case ".parquet":
            return ".parquet"
        case _:
            return None
