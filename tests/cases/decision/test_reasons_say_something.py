"""A reason that says nothing sets nothing aside: one guard asks every reason that is written in a case."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.cases.decision.save_draft import SAY_WHY
from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.hearing.exempt_hearing import exempt_hearing
from rettesnor.cases.hearing.send_hearing import send_hearing
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import DecisionDraft, Ground, Outcome, PartName, SentBy, Source
from tests.cases.cast import GRANT, NOW, REJECTION, TALK, draft, hearing, issue, karen, user
from tests.cases.issuing import stopped_by, with_part
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db

LEFT_OUT = [".", "-", "!!"]
IDLE = ["n/a", "N / A", "i/a", "x", "xxxx"]
NOTHING = [*LEFT_OUT, *IDLE]


@pytest.mark.parametrize("reason", NOTHING)
def test_no_rule_is_set_aside_by_it(reason):
    case = karen()
    draft(case, GRANT)
    for rule in ("need-too-low", "action-plan-offered"):
        assert codes(record_deviation, case, by=user(), now=NOW, rule=rule, reason=reason) == ["says_nothing"]


@pytest.mark.parametrize("reason", NOTHING)
def test_no_hearing_is_left_out_by_it(reason):
    arguments = {"by": user(), "now": NOW, "ground": Ground.NR_1, "facts": ("support_need",), "reason": reason}
    assert codes(exempt_hearing, karen(), **arguments) == ["says_nothing"]


@pytest.mark.parametrize("reason", NOTHING)
def test_no_judgement_is_made_by_it(reason):
    fact = NewFact("cannot_use_other_offers", False, TALK, Source.CASEWORKER, TALK, reason=reason)
    assert codes(record_facts, karen(), [fact], by=user(), now=NOW) == ["judgement_needs_reason"]


@pytest.mark.parametrize("name", SAY_WHY)
@pytest.mark.parametrize("reason", IDLE)
def test_no_draft_holds_it(name, reason):
    assert codes(draft, karen(), replace(GRANT, **{name: reason})) == ["says_nothing"]
    assert not DecisionDraft.objects.exists()


@pytest.mark.parametrize("name", SAY_WHY)
@pytest.mark.parametrize("reason", LEFT_OUT)
def test_a_draft_keeps_no_sign_as_a_reason(name, reason):
    assert getattr(draft(karen(), replace(GRANT, **{name: reason})), name) == ""


@pytest.mark.parametrize("reason", IDLE)
def test_no_part_is_less_or_later_by_it(reason):
    case = karen()
    assert codes(draft, case, replace(GRANT, later={**GRANT.later, PartName.PAY: reason})) == ["says_nothing"]
    less = replace(REJECTION, parts=(replace(REJECTION.parts[0], reason=reason),))
    assert codes(draft, case, less) == ["says_nothing"]


def test_less_time_to_answer_is_not_given_by_it():
    hearing_of_three_days = {
        "material": "Jobcenteret har bevilget fleksjob.",
        "facts": ("support_need",),
        "sent_on": NOW.date(),
        "how": SentBy.DIGITAL_POST,
        "due_on": NOW.date() + timedelta(days=3),
    }
    refused = codes(send_hearing, karen(), by=user(), now=NOW, **hearing_of_three_days, time_because="n/a")
    assert refused == ["says_nothing", "hearing_too_short"]


def test_a_promise_that_was_set_aside_for_all_that_was_asked_for_binds_again_at_the_moment_of_issuing():
    """A draft that is changed to less after the promise was set aside is held to it, and its letter tells of none."""
    case = karen()
    none = replace(GRANT, plan_offered=False, no_plan_because="Karen har sagt nej tak.")
    draft(case, none)
    record_deviation(case, by=user(), now=NOW, rule="action-plan-offered", reason="Karen vil gerne være fri.")
    assert stopped_by(case) == []
    hearing(case, ("support_need",))
    less = with_part(none, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3")
    less = replace(less, weighed="Karen har ikke svaret.")
    draft(case, less)
    assert [each.code for each in stopped_by(case)] == ["plan_promised"]
    draft(case, replace(less, plan_offered=True, no_plan_because=""))
    decision = issue(case)
    assert "Karen vil gerne være fri." not in decision.letter
    assert decision.rested_on()["deviations"] == []
