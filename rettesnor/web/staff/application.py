"""Taking in an application: the case begins."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from rettesnor.cases.actions.register_application import register_application, why_not
from rettesnor.cases.reason import NotAllowed
from rettesnor.web.components import Link
from rettesnor.web.staff.access import staff_of, typed
from rettesnor.web.staff.case_page import words_of
from rettesnor.web.staff.forms.application import ApplicationForm


@sensitive_post_parameters()
def new_application(request: HttpRequest) -> HttpResponse:
    """The CPR number is typed into the form and stands in no address."""
    user = staff_of(request)
    now = timezone.now()
    if why_not(by=user, now=now):
        raise PermissionDenied
    form = ApplicationForm(typed(request))
    if form.is_valid():
        try:
            case = register_application(by=user, now=now, **form.content())
        except NotAllowed as refused:
            form.add_error(None, words_of(refused))
        else:
            messages.success(request, _("The application is registered as case {number}.").format(number=case))
            if not case.citizen.cpr.has_check_digit:
                messages.warning(request, _("The CPR number lacks the usual check digit. Look it over once more."))
            return redirect("facts", case.journal_number)
    breadcrumbs = [Link(_("Cases"), reverse("inbox")), Link(_("New application"))]
    return render(request, "staff/new_application.html", {"form": form, "breadcrumbs": breadcrumbs})
