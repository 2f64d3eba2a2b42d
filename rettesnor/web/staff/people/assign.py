"""Whose a case is, and whose it was."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.file.disqualified import disqualified
from rettesnor.cases.people.assign_case import ASSIGN_CASE, assign_case, possible_owners, possible_teams
from rettesnor.web.components import Link
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.web.staff.people.forms import AssignForm


def assign_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case = visit.case
    rows = list(case.assignments.select_related("owner", "team", "by__user").order_by("-at", "-id"))
    current = rows[0] if rows else None
    form = AssignForm(
        visit.typed,
        owners=possible_owners(case.municipality).exclude(pk__in=disqualified(case)),
        teams=possible_teams(case.municipality),
        initial={"owner": current.owner_id, "team": current.team_id} if current else {},
    )
    answer = carried_out(
        visit,
        form,
        lambda: assign_case(
            case, owner=form.cleaned_data["owner"], team=form.cleaned_data["team"], by=visit.by, now=visit.now
        ),
        said=_("The case is assigned."),
        to=reverse("case", args=[number]),
    )
    if answer:
        return answer
    context = {
        **case_context(visit, "case", Link(_(ASSIGN_CASE.label))),
        "form": form,
        "rows": rows,
        "stopped": list(ASSIGN_CASE.obstacles(case, by=visit.by, now=visit.now)),
    }
    return render(request, "staff/assign.html", context)
