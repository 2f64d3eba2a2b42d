"""A letter that was sent, as it was sent."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from rettesnor.cases.models import SentLetter
from rettesnor.web.staff.file.pdf import pdf_response
from rettesnor.web.staff.file.visit import case_visit


def sent_letter_pdf(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    letter = get_object_or_404(SentLetter, case=visit.case, pk=pk)
    return pdf_response(bytes(letter.pdf), f"{letter.kind}-{number}.pdf", inline=False)
