"""The letters of a hearing and of what is missing, written from the case."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.stated import UNWRITTEN
from rettesnor.cases.hearing.answer_after_decision import WRITTEN_NOTICE, answer_after_decision, promised_decision
from rettesnor.cases.hearing.heard import promised_over_draft
from rettesnor.cases.hearing.time_to_answer import usual_day, usual_day_to_answer
from rettesnor.cases.hearing.write_hearing import WRITE_HEARING, hearing_letter, write_hearing
from rettesnor.cases.hearing.write_information_notice import (
    WRITE_INFORMATION_NOTICE,
    information_letter,
    write_information_notice,
)
from rettesnor.cases.models import DecisionDraft, SentBy
from rettesnor.letters.kinds.hearing.content import HearingLetter
from rettesnor.letters.kinds.information_notice.content import InformationLetter
from rettesnor.web.components import SummaryRow
from rettesnor.web.staff.file.letter_page import letter_page
from rettesnor.web.staff.file.visit import CaseVisit, case_visit
from rettesnor.web.staff.hearing.fact_choices import against_choices, missing_choices
from rettesnor.web.staff.hearing.letter_forms import WriteHearingForm, WriteInformationNoticeForm
from rettesnor.wording.formats import say_date


def write_hearing_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    draft = DecisionDraft.objects.of(visit.case)
    against, choices = against_choices(visit.case, visit.assessed)
    initial = {
        "facts": against,
        "over_draft": promised_over_draft(visit.assessed, draft) is not None,
        "due_on": usual_day_to_answer(visit.case, visit.now, SentBy.DIGITAL_POST),
    }
    form, back = WriteHearingForm(visit.typed, facts=choices, initial=initial), reverse("hearing", args=[number])

    def compose(typed: Mapping[str, Any]) -> HearingLetter:
        return hearing_letter(
            visit.case,
            by=visit.by,
            now=visit.now,
            material=typed["material"] or UNWRITTEN,
            facts=typed["facts"],
            due_on=typed["due_on"],
            time_because=typed["time_because"] or "",
            over_draft=typed["over_draft"],
            mark="UDKAST",
        )

    return letter_page(
        visit,
        WRITE_HEARING,
        form,
        tab="hearing",
        about=decision_due_rows(visit),
        compose=compose,
        send=lambda: write_hearing(visit.case, by=visit.by, now=visit.now, **form.content()),
        said=_("The hearing is recorded, and its letter is kept as it was sent."),
        to=back,
        cancel=back,
        warn=lambda typed: late_decision(visit, typed["due_on"]),
    )


def write_information_notice_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    choices = missing_choices(visit)
    initial = {
        "facts": [name for name, _label in choices],
        "due_on": usual_day(visit.case.municipality, visit.on, SentBy.DIGITAL_POST),
    }
    form = WriteInformationNoticeForm(visit.typed, facts=choices, initial=initial)
    back = reverse("hearing", args=[number])

    def compose(typed: Mapping[str, Any]) -> InformationLetter:
        return information_letter(
            visit.case,
            by=visit.by,
            now=visit.now,
            text=typed["text"] or UNWRITTEN,
            facts=typed["facts"],
            due_on=typed["due_on"],
            time_because=typed["time_because"] or "",
            mark="UDKAST",
        )

    return letter_page(
        visit,
        WRITE_INFORMATION_NOTICE,
        form,
        tab="hearing",
        about=decision_due_rows(visit),
        compose=compose,
        send=lambda: write_information_notice(visit.case, by=visit.by, now=visit.now, **form.content()),
        said=_("The notice is recorded, and its letter is kept as it was sent."),
        to=back,
        cancel=back,
        warn=lambda typed: late_decision(visit, typed["due_on"]),
    )


def decision_due_rows(visit: CaseVisit) -> list[SummaryRow]:
    due = promised_decision(visit.case, visit.now)
    return [SummaryRow(_("The decision is due"), say_date(due.day, page_language()))] if due else []


def late_decision(visit: CaseVisit, due_on: Any) -> str:
    """What to tell the citizen, if the decision is due before they have to answer; else empty."""
    late = answer_after_decision(visit.case, visit.now, due_on=due_on)
    if late is None:
        return ""
    words = _(
        "The citizen can answer until {answer}, and the decision is due on {due}. Tell the citizen in writing when the "
        "decision can be expected ({provision})."
    )
    answer, due = say_date(due_on, page_language()), say_date(late.day, page_language())
    return words.format(answer=answer, due=due, provision=WRITTEN_NOTICE)
