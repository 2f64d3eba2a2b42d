"""What a CSV file says of itself before its first row: its separator and the names of its columns.

Excel may put `sep=;` on a line before them, a byte order mark before that, and columns without a name after them.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from io import BufferedReader

from rettesnor.caseload.refused import Refused
from rettesnor.standards.faults import BadFile
from rettesnor.standards.signs import hidden, plain, signs_named
from rettesnor.standards.text import decoded
from rettesnor.text.signs import named

SEPARATORS = ",;\t"
MOST_BYTES_OPEN = 1 << 26
"""How far a quote may stay open before it is taken for a slip."""

_DECLARED = re.compile(r'"?sep=(.)"?[,;\t]*', re.IGNORECASE)
_ROWS_TRIED = 20
_SAVED_AS = ("»CSV UTF-8«", '"CSV UTF-8"')

csv.field_size_limit(MOST_BYTES_OPEN)


@dataclass(frozen=True)
class Header:
    """`width` counts the columns without a name at the end, too. The first row begins `size` bytes into the file."""

    names: list[str]
    width: int
    separator: str
    bom: bool
    size: int
    line: int


def read_header(file: BufferedReader, name: str, known: Container[str]) -> Header:
    """Raises `Refused` for a file that has no header, or one that can be read in two ways.

    `known` are names that columns may have: where more than one sign could separate them, they tell which does.
    """
    content = _record(file)
    bom = content.startswith(codecs.BOM_UTF8)
    size, line = len(content), 1
    first = text_of(content, name, 1).rstrip("\r\n")
    declared = _DECLARED.fullmatch(first)
    if declared:
        content = _record(file)
        size, line = size + len(content), 2
        first = text_of(content, name, 2).rstrip("\r\n")
    if not plain(first).strip():
        raise Refused(
            f"{name}:{line}: her skal kolonnernes navne stå; filen er tom, eller linjen er det",
            f"{name}:{line}: the names of the columns belong here; the file, or the line, is empty",
        )
    if "\r" in re.sub('"[^"]*"', "", first):
        raise Refused(
            f"{name}:{line}: filen har linjeskift af en anden slags (kun CR); gem den som »CSV UTF-8«",
            f'{name}:{line}: the file has line breaks of another kind (CR alone); save it as "CSV UTF-8"',
        )
    if declared:
        separator = _declared(declared[1], name)
    else:
        separator = _guessed(first, [_record(file).decode(errors="replace") for _ in range(_ROWS_TRIED)], name, known)
    cells = [plain(cell).strip() for cell in cells_of(first, separator, name, line)]
    names = cells[: max((n for n, cell in enumerate(cells, 1) if cell), default=0)]
    _check(names, name, line)
    return Header(names, len(cells), separator, bom, size, line + content.count(b"\n"))


def text_of(content: bytes, name: str, line: int) -> str:
    """Raises `Refused` for what is no UTF-8, or no text."""
    try:
        text = decoded(content, name, line, _SAVED_AS)
    except BadFile as error:
        raise Refused(error.in_("da"), error.in_("en")) from None
    if (at := text.find("\0")) >= 0:
        line += text.count("\n", 0, at)
        raise Refused(
            f"{name}:{line}: {named(text[at])} hører ikke til i en tekst; gem filen som {_SAVED_AS[0]}",
            f"{name}:{line}: {named(text[at])} has no place in a text; save the file as {_SAVED_AS[1]}",
        )
    return text


def cells_of(record: str, separator: str, name: str, line: int) -> list[str]:
    try:
        return next(csv.reader([record], delimiter=separator, strict=True), [])
    except csv.Error:
        raise quotes_refused(name, line) from None


def quotes_refused(name: str, line: int) -> Refused:
    return Refused(
        f"{name}:{line}: anførselstegnene går ikke op; sæt dem om hele cellen, og skriv to for hvert, "
        'der er en del af den, for eksempel "5"" skærm"',
        f"{name}:{line}: the quotes do not match; put them round the whole cell, and write two for each "
        'that is a part of it, for example "5"" screen"',
    )


def _record(file: BufferedReader) -> bytes:
    """The next line, or as many as it takes to close what is quoted in it."""
    record = b""
    while more := file.readline(MOST_BYTES_OPEN):
        record += more
        if record.count(b'"') % 2 == 0 or len(record) > MOST_BYTES_OPEN:
            break
    return record


def _declared(separator: str, name: str) -> str:
    if separator not in SEPARATORS:
        raise Refused(
            f"{name}:1: sep={separator}: celler skilles af semikolon, komma eller tabulator; gem filen med et af dem",
            f"{name}:1: sep={separator}: cells are separated by semicolon, comma or tab; save it with one of them",
        )
    return separator


def _guessed(first: str, rows: list[str], name: str, known: Container[str]) -> str:
    """The sign that gives the rows as many cells as there are names; of several, that which gives names there are."""
    unquoted = re.sub('"[^"]*"', "", first)
    there = [sign for sign in SEPARATORS if sign in unquoted] or [SEPARATORS[0]]
    fitting = [sign for sign in there if _fits(first, rows, sign)]
    names = {sign: sum(plain(cell).strip() in known for cell in first.split(sign)) for sign in fitting or there}
    best = [sign for sign in names if names[sign] == max(names.values())]
    if fitting and len(best) > 1 and any(map(str.strip, rows)):
        shown = [repr(sign) for sign in best]
        raise Refused(
            f"{name}:1: cellerne kan være skilt af både {' og '.join(shown)}; skriv sep={best[-1]} på en linje før "
            "kolonnernes navne, med det, der skiller",
            f"{name}:1: the cells may be separated by {' and by '.join(shown)}; write sep={best[-1]} on a line before "
            "the names of the columns, with the one that separates",
        )
    return max(best, key=unquoted.count)


def _fits(first: str, rows: list[str], separator: str) -> bool:
    try:
        read = list(csv.reader([first, *(row for row in rows if row.strip())], delimiter=separator, strict=True))
    except csv.Error:
        return False
    width = len(read[0])
    return all(len(cells) == width or (len(cells) > width and not any(cells[width:])) for cells in read)


def _check(names: list[str], name: str, line: int) -> None:
    for column in names:
        if hidden(column):
            raise Refused(
                f"{name}:{line}: i kolonnens navn {column!r} står {signs_named(column)}, som ikke ses; slet det",
                f"{name}:{line}: in the column's name {column!r} stands {signs_named(column)}, which cannot be "
                "seen; remove it",
            )
    for column, times in Counter(names).items():
        if times > 1 and column:
            raise Refused(
                f"{name}:{line}: kolonnen {column!r} står der {times} gange; giv hver kolonne sit eget navn",
                f"{name}:{line}: the column {column!r} is there {times} times; give each column a name of its own",
            )
        if times > 1:
            raise Refused(
                f"{name}:{line}: {times} kolonner har intet navn; giv hver sit, eller slet dem",
                f"{name}:{line}: {times} columns have no name; give each its own, or remove them",
            )
