"""The rows of a case that are read with others beside them: those that were read at once, or else read now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db.models import Prefetch, QuerySet

from rettesnor.cases.models import Case

_BESIDE: Mapping[str, Callable[[QuerySet[Any]], QuerySet[Any]]] = {
    "facts": lambda rows: rows.select_related("by__user"),
    "deviations": lambda rows: rows.select_related("by__user", "standard"),
    "approval_requests": lambda rows: rows.select_related("approver", "review__by__user"),
    "transfers": lambda rows: rows.select_related("answer", "to_team", "from_team", "by__user"),
    "recommendations": lambda rows: rows.select_related("minutes"),
    "deadline_notices": lambda rows: rows.select_related("by__user"),
    "decisions": lambda rows: (
        rows.defer("basis", "letter", "blocks", "pdf").prefetch_related("annulments", "deliveries").order_by("at", "id")
    ),
}


def rows_of(case: Case, name: str) -> list[Any]:
    """The rows under a related name of a case. Read anew, unless the case was read with them (`at_once`)."""
    rows = getattr(case, name).all()
    return list(rows if case.is_read_at_once else _BESIDE[name](rows))


def all_rows() -> Iterator[Prefetch]:  # type: ignore[type-arg]  # each of rows of its own
    """What `rows_of` reads, of every name."""
    for name, beside in _BESIDE.items():
        model: Any = Case._meta.get_field(name).related_model
        yield Prefetch(name, beside(model._default_manager.all()))
