"""An issued decision: what was decided and on what basis, its letter, and how it reached the citizen."""

import json

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from rettesnor.cases.actions.record_delivery import record_delivery, why_not
from rettesnor.cases.day import day_of
from rettesnor.cases.deadlines import complaint_due
from rettesnor.cases.models import Decision, Outcome, PartName, SentBy
from rettesnor.cases.reason import NotAllowed
from rettesnor.web.components import Link
from rettesnor.web.staff.access import case_of, typed
from rettesnor.web.staff.case_page import case_context, user_of, words_of
from rettesnor.web.staff.due import due_of
from rettesnor.web.staff.forms.decision import DeliveryForm
from rettesnor.web.staff.frozen import frozen
from rettesnor.web.staff.issue import pdf_response


def decision_page(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    case = case_of(request, number)
    by, now = user_of(request), timezone.now()
    decisions = Decision.objects.select_related("standard", "by").defer("pdf")
    decision = get_object_or_404(decisions, case=case, pk=pk)
    newest = case.decisions.order_by("at", "id").values_list("pk", flat=True).last() == decision.pk
    form = DeliveryForm(typed(request), initial={"delivered_on": day_of(now)})
    if newest and form.is_valid():
        how = SentBy(form.cleaned_data["how"])
        try:
            record_delivery(case, by=by, now=now, delivered_on=form.cleaned_data["delivered_on"], how=how)
        except NotAllowed as refused:
            form.add_error(None, words_of(refused))
        else:
            messages.success(request, _("The delivery is recorded. The time to complain runs from here."))
            return redirect("decision", number, pk)
    letter = json.loads(decision.letter)
    delivery = decision.deliveries.order_by("at", "id").last()
    context = {
        **case_context(request, case, "draft", Link(_("Issued decision"))),
        **frozen(decision),
        "today": day_of(now),
        "decision": decision,
        "letter": letter,
        "parts": [
            {**part, "label": PartName(part["part"]).label, "outcome_label": Outcome(part["outcome"]).label}
            for part in letter["parts"]
        ],
        "newest": newest,
        "delivery": delivery,
        "complaint": due_of(complaint_due(delivery)) if delivery else None,
        "can_deliver": newest and why_not(case, by=by, now=now) is None,
        "form": form,
    }
    return render(request, "staff/decision.html", context)


def letter_pdf(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """The letter, byte for byte as it was issued."""
    case = case_of(request, number)
    decision = get_object_or_404(Decision.objects.only("pdf", "case"), case=case, pk=pk)
    return pdf_response(bytes(decision.pdf), f"afgoerelse-{number}.pdf", inline=False)
