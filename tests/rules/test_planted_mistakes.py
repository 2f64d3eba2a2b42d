"""The comparison of columns with assessments has teeth: each plausible mistake, planted in the columns, is caught."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

import narwhals.stable.v2 as nw
import pytest

from rettesnor.law.age import turned_by
from rettesnor.rules import columns as fold_to_columns
from rettesnor.rules.columns import Columns
from rettesnor.rules.kinds import age
from rettesnor.rules.kinds.age import Age
from rettesnor.rules.program import Placed, Program, build
from rettesnor.rules.tree import facts_in
from rettesnor.standards import files
from tests.rules.differential import differences
from tests.rules.test_columns import ON, PROGRAMS, all_trees, domain

EXPRESSIONS = fold_to_columns._Expressions
ALWAYS = fold_to_columns._ALWAYS


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


def with_local(program: Program, change: Callable[[Placed], Placed]) -> Columns:
    return Columns(replace(program, local=tuple(change(placed) for placed in program.local)))


@pytest.mark.parametrize("standard", [i for i, p in PROGRAMS.items() if any(isinstance(r.rule, Age) for r in p.local)])
def test_an_age_that_is_a_day_off_is_caught(monkeypatch, standard):
    program = PROGRAMS[standard]
    with monkeypatch.context() as planted:
        planted.setattr(age, "turned_by", lambda *of: turned_by(*of) + timedelta(days=1))
        suspect = Columns(build(program.standard, files.law(), files.vocabulary(), ON))
    assert any(differences(program, rows(program), suspect))


@pytest.mark.parametrize("standard", PROGRAMS)
def test_two_strengths_that_have_changed_places_are_caught(standard):
    """`must` decides the outcome and `typical` does not."""
    swapped = {"must": "typical", "default": "may", "may": "default", "typical": "must"}

    def change(placed: Placed) -> Placed:
        strength = swapped[placed.rule.strength]
        return replace(placed, rule=placed.rule.model_copy(update={"strength": strength}))

    program = PROGRAMS[standard]
    assert any(differences(program, rows(program), with_local(program, change)))


@pytest.mark.parametrize("standard", PROGRAMS)
def test_two_criteria_that_have_changed_bits_are_caught(standard):
    program = PROGRAMS[standard]
    turned = Columns(replace(program, local=tuple(reversed(program.local))))
    assert any(differences(program, rows(program), turned))
