"""A grant and the cases that were opened to change or end it, as the pages of both tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Case, Decision, Revision
from rettesnor.standards.decided import matters
from rettesnor.web.components import Link, Text


@dataclass(frozen=True)
class RevisionLine:
    """One change or ending: of which decision, in which case, about what and why; and what came of it, if anything.

    `outcome` is that of the decision in the case, and `effective_on` the day until which the grant stands.
    """

    kind: Text
    raised_by: Text
    earlier: Link
    earlier_on: date
    earlier_case: Link
    case: Link
    subjects: list[str]
    reason: str
    closed: bool
    decided_on: date | None
    outcome: Text
    effective_on: date | None


def revision_line(revision: Revision) -> RevisionLine:
    grant, case = revision.decision, revision.case
    decided = case.decisions.that_count().order_by("at", "id").last()
    return RevisionLine(
        kind=revision.get_kind_display(),
        raised_by=revision.get_raised_by_display(),
        earlier=Link(grant.get_outcome_display(), reverse("decision", args=[grant.case.slug, grant.pk])),
        earlier_on=day_of(grant.at),
        earlier_case=Link(grant.case.journal_number, reverse("case", args=[grant.case.slug])),
        case=Link(case.journal_number, reverse("case", args=[case.slug])),
        subjects=list(_named(revision)),
        reason=revision.reason,
        closed=case.closing is not None,
        decided_on=day_of(decided.at) if decided else None,
        outcome=decided.get_outcome_display() if decided else "",
        effective_on=decided.effective_on if decided else None,
    )


def revisions_of(case: Case, decision: Decision | None = None) -> list[RevisionLine]:
    """Those that were opened on the case's decisions, or on one of them, oldest first."""
    rows = Revision.objects.of(case).select_related("case", "decision__case")
    return [revision_line(row) for row in (rows.filter(decision=decision) if decision else rows)]


def _named(revision: Revision) -> Iterator[str]:
    """What it is about; an id that is no longer in the table as it was written."""
    words = {matter.id: matter.what.in_(page_language()) for matter in matters()}
    return (words.get(each, each) for each in revision.subjects)
