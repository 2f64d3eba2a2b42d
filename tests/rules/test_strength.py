"""Strength binds: a sentence that says *must*, *by default*, *may* or *for example* comes to something by it.

That is a criterion that decides, a limit that holds or a clock that binds; a promise that is kept; a conflict or a
flaw, and how grave; what stops a decision from being issued; a duty of the checklist, or an example beside the duties.
`strength_without_effect.txt` lists the kinds of rule of which it is told and no more, with what is missing.
"""

from collections.abc import Hashable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from django.utils.translation import override

from rettesnor.cases.available import ACTIONS
from rettesnor.cases.decision.outcome import plan_promised
from rettesnor.cases.decision.promises import broken_promises
from rettesnor.cases.file.assess import CaseAssessment, Unclear
from rettesnor.cases.hearing.heard import promised_over_draft
from rettesnor.cases.models import Case, DecisionDraft
from rettesnor.rules.assess import assess
from rettesnor.rules.clocks import due_dates, rulings
from rettesnor.rules.compiled import Value
from rettesnor.rules.extent import extents
from rettesnor.rules.kinds.base import Offer, Rule, Strength
from rettesnor.rules.kinds.combination import CombinationRule
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.rules.program import Program
from rettesnor.rules.review import found
from rettesnor.rules.sourced import SourcedRule
from rettesnor.standards import files
from rettesnor.web.staff.overview.checklist import checklist
from tests.golden.test_golden_cases import PEOPLE
from tests.letters.letters import letter_to
from tests.rules.kinds.kinds import ON
from tests.rules.test_no_dead_parameters import bounds_of, built, probes, shipped, with_rule

WITHOUT_EFFECT = {
    line.partition(":")[0]: line.partition(": ")[2]
    for line in (Path(__file__).parent / "kinds" / "strength_without_effect.txt").read_text().splitlines()
    if line and not line.startswith("#")
}
EXTREMES: tuple[Strength, ...] = ("must", "typical")
"""What binds most and least: where these come to the same, so does what lies between."""
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
    flaws = found(program.standard, files.law(), files.vocabulary(), ON)
    yield tuple((each.code, each.grade, each.about, each.provisions) for each in flaws)
    for offer in get_args(Offer):
        if offer in sourced.rule.offers:
            wish = program.vocabulary.entered(WISH, on=program.on)
            for facts in probes(program, sourced, bounds_of(sourced)):
                yield in_case(program, offer, {**facts, **wish})


def in_case(program: Program, offer: Offer, facts: dict[str, Value]) -> Hashable:
    assessment = assess(program, facts, offer=offer)
    assessed = CaseAssessment(assessment, {}, Unclear({}, ()), (), None, datetime(2026, 11, 21, tzinfo=UTC), "101")
    with override("en"):
        groups = checklist(Case(), assessed, ACTIONS, ()).groups
    return (
        assessment.standard,
        tuple((each.code, each.local.rule.id) for each in assessment.conflicts),
        tuple(each.binds for each in due_dates(rulings(program, offer, facts), {}, reading=None)),
        tuple(extents(assessment)),
        tuple((each.label, _said(each.items), _said(each.typical)) for each in groups),
        promised_over_draft(assessed, None) is None,
        plan_promised(DecisionDraft(), assessed) is None,
        tuple(gap.code for gap in broken_promises(letter_to("karen", **SAYS_NOTHING), assessed)),
    )


def _said(items) -> frozenset[str]:
    return frozenset(str(item.what.label) for item in items)


def rules() -> Iterator[tuple[str, Rule]]:
    for standard_id in files.standard_ids():
        for rule in files.standard(standard_id).rules():
            if set(rule.offers) & set(get_args(Offer)):
                yield standard_id, rule


def with_strength(rule: Rule, strength: Strength) -> Rule:
    written = rule.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return type(rule).model_validate({**written, "strength": strength})


def strength_matters(standard_id: str, rule: Rule) -> bool:
    return any(_differ(standard_id, rule, other) for other in EXTREMES if other != rule.strength)


def _differ(standard_id: str, rule: Rule, strength: Strength) -> bool:
    other = with_strength(rule, strength)
    programs = (shipped(standard_id), built(with_rule(files.standard(standard_id), other)))
    mine = [(program, next(p for p in program.local if p.rule.id == rule.id)) for program in programs]
    before, after = (comes_of(program, sourced) for program, sourced in mine)
    return any(one != other for one, other in zip(before, after, strict=True))


@pytest.mark.parametrize("kind", sorted({rule.kind for _, rule in rules()}))
def test_another_strength_changes_what_a_rule_of_the_kind_comes_to(kind):
    of_kind = [each for each in rules() if each[1].kind == kind]
    assert any(strength_matters(*each) for each in of_kind) is (kind not in WITHOUT_EFFECT)


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


def test_what_carries_no_strength_yet_says_what_is_missing():
    assert WITHOUT_EFFECT.keys() <= {rule.kind for _, rule in rules()}
    assert all(WITHOUT_EFFECT.values())
