"""The compiled functions mean what Kleene's logic says of every tree, each node by its plain definition."""

import operator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rettesnor.rules.compiled import Value, compiled, together
from rettesnor.rules.tree import All, Any, Arith, Choose, Compare, Const, Fact, IsKnown, Not, OneOf, Ratio, Tree
from tests.rules.trees import amounts, any_tree, facts

OPERATORS = {
    "<": operator.lt,
    "<=": operator.le,
    "==": operator.eq,
    ">=": operator.ge,
    ">": operator.gt,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}
every_tree = any_tree | st.builds(Arith, st.just("-"), amounts, amounts)


def by_definition(tree: Tree, known: dict[str, Value]) -> Value:
    match tree:
        case Fact(name):
            return known.get(name)
        case Const(constant):
            return constant
        case IsKnown(name, told):
            return known.get(name) == told
        case Compare(op, left, right) | Arith(op, left, right):
            a, b = by_definition(left, known), by_definition(right, known)
            return None if a is None or b is None else OPERATORS[op](a, b)
        case OneOf(of, options):
            value = by_definition(of, known)
            return None if value is None else any(value == option for option in options)
        case All(parts):
            values = [by_definition(part, known) for part in parts]
            return False if False in values else None if None in values else True
        case Any(parts):
            values = [by_definition(part, known) for part in parts]
            return True if True in values else None if None in values else False
        case Not(of):
            value = by_definition(of, known)
            return None if value is None else not value
        case Ratio(of, numerator, denominator, rounding):
            value = by_definition(of, known)
            if not isinstance(value, int):
                return None
            whole, rest = divmod(value * numerator, denominator)
            return whole + (rounding == "up" and rest > 0)
        case Choose(arms):
            for condition, value_of in arms:
                holds = by_definition(condition, known)
                if holds is None:
                    return None
                if holds:
                    return by_definition(value_of, known)
            return None


def the_same(a: Value, b: Value) -> bool:
    return type(a) is type(b) and a == b


@given(every_tree, facts)
@settings(max_examples=300, deadline=None)
def test_a_tree_comes_to_what_its_definition_says(tree, known):
    assert the_same(compiled(tree)(known), by_definition(tree, known))


@given(st.lists(every_tree, max_size=5), facts)
@settings(max_examples=100, deadline=None)
def test_trees_that_share_their_parts_come_to_what_each_comes_to_alone(trees, known):
    shared = [*trees, *(Not(Compare("==", tree, tree)) for tree in trees), *trees]
    for value, tree in zip(together(shared)(known), shared, strict=True):
        assert the_same(value, by_definition(tree, known))


def test_a_fact_that_is_not_there_is_as_unknown_as_one_that_is_none():
    assert compiled(Fact("ill"))({}) is compiled(Fact("ill"))({"ill": None}) is None


def test_true_and_one_stay_two_things_though_python_holds_them_equal():
    one, true = together([Const(1), Const(True)])({})
    assert (one, type(one)) == (1, int)
    assert true is True


@pytest.mark.parametrize("words", ["'", '"""', "x\ny", "k0", "None", "') or exit() or ('", "{facts}", "\\"])
def test_no_words_of_a_rule_are_read_as_program(words):
    tree = All((Compare("==", Fact(words), Const(words)), OneOf(Fact(words), (words, "other"))))
    assert compiled(tree)({words: words}) is True
    assert compiled(tree)({words: "other"}) is False
    assert compiled(tree)({}) is None
