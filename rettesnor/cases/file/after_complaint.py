"""Until when one can complain about a decision, whether a complaint came in time, and what it sets running."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal, cast

from rettesnor.cases.file.assess import program_of
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.receipt import presumed_receipt
from rettesnor.cases.file.reckoning import case_due, days_of_ends, named, promised_clocks, receipt_of
from rettesnor.cases.file.timeliness import Timeliness, timeliness
from rettesnor.cases.models import ComplaintLetterKind, Decision, ReassessmentResult, ReopeningRefusal, SentBy
from rettesnor.law.receipt import Receipt, told_to_hold_again
from rettesnor.rules import clocks
from rettesnor.rules.clock import Clock, ClockEnd, ClockEvent
from rettesnor.rules.clocks import DueDate, binding
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.standards.models import StandardVersion


def complaint_about(decision: Decision, rows: Dated, adopted: Sequence[StandardVersion]) -> CaseDue | None:
    """The last day to complain about a decision; nothing runs before its delivery is recorded (RSL § 67).

    None about one that is annulled, that does not say how to complain, or that is Ankestyrelsen's own. Where the
    citizen was told that it holds again, the time runs anew from then, and is never shorter than it was.
    """
    received = receipt_of(decision, rows) if decision in rows.decisions and decision.appealable else None
    if received is None:
        return None
    ended, dues = days_of_ends(rows), []
    ended["complaint-received"] += [
        held.row.counted_on
        for held in rows.complaints
        if (held.row.decision_id, held.row.refusal_id) == (decision.pk, None) and not held.dropped
    ]
    for receipt in (received, *_told_to_hold_again(decision, rows)):
        promised = named(promised_clocks(rows, adopted, {"decision-received": receipt.received_on}), "complaint_due")
        dues.append(case_due("complaint", promised, ended, receipt))
    return max(filter(None, dues), key=lambda due: due.day, default=None)


def complaint_about_refusal(
    refusal: ReopeningRefusal, rows: Dated, adopted: Sequence[StandardVersion]
) -> CaseDue | None:
    """The last day to complain about a refusal to reopen, which is a decision of its own: from when its letter came."""
    receipt = presumed_receipt(refusal.municipality, day_of(refusal.letter.at), refusal.letter.how)
    about = [held for held in rows.complaints if held.row.refusal_id == refusal.pk and not held.dropped]
    promised = named(promised_clocks(rows, adopted, {"decision-received": receipt.received_on}), "complaint_due")
    return case_due("complaint", promised, {"complaint-received": [held.row.counted_on for held in about]}, receipt)


def timeliness_of(held: HeldComplaint, rows: Dated, adopted: Sequence[StandardVersion]) -> Timeliness:
    """Whether a complaint came in time, by the last day to complain about the decision it is about."""
    if refusal := held.row.refusal:
        until = complaint_about_refusal(refusal, rows, adopted)
        return timeliness(held, until, presumed=refusal.letter.how == SentBy.LETTER)
    decision = next(row for row in rows.issued if row.pk == held.row.decision_id)
    delivery, received = rows.delivery_of(decision), receipt_of(decision, rows)
    presumed = delivery is not None and delivery.how == SentBy.LETTER and received is not None and bool(received.rows)
    return timeliness(held, complaint_about(decision, rows, adopted), presumed=presumed)


def after_complaint(held: HeldComplaint, rows: Dated, adopted: Sequence[StandardVersion]) -> Iterator[CaseDue]:
    """What a complaint sets running, as far as the standards and the law say."""
    for due in (*_reassessed(held, rows, adopted), *_after_partial(held, rows, adopted)):
        yield replace(due, of_complaint=held.row.pk)


def _reassessed(held: HeldComplaint, rows: Dated, adopted: Sequence[StandardVersion]) -> Iterator[CaseDue]:
    """Until when it is to be reassessed, or sent on.

    One that is late, or urgent, is seen to at once (BEK 861 § 11, stk. 5, and § 13), and is not put off. The time to
    reassess is met by a new decision once it is sent, by sending the complaint on, or by its being dropped.
    """
    sent = rows.delivery_of(held.conceded_by) if held.conceded_by else None
    forwarded_on = held.forwarding.sent_on if held.forwarding else None
    dropped_on = held.dropped.told_on if held.dropped else None
    if held.sent_back is None and timeliness_of(held, rows, adopted).state == "late":
        yield CaseDue("forwarding", held.runs_from, met_on=dropped_on or forwarded_on)
        return
    answered_on = dropped_on or (sent.delivered_on if sent else forwarded_on)
    if held.row.is_urgent:
        yield CaseDue("reassessment", held.runs_from, met_on=answered_on)
    else:
        ended: dict[ClockEnd, list[date]] = {"complaint-answered": [answered_on]} if answered_on else {}
        if received := dropped_on or _answer_received(held, rows):
            ended["complaint-answer-received"] = [received]
        promised = list(promised_clocks(rows, adopted, {"complaint-received": held.runs_from}))
        if due := case_due("reassessment", named(promised, "reassessment_due"), ended):
            yield _put_off(due, held)


def _put_off(due: CaseDue, held: HeldComplaint) -> CaseDue:
    """By the day the citizen was told, where more information is needed and they were told so in time (§ 11, stk. 2).

    What was told after the time had run out is told too late to move it.
    """
    told = [
        each.expected_on
        for each in held.letters
        if each.expected_on and held.runs_from <= each.sent_on <= due.day < each.expected_on
    ]
    return replace(due, day=max(told), before=due.day) if told else due


def _answer_received(held: HeldComplaint, rows: Dated) -> date | None:
    """The day the citizen is taken to have the answer: the new decision, or that the complaint is sent on."""
    if held.conceded_by:
        received = receipt_of(held.conceded_by, rows)
        return received.received_on if received else None
    if held.forwarding is None:
        return None
    told = [each for each in held.letters if each.kind == ComplaintLetterKind.FORWARDED]
    days = [presumed_receipt(each.municipality, each.sent_on, each.how).received_on for each in told]
    return max(days, default=held.forwarding.sent_on)


def _after_partial(held: HeldComplaint, rows: Dated, adopted: Sequence[StandardVersion]) -> Iterator[CaseDue]:
    """Some of it was given: until when the citizen can say that the rest is maintained, and then its way on."""
    given = held.conceded_by
    if given is None or held.reassessment is None or held.reassessment.result != ReassessmentResult.PARTIAL:
        return
    word, received = held.maintaining, receipt_of(given, rows)
    if received and (until := _by_rule("maintaining", "decision-received", received.received_on, rows, adopted)):
        yield replace(until, rows=(*received.rows, *until.rows), met_on=word.received_on if word else None)
    maintained_on = word.received_on if word and word.maintained else None
    if maintained_on and (due := _by_rule("forwarding", "complaint-received", maintained_on, rows, adopted)):
        dropped = held.dropped.told_on if held.dropped else None
        yield replace(due, met_on=dropped or (held.forwarding.sent_on if held.forwarding else None))


def _by_rule(
    what: Literal["maintaining", "forwarding"],
    event: ClockEvent,
    start: date,
    rows: Dated,
    adopted: Sequence[StandardVersion],
) -> CaseDue | None:
    """What the rule on a complaint that is found partly right sets: a time for the citizen, and one for the rest."""
    program = program_of(adopted[0] if adopted else None, rows.on, rows.case.municipality)
    reading, found = municipality_of(rows.case.municipality).reading, []
    for sourced in program.rules(cast(Offer, rows.case.applied_for)):
        rule = sourced.rule
        if isinstance(rule, ComplaintRule) and rule.binds and rule.maintained_within and rule.forwarded_within:
            citizen = what == "maintaining"
            span = rule.maintained_within if citizen else rule.forwarded_within
            clock = Clock(what, span, event, None, "citizen" if citizen else "municipality")
            deadline = clocks.counted(start, span, clock.binds, reading)
            found.append(DueDate(clock, sourced, event, start, deadline, applies=True))
    best = binding(found)
    if best is None or best.deadline is None:
        return None
    return CaseDue(what, best.deadline.due, best.deadline.rows, clock=best, vocabulary=program.vocabulary)


def _told_to_hold_again(decision: Decision, rows: Dated) -> Iterator[Receipt]:
    """When the citizen is taken to know that the decision holds again."""
    for told_on, how in rows.told_to_hold_again(decision):
        yield told_to_hold_again(told_on, presumed_receipt(rows.case.municipality, told_on, how))
