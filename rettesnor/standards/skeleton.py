"""The files of a new standard, made from its text: all that can be written down before anybody has decided anything."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from rettesnor.standards.files import Units
from rettesnor.standards.outline import Outline, outlined
from rettesnor.standards.signs import escaped
from rettesnor.standards.written import on_one_line, written

_SCHEMA = "# yaml-language-server: $schema=../schema/standard.schema.json"


def skeleton(standard_id: str, municipality: str, source: bytes, text: str) -> str:
    """A standard file with every sentence and no rule. `source` are the bytes of the text, as they are kept beside it.

    It is a draft that says nothing of anything, until somebody decides what each sentence means. Nor does it say what
    the text is silent on.
    """
    outline = outlined(text)
    digest = hashlib.sha256(source).hexdigest()
    return "\n".join(_lines(standard_id, municipality, digest, outline)) + "\n"


def municipality_skeleton(folder: str, code: str, name: str, *, invented: bool) -> str:
    """A municipality.yaml that can be used: every office is the municipality until it has confirmed another."""
    whole = on_one_line({"name": name, "source": "to be confirmed by the municipality"})
    lines = [
        f"municipality: {folder}",
        f"code: {escaped(code)}",
        *(["synthetic: true"] if invented else []),
        f"name: {written(name)}",
        f"letterhead: {whole}",
        "units:",
        *(f"  {unit}: {whole}" for unit in Units.model_fields),
        "policies: {weekdays: favour-citizen, letters: six-weekdays}",
    ]
    return "\n".join(lines) + "\n"


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
    yield "sections:"
    for section in outline.sections:
        yield f"- heading: {written(section.heading)}" if section.heading else "- units:"
        if section.heading and section.units:
            yield "  units:"
        yield from (f"  - {unit.form}: {written(unit.words)}" for unit in section.units)
