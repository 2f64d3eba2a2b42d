"""A limit on combining: not met by those who have the other offer, and no criterion of the target group."""

import pytest

from rettesnor.rules.assess import assess
from rettesnor.rules.program import build
from rettesnor.standards import files
from tests.golden.test_golden_cases import PEOPLE
from tests.rules.kinds.kinds import ON, outcome_of, rule
from tests.rules.made_up_standards import standard_of

BESIDE = {"kind": "combination", "strength": "must", "when": {"granted_104": True}}
IN_SPECIAL_CASES = {**BESIDE, "only_if": {"special_considerations": True}}


@pytest.mark.parametrize(("has_it", "result"), [(True, False), (False, True), (None, None)])
def test_it_is_not_met_by_those_who_have_the_other_offer(has_it, result):
    assert outcome_of(rule(**BESIDE), granted_104=has_it) is result


@pytest.mark.parametrize(("special", "result"), [(True, True), (False, False), (None, None)])
def test_what_lifts_it_is_asked_only_of_them(special, result):
    assert outcome_of(rule(**IN_SPECIAL_CASES), granted_104=True, special_considerations=special) is result
    assert outcome_of(rule(**IN_SPECIAL_CASES), granted_104=False, special_considerations=special) is True


def test_it_moves_nobody_out_of_the_target_group_and_is_a_conflict_where_it_holds():
    criterion = {"kind": "condition", "strength": "must", "requires": {"mental_function_reduced": True}}
    program = build(standard_of([criterion, BESIDE]), files.law(), files.vocabulary(), ON)
    person = {**PEOPLE["in-the-target-group"], "granted_104": True}
    beside = assess(program, program.vocabulary.entered(person, on=ON))
    assert (beside.law, beside.standard) == ("inside", "inside")
    assert [(each.code, each.local.rule.id) for each in beside.conflicts] == [("combination_limited", "r1")]
    alone = assess(program, program.vocabulary.entered({**person, "granted_104": False}, on=ON))
    assert not alone.conflicts
    outside = assess(program, program.vocabulary.entered({**person, "lawful_stay": False}, on=ON))
    assert not outside.conflicts


def test_one_that_can_be_read_in_two_ways_and_limits_in_both_is_one_conflict():
    narrower = {"all": [{"granted_104": True}, {"lawful_stay": True}]}
    two = {**BESIDE, "or_read_as": {"because": "It is made up so.", "when": narrower}}
    program = build(standard_of([two]), files.law(), files.vocabulary(), ON)
    person = {**PEOPLE["in-the-target-group"], "granted_104": True}
    found = assess(program, program.vocabulary.entered(person, on=ON)).conflicts
    assert [(each.code, each.local.rule.id) for each in found] == [("combination_limited", "r0")]
