"""The case at a glance: what is due, what can be done now and why the rest cannot, what happened."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rettesnor.cases.assess import CaseAssessment, assess_case
from rettesnor.cases.available import Available, available
from rettesnor.cases.day import day_of
from rettesnor.cases.deadlines import complaint_due, decision_due, open_hearing
from rettesnor.cases.hearing import heard_over
from rettesnor.cases.models import Case, Decision, Delivery
from rettesnor.web.components import Link, Step, SummaryRow, Text
from rettesnor.web.staff.access import case_of
from rettesnor.web.staff.case_page import case_context, user_of, words_of
from rettesnor.web.staff.checklist import checklist
from rettesnor.web.staff.due import Due, due_of
from rettesnor.web.staff.timeline import timeline


@dataclass(frozen=True)
class DueLine:
    """Something due in the case. `met_on` is the day it was done."""

    what: Text
    day: date
    met_on: date | None
    why: Due | None


def case_page(request: HttpRequest, number: str) -> HttpResponse:
    case = case_of(request, number)
    by, now = user_of(request), timezone.now()
    assessed = assess_case(case, day_of(now), now)
    decisions = list(case.decisions.defer("pdf", "basis", "letter").prefetch_related("deliveries").order_by("at", "id"))
    decision = decisions[-1] if decisions else None
    delivery = max(decision.deliveries.all(), key=lambda row: (row.at, row.pk), default=None) if decision else None
    allowed = available(case, by=by, now=now)
    context = {
        **case_context(request, case, "case"),
        "today": day_of(now),
        "summary": _summary(case),
        "no_time_limit": decision is None and decision_due(case, assessed.written, on=day_of(now)) is None,
        "dues": _dues(case, assessed, decision, delivery, now),
        "steps": _steps(case, assessed, allowed, decision, delivery, now),
        "refused": [(_action(name), words_of(reason)) for name, reason in allowed.refused.items()],
        "allowed": [Link(_action(name), _url(name, case, decision)) for name in allowed.allowed],
        "assessed": assessed,
        "law": assessed.assessment.law,
        "standard": assessed.assessment.standard,
        "decisions": decisions,
        "checklist": checklist(assessed),
        "timeline": timeline(case, assessed.assessment.program.vocabulary),
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
    drafted = "save_draft" in allowed.allowed and getattr(case, "draft", None) is not None
    decided = decision is not None and not drafted
    waiting = open_hearing(case.hearings.prefetch_related("answers"), decision.at if decision else None, day_of(now))
    heard = (bool(heard_over(case)) and waiting is None) or decided

    def step(name: str, label: str, *, done: bool, current: bool = False, note: Text = "") -> Step:
        if done:
            return Step(label, "done", _url(name, case, decision), note)
        if reason := allowed.refused.get(name):
            return Step(label, "blocked", note=words_of(reason))
        return Step(label, "current" if current else "todo", _url(name, case, decision), note)

    hearing_note = _("Owed before anything less than the citizen asked for.") if not heard else ""
    if waiting:
        hearing_note = _("The citizen can answer until {day}.").format(day=date_format(waiting.due_on, "DATE_FORMAT"))
    return [
        step("record_facts", _("Enter facts"), done=settled, current=True),
        step("send_hearing", _("Hear the citizen"), done=heard, current=waiting is not None, note=hearing_note),
        step("save_draft", _("Write the decision"), done=decided, current=drafted),
        step("issue_decision", _("Issue the decision"), done=decided),
        step("record_delivery", _("Record the delivery"), done=delivery is not None),
    ]


def _action(name: str) -> str:
    return {
        "record_facts": _("Enter facts"),
        "record_deviation": _("Set a rule of the standard aside"),
        "withdraw_deviation": _("Let a rule that was set aside count again"),
        "send_hearing": _("Hear the citizen"),
        "record_hearing_answer": _("Record an answer to the hearing"),
        "exempt_hearing": _("Record why no hearing is held"),
        "save_draft": _("Write the decision"),
        "issue_decision": _("Issue the decision"),
        "record_delivery": _("Record the delivery"),
    }[name]


def _url(action: str, case: Case, decision: Decision | None) -> str:
    if action == "record_delivery" and decision:
        return reverse("decision", args=[case.journal_number, decision.pk])
    page = {
        "record_facts": "facts",
        "record_deviation": "assessment",
        "withdraw_deviation": "assessment",
        "send_hearing": "hearing",
        "record_hearing_answer": "hearing",
        "exempt_hearing": "exempt_hearing",
        "save_draft": "draft",
        "issue_decision": "issue",
        "record_delivery": "case",
    }[action]
    return reverse(page, args=[case.journal_number])
