"""Hearing the citizen before anything less than they asked for is decided (FVL § 19)."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.guard import no_longer_stands
from rettesnor.cases.file.hearings import HeldHearing, hearings_of
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.rows import read_rows
from rettesnor.cases.hearing.correct_hearing import CORRECT_HEARING
from rettesnor.cases.hearing.correct_hearing_answer import CORRECT_HEARING_ANSWER
from rettesnor.cases.hearing.exempt_hearing import EXEMPT_HEARING, exempt_hearing
from rettesnor.cases.hearing.extend_hearing import EXTEND_HEARING, extend_hearing
from rettesnor.cases.hearing.heard import adverse, promised_over_draft
from rettesnor.cases.hearing.no_worse import Parts
from rettesnor.cases.hearing.record_hearing_answer import RECORD_HEARING_ANSWER, record_hearing_answer
from rettesnor.cases.hearing.send_hearing import SEND_HEARING, send_hearing
from rettesnor.cases.hearing.withdraw_exemption import WITHDRAW_EXEMPTION
from rettesnor.cases.hearing.withdraw_information_notice import WITHDRAW_INFORMATION_NOTICE
from rettesnor.cases.models import (
    CaseFact,
    DecisionDraft,
    Ground,
    Hearing,
    HearingAnswer,
    History,
    InformationNotice,
    Outcome,
    PartName,
    SentBy,
    histories,
)
from rettesnor.letters.left_out import left_out
from rettesnor.letters.quotation import Quotation, quotation
from rettesnor.web.components import FactLine, SummaryRow
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.fact_lines import fact_line
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.origins import origin_of
from rettesnor.web.staff.file.visit import CaseVisit, case_visit
from rettesnor.web.staff.hearing.fact_choices import against_choices
from rettesnor.web.staff.hearing.forms import ExemptHearingForm, ExtendHearingForm, HearingAnswerForm, SendHearingForm
from rettesnor.web.staff.hearing.letters import decision_due_rows, late_decision
from rettesnor.wording.formats import say_date
from rettesnor.wording.signs import Signs


def hearing_page(request: HttpRequest, number: str) -> HttpResponse:
    """What was sent and answered, and what counts against the citizen as things stand."""
    visit = case_visit(request, number)
    case, by, now, assessed = visit.case, visit.by, visit.now, visit.assessed
    read_rows(case, "hearings", "hearing_answers", "hearing_exemptions", "information_notices")
    hearings, exemptions = hearings_of(case)[::-1], histories(case.hearing_exemptions.all())[::-1]
    notices = histories(case.information_notices.all())[::-1]

    def can(action: Action) -> bool:
        return action.why_not(case, by=by, now=now) is None

    context = {
        **case_context(visit, "hearing"),
        "today": visit.on,
        "adverse": [_line(row, assessed) for row in adverse(assessed, DecisionDraft.objects.of(case))],
        "hearings": [_shown(held, assessed, visit.on) for held in hearings if held.stands],
        "withdrawn": [_shown(held, assessed, visit.on) for held in hearings if not held.stands],
        "exemptions": [each.last for each in exemptions if each.stands],
        "withdrawn_exemptions": [each.last for each in exemptions if not each.stands],
        "notices": [(each.last, each.stands, _names(each.last, assessed)) for each in notices],
        "can_withdraw_notice": can(WITHDRAW_INFORMATION_NOTICE),
        "can_send": can(SEND_HEARING),
        "can_answer": can(RECORD_HEARING_ANSWER),
        "can_correct": can(CORRECT_HEARING),
        "can_extend": can(EXTEND_HEARING),
        "can_correct_answer": can(CORRECT_HEARING_ANSWER),
        "can_withdraw_exemption": can(WITHDRAW_EXEMPTION),
    }
    return render(request, "staff/hearing.html", context)


def send(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    against, choices = against_choices(visit.case, visit.assessed)
    promised = promised_over_draft(visit.assessed, DecisionDraft.objects.of(visit.case)) is not None
    initial = {"facts": against, "over_draft": promised}
    form = SendHearingForm(visit.typed, facts=choices, initial=initial)
    answer = carried_out(
        visit,
        form,
        lambda: send_hearing(
            visit.case, by=visit.by, now=visit.now, **{**form.cleaned_data, "how": SentBy(form.cleaned_data["how"])}
        ),
        said=lambda hearing: _with_late_decision(_("The hearing is recorded."), hearing, visit),
        to=reverse("hearing", args=[number]),
    )
    back, about = reverse("hearing", args=[number]), decision_due_rows(visit)
    return answer or form_page(
        visit, SEND_HEARING, form, tab="hearing", about=about, cancel=back, button=_("Record the hearing")
    )


def extend(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    hearing = get_object_or_404(Hearing, case=visit.case, pk=pk)
    form = ExtendHearingForm(visit.typed)
    answer = carried_out(
        visit,
        form,
        lambda: extend_hearing(visit.case, by=visit.by, now=visit.now, hearing=hearing, **form.cleaned_data),
        said=lambda extended: _with_late_decision(_("The time to answer is extended."), extended, visit),
        to=reverse("hearing", args=[number]),
    )
    return answer or form_page(
        visit,
        EXTEND_HEARING,
        form,
        tab="hearing",
        of_the_row=[no_longer_stands(visit.case, hearing)],
        about=[
            SummaryRow(_("To be answered by"), say_date(hearing.due_on, page_language())),
            *decision_due_rows(visit),
        ],
        cancel=reverse("hearing", args=[number]),
    )


def _with_late_decision(recorded: str, hearing: Hearing, visit: CaseVisit) -> str:
    """What is done; and what to tell the citizen, if the decision is due before they have to answer."""
    return f"{recorded} {late_decision(visit, hearing.due_on)}".rstrip()


def answer(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    hearing = get_object_or_404(Hearing, case=visit.case, pk=pk)
    form = HearingAnswerForm(visit.typed)
    answer = carried_out(
        visit,
        form,
        lambda: record_hearing_answer(visit.case, by=visit.by, now=visit.now, hearing=hearing, **form.cleaned_data),
        said=_("The answer is recorded."),
        to=reverse("hearing", args=[number]),
    )
    lead = _("The hearing was sent {sent}, to be answered by {due}. A late answer counts too.").format(
        sent=say_date(hearing.sent_on, page_language()), due=say_date(hearing.due_on, page_language())
    )
    back = reverse("hearing", args=[number])
    return answer or form_page(
        visit,
        RECORD_HEARING_ANSWER,
        form,
        tab="hearing",
        of_the_row=[no_longer_stands(visit.case, hearing)],
        lead=lead,
        cancel=back,
        button=_("Save the answer"),
    )


def exempt(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    against, choices = against_choices(visit.case, visit.assessed)
    form = ExemptHearingForm(visit.typed, facts=choices, initial={"facts": against})
    answer = carried_out(
        visit,
        form,
        lambda: exempt_hearing(
            visit.case,
            by=visit.by,
            now=visit.now,
            **{**form.cleaned_data, "ground": Ground(form.cleaned_data["ground"])},
        ),
        said=_("It is recorded why no hearing is held."),
        to=reverse("hearing", args=[number]),
    )
    back = reverse("hearing", args=[number])
    return answer or form_page(visit, EXEMPT_HEARING, form, tab="hearing", cancel=back, button=_("Save the reason"))


def _shown(held: HeldHearing, assessed: CaseAssessment, on: date) -> dict[str, Any]:
    """A hearing as it stands, with its answers and all that was corrected in it."""
    return {
        "row": held.row,
        "told": left_out(held.row.material),
        "over": held.is_over(on),
        "draft": [(part, PartName(part["part"]).label, Outcome(part["outcome"]).label) for part in _draft_of(held.row)],
        "facts": [fact_line(shown["name"], shown["value"], assessed) for shown in held.row.facts],
        "answers": [_quoted(each) for each in held.answered if each.stands],
        "withdrawn_answers": [each.last for each in held.answered if not each.stands],
        "superseded": [(row, by, left_out(row.material)) for row, by in held.history.superseded],
    }


def _quoted(answer: History[HearingAnswer]) -> tuple[History[HearingAnswer], Quotation, str]:
    """An answer, how the letter quotes it, and the signs that it tells by name."""
    quoted = quotation(answer.last.answer)
    return answer, quoted, Signs.of(quoted.signs).in_(page_language())


def _draft_of(hearing: Hearing) -> Parts:
    return hearing.draft["parts"] if hearing.draft else ()


def _names(notice: InformationNotice, assessed: CaseAssessment) -> list[str]:
    vocabulary = assessed.assessment.program.vocabulary
    return [vocabulary[name].label.in_(page_language()) if name in vocabulary else name for name in notice.facts]


def _line(row: CaseFact, assessed: CaseAssessment) -> FactLine:
    shown = fact_line(row.name, row.value, assessed)
    return FactLine(shown.label, shown.value, origin_of(row))
