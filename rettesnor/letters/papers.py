"""Papers of a file that are set from their words, and a whole file joined into one PDF."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO

import typst
from pypdf import PdfReader, PdfWriter

from rettesnor.letters.faces import fonts
from rettesnor.letters.render import ROOT, UnprintableLetterError
from rettesnor.letters.signs import printable
from rettesnor.text.cleaning import one_line
from rettesnor.text.paragraphs import Listing, paragraphs


@dataclass(frozen=True)
class PlainPaper:
    """What one paper says: paragraphs, and then a table whose first row is its heading, if any."""

    title: str
    reference: str
    on: date
    text: str = ""
    table: Sequence[Sequence[str]] = ()


def set_paper(paper: PlainPaper) -> bytes:
    """The paper as an accessible, archivable PDF (PDF/UA-1, PDF/A-2a); the same words give the same bytes.

    Raises UnprintableLetterError where it can't be set.
    """
    rows = [[printable(one_line(cell)) for cell in row] for row in paper.table]
    content = {
        "title": printable(one_line(paper.title)),
        "reference": printable(one_line(paper.reference)),
        "date": [paper.on.year, paper.on.month, paper.on.day],
        "paragraphs": [line for block in paragraphs(paper.text) for line in _lines(block)],
        "table": rows or None,
        "columns": len(rows[0]) if rows else 0,
    }
    try:
        result = typst.compile(
            ROOT / "templates" / "paper.typ",
            root=ROOT,
            font_paths=fonts(),
            sys_inputs={"paper": json.dumps(content, ensure_ascii=False)},
            timestamp=datetime.combine(paper.on, time(12), UTC),
            format="pdf",
            pdf_standards=["ua-1", "a-2a"],
        )
    except typst.TypstError:
        # What the compiler quotes is the citizen's.
        raise UnprintableLetterError from None
    return result if isinstance(result, bytes) else result[0]


def joined(pdfs: Iterable[bytes]) -> bytes:
    """The PDFs after one another in one; pages and their words stay as they were."""
    writer = PdfWriter()
    for pdf in pdfs:
        writer.append(PdfReader(BytesIO(pdf)))
    whole = BytesIO()
    writer.write(whole)
    return whole.getvalue()


def _lines(block: object) -> Iterable[str]:
    if isinstance(block, Listing):
        return [f"– {printable(item)}" for item in block.items]
    return [printable(line) for line in getattr(block, "lines", ())]
