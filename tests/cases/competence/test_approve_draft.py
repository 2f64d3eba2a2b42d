"""The approver approves the draft that they read, and nothing else."""

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.competence.approve_draft import APPROVE_DRAFT
from rettesnor.cases.file.refusal import NotAllowed
from tests.cases.cast import GRANT, LATER, draft, karen, user
from tests.cases.competence.approving import approved, asked, sent_back, version
from tests.cases.competence.disqualifying import disqualified

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("approval_demanded")]


@pytest.fixture
def case():
    case = karen()
    draft(case, GRANT)
    return case


def codes(act):
    with pytest.raises(NotAllowed) as stopped:
        act()
    return [obstacle.code for obstacle in stopped.value.obstacles]


def test_only_who_is_asked_answers_and_once(case):
    assert codes(lambda: approved(case)) == ["approval_not_asked"]
    asked(case)
    assert codes(lambda: approved(case, user(name="Pia"))) == ["another_approver_asked"]
    approved(case)
    assert codes(lambda: sent_back(case)) == ["approval_not_asked"]


def test_what_was_not_read_is_not_approved(case):
    asked(case)
    assert codes(lambda: approved(case, read="0.1")) == ["draft_changed"]
    read = version(case)
    draft(case, GRANT, LATER)
    assert codes(lambda: approved(case, read=read)) == ["approval_not_asked"]


def test_whoever_became_disqualified_meanwhile_approves_nothing(case):
    asked(case)
    disqualified(case, user(name="Bo"))
    assert codes(lambda: approved(case)) == ["disqualified"]


def test_the_timeline_tells_of_it(case):
    asked(case)
    approved(case)
    told = Event.objects.get(verb=APPROVE_DRAFT.name).details["said"]
    assert told["da"] == "Godkendte udkastet til afgørelsen"
