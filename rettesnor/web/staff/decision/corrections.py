"""Correcting and withdrawing a delivery, and discarding a draft."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.decision.correct_delivery import CORRECT_DELIVERY, correct_delivery
from rettesnor.cases.decision.discard_draft import DISCARD_DRAFT, discard_draft
from rettesnor.cases.decision.withdraw_delivery import WITHDRAW_DELIVERY, withdraw_delivery
from rettesnor.cases.file.guard import no_longer_stands
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Delivery, SentBy
from rettesnor.web.components import SummaryRow
from rettesnor.web.staff.decision.forms import CorrectDeliveryForm
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.reason_form import ReasonForm
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.wording.formats import say_date


def correct(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    delivery = get_object_or_404(Delivery, case=visit.case, pk=pk)
    form = CorrectDeliveryForm(visit.typed, initial={"delivered_on": delivery.delivered_on, "how": delivery.how})
    page = reverse("decision", args=[number, delivery.decision_id])
    answer = carried_out(
        visit,
        form,
        lambda: correct_delivery(
            visit.case,
            by=visit.by,
            now=visit.now,
            delivery=delivery,
            **{**form.cleaned_data, "how": SentBy(form.cleaned_data["how"])},
        ),
        said=_("The delivery is corrected. The time to complain runs from the new day."),
        to=page,
    )
    return answer or form_page(
        visit,
        CORRECT_DELIVERY,
        form,
        tab="draft",
        of_the_row=[no_longer_stands(visit.case, delivery)],
        lead=_("The time to complain is counted anew from what you enter. What was recorded before is kept."),
        cancel=page,
    )


def withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    delivery = get_object_or_404(Delivery, case=visit.case, pk=pk)
    form = ReasonForm(visit.typed, hint=_("For example: it came back, or it was another case's decision."))
    page = reverse("decision", args=[number, delivery.decision_id])
    answer = carried_out(
        visit,
        form,
        lambda: withdraw_delivery(visit.case, by=visit.by, now=visit.now, delivery=delivery, **form.cleaned_data),
        said=_("The delivery is withdrawn. No time to complain runs."),
        to=page,
    )
    return answer or form_page(
        visit,
        WITHDRAW_DELIVERY,
        form,
        tab="draft",
        of_the_row=[no_longer_stands(visit.case, delivery)],
        lead=_(
            "When you withdraw the delivery, the decision waits for one again, and no time to complain runs until it "
            "is recorded."
        ),
        about=[
            SummaryRow(_("Sent or handed over on"), say_date(delivery.delivered_on, page_language())),
            SummaryRow(_("How"), delivery.get_how_display()),
        ],
        cancel=page,
    )


def discard(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form = ReasonForm(visit.typed, hint=_("Why the draft is not to become a decision."))
    answer = carried_out(
        visit,
        form,
        lambda: discard_draft(visit.case, by=visit.by, now=visit.now, **form.cleaned_data),
        said=_("The draft is discarded."),
        to=reverse("draft", args=[number]),
    )
    return answer or form_page(
        visit,
        DISCARD_DRAFT,
        form,
        tab="draft",
        lead=_("What is written in it will be gone. A hearing over it stands, with what the citizen was shown."),
        cancel=reverse("draft", args=[number]),
    )
