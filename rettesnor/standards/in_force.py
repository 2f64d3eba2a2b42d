"""From when a standard is in force by its own text, and which others of the municipality are from the same day."""

from __future__ import annotations

from datetime import date

from rettesnor.rules.standard import Standard
from rettesnor.standards import files
from rettesnor.standards.faults import BadFile


def holds_from(standard: Standard) -> date | None:
    """The day the text itself gives: in force, else revised, else adopted; None where it gives none."""
    status = standard.status
    return next((day for day in (status.in_force_from, status.revised, status.adopted) if isinstance(day, date)), None)


def rivals(standard: Standard) -> list[str]:
    """The ids of the standards that are in force beside it, so that no text says which of them goes before.

    A file that cannot be read is none of them.
    """
    if standard.status.stage != "in-force":
        return []
    mine = files.standard_paths()[standard.standard].parent
    return [
        standard_id
        for standard_id, path in files.standard_paths().items()
        if path.parent == mine and standard_id != standard.standard and _beside(standard, standard_id)
    ]


def _beside(standard: Standard, other_id: str) -> bool:
    try:
        other = files.standard(other_id)
    except BadFile:
        return False
    return other.status.stage == "in-force" and holds_from(other) == holds_from(standard)
