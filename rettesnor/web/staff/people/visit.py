"""A page about a citizen: who is asking, and about whom, if they are theirs to see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.accounts.capabilities import Capability, may
from rettesnor.cases.models import Citizen
from rettesnor.web.components import Link
from rettesnor.web.staff.file.visit import Visit, visit_of


@dataclass(frozen=True)
class CitizenVisit(Visit):
    """One request about a citizen."""

    citizen: Citizen

    @property
    def can_change(self) -> bool:
        return may(self.by, Capability.DO_CASEWORK, self.citizen.municipality)

    @property
    def card(self) -> str:
        """The address of the card."""
        return reverse("citizen", args=[self.citizen.pk])

    def context(self, *below: Link) -> dict[str, Any]:
        """The context of a page about the citizen; `below` is the way further down from the card."""
        way = [Link(_("Cases"), reverse("inbox")), Link(self.citizen.name, self.card), *below]
        return {
            "citizen": self.citizen,
            "protected": self.citizen.is_protected(self.on),
            "breadcrumbs": [*way[:-1], Link(way[-1].label)],
        }


def citizen_visit(request: HttpRequest, pk: int) -> CitizenVisit:
    """The citizen whose row has that number. That the page was looked at is recorded.

    Another municipality's citizen is not found: the answer does not say that they exist.
    """
    visit = visit_of(request)
    citizen = Citizen.objects.visible_to(visit.by).filter(pk=pk).first()
    if citizen is None:
        raise Http404
    visit.shows([citizen])
    return CitizenVisit(request, visit.by, visit.now, citizen)


def changing_visit(request: HttpRequest, pk: int) -> CitizenVisit:
    """The same where something is changed: who may only look is turned away."""
    visit = citizen_visit(request, pk)
    if not visit.can_change:
        raise PermissionDenied
    return visit
