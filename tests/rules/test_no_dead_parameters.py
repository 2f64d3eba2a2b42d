"""No parameter of a rule is without effect: altering any of them changes what comes of a case.

That is a finding, an amount or a day in one of the probes below; a clock; what is asked of somebody; a promise that is
kept; a conflict or a flaw; what the calculators reckon with; an ending that is announced. A value that is a word and
comes back as it was written is none. `parameters_without_effect.txt` lists those that have no effect yet, with what is
missing. It is asked of every shipped standard and of the invented ones, which say what no shipped text does.
"""

from collections.abc import Hashable, Iterator
from functools import cache
from itertools import product, zip_longest
from pathlib import Path
from typing import get_args

import pytest

from rettesnor.rules.assess import assess
from rettesnor.rules.calculators import local_pay, local_transport
from rettesnor.rules.compiled import Value
from rettesnor.rules.decisive import representatives
from rettesnor.rules.extent import extents
from rettesnor.rules.kinds import KINDS
from rettesnor.rules.kinds.base import Offer, Rule
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.rules.kinds.ending import EndingRule
from rettesnor.rules.kinds.extent import ExtentRule
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.rules.program import Program, build
from rettesnor.rules.review import found
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.standard import Standard
from rettesnor.rules.tree import Atom
from rettesnor.rules.wishes import KIND_OF_PLACE, TIME, TIMES, departures, wishes
from rettesnor.standards import files
from rettesnor.web.staff.overview.duties import asked_by
from rettesnor.wording.rules import say_rule
from tests.golden.test_golden_cases import PEOPLE
from tests.rules.kinds.alterations import alterations
from tests.rules.kinds.kinds import ON

INVENTED = {
    path.stem: path
    for path in sorted((Path(__file__).parents[1] / "standards" / "invented").glob("*/*.yaml"))
    if path.name != "municipality.yaml"
}


WITHOUT_EFFECT = {
    line.partition(":")[0]: line
    for line in (Path(__file__).parent / "kinds" / "parameters_without_effect.txt").read_text().splitlines()
    if line and not line.startswith("#")
}


NEVER_DEAD = frozenset(
    {
        "duty.longer_than", "duty.on", "competence.if", "ending.grounds", "consent.refusable", "plan.offered",
        "rhythm.every", "rhythm.minimum", "rhythm.first_after", "hours.open", "hours.work_days", "hours.patterns",
        "hours.closed", "transport.refunded", "transport.measured", "transport.usual_means", "supplier.others_when",
    }
)  # fmt: skip
"""What no shipped text says in vain: each rule that sets one of these does something by it, beside all others."""


WISHES: tuple[dict[str, Value], ...] = tuple(
    {KIND_OF_PLACE: kind, TIME: time, "wished_days": 10, "wished_hours": 74}
    for kind, time in product((option.name for option in files.vocabulary()[KIND_OF_PLACE].options), TIMES)
)
"""A wish for each kind of place at each time of day, for a whole week's work."""


def standard(standard_id: str) -> Standard:
    return files.read_standard(INVENTED[standard_id]) if standard_id in INVENTED else files.standard(standard_id)


def parameters() -> Iterator[tuple[str, Rule, str]]:
    for standard_id in (*files.standard_ids(), *INVENTED):
        for rule in standard(standard_id).rules():
            for name in rule.parameters():
                yield standard_id, rule, name


def seen(program: Program, sourced: SourcedRule, bounds: dict[str, set[Atom]]) -> Iterator[Hashable]:
    """What comes of a rule: whatever the case is, and in each probe. The quickest to see comes first."""
    rule, lowered = sourced.rule, sourced.lowered
    yield lowered.clocks, lowered.clock_parts
    yield rule.is_promise_of_procedure, rule.elsewhere
    if not set(rule.offers) & set(get_args(Offer)):
        yield say_rule(rule, program.vocabulary, "da")  # of a neighbouring offer: the standard's page alone
        return
    yield lowered.seen_to and tuple((asked.what, asked.action.name) for asked in asked_by(rule))
    yield tuple(sorted(rule.open_a_week.items())) if isinstance(rule, HoursRule) else None
    yield isinstance(rule, EndingRule) and "pension-age" in rule.grounds
    yield isinstance(rule, ComplaintRule) and bool(rule.within or rule.ways)
    yield isinstance(rule, DecisionRule) and rule.outcome  # the letters it is held against
    yield repr(local_pay(program)), repr(local_transport(program))
    assert program.standard
    yield tuple(
        (each.code, each.grade, each.about, each.provisions, each.contents)
        for each in found(program.standard, files.law(), files.vocabulary(), ON)
    )
    for facts in probes(program, sourced, bounds):
        yield in_case(program, sourced, facts)
    if isinstance(rule, ExtentRule | HoursRule):
        for wished in WISHES:
            yield against_the_wish(program, {**next(probes(program, sourced, bounds)), **wished})


def against_the_wish(program: Program, facts: dict[str, Value]) -> Hashable:
    """What the citizen wishes, held against the text: what it offers, how much, and what it says of single cases."""
    assessment = assess(program, facts)
    offered = tuple((wish.fact, wish.is_offered) for wish in wishes(assessment))
    return offered, tuple(extents(assessment)), departures(assessment)


@cache
def shipped(standard_id: str) -> Program:
    return built(standard(standard_id))


def built(standard: Standard) -> Program:
    return build(standard, files.law(), files.vocabulary(), ON)


def bounds_of(sourced: SourcedRule) -> dict[str, set[Atom]]:
    return representatives([sourced.lowered.applies, *([sourced.lowered.test] if sourced.lowered.test else [])])


def probes(program: Program, sourced: SourcedRule, bounds: dict[str, set[Atom]]) -> Iterator[dict[str, Value]]:
    """A person in the target group, then the same with each fact the rule reads at each value that could matter."""
    base = program.vocabulary.entered(PEOPLE["in-the-target-group"], on=program.on)
    others = []
    for name in sourced.facts:
        fact = program.vocabulary[name]
        options: tuple[Value, ...] = tuple(o.name for o in fact.options) or tuple(bounds.get(name, (True, False)))
        others.append([(name, value) for value in (None, *options)])
    for combination in product(*others):
        yield {name: value for name, value in {**base, **dict(combination)}.items() if value is not None}


def in_case(program: Program, sourced: SourcedRule, facts: dict[str, Value]) -> Hashable:
    offer = next(offer for offer in get_args(Offer) if offer in sourced.rule.offers)
    assessment = assess(program, facts, offer=offer)
    [finding] = [f for f in assessment.findings if f.sourced.rule.id == sourced.rule.id]
    values = tuple(
        (n, v.value)
        for n, v in assessment.values.items()
        if v.sourced and v.sourced.rule.id == sourced.rule.id and (v.unit or type(v.value) is int)
    )
    to_read = tuple(each for each in assessment.to_read if each.words in sourced.quotes)
    conflicts = tuple(each.code for each in assessment.conflicts if each.local.rule.id == sourced.rule.id)
    return finding.result, finding.applies, tuple(finding.facts), values, to_read, conflicts


def changes_something(standard_id: str, rule: Rule, name: str) -> bool:
    others = list(alterations(rule, name))
    assert others, f"{rule.kind}.{name}: no other valid value could be made"
    return any(_differ(standard_id, rule, other) for other in others)


def _differ(standard_id: str, rule: Rule, other: Rule) -> bool:
    programs = (shipped(standard_id), built(with_rule(standard(standard_id), other)))
    versions = [(program, next(p for p in program.local if p.rule.id == rule.id)) for program in programs]
    bounds: dict[str, set[Atom]] = {}
    for _, sourced in versions:
        for fact, values in bounds_of(sourced).items():
            bounds.setdefault(fact, set()).update(values)
    before, after = (seen(program, sourced, bounds) for program, sourced in versions)
    return any(one != other for one, other in zip_longest(before, after))


@pytest.mark.parametrize("parameter", sorted({f"{rule.kind}.{name}" for _, rule, name in parameters()}))
def test_altering_the_parameter_changes_something_where_a_text_sets_it(parameter):
    """In one of the rules that set it: beside others of its text that say the same, a rule can do nothing alone."""
    places = [each for each in parameters() if f"{each[1].kind}.{each[2]}" == parameter]
    assert any(changes_something(*each) for each in places) is (parameter not in WITHOUT_EFFECT)


@pytest.mark.parametrize(
    ("standard_id", "rule", "name"),
    [each for each in parameters() if each[0] not in INVENTED and f"{each[1].kind}.{each[2]}" in NEVER_DEAD],
    ids=lambda each: each.id if isinstance(each, Rule) else each,
)
def test_every_rule_of_a_shipped_text_that_sets_it_comes_to_something_else_when_it_is_altered(standard_id, rule, name):
    assert changes_something(standard_id, rule, name)


def with_rule(standard: Standard, other: Rule) -> Standard:
    """The standard with the rule of that id replaced."""
    sections = []
    for section in standard.sections:
        units = []
        for unit in section.units:
            rules = tuple(other if rule.id == other.id else rule for rule in unit.carried)
            units.append(unit.model_copy(update={"rule": rules[0]} if unit.rule else {"rules": rules}))
        sections.append(section.model_copy(update={"units": tuple(units)}))
    return standard.model_copy(update={"sections": tuple(sections)})


def test_every_parameter_is_used_by_a_text():
    """By a shipped one, by the law, or by an invented one: so that the test above asks what it changes."""
    used = {(rule.kind, name) for _, rule, name in parameters()}
    used |= {(r.kind, n) for _, _, r in files.law().ruled(ON) for n in r.parameters()}
    common = set(Rule.model_fields)
    unused = {
        f"{kind.model_fields['kind'].annotation.__args__[0]}.{field.alias or name}"
        for kind in KINDS
        for name, field in kind.model_fields.items()
        if name not in common and (kind.model_fields["kind"].annotation.__args__[0], field.alias or name) not in used
    }
    assert unused == set()


def test_what_has_no_effect_yet_says_what_is_missing_and_is_a_parameter_that_a_text_sets():
    used = {f"{rule.kind}.{name}" for _, rule, name in parameters()}
    assert WITHOUT_EFFECT.keys() <= used
    assert all(line.partition(": ")[2] for line in WITHOUT_EFFECT.values())
