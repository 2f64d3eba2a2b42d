"""A refusal naming what speaks for the citizen as its basis: it escapes no hearing over what counts against them."""

from dataclasses import replace

import pytest

from rettesnor.cases.models import Ground
from tests.cases.cast import CAN_USE_A_FLEX_JOB, REJECTION, draft, exemption, hearing, karen
from tests.cases.issuing import refused, stopped_by

pytestmark = pytest.mark.django_db


def _heard(case):
    hearing(case, ("lawful_stay",))


def _exempted(case):
    exemption(case, Ground.NR_1, names=("lawful_stay",))


def _known_already(case):
    exemption(case, Ground.ALREADY_KNOWN, names=("lawful_stay",))


@pytest.mark.parametrize("done_with_it", [_heard, _exempted, _known_already])
def test_a_refusal_that_names_only_what_speaks_for_the_citizen_is_heard_over_what_speaks_against(done_with_it):
    case, [part] = karen(**CAN_USE_A_FLEX_JOB), REJECTION.parts
    done_with_it(case)
    draft(case, replace(REJECTION, parts=(replace(part, facts=("lawful_stay",)),)))
    reason = refused(case)
    assert (reason.code, set(reason.parameters["facts"])) == ("hearing_does_not_cover", set(CAN_USE_A_FLEX_JOB))


def test_where_nothing_known_counts_against_them_no_provision_carries_a_refusal_that_names_what_speaks_for_them():
    """To hear them over their lawful stay, and refuse, would be no hearing."""
    case, [part] = karen(), REJECTION.parts
    hearing(case, ("lawful_stay",))
    against = replace(REJECTION, against_assessment="Vi vurderer det anderledes end beregningen.")
    draft(case, replace(against, parts=(replace(part, facts=("lawful_stay",)),)))
    assert "part_needs_provision" in [stop.code for stop in stopped_by(case)]
