"""Where a standard gives less than the law in one case: for this citizen, or by what its rules say together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rettesnor.rules.compiled import Facts, compiled
from rettesnor.rules.excluded import settled
from rettesnor.rules.fact_tests import options_of
from rettesnor.rules.findings import Finding, TargetGroupOutcome
from rettesnor.rules.kinds.age import AgeRule
from rettesnor.rules.kinds.base import Offer, Rule
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.rules.kinds.ending import EndingRule
from rettesnor.rules.kinds.rhythm import RhythmRule
from rettesnor.rules.narrower import Conflict
from rettesnor.rules.program import Program, Scope
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.tree import facts_in
from rettesnor.rules.vocabulary import Vocabulary


def conflicts(
    program: Program, offer: Offer, facts: Facts, findings: tuple[Finding, ...], law: TargetGroupOutcome
) -> Iterator[Conflict]:
    """A local limit that is not met though the law may leave the citizen inside; local values below the law's.

    None for somebody whom the law itself leaves outside, and none in a rule that does not apply or is set aside: what
    is to be said of the text as such is the review's. One in a rule that may apply says what that waits for.
    """
    if law == "outside":
        return
    scope = program.scope(offer)
    results = {finding.sourced: finding.result for finding in findings}
    for finding in findings:
        sourced = finding.sourced
        if sourced.layer != "local" or not sourced.limits or finding.set_aside:
            continue
        if finding.result == "not_met" and (provision := counterpart(program, offer, sourced)):
            yield Conflict(criterion_code(sourced), sourced, provision)
        elif finding.unknown_because == "unclear" and (provision := counterpart(program, offer, sourced)):
            other = scope.readings[sourced]
            stricter = other if results[other] == "not_met" else sourced
            yield Conflict(criterion_code(stricter), stricter, provision, under=sourced)
    yield from _endings(program, scope, findings)
    found = {finding.sourced: finding for finding in findings}
    for conflict in scope.conflicts:
        promised_by = [found[each] for each in conflict.promised_by]
        if any(finding.set_aside for finding in promised_by):
            continue
        applies = {finding.applies for finding in promised_by}
        concerned = None if True not in applies and None in applies else (True in applies) is not conflict.of_others
        costs = compiled(conflict.costs)(facts)
        if concerned and costs:
            yield conflict
        elif concerned is not False and costs is not False:
            unknown = [name for name in facts_in(conflict.costs) if facts.get(name) is None]
            asked = (name for each in promised_by if each.applies is None for name in _open(each, program.vocabulary))
            yield replace(conflict, waits_for=tuple(dict.fromkeys((*asked, *unknown))))


def _open(finding: Finding, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The facts for which it is not settled whether a rule applies: not known, or known and left to a person."""
    sourced, facts = finding.sourced, finding.facts
    return tuple(
        name
        for name in sourced.waits_for
        if facts.get(name) is None or sourced.leaves_open(vocabulary[name], facts[name])
    )


def _endings(program: Program, scope: Scope, findings: tuple[Finding, ...]) -> Iterator[Conflict]:
    """A ground for ending that is there, and that the law does not know.

    It is held against the duty to offer the help, or to follow up whether it still serves its purpose. Whether one that
    only can end it concerns the citizen is for a person to say.
    """
    for finding in findings:
        rule, stands = finding.sourced.rule, not finding.set_aside and not finding.sourced.reading_of
        if isinstance(rule, EndingRule) and finding.result == "met" and stands:
            for code, grounds in rule.opposed:
                there = settled(rule.any_of(grounds, program.context), program.vocabulary)
                provision = next((law for law in scope.law if _opposes(law.rule, code)), None)
                if provision and compiled(there)(finding.facts):
                    yield Conflict(code, finding.sourced, provision, waits_for=None if rule.binds else ())


def _opposes(law: Rule, code: str) -> bool:
    if code == "ending_for_104":
        return isinstance(law, DecisionRule) and law.outcome == "grant"
    return isinstance(law, RhythmRule) and "match-with-need" in law.of


def criterion_code(local: SourcedRule) -> str:
    """What it is called that a rule keeps something from somebody inside the law.

    A criterion that asks nothing shuts all out.
    """
    if not local.as_written.decides:
        return "combination_limited"
    return "stricter_than_law" if local.facts else "discretion_cut_off"


def counterpart(program: Program, offer: Offer, local: SourcedRule) -> SourcedRule | None:
    """The condition of the law that speaks of the same thing as a local criterion, or what the law says of the offer.

    The provision on the offer itself, which stands last, goes before the act's general conditions. Of a limit on
    combining no condition speaks: it is held against the offer as a whole. None where the law has no condition for it.
    """
    law = program.scope(offer).law
    criteria = [sourced for sourced in law if sourced.decides]
    if not criteria:
        return None
    section = criteria[-1].section
    own_first = sorted(criteria, key=lambda c: c.section != section)
    for speaks_of in () if local.limits_combining else (_reads_the_same, _is_compared, _judges_the_same):
        for condition in own_first:
            if speaks_of(local, condition, program.vocabulary):
                return condition
    return next((s for s in law if s.section == section and not s.decides), criteria[-1])


def _reads_the_same(local: SourcedRule, condition: SourcedRule, vocabulary: Vocabulary) -> bool:
    """The same facts; of an age, the same end of it."""
    mine, laws = local.rule, condition.rule
    if isinstance(mine, AgeRule) and isinstance(laws, AgeRule):
        in_years = isinstance(mine.below, Quantity)
        return in_years or not mine.at_least if laws.below else bool(mine.at_least)
    return not set(condition.facts).isdisjoint(local.facts)


def _is_compared(local: SourcedRule, condition: SourcedRule, vocabulary: Vocabulary) -> bool:
    """What the standard says of its own fact; to get state pension is to have reached its age."""
    if isinstance(condition.rule, AgeRule):
        return condition.rule.below == "pension-age" and any(
            option.from_pension_age and option.name in options_of(test)
            for asked in local.rule.conditions()
            for name, test in asked.tests()
            for option in vocabulary[name].options
        )
    return any(not set(condition.asks).isdisjoint(vocabulary[name].compared_with) for name in local.asks)


def _judges_the_same(local: SourcedRule, condition: SourcedRule, vocabulary: Vocabulary) -> bool:
    """Judgements of one group: a support need is held against the reduced function."""
    judged = {vocabulary[name].group for name in local.asks if vocabulary[name].judgement}
    return not judged.isdisjoint(vocabulary[name].group for name in condition.asks if vocabulary[name].judgement)
