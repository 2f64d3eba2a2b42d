"""What is due in a case and when, computed at the moment asked; pages, inbox, letters and actions all read it here.

The rules' own engine (`rettesnor.rules.clocks`) counts; this folds the standards in force since each clock started,
and says when a clock was stopped: by the event that its own text names, so that a decision that is issued but has not
reached the citizen has one answer everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import get_args

from rettesnor.cases.file.after_complaint import after_complaint, complaint_about
from rettesnor.cases.file.case_due import DECISIONS, CaseDue, CorrectedStart, Promised
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.receipt import presumed_receipt
from rettesnor.cases.file.reckoning import case_due, days_of_ends, named, promised_clocks, receipt_of
from rettesnor.law.receipt import in_time
from rettesnor.rules import clocks
from rettesnor.rules.clock import ClockEvent
from rettesnor.rules.clock_events import DATED_BY, REMITTAL
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion

SOON_DAYS = 7
"""What is due this many days ahead, or fewer, asks for attention."""


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


def hearing_due(rows: Dated, adopted: Sequence[StandardVersion], *, sent_on: date, how: str) -> CaseDue | None:
    """The earliest day the citizen may be asked to answer by, where a standard promises a time to answer."""
    received = presumed_receipt(rows.case.municipality, sent_on, how)
    promised = list(promised_clocks(rows, adopted, {"material-received": received.received_on}))
    return case_due("hearing_answer", named(promised, "hearing_due"), {}, received)


def _due_dates(rows: Dated, adopted: Sequence[StandardVersion]) -> Iterator[CaseDue]:
    events = clocks.happened(rows.values(files.vocabulary()))
    if rows.decision:
        events["decision-made"] = day_of(rows.decision.at)
        if received := receipt_of(rows.decision, rows):
            events["decision-received"] = received.received_on
    if rows.remitted_on:
        events[REMITTAL] = rows.remitted_on
    promised = list(promised_clocks(rows, adopted, events))
    ended = days_of_ends(rows)
    first = case_due("decision", named(promised, "decision_due"), ended)
    # What was appealed has been decided and received, whether or not its receipt is recorded.
    if first and (rows.remitted_on is None or (first.met_on and first.met_on <= rows.remitted_on)):
        yield _with_correction(_with_advice(first, rows), rows, adopted, events)
    anew = case_due("decision_after_remittal", named(promised, "decision_due_after_remittal"), ended)
    if anew and rows.remitted_on:
        yield _with_advice(anew, rows)
    for what in get_args(Promised):
        if due := case_due(what, named(promised, f"{what}_due"), ended):
            yield due
    if hearing := rows.open_hearing:
        yield CaseDue("hearing_answer", hearing.due_on)
    appealed = rows.decision and rows.remitted_on and day_of(rows.decision.at) < rows.remitted_on
    if rows.decision and not appealed and (complaint := complaint_about(rows.decision, rows, adopted)):
        yield complaint
    for held in rows.complaints:
        yield from after_complaint(held, rows, adopted)


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
    promised = list(promised_clocks(rows, adopted, {**events, event: first}))
    by_first = case_due(due.what, named(promised, due.clock.name), {})
    corrected_on = day_of(rows.facts[DATED_BY[event]].at)
    return replace(due, corrected=CorrectedStart(first, by_first.day if by_first else None, corrected_on))


def _with_advice(due: CaseDue, rows: Dated) -> CaseDue:
    """Where the citizen is promised to have the answer and has not: how it can still come in time."""
    if due.met_on or due.clock is None or due.clock.end != "answer-received":
        return due
    municipality = municipality_of(rows.case.municipality)
    ways = in_time(due.day, rows.on, municipality.policies.letters, municipality.reading)
    return replace(due, in_time=ways)
