"""The receipt of an application: it needs no words of anybody."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.intake.send_receipt import SEND_RECEIPT, receipt_letter, send_receipt
from rettesnor.web.staff.file.letter_page import LetterForm, letter_page
from rettesnor.web.staff.file.visit import case_visit


def receipt_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form, back = LetterForm(visit.typed), reverse("case", args=[number])
    return letter_page(
        visit,
        SEND_RECEIPT,
        form,
        tab="case",
        compose=lambda typed: receipt_letter(visit.case, by=visit.by, now=visit.now, mark="UDKAST"),
        send=lambda: send_receipt(visit.case, by=visit.by, now=visit.now, **form.content()),
        said=_("The receipt is kept on the case as it was sent."),
        to=back,
        cancel=back,
    )
