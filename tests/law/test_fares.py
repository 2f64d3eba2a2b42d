from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.law.explain import Code
from rettesnor.law.fares import Basis, Fare, cheapest, stretch_cost
from rettesnor.law.money import Ore
from tests.law.transport_examples import BUS, CAR, PASS, STEPS, TAXI


def test_a_day_is_two_trips():
    assert BUS.cost(10, None) == 48_000


def test_a_price_for_the_period_is_the_same_however_many_days_but_for_none():
    assert (PASS.cost(1, None), PASS.cost(20, None), PASS.cost(0, None)) == (37_500, 37_500, 0)


def test_a_price_by_the_kilometre_is_summed_and_then_rounded_up_once():
    fare = Fare("bil", Basis.KILOMETRE, Ore(1), usable=True)
    assert fare.cost(3, 100) == 1
    assert fare.cost(5, 100) == 1
    assert fare.cost(6, 100) == 2


def test_a_price_by_the_kilometre_needs_the_distance():
    assert CAR.cost(10, None) is None


@pytest.mark.parametrize("fare", [{"price_ore": Ore(-1)}, {"within_ore": Ore(-1)}])
def test_a_price_less_than_nothing_is_refused(fare):
    with pytest.raises(ValueError, match="price_below_nothing"):
        replace(BUS, **fare)


def test_a_price_by_the_kilometre_has_no_steps():
    with pytest.raises(ValueError, match="price_by_kilometre_within"):
        replace(CAR, within_ore=Ore(100))


@given(st.integers(0, 10**6).map(Ore), st.integers(1, 100_000), st.integers(0, 100_000))
def test_the_part_within_the_own_distance_is_never_more_than_its_share_nor_an_øre_less(cost, metres, own):
    part = stretch_cost(cost, metres, own)
    assert part * metres <= cost * min(own, metres) < (part + 1) * metres


@given(st.integers(0, 10**6).map(Ore), st.integers(0, 100_000), st.integers(0, 50_000), st.integers(0, 50_000))
def test_a_longer_own_distance_never_costs_the_citizen_less(cost, metres, own, longer):
    assert stretch_cost(cost, metres, own) <= stretch_cost(cost, metres, own + longer)


def test_a_fare_with_steps_says_itself_what_the_stretch_costs_and_never_more_than_the_whole():
    assert stretch_cost(Ore(48_000), 14_000, 10_000, Ore(28_000)) == 28_000
    assert stretch_cost(Ore(48_000), 14_000, 10_000, Ore(50_000)) == 48_000


class TestTheCheapest:
    def test_is_the_cheapest_of_those_the_citizen_can_use(self):
        found = cheapest((TAXI, replace(BUS, usable=False), CAR), 10, 14_000)
        assert (found.fare, found.cost_ore) == (CAR, 63_840)
        assert [row.code for row in found.rows] == [
            Code.TRANSPORT_FARE,
            Code.TRANSPORT_FARE_NOT_USABLE,
            Code.TRANSPORT_FARE,
            Code.TRANSPORT_CHEAPEST,
        ]

    def test_of_two_that_cost_the_same_is_the_one_where_less_is_the_citizens(self):
        assert cheapest((BUS, STEPS), 10, 14_000).fare is STEPS

    def test_hinges_on_one_not_yet_judged_only_if_that_is_cheaper(self):
        assert cheapest((BUS, replace(TAXI, usable=None)), 10, 14_000).fare is BUS
        found = cheapest((TAXI, replace(BUS, usable=None)), 10, 14_000)
        assert (found.fare, found.unknown_because) == (None, (Code.TRANSPORT_FARE_NOT_JUDGED,))

    def test_is_not_known_while_a_price_is_missing(self):
        found = cheapest((BUS, replace(TAXI, price_ore=None)), 10, 14_000)
        assert (found.cost_ore, found.unknown_because) == (None, (Code.TRANSPORT_FARE_NO_COST,))

    def test_does_not_need_the_price_of_one_that_cannot_be_used(self):
        assert cheapest((BUS, replace(TAXI, price_ore=None, usable=False)), 10, 14_000).fare is BUS

    @pytest.mark.parametrize("fares", [(), (replace(BUS, usable=False),)])
    def test_is_not_known_where_none_can_be_used(self, fares):
        assert cheapest(fares, 10, 14_000).unknown_because == (Code.TRANSPORT_NO_USABLE_FARE,)
