"""The unit that a case was sent to receives it, and nobody else does."""

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.competence.receive_transfer import RECEIVE_TRANSFER
from rettesnor.cases.competence.tasks import tasks
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.refusal import NotAllowed
from tests.cases.cast import LATER, karen, user
from tests.cases.competence.transferring import received, sent, unit

pytestmark = pytest.mark.django_db


def codes(act):
    with pytest.raises(NotAllowed) as stopped:
        act()
    return [obstacle.code for obstacle in stopped.value.obstacles]


def test_the_case_is_then_the_unit_s_and_nobody_s_in_it():
    case, bo = karen(), user(name="Bo")
    sent(case, unit("Handicap", bo))
    answer = received(case, bo)
    last = case.assignments.get(superseded_by=None)
    assert (answer.by, last.team, last.owner, last.by) == (bo, unit("Handicap"), None, bo)
    told = Event.objects.get(verb=RECEIVE_TRANSFER.name).details["said"]
    assert told["da"] == "Modtog sagen fra en anden enhed"


def test_those_of_another_unit_do_not_receive_it():
    case = karen()
    assert codes(lambda: received(case, user())) == ["no_transfer"]
    sent(case, unit("Handicap", user(name="Bo")))
    assert codes(lambda: received(case, user())) == ["with_another_unit"]


def test_the_case_waits_for_it():
    case, bo = karen(), user(name="Bo")

    def waits_for():
        return [task.what for task in tasks(dated(case, LATER), ())]

    sent(case, unit("Handicap", bo))
    assert waits_for() == ["receive_transfer"]
    received(case, bo)
    assert waits_for() == []
