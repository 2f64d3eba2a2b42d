"""The notice that the decision comes later than the citizen was told (RSL § 3, stk. 2)."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.decision.send_deadline_notice import (
    SEND_DEADLINE_NOTICE,
    deadline_letter,
    promised_in,
    send_deadline_notice,
)
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.stated import UNWRITTEN
from rettesnor.letters.kinds.deadline_notice.content import DeadlineLetter
from rettesnor.web.components import SummaryRow
from rettesnor.web.staff.decision.deadline_form import DeadlineNoticeForm
from rettesnor.web.staff.file.letter_page import letter_page
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
