"""The files of a new standard, made from its text: all that can be written down before anybody has decided anything."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from rettesnor.rules.standard import TOPICS
from rettesnor.standards.outline import Outline, outlined
from rettesnor.standards.written import on_one_line, written

_SCHEMA = "# yaml-language-server: $schema=../schema/standard.schema.json"


def skeleton(standard_id: str, municipality: str, source: bytes, text: str) -> str:
    """A standard file with every sentence and no rule. `source` are the bytes of the text, as they are kept beside it.

    It is a draft that says nothing of anything, until somebody decides what each sentence means.
    """
    outline = outlined(text)
    digest = hashlib.sha256(source).hexdigest()
    return "\n".join(_lines(standard_id, municipality, digest, outline)) + "\n"


def source_name(standard_id: str) -> str:
    return f"{standard_id}.source.txt"


def _lines(standard_id: str, municipality: str, digest: str, outline: Outline) -> Iterator[str]:
    yield _SCHEMA
    yield f"standard: {standard_id}"
    yield f"municipality: {municipality}"
    yield f"title: {written(outline.title)}"
    yield "status: {stage: draft, adopted: not stated, by: not stated, revised: not stated, in_force_from: not stated}"
    yield "source:"
    yield f"  file: {source_name(standard_id)}"
    yield f"  sha256: {digest}"
    if outline.bullet:
        yield f"  bullet: {written(outline.bullet)}"
    if outline.mends:
        yield "  mends:"
        yield from (f"  - {on_one_line(mend.model_dump())}" for mend in outline.mends)
    yield f"silent_on: {on_one_line(list(TOPICS))}"
    yield "sections:"
    for section in outline.sections:
        yield f"- heading: {written(section.heading)}" if section.heading else "- units:"
        if section.heading and section.units:
            yield "  units:"
        yield from (f"  - {unit.form}: {written(unit.words)}" for unit in section.units)
