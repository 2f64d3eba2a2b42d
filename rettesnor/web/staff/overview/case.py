"""The case at a glance: what is due, what can be done now and why the rest cannot, what happened."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.available import available
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import CaseDue, What, decision_due, due_dates
from rettesnor.cases.file.task import WORDS as TASK_WORDS
from rettesnor.cases.file.task import Task
from rettesnor.cases.inbox import tasks
from rettesnor.cases.models import Case
from rettesnor.standards.models import StandardVersion
from rettesnor.web.components import Link, SummaryRow, Text
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.due import Due, due_of
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.web.staff.overview.checklist import checklist
from rettesnor.web.staff.overview.steps import Standing, in_hand, steps
from rettesnor.web.staff.overview.timeline import timeline


@dataclass(frozen=True)
class DueLine:
    """Something due in the case. `met_on` is the day it was done."""

    what: Text
    day: date
    met_on: date | None
    why: Due | None


_WHAT: dict[What, Text] = {
    "decision": gettext_lazy("Decision"),
    "decision_after_remittal": gettext_lazy("Decision after the remittal"),
    "hearing_answer": gettext_lazy("The citizen's answer to the hearing"),
    "complaint": gettext_lazy("The citizen can complain until"),
}


def case_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case, by, now, assessed = visit.case, visit.by, visit.now, visit.assessed
    rows = dated(case, now)
    dues = due_dates(rows, StandardVersion.objects.adopted(case.municipality, visit.on))
    allowed = available(case, by=by, now=now)
    taken = steps(Standing(rows, assessed, allowed))
    context = {
        **case_context(visit, "case"),
        "today": visit.on,
        "summary": _summary(case),
        "no_time_limit": rows.undecided_since is not None and not _runs(decision_due(dues)),
        "dues": [DueLine(_WHAT[due.what], due.day, due.met_on, due_of(due) if due.clock else None) for due in dues],
        "tasks": [_task(task, case) for task in tasks(rows, dues)],
        "steps": taken.values(),
        "stopped": [(_(action.label), obstacles) for action, obstacles in allowed.stopped.items()],
        "allowed": [_link(action, case) for action in allowed.allowed],
        "assessed": assessed,
        "law": assessed.assessment.law,
        "standard": assessed.assessment.standard,
        "decisions": rows.decisions,
        "checklist": checklist(case, assessed, tuple(taken), tuple(in_hand(taken))),
        "timeline": timeline(case),
    }
    return render(request, "staff/case.html", context)


def _summary(case: Case) -> list[SummaryRow]:
    rows = [
        SummaryRow(_("CPR number"), str(case.citizen.cpr)),
        SummaryRow(_("Born"), date_format(case.citizen.cpr.birth_date, "DATE_FORMAT")),
        SummaryRow(_("Application received"), f"{date_format(case.received_on, 'DATE_FORMAT')}, {_channel(case)}"),
        SummaryRow(_("What is applied for"), case.get_applied_for_display()),
    ]
    if case.asked_for:
        rows.append(SummaryRow(_("What the citizen asks for"), case.asked_for))
    if case.own_words:
        rows.append(SummaryRow(_("In the citizen's own words"), f"»{case.own_words}«"))
    return rows


def _channel(case: Case) -> str:
    return str(case.get_channel_display())


def _runs(due: CaseDue | None) -> bool:
    return due is not None and due.met_on is None


def _task(task: Task, case: Case) -> Link:
    """What is waited for, leading to where it is done."""
    return Link(_(TASK_WORDS[task.what]), _link(task.action, case).url if task.action else "")


def _link(action: Action, case: Case) -> Link:
    return Link(_(action.label), reverse(action.page, args=[case.slug]))
