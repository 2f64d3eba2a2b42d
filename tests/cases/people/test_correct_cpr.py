"""A wrong CPR number has a way through, and the date of birth follows it."""

from datetime import date

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import Case, Citizen, Source
from rettesnor.cases.models.cpr import Cpr
from rettesnor.cases.people.act import Provenance
from rettesnor.cases.people.correct_cpr import correct_cpr
from tests.cases import cast
from tests.cases.people.people import MISTYPED, MOVED, codes

pytestmark = pytest.mark.django_db


def corrected(citizen, number, provenance=MISTYPED):
    return correct_cpr(citizen, Cpr.parse(number), provenance, by=cast.user(), now=cast.LATER)


def born(case):
    return facts_on(case, cast.LATER.date(), cast.LATER)["birth_date"]


def test_the_number_is_another_in_every_case_and_the_date_of_birth_follows_as_a_new_fact():
    first = cast.application("karen")
    again = cast.application("karen", known=first.citizen)
    corrected(first.citizen, "640486-1111")
    assert Citizen.objects.get().cpr == Cpr.parse("640486-1111")
    for case in (first, again):
        assert case.facts.filter(name="birth_date").count() == 2
        assert (born(case).value, born(case).reason) == ("1986-04-04", "To cifre var byttet om.")


def test_what_stood_before_and_after_is_kept_with_the_citizen():
    citizen = cast.application("karen").citizen
    change = corrected(citizen, "640486-1111")
    assert change == citizen.changes.get()
    assert (change.what, change.before, change.after) == ("cpr", "6304851111", "6404861111")


def test_where_the_date_of_birth_stays_the_same_no_fact_is_added():
    case = cast.application("karen")
    corrected(case.citizen, "630485-1112")
    assert case.facts.filter(name="birth_date").count() == 1


def test_a_date_of_birth_recorded_by_hand_beside_a_replacement_number_stays_with_another_replacement_number():
    case = cast.application("karen")
    row = NewFact("birth_date", "1985-05-05", date(1985, 5, 5), Source.REGISTER, said_on=cast.RECEIVED)
    record_facts(case, [row], by=cast.user(), now=cast.NOW)
    corrected(case.citizen, "640485-1111")
    assert born(case).value == "1985-05-05"
    corrected(case.citizen, "040486-1111")
    assert born(case).value == "1986-04-04"


def test_the_number_of_another_citizen_is_refused_with_who_it_is():
    karen, amir = cast.application("karen"), cast.application("amir")
    with pytest.raises(NotAllowed) as refused:
        corrected(karen.citizen, "850992-3333")
    [obstacle] = refused.value
    assert (obstacle.code, obstacle.parameters) == ("cpr_of_another", {"citizen": amir.citizen.pk})
    assert Citizen.objects.get(pk=karen.citizen.pk).cpr == karen.citizen.cpr


def test_the_same_number_in_another_municipality_is_no_hindrance():
    cast.application("ole", cpr=Cpr.parse("640486-1111"))
    corrected(cast.application("karen").citizen, "640486-1111")
    assert Citizen.objects.filter(cpr="6404861111").count() == 2


@pytest.mark.parametrize(
    ("number", "provenance", "code"),
    [
        ("640486-1111", Provenance(MOVED, MISTYPED.source, " "), "empty"),
        ("630485-1111", MISTYPED, "as_it_stands"),
        ("621026-4111", MISTYPED, "born_after_applying"),
        ("610185-6111", MISTYPED, "born_impossibly"),
    ],
)
def test_a_number_that_cannot_be_is_refused(number, provenance, code):
    citizen = cast.application("karen", received_on=date(2026, 10, 1)).citizen
    with pytest.raises(NotAllowed) as refused:
        corrected(citizen, number, provenance)
    assert codes(refused) == [code]


def test_the_event_holds_no_number():
    corrected(cast.application("karen").citizen, "640486-1111")
    event = Event.objects.get(verb="correct_cpr")
    assert "1111" not in str(event.details)


def test_both_cases_stay_where_they_are():
    case = cast.application("karen")
    corrected(case.citizen, "640486-1111")
    assert Case.objects.get().citizen_id == case.citizen_id
