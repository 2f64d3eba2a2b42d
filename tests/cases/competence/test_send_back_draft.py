"""The draft is sent back with words that its page shows until it is approved."""

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.competence import approval
from rettesnor.cases.competence.send_back_draft import SEND_BACK_DRAFT
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import DecisionDraft
from tests.cases.cast import GRANT, LATER, draft, karen
from tests.cases.competence.approving import approved, asked, sent_back

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


def test_the_timeline_tells_of_it(case):
    asked(case)
    sent_back(case)
    told = Event.objects.get(verb=SEND_BACK_DRAFT.name).details["said"]
    assert told["da"] == "Sendte udkastet til afgørelsen tilbage"
