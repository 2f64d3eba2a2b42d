"""Reading text files as people and programs save them: UTF-8, with or without a byte order mark."""

from __future__ import annotations

import codecs
from pathlib import Path

from rettesnor.standards.faults import BadFile, Fault
from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: Path, most: int) -> str:
    """A whole file of at most so many bytes. Raises `BadFile`, or OSError where it cannot be opened."""
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        why = Saying(_("the file is larger than {most} kB; split it up"), {"most": most // 1000})
        raise BadFile([Fault(path.name, 1, why)])
    return decoded(content, path.name)


def decoded(content: bytes, file: str, line: int = 1, save_as: str | Saying = "UTF-8") -> str:
    """The text of bytes that begin on a line of a file, without its byte order mark. Raises `BadFile`."""
    if line == 1 and content.startswith(_UTF_16):
        why = _("the file is UTF-16, not UTF-8; save it as {form}")
    else:
        try:
            return content.removeprefix(codecs.BOM_UTF8 if line == 1 else b"").decode()
        except UnicodeDecodeError as error:
            line += error.object.count(b"\n", 0, error.start)
            why = _("the file is not UTF-8; save it as {form}")
    raise BadFile([Fault(file, line, Saying(why, {"form": save_as}))])
