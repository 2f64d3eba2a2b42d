"""The approver approves what they read, or sends it back with words that the draft shows."""

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.competence import approval
from rettesnor.cases.competence.approve_draft import APPROVE_DRAFT
from rettesnor.cases.competence.send_back_draft import SEND_BACK_DRAFT
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import DecisionDraft
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


def shown(case):
    row = approval.sent_back(case, DecisionDraft.objects.of(case))
    return row and row.words


def test_words_with_which_it_is_sent_back_are_shown_until_it_is_approved(case):
    asked(case)
    assert codes(lambda: sent_back(case, words="")) == ["empty"]
    sent_back(case, words="Skriv formålet.")
    assert shown(case) == "Skriv formålet."
    draft(case, GRANT, LATER)
    assert shown(case) == "Skriv formålet."
    asked(case)
    approved(case)
    assert shown(case) is None


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


def test_the_timeline_tells_of_both(case):
    asked(case)
    sent_back(case)
    asked(case)
    approved(case)
    told = {event.verb: event.details["said"]["da"] for event in Event.objects.all()}
    assert told[SEND_BACK_DRAFT.name] == "sendte udkastet til afgørelsen tilbage"
    assert told[APPROVE_DRAFT.name] == "godkendte udkastet til afgørelsen"
