"""The case at a glance: what is due, what can be done now and why the rest cannot, what happened."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rettesnor.cases.available import Available, available
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY
from rettesnor.cases.decision.save_draft import SAVE_DRAFT
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.deadlines import complaint_due, decision_due, open_hearing
from rettesnor.cases.hearing.heard import heard_over
from rettesnor.cases.hearing.send_hearing import SEND_HEARING
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.cases.models import Case, Decision, Delivery
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


def case_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case, by, now, assessed = visit.case, visit.by, visit.now, visit.assessed
    decisions = list(case.decisions.defer("pdf", "basis", "letter").prefetch_related("deliveries").order_by("at", "id"))
    decision = decisions[-1] if decisions else None
    delivery = max(decision.deliveries.all(), key=lambda row: (row.at, row.pk), default=None) if decision else None
    allowed = available(case, by=by, now=now)
    context = {
        **case_context(visit, "case"),
        "today": visit.on,
        "summary": _summary(case),
        "no_time_limit": decision is None and decision_due(case, assessed.written, on=visit.on) is None,
        "dues": _dues(case, assessed, decision, delivery, now),
        "steps": _steps(case, assessed, allowed, decision, delivery, now),
        "stopped": [(_(action.label), obstacles) for action, obstacles in allowed.stopped.items()],
        "allowed": [_link(action, case) for action in allowed.allowed],
        "assessed": assessed,
        "law": assessed.assessment.law,
        "standard": assessed.assessment.standard,
        "decisions": decisions,
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


def _dues(
    case: Case, assessed: CaseAssessment, decision: Decision | None, delivery: Delivery | None, now: datetime
) -> list[DueLine]:
    lines = []
    first = case.decisions.order_by("at", "id").values_list("at", flat=True).first()
    if due := decision_due(case, assessed.written, on=day_of(now)):
        lines.append(DueLine(_("Decision"), due.day, day_of(first) if first else None, due_of(due)))
    decided_at = decision.at if decision else None
    if hearing := open_hearing(case.hearings.prefetch_related("answers"), decided_at, day_of(now)):
        lines.append(DueLine(_("The citizen's answer to the hearing"), hearing.due_on, None, None))
    if delivery:
        complaint = complaint_due(delivery)
        lines.append(DueLine(_("The citizen can complain until"), complaint.day, None, due_of(complaint)))
    return lines


def _steps(
    case: Case,
    assessed: CaseAssessment,
    allowed: Available,
    decision: Decision | None,
    delivery: Delivery | None,
    now: datetime,
) -> list[Step]:
    settled = assessed.assessment.law != "undetermined"
    drafted = SAVE_DRAFT in allowed.allowed and getattr(case, "draft", None) is not None
    decided = decision is not None and not drafted
    waiting = open_hearing(case.hearings.prefetch_related("answers"), decision.at if decision else None, day_of(now))
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
        step(RECORD_DELIVERY, _("Record the delivery"), done=delivery is not None),
    ]


def _link(action: Action, case: Case) -> Link:
    return Link(_(action.label), reverse(action.page, args=[case.slug]))
