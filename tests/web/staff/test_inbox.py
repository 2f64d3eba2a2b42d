"""The inbox: what waits, until when and why, computed at the moment of looking."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.models.cpr import Cpr
from tests.cases import cast

TWELVE_WEEKS_ON = date(2026, 12, 24)


@pytest.fixture
def on(monkeypatch, sign_in, db):
    """A caseworker who signs in on a given day."""

    def signed_in_on(day):
        moment = cast.NOW + timedelta(days=(day - cast.NOW.date()).days)
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)
        return sign_in()

    return signed_in_on


def lines(client, **query):
    return client.get("/sager/", query).context["lines"]


def test_a_case_shows_its_due_date_with_why_and_the_sentence_it_rests_on(client, read):
    case = cast.application()
    text = read("/sager/")
    assert case.journal_number in text
    assert "24. december 2026" in text
    assert "Op til 12 uger fra ansøgningstidspunkt" in text
    assert "Fristen løber fra den 1. oktober 2026" in text


def test_those_due_first_stand_on_top(client):
    late = cast.application("amir", received_on=date(2026, 10, 3))
    early = cast.application("karen", received_on=date(2026, 9, 1))
    assert [line.row.case for line in lines(client)] == [early, late]


def test_overdue_is_said_in_words(on):
    cast.application()
    text = on(TWELVE_WEEKS_ON + timedelta(days=3)).get("/sager/").content.decode()
    assert "overskredet med 3 dage" in text


def test_overdue_is_computed_from_the_day_of_looking(on):
    cast.application()
    assert lines(on(TWELVE_WEEKS_ON), vis="overskredet") == []
    assert len(lines(on(TWELVE_WEEKS_ON + timedelta(days=1)), vis="overskredet")) == 1


def test_the_citizen_is_to_be_told_in_writing_when_the_limit_comes_close(on):
    cast.application()
    assert lines(on(TWELVE_WEEKS_ON - timedelta(days=8)))[0].notice is None
    near = on(TWELVE_WEEKS_ON - timedelta(days=7))
    assert lines(near)[0].notice == TWELVE_WEEKS_ON
    assert "Send skriftlig besked inden da" in near.get("/sager/").content.decode()


def test_a_case_that_waits_for_the_citizen_says_until_when(client, read):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    cast.hearing(case, now=cast.LATER)
    assert "borgerens svar på partshøringen" in read("/sager/")
    assert "kan svare til og med 16. november 2026" in read("/sager/")
    assert len(lines(client, vis="hoering")) == 1


def test_a_decision_waits_for_its_delivery_and_then_leaves_the_inbox(client):
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    decision = cast.issue(case)
    assert [line.row.next for line in lines(client, vis="levering")] == ["deliver"]
    client.post(f"/sager/{case.slug}/afgoerelser/{decision.pk}/", delivery())
    assert lines(client) == []


def delivery():
    return {"delivered_on_day": "2", "delivered_on_month": "11", "delivered_on_year": "2026", "how": "letter"}


def test_an_unknown_filter_shows_everything(client):
    cast.application()
    assert len(lines(client, vis="findes-ikke")) == 1


def test_the_number_of_queries_does_not_grow_with_the_cases(client, django_assert_max_num_queries):
    for number in range(12):
        cast.application("karen", cpr=Cpr.parse(f"6304{70 + number}-1111"))
    client.get("/sager/")  # the first look of a session writes down that it began
    with django_assert_max_num_queries(12):
        client.get("/sager/")


@pytest.mark.django_db
def test_where_the_answer_is_promised_the_last_day_to_send_it_is_told_for_each_channel(sign_in):
    cast.application("ole")
    text = sign_in(cast.user(cast.BALLERUP)).get("/sager/").content.decode()
    assert "senest den 5. november 2026 i Digital Post" in text
    assert "senest den 28. oktober 2026 som brev" in text
