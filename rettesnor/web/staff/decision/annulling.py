"""Annulling an invalid decision for the citizen's benefit, by a letter."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.decision.annul_invalid import (
    ANNUL_INVALID,
    annul_invalid,
    annulment_letter,
    not_to_annul_as_invalid,
)
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.file.stated import UNWRITTEN
from rettesnor.cases.models import Decision
from rettesnor.letters.kinds.annulment.content import AnnulmentLetter
from rettesnor.web.components import SummaryRow
from rettesnor.web.staff.file.letter_page import LetterForm, letter_page
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.wording.formats import say_date


class AnnulInvalidForm(LetterForm):
    why = forms.CharField(
        label=gettext_lazy("Why the decision is invalid"),
        help_text=gettext_lazy("In words that the citizen can read. It stands in the letter."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field_order = ("why", "how")


def annul_invalid_page(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    decision = get_object_or_404(Decision.objects.defer("pdf"), case=visit.case, pk=pk)
    form, back = AnnulInvalidForm(visit.typed), reverse("decision", args=[number, pk])

    def compose(typed: Mapping[str, Any]) -> AnnulmentLetter:
        refuse(not_to_annul_as_invalid(visit.case, decision))
        why = typed["why"] or UNWRITTEN
        return annulment_letter(visit.case, decision, by=visit.by, now=visit.now, why=why, mark="UDKAST")

    return letter_page(
        visit,
        ANNUL_INVALID,
        form,
        tab="draft",
        about=[SummaryRow(_("Decision"), say_date(day_of(decision.at), page_language()))],
        compose=compose,
        send=lambda: annul_invalid(visit.case, by=visit.by, now=visit.now, decision=decision, **form.content()),
        said=_("The decision is annulled, and the letter is kept on the case."),
        to=back,
        cancel=back,
    )
