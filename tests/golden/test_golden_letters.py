"""Every sample letter tells what a jurist demands of its kind; the demands are in `letters/`."""

import pytest

from rettesnor.letters.gaps import gaps
from rettesnor.letters.kinds import KINDS
from rettesnor.letters.render import render
from tests.golden.demands import demands_of, is_owed, kinds_with_demands, unmet
from tests.letters.letters import letter_to, samples

each_kind = pytest.mark.parametrize("kind", KINDS)


@each_kind
def test_a_jurist_has_said_what_a_letter_of_the_kind_must_tell(kind):
    assert kind in kinds_with_demands(), f"write tests/golden/letters/{kind}.yaml"


def test_no_demands_are_left_of_a_kind_that_is_gone():
    assert kinds_with_demands() <= set(KINDS)


@each_kind
def test_each_demand_names_its_provision_and_asks_for_something(kind):
    for demand in demands_of(kind):
        assert demand.provision
        assert demand.says or demand.never, demand.must


@each_kind
def test_each_sample_tells_what_is_demanded_of_it(kind):
    for letter in samples(kind):
        if letter.mark is None:
            assert gaps(letter) == ()
            assert unmet(letter, render(letter)) == [], letter.recipient.name


@each_kind
def test_each_demand_is_owed_by_one_of_the_samples(kind):
    idle = [demand.must for demand in demands_of(kind) if not any(is_owed(demand, each) for each in samples(kind))]
    assert idle == []


def test_a_letter_that_leaves_out_what_is_demanded_is_told_of():
    letter = letter_to("ole")
    other = letter_to("ole", reasons=("Noget helt andet.",))
    (told,) = unmet(letter, render(other))
    assert "forvaltningsloven § 24, stk. 1, 2. pkt." in told


def test_a_letter_that_says_what_it_must_not_is_told_of():
    letter = letter_to("ole", decision_sentence="Du får Delvist bevilget hjælp.")
    (told,) = unmet(letter, render(letter))
    assert "has ['Delvist bevilget']" in told
