"""How a clock becomes something due in a case: the standards in force since it started, and the events that end it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from rettesnor.cases.file.assess import program_of
from rettesnor.cases.file.case_due import CaseDue, What
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.receipt import presumed_receipt
from rettesnor.cases.models import Decision
from rettesnor.law.receipt import Receipt
from rettesnor.rules import clocks
from rettesnor.rules.clock import ClockEnd, ClockEvent
from rettesnor.rules.clock_events import DATED_BY, RECORDED_BY
from rettesnor.rules.clocks import DueDate, binding, conditional, met_on
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards.models import StandardVersion


@dataclass(frozen=True)
class PromisedClock:
    """A clock, and the vocabulary of the standard it stands in."""

    clock: DueDate
    vocabulary: Vocabulary


def promised_clocks(
    rows: Dated, adopted: Sequence[StandardVersion], events: Mapping[ClockEvent, date]
) -> Iterator[PromisedClock]:
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
                yield PromisedClock(clock, program.vocabulary)
        replaced_on = version.holds_from if version else None


def in_force_since(day: date, adopted: Sequence[StandardVersion]) -> list[StandardVersion | None]:
    """Those of the adopted standards, newest first, that have been in force on or after a day."""
    found: list[StandardVersion | None] = []
    for version in adopted:
        found.append(version)
        if version.holds_from is None or version.holds_from <= day:
            break
    return found


def receipt_of(decision: Decision, rows: Dated) -> Receipt | None:
    """When a decision reached the citizen: the day that is proved of it, or else the one presumed.

    What is recorded as proved is about the decision that was the newest then.
    """
    name = DATED_BY["decision-received"]
    proved = rows.day(name)
    if proved and proved >= day_of(decision.at) and decision in rows.decisions_at(rows.facts[name].at)[-1:]:
        return Receipt(proved, ())
    delivery = rows.delivery_of(decision)
    return presumed_receipt(delivery.municipality, delivery.delivered_on, delivery.how) if delivery else None


def days_of_ends(rows: Dated) -> dict[ClockEnd, list[date]]:
    """The days of the events that clocks run to. What was decided elsewhere was decided at the latest when it came."""
    elsewhere = [rows.decided_elsewhere_by] if rows.decided_elsewhere_by else []
    received = [receipt.received_on for decision in rows.decisions if (receipt := receipt_of(decision, rows))]
    complaint = rows.day(DATED_BY["complaint-received"])
    return {
        "decision-made": [*elsewhere, *(day_of(decision.at) for decision in rows.decisions)],
        "answer-received": [*elsewhere, *received],
        "complaint-received": [complaint] if complaint else [],
        **{end: [day] for end, fact in RECORDED_BY.items() if (day := rows.day(fact))},
    }


def named(promised: Iterable[PromisedClock], name: str) -> list[PromisedClock]:
    return [each for each in promised if each.clock.name == name]


def case_due(
    what: What, promised: list[PromisedClock], ended: Mapping[ClockEnd, list[date]], received: Receipt | None = None
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
