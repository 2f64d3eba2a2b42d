"""Who was shown whose data is written down: in the database, else beside it, else nothing is shown."""

import json
import stat
from datetime import UTC, datetime

import pytest
from django.db import DatabaseError

from rettesnor.audit.accesses import NotWrittenDownError, record_accesses
from rettesnor.audit.actor import Actor
from rettesnor.audit.models import Access
from rettesnor.cases.models import Citizen
from rettesnor.cases.models.cpr import Cpr
from tests.accounts.people import member

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
CPR = ("630485-1111", "710279-2222", "850992-3333")

pytestmark = pytest.mark.django_db


@pytest.fixture
def dorte():
    return Actor.objects.of_user(member("dorte"))


@pytest.fixture
def people():
    return [Citizen.objects.create(municipality="253", cpr=Cpr.parse(number), name="Karen Prøve") for number in CPR]


@pytest.fixture
def no_database(monkeypatch):
    """The table does not take it: a full disk, a lock, a right that is missing."""

    def fails(rows):
        raise DatabaseError("disk full")

    monkeypatch.setattr(Access.objects, "bulk_create", fails)


@pytest.fixture
def beside(settings, tmp_path):
    settings.ACCESS_FALLBACK = tmp_path / "var" / "accesses.jsonl"
    return settings.ACCESS_FALLBACK


def test_an_access_names_its_reader_the_person_and_the_page(dorte, people):
    record_accesses(people[:1], by=dorte, page="case", now=NOW)
    access = Access.objects.get()
    assert (access.municipality, access.at, access.reader, access.page) == ("253", NOW, dorte, "case")
    assert (access.person_type, access.person_id) == ("cases.citizen", str(people[0].pk))


def test_many_people_are_one_insert(dorte, people, django_assert_num_queries):
    with django_assert_num_queries(3):  # a savepoint around it
        record_accesses(iter(people), by=dorte, page="inbox", now=NOW)
    assert Access.objects.count() == len(people)


def test_somebody_with_two_cases_is_noted_once(dorte, people):
    record_accesses([people[0], Citizen.objects.get(pk=people[0].pk)], by=dorte, page="inbox", now=NOW)
    assert Access.objects.count() == 1


def test_nobody_is_no_access(dorte):
    record_accesses([], by=dorte, page="inbox", now=NOW)
    assert not Access.objects.exists()


def test_what_the_database_does_not_take_stands_beside_it_in_ids(dorte, people, no_database, beside):
    record_accesses(people, by=dorte, page="inbox", now=NOW)
    record_accesses(people[:1], by=dorte, page="case", now=NOW)
    lines = [json.loads(line) for line in beside.read_text("utf-8").splitlines()]
    assert [line["page"] for line in lines] == ["inbox", "inbox", "inbox", "case"]
    assert lines[-1] == {
        "at": "2026-03-02T09:30:00+00:00",
        "municipality": "253",
        "reader": dorte.pk,
        "person_type": "cases.citizen",
        "person_id": str(people[0].pk),
        "page": "case",
    }
    assert "Karen" not in beside.read_text("utf-8")
    assert stat.S_IMODE(beside.stat().st_mode) == 0o600


def test_where_that_fails_too_it_says_so(dorte, people, no_database, beside):
    beside.mkdir(parents=True)
    with pytest.raises(NotWrittenDownError):
        record_accesses(people, by=dorte, page="inbox", now=NOW)


def test_a_look_that_stands_in_the_database_stands_nowhere_else(dorte, people, beside):
    record_accesses(people, by=dorte, page="inbox", now=NOW)
    assert not beside.exists()
