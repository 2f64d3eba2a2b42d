"""The fixed cast's letters, and how to read a PDF back."""

import io
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import page
from pypdf import PdfReader

from rettesnor.letters.contact_sheet import read_letter

SAMPLES = Path(__file__).parent / "samples"
CAST = ("karen", "ole", "amir", "sara")


def letter_to(name: str, *, kind: str = "decision", **changes: Any) -> Any:
    """A letter of the cast, some of its content changed: granted, refused, partly granted, a special course.

    Nadia's holds what people type: lists, addresses, signs that no font has, an answer that is shortened.

    Any: a test knows which parts of its letter are there.
    """
    letter = read_letter(SAMPLES / kind / f"{name}.json")
    return type(letter).model_validate({**dict(letter), **changes})


def samples(kind: str) -> list[Any]:
    """All sample letters of the kind."""
    return [read_letter(file) for file in sorted((SAMPLES / kind).glob("*.json"))]


@lru_cache(maxsize=64)  # reading a PDF takes longer than writing it
def words_of(pdf: bytes) -> str:
    """Everything the PDF says, on one line; words broken at a line's end are whole again."""
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return re.sub(r"\s+", " ", text.replace("\u200b", "").replace("-\n", ""))


def faults(pdf: bytes, profile: str) -> list[tuple[str, str]]:
    """What the checker has against the PDF under the profile (``ua1`` or ``2a``).

    The checker reads a stream whose last byte happens to be a carriage return as one byte too short. That complaint
    is dropped when every stream is exactly as long as it says.
    """
    found = [(failure.rule_id, failure.message) for failure in page.validate_pdf_bytes(pdf, profile=profile).failures]
    return [fault for fault in found if fault[0] != "PDFA2A-STREAM-LENGTH-001" or not _lengths_are_right(pdf)]


def _lengths_are_right(pdf: bytes) -> bool:
    streams = list(re.finditer(rb"/Length (\d+)\b[^>]*>>\s*stream\n", pdf))
    ends = [pdf[found.end() + int(found[1]) :] for found in streams]
    return len(streams) == pdf.count(b"endstream") and all(end.startswith(b"\nendstream") for end in ends)
