"""The case at a glance: what is due, what can be done now and why the rest cannot, what happened."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.available import Available, available
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY
from rettesnor.cases.decision.save_draft import SAVE_DRAFT
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.dated import Dated, dated
from rettesnor.cases.file.due_dates import CaseDue, What, decision_due, due_dates
from rettesnor.cases.file.task import WORDS as TASK_WORDS
from rettesnor.cases.file.task import Task
from rettesnor.cases.hearing.heard import heard_over
from rettesnor.cases.hearing.send_hearing import SEND_HEARING
from rettesnor.cases.inbox import tasks
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.cases.models import Case
from rettesnor.standards.models import StandardVersion
from rettesnor.web.components import Link, Step, SummaryRow, Text
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.due import Due, due_of
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.web.staff.links import words_of
from rettesnor.web.staff.overview.checklist import checklist
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
    context = {
        **case_context(visit, "case"),
        "today": visit.on,
        "summary": _summary(case),
        "no_time_limit": rows.undecided_since is not None and not _runs(decision_due(dues)),
        "dues": [DueLine(_WHAT[due.what], due.day, due.met_on, due_of(due) if due.clock else None) for due in dues],
        "tasks": [_task(task, case) for task in tasks(rows, dues)],
        "steps": _steps(rows, assessed, allowed),
        "stopped": [(_(action.label), obstacles) for action, obstacles in allowed.stopped.items()],
        "allowed": [_link(action, case) for action in allowed.allowed],
        "assessed": assessed,
        "law": assessed.assessment.law,
        "standard": assessed.assessment.standard,
        "decisions": rows.decisions,
        "checklist": checklist(assessed),
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


def _steps(rows: Dated, assessed: CaseAssessment, allowed: Available) -> list[Step]:
    case = rows.case
    settled = assessed.assessment.law != "undetermined"
    drafted = SAVE_DRAFT in allowed.allowed and rows.draft is not None
    decided = rows.decision is not None and rows.undecided_since is None
    delivered = decided and rows.undelivered_since is None
    waiting = rows.open_hearing
    heard = (bool(heard_over(case)) and waiting is None) or decided

    def step(action: Action, label: str, *, done: bool, current: bool = False, note: Text = "") -> Step:
        link = _link(action, case)
        if done:
            return Step(label, "done", link.url, note)
        if obstacles := allowed.stopped.get(action):
            return Step(label, "blocked", note=words_of(obstacles[0]))
        return Step(label, "current" if current else "todo", link.url, note)

    hearing_note = _("Owed before anything less than the citizen asked for.") if not heard else ""
    if waiting:
        hearing_note = _("The citizen can answer until {day}.").format(day=date_format(waiting.due_on, "DATE_FORMAT"))
    return [
        step(RECORD_FACTS, _("Enter facts"), done=settled, current=True),
        step(SEND_HEARING, _("Hear the citizen"), done=heard, current=waiting is not None, note=hearing_note),
        step(SAVE_DRAFT, _("Write the decision"), done=decided, current=drafted),
        step(ISSUE_DECISION, _("Issue the decision"), done=decided),
        step(RECORD_DELIVERY, _("Record the delivery"), done=delivered),
    ]


def _link(action: Action, case: Case) -> Link:
    return Link(_(action.label), reverse(action.page, args=[case.slug]))
