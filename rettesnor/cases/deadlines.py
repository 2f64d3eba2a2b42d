"""What is due when, computed at the moment asked; nothing about it is stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, cast

from django.db.models import Prefetch

from rettesnor.accounts.models import User
from rettesnor.cases.assess import program_of
from rettesnor.cases.day import day_of
from rettesnor.cases.facts import standing
from rettesnor.cases.models import Case, CaseFact, Decision, Delivery, Hearing, SentBy
from rettesnor.cases.municipality import municipality_of
from rettesnor.law.deadlines import due
from rettesnor.law.explain import Row
from rettesnor.law.receipt import Channel, Receipt, receipt
from rettesnor.rules.closures import closure
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.kinds.complaint import Complaint
from rettesnor.rules.program import Program
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion

Next = Literal["decide", "await_hearing", "deliver"]


@dataclass(frozen=True)
class DueDate:
    """The last day for something, how it was reached, and the words it rests on."""

    day: date
    rows: tuple[Row, ...]
    quotes: tuple[str, ...] = ()
    section: str = ""

    def days_left(self, on: date) -> int:
        """Negative when the day has passed."""
        return (self.day - on).days


@dataclass(frozen=True)
class InboxRow:
    """A case that waits for something. `decision_due` is None where the standard gives no time limit."""

    case: Case
    next: Next
    decision_due: DueDate | None
    hearing_due: date | None

    def notice_needed_by(self) -> date | None:
        """If there is no decision by this day, the citizen has had written notice by then (RSL § 3, stk. 2)."""
        return self.decision_due.day if self.decision_due and self.next != "deliver" else None


def decision_due(case: Case, program: Program, facts: Mapping[str, CaseFact]) -> DueDate | None:
    """The earliest day any of the standard's time limits gives for the decision; what it promises, it promises.

    Waiting for documents stops no limit that runs from the application.
    """
    written = {name: row.value for name, row in facts.items() if name in program.vocabulary}
    values = program.vocabulary.values(written)
    starts = {"application-received": case.received_on.toordinal(), **_dated_facts(values)}
    reading = municipality_of(case.municipality).reading
    found = []
    for placed in program.rules(cast(Offer, case.applied_for)):
        for clock in placed.lowered.clocks:
            start = starts.get(clock.starts)
            if clock.name != "decision" or not clock.span or start is None:
                continue
            if closure(placed.lowered.applies)(values) is not False:
                deadline = due(date.fromordinal(start), clock.span, binds=clock.binds, reading=reading)
                found.append(DueDate(deadline.due, deadline.rows, placed.quotes, placed.section))
    return min(found, key=lambda each: each.day, default=None)


def hearing_due(case: Case, program: Program, *, sent_on: date, how: str) -> DueDate | None:
    """The earliest day the citizen may be asked to answer by, where the standard promises a time to answer."""
    received = _received(case.municipality, sent_on, how)
    reading = municipality_of(case.municipality).reading
    found = []
    for placed in program.rules(cast(Offer, case.applied_for)):
        for clock in placed.lowered.clocks:
            if clock.name == "hearing" and clock.span and clock.starts == "material-received":
                deadline = due(received.received_on, clock.span, binds=clock.binds, reading=reading)
                rows = (*received.rows, *deadline.rows)
                found.append(DueDate(deadline.due, rows, placed.quotes, placed.section))
    return max(found, key=lambda each: each.day, default=None)


def complaint_due(delivery: Delivery) -> DueDate:
    """The last day to complain about a delivered decision (RSL § 67); nothing runs before a delivery is recorded."""
    rule, section = _complaint_rule()
    assert rule.within
    received = _received(delivery.municipality, delivery.delivered_on, delivery.how)
    reading = municipality_of(delivery.municipality).reading
    deadline = due(received.received_on, rule.within, binds="citizen", reading=reading)
    return DueDate(deadline.due, (*received.rows, *deadline.rows), (rule.quote or "",), section)


def open_hearing(hearings: Iterable[Hearing], decided_at: datetime | None, on: date) -> Hearing | None:
    """The newest hearing since the last decision that the citizen can still answer and has not answered."""
    waiting = [
        hearing
        for hearing in hearings
        if (decided_at is None or hearing.at > decided_at)
        and hearing.due_on >= on
        and not any(answer.received_on for answer in hearing.answers.all())
    ]
    return max(waiting, key=lambda hearing: hearing.due_on, default=None)


def inbox(user: User, *, now: datetime) -> list[InboxRow]:
    """The cases that wait for a decision or for its delivery, those due first on top; a fixed number of queries."""
    on = day_of(now)
    cases = (
        Case.objects.visible_to(user)
        .select_related("citizen")
        .prefetch_related(
            "facts",
            "hearings__answers",
            Prefetch("decisions", Decision.objects.only("case", "at").prefetch_related("deliveries")),
        )
    )
    program = program_of(StandardVersion.objects.in_force(user.municipality, on), on)
    rows = [row for case in cases if (row := _waiting(case, program, now, on))]
    return sorted(rows, key=lambda row: (row.decision_due is None, row.decision_due and row.decision_due.day))


def _waiting(case: Case, program: Program, now: datetime, on: date) -> InboxRow | None:
    decisions = list(case.decisions.all())
    last = decisions[-1] if decisions else None
    if last and last.deliveries.all():
        return None
    due_date = decision_due(case, program, standing(case.facts.all(), on, now))
    if last:
        return InboxRow(case, "deliver", due_date, None)
    hearing = open_hearing(case.hearings.all(), None, on)
    return InboxRow(case, "await_hearing" if hearing else "decide", due_date, hearing.due_on if hearing else None)


def _received(code: str, sent_on: date, how: str) -> Receipt:
    """When the citizen is taken to have received something, by the municipality's policy for letters."""
    if how == SentBy.HANDED_OVER:
        return Receipt(sent_on, ())
    municipality = municipality_of(code)
    return receipt(sent_on, Channel(how), municipality.policies.letters, municipality.reading)


def _dated_facts(values: Mapping[str, object]) -> dict[str, int]:
    names = {"all-information-present": "all_information_present"}
    return {event: int(cast(int, values[name])) for event, name in names.items() if name in values}


def _complaint_rule() -> tuple[Complaint, str]:
    """The rule of the law that sets the time to complain."""
    for act in files.law().acts:
        for provision in act.provisions:
            for rule in provision.rules:
                if isinstance(rule, Complaint) and rule.within:
                    return rule, act.citation(provision, rule)
    raise LookupError("standards/law sets no time to complain")
