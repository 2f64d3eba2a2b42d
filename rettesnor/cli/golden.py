"""A golden case: what a jurist expects of an assessment, and where the program says otherwise.

The form is told in tests/golden/README.md; cases of pay and transport are in `golden_money`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from rettesnor.rules.acting import Stops, acting
from rettesnor.rules.assess import Assessment, assess
from rettesnor.rules.endings import endings
from rettesnor.rules.extent import WISHED, extents
from rettesnor.rules.findings import Cause, Result, TargetGroupOutcome
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.narrower import Conflict
from rettesnor.rules.program import Program
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.strict import Strict
from rettesnor.rules.wishes import wishes

NonEmpty = Annotated[str, Field(min_length=1)]


class Outcomes(Strict):
    law: TargetGroupOutcome
    standard: TargetGroupOutcome


class DecisiveSets(Strict):
    """The sets of facts that would settle an outcome, by the way they would."""

    inside: tuple[tuple[str, ...], ...] | None = None
    outside: tuple[tuple[str, ...], ...] | None = None


class Expected(Strict):
    """What is written of a case. What is left out is not compared."""

    outcome: Outcomes
    findings: dict[str, Result] = {}
    unknown_because: dict[str, Cause | None] = {}
    conflicts: dict[str, str] | None = None
    values: dict[str, Any] = {}
    no_values: tuple[str, ...] = ()
    open: dict[str, Cause] = {}
    could_change: dict[str, tuple[tuple[str, ...], ...]] = {}
    decisive: dict[Literal["law", "standard"], DecisiveSets] = {}
    hinges_on: tuple[str, ...] | None = None
    stopped_by: Stops | None = None
    wishes: dict[str, bool | None] = {}
    set_aside: tuple[str, ...] = ()
    gives_less: tuple[str, ...] | None = None
    may_give_less: tuple[str, ...] | None = None
    endings: dict[str, tuple[tuple[str, ...], ...]] = {}
    opposed: dict[str, str] | None = None


class Setting(Strict):
    rule: str
    reason: NonEmpty


class GoldenCase(Strict):
    case: NonEmpty
    standard: str
    on: date
    person: str | None = None
    facts: dict[str, Any] = {}
    applied_for: Offer = "sheltered_employment"
    deviations: tuple[Setting, ...] = ()
    expect: Expected
    why: NonEmpty
    source: NonEmpty


@dataclass(frozen=True)
class Different:
    """One thing that came out otherwise: under which key of `expect`, of what, and both answers.

    Values are in the base units of `unit`. `named` is whether the assessment has such a rule or value at all.
    """

    key: str
    about: str
    expected: Any
    found: Any
    unit: str | None = None
    named: bool = True

    @property
    def wrong(self) -> bool:
        return not self.named or self.expected != self.found


def assessed(case: GoldenCase, program: Program, persons: Mapping[str, dict[str, Any]]) -> Assessment:
    """Raises KeyError for a person there is not, and `Unusable` for what is no fact or no value of one.

    Of the person, what has not happened by the day of the case is left out: whoever wrote the case did not write it.
    """
    person = persons[case.person] if case.person else {}
    days = {fact.name for fact in program.vocabulary.facts if fact.type == "date"}
    so_far = {name: each for name, each in person.items() if name not in days or str(each) <= case.on.isoformat()}
    written = {**so_far, **case.facts}
    return assess(
        program,
        program.vocabulary.entered(written, on=program.on),
        offer=case.applied_for,
        deviations={each.rule: each.reason for each in case.deviations},
    )


def differences(expect: Expected, assessment: Assessment) -> Iterator[Different]:
    """Where an assessment is not what was written."""
    for compare in _COMPARED:
        for each in compare(expect, assessment):
            if each.wrong:
                yield each


def _outcome(expect: Expected, assessment: Assessment) -> Iterator[Different]:
    yield Different("outcome", "law", expect.outcome.law, assessment.law)
    yield Different("outcome", "standard", expect.outcome.standard, assessment.standard)


def _findings(expect: Expected, assessment: Assessment) -> Iterator[Different]:
    by_rule = {finding.sourced.rule.id: finding for finding in assessment.findings}
    for key, rule, expected in (
        *(("findings", rule, result) for rule, result in expect.findings.items()),
        *(("unknown_because", rule, cause) for rule, cause in expect.unknown_because.items()),
        *(("set_aside", rule, True) for rule in expect.set_aside),
    ):
        if rule not in by_rule:
            yield Different(key, rule, expected, None, named=False)
            continue
        finding = by_rule[rule]
        found = {
            "findings": finding.result,
            "unknown_because": finding.unknown_because,
            "set_aside": bool(finding.set_aside),
        }
        yield Different(key, rule, expected, found[key])


def _conflicts(expect: Expected, assessment: Assessment) -> Iterator[Different]:
    if expect.conflicts is not None:
        found = {each.local.rule.id: each.law.section for each in assessment.conflicts if _of_a_criterion(each)}
        for rule in dict.fromkeys((*expect.conflicts, *found)):
            yield Different("conflicts", rule, expect.conflicts.get(rule), found.get(rule))
    for key, wanted, settled in (
        ("gives_less", expect.gives_less, True),
        ("may_give_less", expect.may_give_less, False),
    ):
        if wanted is not None:
            others = (each for each in assessment.conflicts if not _of_a_criterion(each))
            yield Different(key, "", sorted(wanted), sorted(each.code for each in others if each.settled is settled))


def _of_a_criterion(conflict: Conflict) -> bool:
    """Under whichever reading."""
    return conflict.local.as_written.decides


def _endings(expect: Expected, assessment: Assessment) -> Iterator[Different]:
    settled_by = {each.finding.sourced.rule.id: each.settled_by for each in endings(assessment)}
    for rule, wanted in expect.endings.items():
        found = _sorted(settled_by.get(rule, ()))
        yield Different("endings", rule, _sorted(wanted), found, named=rule in settled_by)
    if expect.opposed is not None:
        against = {
            each.local.rule.id: each.law.section for each in assessment.conflicts if each.local.rule.id in settled_by
        }
        for rule in dict.fromkeys((*expect.opposed, *against)):
            yield Different("opposed", rule, expect.opposed.get(rule), against.get(rule))


def _values(expect: Expected, assessment: Assessment) -> Iterator[Different]:
    for name, written in expect.values.items():
        if value := assessment.values.get(name):
            yield Different("values", name, _in_base_units(written, value.unit), value.value, value.unit)
        else:
            yield Different("values", name, written, None, named=False)
    for name in expect.no_values:
        yield Different("no_values", name, False, name in assessment.values)
    for name, cause in expect.open.items():
        if value := assessment.values.get(name):
            yield Different("open", name, cause, value.null_because if value.value is None else None)
        else:
            yield Different("open", name, cause, None, named=False)
    for name, wanted in expect.could_change.items():
        if name in assessment.open_values:
            yield Different("could_change", name, _sorted(wanted), _sorted(assessment.open_values[name]))
        else:
            yield Different("could_change", name, _sorted(wanted), None, named=False)


def _settling(expect: Expected, assessment: Assessment) -> Iterator[Different]:
    for layer, sets in expect.decisive.items():
        found = assessment.decisive_law if layer == "law" else assessment.decisive_standard
        for way in ("inside", "outside"):
            if (wanted := getattr(sets, way)) is not None:
                yield Different("decisive", f"{layer}.{way}", _sorted(wanted), _sorted(getattr(found, way)))
    if expect.hinges_on is not None:
        yield Different("hinges_on", "", sorted(expect.hinges_on), sorted(assessment.hinges_on()))
    if "stopped_by" in expect.model_fields_set:
        acts = acting(assessment)
        yield Different("stopped_by", "", expect.stopped_by, acts.stops if acts else None)
    offered = {wish.fact: wish.is_offered for wish in wishes(assessment)}
    offered |= {WISHED[each.unit]: each.is_offered for each in extents(assessment) if each.wished is not None}
    for fact, wanted in expect.wishes.items():
        yield Different("wishes", fact, wanted, offered.get(fact), named=fact in offered)


_COMPARED: tuple[Callable[[Expected, Assessment], Iterator[Different]], ...] = (
    _outcome,
    _findings,
    _conflicts,
    _values,
    _settling,
    _endings,
)


def _sorted(sets: Any) -> list[list[str]]:
    """Sets of facts in one order, whatever the order they were found in."""
    return sorted(sorted(one) for one in sets)


def _in_base_units(written: Any, unit: str | None) -> Any:
    """An expected value in the units the rules compute with: `10 km` is 10000 m."""
    if isinstance(written, list):
        return tuple(written)
    if isinstance(written, str) and unit in ("m", "%", "kr", "days/week", "hours/week"):
        return Quantity.parse(written).amount
    return written
