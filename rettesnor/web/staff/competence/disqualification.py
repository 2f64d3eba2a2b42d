"""Who may be disqualified from a case, what a leader answered, and who can have the case."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.competence.raise_disqualification import RAISE_DISQUALIFICATION, raise_disqualification
from rettesnor.cases.competence.rule_on_disqualification import (
    RULE_ON_DISQUALIFICATION,
    not_theirs_to_answer,
    rule_on_disqualification,
)
from rettesnor.cases.file.disqualified import disqualified
from rettesnor.cases.models import Disqualification
from rettesnor.cases.people.assign_case import possible_owners
from rettesnor.web.components import Link, SummaryRow
from rettesnor.web.staff.competence.forms import DisqualificationForm, RulingForm
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import case_visit


def disqualification_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case, by, now = visit.case, visit.by, visit.now
    people = possible_owners(case.municipality)
    form = DisqualificationForm(visit.typed, people=people)
    answer = carried_out(
        visit,
        form,
        lambda: raise_disqualification(case, by=by, now=now, **form.cleaned_data),
        said=_("The question is recorded. The team leader answers it."),
        to=reverse("disqualification", args=[number]),
    )
    context = {
        **case_context(visit, "case", Link(_("Disqualification"))),
        "form": form,
        "questions": case.disqualifications.select_related("person", "by__user").prefetch_related("rulings__by__user"),
        "can_have_it": people.exclude(pk__in=disqualified(case)),
        "can_answer": RULE_ON_DISQUALIFICATION.why_not(case, by=by, now=now) is None,
        "reader": by.user_id,
        "stopped": list(RAISE_DISQUALIFICATION.obstacles(case, by=by, now=now)),
    }
    return answer or render(request, "staff/disqualification.html", context)


def ruling_page(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    question = get_object_or_404(Disqualification.objects.select_related("person", "by__user"), case=visit.case, pk=pk)
    form = RulingForm(visit.typed)
    page = reverse("disqualification", args=[number])
    answer = carried_out(
        visit,
        form,
        lambda: rule_on_disqualification(visit.case, by=visit.by, now=visit.now, question=question, **form.content()),
        said=_("The answer is recorded."),
        to=page,
    )
    return answer or form_page(
        visit,
        RULE_ON_DISQUALIFICATION,
        form,
        tab="case",
        of_the_row=not_theirs_to_answer(visit.case, question, visit.by),
        lead=_("Whoever is disqualified takes no part in the case from then on. It can be answered anew."),
        about=[
            SummaryRow(_("Who may be disqualified"), str(question.person)),
            SummaryRow(_("Why"), question.reason),
            SummaryRow(_("Said by"), str(question.by)),
        ],
        cancel=page,
    )
