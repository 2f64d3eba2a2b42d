"""A case can be decided though a fact could not be had, where the draft says why (RSL § 11 b)."""

from dataclasses import replace

import pytest

from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import Outcome
from tests.cases.cast import REJECTION, draft, exemption, issue, karen

pytestmark = pytest.mark.django_db

UNKNOWN = ("cannot_use_other_offers", "option_flex_job")
WHY = "Borgeren vil ikke medvirke til, at sagen oplyses."


@pytest.fixture
def case():
    case = karen(**dict.fromkeys(UNKNOWN))
    exemption(case, names=("support_need",))
    return case


def codes(case, **changes):
    draft(case, replace(REJECTION, **changes))
    with pytest.raises(NotAllowed) as stopped:
        issue(case)
    return {obstacle.code for obstacle in stopped.value.obstacles}


def test_a_fact_is_not_chosen_as_missing_without_the_reason(case):
    """Nor does what is unknown then give a ground to refuse on."""
    assert codes(case, missing_facts=UNKNOWN) >= {"facts_needed", "part_needs_provision"}


def test_the_reason_covers_no_fact_that_was_not_chosen(case):
    assert codes(case, on_the_file=WHY, missing_facts=("option_flex_job",)) >= {"facts_needed"}


def test_a_reason_of_spaces_is_none(case):
    assert codes(case, on_the_file="  \n", missing_facts=UNKNOWN) >= {"facts_needed", "part_needs_provision"}


def test_with_the_reason_and_the_facts_it_is_decided(case):
    draft(case, replace(REJECTION, on_the_file=WHY, missing_facts=UNKNOWN))
    assert issue(case).outcome == Outcome.REJECTED
