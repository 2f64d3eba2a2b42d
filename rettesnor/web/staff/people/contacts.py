"""Adding and ending contacts of a citizen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from rettesnor.cases.people.add_contact import ADD_CONTACT, add_contact
from rettesnor.cases.people.end_contact import END_CONTACT, end_contact
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.reason_form import ReasonForm
from rettesnor.web.staff.people.act_page import act_page
from rettesnor.web.staff.people.forms import ContactForm
from rettesnor.web.staff.people.visit import changing_visit


def add_page(request: HttpRequest, pk: int) -> HttpResponse:
    visit = changing_visit(request, pk)
    form = ContactForm(visit.typed)
    answer = carried_out(
        visit,
        form,
        lambda: add_contact(visit.citizen, by=visit.by, now=visit.now, **form.content()),
        said=_("The contact is added."),
        to=visit.card,
    )
    return answer or act_page(visit, ADD_CONTACT, form, _("How to reach the citizen, and whom to speak with."))


def end_page(request: HttpRequest, pk: int, contact: int) -> HttpResponse:
    visit = changing_visit(request, pk)
    row = get_object_or_404(visit.citizen.contacts, pk=contact)
    form = ReasonForm(visit.typed, hint=_("For example: the number is no longer in use, or it was mistyped."))
    answer = carried_out(
        visit,
        form,
        lambda: end_contact(row, reason=form.cleaned_data["reason"], by=visit.by, now=visit.now),
        said=_("The contact is ended. It stays on the card under earlier contacts."),
        to=visit.card,
    )
    return answer or act_page(visit, END_CONTACT, form, _("The contact stays in the history."), contact=row)
