"""The municipality's letterhead, units and addresses: what letters say, who confirmed it and what it was before."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.accounts.capabilities import Capability, may
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.standards.senders import SenderName, confirm_sender, history, senders, unreachable
from rettesnor.web.components import Link
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import visit_of
from rettesnor.web.staff.municipality.forms import SenderForm


def municipality_page(request: HttpRequest, code: str) -> HttpResponse:
    """Everybody who works with cases reads it; the team leader confirms or mends one sender at a time."""
    visit = visit_of(request)
    if not may(visit.by, Capability.SEE_CASES, code):
        raise Http404
    municipality = municipality_of(code)
    leads = may(visit.by, Capability.LEAD_TEAM, code)
    sent = request.POST.get("sender", "")
    if visit.typed is not None and not leads:
        raise PermissionDenied
    now = senders(municipality)
    forms = {
        name: SenderForm(visit.typed if name == sent else None, sender, prefix=str(name))
        for name, sender in now.items()
    }
    if sent in forms:
        name, form = SenderName(sent), forms[SenderName(sent)]
        answer = carried_out(
            visit,
            form,
            lambda: confirm_sender(municipality, name, by=visit.by, now=visit.now, **form.content()),
            said=_("It is confirmed. Letters say so from now on."),
            to=reverse("municipality", args=[code]),
        )
        if answer:
            return answer
    context = {
        "municipality": municipality,
        "senders": [(name, name.label, now[name], forms[name]) for name in now],
        "leads": leads,
        "unreachable": unreachable(municipality),
        "history": [(row, SenderName(row.sender).label) for row in history(municipality)],
        "wrong": forms.get(SenderName(sent)) if sent in forms else None,
        "breadcrumbs": [Link(_("Cases"), reverse("inbox")), Link(municipality.name)],
    }
    return render(request, "staff/municipality.html", context)
