"""Which municipality acts for the citizen, whatever the text of the standard says of it (RSL § 9)."""

from itertools import product

import pytest

from rettesnor.rules.acting import acting
from rettesnor.rules.assess import assess
from rettesnor.rules.program import build
from rettesnor.standards import files
from tests.rules.test_ahead import ON

OWN, OTHER = "101", "102"
GROUNDS = [option.name for option in files.vocabulary()["acting_ground"].options]


def stops(standard="greve-2019", municipality=OWN, **facts):
    program = build(files.standard(standard), files.law(), files.vocabulary(), ON, municipality=municipality)
    found = acting(assess(program, {name: value for name, value in facts.items() if value}))
    return found.stops


@pytest.mark.parametrize("standard", files.standard_ids())
def test_another_municipality_that_acts_stops_the_case_under_every_standard(standard):
    assert stops(standard, acting_municipality=OTHER) == "another_municipality_acts"
    assert stops(standard, acting_municipality=OWN) is None


def test_residence_elsewhere_is_asked_for_its_ground_while_the_own_municipality_may_act():
    for acts in (OWN, None):
        assert stops(acting_municipality=acts, residence_municipality=OTHER) == "acting_ground_missing"


@pytest.mark.parametrize("ground", [each for each in GROUNDS if each != "none"])
def test_each_ground_that_the_law_knows_answers_it(ground):
    assert stops(acting_municipality=OWN, residence_municipality=OTHER, acting_ground=ground) is None


def test_without_a_ground_the_municipality_of_residence_acts():
    assert stops(residence_municipality=OTHER, acting_ground="none") == "another_municipality_acts"


def test_the_ground_that_the_other_one_has_authorised_the_own_is_the_only_one_under_which_the_other_acts():
    for ground in GROUNDS:
        stopped = stops(acting_municipality=OTHER, residence_municipality=OWN, acting_ground=ground)
        assert stopped == (None if ground == "authorisation" else "another_municipality_acts")


def test_an_unknown_residence_stops_nothing():
    for acts, ground in product((OWN, None), (None, *GROUNDS)):
        assert stops(acting_municipality=acts, acting_ground=ground) is None


def test_where_nobody_says_whose_standard_it_is_nothing_stops():
    assert stops(municipality=None, acting_municipality=OTHER, residence_municipality=OTHER) is None
