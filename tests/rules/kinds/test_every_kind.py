"""Every rule kind: in its own module, with its own words, and with no parameter that changes nothing."""

from importlib import import_module
from typing import get_args

import pytest

from rettesnor.rules.kinds import KINDS, AnyRule
from rettesnor.rules.kinds.base import Rule
from rettesnor.standards import files
from rettesnor.wording.rules import say_rule
from tests.rules.kinds.alterations import altered
from tests.rules.kinds.full import FULL
from tests.rules.kinds.kinds import lowered, rule


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_kind_says_what_it_means_and_stands_in_the_module_of_its_name(kind: type[Rule]):
    [name] = get_args(kind.model_fields["kind"].annotation)
    assert kind.__module__ == f"rettesnor.rules.kinds.{name}"
    assert kind.__doc__
    assert kind.topic
    assert kind.stage
    assert import_module(kind.__module__)
    assert name in {made for made, _ in FULL}, f"give {name} a rule with all its parameters in this test"


def test_the_list_of_kinds_is_the_one_that_files_are_read_with():
    assert set(get_args(get_args(AnyRule)[0])) == set(KINDS)


@pytest.mark.parametrize(
    ("kind", "parameters", "name"),
    [(kind, parameters, name) for kind, parameters in FULL for name in parameters],
)
def test_every_parameter_changes_what_the_rule_lowers_to_or_what_is_said_of_it(kind, parameters, name):
    made = rule(kind, **parameters)
    other = altered(made, name)
    assert other is not None, f"no other valid value of {kind}.{name} could be made"
    assert (lowered(other), words(other)) != (lowered(made), words(made))


def words(made: Rule):
    """The rule as the standard's page says it beside its sentence."""
    return say_rule(made, files.vocabulary(), "da")
