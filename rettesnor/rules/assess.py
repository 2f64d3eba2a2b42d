"""The explained assessment of one case: three layers, three-valued, every rule run.

The outcome of the law and of the standard stand side by side. The core returns kinds, results and parameters; the
sentences a person reads are made by `rettesnor.wording`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import repeat

from rettesnor.law.calendar import Reading
from rettesnor.rules.compiled import Value, compiled
from rettesnor.rules.conflicts import conflicts
from rettesnor.rules.decisive import Way, Ways, both_ways, smallest_sets, ways_together
from rettesnor.rules.excluded import possible
from rettesnor.rules.findings import Cause, Finding, TargetGroupOutcome, outcome_of
from rettesnor.rules.kinds.base import Layer, Offer, Topic
from rettesnor.rules.narrower import Conflict
from rettesnor.rules.problems import BadDeviations, DeviationProblem
from rettesnor.rules.program import Program
from rettesnor.rules.proposals import Proposed, values
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.sufficient import supporting_facts
from rettesnor.rules.to_read import ToRead, to_read
from rettesnor.text.blank import is_no_reason


@dataclass(frozen=True)
class Decisive:
    """The smallest sets of unknown facts some of whose values would settle the outcome either way."""

    inside: list[list[str]] = field(default_factory=list)
    outside: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True)
class Assessment:
    program: Program
    offer: Offer
    facts: Mapping[str, Value]
    law: TargetGroupOutcome
    standard: TargetGroupOutcome
    findings: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]
    values: Mapping[str, Proposed]
    decisive_law: Decisive
    decisive_standard: Decisive
    silent_on: tuple[Topic, ...]

    @property
    def to_read(self) -> tuple[ToRead, ...]:
        """The sentences of the standard that bind in a way the rules do not hold."""
        return tuple(to_read(self.program, self.offer, self.findings))

    @property
    def law_alone_decides(self) -> bool:
        """Whether no condition of the standard is left that decides on the help that was applied for."""
        deciding = (each for each in self.findings if each.sourced.layer == "local" and each.sourced.decides)
        return all(each.set_aside is not None for each in deciding)

    @property
    def on(self) -> date:
        return self.program.on

    @cached_property
    def open_values(self) -> dict[str, list[list[str]]]:
        """Each value that facts could still change, with the smallest sets of unknown ones that would settle it.

        Some values of a set settle whether a rule that sets the value applies; or the value is computed from the set.
        """
        applies = {finding.sourced: finding.applies for finding in self.findings}
        found: dict[str, list[Way]] = {}
        for name, proposed in self.values.items():
            if proposed.sourced is None or proposed.null_because not in ("fact", "judgement"):
                continue
            plain = name.partition("@")[0]
            ways = found.setdefault(plain, [])
            if applies[proposed.sourced] is None:
                ways += _of_one_person(self._ways_to_apply(proposed.sourced), self.facts, self.program)
            else:
                missing = (each for each in proposed.sourced.asks if self.facts.get(each) is None)
                ways.append({each: frozenset() for each in missing})
        return {name: sets for name, ways in found.items() if (sets := smallest_sets(ways))}

    def _ways_to_apply(self, sourced: SourcedRule) -> list[Way]:
        """What would settle whether the rule applies, either way."""
        named = self.program.vocabulary
        known = {n: v for n, v in self.facts.items() if v is not None and not sourced.leaves_open(named[n], v)}
        fails, holds = both_ways(sourced.lowered.applies, known, self.program.domains)
        return fails + holds

    def hinges_on(self) -> list[str]:
        """The facts the outcome turns on: those that settled it, and while it is open those that still could."""
        names: dict[str, None] = {}
        for layers, outcome, decisive in (
            (("statute", "order"), self.law, self.decisive_law),
            (("local",), self.standard, self.decisive_standard),
        ):
            if outcome == "undetermined":
                names |= dict.fromkeys(
                    name for sets in (decisive.inside, decisive.outside) for one in sets for name in one
                )
                continue
            wanted = "met" if outcome == "inside" else "not_met"
            for finding in self.findings:
                if (
                    finding.sourced.layer in layers
                    and finding.sourced.decides
                    and finding.result == wanted
                    and not finding.set_aside
                ):
                    names |= dict.fromkeys(supporting_facts(finding))
        return list(names)


def assess(
    program: Program,
    facts: Mapping[str, Value],
    *,
    offer: Offer = "sheltered_employment",
    deviations: Mapping[str, str] | None = None,
    reading: Reading | None = None,
) -> Assessment:
    """Assess one case.

    `facts` are values as `Vocabulary.entered` and `stored` give them. `deviations` set local rules aside, each with its
    reason; a rule of the law, or a promise of procedure, cannot be set aside. `reading` is the municipality's of
    *hverdag*; without one, a promise is dated by the reading that gives the earliest day.
    """
    found = findings(program, facts, offer=offer, deviations=deviations)
    law, decisive_law = _outcome(program, found, facts, ("statute", "order"))
    standard, decisive_standard = _outcome(program, found, facts, ("local",))
    return Assessment(
        program,
        offer,
        facts,
        law,
        standard,
        found,
        tuple(conflicts(program, offer, facts, found, law)),
        values(program, facts, found, offer=offer, reading=reading),
        decisive_law,
        decisive_standard,
        (program.standard.silent_on or ()) if program.standard else (),
    )


def _check_deviations(program: Program, deviations: Mapping[str, str]) -> None:
    local = {sourced.rule.id: sourced.rule for sourced in program.local}
    statutory = {sourced.rule.id for sourced in program.law}
    problems: list[tuple[str, DeviationProblem]] = []
    for rule, reason in deviations.items():
        if rule in statutory:
            problems.append((rule, "rule_of_the_law"))
        elif rule not in local:
            problems.append((rule, "no_such_rule"))
        elif local[rule].is_promise_of_procedure and not local[rule].can_be_forgone:
            problems.append((rule, "promise_of_procedure"))
        elif is_no_reason(reason):
            problems.append((rule, "no_reason"))
    if problems:
        raise BadDeviations(problems)


def findings(
    program: Program,
    facts: Mapping[str, Value],
    *,
    offer: Offer = "sheltered_employment",
    deviations: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """What each rule that speaks of the offer says of the case, with its words and their place: the law's first.

    `facts` and `deviations` as in `assess`.
    """
    if deviations:
        _check_deviations(program, deviations)
    scope = program.scope(offer)
    said = scope.says(facts)
    n = len(scope.rules)
    results, applies = said[:n], said[n : 2 * n]
    used = [_used(sourced, read) for sourced, read in zip(scope.rules, said[2 * n :], strict=True)]
    causes = [None if result else _cause(p, facts, program) for p, result in zip(scope.rules, results, strict=True)]
    reasons = [deviations.get(sourced.as_written.rule.id) for sourced in scope.rules] if deviations else repeat(None, n)
    rows = zip(scope.rules, [r or "unknown" for r in results], causes, applies, used, reasons, strict=True)
    return tuple(map(Finding._make, rows))


def _used(sourced: SourcedRule, read: Mapping[str, Value]) -> Mapping[str, Value]:
    """What the rule asks about, and what is known of the rest that it reads."""
    if len(read) == len(sourced.asks):
        return read
    return {name: value for name, value in read.items() if value is not None or name in sourced.asks}


def _cause(sourced: SourcedRule, facts: Mapping[str, Value], program: Program) -> Cause:
    """The text is unclear, a fact or a person's judgement is missing, or the text does not speak of this."""
    if sourced.parts and compiled(sourced.parts)(facts):
        return "unclear"
    missing = [name for name in sourced.waits_for if facts.get(name) is None]
    if missing:
        return "judgement" if all(program.vocabulary[name].judgement for name in missing) else "fact"
    open_ = any(sourced.leaves_open(program.vocabulary[name], facts[name]) for name in sourced.waits_for)
    return "judgement" if open_ else "silent"


def _outcome(
    program: Program, findings: tuple[Finding, ...], facts: Mapping[str, Value], layers: tuple[Layer, ...]
) -> tuple[TargetGroupOutcome, Decisive]:
    deciding = [f for f in findings if f.sourced.layer in layers and f.sourced.decides and f.set_aside is None]
    outcome = outcome_of([f.result for f in deciding])
    unknown = [f for f in deciding if f.result == "unknown"]
    if outcome != "undetermined" or not unknown:
        return outcome, Decisive()
    outside, inside = ways_together(_ways(program, unknown))
    return outcome, Decisive(*(smallest_sets(_of_one_person(w, facts, program)) for w in (inside, outside)))


def _ways(program: Program, unknown: list[Finding]) -> Iterator[Ways]:
    """What could settle each criterion. A known answer that leaves its question open counts as unknown."""
    vocabulary = program.vocabulary
    for finding in unknown:
        sourced = finding.sourced
        read = finding.facts.items()
        known = {n: v for n, v in read if v is not None and not sourced.leaves_open(vocabulary[n], v)}
        if not known:
            yield program.ways[sourced]
        elif sourced.lowered.test:
            yield both_ways(sourced.lowered.test, known, program.domains)


def _of_one_person(found: list[Way], facts: Mapping[str, Value], program: Program) -> Iterator[Way]:
    """The ways whose values, with what is known, can be true of one person: nobody is asked for any other."""
    known = {name: (value,) for name, value in facts.items() if value is not None}
    return (way for way in found if possible({**known, **way}, program.vocabulary) is not None)
