"""Sentences that can be read in two ways: what is said in each reading, and where the two part."""

from datetime import date

import pytest
from pydantic import ValidationError

from rettesnor.rules.ahead import next_change
from rettesnor.rules.assess import assess
from rettesnor.rules.clocks import binding, due_dates, happened, rulings
from rettesnor.rules.program import build
from rettesnor.standards import files
from rettesnor.wording.assessment import as_json
from rettesnor.wording.conflicts import say_conflict
from tests.golden.test_golden_cases import PEOPLE
from tests.rules.kinds.kinds import ON
from tests.rules.made_up_standards import standard_of

WHY = "The words can be taken in two ways."
AGE = {"kind": "age", "at_least": "18 years", "below": "66 years", "or_read_as": {"because": WHY, "below": "65 years"}}


def made(*rules, on=ON):
    return build(standard_of([{"strength": "must", **rule} for rule in rules]), files.law(), files.vocabulary(), on)


def assessed(*rules, deviations=None, **facts):
    program = made(*rules)
    known = program.vocabulary.entered({**PEOPLE["in-the-target-group"], **facts}, on=ON)
    return assess(program, known, deviations=deviations)


def result(assessment, rule):
    [finding] = [each for each in assessment.findings if each.sourced.rule.id == rule]
    return finding.result, finding.unknown_because


@pytest.mark.parametrize(
    ("born", "both", "other"),
    [
        ("1961-11-22", ("met", None), ("met", None)),  # 64 years old, 65 tomorrow
        ("1961-11-21", ("unknown", "unclear"), ("not_met", None)),  # 65 today
        ("1960-11-22", ("unknown", "unclear"), ("not_met", None)),  # 65, turns 66 tomorrow
        ("1960-11-21", ("not_met", None), ("not_met", None)),  # 66 today
        ("2008-11-22", ("not_met", None), ("not_met", None)),  # 17
        (None, ("unknown", "fact"), ("unknown", "fact")),
    ],
)
def test_a_criterion_is_unclear_only_where_its_readings_part(born, both, other):
    found = assessed(AGE, birth_date=born)
    assert result(found, "r0") == both
    assert result(found, "r0-read-otherwise") == other


def test_the_stricter_reading_is_named_as_a_conflict_under_that_reading():
    found = assessed(AGE, birth_date="1961-11-21")
    [conflict] = found.conflicts
    assert (found.law, found.standard) == ("inside", "undetermined")
    assert (conflict.code, conflict.local.rule.id) == ("stricter_than_law", "r0-read-otherwise")
    assert WHY in say_conflict(conflict, found.program.vocabulary, "en")
    told = as_json(found, {}, "en")
    assert told["conflicts"][0]["under_reading_of"] == "r0"
    assert {f["rule"]: f["reading_of"] for f in told["findings"] if f["two_readings"]} == {
        "r0": None,
        "r0-read-otherwise": "r0",
    }


def test_a_rule_is_set_aside_in_every_reading():
    found = assessed(AGE, birth_date="1961-11-21", deviations={"r0": "The need is the same."})
    assert not found.conflicts
    assert all(f.set_aside for f in found.findings if f.sourced.layer == "local")


def test_an_unclear_age_is_told_ahead():
    found = assessed(AGE, birth_date="1961-12-24")
    change = next_change(found)
    assert change
    assert (change.day, change.standard) == (date(2026, 12, 24), "undetermined")


def test_both_values_are_shown_and_the_better_for_the_citizen_first():
    own = {"kind": "transport", "own_distance": "10 km", "each_way": True}
    found = assessed({**own, "or_read_as": {"because": WHY, "better": True, "each_way": False}})
    each_way = {name: value.value for name, value in found.values.items() if name.startswith("transport_each_way")}
    assert list(each_way.items()) == [
        ("transport_each_way@r0-read-otherwise", False),
        ("transport_each_way@r0", True),
    ]
    assert found.values["transport_own_distance"].value == 10_000  # the same in both


def test_a_value_that_gives_less_in_one_reading_alone_is_a_conflict_under_that_reading():
    own = {"kind": "transport", "own_distance": "10 km", "each_way": True}
    found = assessed({**own, "or_read_as": {"because": WHY, "own_distance": "20 km"}})
    assert [(c.code, c.local.rule.id, c.under and c.under.rule.id) for c in found.conflicts] == [
        ("transport_own_distance_longer", "r0-read-otherwise", "r0")
    ]
    better = assessed(
        {**own, "own_distance": "20 km", "or_read_as": {"because": WHY, "better": True, "each_way": False}}
    )
    assert [(c.code, c.local.rule.id, c.under and c.under.rule.id) for c in better.conflicts] == [
        ("transport_own_distance_longer", "r0", "r0")
    ]


def test_a_clock_runs_in_both_readings_and_the_earliest_day_binds_the_municipality():
    answer = {"kind": "deadline", "for": "decision", "within": "2 months", "from": "application-received"}
    program = made({**answer, "or_read_as": {"because": WHY, "within": "8 weeks"}})
    facts = program.vocabulary.entered({"application_received": "2026-10-01"}, on=ON)
    found = list(due_dates(rulings(program, "sheltered_employment", facts), happened(facts), reading=None))
    local = [each for each in found if each.sourced.layer == "local" and each.day]
    assert [each.day for each in local] == [date(2026, 12, 1), date(2026, 11, 26)]
    best = binding(local)
    assert best
    assert best.sourced.rule.id == "r0-read-otherwise"


def test_a_condition_that_may_or_may_not_bind_a_sentence_is_another_reading_of_it():
    beyond = {"kind": "transport", "beyond": "municipality"}
    rule = {**beyond, "or_read_as": {"because": WHY, "if": {"can_use_public_transport": False}}}
    found = assessed(rule, can_use_public_transport=True)
    assert [f.applies for f in found.findings if f.sourced.layer == "local"] == [True, False]
    assert found.values["transport_beyond"].value == "municipality"


@pytest.mark.parametrize(
    "otherwise",
    [
        {"because": WHY},
        {"because": WHY, "below": "66 years"},
        {"because": WHY, "kind": "condition"},
        {"because": WHY, "below": "66 weeks"},
        {"because": WHY, "no_such_parameter": 1},
        {"below": "65 years"},
    ],
)
def test_another_reading_says_why_and_changes_a_parameter_of_its_kind(otherwise):
    with pytest.raises(ValidationError):
        standard_of([{**AGE, "strength": "must", "or_read_as": otherwise}])


@pytest.mark.parametrize(
    ("written", "read"),
    [({}, {"grounds": ["own-wish"]}), ({"grounds": ["own-wish"]}, {"grounds": None})],
    ids=["the other reading alone", "the rule as it is written alone"],
)
def test_a_ground_that_stands_in_one_reading_alone_is_tested_in_that_one(written, read):
    how = {"kind": "ending", "takes_effect": "end-of-month"}
    found = assessed({**how, **written, "or_read_as": {"because": WHY, **read}}, wants_to_stop=True)
    results = {result(found, "r0")[0], result(found, "r0-read-otherwise")[0]}
    assert results == {"met", "states"}
