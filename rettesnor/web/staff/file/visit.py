"""Who is asking, when, and about which case, if it is theirs to see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, QueryDict

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.accounts.models import User
from rettesnor.audit.accesses import record_accesses
from rettesnor.audit.actor import Actor
from rettesnor.cases.file.assess import CaseAssessment, assess_case
from rettesnor.cases.file.day import day_of
from rettesnor.cases.models import Case, Citizen
from rettesnor.standards.models import StandardVersion
from rettesnor.web.clock import now_of
from rettesnor.web.forms import TYPED_BEFORE


@dataclass(frozen=True)
class Visit:
    """One request of somebody who may see cases."""

    request: HttpRequest
    by: Actor
    now: datetime

    @property
    def on(self) -> date:
        return day_of(self.now)

    @property
    def typed(self) -> QueryDict | None:
        """What a form was sent with; None where the page is only looked at. An empty form is a form too."""
        return self.request.POST if self.request.method == "POST" else None

    def shows(self, citizens: Iterable[Citizen]) -> None:
        """Write down that the page shows these citizens' data."""
        page = self.request.resolver_match.view_name if self.request.resolver_match else ""
        record_accesses(citizens, by=self.by, page=page, now=self.now)

    @property
    def sent(self) -> QueryDict:
        """What the page itself put into the form that is sent now, or was before the session ended; else empty."""
        return TYPED_BEFORE.get() or self.request.POST


@dataclass(frozen=True)
class CaseVisit(Visit):
    """One request about a case."""

    case: Case

    @cached_property
    def assessed(self) -> CaseAssessment:
        """The case under what is in force now."""
        return assess_case(self.case, self.on, self.now)

    @property
    def seen_at(self) -> datetime:
        """The moment the page that is sent in was drawn, as its form says; never later than now."""
        try:
            seen = datetime.fromisoformat(self.sent.get("seen", ""))
        except ValueError:
            return self.now
        return min(seen, self.now) if seen.tzinfo else self.now

    def assessed_under(self, standard: StandardVersion | None) -> CaseAssessment:
        return assess_case(self.case, self.on, self.now, standard=standard) if standard else self.assessed


def actor_of(request: HttpRequest) -> Actor | None:
    """The actor that is signed in; None for anybody else."""
    return Actor.objects.of_user(request.user) if isinstance(request.user, User) else None


def visit_of(request: HttpRequest, capability: Capability = Capability.SEE_CASES) -> Visit:
    """Anybody who has the capability nowhere is turned away."""
    by = actor_of(request)
    if by is None or not municipalities_where(by, capability):
        raise PermissionDenied
    return Visit(request, by, now_of(request))


def case_visit(request: HttpRequest, number: str) -> CaseVisit:
    """The case with that name in addresses, and its citizen. That the page was looked at is recorded.

    Another municipality's case is not found: the answer does not say that it exists.
    """
    visit = visit_of(request)
    case = Case.objects.visible_to(visit.by).opened().at(number).first()
    if case is None:
        raise Http404
    visit.shows([case.citizen])
    return CaseVisit(request, visit.by, visit.now, case)
