"""What letters say of a municipality: its file's words until a team leader stands by them; every version is kept."""

from datetime import timedelta

import pytest

from rettesnor.accounts.models import Role
from rettesnor.audit.models import Event
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.standards.senders import NotALeaderError, SenderName, confirm_sender, history, senders
from tests.cases.cast import BALLERUP, GREVE, NOW, user

pytestmark = pytest.mark.django_db
ADDRESS = ("Rådhustorvet 1", "2670 Prøveby")


def confirm(code=GREVE, sender=SenderName.COMPLAINT, role=Role.TEAM_LEADER, now=NOW, **changes):
    content = {"name": "Klageenheden", "address": ADDRESS, "phone": "11 22 33 44", **changes}
    return confirm_sender(municipality_of(code), sender, by=user(code, role), now=now, **content)


def test_what_the_standard_itself_says_needs_nobody_s_word():
    complaint = senders(municipality_of(BALLERUP))[SenderName.COMPLAINT]
    assert complaint.by_standard
    assert complaint.is_settled


def test_what_only_the_municipality_s_file_says_is_not_settled_before_somebody_stands_by_it():
    assert not senders(municipality_of(GREVE))[SenderName.COMPLAINT].is_settled
    confirm()
    now = senders(municipality_of(GREVE))[SenderName.COMPLAINT]
    assert (now.name, now.address, now.phone, now.is_settled) == ("Klageenheden", ADDRESS, "11 22 33 44", True)


def test_nothing_is_settled_without_an_address():
    confirm(address=(" ",))
    assert not senders(municipality_of(GREVE))[SenderName.COMPLAINT].is_settled


def test_the_newest_version_counts_and_the_earlier_ones_stay_with_who_confirmed_them():
    confirm(name="Den gamle enhed")
    confirm(now=NOW + timedelta(days=1))
    assert senders(municipality_of(GREVE))[SenderName.COMPLAINT].name == "Klageenheden"
    rows = [(row.name, row.by) for row in history(municipality_of(GREVE))]
    leader = user(GREVE, Role.TEAM_LEADER)
    assert rows == [("Klageenheden", leader), ("Den gamle enhed", leader)]


@pytest.mark.parametrize("role", [Role.CASEWORKER, Role.AUDITOR, Role.POLICY_OWNER])
def test_only_who_leads_a_team_there_confirms(role):
    with pytest.raises(NotALeaderError):
        confirm(role=role)
    with pytest.raises(NotALeaderError):
        confirm_sender(
            municipality_of(GREVE),
            SenderName.COMPLAINT,
            by=user(BALLERUP, Role.TEAM_LEADER),
            now=NOW,
            name="En anden kommune",
            address=ADDRESS,
        )


def test_confirming_is_an_event_of_the_municipality():
    version = confirm()
    event = Event.objects.get(verb="confirm_sender")
    assert (event.municipality, event.subject_id, event.details) == (GREVE, str(version.pk), {"sender": "complaint"})
