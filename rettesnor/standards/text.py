"""Reading text files as people and programs save them: UTF-8, with or without a byte order mark."""

from __future__ import annotations

import codecs
from pathlib import Path

from rettesnor.standards.faults import BadFile, Fault

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: Path, most: int) -> str:
    """A whole file of at most so many bytes. Raises `BadFile`, or OSError where it cannot be opened."""
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        danish = f"filen er større end {most // 1000} kB, og det er ingen fil af den slags; del den"
        raise BadFile([Fault(path.name, 1, danish, f"the file is larger than {most // 1000} kB; split it up")])
    return decoded(content, path.name)


def decoded(content: bytes, file: str, line: int = 1, save_as: tuple[str, str] = ("UTF-8", "UTF-8")) -> str:
    """The text of bytes that begin on a line of a file, without its byte order mark. Raises `BadFile`."""
    if line == 1 and content.startswith(_UTF_16):
        danish, english = "filen er UTF-16, ikke UTF-8", "the file is UTF-16, not UTF-8"
    else:
        try:
            return content.removeprefix(codecs.BOM_UTF8 if line == 1 else b"").decode()
        except UnicodeDecodeError as error:
            line += error.object.count(b"\n", 0, error.start)
            danish, english = "filen er ikke UTF-8", "the file is not UTF-8"
    danish, english = f"{danish}; gem den som {save_as[0]}", f"{english}; save it as {save_as[1]}"
    raise BadFile([Fault(file, line, danish, english)])
