"""Correcting an obvious slip in an issued decision, by a letter."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.decision.correct_slip import CORRECT_SLIP, SlipWords, correct_slip, correction_letter
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.stated import UNWRITTEN
from rettesnor.cases.models import Decision, SentBy, Slip
from rettesnor.letters.kinds.slip_correction.content import SlipCorrectionLetter
from rettesnor.web.components import SummaryRow
from rettesnor.web.staff.file.letter_page import LetterForm, letter_page
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.wording.formats import say_date


class SlipForm(LetterForm):
    """The words as they stand and as they were meant. What the citizen gets is never changed by it."""

    kind = forms.ChoiceField(label=gettext_lazy("What is wrong"), choices=Slip.choices)
    before = forms.CharField(
        label=gettext_lazy("The words as they stand in the letter"),
        help_text=gettext_lazy("Exactly as they stand, with a few words around them."),
        max_length=200,
    )
    after = forms.CharField(label=gettext_lazy("The words as they were meant"), max_length=200)
    reason = forms.CharField(
        label=gettext_lazy("Why it is an obvious slip"),
        help_text=gettext_lazy("In words that the citizen can read. It stands in the letter."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ("kind", "before", "after", "reason", "how")


def correct_slip_page(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    decision = get_object_or_404(Decision.objects.defer("pdf"), case=visit.case, pk=pk)
    form, back = SlipForm(visit.typed), reverse("decision", args=[number, pk])

    def compose(typed: Mapping[str, Any]) -> SlipCorrectionLetter:
        return correction_letter(visit.case, decision, _words(typed), by=visit.by, now=visit.now, mark="UDKAST")

    return letter_page(
        visit,
        CORRECT_SLIP,
        form,
        tab="draft",
        about=[SummaryRow(_("Decision"), say_date(day_of(decision.at), page_language()))],
        compose=compose,
        send=lambda: correct_slip(
            visit.case,
            by=visit.by,
            now=visit.now,
            decision=decision,
            words=_words(form.cleaned_data),
            how=SentBy(form.cleaned_data["how"]),
        ),
        said=_("The correction is kept on the case. The decision stands as it was issued."),
        to=back,
        cancel=back,
    )


def _words(typed: Mapping[str, Any]) -> SlipWords:
    kind = Slip(typed.get("kind") or Slip.TYPING)
    return SlipWords(kind, *(typed.get(name) or UNWRITTEN for name in ("before", "after", "reason")))
