"""Annulling a decision, and taking the annulment back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.decision.annul_decision import ANNUL_DECISION, annul_decision
from rettesnor.cases.decision.withdraw_annulment import WITHDRAW_ANNULMENT, withdraw_annulment
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Annulment, Decision
from rettesnor.web.components import SummaryRow
from rettesnor.web.staff.decision.forms import AnnulForm
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.reason_form import ReasonForm
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.wording.formats import say_date


def annul(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    decision = get_object_or_404(Decision.objects.only("at", "outcome", "case"), case=visit.case, pk=pk)
    delivery = decision.delivery
    form = AnnulForm(visit.typed, delivered=delivery is not None)
    page = reverse("decision", args=[number, pk])
    answer = carried_out(
        visit,
        form,
        lambda: annul_decision(visit.case, by=visit.by, now=visit.now, decision=decision, **form.content()),
        said=_(
            "The decision is annulled. An earlier one holds again if there is one; otherwise the case can be closed as "
            "registered by mistake."
        ),
        to=page,
    )
    about = _about(decision)
    if delivery:
        told = f"{say_date(delivery.delivered_on, page_language())}, {delivery.get_how_display()}"
        about.append(SummaryRow(_("Sent or handed over on"), told))
    return answer or form_page(
        visit,
        ANNUL_DECISION,
        form,
        tab="draft",
        lead=_(
            "The decision counts for nothing from here on. It and its letter stay as they were issued, to be read. A "
            "decision that is wrong in any other way is replaced by a new one instead."
        ),
        about=about,
        advice="staff/data_breach.html",
        cancel=page,
    )


def withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    annulment = get_object_or_404(Annulment, case=visit.case, pk=pk)
    form = ReasonForm(visit.typed, hint=_("Why it was a mistake to annul the decision."))
    page = reverse("decision", args=[number, annulment.decision_id])
    answer = carried_out(
        visit,
        form,
        lambda: withdraw_annulment(visit.case, by=visit.by, now=visit.now, annulment=annulment, **form.cleaned_data),
        said=_("The annulment is withdrawn. The decision counts again."),
        to=page,
    )
    return answer or form_page(
        visit,
        WITHDRAW_ANNULMENT,
        form,
        tab="draft",
        lead=_(
            "The decision counts again, and the time to complain runs from its delivery, as it did before. If anybody "
            "was told that it is annulled, tell them that it holds."
        ),
        about=_about(annulment.decision),
        cancel=page,
    )


def _about(decision: Decision) -> list[SummaryRow]:
    decided = f"{say_date(day_of(decision.at), page_language())}: {decision.get_outcome_display()}"
    return [SummaryRow(_("Decision"), decided)]
