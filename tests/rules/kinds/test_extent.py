"""Extent: which sentences say what it is."""

import pytest

from tests.rules.kinds.kinds import rule


@pytest.mark.parametrize(
    "said",
    [{"at_least": "1 days/week"}, {"at_most": "4 days/week"}, {"places": ["full"]}, {"set_by": "individual-need"}],
)
def test_a_sentence_that_says_how_much_or_who_sets_it_speaks_of_the_extent(said):
    assert rule("extent", **said).states_its_topic


def test_a_sentence_that_says_only_when_it_is_adjusted_does_not():
    assert not rule("extent", adjusted="at-follow-up").states_its_topic
