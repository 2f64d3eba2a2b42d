"""The explained assessment of one case: three layers, three-valued, every rule run.

The outcome of the law and of the standard stand side by side. The core returns kinds, results and parameters; the
sentences a person reads are made by `rettesnor.wording`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from rettesnor.law.calendar import Reading
from rettesnor.law.deadlines import due
from rettesnor.rules.closures import Value, closure
from rettesnor.rules.conflicts import Conflict, conflicts
from rettesnor.rules.decisive import smallest_sets, ways_together
from rettesnor.rules.facts import BadFacts
from rettesnor.rules.kinds.base import Clock, Layer, Offer, Proposal, Topic
from rettesnor.rules.program import Placed, Program
from rettesnor.rules.sufficient import behind
from rettesnor.rules.tree import Atom, Tree

Outcome = Literal["inside", "outside", "undetermined"]
Result = Literal["met", "not_met", "unknown", "states"]
Cause = Literal["fact", "silent", "judgement"]

# The event a clock starts from -> the fact that dates it.
CLOCK_STARTS = {
    "application-received": "application_received",
    "complaint-received": "complaint_received",
    "decision-received": "decision_received",
    "material-received": "hearing_material_received",
    "appeal-decision-received": "appeal_decision_received",
    "all-information-present": "all_information_present",
}


@dataclass(frozen=True)
class Finding:
    """What one rule says of the case.

    `applies` is false where its `if` does not hold; `set_aside` is the reason of a deviation.
    """

    placed: Placed
    result: Result
    unknown_because: Cause | None
    applies: bool | None
    facts: Mapping[str, Value]
    set_aside: str | None = None


@dataclass(frozen=True)
class Proposed:
    """A value proposed, or with `value` None one that is unknown (`null_because`) or that the text does not state."""

    value: Proposal | None
    unit: str | None
    placed: Placed | None
    null_because: Cause | None = None


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
    law: Outcome
    standard: Outcome
    findings: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]
    values: Mapping[str, Proposed]
    decisive_law: Decisive
    decisive_standard: Decisive
    silent_on: tuple[Topic, ...]

    @property
    def on(self) -> date:
        return self.program.on

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
                    finding.placed.layer in layers
                    and finding.placed.decides
                    and finding.result == wanted
                    and not finding.set_aside
                ):
                    names |= dict.fromkeys(behind(finding))
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

    `facts` are values as `Vocabulary.values` gives them. `deviations` set local rules aside, each with its reason; a
    rule of the law cannot be set aside. `reading` is the municipality's reading of *hverdag*; without one, a promise is
    dated by the reading that gives the earliest day.
    """
    deviations = dict(deviations or {})
    _check_deviations(program, deviations)
    findings = tuple(_finding(placed, facts, program, deviations) for placed in program.rules(offer))
    law, decisive_law = _outcome(program, findings, facts, ("statute", "order"))
    standard, decisive_standard = _outcome(program, findings, facts, ("local",))
    return Assessment(
        program,
        offer,
        facts,
        law,
        standard,
        findings,
        tuple(conflicts(program, findings, law, facts)),
        _values(findings, facts, reading),
        decisive_law,
        decisive_standard,
        program.standard.silent_on if program.standard else (),
    )


def _check_deviations(program: Program, deviations: Mapping[str, str]) -> None:
    local = {placed.rule.id for placed in program.local}
    statutory = {placed.rule.id for placed in program.law}
    problems = []
    for rule, reason in deviations.items():
        if rule in statutory:
            problems.append((rule, f"{rule} is a rule of the law and cannot be set aside"))
        elif rule not in local:
            problems.append((rule, f"the standard has no rule called {rule!r}"))
        elif not reason.strip():
            problems.append((rule, f"setting {rule} aside takes a written reason"))
    if problems:
        raise BadFacts(problems)


def _finding(placed: Placed, facts: Mapping[str, Value], program: Program, deviations: Mapping[str, str]) -> Finding:
    used = {name: facts.get(name) for name in placed.facts}
    applies = closure(placed.lowered.applies)(facts)
    assert applies is None or isinstance(applies, bool)
    because: Cause | None = None
    result: Result
    if placed.lowered.test:
        value = closure(placed.lowered.test)(facts)
        result = "unknown" if value is None else "met" if value else "not_met"
    else:
        result = "unknown" if applies is None else "states"
    if result == "unknown":
        because = _cause(placed, facts, program)
    return Finding(placed, result, because, applies, used, deviations.get(placed.rule.id))


def _cause(placed: Placed, facts: Mapping[str, Value], program: Program) -> Cause:
    """Ask for a fact, ask a person to judge, or say that the text does not speak of this."""
    missing = [name for name in placed.facts if facts.get(name) is None]
    if missing:
        return "judgement" if all(program.vocabulary[name].judgement for name in missing) else "fact"
    return "judgement" if any(facts[name] in program.vocabulary[name].unsettled for name in placed.facts) else "silent"


def _outcome(
    program: Program, findings: tuple[Finding, ...], facts: Mapping[str, Value], layers: tuple[Layer, ...]
) -> tuple[Outcome, Decisive]:
    deciding = [f for f in findings if f.placed.layer in layers and f.placed.decides and f.set_aside is None]
    if any(f.result == "not_met" for f in deciding):
        return "outside", Decisive()
    if not any(f.result == "unknown" for f in deciding):
        return ("inside" if deciding else "undetermined"), Decisive()
    parts: list[tuple[Tree, Mapping[str, Value]]] = []
    for finding in deciding:
        if finding.result == "unknown" and finding.placed.lowered.test:
            open_facts = {n for n in finding.placed.facts if facts.get(n) in program.vocabulary[n].unsettled}
            parts.append((finding.placed.lowered.test, {n: v for n, v in facts.items() if n not in open_facts}))
    domains = _possible(program, facts)
    return "undetermined", Decisive(
        smallest_sets(ways_together(parts, True, domains)),
        smallest_sets(ways_together(parts, False, domains)),
    )


def _possible(program: Program, facts: Mapping[str, Value]) -> dict[str, tuple[Atom, ...]]:
    """The values each open fact can still take beside the known ones: nobody is asked for what they contradict."""
    domains = dict(program.domains)
    for name, value in program.vocabulary.excluded(facts):
        domains[name] = tuple(v for v in domains.get(name, ()) if v != value)
    return domains


def _values(findings: tuple[Finding, ...], facts: Mapping[str, Value], reading: Reading | None) -> dict[str, Proposed]:
    """Values by name; one of the law is called `statute.…` or `order.…`, and where two rules apply, `name@rule`."""
    named: dict[str, list[tuple[Finding, Proposed]]] = {}
    for finding in findings:
        placed = finding.placed
        prefix = "" if placed.layer == "local" else f"{placed.layer}."
        for value in placed.lowered.values:
            amount = closure(value.tree)(facts) if value.tree else value.stated
            cause: Cause | None = "fact" if amount is None else None
            named.setdefault(prefix + value.name, []).append((finding, Proposed(amount, value.unit, placed, cause)))
        for clock in placed.lowered.clocks:
            for name, start in _starts(clock, facts):
                day = due(start, clock.span, binds=clock.binds, reading=reading).due if clock.span else None
                if day:
                    named.setdefault(prefix + name, []).append((finding, Proposed(day.isoformat(), "date", placed)))
    values: dict[str, Proposed] = {}
    for name, candidates in named.items():
        applying = [(f, v) for f, v in candidates if f.applies and f.set_aside is None]
        if len(applying) == 1:
            values[name] = applying[0][1]
        elif applying:
            values |= {f"{name}@{f.placed.rule.id}": v for f, v in applying}
        elif all(f.applies is False for f, _ in candidates):
            values[name] = Proposed(None, candidates[0][1].unit, None, "silent")
    return values


def _starts(clock: Clock, facts: Mapping[str, Value]) -> Iterator[tuple[str, date]]:
    """The days a clock starts from. The municipality's own time limit runs anew for a remitted case (RSL § 3 a)."""
    begun = {f"{clock.name}_due": CLOCK_STARTS[clock.starts]}
    if clock.starts == "application-received":
        begun[f"{clock.name}_due_after_remittal"] = CLOCK_STARTS["appeal-decision-received"]
    for name, fact in begun.items():
        day = facts.get(fact)
        if isinstance(day, int):
            yield name, date.fromordinal(day)
