"""Cases in a Parquet file: columns of text, or typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polars as pl

from rettesnor.caseload.cases import BATCH_ROWS, Batch
from rettesnor.caseload.refused import Refused
from rettesnor.wording.translation import gettext_noop as _


class ParquetCases:
    """Raises `Refused` for a file that is not Parquet."""

    separator = ","
    bom = False

    def __init__(self, path: Path, batch_rows: int = BATCH_ROWS) -> None:
        self.path = path
        self._batch_rows = batch_rows
        try:
            self._file = pl.scan_parquet(path, glob=False, hive_partitioning=False)
            self.schema: dict[str, pl.DataType] = dict(self._file.collect_schema())
            self._rows: int = self._file.select(pl.len()).collect().item()
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
            raise self._refused(error) from None

    def batches(self) -> Iterator[Batch]:
        read = 0
        try:
            for rows in self._file.collect_batches(chunk_size=self._batch_rows):
                numbers = pl.int_range(read + 1, read + len(rows) + 1, eager=True)
                read += len(rows)
                yield Batch(rows, numbers, read / self._rows)
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
            raise self._refused(error) from None

    def _refused(self, error: BaseException) -> Refused:
        problem = str(error).splitlines()[0]
        return Refused(
            _("{file}: the file cannot be read as Parquet ({problem}); write it anew"),
            file=self.path.name,
            problem=problem,
        )
