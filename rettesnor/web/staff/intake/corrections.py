"""Correcting the application, closing a case without a decision, and reopening it."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.intake.close_case import CLOSE_CASE, close_case
from rettesnor.cases.intake.correct_application import CORRECT_APPLICATION, correct_application
from rettesnor.cases.intake.reopen_case import REOPEN_CASE, reopen_case
from rettesnor.cases.models import RaisedBy
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.reason_form import ReasonForm
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.web.staff.intake.correction_forms import CloseCaseForm, CorrectApplicationForm


def correct(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    application = visit.case.application
    names = ("channel", "applied_for", "asked_for", "own_words")
    initial = {"received_on": visit.case.received_on, **{name: getattr(application, name) for name in names}}
    form = CorrectApplicationForm(visit.typed, initial=initial)
    answer = carried_out(
        visit,
        form,
        lambda: correct_application(visit.case, by=visit.by, now=visit.now, **form.content()),
        said=_("The application is corrected. What was registered before is kept below it."),
        to=reverse("case", args=[number]),
    )
    return answer or form_page(
        visit,
        CORRECT_APPLICATION,
        form,
        tab="case",
        lead=_(
            "What was registered first is kept. If it is another citizen's application, close the case instead; a "
            "decision in it is annulled first."
        ),
        cancel=reverse("case", args=[number]),
    )


def close(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case = visit.case
    others = [other for other in case.citizen.cases.opened().exclude(pk=case.pk) if other.closing is None]
    revision = case.revision
    grant_stands = revision is not None and revision.raised_by == RaisedBy.MUNICIPALITY
    form = CloseCaseForm(visit.typed, others=others, grant_stands=grant_stands)
    answer = carried_out(
        visit,
        form,
        lambda: close_case(case, by=visit.by, now=visit.now, **form.content()),
        said=_("The case is closed. It can be reopened."),
        to=reverse("case", args=[number]),
    )
    return answer or form_page(
        visit,
        CLOSE_CASE,
        form,
        tab="case",
        lead=_("For a case in which nothing is to be decided. Whoever is refused help gets a decision instead."),
        cancel=reverse("case", args=[number]),
    )


def reopen(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form = ReasonForm(visit.typed, hint=_("Why the case goes on."))
    answer = carried_out(
        visit,
        form,
        lambda: reopen_case(visit.case, by=visit.by, now=visit.now, **form.cleaned_data),
        said=_("The case is open again."),
        to=reverse("case", args=[number]),
    )
    return answer or form_page(
        visit,
        REOPEN_CASE,
        form,
        tab="case",
        lead=_("When you reopen the case, the time for the decision runs from the application, as it did before."),
        cancel=reverse("case", args=[number]),
    )
