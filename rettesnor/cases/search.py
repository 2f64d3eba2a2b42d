"""Finding cases, open and closed: which they are, and what a list shows of each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from django.core.paginator import Page, Paginator
from django.db.models import OrderBy, Prefetch, Q, QuerySet

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.accounts.models import Team, User
from rettesnor.audit.actor import Actor
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.index import refresh
from rettesnor.cases.models import Assignment, Case, CaseIndex, Citizen, Decision, Help
from rettesnor.cases.models.case import CaseQuerySet
from rettesnor.cases.models.cpr import Cpr
from rettesnor.cases.models.index import next_day
from rettesnor.cases.people.assign_case import WORKING
from rettesnor.standards.models import StandardVersion
from rettesnor.text import alphabet

State = Literal["open", "closed"]
Order = Literal["name", "due", "received", "number"]

PAGE = 25
"""Cases a page."""
NUMBER = re.compile(r"(?:\d{3}-)?(?:(\d{4})-)?(\d{1,5})")
"""A journal number with or without its year, or as addresses write it, with the municipality's code."""


@dataclass(frozen=True)
class Criteria:
    """What a case is searched by; what is not set asks nothing.

    `words` are beginnings of the words of the citizen's name, in any order, or journal numbers with or without year.
    `owner` is None for anybody's; `unassigned` asks for those that are neither a user's nor a team's.
    """

    words: str = ""
    state: State | None = None
    owner: User | None = None
    team: Team | None = None
    unassigned: bool = False
    applied_for: Help | None = None
    received_from: date | None = None
    received_to: date | None = None


@dataclass(frozen=True)
class CaseLine:
    """What a list shows of a case. `next_day` is the next day something is due in it, while it is open.

    `deliver_since` is set instead where that is the delivery, which is due at once: the day of the decision. `decision`
    is the newest that counts, or where every one is annulled, the newest of those.
    """

    case: Case
    assignment: Assignment | None
    decision: Decision | None
    open: bool
    next_day: date | None
    deliver_since: date | None

    @property
    def decided_on(self) -> date | None:
        """The day of that decision."""
        return day_of(self.decision.at) if self.decision else None


def search(by: Actor, criteria: Criteria, *, now: datetime, order: Order = "name", page: int | str = 1) -> Page[Case]:
    """One page of the cases an actor may see that meet all criteria; a page beyond the last is the last."""
    on = day_of(now)
    municipalities = municipalities_where(by, Capability.SEE_CASES)
    refresh({code: StandardVersion.objects.adopted(code, on) for code in sorted(municipalities)}, now)
    cases = Case.objects.visible_to(by)
    for word in criteria.words.split():
        cases = cases.filter(_word(word))
    if criteria.state:
        cases = cases.filter(_open(on) if criteria.state == "open" else ~_open(on))
    if criteria.applied_for:
        cases = cases.filter(applications__superseded_by=None, applications__applied_for=criteria.applied_for)
    if criteria.received_from:
        cases = cases.filter(index_row__received_on__gte=criteria.received_from)
    if criteria.received_to:
        cases = cases.filter(index_row__received_on__lte=criteria.received_to)
    cases = _whose(cases, criteria).order_by(*_order(order, on))
    return Paginator(with_lines(cases), PAGE).get_page(page)


def citizens_with(by: Actor, cpr: Cpr) -> list[Citizen]:
    """The citizen with that number, in each municipality whose citizens the actor may see."""
    return list(Citizen.objects.visible_to(by).filter(cpr=cpr).order_by("municipality"))


def owners_in(municipalities: Collection[str]) -> QuerySet[User]:
    """Whose cases in those municipalities can be: those who work there, and those who have left and have cases."""
    have = Assignment.objects.filter(municipality__in=municipalities, superseded_by=None).values("owner")
    working = Q(memberships__municipality__in=municipalities, memberships__role__in=WORKING)
    return User.objects.filter(working | Q(pk__in=have)).distinct()


def teams_in(municipalities: Collection[str]) -> QuerySet[Team]:
    """The teams of those municipalities, also those that have ended: they can have cases."""
    return Team.objects.filter(municipality__in=municipalities)


def with_lines(cases: CaseQuerySet) -> CaseQuerySet:
    """The cases with what their lines need, in a fixed number of queries."""
    current = Assignment.objects.filter(superseded_by=None).select_related("owner", "team")
    decisions = Decision.objects.only("case", "at", "outcome").prefetch_related("annulments")
    return cases.select_related("citizen", "index_row").prefetch_related(
        "facts", "applications", Prefetch("assignments", current), Prefetch("decisions", decisions)
    )


def lines(cases: Iterable[Case], on: date) -> list[CaseLine]:
    """The lines of cases read by `with_lines`, in their order."""
    return [_line(case, on) for case in cases]


def _order(order: Order, on: date) -> Sequence[str | OrderBy]:
    return {
        "name": ("citizen__name", "citizen_id", "-journal_number"),
        "due": (next_day(on, "index_row__").asc(nulls_last=True), "pk"),
        "received": ("-index_row__received_on", "-journal_number", "pk"),
        "number": ("-journal_number", "pk"),
    }[order]


def _line(case: Case, on: date) -> CaseLine:
    row: CaseIndex = case.index_row
    assignment = next(iter(case.assignments.all()), None)
    decision = max(case.decisions.all(), key=lambda row: (row.annulment is None, row.at, row.pk), default=None)
    complain_until = row.complain_until if row.complain_until and row.complain_until >= on else None
    is_open = row.waits_since is not None or complain_until is not None
    deliver_since = None if row.first_due else row.undelivered_since
    day = None if deliver_since else row.first_due or complain_until
    return CaseLine(case, assignment, decision, is_open, day, deliver_since)


def _word(word: str) -> Q:
    if number := NUMBER.fullmatch(word):
        year, running = number.groups()
        wanted = f"-{int(running):05}"
        return Q(journal_number=f"{year}{wanted}") if year else Q(journal_number__endswith=wanted)
    asked = Q()
    for part in alphabet.words(word):
        asked &= Q(citizen__name_words__contains=f" {part}")
    return asked


def _whose(cases: CaseQuerySet, criteria: Criteria) -> CaseQuerySet:
    """Of the newest assignment of each case: one filter, so that both conditions are asked of the same row."""
    asked: dict[str, User | Team] = {}
    if criteria.owner:
        asked["assignments__owner"] = criteria.owner
    if criteria.team:
        asked["assignments__team"] = criteria.team
    if criteria.unassigned:
        return cases.filter(assignments__superseded_by=None, assignments__owner=None, assignments__team=None)
    return cases.filter(assignments__superseded_by=None, **asked) if asked else cases


def _open(on: date) -> Q:
    """As the index has it: the case waits for something, or the time to complain runs."""
    return Q(index_row__waits_since__isnull=False) | Q(index_row__complain_until__gte=on)
