"""Trying a case on a standard that is not in force: which there are, and which one a page is asked to show."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from rettesnor.cases.models import Case
from rettesnor.standards.models import Stage, StandardVersion
from rettesnor.web.components import Link


@dataclass(frozen=True)
class Trial:
    """What `staff/trial.html` draws: the standard that is tried, if one is, and the ways to the others."""

    tried: StandardVersion | None
    links: list[Link]


def chosen(request: HttpRequest, case: Case, standing: StandardVersion | None = None) -> StandardVersion | None:
    """The version that `?standard=ID` names; an empty ID is what is in force, and no ID at all is `standing`."""
    name = request.GET.get("standard")
    if name is None:
        return standing
    return get_object_or_404(StandardVersion, pk=name, municipality=case.municipality) if name else None


def trial_of(case: Case, shown: StandardVersion | None, on: date) -> Trial:
    """The municipality's drafts and proposals, as links that stay on the page; `shown` is the one it shows now."""
    tried = shown if shown and not shown.has_begun(on) else None
    labels = {
        Stage.DRAFT.value: _("Try it on the draft »{standard}«"),
        Stage.PROPOSED.value: _("Try it on the proposal »{standard}«"),
    }
    others = StandardVersion.objects.filter(municipality=case.municipality, stage__in=labels)
    links = [
        Link(labels[other.stage].format(standard=other.title), f"?standard={other.pk}")
        for other in others
        if other != tried
    ]
    if tried:
        links.append(Link(_("Back to what is in force"), "?standard="))
    return Trial(tried, links)
