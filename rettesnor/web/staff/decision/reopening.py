"""Reopening what is decided, refusing to, and taking a reopening back."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.decision.refuse_reopening import REFUSE_REOPENING, refusal_letter, refuse_reopening
from rettesnor.cases.decision.reopen_decision import REOPEN_DECISION, reopen_decision
from rettesnor.cases.decision.withdraw_reopening import WITHDRAW_REOPENING, withdraw_reopening
from rettesnor.cases.file.stated import UNWRITTEN
from rettesnor.cases.models import ReopeningGround
from rettesnor.letters.kinds.reopening_refusal.content import ReopeningRefusalLetter
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import RECENT
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.letter_page import LetterForm, letter_page
from rettesnor.web.staff.file.reason_form import ReasonForm, reason_field
from rettesnor.web.staff.file.visit import case_visit

ASKED_ON = gettext_lazy("The day the citizen asked for it")


class ReopenForm(forms.Form):
    """Why what is decided is looked at anew, and whether somebody asked for it."""

    ground = forms.ChoiceField(
        label=gettext_lazy("Why it is reopened"), choices=ReopeningGround.choices, widget=forms.RadioSelect
    )
    asked_on = DanishDateField(
        label=ASKED_ON,
        help_text=gettext_lazy("Leave it empty where the municipality reopens by itself."),
        required=False,
        likely=RECENT,
    )
    reason = reason_field(gettext_lazy("What is new, or what was wrong"))


class RefuseReopeningForm(LetterForm):
    """Why what the citizen says cannot change the decision."""

    asked_on = DanishDateField(label=ASKED_ON, likely=RECENT)
    why = forms.CharField(
        label=gettext_lazy("Why the case is not reopened"),
        help_text=gettext_lazy("In words that the citizen can read. It stands in the letter."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    field_order = ("asked_on", "why", "how")


def reopen_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form = ReopenForm(visit.typed)
    answer = carried_out(
        visit,
        form,
        lambda: reopen_decision(
            visit.case,
            by=visit.by,
            now=visit.now,
            **{**form.cleaned_data, "ground": ReopeningGround(form.cleaned_data["ground"])},
        ),
        said=_("The case is reopened, and waits for a new decision. The one that was issued holds until then."),
        to=reverse("draft", args=[number]),
    )
    return answer or form_page(
        visit,
        REOPEN_DECISION,
        form,
        tab="draft",
        lead=_(
            "The decision holds until a new one is issued. If the new one gives less, the citizen is heard first, and "
            "what they have relied on is weighed."
        ),
        cancel=reverse("delivery", args=[number]),
    )


def refuse_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form, back = RefuseReopeningForm(visit.typed), reverse("delivery", args=[number])

    def compose(typed: Mapping[str, Any]) -> ReopeningRefusalLetter:
        why = typed["why"] or UNWRITTEN
        return refusal_letter(
            visit.case, by=visit.by, now=visit.now, why=why, asked_on=typed["asked_on"], mark="UDKAST"
        )

    return letter_page(
        visit,
        REFUSE_REOPENING,
        form,
        tab="draft",
        compose=compose,
        send=lambda: refuse_reopening(visit.case, by=visit.by, now=visit.now, **form.content()),
        said=_("The refusal is kept on the case. What was decided stands."),
        to=back,
        cancel=back,
    )


def withdraw_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form = ReasonForm(visit.typed, hint=_("Why the case is not looked at anew, for example: it was another case."))
    back = reverse("delivery", args=[number])
    answer = carried_out(
        visit,
        form,
        lambda: withdraw_reopening(visit.case, by=visit.by, now=visit.now, **form.cleaned_data),
        said=_("The reopening is withdrawn. Nothing waits for a new decision because of it."),
        to=back,
    )
    return answer or form_page(
        visit,
        WITHDRAW_REOPENING,
        form,
        tab="draft",
        lead=_("If the citizen asked for it, refuse to reopen afterwards: that is a decision they can complain about."),
        cancel=back,
    )
