"""A case is sent to another unit from its page, which says which unit decides, and is received on another."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases import cast
from tests.cases.competence.transferring import sent, sent_back, unit

pytestmark = pytest.mark.django_db


def test_from_one_unit_to_the_other(sign_in):
    case, bo = cast.karen(), cast.user(name="Bo")
    there = unit("Handicap", bo)
    address = f"/sager/{case.slug}/oversend/"
    sender = sign_in(cast.user())
    sender.post(address, {"to_team": there.pk, "reason": "Enheden har sager om fysisk funktionsevne."})
    receiver = sign_in(bo)
    assert [line.case.pk for line in receiver.get("/sager/?vis=enhed").context["lines"]] == [case.pk]
    assert f"{address}modtag/" in receiver.get(address).content.decode()
    receiver.post(f"{address}modtag/", {})
    assert case.assignments.get(superseded_by=None).team == there
    assert "Enheden har sager om fysisk funktionsevne." in sender.get(address).content.decode()


def test_it_can_be_sent_back(sign_in):
    case = cast.karen()
    address = f"/sager/{case.slug}/oversend/"
    client = sign_in(cast.user())
    client.post(address, {"to_team": unit().pk, "reason": "Forkert enhed før."})
    client.post(f"{address}tilbage/", {"reason": "Det var den rigtige alligevel."})
    [transfer] = case.transfers.all()
    assert not transfer.answer.received


def test_the_page_says_which_unit_decides_in_the_words_of_the_standard(sign_in):
    version = StandardVersion.objects.record(files.standard("haderslev-2023"), now=cast.NOW)
    by = cast.user(version.municipality)
    case = cast.application(municipality=version.municipality, by=by)
    page = sign_in(by).get(f"/sager/{case.slug}/oversend/")
    assert page.context["deciding"] == "Myndighed i Handicap, Socialpsykiatri og Myndighed"
    assert any(quote.startswith("Myndighed i Handicap") for quote in page.context["said_by"])


def test_the_queries_are_as_many_for_many_transfers(sign_in, django_assert_num_queries):
    case = cast.karen()
    address, client = f"/sager/{case.slug}/oversend/", sign_in(cast.user())
    sent(case)
    client.get(address)  # the standards are read
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for _again in range(3):
        sent_back(case)
        sent(case)
    with django_assert_num_queries(len(few)):
        client.get(address)
