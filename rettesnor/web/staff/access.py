"""What a page may get at: who is asking, the case if it is theirs to see, and what was typed."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, QueryDict
from django.utils import timezone

from rettesnor.accounts.models import User
from rettesnor.audit.record import record_access
from rettesnor.cases.models import Case
from rettesnor.cases.models.case import SEES_CASES


def staff_of(request: HttpRequest) -> User:
    """Who is asking. Anybody whose role has nothing to do with cases is turned away."""
    user = request.user
    if not isinstance(user, User) or user.role not in SEES_CASES:
        raise PermissionDenied
    return user


def case_of(request: HttpRequest, number: str) -> Case:
    """The case with that journal number, with its citizen. That the page was looked at is recorded.

    Another municipality's case is not found: the answer does not say that it exists.
    """
    user = staff_of(request)
    case = Case.objects.visible_to(user).select_related("citizen").filter(journal_number=number).first()
    if case is None:
        raise Http404
    route = request.resolver_match.view_name if request.resolver_match else ""
    record_access(municipality=case.municipality, by=user, person=case.citizen, page=str(route), now=timezone.now())
    return case


def typed(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with; None where the page is only looked at. An empty form is a form too."""
    return request.POST if request.method == "POST" else None
