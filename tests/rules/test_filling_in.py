"""Filling in what is unknown never changes an outcome that was decided, and a decisive set really decides."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.rules.assess import assess
from rettesnor.rules.compiled import Value
from rettesnor.rules.program import Program, build
from rettesnor.standards import files

ON = date(2026, 11, 21)
PROGRAMS = {i: build(files.standard(i), files.law(), files.vocabulary(), ON) for i in files.standard_ids()}


@st.composite
def cases(draw) -> tuple[Program, dict[str, Value], dict[str, Value]]:
    """A standard, some known facts, and the same with more of them filled in. No two contradict each other."""
    program = PROGRAMS[draw(st.sampled_from(sorted(PROGRAMS)))]
    every = {name: draw(st.sampled_from(values)) for name, values in sorted(program.domains.items())}
    for contradictory in program.vocabulary.contradictory:
        if contradictory.items() <= every.items():
            del every[next(iter(contradictory))]
    known = {name: value for name, value in every.items() if draw(st.booleans())}
    return program, known, every


@given(cases())
def test_a_decided_outcome_stays_when_more_becomes_known(case):
    program, known, every = case
    before, after = assess(program, known), assess(program, every)
    for layer in ("law", "standard"):
        if getattr(before, layer) != "undetermined":
            assert getattr(after, layer) == getattr(before, layer)


@given(cases(), st.data())
def test_every_decisive_set_can_settle_the_outcome_alone(case, data):
    program, known, _ = case
    found = assess(program, known)
    for outcome in ("inside", "outside"):
        for names in getattr(found.decisive_law, outcome):
            assert _settles(program, known, names, outcome), (names, outcome)


def _settles(program, known, names, outcome) -> bool:
    return any(
        assess(program, {**known, **dict(zip(names, values, strict=True))}).law == outcome
        for values in product(*(program.domains[name] for name in names))
    )


@given(cases())
def test_an_open_outcome_says_what_could_settle_it_and_a_decided_one_asks_for_nothing(case):
    program, known, _ = case
    found = assess(program, known)
    for outcome, decisive in ((found.law, found.decisive_law), (found.standard, found.decisive_standard)):
        assert bool(decisive.inside or decisive.outside) == (outcome == "undetermined")


@pytest.mark.parametrize("standard_id", sorted(PROGRAMS))
def test_with_nothing_known_nothing_is_decided(standard_id):
    found = assess(PROGRAMS[standard_id], {})
    assert (found.law, found.standard) == ("undetermined", "undetermined")
