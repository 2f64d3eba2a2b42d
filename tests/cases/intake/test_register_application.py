"""Taking in an application."""

from datetime import timedelta

import pytest

from rettesnor.accounts.models import Role
from rettesnor.audit.models import Event
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.intake.register_application import register_application, why_not
from rettesnor.cases.models import Case, Channel, Citizen, Help
from rettesnor.cases.models.cpr import Cpr
from tests.cases.cast import BALLERUP, GREVE, NOW, RECEIVED, application, user

pytestmark = pytest.mark.django_db


def test_an_application_becomes_a_case_with_a_number_without_the_cpr_number():
    case = application("karen")
    assert case.journal_number == "2026-00001"
    assert case.municipality == GREVE
    assert application("amir").journal_number == "2026-00002"


def test_each_municipality_counts_its_own_cases():
    application("karen")
    assert application("ole").journal_number == "2026-00001"


def test_a_new_year_starts_a_new_count_by_the_danish_calendar():
    application("karen")
    just_after_midnight = NOW.replace(year=2026, month=12, day=31, hour=23, minute=30)
    case = register_application(
        municipality=GREVE,
        by=user(GREVE),
        now=just_after_midnight,
        cpr=Cpr.parse("850992-3333"),
        name="Amir Prøve",
        address=("Prøvevej 1",),
        received_on=RECEIVED,
        channel=Channel.LETTER,
        applied_for=Help.SHELTERED_EMPLOYMENT,
    )
    assert case.journal_number == "2027-00001"


@pytest.mark.parametrize("channel", Channel)
def test_an_enquiry_is_dated_at_the_approach_whatever_way_it_came(channel):
    assert application(channel=channel).received_on == RECEIVED


def test_what_the_application_tells_is_not_typed_again_as_facts():
    facts = {fact.name: (fact.value, fact.source, fact.document) for fact in application("karen").facts.all()}
    assert facts == {
        "application_received": ("2026-10-01", "caseworker", "Ansøgningen"),
        "birth_date": ("1985-04-03", "caseworker", "CPR-nummeret"),
    }


def test_a_citizen_who_applies_again_is_the_same_citizen_and_nothing_about_them_is_changed():
    first = application("karen")
    again = application("karen", known=first.citizen, name="Forkert Navn", address=("Ny Prøvevej 2", "2670 Prøveby"))
    assert again.citizen == first.citizen
    assert (Citizen.objects.get().name, Citizen.objects.get().address) == (
        "Karen Prøve",
        ["Prøvevej 1", "2670 Prøveby"],
    )


def test_a_number_that_is_somebody_s_opens_no_case_before_it_is_said_to_be_the_same_person():
    first = application("karen")
    with pytest.raises(NotAllowed) as refused:
        application("karen", known=None, name="Forkert Person")
    [obstacle] = refused.value.obstacles
    assert (obstacle.code, obstacle.parameters) == ("citizen_known", {"citizen": first.citizen.pk})
    assert Case.objects.count() == 1


def test_a_citizen_is_not_taken_for_the_one_whose_number_was_not_typed():
    karens = application("karen")
    with pytest.raises(NotAllowed) as refused:
        application("amir", known=karens.citizen)
    assert refused.value.obstacles[0].code == "citizen_known"


def test_the_same_person_in_two_municipalities_is_two_citizens():
    application("karen")
    application("ole", cpr=Cpr.parse("630485-1111"))
    assert Citizen.objects.count() == 2


def test_a_number_of_a_person_born_more_than_130_years_ago_is_mistyped():
    """A seventh digit of 5 to 8 makes 1885 of 1985."""
    with pytest.raises(NotAllowed) as refused:
        application("karen", cpr=Cpr.parse("630485-6111"))
    assert [obstacle.code for obstacle in refused.value] == ["born_impossibly"]
    assert not Citizen.objects.exists()


def test_an_application_from_tomorrow_is_refused():
    with pytest.raises(NotAllowed) as refused:
        application(received_on=NOW.date() + timedelta(days=1))
    assert refused.value.obstacles[0].code == "in_the_future"


def test_a_letter_needs_a_name_and_an_address_to_go_to():
    with pytest.raises(NotAllowed) as refused:
        application(name=" ", address=("", " "))
    assert [obstacle.parameters["what"] for obstacle in refused.value] == ["name", "address"]
    assert not Case.objects.exists()


@pytest.mark.parametrize("role", [Role.POLICY_OWNER, Role.WORKSHOP_LEADER, Role.AUDITOR])
def test_only_caseworkers_and_team_leaders_take_in_applications(role):
    assert why_not(BALLERUP, by=user(BALLERUP, role)).code == "capability"


def test_the_event_holds_no_personal_number():
    case = application("karen")
    event = Event.objects.get(verb="register_application")
    assert event.subject_id == str(case.pk)
    assert "630485" not in str(event.details)
