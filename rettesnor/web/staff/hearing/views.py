"""Hearing the citizen before anything less than they asked for is decided (FVL § 19)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.hearing.exempt_hearing import exempt_hearing
from rettesnor.cases.hearing.heard import adverse, is_over, promised_over_draft
from rettesnor.cases.hearing.record_hearing_answer import RECORD_HEARING_ANSWER, record_hearing_answer
from rettesnor.cases.hearing.send_hearing import SEND_HEARING, send_hearing
from rettesnor.cases.models import Case, CaseFact, DecisionDraft, Ground, Hearing, SentBy
from rettesnor.letters.quotation import quotation
from rettesnor.web.components import FactLine, Link
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.fact_lines import fact_choices, fact_line
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.origins import origin_of
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.web.staff.hearing.forms import ExemptHearingForm, HearingAnswerForm, SendHearingForm


def hearing_page(request: HttpRequest, number: str) -> HttpResponse:
    """What was sent and answered, and what counts against the citizen as things stand."""
    visit = case_visit(request, number)
    case, by, now, assessed = visit.case, visit.by, visit.now, visit.assessed
    hearings = case.hearings.select_related("by__user").prefetch_related("answers").order_by("-at", "-id")
    context = {
        **case_context(visit, "hearing"),
        "today": visit.on,
        "adverse": [_line(row, assessed) for row in adverse(assessed, DecisionDraft.objects.of(case))],
        "hearings": [
            {
                "row": hearing,
                "answers": [(row, quotation(row.answer)) for row in hearing.answers.all()],
                "over": is_over(hearing, visit.on),
                "facts": [fact_line(shown["name"], shown["value"], assessed) for shown in hearing.facts],
            }
            for hearing in hearings
        ],
        "exemptions": list(case.hearing_exemptions.select_related("by__user").order_by("-at", "-id")),
        "can_answer": RECORD_HEARING_ANSWER.why_not(case, by=by, now=now) is None,
        "can_send": SEND_HEARING.why_not(case, by=by, now=now) is None,
    }
    return render(request, "staff/hearing.html", context)


def send(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    against, choices = _choices(visit.case, visit.assessed)
    promised = promised_over_draft(visit.assessed) is not None
    initial = {"facts": against, "sent_on": visit.on, "over_draft": promised}
    form = SendHearingForm(visit.typed, facts=choices, initial=initial)
    answer = carried_out(
        visit,
        form,
        lambda: send_hearing(
            visit.case, by=visit.by, now=visit.now, **{**form.cleaned_data, "how": SentBy(form.cleaned_data["how"])}
        ),
        said=_("The hearing is recorded."),
        to=reverse("hearing", args=[number]),
    )
    context = {**case_context(visit, "hearing", Link(_("Hear the citizen"))), "form": form}
    return answer or render(request, "staff/hearing_send.html", context)


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
    context = {
        **case_context(visit, "hearing", Link(_("Record an answer to the hearing"))),
        "form": form,
        "hearing": hearing,
    }
    return answer or render(request, "staff/hearing_answer.html", context)


def exempt(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    against, choices = _choices(visit.case, visit.assessed)
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
    context = {**case_context(visit, "hearing", Link(_("Record why no hearing is held"))), "form": form}
    return answer or render(request, "staff/hearing_exempt.html", context)


def _line(row: CaseFact, assessed: CaseAssessment) -> FactLine:
    shown = fact_line(row.name, row.value, assessed)
    return FactLine(shown.label, shown.value, origin_of(row))


def _choices(case: Case, assessed: CaseAssessment) -> tuple[list[str], list[tuple[str, str]]]:
    """The names of the facts that count against the citizen, and every known fact as a choice, those first."""
    against = [row.name for row in adverse(assessed, DecisionDraft.objects.of(case))]
    return against, sorted(fact_choices(assessed), key=lambda choice: choice[0] not in against)
