"""The notice that the decision comes later than the citizen was told (RSL § 3, stk. 2)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.decision.send_deadline_notice import (
    SEND_DEADLINE_NOTICE,
    deadline_letter,
    promised_in,
    send_deadline_notice,
)
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.stated import UNWRITTEN
from rettesnor.web.components import SummaryRow
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import RECENT
from rettesnor.web.staff.file.letter_page import LetterForm, letter_page
from rettesnor.web.staff.file.visit import CaseVisit, case_visit
from rettesnor.wording.formats import say_date


class DeadlineNoticeForm(LetterForm):
    """Why, and when instead. The day can be left out where none can be given yet."""

    why = forms.CharField(
        label=gettext_lazy("Why the decision is late"),
        help_text=gettext_lazy("In words that the citizen can read. It stands in the letter."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    expected_on = DanishDateField(
        label=gettext_lazy("The decision can be expected on"),
        help_text=gettext_lazy("Leave it empty only where no day can be given yet."),
        required=False,
    )
    sent_outside_on = DanishDateField(
        label=gettext_lazy("Sent outside the system on"),
        help_text=gettext_lazy("Only where a letter was sent already, from elsewhere. No letter is then made here."),
        required=False,
        likely=RECENT,
    )
    field_order = ("why", "expected_on", "how", "sent_outside_on")


def deadline_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form, back = DeadlineNoticeForm(visit.typed), reverse("case", args=[number])

    def compose(typed: Any) -> Any:
        why, expected_on = typed["why"] or UNWRITTEN, typed["expected_on"]
        return deadline_letter(visit.case, by=visit.by, now=visit.now, why=why, expected_on=expected_on, mark="UDKAST")

    return letter_page(
        visit,
        SEND_DEADLINE_NOTICE,
        form,
        tab="case",
        about=_about(visit),
        compose=compose,
        send=lambda: send_deadline_notice(visit.case, by=visit.by, now=visit.now, **form.content()),
        said=_("The notice is kept on the case."),
        to=back,
        cancel=back,
    )


def _about(visit: CaseVisit) -> list[SummaryRow]:
    promised = promised_in(visit.case, visit.now)
    if promised is None:
        return []
    rows = [SummaryRow(_("The decision is due"), say_date(promised.due.day, page_language()))]
    if promised.notice:
        rows.append(SummaryRow(_("The citizen was told last"), say_date(promised.day, page_language())))
    return rows
