"""What is due in a case and when, computed at the moment asked; pages, inbox, letters and actions all read it here.

The rules' own engine (`rettesnor.rules.clocks`) counts; this folds the standards in force since each clock started,
and says when a clock was stopped: by the event that its own text names, so that a decision that is issued but has not
reached the citizen has one answer everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast, get_args

from rettesnor.cases.file.assess import program_of
from rettesnor.cases.file.case_due import DECISIONS, CaseDue, CorrectedStart, Promised, What
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.receipt import presumed_receipt
from rettesnor.cases.models import Decision
from rettesnor.law.receipt import Receipt, in_time, told_to_hold_again
from rettesnor.rules import clocks
from rettesnor.rules.clock import ClockEnd, ClockEvent
from rettesnor.rules.clock_events import DATED_BY, RECORDED_BY
from rettesnor.rules.clocks import DueDate, binding, conditional, met_on
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion

SOON_DAYS = 7
"""What is due this many days ahead, or fewer, asks for attention."""


@dataclass(frozen=True)
class _Promised:
    """A clock, and the vocabulary of the standard it stands in."""

    clock: DueDate
    vocabulary: Vocabulary


def due_dates(rows: Dated, adopted: Sequence[StandardVersion]) -> tuple[CaseDue, ...]:
    """All that is or was due in the case: its decision, anew after a remittal, the hearing's answer, the complaint.

    And what the standard promises beside them: first contact, an acknowledgement, transport, the start.

    `adopted` are the municipality's standards that have come in force, newest first. What was promised when a clock
    started stays promised: a later standard can shorten the time and not extend it. Waiting for papers stops nothing.
    """
    return () if rows.closed else tuple(_due_dates(rows, adopted))


def decision_due(dues: Iterable[CaseDue]) -> CaseDue | None:
    """Of a case's due dates, the one of the decision: for a remitted case, of the decision anew."""
    return max((due for due in dues if due.what in DECISIONS), key=lambda due: DECISIONS[due.what], default=None)


def running_decision(dues: Iterable[CaseDue]) -> CaseDue | None:
    """The time for the decision, while it runs."""
    return _running(decision_due(dues))


def delivery_due(rows: Dated) -> CaseDue | None:
    """A decision is to be delivered at once: the day it was issued."""
    return CaseDue("delivery", rows.undelivered_since) if rows.undelivered_since else None


def complaint_due(dues: Iterable[CaseDue]) -> CaseDue | None:
    """The last day to complain about the newest decision."""
    return next((due for due in dues if due.what == "complaint"), None)


def running_complaint(rows: Dated, dues: Iterable[CaseDue]) -> CaseDue | None:
    """The last day to complain, while the citizen can and has not."""
    complaint = _running(complaint_due(dues))
    return complaint if complaint and complaint.day >= rows.on else None


def complaint_about(decision: Decision, rows: Dated, adopted: Sequence[StandardVersion]) -> CaseDue | None:
    """The last day to complain about a decision; nothing runs before its delivery is recorded (RSL § 67).

    None about one that is annulled. Where the citizen was told that it holds again, the time runs anew from then, and
    is never shorter than it was.
    """
    received = _received(decision, rows) if decision in rows.decisions else None
    if received is None:
        return None
    ended, dues = _ended(rows), []
    for receipt in (received, *_told_to_hold_again(decision, rows)):
        promised = _named(_promised(rows, adopted, {"decision-received": receipt.received_on}), "complaint_due")
        dues.append(_case_due("complaint", promised, ended, receipt))
    return max(filter(None, dues), key=lambda due: due.day, default=None)


def hearing_due(rows: Dated, adopted: Sequence[StandardVersion], *, sent_on: date, how: str) -> CaseDue | None:
    """The earliest day the citizen may be asked to answer by, where a standard promises a time to answer."""
    received = presumed_receipt(rows.case.municipality, sent_on, how)
    promised = list(_promised(rows, adopted, {"material-received": received.received_on}))
    return _case_due("hearing_answer", _named(promised, "hearing_due"), {}, received)


def _due_dates(rows: Dated, adopted: Sequence[StandardVersion]) -> Iterator[CaseDue]:
    events = clocks.happened(rows.values(files.vocabulary()))
    if rows.decision:
        events["decision-made"] = day_of(rows.decision.at)
        if received := _received(rows.decision, rows):
            events["decision-received"] = received.received_on
    promised = list(_promised(rows, adopted, events))
    ended = _ended(rows)
    first = _case_due("decision", _named(promised, "decision_due"), ended)
    # What was appealed has been decided and received, whether or not its receipt is recorded.
    if first and (rows.remitted_on is None or (first.met_on and first.met_on <= rows.remitted_on)):
        yield _with_correction(_with_advice(first, rows), rows, adopted, events)
    anew = _case_due("decision_after_remittal", _named(promised, "decision_due_after_remittal"), ended)
    if anew and rows.remitted_on:
        yield _with_advice(anew, rows)
    for what in get_args(Promised):
        if due := _case_due(what, _named(promised, f"{what}_due"), ended):
            yield due
    if hearing := rows.open_hearing:
        yield CaseDue("hearing_answer", hearing.due_on)
    appealed = rows.decision and rows.remitted_on and day_of(rows.decision.at) < rows.remitted_on
    if rows.decision and not appealed and (complaint := complaint_about(rows.decision, rows, adopted)):
        yield complaint


def _promised(
    rows: Dated, adopted: Sequence[StandardVersion], events: Mapping[ClockEvent, date]
) -> Iterator[_Promised]:
    """The clocks that have started, of the law and of every standard that was in force on or after their start.

    Those of the law come with every standard, and with the newest whatever their start.
    """
    reading = municipality_of(rows.case.municipality).reading
    replaced_on = None
    for version in in_force_since(min(events.values(), default=rows.on), adopted) or [None]:
        program = program_of(version, rows.on, rows.case.municipality)
        facts = rows.values(program.vocabulary)
        ruled = clocks.rulings(program, cast(Offer, rows.case.applied_for), facts, rows.set_aside(version))
        for clock in clocks.due_dates(ruled, events, reading=reading):
            if clock.start and (replaced_on is None or clock.start < replaced_on):
                yield _Promised(clock, program.vocabulary)
        replaced_on = version.holds_from if version else None


def in_force_since(day: date, adopted: Sequence[StandardVersion]) -> list[StandardVersion | None]:
    """Those of the adopted standards, newest first, that have been in force on or after a day."""
    found: list[StandardVersion | None] = []
    for version in adopted:
        found.append(version)
        if version.holds_from is None or version.holds_from <= day:
            break
    return found


def _received(decision: Decision, rows: Dated) -> Receipt | None:
    """When a decision reached the citizen: the day that is proved of it, or else the one presumed.

    What is recorded as proved is about the decision that was the newest then.
    """
    name = DATED_BY["decision-received"]
    proved = rows.day(name)
    if proved and proved >= day_of(decision.at) and decision in rows.decisions_at(rows.facts[name].at)[-1:]:
        return Receipt(proved, ())
    delivery = rows.delivery_of(decision)
    return presumed_receipt(delivery.municipality, delivery.delivered_on, delivery.how) if delivery else None


def _told_to_hold_again(decision: Decision, rows: Dated) -> Iterator[Receipt]:
    """When the citizen is taken to know that the decision holds again."""
    for told_on, how in rows.told_to_hold_again(decision):
        yield told_to_hold_again(told_on, presumed_receipt(rows.case.municipality, told_on, how))


def _ended(rows: Dated) -> dict[ClockEnd, list[date]]:
    """The days of the events that clocks run to. What was decided elsewhere was decided at the latest when it came."""
    elsewhere = [rows.decided_elsewhere_by] if rows.decided_elsewhere_by else []
    received = [receipt.received_on for decision in rows.decisions if (receipt := _received(decision, rows))]
    complaint = rows.day(DATED_BY["complaint-received"])
    return {
        "decision-made": [*elsewhere, *(day_of(decision.at) for decision in rows.decisions)],
        "answer-received": [*elsewhere, *received],
        "complaint-received": [complaint] if complaint else [],
        **{end: [day] for end, fact in RECORDED_BY.items() if (day := rows.day(fact))},
    }


def _named(promised: Iterable[_Promised], name: str) -> list[_Promised]:
    return [each for each in promised if each.clock.name == name]


def _case_due(
    what: What, promised: list[_Promised], ended: Mapping[ClockEnd, list[date]], received: Receipt | None = None
) -> CaseDue | None:
    """The one that holds: of the clocks that still run if there are any, else of those that were stopped."""
    running = [each for each in promised if met_on(each.clock, ended) is None]
    for some in (running, promised):
        known = {id(each.clock): each.vocabulary for each in some}
        own = [each.clock for each in some]
        certain = binding(own)
        order = [*([certain] if certain else []), *conditional(own)]
        if order:
            dues = [_of_clock(what, each, known[id(each)], ended, received) for each in order]
            return replace(dues[0], conditional=tuple(dues[1:]))
    return None


def _of_clock(
    what: What, clock: DueDate, vocabulary: Vocabulary, ended: Mapping[ClockEnd, list[date]], received: Receipt | None
) -> CaseDue:
    assert clock.deadline
    rows = (*(received.rows if received else ()), *clock.deadline.rows)
    return CaseDue(what, clock.deadline.due, rows, met_on(clock, ended), clock, vocabulary)


def _running(due: CaseDue | None) -> CaseDue | None:
    return due if due and due.met_on is None else None


def _with_correction(
    due: CaseDue, rows: Dated, adopted: Sequence[StandardVersion], events: Mapping[ClockEvent, date]
) -> CaseDue:
    """Where it is counted from a day that was corrected: which day that was first, and until when it was due by it."""
    assert due.clock
    event = due.clock.event
    first = rows.recorded_first(DATED_BY[event])
    if first is None:
        return due
    promised = list(_promised(rows, adopted, {**events, event: first}))
    by_first = _case_due(due.what, _named(promised, due.clock.name), {})
    corrected_on = day_of(rows.facts[DATED_BY[event]].at)
    return replace(due, corrected=CorrectedStart(first, by_first.day if by_first else None, corrected_on))


def _with_advice(due: CaseDue, rows: Dated) -> CaseDue:
    """Where the citizen is promised to have the answer and has not: how it can still come in time."""
    if due.met_on or due.clock is None or due.clock.end != "answer-received":
        return due
    municipality = municipality_of(rows.case.municipality)
    ways = in_time(due.day, rows.on, municipality.policies.letters, municipality.reading)
    return replace(due, in_time=ways)
