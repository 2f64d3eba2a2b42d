"""A case that was sent to the wrong unit goes back, with the reason, and can be sent anew."""

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.competence.send_back_transfer import SEND_BACK_TRANSFER
from rettesnor.cases.file.refusal import NotAllowed
from tests.cases.cast import karen, user
from tests.cases.competence.transferring import sent, sent_back, unit

pytestmark = pytest.mark.django_db


def codes(act):
    with pytest.raises(NotAllowed) as stopped:
        act()
    return [obstacle.code for obstacle in stopped.value.obstacles]


def test_the_case_stays_whose_it_was():
    case = karen()
    before = case.assignments.get(superseded_by=None)
    sent(case)
    answer = sent_back(case, user(name="Bo"))
    assert (answer.received, answer.reason) == (False, "Borgeren hører til hos jer.")
    assert case.assignments.get(superseded_by=None) == before
    told = Event.objects.get(verb=SEND_BACK_TRANSFER.name).details["said"]
    assert told["da"] == "Sendte sagen tilbage til den enhed, den kom fra"


def test_it_has_a_reason_and_is_about_a_case_on_its_way():
    case = karen()
    assert codes(lambda: sent_back(case)) == ["no_transfer"]
    sent(case)
    assert codes(lambda: sent_back(case, reason="")) == ["empty"]
    sent_back(case)
    assert sent(case, unit("Psykiatri"))
