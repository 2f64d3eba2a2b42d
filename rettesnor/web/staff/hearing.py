"""Hearing the citizen before anything less than they asked for is decided (FVL § 19)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from rettesnor.cases.actions import exempt_hearing, record_hearing_answer, send_hearing
from rettesnor.cases.assess import CaseAssessment, assess_case
from rettesnor.cases.day import day_of
from rettesnor.cases.hearing import adverse, is_over, promised_over_draft
from rettesnor.cases.models import Case, CaseFact, DecisionDraft, Ground, Hearing, SentBy
from rettesnor.cases.reason import NotAllowed
from rettesnor.web.components import FactLine, Link
from rettesnor.web.language import page_language
from rettesnor.web.staff.access import case_of, typed
from rettesnor.web.staff.case_page import case_context, user_of, words_of
from rettesnor.web.staff.forms.hearing import ExemptHearingForm, HearingAnswerForm, SendHearingForm
from rettesnor.web.staff.origins import origin_of
from rettesnor.wording.values import say_fact


def hearing_page(request: HttpRequest, number: str) -> HttpResponse:
    """What was sent and answered, and what counts against the citizen as things stand."""
    case = case_of(request, number)
    by, now = user_of(request), timezone.now()
    today = day_of(now)
    assessed = assess_case(case, today, now)
    hearings = case.hearings.select_related("by").prefetch_related("answers").order_by("-at", "-id")
    context = {
        **case_context(request, case, "hearing"),
        "today": today,
        "adverse": [_line(row, assessed) for row in adverse(assessed, _draft(case))],
        "hearings": [
            {
                "row": hearing,
                "answers": list(hearing.answers.all()),
                "over": is_over(hearing, today),
                "facts": [_shown(shown["name"], shown["value"], assessed) for shown in hearing.facts],
            }
            for hearing in hearings
        ],
        "exemptions": list(case.hearing_exemptions.select_related("by").order_by("-at", "-id")),
        "can_answer": record_hearing_answer.why_not(case, by=by, now=now) is None,
        "can_send": send_hearing.why_not(case, by=by, now=now) is None,
    }
    return render(request, "staff/hearing.html", context)


def send(request: HttpRequest, number: str) -> HttpResponse:
    case = case_of(request, number)
    by, now = user_of(request), timezone.now()
    assessed = assess_case(case, day_of(now), now)
    against, choices = _choices(case, assessed)
    promised = promised_over_draft(assessed) is not None
    initial = {"facts": against, "sent_on": day_of(now), "over_draft": promised}
    form = SendHearingForm(typed(request), facts=choices, initial=initial)
    if form.is_valid():
        content = {**form.cleaned_data, "how": SentBy(form.cleaned_data["how"])}
        try:
            send_hearing.send_hearing(case, by=by, now=now, **content)
        except NotAllowed as refused:
            form.add_error(None, words_of(refused))
        else:
            messages.success(request, _("The hearing is recorded."))
            return redirect("hearing", number)
    context = {**case_context(request, case, "hearing", Link(_("Hear the citizen"))), "form": form}
    return render(request, "staff/hearing_send.html", context)


def answer(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    case = case_of(request, number)
    by, now = user_of(request), timezone.now()
    hearing = get_object_or_404(Hearing, case=case, pk=pk)
    form = HearingAnswerForm(typed(request))
    if form.is_valid():
        try:
            record_hearing_answer.record_hearing_answer(case, by=by, now=now, hearing=hearing, **form.cleaned_data)
        except NotAllowed as refused:
            form.add_error(None, words_of(refused))
        else:
            messages.success(request, _("The answer is recorded."))
            return redirect("hearing", number)
    context = {
        **case_context(request, case, "hearing", Link(_("Record an answer to the hearing"))),
        "form": form,
        "hearing": hearing,
    }
    return render(request, "staff/hearing_answer.html", context)


def exempt(request: HttpRequest, number: str) -> HttpResponse:
    case = case_of(request, number)
    by, now = user_of(request), timezone.now()
    against, choices = _choices(case, assess_case(case, day_of(now), now))
    form = ExemptHearingForm(typed(request), facts=choices, initial={"facts": against})
    if form.is_valid():
        content = {**form.cleaned_data, "ground": Ground(form.cleaned_data["ground"])}
        try:
            exempt_hearing.exempt_hearing(case, by=by, now=now, **content)
        except NotAllowed as refused:
            form.add_error(None, words_of(refused))
        else:
            messages.success(request, _("It is recorded why no hearing is held."))
            return redirect("hearing", number)
    context = {**case_context(request, case, "hearing", Link(_("Record why no hearing is held"))), "form": form}
    return render(request, "staff/hearing_exempt.html", context)


def _line(row: CaseFact, assessed: CaseAssessment) -> FactLine:
    shown = _shown(row.name, row.value, assessed)
    return FactLine(shown.label, shown.value, origin_of(row))


def _shown(name: str, value: object, assessed: CaseAssessment) -> FactLine:
    vocabulary, language = assessed.assessment.program.vocabulary, page_language()
    if name not in vocabulary:
        return FactLine(name, str(value))
    fact = vocabulary[name]
    return FactLine(fact.label.in_(language), say_fact(fact, fact.value(value), language))


def _choices(case: Case, assessed: CaseAssessment) -> tuple[list[str], list[tuple[str, str]]]:
    """The names of the facts that count against the citizen, and every known fact as a choice, those first."""
    against = [row.name for row in adverse(assessed, _draft(case))]
    return against, sorted(fact_choices(assessed), key=lambda choice: choice[0] not in against)


def fact_choices(assessed: CaseAssessment) -> list[tuple[str, str]]:
    """Every known fact by name, with its value in words."""
    lines = {name: _shown(name, row.value, assessed) for name, row in assessed.written.items()}
    return [(name, f"{line.label}: {line.value}") for name, line in lines.items()]


def _draft(case: Case) -> DecisionDraft | None:
    return DecisionDraft.objects.filter(case=case).first()
