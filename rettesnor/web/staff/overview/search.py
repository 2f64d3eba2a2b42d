"""Finding cases: by name, number, CPR number, owner, team and time, open or closed, at addresses that can be shared."""

import re
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Page
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.models import Case, Citizen
from rettesnor.cases.models.cpr import Cpr, NotACprError
from rettesnor.cases.search import citizens_with, lines, search
from rettesnor.text.personal_numbers import holds_personal_number
from rettesnor.web.components import Link
from rettesnor.web.staff.file.visit import Visit, visit_of
from rettesnor.web.staff.overview.search_form import SearchForm

MORE_THAN_A_CASE_NUMBER = re.compile(r"\d{6}")


@sensitive_post_parameters()
def search_page(request: HttpRequest) -> HttpResponse:
    """What is sent in leads to an address that says it all; a CPR number leads to the citizen's card instead."""
    visit = visit_of(request)
    codes = sorted(municipalities_where(visit.by, Capability.SEE_CASES))
    form = SearchForm(request.GET if visit.typed is None else visit.typed, municipalities=codes)
    found: list[Citizen] = []
    if visit.typed is not None:
        found = _by_cpr(visit, form)
        if len(found) == 1:
            return redirect("citizen", found[0].pk)
        if not found and form.is_valid():
            return redirect(f"{reverse('search')}?{urlencode(form.address())}")
    elif _may_be_cpr(request.GET.get("ord", "")):
        messages.warning(request, _("A CPR number does not belong in an address. Type it in the field instead."))
        return redirect("search")
    context = {
        "form": form,
        "found": [(citizen, municipality_of(citizen.municipality).name) for citizen in found],
        "several": len(codes) > 1,
        "leads": bool(municipalities_where(visit.by, Capability.LEAD_TEAM)),
        "breadcrumbs": [Link(_("Cases"), reverse("inbox")), Link(_("Find a case"))],
        **(_results(visit, form) if visit.typed is None and form.is_valid() else {}),
    }
    return render(request, "staff/search.html", context)


def _results(visit: Visit, form: SearchForm) -> dict[str, Any]:
    page = search(visit.by, form.criteria(), now=visit.now, order=form.order(), page=visit.request.GET.get("side", 1))
    visit.shows(case.citizen for case in page)
    return {
        "page": page,
        "lines": [
            (line, line.case.citizen.is_protected(visit.on), municipality_of(line.case.municipality).name)
            for line in lines(page, visit.on)
        ],
        "pages": _pages(form, page),
    }


def _may_be_cpr(typed: str) -> bool:
    """Whether a CPR number may be among the words, whole or mistyped: it goes into no address."""
    return holds_personal_number(typed) or MORE_THAN_A_CASE_NUMBER.search(typed) is not None


def _pages(form: SearchForm, page: Page[Case]) -> list[Link]:
    """The page before and the one after, as far as there are any."""
    links = []
    if page.has_previous():
        links.append(Link(_("The page before"), _address(form, page.previous_page_number())))
    if page.has_next():
        links.append(Link(_("The next page"), _address(form, page.next_page_number())))
    return links


def _address(form: SearchForm, number: int) -> str:
    return "?" + urlencode({**form.address(), "side": number})


def _by_cpr(visit: Visit, form: SearchForm) -> list[Citizen]:
    """The citizens whose CPR number was typed among the words. Digits that are no number at all are an error."""
    typed = form.data.get("ord", "")
    if not _may_be_cpr(typed):
        return []
    try:
        found = citizens_with(visit.by, Cpr.parse("".join(sign for sign in typed if sign.isdigit())))
    except NotACprError as error:
        form.add_error("ord", _(str(error)))
        return []
    visit.shows(found)
    if not found:
        form.add_error("ord", _("No citizen with that CPR number is known here."))
    return found
