"""Which of two lengths of time can be over first, whatever day both begin."""

import pytest
from hypothesis import given

from rettesnor.law.deadlines import Span, due
from tests.law.test_deadlines import BINDS, DAYS, READINGS, spans


@pytest.mark.parametrize(
    ("span", "other", "can_be"),
    [
        ("6 days", "1 week", True),
        ("7 days", "1 week", False),
        ("5 working days", "6 days", True),
        ("6 working days", "8 days", False),  # a weekend lies among them
        ("6 weekdays", "7 days", True),
        ("7 weekdays", "8 days", False),  # a Sunday lies among them
        ("1 half-month", "14 days", True),  # from 15 February
        ("1 month", "29 days", True),  # of February
        ("30 days", "1 month", True),
        ("31 days", "1 month", False),
        ("16 days", "1 half-month", False),
    ],
)
def test_a_time_can_be_shorter_than_another_where_some_year_has_it_over_first(span, other, can_be):
    assert Span.parse(span).can_be_shorter_than(Span.parse(other)) is can_be


@given(DAYS, spans(), spans(), BINDS, READINGS)
def test_a_time_that_is_over_first_can_be_shorter(start, span, other, binds, reading):
    if due(start, span, binds=binds, reading=reading).due < due(start, other, binds=binds, reading=reading).due:
        assert span.can_be_shorter_than(other)
