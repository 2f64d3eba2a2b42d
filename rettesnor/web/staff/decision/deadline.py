"""The notice that the decision comes later (RSL § 3, stk. 2): sent, corrected, taken back."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.decision.correct_deadline_notice import (
    CORRECT_DEADLINE_NOTICE,
    correct_deadline_notice,
    sent_from_here,
)
from rettesnor.cases.decision.send_deadline_notice import (
    SEND_DEADLINE_NOTICE,
    deadline_letter,
    promised_in,
    send_deadline_notice,
)
from rettesnor.cases.decision.withdraw_deadline_notice import WITHDRAW_DEADLINE_NOTICE, withdraw_deadline_notice
from rettesnor.cases.file.guard import no_longer_stands
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.stated import UNWRITTEN
from rettesnor.cases.models import DeadlineNotice
from rettesnor.letters.kinds.deadline_notice.content import DeadlineLetter
from rettesnor.web.components import SummaryRow
from rettesnor.web.staff.decision.deadline_form import CorrectDeadlineNoticeForm, DeadlineNoticeForm
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.letter_page import letter_page
from rettesnor.web.staff.file.reason_form import ReasonForm
from rettesnor.web.staff.file.visit import CaseVisit, case_visit
from rettesnor.wording.formats import say_date


def deadline_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form, back = DeadlineNoticeForm(visit.typed), reverse("case", args=[number])

    def compose(typed: Mapping[str, Any]) -> DeadlineLetter:
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


def correct(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    notice = get_object_or_404(DeadlineNotice, case=visit.case, pk=pk)
    initial = {name: getattr(notice, name) for name in ("why", "expected_on", "sent_on", "how")}
    form, back = CorrectDeadlineNoticeForm(visit.typed, initial=initial), reverse("case", args=[number])
    answer = carried_out(
        visit,
        form,
        lambda: correct_deadline_notice(visit.case, by=visit.by, now=visit.now, notice=notice, **form.content()),
        said=_("The notice is corrected. What was recorded before is kept."),
        to=back,
    )
    return answer or form_page(
        visit,
        CORRECT_DEADLINE_NOTICE,
        form,
        tab="case",
        of_the_row=[no_longer_stands(visit.case, notice), sent_from_here(notice)],
        lead=_("This corrects the record only. If the citizen was told something wrong, write to them as well."),
        cancel=back,
    )


def withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    notice = get_object_or_404(DeadlineNotice, case=visit.case, pk=pk)
    form = ReasonForm(visit.typed, hint=_("Why the notice is not to count, for example: it was never sent."))
    back = reverse("case", args=[number])
    answer = carried_out(
        visit,
        form,
        lambda: withdraw_deadline_notice(visit.case, by=visit.by, now=visit.now, notice=notice, **form.cleaned_data),
        said=_("The notice is withdrawn. It is still shown, and no longer counts."),
        to=back,
    )
    return answer or form_page(
        visit,
        WITHDRAW_DEADLINE_NOTICE,
        form,
        tab="case",
        of_the_row=[no_longer_stands(visit.case, notice)],
        lead=_(
            "When you withdraw the notice, the citizen waits for the day they were told before it. If they got it, "
            "write to them."
        ),
        about=[
            SummaryRow(_("Sent on"), say_date(notice.sent_on, page_language())),
            SummaryRow(_("Why the decision is late"), notice.why),
        ],
        cancel=back,
    )
