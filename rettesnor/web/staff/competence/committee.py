"""A committee: recommending a case to it, its agenda of a day, and what it came to."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.accounts.capabilities import Capability, may
from rettesnor.cases.competence.committee import agenda, committee_in, committee_of, newest_recommendation
from rettesnor.cases.competence.recommend import RECOMMEND, next_meeting, recommend
from rettesnor.cases.competence.record_minutes import RECORD_MINUTES, record_minutes
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.web.components import Link, SummaryRow
from rettesnor.web.staff.competence.forms import MinutesForm, RecommendationForm
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import CaseVisit, case_visit, visit_of
from rettesnor.wording.formats import say_date


def recommend_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    committee = committee_in(visit.case, visit.on)
    decides = committee_of(visit.assessed)
    meets_on = next_meeting(committee, visit.on) if committee else None
    form = RecommendationForm(visit.typed, initial={"meets_on": meets_on})
    answer = carried_out(
        visit,
        form,
        lambda: recommend(visit.case, by=visit.by, now=visit.now, **form.cleaned_data),
        said=_("The case is on the agenda."),
        to=lambda row: reverse("agenda", args=[row.municipality, row.meets_on.isoformat()]),
    )
    return answer or form_page(
        visit,
        RECOMMEND,
        form,
        tab="draft",
        lead=decides.quotes[0] if decides else "",
        about=_about(visit),
        cancel=reverse("draft", args=[number]),
    )


def minutes_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form = MinutesForm(visit.typed)
    answer = carried_out(
        visit,
        form,
        lambda: record_minutes(visit.case, by=visit.by, now=visit.now, **form.content()),
        said=_("What the committee came to is recorded."),
        to=reverse("draft", args=[number]),
    )
    return answer or form_page(
        visit, RECORD_MINUTES, form, tab="draft", about=_about(visit), cancel=reverse("draft", args=[number])
    )


def agenda_page(request: HttpRequest, code: str, day: str) -> HttpResponse:
    """The cases of one day's meeting, to be printed: of each case the recommendation that counts."""
    visit = visit_of(request)
    try:
        meets_on = date.fromisoformat(day)
    except ValueError:
        raise Http404 from None
    if not may(visit.by, Capability.SEE_CASES, code):
        raise Http404
    rows = list(agenda(code, meets_on).select_related("case__citizen", "by__user", "minutes"))
    visit.shows(row.case.citizen for row in rows)
    context = {
        "municipality": municipality_of(code),
        "day": meets_on,
        "rows": [(row, row.outcome, row.case.citizen.is_protected(visit.on)) for row in rows],
        "breadcrumbs": [Link(_("Cases"), reverse("inbox")), Link(_("Agenda"))],
    }
    return render(request, "staff/agenda.html", context)


def _about(visit: CaseVisit) -> list[SummaryRow]:
    """What is recommended already, and what came of it."""
    newest = newest_recommendation(visit.case)
    if newest is None:
        return []
    day = say_date(newest.meets_on, page_language())
    rows = [SummaryRow(_("Recommended to the meeting of {day}").format(day=day), newest.text)]
    if newest.outcome:
        said = f"{newest.outcome.get_outcome_display()}. {newest.outcome.words}"
        rows.append(SummaryRow(_("What the committee came to"), said))
    return rows
