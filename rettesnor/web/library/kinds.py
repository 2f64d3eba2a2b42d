"""The page of the kinds of rules: what `rettesnor standards kinds` says, for whoever writes a standard's file."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.language import page_language
from rettesnor.standards.kind_words import said_common_keys, said_kinds, said_own
from rettesnor.web.components import Link


@login_not_required
def kinds_page(request: HttpRequest) -> HttpResponse:
    language = page_language()
    context = {
        "breadcrumbs": [Link(_("Standards"), reverse("standards")), Link(_("Kinds of rules"))],
        "common": said_common_keys(language),
        "kinds": [*said_kinds(language), *said_own(language)],
    }
    return render(request, "library/kinds.html", context)
