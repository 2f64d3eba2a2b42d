"""The rows of a case that are read with others beside them: those that a page has read into it, or else read now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from rettesnor.cases.models import Case

_BESIDE: Mapping[str, Callable[[QuerySet[Any]], QuerySet[Any]]] = {
    **dict.fromkeys(
        ("facts", "hearings", "hearing_answers", "hearing_exemptions", "information_notices", "deadline_notices"),
        lambda rows: rows.select_related("by__user"),
    ),
    "deviations": lambda rows: rows.select_related("by__user", "standard"),
    "approval_requests": lambda rows: rows.select_related("approver", "review__by__user"),
    "transfers": lambda rows: rows.select_related("answer", "to_team", "from_team", "by__user"),
    "recommendations": lambda rows: rows.select_related("minutes"),
    "decisions": lambda rows: (
        rows.defer("basis", "letter", "blocks", "pdf").prefetch_related("annulments").order_by("at", "id")
    ),
}


def rows_of(case: Case, name: str) -> list[Any]:
    """The rows under a related name of a case. Read anew, unless they were read into it."""
    rows = getattr(case, name).all()
    return list(rows if name in case.rows_read else _BESIDE[name](rows))


def read_rows(case: Case, *names: str) -> None:
    """Read into the case what stands under these names, or all that `rows_of` can be asked for.

    For a page, which shows one moment. An action works on a case of its own: what it writes is read anew.
    """
    asked = names or tuple(_BESIDE)
    prefetch_related_objects([case], *(_reading(name) for name in asked))
    case.rows_read |= {*asked}


def _reading(name: str) -> Prefetch:  # type: ignore[type-arg]  # each of rows of its own
    model: Any = Case._meta.get_field(name).related_model
    return Prefetch(name, _BESIDE[name](model._default_manager.all()))
