"""Taking in an application: the case begins."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.intake.known_citizen import known_citizen
from rettesnor.cases.intake.register_application import register_application
from rettesnor.cases.models import Case, Citizen, Source
from rettesnor.cases.people.act import Provenance
from rettesnor.cases.people.change_address import change_address
from rettesnor.cases.people.change_name import change_name
from rettesnor.cases.search import lines, with_lines
from rettesnor.rules.standard import Standard
from rettesnor.standards.models import StandardVersion
from rettesnor.web.components import Link
from rettesnor.web.staff.file.applying import how_to_apply
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import Visit, visit_of
from rettesnor.web.staff.intake.forms import ApplicationForm


@sensitive_post_parameters()
def new_application(request: HttpRequest) -> HttpResponse:
    """The CPR number is typed into the form and stands in no address.

    Where it is somebody's we know, the page shows who, with their cases, before anything is saved.
    """
    visit = visit_of(request, Capability.DO_CASEWORK)
    form = ApplicationForm(visit.typed, municipalities=sorted(municipalities_where(visit.by, Capability.DO_CASEWORK)))
    known = known_citizen(visit.by, *who) if (who := form.who()) else None
    if known:
        form.meet(known)
    answer = carried_out(
        visit,
        form,
        lambda: _register(visit, form, known),
        said=lambda case: _("The application is registered as case {number}.").format(number=case),
        to=lambda case: reverse("facts", args=[case.slug]),
    )
    if answer:
        if form.is_bound and form.is_valid() and not form.cleaned_data["cpr"].has_check_digit:
            messages.warning(request, _("The CPR number lacks the usual check digit. Look it over once more."))
        return answer
    context: dict[str, Any] = {
        "form": form,
        "ways_to_apply": [
            (municipality_of(code).name, how_to_apply(_standard(visit, code)))
            for code in ([form.code] if form.code else form.codes)
        ],
        "breadcrumbs": [Link(_("Cases"), reverse("inbox")), Link(_("New application"))],
    }
    if known:
        context |= _what_is_known(visit, known)
    return render(request, "staff/new_application.html", context)


def _standard(visit: Visit, code: str) -> Standard | None:
    """The standard that is in force where the application comes in."""
    version = StandardVersion.objects.in_force(code, visit.on)
    return version.standard if version else None


def _register(visit: Visit, form: ApplicationForm, known: Citizen | None) -> Case:
    """The case; of a citizen we know also the name and the address, where it was said that they change."""
    content = form.content()
    case = register_application(by=visit.by, now=visit.now, known=known if form.is_same_person else None, **content)
    provenance = Provenance(content["received_on"], Source.CITIZEN)
    if form.changes("name"):
        change_name(case.citizen, content["name"], provenance, by=visit.by, now=visit.now)
    if form.changes("address"):
        change_address(case.citizen, content["address"], provenance, by=visit.by, now=visit.now)
    return case


def _what_is_known(visit: Visit, known: Citizen) -> dict[str, Any]:
    """Who the number belongs to, shown before anything is saved; that they were shown is recorded."""
    visit.shows([known])
    cases = Case.objects.visible_to(visit.by).filter(citizen=known).order_by("-journal_number")
    return {"known": known, "protected": known.is_protected(visit.on), "lines": lines(with_lines(cases), visit.on)}
