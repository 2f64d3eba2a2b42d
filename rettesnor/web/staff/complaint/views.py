"""The page of a case's complaints, and the registering of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.complaint.correct_complaint import CORRECT_COMPLAINT, correct_complaint
from rettesnor.cases.complaint.register_complaint import REGISTER_COMPLAINT, register_complaint
from rettesnor.cases.complaint.standing import ComplaintsAt, stops_of
from rettesnor.cases.file.adopted import adopted_in
from rettesnor.cases.file.after_complaint import timeliness_of
from rettesnor.cases.file.at_once import read_at_once
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.dated import Dated, dated
from rettesnor.cases.file.due_dates import due_dates
from rettesnor.cases.file.guard import no_longer_stands
from rettesnor.cases.file.timeliness import STATES, WORDS, Timeliness
from rettesnor.cases.models import (
    Complaint,
    DecidedBy,
    Decision,
    ForwardedPackage,
    PartName,
    ReopeningRefusal,
    histories,
)
from rettesnor.standards.models import StandardVersion
from rettesnor.web.components import Link, Text
from rettesnor.web.staff.complaint.acts import DONE_TO
from rettesnor.web.staff.complaint.forms import ComplaintForm, CorrectComplaintForm, choice_of
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.due import Due, due_of
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.pdf import pdf_response
from rettesnor.web.staff.file.visit import CaseVisit, case_visit


@dataclass(frozen=True)
class Shown:
    """A complaint as its page shows it: how it stands, whether it is in time and why, and what can be done now."""

    held: HeldComplaint
    parts: list[Text]
    found: Timeliness
    state: Text
    because: Text
    last_day: Due | None
    dues: list[tuple[CaseDue, Due | None]]
    links: list[Link]
    superseded: list[tuple[Complaint, Complaint]]


class _Links:
    """What can be done to each complaint of a case now; what is the same for all of them is asked once."""

    def __init__(self, visit: CaseVisit) -> None:
        self._case, self._at = visit.case, ComplaintsAt(visit.case, visit.now)
        self._open = [each for each in DONE_TO if each.why_not(visit.case, by=visit.by, now=visit.now) is None]

    def of(self, held: HeldComplaint) -> list[Link]:
        return [
            Link(_(action.label), reverse(action.name, args=[self._case.slug, held.row.pk]))
            for action in self._open
            if not any(stops_of(action)(held, self._at))
        ]


def complaint_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    read_at_once(visit.case)
    rows = dated(visit.case, visit.now)
    adopted = adopted_in(visit.case, visit.on)
    dues = due_dates(rows, adopted)
    links = _Links(visit)
    context = {
        **case_context(visit, "complaint"),
        "today": visit.on,
        "complaints": [_shown(visit, held, rows, adopted, dues, links) for held in rows.complaints],
        "withdrawn": [each.last for each in histories(visit.case.complaints.all()) if not each.stands],
        "can_register": REGISTER_COMPLAINT.why_not(visit.case, by=visit.by, now=visit.now) is None,
        "can_correct": CORRECT_COMPLAINT.why_not(visit.case, by=visit.by, now=visit.now) is None,
        "goes_on": rows.in_force if rows.remitted_on and rows.undecided_since else None,
        "remitted": bool(rows.remitted_on and rows.undecided_since),
    }
    return render(request, "staff/complaint.html", context)


def _shown(
    visit: CaseVisit,
    held: HeldComplaint,
    rows: Dated,
    adopted: list[StandardVersion],
    dues: tuple[CaseDue, ...],
    links: _Links,
) -> Shown:
    found = timeliness_of(held, rows, adopted)
    return Shown(
        held=held,
        parts=[PartName(part).label for part in held.row.parts],
        found=found,
        state=_(STATES[found.state]),
        because=_(WORDS[found.because]),
        last_day=due_of(found.due),
        dues=[(due, due_of(due) if due.clock else None) for due in dues if due.of_complaint == held.row.pk],
        links=links.of(held),
        superseded=held.history.superseded,
    )


def register(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form = ComplaintForm(visit.typed, about=_can_be_complained_about(visit))
    answer = carried_out(
        visit,
        form,
        lambda: register_complaint(visit.case, form.content(), by=visit.by, now=visit.now),
        said=_("The complaint is registered. What it waits for stands on this page."),
        to=reverse("complaint", args=[number]),
    )
    return answer or form_page(
        visit,
        REGISTER_COMPLAINT,
        form,
        tab="complaint",
        lead=_("A complaint can come in any way, also orally, and needs no reasons. Nobody here rejects one as late."),
        cancel=reverse("complaint", args=[number]),
    )


def correct(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    complaint = get_object_or_404(Complaint, case=visit.case, pk=pk)
    names = ComplaintForm.base_fields
    initial: dict[str, Any] = {name: getattr(complaint, name) for name in names} | {
        "decision": choice_of(complaint.refusal or complaint.decision)
    }
    form = CorrectComplaintForm(visit.typed, about=_can_be_complained_about(visit), initial=initial)
    answer = carried_out(
        visit,
        form,
        lambda: correct_complaint(
            visit.case,
            form.content(),
            by=visit.by,
            now=visit.now,
            complaint=complaint,
            reason=form.cleaned_data["reason"],
        ),
        said=_("The complaint is corrected. What was recorded before is kept."),
        to=reverse("complaint", args=[number]),
    )
    return answer or form_page(
        visit,
        CORRECT_COMPLAINT,
        form,
        tab="complaint",
        of_the_row=[no_longer_stands(visit.case, complaint)],
        cancel=reverse("complaint", args=[number]),
    )


def package_pdf(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """The package as it was made."""
    visit = case_visit(request, number)
    package = get_object_or_404(ForwardedPackage, case=visit.case, pk=pk)
    return pdf_response(bytes(package.pdf), f"klage-{number}.pdf", inline=False)


def _can_be_complained_about(visit: CaseVisit) -> list[Decision | ReopeningRefusal]:
    """The municipality's own decisions, refusals to reopen among them, newest first."""
    own = visit.case.decisions.filter(decided_by=DecidedBy.MUNICIPALITY)
    refusals = visit.case.reopening_refusals.select_related("decision")
    return sorted((*own, *refusals), key=lambda row: row.at, reverse=True)
