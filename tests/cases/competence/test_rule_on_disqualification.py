"""A leader answers whether somebody is disqualified, and whoever is takes no part in the case (FVL §§ 3 and 6)."""

from datetime import timedelta

import pytest

from rettesnor.accounts.capabilities import Capability
from rettesnor.audit.models import Event
from rettesnor.cases.available import ACTIONS
from rettesnor.cases.competence.rule_on_disqualification import RULE_ON_DISQUALIFICATION, not_theirs_to_answer
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import RulingOutcome
from rettesnor.cases.people.assign_case import assign_case
from tests.cases.cast import GRANT, GREVE, LATER, draft, issue, karen, user
from tests.cases.competence.disqualifying import answered, asked, disqualified, leader

pytestmark = pytest.mark.django_db


def codes(act):
    with pytest.raises(NotAllowed) as stopped:
        act()
    return [obstacle.code for obstacle in stopped.value.obstacles]


def test_whoever_is_disqualified_can_do_nothing_in_the_case_and_is_told_why():
    case = karen()
    disqualified(case)
    theirs = [action for action in ACTIONS if action.capability != Capability.LEAD_TEAM]
    found = [list(action.obstacles(case, by=user(), now=LATER)) for action in theirs]
    assert {(only.code, only.provision) for [only] in found} == {("disqualified", "forvaltningsloven § 3, stk. 3")}


def test_a_colleague_makes_the_draft_their_own_and_decides_it():
    case, colleague = karen(), user(name="Bo")
    mine = draft(case, GRANT)
    disqualified(case)
    assert [obstacle.code for obstacle in ISSUE_DECISION.obstacles(case, by=colleague, now=LATER)] == [
        "drafted_by_disqualified"
    ]
    mine.saved_by = colleague
    mine.save()
    assert issue(case, by=colleague)


def test_the_case_is_given_to_nobody_who_is_disqualified():
    case, colleague = karen(), user(name="Bo")
    disqualified(case, colleague)
    assert codes(lambda: assign_case(case, owner=colleague.user, by=user(), now=LATER)) == ["owner_disqualified"]


def test_where_nobody_asked_there_is_nothing_to_answer():
    case = karen()
    found = RULE_ON_DISQUALIFICATION.obstacles(case, by=leader(GREVE), now=LATER)
    assert [obstacle.code for obstacle in found] == ["no_disqualification"]


def test_a_leader_answers_it_and_never_of_themselves():
    case = karen()
    assert codes(lambda: answered(asked(case), by=user(name="Bo"))) == ["capability"]
    own = asked(case, leader(GREVE))
    assert codes(lambda: answered(own, by=leader(GREVE))) == ["own_disqualification"]
    assert answered(own, by=leader(GREVE, "Thor"))


def test_it_is_answered_anew_and_the_newest_answer_counts():
    case = karen()
    question = asked(case)
    answered(question)
    answered(question, RulingOutcome.NOT_DISQUALIFIED, now=LATER + timedelta(days=1), reason="Det var en navnebror.")
    draft(case, GRANT)
    assert issue(case)
    assert [row.ruling for row in question.rulings.all()] == [
        RulingOutcome.DISQUALIFIED,
        RulingOutcome.NOT_DISQUALIFIED,
    ]


def test_the_answer_has_a_reason_and_is_told_in_the_timeline():
    question = asked(karen())
    assert codes(lambda: answered(question, reason="")) == ["empty"]
    answered(question)
    told = Event.objects.get(verb=RULE_ON_DISQUALIFICATION.name).details
    assert told["said"]["da"] == "Svarede på, om nogen er inhabil i sagen: inhabil"


def test_a_question_of_another_case_is_not_answered_here():
    question = asked(karen())
    stops = not_theirs_to_answer(karen(), question, leader(GREVE))
    assert [each.code for each in stops] == ["not_in_case"]
