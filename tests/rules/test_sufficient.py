"""Which facts a condition's answer rests on."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.rules.compiled import compiled
from rettesnor.rules.sufficient import supporting_facts
from rettesnor.rules.tree import All, Any, Compare, Const, Fact

A, B, C = (Compare("==", Fact(name), Const(True)) for name in "abc")
VALUES = st.fixed_dictionaries(dict.fromkeys("abc", st.sampled_from([True, False, None])))


def finding(test, **facts):
    said = compiled(test)(facts) if test else None
    result = "states" if test is None else "unknown" if said is None else "met" if said else "not_met"
    return SimpleNamespace(sourced=SimpleNamespace(lowered=SimpleNamespace(test=test)), facts=facts, result=result)


@pytest.mark.parametrize(
    ("test", "facts", "expected"),
    [
        (All((A, B)), {"a": False, "b": True}, ["a"]),
        (All((A, B)), {"a": False, "b": False}, ["a", "b"]),
        (All((A, B)), {"a": True, "b": True}, ["a", "b"]),
        (Any((A, B)), {"a": False, "b": True}, ["b"]),
        (Any((A, B)), {"a": False, "b": False}, ["a", "b"]),
    ],
)
def test_only_what_the_answer_rests_on_is_behind_it(test, facts, expected):
    assert supporting_facts(finding(test, **facts)) == expected


def test_an_answer_that_is_open_and_a_rule_that_tests_nothing_have_all_that_is_known_behind_them():
    assert supporting_facts(finding(All((A, B)), a=True, b=None)) == ["a"]
    assert supporting_facts(finding(None, a=True, b=False, c=None)) == ["a", "b"]


@given(VALUES, st.sampled_from([All((A, Any((B, C)))), Any((A, All((B, C))))]))
def test_the_facts_behind_an_answer_give_that_answer_by_themselves(facts, test):
    asked = finding(test, **facts)
    if asked.result != "unknown":
        alone = {name: facts[name] for name in supporting_facts(asked)}
        assert compiled(test)(alone) == compiled(test)(facts)
