"""Amounts as they are written: with a unit, exact, and never more than a column can hold."""

import re

import pytest
from pydantic import TypeAdapter

from rettesnor.rules.quantity import LARGEST, UNITS, Duration, Quantity


@pytest.mark.parametrize(
    ("written", "amount"),
    [("10 km", 10_000), ("4.5 km", 4_500), ("143.37 kr", 14_337), ("4.5 %", 450), ("7 km", 7_000)],
)
def test_an_amount_is_a_whole_number_of_its_base_unit(written, amount):
    assert Quantity.parse(written).amount == amount


@pytest.mark.parametrize("written", ["10", "10km", "10,5 km", "-1 km", "1.0005 km", "٣ km", "km", 10, None])
def test_what_is_no_amount_is_refused(written):
    with pytest.raises(ValueError):
        Quantity.parse(written)


def test_a_mark_between_thousands_is_never_read_as_decimals():
    """`1.500 kr` is fifteen hundred kroner to a Dane."""
    with pytest.raises(ValueError, match="kroner_not_plain"):
        Quantity.parse("1.500 kr")


def test_an_amount_that_no_column_holds_is_refused_with_the_most_there_can_be():
    assert Quantity.parse(f"{LARGEST} m").amount == LARGEST
    with pytest.raises(ValueError, match=f"more_than_a_quantity_can_be.* most: {LARGEST}, unit: m"):
        Quantity.parse(f"{LARGEST + 1} m")
    for beyond in (f"{LARGEST // 1000}.001 km", f"{LARGEST // 1000 + 1} km"):
        with pytest.raises(ValueError, match=f"more_than_a_quantity_can_be.* most: {LARGEST // 1000}, unit: km"):
            Quantity.parse(beyond)


def test_an_editor_is_told_what_an_amount_looks_like():
    schema = TypeAdapter(Quantity).json_schema()
    assert (set(schema), schema["type"]) == ({"type", "pattern", "examples"}, "string")
    written = [*schema["examples"], *(f"7 {unit}" for unit in UNITS)]
    assert all(re.search(schema["pattern"], each) and Quantity.parse(each) for each in written)
    assert not any(re.search(schema["pattern"], each) for each in ("10", "10,5 km", "-1 km", "10 miles", "10 km."))


def test_an_editor_is_told_what_a_length_of_time_looks_like():
    schema = TypeAdapter(Duration).json_schema()
    assert (set(schema), schema["type"]) == ({"type", "pattern", "examples"}, "string")
    assert all(re.search(schema["pattern"], each) for each in (*schema["examples"], "4-6 weeks", "7 working days"))
    assert not any(re.search(schema["pattern"], each) for each in ("30", "weeks", "-3 days", "1.5 months"))
