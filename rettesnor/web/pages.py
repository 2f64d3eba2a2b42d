"""Pages that belong to no case and need no sign-in."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from rettesnor.web.components import Link


@login_not_required
def accessibility(request: HttpRequest) -> HttpResponse:
    """What is done, and not yet done, so that everyone can use the pages."""
    breadcrumbs = [Link(_("Front page"), "/"), Link(_("Accessibility statement"))]
    return render(request, "accessibility.html", {"breadcrumbs": breadcrumbs})
