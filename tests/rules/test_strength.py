"""Strength binds: a sentence that says *must*, *by default*, *may* or *for example* comes to something by it.

That is a criterion that decides, a limit that holds or a clock that binds; a promise that is kept; a conflict or a
flaw, and how grave; what stops a decision from being issued; a duty of the case, or what can be done beside the duties;
what a part of the decision is held against, or what it can be. It is asked of every rule of every shipped text, but of
who acts with the standard alone: where the law says it, no standard is asked.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any, get_args

import pytest
from django.utils.translation import override

from rettesnor.cases.available import ACTIONS
from rettesnor.cases.decision.outcome import plan_promised
from rettesnor.cases.decision.promises import broken_promises
from rettesnor.cases.file.assess import CaseAssessment, Unclear
from rettesnor.cases.hearing.heard import promised_over_draft
from rettesnor.cases.models import Case, DecisionDraft
from rettesnor.rules.acting import acting
from rettesnor.rules.assess import assess
from rettesnor.rules.calculators import local_transport
from rettesnor.rules.clocks import due_dates, rulings
from rettesnor.rules.compiled import Value
from rettesnor.rules.extent import extents
from rettesnor.rules.kinds.base import Offer, Rule, Strength
from rettesnor.rules.kinds.combination import CombinationRule
from rettesnor.rules.kinds.competence import CompetenceRule
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.rules.program import Program, build
from rettesnor.rules.review import found
from rettesnor.rules.sourced import SourcedRule
from rettesnor.standards import files
from rettesnor.web.staff.file.cards import proposed
from rettesnor.web.staff.overview.checklist import Sentence, checklist
from tests.golden.test_golden_cases import PEOPLE
from tests.letters.letters import letter_to
from tests.rules.kinds.kinds import ON
from tests.rules.kinds.kinds import rule as made
from tests.rules.test_no_dead_parameters import bounds_of, built, probes, shipped, with_rule

OPPOSITE: Mapping[Strength, Strength] = {"must": "typical", "default": "typical", "may": "must", "typical": "must"}
"""What binds most or least, whichever is further off: where that comes to the same, so does what lies between."""
WISH = {"wished_days": "5 days/week", "wished_hours": "37 hours/week"}
SAYS_NOTHING: dict[str, Any] = {
    "parts": (),
    "intervention": None,
    "purpose": None,
    "reasons": (),
    "next_steps": {},
    "appeal": None,
}


def comes_of(program: Program, sourced: SourcedRule) -> Iterator[Hashable]:
    """All that could hang on how strongly a rule binds; the quickest to see comes first."""
    assert program.standard
    yield sourced.rule.is_promise_of_procedure, sourced.decides, sourced.limits
    cases = (
        in_case(program, offer, {**facts, **program.vocabulary.entered(WISH, on=program.on)})
        for offer in get_args(Offer)
        if offer in sourced.rule.offers
        for facts in probes(program, sourced, bounds_of(sourced))
    )
    yield from islice(cases, 1)
    flaws = found(program.standard, files.law(), files.vocabulary(), ON)
    yield tuple((each.code, each.grade, each.about, each.provisions) for each in flaws)
    yield from cases


def in_case(program: Program, offer: Offer, facts: dict[str, Value]) -> Hashable:
    assessment = assess(program, facts, offer=offer)
    assessed = CaseAssessment(assessment, {}, Unclear({}, ()), (), None, datetime(2026, 11, 21, tzinfo=UTC), "101")
    with override("en"):
        seen_to = checklist(Case(), assessed, ACTIONS, ())
        proposals = proposed(assessed)
    return (
        assessment.standard,
        tuple((each.code, each.local.rule.id, each.settled) for each in assessment.conflicts),
        tuple(each.binds for each in due_dates(rulings(program, offer, facts), {}, reading=None)),
        tuple(extents(assessment)),
        tuple((each.label, _asked(each.items), _asked(each.optional)) for each in seen_to.groups),
        tuple((each.stage, tuple(each.binding), tuple(each.optional)) for each in seen_to.also),
        frozenset((each.quote, each.optional) for each in proposals),
        promised_over_draft(assessed, None) is None,
        plan_promised(DecisionDraft(), assessed) is None,
        tuple(gap.code for gap in broken_promises(letter_to("karen", **SAYS_NOTHING), assessed)),
    )


def _asked(items) -> frozenset[tuple[str, tuple[Sentence, ...]]]:
    return frozenset((str(item.what.label), tuple(item.sentences)) for item in items)


def rules() -> Iterator[tuple[str, Rule]]:
    """Those about the offers of a case; of a neighbouring offer the standard's own page alone tells."""
    for standard_id in files.standard_ids():
        for rule in files.standard(standard_id).rules():
            if set(rule.offers) & set(get_args(Offer)):
                yield standard_id, rule


def says_who_acts(rule: Rule) -> bool:
    return isinstance(rule, CompetenceRule) and rule.says_who_acts


def with_strength(rule: Rule, strength: Strength) -> Rule:
    written = rule.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return type(rule).model_validate({**written, "strength": strength})


@pytest.mark.parametrize(
    ("standard_id", "rule"),
    [each for each in rules() if "strength" in type(each[1]).model_fields and not says_who_acts(each[1])],
    ids=lambda each: each.id if isinstance(each, Rule) else each,
)
def test_another_strength_changes_what_the_rule_comes_to(standard_id, rule):
    other = with_strength(rule, OPPOSITE[rule.strength])
    programs = (shipped(standard_id), built(with_rule(files.standard(standard_id), other)))
    mine = [(program, next(p for p in program.local if p.rule.id == rule.id)) for program in programs]
    before, after = (comes_of(program, sourced) for program, sourced in mine)
    assert any(one != other for one, other in zip(before, after, strict=True))


@pytest.mark.parametrize(
    ("strength", "limits"), [("must", True), ("default", True), ("may", False), ("typical", False)]
)
def test_a_combination_is_limited_by_what_must_be_or_is_the_starting_point_alone(strength, limits):
    for standard_id, rule in rules():
        if isinstance(rule, CombinationRule):
            program = built(with_rule(files.standard(standard_id), with_strength(rule, strength)))
            [sourced] = [each for each in program.local if each.rule.id == rule.id]
            assert sourced.limits is limits


@pytest.mark.parametrize(("strength", "open_"), [("must", 8), ("typical", None)])
def test_opening_hours_that_are_given_as_an_example_bound_no_extent(strength, open_):
    """Four days, from Monday to Thursday: eight half days."""
    text = files.standard("haderslev-2023")
    for rule in text.rules():
        if isinstance(rule, HoursRule) and rule.open_a_week["days/week"]:
            text = with_rule(text, with_strength(rule, strength))
    program = built(text)
    assessment = assess(program, program.vocabulary.entered({**PEOPLE["in-the-target-group"], **WISH}, on=program.on))
    assert next(each.open for each in extents(assessment) if each.unit == "days/week") == open_


@pytest.mark.parametrize(("strength", "grade"), [("must", "conflict"), ("default", "risk"), ("may", "risk")])
def test_a_ground_that_must_end_the_help_is_a_conflict_and_one_that_can_is_a_risk(strength, grade):
    text = files.standard("haderslev-2023")
    [own] = [each for each in text.rules() if each.id == "ends-without-cooperation"]
    flaws = found(with_rule(text, with_strength(own, strength)), files.law(), files.vocabulary(), ON)
    assert [each.grade for each in flaws if each.code == "ending_without_ground" and each.about == own.id] == [grade]


@pytest.mark.parametrize(("strength", "settled"), [("must", True), ("default", True), ("may", False)])
def test_in_a_case_a_ground_that_only_can_end_the_help_may_give_the_citizen_less(strength, settled):
    text = files.standard("haderslev-2023")
    [own] = [each for each in text.rules() if each.id == "ends-without-cooperation"]
    program = built(with_rule(text, with_strength(own, strength)))
    facts = {**PEOPLE["in-the-target-group"], "cooperates_on_goals": False}
    assessment = assess(program, program.vocabulary.entered(facts, on=program.on))
    assert [each.settled for each in assessment.conflicts if each.code == "ending_without_ground"] == [settled]


@pytest.mark.parametrize(("strength", "cap"), [("must", 3000), ("may", 3000), ("typical", None)])
def test_a_cap_that_is_an_example_is_not_reckoned_with(strength, cap):
    text = files.standard("greve-2019")
    [own] = [each for each in text.rules() if each.id == "transport-cap"]
    transport = local_transport(built(with_rule(text, with_strength(own, strength))))
    assert transport
    assert transport.cap == cap


def test_a_citation_takes_no_strength():
    with pytest.raises(ValueError, match="citation_with_strength"):
        made("citation", act="sel", strength="must")


@pytest.mark.parametrize(("strength", "stops"), [("must", True), ("default", True), ("may", False), ("typical", False)])
def test_by_the_standard_alone_another_municipality_acts_only_where_the_text_says_that_it_does(strength, stops):
    text = files.standard("randers-draft")
    [own] = [each for each in text.rules() if says_who_acts(each)]
    changed = with_rule(text, with_strength(own, strength))
    program = build(changed, files.law(), files.vocabulary(), ON, municipality="730")
    found = acting(assess(replace(program, law=()), {"acting_municipality": "101"}))
    assert bool(found and found.stops) is stops
