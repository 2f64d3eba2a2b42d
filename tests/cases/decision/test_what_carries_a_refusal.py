"""From a lawful refusal nothing it rests on can be taken away: not its last fact, a hearing, an exemption, a notice.

What carries less than was asked for is never an empty set: each fact is heard, not owed or exempt (FVL § 19), and each
that could not be had was told of in time (RSL §§ 11 b and 12).
"""

from dataclasses import replace
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rettesnor.cases.file.hearings import standing_exemptions, standing_hearings
from rettesnor.cases.hearing.noticed import notices_of
from rettesnor.cases.hearing.withdraw_exemption import withdraw_exemption
from rettesnor.cases.hearing.withdraw_hearing import withdraw_hearing
from rettesnor.cases.hearing.withdraw_information_notice import withdraw_information_notice
from rettesnor.cases.models import Ground, Outcome
from tests.cases.cast import (
    LATER,
    REJECTION,
    SEL_103,
    draft,
    exemption,
    facts,
    hearing,
    issue,
    karen,
    notice,
    user,
)
from tests.cases.issuing import refused

pytestmark = pytest.mark.django_db

AGAINST = {
    "cannot_work_on_normal_terms": False,
    "causal_link": False,
    "lawful_stay": False,
}
"""Each answers a condition of the law so that it is not met, whatever the others say."""
PROVISION = {"lawful_stay": "serviceloven § 2, stk. 1"}
STOPS = {
    "hearing_missing", "hearing_does_not_cover", "missing_not_told", "part_needs_facts", "part_needs_provision",
    "facts_needed", "law_says_inside",
}  # fmt: skip


@st.composite
def refusals(draw):
    """What counts against Karen, how she came to know of each of it, and what could not be had."""
    counting = draw(st.sets(st.sampled_from(sorted(AGAINST))))
    covered = {name: draw(st.sampled_from(["heard", "exempt"])) for name in sorted(counting)}
    return covered, not counting


def made(covered, on_the_file):
    """The refusal as it can be issued."""
    lacking = {"cannot_use_other_offers": None, "option_flex_job": None} if on_the_file else {}
    case = karen(**{name: AGAINST[name] for name in covered}, **lacking)
    for way, act in (("heard", hearing), ("exempt", _exempt)):
        if names := tuple(name for name, how in covered.items() if how == way):
            act(case, names)
    if on_the_file:
        notice(case, tuple(lacking))
    cited = tuple(PROVISION.get(name, SEL_103) for name in covered) or (SEL_103,)
    refusal = replace(REJECTION, parts=(replace(REJECTION.parts[0], provisions=cited),))
    if on_the_file:
        refusal = replace(refusal, on_the_file="Karen vil ikke medvirke.", missing_facts=tuple(lacking))
    draft(case, refusal)
    return case


def _exempt(case, names):
    exemption(case, Ground.NR_1, names=names)


def what_can_be_taken_away(case, covered):
    """Every single thing that carries it, as an act that takes it away.

    Of several facts, one can go: the others carry the refusal still.
    """
    by: dict[str, Any] = {"by": user(), "now": LATER, "reason": "Det viste sig ikke at holde."}
    for held in standing_hearings(case):
        yield lambda held=held: withdraw_hearing(case, hearing=held.row, **by)
    for row in standing_exemptions(case):
        yield lambda row=row: withdraw_exemption(case, exemption=row, **by)
    for sent in notices_of(case):
        yield lambda sent=sent: withdraw_information_notice(case, notice=sent, **by)
    for name in covered if len(covered) == 1 else ():
        yield lambda name=name: facts(case, now=LATER, **{name: None})


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(refusals(), st.data())
def test_take_away_any_one_thing_and_it_is_refused(refusal, data):
    covered, on_the_file = refusal
    with transaction.atomic():
        case = made(covered, on_the_file)
        with transaction.atomic():
            assert issue(case).outcome == Outcome.REJECTED
            transaction.set_rollback(True)
        ways = list(what_can_be_taken_away(case, covered))
        assert ways
        data.draw(st.sampled_from(ways))()
        assert refused(case).code in STOPS
        transaction.set_rollback(True)
