"""Sending a case to another unit, receiving it, and sending it back; and which unit decides."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.competence.receive_transfer import RECEIVE_TRANSFER, receive_transfer
from rettesnor.cases.competence.send_back_transfer import SEND_BACK_TRANSFER, send_back_transfer
from rettesnor.cases.competence.transfer_case import TRANSFER_CASE, transfer_case
from rettesnor.cases.competence.transfers import answer_to, open_transfer
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.people.assign_case import possible_teams
from rettesnor.rules.kinds.competence import OF_AUTHORITY, CompetenceRule
from rettesnor.standards.senders import SenderName, senders
from rettesnor.web.components import Link, SummaryRow
from rettesnor.web.staff.competence.forms import TransferForm
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.reason_form import NothingTyped, ReasonForm
from rettesnor.web.staff.file.visit import CaseVisit, case_visit


def transfer_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case, by, now = visit.case, visit.by, visit.now
    form = TransferForm(visit.typed, teams=possible_teams(case.municipality))
    answer = carried_out(
        visit,
        form,
        lambda: transfer_case(case, by=by, now=now, **form.cleaned_data),
        said=_("The case is sent. It stays here until the other unit has received it."),
        to=reverse("case", args=[number]),
    )
    own = municipality_of(case.municipality)
    rows = case.transfers.select_related("from_team", "to_team", "by__user", "answer__by__user").order_by("-at", "-id")
    context = {
        **case_context(visit, "case", Link(_(TRANSFER_CASE.label))),
        "form": form,
        "deciding": senders(own)[SenderName.DECIDING].name,
        "said_by": _who_decides(visit.assessed),
        "open": open_transfer(case),
        "transfers": [(each, answer_to(each)) for each in rows],
        "stopped": list(TRANSFER_CASE.obstacles(case, by=by, now=now)),
    }
    return answer or render(request, "staff/transfer.html", context)


def _who_decides(assessed: CaseAssessment) -> list[str]:
    """The sentences of the standard that say who decides, as they stand."""
    return [
        quote
        for finding in assessed.assessment.findings
        if finding.sourced.layer == "local"
        and isinstance(finding.sourced.rule, CompetenceRule)
        and OF_AUTHORITY & set(finding.sourced.rule.decides)
        for quote in finding.sourced.quotes
    ]


def receive_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form = NothingTyped(visit.typed)
    answer = carried_out(
        visit,
        form,
        lambda: receive_transfer(visit.case, by=visit.by, now=visit.now),
        said=_("The case is received. Assign it to somebody in the unit."),
        to=reverse("assign_case", args=[number]),
    )
    return answer or form_page(
        visit,
        RECEIVE_TRANSFER,
        form,
        tab="case",
        lead=_("From then on the case is your unit's alone. Its time limits run as before."),
        about=_about(visit),
        cancel=reverse("transfer_case", args=[number]),
    )


def send_back_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form = ReasonForm(visit.typed, hint=_("For example: the case belongs to the unit it came from."))
    page = reverse("transfer_case", args=[number])
    answer = carried_out(
        visit,
        form,
        lambda: send_back_transfer(visit.case, by=visit.by, now=visit.now, **form.cleaned_data),
        said=_("The case stays with the unit it came from."),
        to=page,
    )
    return answer or form_page(visit, SEND_BACK_TRANSFER, form, tab="case", about=_about(visit), cancel=page)


def _about(visit: CaseVisit) -> list[SummaryRow]:
    transfer = open_transfer(visit.case)
    if transfer is None:
        return []
    return [
        SummaryRow(_("Sent from"), str(transfer.from_team or _("no unit"))),
        SummaryRow(_("Sent to"), str(transfer.to_team)),
        SummaryRow(_("Sent by"), str(transfer.by)),
        SummaryRow(_("Why"), transfer.reason),
    ]
