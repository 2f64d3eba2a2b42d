"""What is due when, computed at the moment asked; nothing about it is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, cast

from django.db.models import Prefetch

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.audit.actor import Actor
from rettesnor.cases.file.assess import program_of
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import day_in, standing
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.models import Case, CaseFact, Decision, Delivery, Hearing, SentBy
from rettesnor.law.calendar import Reading, is_weekday
from rettesnor.law.deadlines import due
from rettesnor.law.explain import Row
from rettesnor.law.receipt import DeliveryChannel, Receipt, receipt
from rettesnor.rules.compiled import compiled
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.rules.program import Program
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion

Next = Literal["decide", "await_hearing", "deliver"]

# The fact that dates each event a time limit for the decision can run from.
STARTS = {"application-received": "application_received", "all-information-present": "all_information_present"}


@dataclass(frozen=True)
class DueDate:
    """The last day for something, how it was reached, and the words it rests on.

    `letter_by` is set where the citizen is promised to *have* something by then: the last weekday a letter can be sent
    to be received in time. Digital Post is received the day it is sent.
    """

    day: date
    rows: tuple[Row, ...]
    quotes: tuple[str, ...] = ()
    section: str = ""
    letter_by: date | None = None

    def days_left(self, on: date) -> int:
        """Negative when the day has passed."""
        return (self.day - on).days


@dataclass(frozen=True)
class InboxRow:
    """A case that waits for something. `decision_due` is None where no standard gives a time limit."""

    case: Case
    next: Next
    decision_due: DueDate | None
    hearing_due: date | None

    def notice_needed_by(self) -> date | None:
        """If there is no decision by this day, the citizen has had written notice by then (RSL § 3, stk. 2)."""
        return self.decision_due.day if self.decision_due and self.next != "deliver" else None


def decision_due(
    case: Case, facts: Mapping[str, CaseFact], *, on: date, adopted: Sequence[StandardVersion] | None = None
) -> DueDate | None:
    """The earliest day any time limit gives for the decision, of every standard in force since the application.

    What was promised when the application came stays promised: a later standard can shorten the time and not extend
    it. Waiting for documents stops no limit that runs from the application. `adopted` spares the look-up: the
    municipality's own `StandardVersion.objects.adopted`.
    """
    if (received := facts.get("application_received")) is None:
        return None
    if adopted is None:
        adopted = StandardVersion.objects.adopted(case.municipality, on)
    standards = in_force_since(day_in(received), adopted)
    found = [due_date for version in standards for due_date in _promised(case, program_of(version, on), facts)]
    return min(found, key=lambda each: each.day, default=None)


def in_force_since(day: date, adopted: Sequence[StandardVersion]) -> Iterator[StandardVersion]:
    """Those of the adopted standards, newest first, that have been in force on or after a day."""
    for version in adopted:
        yield version
        if version.holds_from is None or version.holds_from <= day:
            return


def _promised(case: Case, program: Program, facts: Mapping[str, CaseFact]) -> Iterator[DueDate]:
    written = {name: row.value for name, row in facts.items() if name in program.vocabulary}
    values = program.vocabulary.stored(written, on=program.on).values
    starts = {event: int(cast(int, values[name])) for event, name in STARTS.items() if name in values}
    reading = municipality_of(case.municipality).reading
    for sourced in program.rules(cast(Offer, case.applied_for)):
        for clock in sourced.lowered.clocks:
            start = starts.get(clock.starts)
            if clock.name != "decision" or not clock.span or start is None:
                continue
            if compiled(sourced.lowered.applies)(values) is not False:
                deadline = due(date.fromordinal(start), clock.span, binds=clock.binds, reading=reading)
                by = _letter_by(case.municipality, deadline.due) if clock.ends == "answer-received" else None
                yield DueDate(deadline.due, deadline.rows, sourced.quotes, sourced.section, by)


def _letter_by(code: str, received_by: date) -> date:
    day = received_by
    while (
        not is_weekday(day, Reading.MONDAY_FRIDAY)
        or presumed_receipt(code, day, SentBy.LETTER).received_on > received_by
    ):
        day -= timedelta(days=1)
    return day


def hearing_due(case: Case, program: Program, *, sent_on: date, how: str) -> DueDate | None:
    """The earliest day the citizen may be asked to answer by, where the standard promises a time to answer."""
    received = presumed_receipt(case.municipality, sent_on, how)
    reading = municipality_of(case.municipality).reading
    found = []
    for sourced in program.rules(cast(Offer, case.applied_for)):
        for clock in sourced.lowered.clocks:
            if clock.name == "hearing" and clock.span and clock.starts == "material-received":
                deadline = due(received.received_on, clock.span, binds=clock.binds, reading=reading)
                rows = (*received.rows, *deadline.rows)
                found.append(DueDate(deadline.due, rows, sourced.quotes, sourced.section))
    return max(found, key=lambda each: each.day, default=None)


def complaint_due(delivery: Delivery) -> DueDate:
    """The last day to complain about a delivered decision (RSL § 67); nothing runs before a delivery is recorded."""
    rule, section = _complaint_rule()
    assert rule.within
    received = presumed_receipt(delivery.municipality, delivery.delivered_on, delivery.how)
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


def inbox(by: Actor, *, now: datetime) -> list[InboxRow]:
    """The cases that wait for a decision or for its delivery, those due first on top; a fixed number of queries."""
    on = day_of(now)
    cases = (
        Case.objects.visible_to(by)
        .select_related("citizen")
        .prefetch_related(
            "facts",
            "hearings__answers",
            Prefetch("decisions", Decision.objects.only("case", "at").prefetch_related("deliveries")),
        )
    )
    adopted = {
        code: StandardVersion.objects.adopted(code, on) for code in municipalities_where(by, Capability.SEE_CASES)
    }
    rows = [row for case in cases if (row := _waiting(case, adopted[case.municipality], now, on))]
    return sorted(rows, key=lambda row: (row.decision_due is None, row.decision_due and row.decision_due.day))


def _waiting(case: Case, adopted: Sequence[StandardVersion], now: datetime, on: date) -> InboxRow | None:
    decisions = list(case.decisions.all())
    last = decisions[-1] if decisions else None
    if last and last.deliveries.all():
        return None
    due_date = decision_due(case, standing(case.facts.all(), on, now), on=on, adopted=adopted)
    if last:
        return InboxRow(case, "deliver", due_date, None)
    hearing = open_hearing(case.hearings.all(), None, on)
    return InboxRow(case, "await_hearing" if hearing else "decide", due_date, hearing.due_on if hearing else None)


def presumed_receipt(code: str, sent_on: date, how: str) -> Receipt:
    """When the citizen is taken to have received something, by the municipality's policy for letters."""
    if how == SentBy.HANDED_OVER:
        return Receipt(sent_on, ())
    municipality = municipality_of(code)
    return receipt(sent_on, DeliveryChannel(how), municipality.policies.letters, municipality.reading)


def _complaint_rule() -> tuple[ComplaintRule, str]:
    """The rule of the law that sets the time to complain."""
    for act in files.law().acts:
        for provision in act.provisions:
            for rule in provision.rules:
                if isinstance(rule, ComplaintRule) and rule.within:
                    return rule, act.citation(provision, rule)
    raise LookupError("standards/law sets no time to complain")
