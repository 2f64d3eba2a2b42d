"""The one reader of a case's decisions."""

from __future__ import annotations

from rettesnor.cases.file.rows import rows_of
from rettesnor.cases.models import Case, Decision


def decisions_of(case: Case) -> list[Decision]:
    """Every decision of the case, those that are annulled too, in the order they were issued."""
    return rows_of(case, "decisions")


def counting_decisions(case: Case) -> list[Decision]:
    """Those that are not annulled, as it stands."""
    return [row for row in decisions_of(case) if row.annulment is None]


def newest_decision(case: Case) -> Decision | None:
    """The newest that counts; None where none does."""
    return next(reversed(counting_decisions(case)), None)


def leading_decision(case: Case) -> Decision | None:
    """The newest that counts, or the newest where none does; None without any."""
    return max(decisions_of(case), key=lambda row: (row.annulment is None, row.at, row.pk), default=None)
