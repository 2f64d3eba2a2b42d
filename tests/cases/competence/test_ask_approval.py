"""Where the municipality demands it, another person than the writer approves the draft before it is issued."""

import pytest

from rettesnor.accounts.models import Role
from rettesnor.cases.competence.approval import possible_approvers
from rettesnor.cases.competence.ask_approval import ASK_APPROVAL
from rettesnor.cases.competence.tasks import tasks
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import DecisionDraft
from tests.cases.cast import GRANT, GREVE, LATER, draft, issue, karen, user
from tests.cases.competence.approving import approved, asked, bo
from tests.cases.competence.disqualifying import disqualified
from tests.cases.stops import partly

pytestmark = pytest.mark.django_db


def drafted():
    case = karen()
    draft(case, GRANT)
    return case


def codes(act):
    with pytest.raises(NotAllowed) as stopped:
        act()
    return [obstacle.code for obstacle in stopped.value.obstacles]


def stopped(case, action=ISSUE_DECISION, by=None):
    return [obstacle.code for obstacle in action.obstacles(case, by=by or user(), now=LATER)]


def test_without_such_a_demand_nobody_is_asked():
    case = drafted()
    assert stopped(case, ASK_APPROVAL) == ["no_approval_needed"]
    assert issue(case)


@pytest.mark.usefixtures("approval_demanded")
def test_nothing_is_issued_without_approval_and_with_it_it_is():
    case = drafted()
    assert stopped(case) == ["approval_missing"]
    asked(case)
    assert stopped(case) == ["approval_missing"]
    approved(case)
    assert stopped(case, ASK_APPROVAL) == ["approved_already"]
    assert issue(case)


@pytest.mark.usefixtures("approval_demanded")
def test_what_is_approved_is_the_draft_as_it_stood():
    case = drafted()
    asked(case)
    approved(case)
    draft(case, GRANT, LATER)
    assert stopped(case) == ["approval_missing"]


@pytest.mark.usefixtures("approval_demanded")
def test_neither_the_writer_nor_somebody_disqualified_nor_an_auditor_is_asked():
    case, pia = drafted(), user(name="Pia")
    disqualified(case, pia)
    for nobody in (user(), pia, user(GREVE, Role.AUDITOR)):
        assert codes(lambda whom=nobody: asked(case, whom)) == ["cannot_approve"]


@pytest.mark.usefixtures("approval_demanded")
def test_where_the_approver_is_absent_another_is_asked_with_the_reason():
    case, pia = drafted(), user(name="Pia")
    asked(case)
    assert codes(lambda: asked(case)) == ["as_it_stands", "empty"]
    assert codes(lambda: asked(case, pia)) == ["empty"]
    asked(case, pia, instead_because="Bo er syg.")
    assert codes(lambda: approved(case)) == ["another_approver_asked"]
    approved(case, pia)
    assert [row.instead_because for row in case.approval_requests.all()] == ["", "Bo er syg."]
    assert issue(case)


@pytest.mark.usefixtures("approval_demanded")
def test_the_case_waits_for_the_approver():
    case = drafted()

    def waits_for():
        return [task.what for task in tasks(dated(case, LATER), ())]

    asked(case)
    assert waits_for() == ["approve"]
    draft(case, GRANT, LATER)
    assert waits_for() == []


def test_it_can_be_demanded_of_less_than_was_asked_for_alone(demand):
    demand(of="less-than-asked")
    case = drafted()
    assert stopped(case) == []
    draft(case, partly(("support_need",)), LATER)
    assert "approval_missing" in stopped(case)


def test_it_can_be_the_team_leader_s_to_give(demand):
    demand(who="team-leader")
    case, leader = drafted(), user(role=Role.TEAM_LEADER, name="Tove")
    bo()
    assert list(possible_approvers(case, DecisionDraft.objects.get(case=case))) == [leader.user]
