"""Changing name, address and protection, and correcting the CPR number: an act and a page each."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from rettesnor.cases.intake.known_citizen import known_citizen
from rettesnor.cases.models import Case, Citizen
from rettesnor.cases.models.cpr import Cpr
from rettesnor.cases.people.change_address import CHANGE_ADDRESS, change_address
from rettesnor.cases.people.change_digital_post import CHANGE_DIGITAL_POST, change_digital_post
from rettesnor.cases.people.change_name import CHANGE_NAME, change_name
from rettesnor.cases.people.change_protection import CHANGE_PROTECTION, change_protection
from rettesnor.cases.people.correct_cpr import CORRECT_CPR, correct_cpr
from rettesnor.cases.search import lines, with_lines
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.people.act_page import act_page
from rettesnor.web.staff.people.forms import AddressForm, CorrectCprForm, DigitalPostForm, NameForm, ProtectionForm
from rettesnor.web.staff.people.visit import CitizenVisit, changing_visit


def name_page(request: HttpRequest, pk: int) -> HttpResponse:
    visit = changing_visit(request, pk)
    form = NameForm(visit.typed, citizen=visit.citizen)
    answer = carried_out(
        visit,
        form,
        lambda: change_name(visit.citizen, form.cleaned_data["name"], form.provenance(), by=visit.by, now=visit.now),
        said=_("The name is changed in all the citizen's cases."),
        to=visit.card,
    )
    lead = _("It is changed in all the citizen's cases. Letters that are issued keep the name they were sent to.")
    return answer or act_page(visit, CHANGE_NAME, form, lead)


def address_page(request: HttpRequest, pk: int) -> HttpResponse:
    visit = changing_visit(request, pk)
    form = AddressForm(visit.typed, citizen=visit.citizen)
    answer = carried_out(
        visit,
        form,
        lambda: change_address(visit.citizen, form.lines(), form.provenance(), by=visit.by, now=visit.now),
        said=_("The address is changed in all the citizen's cases."),
        to=visit.card,
    )
    lead = _("It is changed in all the citizen's cases. Letters that are issued keep the address they were sent to.")
    return answer or act_page(visit, CHANGE_ADDRESS, form, lead)


def protection_page(request: HttpRequest, pk: int) -> HttpResponse:
    visit = changing_visit(request, pk)
    form = ProtectionForm(visit.typed, citizen=visit.citizen)
    answer = carried_out(
        visit,
        form,
        lambda: change_protection(
            visit.citizen,
            form.provenance(),
            protected=form.cleaned_data["protected"],
            until=form.cleaned_data["until"],
            by=visit.by,
            now=visit.now,
        ),
        said=_("The protection is changed in all the citizen's cases."),
        to=visit.card,
    )
    lead = _(
        "Where name and address are protected, every page of the citizen's cases says so, and the address is shown on "
        "the card and in the citizen's own letters alone."
    )
    return answer or act_page(visit, CHANGE_PROTECTION, form, lead)


def digital_post_page(request: HttpRequest, pk: int) -> HttpResponse:
    visit = changing_visit(request, pk)
    form = DigitalPostForm(visit.typed, citizen=visit.citizen)
    answer = carried_out(
        visit,
        form,
        lambda: change_digital_post(
            visit.citizen, form.provenance(), exempt=form.cleaned_data["exempt"], by=visit.by, now=visit.now
        ),
        said=_("It is recorded. It holds for the letters of all the citizen's cases."),
        to=visit.card,
    )
    lead = _("Whoever is exempt gets letters on paper. A letter that waits to be sent digitally is then not sent so.")
    return answer or act_page(visit, CHANGE_DIGITAL_POST, form, lead)


@sensitive_post_parameters()
def cpr_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the number typed is another citizen's, the page says whose, and which cases they have."""
    visit = changing_visit(request, pk)
    form = CorrectCprForm(visit.typed)
    cpr = form.cleaned_data["cpr"] if form.is_valid() else None
    answer = carried_out(
        visit,
        form,
        lambda: correct_cpr(
            visit.citizen, form.cleaned_data["cpr"], form.provenance(visit.on), by=visit.by, now=visit.now
        ),
        said=_("The CPR number is corrected, and the date of birth with it."),
        to=visit.card,
    )
    if answer:
        return answer
    other = _other(visit, cpr)
    lead = _("The date of birth follows the number, as a new fact in each of the citizen's cases.")
    theirs = lines(with_lines(Case.objects.visible_to(visit.by).filter(citizen=other)), visit.on) if other else []
    return act_page(visit, CORRECT_CPR, form, lead, other=other, lines=theirs)


def _other(visit: CitizenVisit, cpr: Cpr | None) -> Citizen | None:
    """Whose the number is, if it is another citizen's; that they were shown is recorded."""
    other = known_citizen(visit.by, visit.citizen.municipality, cpr) if cpr else None
    if other is None or other == visit.citizen:
        return None
    visit.shows([other])
    return other
