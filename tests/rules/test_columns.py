"""One definition, two executions: what the columns say of a row is what the assessment says of the case.

Held on Polars and on DuckDB, for all standards and for made-up ones, on generated cases with unknowns and on every
boundary.
"""

from datetime import date
from itertools import product
from typing import get_args

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rettesnor.rules.columns import Columns, column_names
from rettesnor.rules.compiled import compiled
from rettesnor.rules.decisive import representatives
from rettesnor.rules.expressions import expression
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.program import ELSEWHERE, Program, build
from rettesnor.rules.quantity import MOST
from rettesnor.rules.tree import Tree, facts_in
from rettesnor.standards import files
from tests.rules.differential import ENGINES, Row, differences, frame
from tests.rules.made_up_standards import standard_of, standards
from tests.rules.trees import DOMAINS, VOCABULARY, any_tree, facts

ON = date(2026, 11, 21)
PROGRAMS = {
    i: build(files.standard(i), files.law(), files.vocabulary(), ON, municipality="101") for i in files.standard_ids()
}
AMOUNTS = (0, 12_345, 10_000_000)


def all_trees(program: Program) -> list[Tree]:
    """The tests and the values; the outcome only joins the tests."""
    layers = Columns(program).layers
    trees = [tree for each in layers for tree in (*each.tests.values(), *(value.tree for value in each.values))]
    return list(dict.fromkeys(trees))


def domain(program: Program, name: str, trees: list[Tree]) -> tuple[int | str | bool, ...]:
    """Values that stand for all a fact can take: every option, and the numbers on and around each bound."""
    fact = program.vocabulary[name]
    if fact.type == "boolean":
        return (True, False)
    if fact.type == "choice":
        return tuple(option.name for option in fact.options)
    if fact.type == "municipality":
        return ("101", ELSEWHERE)
    bounds = {int(bound) for bound in representatives(trees).get(name, ()) if int(bound) >= 0}
    return tuple(sorted(bounds | ({min(amount, MOST[fact.unit]) for amount in AMOUNTS} if fact.unit else set())))


def typed(values):
    """Values that differ where Python would take true for 1."""
    return [(type(value), value) for value in values]


def cases(program: Program):
    trees = all_trees(program)
    names = sorted({name for tree in trees for name in facts_in(tree)})
    return st.fixed_dictionaries({n: st.sampled_from((None, *domain(program, n, trees))) for n in names})


@pytest.mark.parametrize("offer", get_args(Offer))
@pytest.mark.parametrize("standard", PROGRAMS)
@settings(max_examples=4)
@given(st.data())
def test_every_result_of_a_generated_case_is_the_same_in_columns_as_explained(standard, offer, data):
    program = PROGRAMS[standard]
    rows = data.draw(st.lists(cases(program), min_size=1, max_size=40))
    assert list(differences(program, rows, offer=offer)) == []


@settings(max_examples=20)
@given(st.data())
def test_a_made_up_standard_says_the_same_in_columns_as_explained(data):
    made = data.draw(standards(files.vocabulary()))
    program = build(made, files.law(), files.vocabulary(), ON, municipality="101")
    rows = data.draw(st.lists(cases(program), min_size=1, max_size=10))
    assert list(differences(program, rows)) == []


@pytest.mark.parametrize("engine", ENGINES)
@settings(max_examples=50)
@given(any_tree, st.lists(facts, min_size=1, max_size=20))
def test_every_tree_means_the_same_in_columns_as_in_one_case(engine, tree, rows):
    found = ENGINES[engine](frame(rows, tuple(DOMAINS), VOCABULARY), lambda f: f.with_columns(it=expression(tree)))
    assert typed(row["it"] for row in found) == typed(compiled(tree)(row) for row in rows)


@pytest.mark.parametrize("standard", PROGRAMS)
def test_every_boundary_of_every_rule_is_the_same_in_columns(standard):
    """All combinations of the values that a rule can tell apart, unknown among them."""
    program = PROGRAMS[standard]
    for tree in all_trees(program):
        names = facts_in(tree)
        values = [(None, *domain(program, name, [tree])) for name in names]
        rows = [dict(zip(names, each, strict=True)) for each in product(*values)]
        for run in ENGINES.values():
            found = run(frame(rows, names, program.vocabulary), lambda f, t=tree: f.with_columns(it=expression(t)))
            assert typed(row["it"] for row in found) == typed(compiled(tree)(row) for row in rows), tree


def test_two_standards_side_by_side_share_the_law_and_say_what_each_says_alone():
    old, new = PROGRAMS["ishoej-present"], PROGRAMS["ishoej-proposed"]
    both = Columns(old, new)
    assert [layer.prefix for layer in both.layers] == ["law", "ishoej_present", "ishoej_proposed"]
    values = {name: domain(new, name, all_trees(new)) for name in Columns(new).facts}
    values |= {name: domain(old, name, all_trees(old)) for name in Columns(old).facts}
    rows = [{name: of[n % len(of)] for name, of in values.items()} for n in range(60)]
    cases = frame(rows, both.facts, new.standard.vocabulary(old.vocabulary))
    for run in ENGINES.values():
        side_by_side = run(cases, both.over)
        for alone in (Columns(old), Columns(new)):
            for row, own in zip(side_by_side, run(cases, alone.over), strict=True):
                assert own.items() <= row.items()


def test_true_and_one_under_the_same_condition_stay_apart():
    """Python holds true and 1 to be the same, and what two trees share is computed once."""
    alone = {"housing": ["own_home_alone"]}
    standard = standard_of(
        [
            {"kind": "extent", "strength": "may", "if": alone, "at_most": "1 days/week"},
            {"kind": "transport", "strength": "may", "if": alone, "granted": True},
        ]
    )
    program = build(standard, files.law(), files.vocabulary(), ON)
    assert list(differences(program, [{"housing": "own_home_alone"}])) == []


def test_a_value_for_everybody_that_a_rule_for_some_sets_too_has_a_column_for_each():
    """In one case both stand side by side, by their rules; in rows they do too."""
    rides = {"kind": "transport", "strength": "must"}
    standard = standard_of(
        [
            {**rides, "beyond": "municipality", "distance": "deducted"},
            {**rides, "beyond": "municipality", "if": {"can_use_public_transport": False}},
        ]
    )
    program = build(standard, files.law(), files.vocabulary(), ON)
    layer = Columns(program).layers[1]
    named = [(each.name, each.rules[0].rule.id) for each in layer.values if each.value.startswith("transport_")]
    assert named[:2] == [("made_up_transport_beyond_r0", "r0"), ("made_up_transport_beyond_r1", "r1")]
    assert "transport_distance" not in {each.value for each in layer.values}
    assert list(differences(program, [{"can_use_public_transport": value} for value in (True, False, None)])) == []


@pytest.mark.parametrize("standard", PROGRAMS)
def test_no_value_that_differs_between_cases_stands_among_those_that_are_the_same_for_everybody(standard):
    for layer in Columns(PROGRAMS[standard]).layers:
        in_columns = {(value.value, sourced) for value in layer.values for sourced in value.rules}
        varying = {value for value, _ in in_columns}
        for sourced in PROGRAMS[standard].rules("sheltered_employment"):
            if (sourced.layer == "local") == (layer.layer == "local"):
                set_here = {(value.name, sourced) for value in sourced.lowered.values if value.name in varying}
                assert set_here <= in_columns


def test_a_frame_with_columns_called_as_those_that_are_made_is_refused():
    columns = Columns(PROGRAMS["greve-2019"])
    cases = frame([{}], columns.facts, PROGRAMS["greve-2019"].vocabulary)
    for name in ("law_inside", "rettesnor_shared_0"):
        with pytest.raises(ValueError, match=f"already has columns called {name}; rename them"):
            ENGINES["Polars"](cases.with_columns(pl.lit("mine").alias(name)), columns.over)


def test_a_standard_given_twice_is_refused():
    with pytest.raises(ValueError, match="the same standard is given twice"):
        Columns(PROGRAMS["ballerup"], PROGRAMS["ballerup"])


def test_the_law_alone_has_columns_without_any_standard():
    columns = Columns(build(None, files.law(), files.vocabulary(), ON))
    assert [layer.prefix for layer in columns.layers] == ["law"]
    beside = Columns(build(None, files.law(), files.vocabulary(), ON), PROGRAMS["ballerup"])
    assert [layer.prefix for layer in beside.layers] == ["law", "ballerup"]


def test_a_column_is_called_by_its_value_and_by_its_rule_too_where_several_rules_set_that_value():
    local = PROGRAMS["greve-2019"].local
    one, other = [sourced.rule.id.replace("-", "_") for sourced in local[:2]]
    found = column_names("greve", [("days", local[0]), ("hours", local[0]), ("hours", local[1])])
    assert list(found) == ["greve_days", f"greve_hours_{one}", f"greve_hours_{other}"]


def test_results_that_nobody_asked_for_are_left_out_and_the_others_stay_the_same():
    program = PROGRAMS["ishoej-present"]
    wanted = ("ishoej_present_inside", "ishoej_present_transport_municipality_year")
    few = Columns(program, only=wanted)
    assert few.names == wanted
    assert "agreed_wage" not in few.facts
    row: Row = {
        "housing": "own_home_alone", "distance_to_work": 12_000, "transport_price": 250, "net_earnings": 9_000
    }  # fmt: skip
    cases = frame([row], Columns(program).facts, program.vocabulary)
    [all_of_it], [asked] = (ENGINES["Polars"](cases, each.over) for each in (Columns(program), few))
    assert all_of_it.items() >= asked.items()
    assert asked["ishoej_present_transport_municipality_year"] == 903_600


def test_a_result_that_there_is_not_is_refused_by_its_name():
    with pytest.raises(ValueError, match="no result called greve_inside; there are: law_inside"):
        Columns(PROGRAMS["greve-2019"], only=("greve_inside",))


def test_standards_of_different_days_are_not_set_side_by_side():
    earlier = build(files.standard("ballerup"), files.law(), files.vocabulary(), date(2026, 11, 20))
    with pytest.raises(ValueError, match="different days"):
        Columns(PROGRAMS["greve-2019"], earlier)


def test_a_layer_with_more_criteria_than_a_mask_holds_is_refused():
    program = PROGRAMS["greve-2019"]
    [criterion, *_] = [sourced for sourced in program.local if sourced.lowered.test]
    crowded = Program(program.context, program.vocabulary, program.law, (criterion,) * 64, program.standard)
    with pytest.raises(ValueError, match="64 criteria, and a mask has room for 63"):
        Columns(crowded)


def test_a_value_that_is_stated_for_some_alone_has_a_column():
    some = {"kind": "extent", "strength": "must", "at_most": "3 days/week", "if": {"housing": ["own_home_alone"]}}
    made = build(standard_of([some]), files.law(), files.vocabulary(), ON)
    [local] = [each for each in Columns(made).layers if each.layer == "local"]
    assert "extent_at_most" in {value.value for value in local.values}
