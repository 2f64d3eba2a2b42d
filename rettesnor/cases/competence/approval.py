"""The second approver that a municipality can demand: of which decisions, who it can be, and what they approved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet

from rettesnor.accounts.capabilities import OF_ROLE, Capability
from rettesnor.accounts.models import User
from rettesnor.cases.file.disqualified import disqualified
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.rows import rows_of
from rettesnor.cases.models import ApprovalRequest, Case, DecisionDraft, DraftReview, Outcome
from rettesnor.cases.people.assign_case import possible_owners

LEADERS = [role for role, capabilities in OF_ROLE.items() if Capability.LEAD_TEAM in capabilities]


def is_demanded(draft: DecisionDraft) -> bool:
    """Whether the municipality's file demands that a second person approves this decision."""
    demand = municipality_of(draft.municipality).policies.second_approver
    return demand is not None and (demand.of == "every-decision" or draft.outcome != Outcome.GRANTED)


def possible_approvers(case: Case, draft: DecisionDraft) -> QuerySet[User]:
    """Those who can approve the draft as it stands: never whoever saved it last, and nobody who is disqualified."""
    people = possible_owners(case.municipality).exclude(pk__in=[*disqualified(case), draft.saved_by.user_id])
    demand = municipality_of(case.municipality).policies.second_approver
    if demand and demand.who == "team-leader":
        return people.filter(memberships__municipality=case.municipality, memberships__role__in=LEADERS)
    return people


def request_for(requests: Iterable[ApprovalRequest], draft: DecisionDraft) -> ApprovalRequest | None:
    """The newest request to approve the draft as it stands; None where it has been changed since, or nobody asked."""
    now = [request for request in requests if request.version == draft.version]
    return max(now, key=lambda request: (request.at, request.pk), default=None)


def requests_of(case: Case) -> list[ApprovalRequest]:
    """The requests of a case with what was answered, oldest first."""
    return rows_of(case, "approval_requests")


def not_approved(case: Case, draft: DecisionDraft) -> Iterator[Obstacle]:
    """A demanded approval of the draft as it stands that is still missing."""
    if is_demanded(draft):
        request = request_for(requests_of(case), draft)
        if not (request and request.answer and request.answer.approved):
            yield Obstacle("approval_missing")


def sent_back(case: Case, draft: DecisionDraft | None) -> DraftReview | None:
    """The words with which the draft was sent back last; None where there are none, or it was approved since."""
    if draft is None:
        return None
    of_it = [each.answer for each in requests_of(case) if each.answer and each.version.startswith(f"{draft.pk}.")]
    return of_it[-1] if of_it and not of_it[-1].approved else None
