"""A standard as one JSON document: the whole text rebuilt, its sections, and every rule with its words."""

from collections.abc import Iterator
from typing import Any

from rettesnor.rules.standard import Section, Standard, TextUnit, quotes
from rettesnor.standards.remarks import Remark


def shown(standard: Standard, remarks: tuple[Remark, ...]) -> dict[str, Any]:
    """Dates the text does not give are `not stated`; parameters are as they stand in the file."""
    status = standard.status
    return {
        "id": standard.standard,
        "municipality": standard.municipality,
        "title": standard.title,
        "status": status.stage,
        "adopted": str(status.adopted),
        "by": status.by,
        "revised": str(status.revised),
        "in_force_from": str(status.in_force_from),
        "sources": [
            {
                "file": source.file,
                "sha256": source.sha256,
                "url": source.url,
                "retrieved": source.retrieved.isoformat() if source.retrieved else None,
            }
            for source in standard.sources
        ],
        "silent_on": list(standard.silent_on or ()),
        "text": text(standard),
        "sections": [_section(section) for section in standard.sections],
        "rules": [
            {
                "id": rule.id,
                "kind": rule.kind,
                "strength": rule.strength,
                "quotes": list(quotes(unit, rule)),
                "section": section.title,
                "parameters": rule.parameters(),
                "topic": rule.topic,
                "offers": list(rule.offers),
            }
            for section, unit in standard.placed_units()
            for rule in unit.carried
        ],
        "review": [remark.as_json() for remark in remarks],
    }


def text(standard: Standard) -> str:
    """The published text, rebuilt from the units: every word of it in its order, one paragraph or point a line."""
    return "\n\n".join("\n".join(_lines(standard, section)) for section in standard.sections)


def _lines(standard: Standard, section: Section) -> Iterator[str]:
    if section.heading:
        yield section.heading
    paragraph: list[str] = []
    for unit in section.units:
        if unit.text:
            paragraph.append(unit.text)
            continue
        if paragraph:
            yield " ".join(paragraph)
            paragraph = []
        yield f"{standard.source.bullet} {unit.bullet}" if unit.bullet else unit.words
    if paragraph:
        yield " ".join(paragraph)


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "new_title": section.new_title,
        "under": section.under,
        "source": section.source,
        "units": [_unit(unit) for unit in section.units],
    }


def _unit(unit: TextUnit) -> dict[str, Any]:
    kind = "bullet" if unit.bullet else "line" if unit.line else "text"
    return {
        kind: unit.words,
        "rules": [rule.id for rule in unit.carried],
        "info": unit.info,
        "why": unit.why,
        "unexpressed": unit.unexpressed.lost if unit.unexpressed else None,
    }
