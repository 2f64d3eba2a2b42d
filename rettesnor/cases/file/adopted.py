"""The standards that a case's municipality has adopted."""

from __future__ import annotations

from datetime import date

from rettesnor.cases.models import Case, DecisionDraft
from rettesnor.standards.models import StandardVersion


def adopted_in(case: Case, on: date) -> list[StandardVersion]:
    """Those that have come in force by a day, newest first. Read anew, unless the case was read with them."""
    if case.adopted is None:
        return StandardVersion.objects.adopted(case.municipality, on)
    return [version for version in case.adopted if version.has_begun(on)]


def standard_in_force(case: Case, on: date) -> StandardVersion | None:
    """The newest of them; None where the law alone holds."""
    return next(iter(adopted_in(case, on)), None)


def kept_under(draft: DecisionDraft | None, on: date) -> StandardVersion | None:
    """The earlier standard that the draft is still written under; None where it is the one in force, or a trial."""
    if draft is None or draft.standard is None or not draft.standard.has_begun(on):
        return None
    return draft.standard if draft.standard != standard_in_force(draft.case, on) else None
