"""Whether the citizen gets Digital Post is their own mark: dated, with who says so, and kept."""

from datetime import timedelta

import pytest

from rettesnor.accounts.models import Role
from rettesnor.cases.models import Citizen, CitizenChange
from rettesnor.cases.people.act import Provenance
from rettesnor.cases.people.change_digital_post import change_digital_post
from tests.cases import cast
from tests.cases.people.people import MISTYPED, MOVED, SAID
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


@pytest.fixture
def citizen():
    return cast.application("karen").citizen


def change(citizen, provenance=SAID, *, exempt=True):
    return change_digital_post(citizen, provenance, exempt=exempt, by=cast.user(), now=cast.LATER)


def test_who_is_exempt_is_so_from_the_day_it_holds_from(citizen):
    change(citizen)
    citizen = Citizen.objects.get(pk=citizen.pk)
    assert citizen.is_exempt(MOVED)
    assert not citizen.is_exempt(MOVED - timedelta(days=1))


def test_what_stood_before_is_kept(citizen):
    change(citizen)
    change(citizen, MISTYPED, exempt=False)
    assert [(row.before, row.after) for row in CitizenChange.objects.all()] == [
        ("", MOVED.isoformat()),
        (MOVED.isoformat(), ""),
    ]
    assert Citizen.objects.get(pk=citizen.pk).exempt_from is None


def test_it_is_not_recorded_ahead(citizen):
    ahead = Provenance(cast.LATER.date() + timedelta(days=1), SAID.source)
    assert codes(change, citizen, ahead) == ["in_the_future"]


def test_what_changes_nothing_is_refused(citizen):
    assert codes(change, citizen, exempt=False) == ["as_it_stands"]


def test_who_only_looks_cannot_change_it(citizen):
    by = cast.user(role=Role.AUDITOR)
    assert codes(change_digital_post, citizen, SAID, exempt=True, by=by, now=cast.LATER) == ["capability"]
