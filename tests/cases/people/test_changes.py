"""Name, address and protection are changed by acts of their own, with history, in every case of the citizen."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from rettesnor.accounts.models import Role
from rettesnor.audit.models import Event
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import Case, Citizen, CitizenChange, Source
from rettesnor.cases.people.act import Provenance
from rettesnor.cases.people.change_address import change_address
from rettesnor.cases.people.change_name import change_name
from rettesnor.cases.people.change_protection import change_protection
from tests.cases import cast
from tests.cases.people.people import MISTYPED, MOVED, SAID, codes

pytestmark = pytest.mark.django_db


def renamed(citizen, name="Karen Ny Prøve", provenance=SAID, **changes):
    return change_name(citizen, name, provenance, **{"by": cast.user(), "now": cast.LATER, **changes})


def moved(citizen, *lines, provenance=SAID):
    return change_address(
        citizen, lines or ("Ny Prøvevej 2", "2670 Prøveby"), provenance, by=cast.user(), now=cast.LATER
    )


def protected(citizen, begins=MOVED, *, protected=True, until=None, source=Source.REGISTER):
    provenance = Provenance(begins, source)
    return change_protection(
        citizen, provenance, protected=protected, until=until, by=cast.user(citizen.municipality), now=cast.LATER
    )


def test_a_new_name_stands_in_every_case_of_the_citizen():
    first = cast.application("karen")
    again = cast.application("karen", known=first.citizen)
    renamed(first.citizen)
    assert {case.citizen.name for case in Case.objects.filter(pk__in=(first.pk, again.pk))} == {"Karen Ny Prøve"}


def test_what_stood_before_is_kept_with_who_when_why_and_since_when():
    citizen = cast.application("karen").citizen
    change = renamed(citizen, provenance=MISTYPED)
    assert (change.what, change.before, change.after) == ("name", "Karen Prøve", "Karen Ny Prøve")
    assert (change.by, change.at, change.holds_from) == (cast.user(), cast.LATER, MOVED)
    assert (change.source, change.reason) == ("caseworker", "To cifre var byttet om.")
    moved(citizen)
    assert CitizenChange.objects.get(what="address").before == ["Prøvevej 1", "2670 Prøveby"]


def test_the_history_can_be_neither_changed_nor_deleted():
    change = renamed(cast.application("karen").citizen)
    with pytest.raises(IntegrityError), transaction.atomic():
        CitizenChange.objects.filter(pk=change.pk).update(before="En anden")
    with pytest.raises(IntegrityError), transaction.atomic():
        change.delete()


def test_the_event_tells_that_it_was_changed_and_holds_no_name_and_no_address():
    citizen = cast.application("karen").citizen
    renamed(citizen)
    moved(citizen)
    events = Event.objects.filter(verb__in=("change_name", "change_address"))
    assert {event.subject_id for event in events} == {str(citizen.pk)}
    told = json.dumps([event.details for event in events], ensure_ascii=False)
    assert "Prøve" not in told
    assert [event.details["change"] for event in events] == list(CitizenChange.objects.values_list("pk", flat=True))


def test_a_letter_that_is_issued_keeps_the_name_and_the_address_it_was_sent_to():
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    decision = cast.issue(case)
    renamed(case.citizen)
    moved(case.citizen)
    decision.refresh_from_db()
    assert "Prøvevej 1" in decision.letter
    assert "Karen Ny Prøve" not in decision.letter


def test_a_letter_to_come_goes_to_the_new_address():
    case = cast.karen()
    moved(case.citizen)
    cast.draft(case, cast.GRANT)
    assert "Ny Prøvevej 2" in cast.issue(Case.objects.get(pk=case.pk)).letter


@pytest.mark.parametrize(
    ("name", "provenance", "code"),
    [
        (" ", SAID, "empty"),
        ("Karen  Prøve ", SAID, "as_it_stands"),
        ("Karen Ny Prøve", Provenance(MOVED, Source.CASEWORKER), "empty"),
        ("Karen Ny Prøve", replace(SAID, holds_from=cast.LATER.date() + timedelta(days=1)), "in_the_future"),
        ("Karen Ny Prøve", replace(SAID, holds_from=date(1985, 4, 2)), "before"),
    ],
)
def test_a_name_that_cannot_be_is_refused_and_nothing_is_changed(name, provenance, code):
    citizen = cast.application("karen").citizen
    with pytest.raises(NotAllowed) as refused:
        renamed(citizen, name, provenance)
    assert codes(refused) == [code]
    assert Citizen.objects.get().name == "Karen Prøve"
    assert not CitizenChange.objects.exists()


def test_an_address_without_lines_is_refused():
    with pytest.raises(NotAllowed) as refused:
        moved(cast.application("karen").citizen, " ", "")
    assert codes(refused) == ["empty"]


@pytest.mark.parametrize(
    ("code", "role"), [(cast.BALLERUP, Role.CASEWORKER), (cast.GREVE, Role.AUDITOR), (cast.GREVE, Role.POLICY_OWNER)]
)
def test_only_who_works_on_the_municipality_s_cases_changes_what_is_known_of_a_citizen(code, role):
    citizen = cast.application("karen").citizen
    with pytest.raises(NotAllowed):
        renamed(citizen, by=cast.user(code, role))


def test_a_citizen_is_protected_from_the_first_to_the_last_day():
    citizen = cast.application("karen").citizen
    protected(citizen, until=MOVED + timedelta(days=300))
    citizen.refresh_from_db()
    days = (-1, 0, 300, 301)
    assert [citizen.is_protected(MOVED + timedelta(days=day)) for day in days] == [False, True, True, False]


def test_without_a_known_end_protection_holds_until_it_is_said_to_be_over():
    citizen = cast.application("karen").citizen
    protected(citizen)
    citizen.refresh_from_db()
    assert citizen.is_protected(date(2090, 1, 1))
    protected(citizen, cast.LATER.date(), protected=False)
    citizen.refresh_from_db()
    assert not citizen.is_protected(cast.LATER.date())
    assert [change.after for change in citizen.changes.all()] == [["2026-10-20", None], [None, None]]


def test_protection_that_begins_later_can_be_recorded_ahead():
    citizen = cast.application("karen").citizen
    begins = cast.LATER.date() + timedelta(days=10)
    protected(citizen, begins)
    citizen.refresh_from_db()
    assert not citizen.is_protected(cast.LATER.date())
    assert citizen.is_protected(begins)


def test_a_protection_that_holds_is_not_taken_away_by_one_that_begins_later():
    citizen = cast.application("karen").citizen
    protected(citizen)
    with pytest.raises(NotAllowed) as refused:
        protected(citizen, cast.LATER.date() + timedelta(days=10))
    assert codes(refused) == ["in_the_future"]


def test_protection_ends_after_it_begins_and_no_protection_has_no_end():
    citizen = cast.application("karen").citizen
    with pytest.raises(NotAllowed) as refused:
        protected(citizen, until=MOVED - timedelta(days=1))
    assert codes(refused) == ["before"]
    with pytest.raises(NotAllowed) as refused:
        protected(citizen, protected=False, until=MOVED)
    assert codes(refused) == ["until_without_protection"]
