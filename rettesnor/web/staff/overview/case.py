"""The case at a glance: what is due, what can be done now and why the rest cannot, what happened."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.available import available
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.adopted import adopted_in
from rettesnor.cases.file.at_once import read_at_once
from rettesnor.cases.file.case_due import What
from rettesnor.cases.file.dated import Dated, dated
from rettesnor.cases.file.due_dates import due_dates, running_decision
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.task import WORDS as TASK_WORDS
from rettesnor.cases.file.task import Task
from rettesnor.cases.inbox import tasks
from rettesnor.cases.intake.correct_application import CORRECT_APPLICATION
from rettesnor.cases.intake.send_receipt import SEND_RECEIPT
from rettesnor.cases.models import ApplicationDetails, Case, KindOfLetter, Outcome, histories
from rettesnor.rules.clock_events import DATED_BY
from rettesnor.web.components import Link, SummaryRow, Text
from rettesnor.web.staff.decision.sending import LetterLine, letter_line
from rettesnor.web.staff.file.ahead import ahead
from rettesnor.web.staff.file.annulled import left_standing
from rettesnor.web.staff.file.applying import how_to_apply
from rettesnor.web.staff.file.beside import said_beside
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.due import Due, due_of
from rettesnor.web.staff.file.endings import endings_there
from rettesnor.web.staff.file.revised import revision_line, revisions_of
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.web.staff.overview.checklist import checklist
from rettesnor.web.staff.overview.steps import Standing, in_hand, steps
from rettesnor.web.staff.overview.timeline import timeline
from rettesnor.web.staff.overview.timetable import next_safe_day
from rettesnor.wording.formats import say_date


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
    "first_contact": gettext_lazy("First contact with the citizen"),
    "acknowledgement": gettext_lazy("Acknowledgement of the application"),
    "transport": gettext_lazy("Transport"),
    "start": gettext_lazy("The start of the offer"),
    "reassessment": gettext_lazy("Reassessment of what is complained about"),
    "forwarding": gettext_lazy("The complaint to Ankestyrelsen"),
    "maintaining": gettext_lazy("The citizen can maintain the rest of the complaint until"),
}


def case_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    read_at_once(visit.case)
    case, by, now, assessed = visit.case, visit.by, visit.now, visit.assessed
    rows = dated(case, now)
    adopted = adopted_in(case, visit.on)
    dues = due_dates(rows, adopted)
    allowed = available(case, by=by, now=now)
    letters = list(case.letters.defer("content", "blocks", "pdf"))
    taken = steps(Standing(rows, assessed, allowed))
    context = {
        **case_context(visit, "case"),
        "today": visit.on,
        "summary": _summary(case, rows),
        "how_to_apply": how_to_apply(assessed.assessment.program.standard),
        "no_time_limit": rows.undecided_since is not None and running_decision(dues) is None,
        "earlier": _earlier(case),
        "duplicates": _duplicates(case),
        "dues": [DueLine(_WHAT[due.what], due.day, due.met_on, due_of(due) if due.clock else None) for due in dues],
        "next_safe_day": next_safe_day(rows, dues, adopted, assessed),
        "left_standing": left_standing(rows),
        "failed_letter": _failed_letter(rows),
        "tasks": [_task(task, case) for task in tasks(rows, dues)],
        "steps": taken.values(),
        "stopped": [(_(action.label), obstacles) for action, obstacles in allowed.stopped.items() if not action.mends],
        "can_correct": CORRECT_APPLICATION in allowed.allowed,
        "allowed": [_link(action, case) for action in allowed.allowed],
        "assessed": assessed,
        "beside": said_beside(assessed.version),
        "ahead": ahead(assessed, running_decision(dues)),
        "endings_there": endings_there(assessed) if _is_granted(rows) else [],
        "law": assessed.assessment.law,
        "standard": assessed.assessment.standard,
        "decisions": rows.issued,
        "revision": revision_line(case.revision) if case.revision else None,
        "revisions": revisions_of(case) if rows.issued else [],
        "letters": letters,
        "can_send_receipt": SEND_RECEIPT in allowed.allowed
        and all(letter.kind != KindOfLetter.RECEIPT for letter in letters),
        "deadline_notices": histories(case.deadline_notices.all()),
        "checklist": checklist(case, assessed, tuple(taken), tuple(in_hand(taken))),
        "timeline": timeline(case),
    }
    return render(request, "staff/case.html", context)


def _failed_letter(rows: Dated) -> LetterLine | None:
    """The letter that a person has to find another way for."""
    line = letter_line(rows.letter) if rows.letter and rows.undelivered_since else None
    return line if line and line.failed else None


def _is_granted(rows: Dated) -> bool:
    return rows.in_force is not None and rows.in_force.outcome in (Outcome.GRANTED, Outcome.PARTLY_GRANTED)


def _summary(case: Case, dated_rows: Dated) -> list[SummaryRow]:
    application = case.application
    received = f"{say_date(case.received_on, page_language())}, {application.get_channel_display()}"
    if first := dated_rows.recorded_first(DATED_BY["application-received"]):
        said = _("{received} (corrected; registered first as received on {day})")
        received = said.format(received=received, day=say_date(first, page_language()))
    rows = [
        SummaryRow(_("CPR number"), str(case.citizen.cpr)),
        SummaryRow(_("Born"), say_date(case.citizen.cpr.birth_date, page_language())),
        SummaryRow(_("Application received"), received),
        SummaryRow(_("What is applied for"), application.get_applied_for_display()),
        SummaryRow(_("Who has the case"), _whose(case), reverse("assign_case", args=[case.slug])),
    ]
    if application.asked_for:
        rows.append(SummaryRow(_("What the citizen asks for"), application.asked_for))
    if application.own_words:
        rows.append(SummaryRow(_("In the citizen's own words"), f"»{application.own_words}«"))
    return rows


def _earlier(case: Case) -> list[tuple[ApplicationDetails, ApplicationDetails]]:
    """What was registered of the application before it was corrected, each with the row that corrected it."""
    rows = histories(case.applications.select_related("by__user"))
    return rows[0].superseded


def _duplicates(case: Case) -> list[Case]:
    """The cases that were closed as the same as this one."""
    closings = case.duplicates.select_related("case").prefetch_related("case__closings")
    others = {closing.case.pk: closing.case for closing in closings}
    return [other for other in others.values() if other.closing and other.closing.duplicate_of_id == case.pk]


def _whose(case: Case) -> str:
    current = case.assignments.filter(superseded_by=None).select_related("owner", "team").first()
    whose = [str(each) for each in (current.owner, current.team) if each] if current else []
    return ", ".join(whose) or _("nobody")


def _task(task: Task, case: Case) -> Link:
    """What is waited for, leading to where it is done."""
    return Link(_(TASK_WORDS[task.what]), _link(task.action, case).url if task.action else "")


def _link(action: Action, case: Case) -> Link:
    return Link(_(action.label), reverse(action.page, args=[case.slug]))
