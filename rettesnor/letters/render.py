"""From a decision letter to an accessible (PDF/UA-1), archivable (PDF/A-2a) file; the same letter, the same bytes."""

import json
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import typst

from rettesnor.letters.decision import DecisionLetter
from rettesnor.letters.gaps import IncompleteLetterError, gaps
from rettesnor.letters.page import page

_HERE = Path(__file__).parent
TEMPLATES = _HERE / "templates"


class UnprintableLetterError(RuntimeError):
    """The letter can't be set as a conforming PDF, for example because no font has one of its characters."""


@cache
def fonts() -> typst.Fonts:
    """The fonts that come with the program, and no others: a letter looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, font_paths=[_HERE / "fonts"])


def render(letter: DecisionLetter) -> bytes:
    """The letter as PDF.

    Raises IncompleteLetterError with everything the letter lacks; only a marked one may lack something, since it
    is never a decision. Raises UnprintableLetterError when the text can't be set.
    """
    if letter.mark is None and (lacking := gaps(letter)):
        raise IncompleteLetterError(lacking)
    return _compiled(letter, format="pdf", pdf_standards=["ua-1", "a-2a"])[0]


def render_pages(letter: DecisionLetter, *, ppi: int = 96) -> list[bytes]:
    """The letter's pages as PNG pictures, to look at; the letter itself is the PDF."""
    return _compiled(letter, format="png", ppi=ppi)


def _compiled(letter: DecisionLetter, **output: Any) -> list[bytes]:
    try:
        result = typst.compile(
            TEMPLATES / "decision.typ",
            root=TEMPLATES,
            font_paths=fonts(),
            sys_inputs={"letter": json.dumps(page(letter), ensure_ascii=False)},
            timestamp=datetime.combine(letter.on, time(12), UTC),
            **output,
        )
    except typst.TypstError as error:
        raise UnprintableLetterError(error.message) from error
    return result if isinstance(result, list) else [result]
