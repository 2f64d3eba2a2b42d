"""The teams of the municipalities somebody leads: who is in them, new ones, and those that end."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.accounts.models import Team
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.people.assign_case import possible_owners
from rettesnor.cases.people.teams import change_team, end_team, make_team
from rettesnor.web.components import Link
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import Visit, visit_of
from rettesnor.web.staff.people.forms import TeamForm


def teams_page(request: HttpRequest) -> HttpResponse:
    """The teams, municipality by municipality."""
    visit = visit_of(request, Capability.LEAD_TEAM)
    codes = sorted(municipalities_where(visit.by, Capability.LEAD_TEAM))
    teams = Team.objects.filter(municipality__in=codes).prefetch_related("members")
    context = {
        "municipalities": [
            (code, municipality_of(code).name, [team for team in teams if team.municipality == code]) for code in codes
        ],
        "breadcrumbs": [Link(_("Cases"), reverse("inbox")), Link(_("Teams"))],
    }
    return render(request, "staff/teams.html", context)


def new_team(request: HttpRequest, municipality: str) -> HttpResponse:
    visit = visit_of(request, Capability.LEAD_TEAM)
    if municipality not in municipalities_where(visit.by, Capability.LEAD_TEAM):
        raise Http404
    form = TeamForm(visit.typed, users=possible_owners(municipality))
    answer = carried_out(
        visit,
        form,
        lambda: make_team(municipality, by=visit.by, now=visit.now, **form.cleaned_data),
        said=_("The team is made."),
        to=reverse("teams"),
    )
    return answer or _page(request, form, _("New team"))


def team_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Its name and members. What ends it is a form of its own on the page."""
    visit, team = _team(request, pk)
    initial = {"name": team.name, "members": team.members.all()}
    form = TeamForm(visit.typed, users=possible_owners(team.municipality), initial=initial)
    answer = carried_out(
        visit,
        form,
        lambda: change_team(team, by=visit.by, now=visit.now, **form.cleaned_data),
        said=_("The team is changed."),
        to=reverse("teams"),
    )
    return answer or _page(request, form, team.name, team)


def end_team_page(request: HttpRequest, pk: int) -> HttpResponse:
    visit, team = _team(request, pk)
    answer = carried_out(
        visit,
        forms.Form(visit.typed),
        lambda: end_team(team, by=visit.by, now=visit.now),
        said=_("The team is ended. Its cases stay its until they are given to somebody else."),
        to=reverse("teams"),
    )
    return answer or redirect("team", pk)


def _team(request: HttpRequest, pk: int) -> tuple[Visit, Team]:
    """A team that has not ended, of a municipality whose teams are theirs to keep."""
    visit = visit_of(request, Capability.LEAD_TEAM)
    codes = municipalities_where(visit.by, Capability.LEAD_TEAM)
    return visit, get_object_or_404(Team, pk=pk, municipality__in=codes, ended_on=None)


def _page(request: HttpRequest, form: TeamForm, heading: str, team: Team | None = None) -> HttpResponse:
    breadcrumbs = [Link(_("Cases"), reverse("inbox")), Link(_("Teams"), reverse("teams")), Link(heading)]
    context = {"form": form, "heading": heading, "team": team, "breadcrumbs": breadcrumbs}
    return render(request, "staff/team.html", context)
