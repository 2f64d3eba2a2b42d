"""A draft is issued under the standard that is in force, or says why an earlier one holds in the case."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from rettesnor.cases.file.adopted import standard_in_force
from rettesnor.cases.models import DecisionDraft
from rettesnor.standards.models import StandardVersion


class OlderStandard(NamedTuple):
    """That another standard is in force than the one a decision is made under, and why that is right."""

    in_force: StandardVersion
    because: str


def replaced_by(draft: DecisionDraft, on: date) -> StandardVersion | None:
    """The standard that is in force instead of the draft's own, which was in force before it; None otherwise."""
    if draft.standard is None or not draft.standard.has_begun(on):
        return None
    in_force = standard_in_force(draft.case, on)
    return in_force if in_force != draft.standard else None


def older_standard(draft: DecisionDraft, on: date) -> OlderStandard | None:
    """What the basis and the letter of the draft tell of it; None under the standard in force."""
    in_force = replaced_by(draft, on)
    return OlderStandard(in_force, draft.older_standard_because) if in_force else None
