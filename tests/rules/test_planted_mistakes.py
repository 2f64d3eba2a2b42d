"""The comparison of columns with assessments has teeth: each plausible mistake, planted in the columns, is caught."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import reduce
from random import Random

import narwhals.stable.v2 as nw
import pytest

from rettesnor.rules import expressions
from rettesnor.rules.columns import Columns
from rettesnor.rules.compiled import Value
from rettesnor.rules.decisive import _meet, ways
from rettesnor.rules.excluded import possible
from rettesnor.rules.kinds.age import AgeRule
from rettesnor.rules.kinds.base import Criterion
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.tree import (
    Algebra,
    All,
    Any,
    Arith,
    Choose,
    Compare,
    Const,
    Fact,
    Not,
    OneOf,
    Ratio,
    Tree,
    facts_in,
    fold,
)  # fmt: skip
from tests.rules.differential import differences
from tests.rules.test_columns import PROGRAMS, all_trees, domain

EXPRESSIONS = expressions.Expressions
ALWAYS = expressions._ALWAYS


def least_known(self, arms):
    """SQL's `least`: of a known and an unknown amount, the known one."""
    if len(arms) == 2 and arms[1][0] is ALWAYS:
        return nw.min_horizontal(arms[0][1], arms[1][1])
    return SOUND_CHOOSE(self, arms)


def falls_through(self, arms):
    """`CASE WHEN NULL`: an unknown condition is passed by as if it were false."""
    (condition, value), *later = arms
    if condition is ALWAYS:
        return value
    chosen = nw.when(condition).then(value)
    return chosen.otherwise(falls_through(self, later)) if later else chosen


def not_among_them(self, of, options):
    """An unknown option taken for none of those listed."""
    return of.is_in(list(options)).fill_null(False)


def cut_off(self, of, numerator, denominator, rounding):
    """A floor rounded down, so that an øre is missing."""
    return of * numerator // denominator


SOUND_CHOOSE = EXPRESSIONS.choose


def rows(program: Program, count: int = 400):
    """Cases with and without unknowns, on and around every bound; the same ones each time."""
    random, trees = Random(103), all_trees(program)
    domains = {name: domain(program, name, trees) for tree in trees for name in facts_in(tree)}
    return [
        {name: None if random.random() < 0.15 else random.choice(values) for name, values in sorted(domains.items())}
        for _ in range(count)
    ]


@pytest.mark.parametrize("standard", PROGRAMS)
def test_without_a_mistake_nothing_differs(standard):
    assert list(differences(PROGRAMS[standard], rows(PROGRAMS[standard]))) == []


@pytest.mark.parametrize(
    ("standard", "node", "mistake"),
    [
        ("greve-2019", "choose", least_known),
        ("ishoej-present", "choose", falls_through),
        ("ballerup", "choose", falls_through),
        ("greve-2019", "one_of", not_among_them),
        ("haderslev-2023", "ratio", cut_off),
    ],
    ids=lambda each: getattr(each, "__name__", each),
)
def test_a_mistake_in_a_node_is_caught(monkeypatch, standard, node, mistake):
    monkeypatch.setattr(EXPRESSIONS, node, mistake)
    assert any(differences(PROGRAMS[standard], rows(PROGRAMS[standard])))


def local(program: Program) -> tuple[SourcedRule, ...]:
    return program.scope("sheltered_employment").local


def with_local(program: Program, change: Callable[[SourcedRule], SourcedRule]) -> Columns:
    return Columns(replace(program, local=tuple(change(sourced) for sourced in program.local)))


class ADayLater:
    """The eleven nodes as they are, every day they are compared with a day later."""

    fact, const = Fact, Const
    one_of, ratio, not_, arith = OneOf, Ratio, Not, Arith

    def compare(self, op, left, right):
        return Compare(op, left, Const(right.value + 1))

    def all(self, parts):
        return All(tuple(parts))

    def any(self, parts):
        return Any(tuple(parts))

    def choose(self, arms):
        return Choose(tuple(arms))


A_DAY_LATER: Algebra[Tree] = ADayLater()  # type: ignore[assignment]  # the nodes' own classes stand for methods


@pytest.mark.parametrize(
    "standard", [i for i, p in PROGRAMS.items() if any(isinstance(r.rule, AgeRule) for r in p.local)]
)
def test_an_age_that_is_a_day_off_is_caught(standard):
    """Ages in years, and the state pension age, whose bounds are birthdays too; the law's own ages are left alone."""

    def change(sourced: SourcedRule) -> SourcedRule:
        if not isinstance(sourced.rule, AgeRule) or not sourced.lowered.test:
            return sourced
        return replace(sourced, lowered=replace(sourced.lowered, test=fold(sourced.lowered.test, A_DAY_LATER)))

    program = PROGRAMS[standard]
    found = list(differences(program, rows(program), with_local(program, change)))
    assert found
    assert not any(" law_" in each for each in found)


SWAPPED = {"must": "typical", "default": "may", "may": "default", "typical": "must"}


def hinging_on(program: Program, sourced: SourcedRule) -> Mapping[str, Value] | None:
    """A case in which this criterion alone is not met, and every other one is; None where there can be none."""
    each = [
        ways(other.lowered.test, other is not sourced, {}, program.domains)
        for other in local(program)
        if other.lowered.test and (other.decides or other is sourced)
    ]
    together = reduce(_meet, sorted(each, key=len))
    return next((person for way in together if (person := possible(way, program.vocabulary))), None)


HINGING = {
    (standard, sourced.rule.id): case
    for standard, program in PROGRAMS.items()
    for sourced in local(program)
    if isinstance(sourced.rule, Criterion) and (case := hinging_on(program, sourced))
}
"""By standard and rule. A criterion that another one repeats is left out: its strength alone moves no outcome."""


@pytest.mark.parametrize(("standard", "rule"), HINGING)
def test_a_swapped_strength_of_any_one_rule_is_caught(standard, rule):
    """`must` and `default` decide the outcome, `may` and `typical` do not."""

    def change(sourced: SourcedRule) -> SourcedRule:
        if sourced.rule.id != rule:
            return sourced
        return replace(sourced, rule=sourced.rule.model_copy(update={"strength": SWAPPED[sourced.rule.strength]}))

    program = PROGRAMS[standard]
    found = differences(program, [HINGING[standard, rule]], with_local(program, change))
    assert any("_inside is" in each for each in found)


def test_in_every_standard_there_are_rules_that_an_outcome_hinges_on():
    assert {standard for standard, _ in HINGING} == set(PROGRAMS)


@pytest.mark.parametrize("standard", PROGRAMS)
def test_two_criteria_that_have_changed_bits_are_caught(standard):
    program = PROGRAMS[standard]
    turned = Columns(replace(program, local=tuple(reversed(program.local))))
    assert any(differences(program, rows(program), turned))
