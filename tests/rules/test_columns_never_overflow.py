"""However large the amounts of a case are, every value on the way to a result is one that engines keep exact.

Beyond an Int64 columns would wrap around silently, and beyond 2**53 Spark, which divides through floats, would round.
"""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rettesnor.rules.columns import Columns
from rettesnor.rules.program import Program, build
from rettesnor.rules.quantity import MOST
from rettesnor.rules.tree import fold
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from tests.rules.made_up_standards import standards

ON = date(2026, 11, 21)
EXACT = 2**53


class _Largest:
    """How far from nothing each node can come; `reached` is the farthest of all, those on the way among them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.reached = 0

    def _at_most(self, size: int) -> int:
        self.reached = max(self.reached, size)
        return size

    def fact(self, name):
        fact = self.vocabulary[name]
        return self._at_most(date.max.toordinal() if fact.type == "date" else MOST[fact.unit] if fact.unit else 1)

    def const(self, value):
        return self._at_most(abs(value) if isinstance(value, int) else 1)

    def known(self, name, value):
        return 1

    def compare(self, op, left, right):
        return 1

    def one_of(self, of, options):
        return 1

    def all(self, parts):
        return 1

    def any(self, parts):
        return 1

    def not_(self, of):
        return 1

    def arith(self, op, left, right):
        return self._at_most(left * right if op == "*" else left + right)

    def ratio(self, of, numerator, denominator, rounding):
        return self._at_most(of * numerator + denominator) // denominator

    def choose(self, arms):
        return self._at_most(max(value for _, value in arms))


def reached(program: Program) -> int:
    algebra = _Largest(program.vocabulary)
    for layer in Columns(program).layers:
        for tree in layer.trees(layer.names).values():
            fold(tree, algebra)
    return algebra.reached


@pytest.mark.parametrize("standard", files.standard_ids())
def test_no_value_of_a_standard_is_too_large_to_be_exact(standard):
    assert 0 < reached(build(files.standard(standard), files.law(), files.vocabulary(), ON)) < EXACT


@settings(max_examples=50)
@given(st.data())
def test_no_value_of_a_made_up_standard_is_too_large_to_be_exact(data):
    made_up = data.draw(standards(files.vocabulary()))
    assert reached(build(made_up, files.law(), files.vocabulary(), ON)) < EXACT


def test_every_amount_of_the_vocabulary_has_a_largest_value():
    assert {fact.unit for fact in files.vocabulary().facts if fact.unit} <= set(MOST)
