"""Taking in an application: the case begins."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.cases.intake.register_application import register_application
from rettesnor.cases.models import Case, Citizen
from rettesnor.web.components import Link
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import visit_of
from rettesnor.web.staff.intake.forms import ApplicationForm


@sensitive_post_parameters()
def new_application(request: HttpRequest) -> HttpResponse:
    """The CPR number is typed into the form and stands in no address.

    Where it is somebody's we know, the page shows who, with their cases, before anything is saved.
    """
    visit = visit_of(request, Capability.DO_CASEWORK)
    form = ApplicationForm(visit.typed, municipalities=sorted(municipalities_where(visit.by, Capability.DO_CASEWORK)))
    answer = carried_out(
        visit,
        form,
        lambda: register_application(by=visit.by, now=visit.now, **form.content()),
        said=lambda case: _("The application is registered as case {number}.").format(number=case),
        to=lambda case: reverse("facts", args=[case.slug]),
    )
    if answer:
        if form.is_bound and form.is_valid() and not form.cleaned_data["cpr"].has_check_digit:
            messages.warning(request, _("The CPR number lacks the usual check digit. Look it over once more."))
        return answer
    known = form.known()
    context = {
        "form": form,
        "known": known,
        "cases": _cases_of(known),
        "breadcrumbs": [Link(_("Cases"), reverse("inbox")), Link(_("New application"))],
    }
    return render(request, "staff/new_application.html", context)


def _cases_of(citizen: Citizen | None) -> list[Link]:
    cases = Case.objects.filter(citizen=citizen).prefetch_related("applications") if citizen else []
    return [
        Link(f"{case.journal_number}: {case.application.get_applied_for_display()}", reverse("case", args=[case.slug]))
        for case in cases
    ]
