"""From a letter to an accessible (PDF/UA-1), archivable (PDF/A-2a) file; the same letter, the same bytes."""

import json
import logging
import re
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import typst

from rettesnor.letters.content import Letter
from rettesnor.letters.faces import fonts
from rettesnor.letters.gap import IncompleteLetterError
from rettesnor.letters.gaps import gaps
from rettesnor.letters.kinds import KINDS
from rettesnor.letters.page import page

ROOT = Path(__file__).parent
"""Where the templates find the frame they share."""
_log = logging.getLogger(__name__)
_QUOTED = re.compile(r'`[^`]*`|"[^"]*"')


class UnprintableLetterError(RuntimeError):
    """The letter can't be set as a conforming PDF: a fault of the program, since any text can be set.

    It carries no word of the letter or the compiler; those who run the program find the compiler's in the log.
    """

    def __init__(self) -> None:
        super().__init__("the letter can't be set as a conforming PDF")


def render(letter: Letter) -> bytes:
    """The letter as PDF.

    Raises IncompleteLetterError with everything the letter lacks; only a marked one may lack something, since it
    is never sent. Raises UnprintableLetterError when it can't be set.
    """
    if letter.mark is None and (lacking := gaps(letter)):
        raise IncompleteLetterError(lacking)
    return _compiled(letter, format="pdf", pdf_standards=["ua-1", "a-2a"])[0]


def render_pages(letter: Letter, *, ppi: int = 96) -> list[bytes]:
    """The letter's pages as PNG pictures, to look at; the letter itself is the PDF."""
    return _compiled(letter, format="png", ppi=ppi)


def _compiled(letter: Letter, **output: Any) -> list[bytes]:
    try:
        result = typst.compile(
            KINDS[letter.kind].template,
            root=ROOT,
            font_paths=fonts(),
            sys_inputs={"letter": json.dumps(page(letter), ensure_ascii=False)},
            timestamp=datetime.combine(letter.on, time(12), UTC),
            **output,
        )
    except typst.TypstError as error:
        # What the compiler quotes is the letter's, and so the citizen's: it stays out of the log.
        _log.error("letter %s cannot be set: %s", letter.case_reference, _QUOTED.sub("…", str(error)))
        raise UnprintableLetterError from None
    return result if isinstance(result, list) else [result]
