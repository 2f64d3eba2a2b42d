"""Cases in a CSV file: every cell as the text that stands in it, and for each row the line it begins on.

The file is cut into blocks of whole rows. Polars splits the rows; one with a separator, a line break or a quote within
quotes is read by Python's own reader, and so is one that has too many or too few cells. So nothing is guessed, and what
cannot be read has a line.
"""

from __future__ import annotations

import csv
from collections.abc import Container, Iterator
from io import BufferedReader
from pathlib import Path
from typing import NoReturn

import polars as pl
from polars.selectors import by_name

from rettesnor.caseload.cases import BATCH_ROWS, Batch
from rettesnor.caseload.csv_header import MOST_BYTES_OPEN, cells_of, quotes_refused, read_header, refused, text_of
from rettesnor.wording.translation import gettext_noop as _

_BYTES_A_ROW = 100
_LINE = "\0line"
"""Where the line of a row stands among its cells: no column can be called by a sign that cannot be seen."""
_SIMPLE_CELL = '^("[^"]*"|[^"]*)$'


class CsvCases:
    """Raises `Refused` for a file whose header cannot be read; `known` are names that columns may have."""

    def __init__(self, path: Path, batch_rows: int = BATCH_ROWS, *, known: Container[str] = ()) -> None:
        self.path = path
        self._block = batch_rows * _BYTES_A_ROW
        with path.open("rb") as file:
            self._header = read_header(file, path.name, known)
        self.names = self._header.names
        self.separator = self._header.separator
        self.bom = self._header.bom
        self.schema: dict[str, pl.DataType] = {name: pl.String() for name in self.names}

    def batches(self) -> Iterator[Batch]:
        size = self.path.stat().st_size
        read, line = self._header.size, self._header.line
        with self.path.open("rb") as file:
            file.seek(read)
            for block in self._blocks(file, line):
                read += len(block)
                records = _records(text_of(block, self.path.name, line), line)
                if len(self.names) > 1:
                    records = records.filter(pl.col("record") != "")
                line += block.count(b"\n")
                if len(records):
                    yield Batch(self._table(records), records["line"], read / size)

    def _blocks(self, file: BufferedReader, line: int) -> Iterator[bytes]:
        """The file in blocks that end where a row ends: at a line break outside quotes."""
        rest = b""
        while more := file.read(self._block):
            block = rest + more
            end, quotes = len(block), block.count(b'"')
            while end >= 0:
                cut = block.rfind(b"\n", 0, end)
                quotes -= block.count(b'"', max(cut, 0), end)
                end = cut
                if quotes % 2 == 0:
                    break
            if end >= 0:
                yield block[: end + 1]
                line += block.count(b"\n", 0, end + 1)
            rest = block[end + 1 :]
            if len(rest) > MOST_BYTES_OPEN:
                raise quotes_refused(self.path.name, line)
        if rest:
            yield rest

    def _table(self, records: pl.DataFrame) -> pl.DataFrame:
        """Records as rows of cells, in the same order."""
        records = self._without_end_columns(records)
        record = records["record"]
        cells = record.str.split_exact(self.separator, len(self.names) - 1).struct.rename_fields(self.names)
        table = cells.struct.unnest().insert_column(0, records["line"].alias(_LINE))
        simple = record.str.count_matches(self.separator, literal=True) == len(self.names) - 1
        if record.str.contains('"', literal=True).any():
            simple &= table.select(pl.all_horizontal(by_name(self.names).str.contains(_SIMPLE_CELL))).to_series()
            table = table.with_columns(by_name(self.names).str.strip_chars('"'))
        if not simple.all():
            table = pl.concat([table.filter(simple), self._read(records.filter(~simple))]).sort(_LINE)
        return table.select(pl.when(by_name(name) != "").then(by_name(name)) for name in self.names)

    def _without_end_columns(self, records: pl.DataFrame) -> pl.DataFrame:
        """Without the empty cells of columns that have no name."""
        if extra := self._header.width - len(self.names):
            record, ends = pl.col("record"), self.separator * extra
            whole = record.str.count_matches(self.separator, literal=True) == self._header.width - 1
            records = records.with_columns(pl.when(whole).then(record.str.strip_suffix(ends)).otherwise(record))
        return records

    def _read(self, records: pl.DataFrame) -> pl.DataFrame:
        """Rows with more to their quotes than standing round a cell, and those that turn out to be no rows at all."""
        try:
            rows = list(csv.reader(records["record"], delimiter=self.separator, strict=True))
        except csv.Error:
            rows = []
        width = len(self.names)
        rows = [cells if any(map(str.strip, cells[width:])) else cells[:width] for cells in rows]
        if len(rows) != len(records) or any(len(cells) != width for cells in rows):
            for line, record in records.iter_rows():
                cells = cells_of(record, self.separator, self.path.name, line)
                if len(cells) < width or any(map(str.strip, cells[width:])):
                    self._refuse_width(len(cells), line)
        return pl.DataFrame(rows, schema=self.schema, orient="row").insert_column(0, records["line"].alias(_LINE))

    def _refuse_width(self, cells: int, line: int) -> NoReturn:
        raise refused(
            self.path.name,
            line,
            _(
                "the row has {cells} cells, and there are {columns} columns; correct the row, and put quotes "
                "round a cell that {separator!r} is a part of"
            ),
            cells=cells,
            columns=len(self.names),
            separator=self.separator,
        )


def _records(text: str, line: int) -> pl.DataFrame:
    """The records of a text, each with the line it begins on: a line break within quotes is a part of a cell."""
    frame = pl.DataFrame({"record": text.removesuffix("\n").split("\n")}).with_row_index("line", line)
    quotes = frame["record"].str.count_matches('"', literal=True)
    if (quotes % 2 == 1).any():
        begins = quotes.cum_sum().shift(1, fill_value=0) % 2 == 0
        frame = frame.group_by(begins.cum_sum().alias("n"), maintain_order=True).agg(
            pl.col("line").first(), pl.col("record").str.join("\n")
        )
    return frame.select(pl.col("line").cast(pl.Int64), pl.col("record").str.strip_suffix("\r"))
