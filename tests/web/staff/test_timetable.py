"""The timetable of a case: its picture, its table, and the next safe day on the page of the case."""

import xml.etree.ElementTree as ET
from datetime import date, timedelta

import pytest

from rettesnor.cases.models import SentBy
from tests.cases import cast, course

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def later(monkeypatch, sign_in):
    """A caseworker who signs in so many days after."""

    def signed_in_later(days):
        monkeypatch.setattr("django.utils.timezone.now", lambda: cast.NOW + timedelta(days=days))
        return sign_in()

    return signed_in_later


def steps(client, case, **query):
    return {row.step.name: row for row in client.get(f"/sager/{case.slug}/tidsplan/", query).context["rows"]}


def drawn(page):
    """The picture as it stands in the page, which is well-formed by itself."""
    text = page.content.decode()
    svg = text[text.index('<svg class="rn-timetable"') : text.index("</svg>", text.index('<svg class="rn-timetable"'))]
    return ET.fromstring(svg + "</svg>")


def test_the_page_of_the_case_says_the_next_safe_day_and_leads_to_the_timetable(client, read, later):
    case = cast.application()
    text = read(f"/sager/{case.slug}/")
    assert "Næste sikre dag" in text
    assert "Første samtale: senest den 23. november 2026." in text
    assert f'href="/sager/{case.slug}/tidsplan/"' in text
    text = later(50).get(f"/sager/{case.slug}/").content.decode()
    assert "Første samtale: det skulle være sket senest den 23. november 2026." in text


def test_nothing_is_said_of_a_next_day_where_all_is_done_or_no_time_is_known(client, read, sign_in):
    case = cast.karen()
    course.issued(case)
    assert "Næste sikre dag" not in read(f"/sager/{case.slug}/")
    rita = cast.without_a_standard("rita")
    page = sign_in(cast.user(cast.RANDERS)).get(f"/sager/{rita.slug}/").content.decode()
    assert "Næste sikre dag" not in page


def test_each_step_stands_in_the_table_with_its_day_and_how_it_is_reckoned(client):
    rows = steps(client, cast.application())
    assert rows["decision"].step.by == date(2026, 12, 23)
    assert "10 arbejdsdage før næste skridt. Det regner Rettesnor med" in rows["consent"].because
    assert "7 dage til at svare" in rows["hearing"].because


def test_what_a_standard_promises_is_quoted(client, sign_in):
    case = cast.application("ole")
    page = sign_in(cast.user(cast.BALLERUP)).get(f"/sager/{case.slug}/tidsplan/")
    [hearing] = [row for row in page.context["rows"] if row.step.name == "hearing"]
    assert "10 dage" in hearing.quote
    assert hearing.quote in page.content.decode()


def test_the_way_it_is_sent_is_chosen_by_a_link(client):
    case = cast.application()
    assert steps(client, case, post="brev")["hearing"].step.by == date(2026, 12, 3)
    assert steps(client, case, post="digital")["hearing"].step.by == date(2026, 12, 11)
    assert steps(client, case, post="due")["hearing"].step.by == date(2026, 12, 11)


def test_the_picture_has_a_title_a_description_and_a_mark_for_each_step(client):
    case = cast.application()
    page = client.get(f"/sager/{case.slug}/tidsplan/")
    svg = drawn(page)
    named = {element.get("id") for element in svg if element.tag in ("title", "desc")}
    assert (svg.get("role"), set(svg.get("aria-labelledby").split())) == ("img", named)
    marks = [group for group in svg.findall("g") if group.find("circle") is not None or group.find("path") is not None]
    assert len(marks) == len(page.context["rows"])


def test_every_mark_lies_inside_the_picture_and_later_days_further_right(client, later):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB, first_contact_made=cast.TALK.isoformat())
    cast.hearing(case)
    for days in (0, 30, 200):
        context = later(days).get(f"/sager/{case.slug}/tidsplan/").context
        shown = [mark.x for mark in context["picture"].marks if mark.x is not None]
        assert all(context["picture"].left <= x <= context["picture"].right for x in shown)
        pairs = zip(context["rows"], context["picture"].marks, strict=True)
        by_day = sorted((row.step.done_on or row.step.by, mark.x) for row, mark in pairs if mark.x is not None)
        assert [x for _day, x in by_day] == sorted(x for _day, x in by_day)


def test_a_decision_that_cannot_be_in_time_is_told_with_what_the_citizen_is_owed(client, later):
    case = cast.application()
    late = later(78)
    page = late.get(f"/sager/{case.slug}/tidsplan/").content.decode()
    assert "Borgeren har krav på skriftlig besked om en forsinkelse" in page
    assert "og det er for sent" in late.get(f"/sager/{case.slug}/").content.decode()


def test_who_gets_letters_is_reckoned_with_letters(client):
    case = cast.application()
    cast.notice(case, ("cannot_use_other_offers",), how=SentBy.LETTER, due_on=date(2026, 10, 30), time_because="Brev.")
    assert steps(client, case)["hearing"].step.by == date(2026, 12, 3)


def test_without_a_time_limit_the_page_says_why_there_is_no_timetable(client, sign_in):
    case = cast.without_a_standard("rita")
    page = sign_in(cast.user(cast.RANDERS)).get(f"/sager/{case.slug}/tidsplan/")
    assert "Der er ingen kendt frist" in page.content.decode()
    assert '<svg class="rn-timetable"' not in page.content.decode()


@pytest.mark.parametrize("rounds", [1, 6])
def test_the_queries_do_not_grow_with_the_case(client, rounds, django_assert_max_num_queries):
    case = cast.karen()
    for _round in range(rounds):
        cast.facts(case, now=cast.LATER, support_need="high")
    with django_assert_max_num_queries(30):
        client.get(f"/sager/{case.slug}/tidsplan/")
