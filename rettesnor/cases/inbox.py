"""The inbox: the open cases, a page at a time, with what each waits for. The index picks and orders them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, get_args

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.audit.actor import Actor
from rettesnor.cases.competence import tasks as competence
from rettesnor.cases.complaint import tasks as complaint
from rettesnor.cases.decision import tasks as decision
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import Dated, dated_rows, with_dated_rows
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.due_dates import SOON_DAYS, due_dates, running_decision
from rettesnor.cases.file.index import refresh
from rettesnor.cases.file.next_due import next_due
from rettesnor.cases.file.task import Task, Tasks
from rettesnor.cases.hearing import tasks as hearing
from rettesnor.cases.intake import tasks as intake
from rettesnor.cases.models import Case, CaseIndex
from rettesnor.standards.models import StandardVersion

STAGES: tuple[Tasks, ...] = (
    intake.tasks,
    competence.tasks,
    hearing.tasks,
    decision.tasks,
    complaint.tasks,
)

View = Literal["waiting", "overdue", "soon", "citizen", "undelivered", "unit", "complaint"]
VIEWS: tuple[View, ...] = get_args(View)

PAGE = 25
"""Cases a page."""


@dataclass(frozen=True)
class InboxLine:
    """A case of the inbox: what it waits for, and what of that is due first, whose day it is ordered by.

    `decision` is the time for the decision, while it runs.
    The day the citizen can answer a hearing until orders nothing: the time for the decision runs meanwhile.
    """

    case: Case
    tasks: tuple[Task, ...]
    due: CaseDue | None
    decision: CaseDue | None

    @property
    def notice_by(self) -> date | None:
        """If there is no decision by this day, the citizen has had written notice by then (RSL § 3, stk. 2)."""
        return self.decision.day if self.decision and self.undecided else None

    @property
    def undecided(self) -> bool:
        return any(task.what in ("prepare", "decide", "hearing_answer") for task in self.tasks)


@dataclass(frozen=True)
class Inbox:
    """One page of one view, and how many cases each view has."""

    view: View
    counts: Mapping[View, int]
    page: Page[CaseIndex]
    lines: tuple[InboxLine, ...]


def tasks(rows: Dated, dues: tuple[CaseDue, ...]) -> tuple[Task, ...]:
    """What a case waits for: what each stage says, in the order of the stages."""
    return tuple(task for stage in STAGES for task in stage(rows, dues))


def inbox(by: Actor, *, now: datetime, view: View = "waiting", page: int | str = 1) -> Inbox:
    """The cases an actor may see that wait for something, those due first on top.

    A fixed number of queries. A page beyond the last is the last.
    """
    on = day_of(now)
    municipalities = sorted(municipalities_where(by, Capability.SEE_CASES))
    adopted = {code: StandardVersion.objects.adopted(code, on) for code in municipalities}
    refresh(adopted, now)
    rows = CaseIndex.objects.filter(municipality__in=municipalities)
    waiting, running_out, views = rows.waiting(), rows.running_out(on), _views(on, by)
    counted = waiting.aggregate(**{str(name): Count("pk", filter=each) for name, each in views.items()})
    counts: dict[View, int] = {**{name: counted[name] for name in views}, "complaint": running_out.count()}
    pages = Paginator((waiting.filter(views[view]) if view in views else running_out).in_order(on), PAGE)
    pages.count = counts[view]  # known already
    shown = pages.get_page(page)
    keys = [row.case_id for row in shown]
    read = {case.pk: case for case in with_dated_rows(Case.objects.visible_to(by).filter(pk__in=keys))}
    lines = (_line(dated_rows(read[key], now), adopted) for key in keys if key in read)
    return Inbox(view, counts, shown, tuple(lines))


def _views(on: date, by: Actor) -> dict[View, Q]:
    """Which of the waiting cases each view has: days compared with today's."""
    soon = (on, on + timedelta(days=SOON_DAYS))
    return {
        "waiting": Q(),
        "overdue": Q(decision_due__lt=on) | Q(contact_due__lt=on) | Q(complaint_due__lt=on),
        "soon": Q(decision_due__range=soon) | Q(contact_due__range=soon) | Q(complaint_due__range=soon),
        "citizen": Q(answer_until__gte=on),
        "undelivered": Q(undelivered_since__isnull=False),
        "unit": Q(case__in=Case.objects.of_unit(by.user)) if by.user else Q(pk__in=[]),
    }


def _line(rows: Dated, adopted: Mapping[str, Sequence[StandardVersion]]) -> InboxLine:
    dues = due_dates(rows, adopted[rows.case.municipality])
    return InboxLine(rows.case, tasks(rows, dues), next_due(rows, dues), running_decision(dues))
