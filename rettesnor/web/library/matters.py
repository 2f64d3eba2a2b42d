"""The page of what is a decision about a grant, and what is not."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.language import page_language
from rettesnor.standards.decided import Matter, matters
from rettesnor.web.components import Link, Text
from rettesnor.wording.terms import capital

MARKS: dict[str, Text] = {
    "V": _("read in the provision"),
    "I": _("inferred from the provision"),
    "M": _("from general knowledge, not verified"),
}


@login_not_required
def matters_page(request: HttpRequest) -> HttpResponse:
    rows = matters()
    context = {
        "breadcrumbs": [Link(_("The law"), reverse("law")), Link(_("What is a decision"))],
        "groups": [
            (_("This takes a decision"), [_line(row) for row in rows if row.is_decision]),
            (_("This takes no decision"), [_line(row) for row in rows if not row.is_decision]),
        ],
    }
    return render(request, "library/matters.html", context)


def _line(row: Matter) -> tuple[str, str, Text]:
    return capital(row.what.in_(page_language())), row.provision, MARKS[row.mark]
