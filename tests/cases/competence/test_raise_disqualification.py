"""Whoever knows of something that may disqualify somebody says so; until it is answered the person decides nothing."""

import pytest

from rettesnor.accounts.models import Role
from rettesnor.audit.models import Event
from rettesnor.cases.competence.raise_disqualification import RAISE_DISQUALIFICATION
from rettesnor.cases.competence.tasks import tasks
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import Disqualification, RulingOutcome
from tests.cases.cast import BALLERUP, GRANT, GREVE, LATER, draft, facts, issue, karen, user
from tests.cases.competence.disqualifying import answered, asked

pytestmark = pytest.mark.django_db


def codes(case, *arguments, **options):
    with pytest.raises(NotAllowed) as stopped:
        asked(case, *arguments, **options)
    return [obstacle.code for obstacle in stopped.value.obstacles]


def stops_issuing(case, by):
    return [obstacle.code for obstacle in ISSUE_DECISION.obstacles(case, by=by, now=LATER)]


def test_somebody_says_it_of_themselves_or_of_a_colleague():
    case, colleague = karen(), user(name="Bo")
    own, other = asked(case), asked(case, colleague, by=user())
    assert [(row.person, row.by) for row in (own, other)] == [
        (user().user, user()),
        (colleague.user, user()),
    ]
    told = Event.objects.filter(verb=RAISE_DISQUALIFICATION.name).last().details
    assert told["said"]["da"] == "Spurgte, om nogen er inhabil i sagen"


def test_until_it_is_answered_the_person_decides_nothing_and_a_colleague_can():
    case = karen()
    draft(case, GRANT)
    question = asked(case)
    assert stops_issuing(case, user()) == ["disqualification_open"]
    assert stops_issuing(case, user(name="Bo")) == []
    answered(question, RulingOutcome.NOT_DISQUALIFIED)
    assert issue(case)


def test_meanwhile_the_person_goes_on_with_the_rest():
    case = karen()
    asked(case)
    facts(case, now=LATER, support_need="high")


def test_it_waits_for_the_team_leader():
    case = karen()

    def waits_for():
        return [(task.what, task.whom) for task in tasks(dated(case, LATER), ())]

    question = asked(case)
    assert waits_for() == [("rule_on_disqualification", "leader")]
    answered(question)
    assert waits_for() == []


def test_it_has_a_reason_and_is_asked_once_at_a_time():
    case = karen()
    assert codes(case, reason="-") == ["says_nothing"]
    question = asked(case)
    assert codes(case) == ["disqualification_asked"]
    answered(question, RulingOutcome.NOT_DISQUALIFIED)
    assert asked(case, reason="De er også naboer.")


def test_it_is_said_of_those_who_work_on_the_municipality_s_cases():
    case = karen()
    for stranger in (user(BALLERUP), user(GREVE, Role.AUDITOR)):
        assert codes(case, stranger, by=user()) == ["cannot_own"]
    assert codes(case, by=user(GREVE, Role.AUDITOR)) == ["capability"]
    assert not Disqualification.objects.exists()
