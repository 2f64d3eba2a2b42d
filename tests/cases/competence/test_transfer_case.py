"""A case is sent to another unit: a recorded act that stops no time. Until it is answered the case is with both."""

import pytest

from rettesnor.accounts.models import Role
from rettesnor.audit.models import Event
from rettesnor.cases.competence.transfer_case import TRANSFER_CASE
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import due_dates
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.inbox import inbox
from rettesnor.cases.people.assign_case import assign_case
from rettesnor.cases.people.teams import end_team
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import BALLERUP, GREVE, LATER, karen, user
from tests.cases.competence.transferring import received, sent, sent_back, unit

pytestmark = pytest.mark.django_db

HERE, THERE = "Psykiatri", "Handicap"


@pytest.fixture
def case():
    """With a unit of its own."""
    case = karen()
    assign_case(case, team=unit(HERE, user(name="Ida")), by=user(), now=LATER)
    unit(THERE, user(name="Bo"))
    return case


def codes(act):
    with pytest.raises(NotAllowed) as stopped:
        act()
    return [obstacle.code for obstacle in stopped.value.obstacles]


def in_unit(name):
    return [line.case.pk for line in inbox(user(name=name), now=LATER, view="unit").lines]


def test_it_says_who_sent_it_when_and_why(case):
    transfer = sent(case, unit(THERE), reason="Sagen handler om fysisk funktionsevne.")
    assert (transfer.from_team, transfer.to_team) == (unit(HERE), unit(THERE))
    assert (transfer.by, transfer.at, transfer.reason) == (user(), LATER, "Sagen handler om fysisk funktionsevne.")
    told = Event.objects.get(verb=TRANSFER_CASE.name).details["said"]
    assert told["da"] == "Sendte sagen til en anden enhed"


def test_until_it_is_received_it_is_with_both_and_then_with_the_other(case):
    assert (in_unit("Ida"), in_unit("Bo")) == ([case.pk], [])
    sent(case, unit(THERE))
    assert (in_unit("Ida"), in_unit("Bo")) == ([case.pk], [case.pk])
    received(case, user(name="Bo"))
    assert (in_unit("Ida"), in_unit("Bo")) == ([], [case.pk])


def test_one_that_is_sent_back_is_with_the_first_alone(case):
    sent(case, unit(THERE))
    sent_back(case)
    assert (in_unit("Ida"), in_unit("Bo")) == ([case.pk], [])


def test_no_time_stops(case):
    adopted = StandardVersion.objects.adopted(GREVE, LATER.date())

    def days():
        return [(due.what, due.day) for due in due_dates(dated(case, LATER), adopted)]

    before = days()
    sent(case, unit(THERE))
    assert days() == before
    received(case, user(name="Bo"))
    assert days() == before


def test_it_goes_to_another_unit_of_the_municipality_with_a_reason_and_once_at_a_time(case):
    ended = unit("Gammel")
    end_team(ended, by=user(role=Role.TEAM_LEADER, name="Tove"), now=LATER)
    assert codes(lambda: sent(case, unit(HERE))) == ["as_it_stands"]
    assert codes(lambda: sent(case, ended)) == ["cannot_own"]
    assert codes(lambda: sent(case, unit(THERE, code=BALLERUP))) == ["cannot_own"]
    assert codes(lambda: sent(case, unit(THERE), reason="-")) == ["says_nothing"]
    sent(case, unit(THERE))
    assert codes(lambda: sent(case, unit(THERE))) == ["transfer_open"]
