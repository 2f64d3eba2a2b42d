"""Each part of a settlement is told with what decides it, and by whose rule."""

import pytest

from rettesnor.law.explain import Code
from rettesnor.law.local_transport import PayslipPayment, SharePayment
from rettesnor.law.money import Ore
from tests.law.transport_examples import (
    ALL_OR_NOTHING,
    DEDUCTED,
    SHARED,
    gallery,
    settled,
)  # fmt: skip


def row_of(settlement, code):
    [row] = [row for row in settlement.rows if row.code is code]
    return row.values


def test_a_part_by_the_standard_s_own_distance_is_told_with_the_distance_and_the_standard():
    settlement = settled(DEDUCTED)
    assert row_of(settlement, Code.TRANSPORT_LOCAL_DISTANCE) == {
        "own_distance": 10_000,
        "source": "egen-standard",
        "own": settlement.standard_ore,
    }


@pytest.mark.parametrize(
    ("payment", "code", "told"),
    [
        (SharePayment(2500), Code.TRANSPORT_LOCAL_SHARE, {"share": 2500}),
        (
            PayslipPayment(Ore(10_000), Ore(5_000), Ore(4_000)),
            Code.TRANSPORT_LOCAL_PAYSLIP,
            {"paid": 5_000, "refunded": 4_000, "deducted": 10_000, "own": 11_000},
        ),
    ],
)
def test_a_part_that_is_settled_case_by_case_is_told_with_how_and_the_standard(payment, code, told):
    assert row_of(settled(SHARED, payment), code) == {"source": "egen-standard", **told}


@pytest.mark.parametrize(("distance", "code"), [(10_000, "ALL"), (10_001, "NOTHING")])
def test_all_or_nothing_is_told_with_the_distance_that_decides_it(distance, code):
    told = row_of(settled(ALL_OR_NOTHING, distance=distance), Code[f"TRANSPORT_LOCAL_{code}"])
    assert told == {"own_distance": 10_000, "source": "egen-standard"}


def test_a_part_that_is_not_known_is_told_with_what_it_is_at_most():
    """Ten days there and back by bus are 480 kr.; without the earnings there is no cap."""
    settlement = settled(distance=3000, net_earnings_ore=None)
    assert (settlement.citizen_ore, settlement.at_most_ore) == (None, 48_000)
    assert row_of(settlement, Code.TRANSPORT_AT_MOST) == {"most": 48_000}


def test_a_part_that_is_known_is_told_as_shares_and_not_as_the_most_it_can_be():
    told = settled(distance=3000)
    assert row_of(told, Code.TRANSPORT_SHARES) == {"citizen": 48_000, "municipality": 0, "cost": 48_000}
    assert Code.TRANSPORT_AT_MOST not in {row.code for row in told.rows}


@pytest.mark.parametrize("settlement", gallery())
def test_whatever_is_missing_is_told_and_nothing_is_told_of_an_amount_that_is_not_known(settlement):
    assert set(settlement.unknown_because) <= {row.code for row in settlement.rows}
    assert None not in [value for row in settlement.rows for value in row.values.values()]
