"""Many cases at little cost: the rows of one, under other journal numbers."""

from typing import Any

from django.db import models

from rettesnor.cases.models import ApplicationDetails, Case, CaseFact, Decision, Delivery


def copies(case: Case, number: int) -> list[Case]:
    """The case with the rows it has, as many times again. The index knows nothing of them yet."""
    start = Case.objects.count()
    made = Case.objects.bulk_create(
        Case(**{**_columns(case), "journal_number": f"2025-{start + n:05}"}) for n in range(number)
    )
    _rows(ApplicationDetails, case.applications.filter(supersedes=None), made)
    _rows(CaseFact, case.facts.all(), made)
    for decision in case.decisions.all():
        decisions = _rows(Decision, [decision], made)
        for delivery in decision.deliveries.all():
            Delivery.objects.bulk_create(
                Delivery(**{**_columns(delivery), "case": each.case, "decision": each}) for each in decisions
            )
    return made


def _rows(model: Any, rows: Any, cases: list[Case]) -> Any:
    return model.objects.bulk_create(model(**{**_columns(row), "case": case}) for case in cases for row in rows)


def _columns(row: models.Model) -> dict[str, Any]:
    fields = [field for field in row._meta.concrete_fields if not field.primary_key]
    return {field.name: getattr(row, field.name) for field in fields}
