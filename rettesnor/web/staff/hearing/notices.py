"""Telling the citizen what is missing before the case is decided without it (RSL § 12)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.file.guard import no_longer_stands
from rettesnor.cases.file.language import page_language
from rettesnor.cases.hearing.send_information_notice import SEND_INFORMATION_NOTICE, send_information_notice
from rettesnor.cases.hearing.withdraw_information_notice import (
    WITHDRAW_INFORMATION_NOTICE,
    withdraw_information_notice,
)
from rettesnor.cases.models import InformationNotice, SentBy
from rettesnor.web.components import SummaryRow
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import RECENT
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.reason_form import ReasonForm
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.web.staff.hearing.fact_choices import missing_choices
from rettesnor.wording.formats import say_date


class InformationNoticeForm(forms.Form):
    """What is missing is chosen among the unknown facts that the law's outcome turns on."""

    facts = forms.MultipleChoiceField(label=gettext_lazy("What is missing"), widget=forms.CheckboxSelectMultiple)
    text = forms.CharField(
        label=gettext_lazy("The words of the letter"),
        help_text=gettext_lazy(
            "What is missing, why it is needed, what follows if it does not come, and until when it can come."
        ),
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    sent_on = DanishDateField(label=gettext_lazy("Sent on"), likely=RECENT)
    how = forms.ChoiceField(label=gettext_lazy("Sent by"), choices=SentBy.choices)
    due_on = DanishDateField(
        label=gettext_lazy("Can come until"),
        help_text=gettext_lazy("A week at least from when the citizen is taken to have received it."),
    )
    time_because = forms.CharField(
        label=gettext_lazy("Why there is less or more time than usual"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    late_because = forms.CharField(
        label=gettext_lazy("Why it is recorded late"),
        help_text=gettext_lazy(
            "Only where it was sent more than a week ago, or its time has run out. The decision letter tells it."
        ),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, facts: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["facts"].choices = facts  # type: ignore[attr-defined]


def send(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    choices = missing_choices(visit)
    initial = {"facts": [name for name, _label in choices]}
    form = InformationNoticeForm(visit.typed, facts=choices, initial=initial)
    answer = carried_out(
        visit,
        form,
        lambda: send_information_notice(
            visit.case, by=visit.by, now=visit.now, **{**form.cleaned_data, "how": SentBy(form.cleaned_data["how"])}
        ),
        said=_("The notice is recorded."),
        to=reverse("hearing", args=[number]),
    )
    back = reverse("hearing", args=[number])
    return answer or form_page(
        visit, SEND_INFORMATION_NOTICE, form, tab="hearing", cancel=back, button=_("Record the notice")
    )


def withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    notice = get_object_or_404(InformationNotice, case=visit.case, pk=pk)
    form = ReasonForm(visit.typed, hint=_("Why the notice is not to count, for example: it was never sent."))
    answer = carried_out(
        visit,
        form,
        lambda: withdraw_information_notice(visit.case, by=visit.by, now=visit.now, notice=notice, **form.cleaned_data),
        said=_("The notice is withdrawn. It is still shown, and no longer counts."),
        to=reverse("hearing", args=[number]),
    )
    return answer or form_page(
        visit,
        WITHDRAW_INFORMATION_NOTICE,
        form,
        tab="hearing",
        of_the_row=[no_longer_stands(visit.case, notice)],
        about=[
            SummaryRow(_("Sent on"), say_date(notice.sent_on, page_language())),
            SummaryRow(_("The words of the letter"), notice.text),
        ],
        cancel=reverse("hearing", args=[number]),
    )
