"""What the law has a rule about and a standard says nothing of: a gap in the text, and never a conflict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from rettesnor.rules.flaws import Found, citations
from rettesnor.rules.kinds.base import Criterion, Offer
from rettesnor.rules.kinds.citation import CitationRule
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.rules.kinds.deadline import DeadlineRule
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.rules.kinds.plan import PlanRule
from rettesnor.rules.kinds.transport import TransportRule
from rettesnor.rules.program import Program


def silences(program: Program) -> Iterator[Found]:
    """Topics, offers, promises and parts of a rule that the law has and the text does not."""
    yield from _topics(program)
    yield from _offers(program)
    yield from _conditions(program)
    yield from _plan(program)
    yield from _decision(program)
    yield from _complaint(program)
    yield from _transport(program)


_OF_THE_LAW_ALONE = ("duty", "competence")
"""What binds whether or not a text repeats it, and nobody looks for in one: duties, and which municipality acts."""


def _topics(program: Program) -> Iterator[Found]:
    assert program.standard
    for topic in program.standard.silent_on or ():
        owed = [p for p in program.law if p.rule.topic == topic and p.rule.strength == "must"]
        limits = [p for p in owed if isinstance(p.rule, Criterion)]
        if limits:
            own = [p for p in limits if len(p.rule.offers) == 1]
            yield Found("limit_not_repeated", "unclear", None, citations(own or limits), topic)
        elif owed and topic not in _OF_THE_LAW_ALONE:
            yield Found("silent_on_duty", "gap", None, citations(owed), topic)


def _offers(program: Program) -> Iterator[Found]:
    spoken = {offer for p in program.local if not isinstance(p.rule, CitationRule) for offer in p.rule.offers}
    for offer in get_args(Offer):
        if offer not in spoken:
            own = [p for p in program.law if p.rule.offers == (offer,) and isinstance(p.rule, Criterion)]
            yield Found("offer_not_spoken_of", "gap", None, citations(own))


def _conditions(program: Program) -> Iterator[Found]:
    """Conditions of the provision on an offer that the text, which has conditions of its own for it, leaves out."""
    for offer in get_args(Offer):
        asked = {name for p in program.local if p.decides and offer in p.rule.offers for name in p.asks}
        for p in program.law:
            if asked and p.rule.kind == "condition" and p.rule.offers == (offer,) and asked.isdisjoint(p.asks):
                yield Found("condition_not_repeated", "unclear", None, (p.section,), words=p.rule.quote)


def _plan(program: Program) -> Iterator[Found]:
    plans = [p.rule.plan for p in program.local if isinstance(p.rule, PlanRule)]
    if plans and "action-plan" not in plans:
        owed = [p for p in program.law if isinstance(p.rule, PlanRule) and p.rule.plan == "action-plan"]
        yield Found("action_plan_missing", "gap", None, citations(owed))


def _decision(program: Program) -> Iterator[Found]:
    """What a provision says that a decision must hold, where the text speaks of decisions."""
    rules = [p.rule for p in program.local if isinstance(p.rule, DecisionRule)]
    said = {content for rule in rules for content in rule.says}
    for provision in program.law if rules else ():
        rule = provision.rule
        if isinstance(rule, DecisionRule) and (missing := tuple(each for each in rule.says if each not in said)):
            yield Found("decision_content_missing", "gap", None, (provision.section,), contents=missing)


def _complaint(program: Program) -> Iterator[Found]:
    rules = [p.rule for p in program.local if isinstance(p.rule, ComplaintRule)]
    if not rules:
        return
    timed = any(isinstance(p.rule, DeadlineRule) and p.rule.for_ == "reassessment" for p in program.local)
    if not timed and not any(rule.answered_within for rule in rules):
        owed = [p for p in program.law if isinstance(p.rule, ComplaintRule) and p.rule.answered_within]
        yield Found("reassessment_time_missing", "gap", None, citations(owed))
    if not any(rule.not_about for rule in rules):
        limits = [p for p in program.law if isinstance(p.rule, ComplaintRule) and p.rule.not_about]
        yield Found("service_level_not_named", "gap", None, citations(limits))


def _transport(program: Program) -> Iterator[Found]:
    """The cap on what the citizen pays, and what lies beyond the citizen's own distance."""
    rules = [p.rule for p in program.local if isinstance(p.rule, TransportRule)]
    if not rules:
        return
    shown = next((rule for rule in rules if rule.own_distance), rules[0])
    for provision in program.law:
        rule = provision.rule
        if isinstance(rule, TransportRule):
            if rule.cap and not any(each.cap for each in rules):
                yield Found("transport_cap_not_stated", "gap", shown, (provision.section,))
            if rule.beyond and not any(each.beyond or each.ride_cost for each in rules):
                yield Found("transport_beyond_not_stated", "gap", shown, (provision.section,))
