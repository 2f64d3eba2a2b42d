"""The inbox: what waits, until when and why, computed at the moment of looking."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.file.index import reindex_all
from tests.cases import cast
from tests.cases.copies import copies
from tests.cases.later_standards import greve_beside_104

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
    assert [line.case for line in lines(client)] == [early, late]


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
    assert [line.case for line in lines(client, vis="levering")] == [case]
    assert "Skal leveres straks: afgjort den 2. november 2026" in client.get("/sager/").content.decode()
    client.post(f"/sager/{case.slug}/afgoerelser/{decision.pk}/", delivery())
    assert lines(client) == []
    [line] = lines(client, vis="klagefrist")
    assert (line.case, line.due.day) == (case, date(2026, 12, 8))


def delivery():
    day = {"delivered_on_day": "2", "delivered_on_month": "11", "delivered_on_year": "2026"}
    return {"way": "otherwise", "how": "letter", **day}


def test_an_unknown_filter_shows_everything(client):
    cast.application()
    assert len(lines(client, vis="findes-ikke")) == 1


def test_the_number_of_queries_does_not_grow_with_the_cases(client, django_assert_max_num_queries):
    copies(cast.application(), 60)
    reindex_all(cast.LATER)
    client.get("/sager/")  # the first look of a session writes down that it began
    with django_assert_max_num_queries(29):
        client.get("/sager/")


def test_a_page_holds_25_cases_and_leads_to_the_next_within_the_same_view(client, read):
    copies(cast.application(), 60)
    reindex_all(cast.LATER)
    assert "Side 2 af 3" in read("/sager/", side="2", vis="")
    shown = client.get("/sager/", {"side": "2", "sorter": "navn"})
    assert len(shown.context["lines"]) == 25
    assert [link.url for link in shown.context["pages"]] == ["?side=1&sorter=navn", "?side=3&sorter=navn"]
    assert [link.url for link in shown.context["filters"]][:2] == ["?sorter=navn", "?sorter=navn&vis=overskredet"]
    assert len(lines(client, side="3")) == 11


def test_the_views_say_how_many_cases_each_has(client):
    cast.application()
    cast.application("amir")
    labels = [link.label for link in client.get("/sager/").context["filters"]]
    assert [label.rpartition(" ")[2] for label in labels] == ["(2)", "(0)", "(0)", "(0)", "(0)", "(0)", "(0)"]


def test_the_views_are_chosen_by_codes_that_are_the_same_in_both_languages(sign_in, client):
    addresses = [
        [link.url for link in visitor.get("/sager/").context["filters"]] for visitor in (client, sign_in(language="en"))
    ]
    assert addresses[0] == addresses[1]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 10, 28), ["senest den 5. november 2026 i Digital Post", "senest den 28. oktober 2026 som brev"]),
        (date(2026, 10, 29), ["Et brev ville komme for sent", "senest den 5. november 2026"]),
        (date(2026, 11, 6), []),
    ],
)
def test_how_a_promised_answer_can_come_in_time_is_told_as_long_as_it_can(sign_in, monkeypatch, day, said):
    cast.application("ole")
    moment = cast.NOW + timedelta(days=(day - cast.NOW.date()).days)
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment)
    text = sign_in(cast.user(cast.BALLERUP)).get("/sager/").content.decode()
    assert all(words in text for words in said)
    assert ("Borgeren er lovet at have svaret" in text) == bool(said)


def test_a_day_under_a_condition_that_is_not_known_says_so(client, read):
    cast.application()
    greve_beside_104(6, date(2026, 10, 20))
    text = read("/sager/")
    assert "24. december 2026" in text
    assert "Det er den 12. november 2026, hvis dette er opfyldt, som ikke er oplyst" in text
