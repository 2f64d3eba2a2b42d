"""Finding cases by what somebody remembers of them, open and closed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.accounts.models import Role
from rettesnor.cases.decision.record_delivery import record_delivery
from rettesnor.cases.file.index import reindex_all
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import ApplicationDetails, Case, Citizen, Help, SentBy, Source
from rettesnor.cases.models.citizen import words_sought
from rettesnor.cases.models.cpr import Cpr
from rettesnor.cases.people.assign_case import assign_case
from rettesnor.cases.people.teams import make_team
from rettesnor.cases.search import Criteria, citizens_with, lines, search
from rettesnor.text import alphabet
from tests.cases import cast

pytestmark = pytest.mark.django_db


COMPLAINED = cast.LATER + timedelta(days=60)
"""The time to complain about a decision of `LATER` has run out."""


def found(by=None, order="name", now=cast.LATER, **criteria):
    return [str(case.citizen) for case in search(by or cast.user(), Criteria(**criteria), now=now, order=order)]


def apply(number, name, **changes):
    return cast.application("karen", cpr=Cpr.parse(number), name=name, **changes)


def decided_and_delivered():
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    cast.issue(case)
    record_delivery(case, by=cast.user(), now=cast.LATER, delivered_on=cast.LATER.date(), how=SentBy.DIGITAL_POST)
    return case


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Karen Ærø Prøve", "prøv kar"),
        ("Karen Ærø Prøve", "ÆRØ"),
        ("Anne-Marie Prøve", "marie"),
        ("Anne-Marie Prøve", "anne-marie"),
        ("Åse Aagaard", "aase ågaard"),
        ("André Prøve", "andre"),
        ("Lars O'Brien", "o'brien"),
    ],
)
def test_a_name_is_found_by_the_beginnings_of_its_words_in_any_order_and_spelling(name, words):
    apply("630485-1111", name)
    assert found(words=words) == [name]


@pytest.mark.parametrize("words", ["aren", "karen hansen", "prøves", "o", "_"])
def test_what_is_no_beginning_of_a_word_finds_nothing(words):
    apply("630485-1111", "Karen Prøve")
    assert found(words=words) == []


def test_signs_that_are_no_letters_ask_nothing():
    apply("630485-1111", "Karen Prøve")
    assert found(words="% - karen,") == ["Karen Prøve"]


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=8), min_size=1, max_size=4), st.data())
def test_every_beginning_of_every_word_of_a_name_finds_it(words, data):
    word = data.draw(st.sampled_from(words))
    beginning = word[: data.draw(st.integers(1, len(word)))]
    assert all(f" {part}" in words_sought(" ".join(words)) for part in alphabet.words(beginning))


@pytest.mark.parametrize("words", ["2026-00001", "2026-1", "00001", "1", "253-2026-00001", "karen 1"])
def test_a_case_is_found_by_its_number_with_or_without_the_year(words):
    apply("630485-1111", "Karen Prøve")
    apply("640485-1111", "Karen Anden")
    assert found(words=words) == ["Karen Prøve"]


def test_closed_cases_are_found_and_can_be_asked_for_or_left_out():
    decided_and_delivered()
    cast.application("amir")
    assert found(now=COMPLAINED) == ["Amir Prøve", "Karen Prøve"]
    assert found(now=COMPLAINED, state="closed") == ["Karen Prøve"]
    assert found(now=COMPLAINED, state="open") == ["Amir Prøve"]


def test_a_case_is_open_as_long_as_the_citizen_can_complain():
    decided_and_delivered()
    assert found(state="open") == ["Karen Prøve"]
    assert found(state="closed") == []
    last_day = datetime(2026, 11, 30, 12, tzinfo=UTC)
    [line] = lines(search(cast.user(), Criteria(), now=last_day), last_day.date())
    assert (line.open, line.next_day) == (True, last_day.date())


def test_a_line_says_whose_the_case_is_what_was_decided_whether_it_is_open_and_what_is_due_next():
    decided_and_delivered()
    [line] = lines(search(cast.user(), Criteria(), now=cast.LATER), cast.LATER.date())
    assert (line.open, line.next_day, line.decided_on) == (True, date(2026, 11, 30), cast.LATER.date())
    assert (line.decision.outcome, line.assignment.owner) == ("granted", cast.user().user)
    [line] = lines(search(cast.user(), Criteria(), now=COMPLAINED), COMPLAINED.date())
    assert (line.open, line.next_day) == (False, None)


def test_a_decision_that_is_not_delivered_is_due_at_once_and_not_on_the_day_it_was_issued():
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    cast.issue(case)
    [line] = lines(search(cast.user(), Criteria(), now=cast.LATER), cast.LATER.date())
    assert (line.open, line.next_day, line.deliver_since) == (True, None, cast.LATER.date())


def test_a_case_whose_last_day_has_passed_is_ordered_as_one_without_a_day():
    decided_and_delivered()
    cast.application("amir")
    assert found(order="due") == ["Karen Prøve", "Amir Prøve"]
    assert found(order="due", now=COMPLAINED) == ["Amir Prøve", "Karen Prøve"]


def test_what_is_due_first_stands_on_top_where_that_is_asked_for():
    apply("630485-1111", "Bo Prøve", received_on=date(2026, 10, 1))
    apply("640485-1111", "Karen Prøve", received_on=date(2026, 9, 1))
    assert found(order="due") == ["Karen Prøve", "Bo Prøve"]


def test_cases_are_found_by_whose_they_are_now():
    karen, amir = cast.application("karen"), cast.application("amir")
    bo = cast.user(name="Bo").user
    north = make_team(
        cast.GREVE, name="Nord", members=[], by=cast.user(role=Role.TEAM_LEADER, name="Tove"), now=cast.NOW
    )
    assign_case(karen, owner=bo, team=north, by=cast.user(), now=cast.LATER)
    assign_case(amir, by=cast.user(), now=cast.LATER)
    assert found(owner=bo) == found(team=north) == found(owner=bo, team=north) == ["Karen Prøve"]
    assert found(owner=cast.user().user) == []
    assert found(unassigned=True) == ["Amir Prøve"]


def test_cases_are_found_by_what_is_applied_for_and_the_day_they_came():
    apply("630485-1111", "Karen Prøve", received_on=date(2026, 9, 1))
    apply("640485-1111", "Bo Prøve", received_on=date(2026, 9, 15), applied_for=Help.SPECIAL_COURSE)
    assert found(applied_for=Help.SPECIAL_COURSE) == ["Bo Prøve"]
    assert found(received_from=date(2026, 9, 1), received_to=date(2026, 9, 14)) == ["Karen Prøve"]
    assert found(received_from=date(2026, 9, 2)) == ["Bo Prøve"]


def test_the_day_of_receipt_is_the_one_that_was_corrected_last():
    case = cast.application("karen")
    row = NewFact(
        "application_received",
        "2026-09-01",
        date(2026, 9, 1),
        Source.CASEWORKER,
        said_on=cast.RECEIVED,
        reason="Talt forkert.",
    )
    record_facts(case, [row], by=cast.user(), now=cast.LATER)
    assert found(received_to=date(2026, 9, 1)) == ["Karen Prøve"]


def test_names_are_in_danish_order_and_the_other_orders_are_newest_first():
    for number, name, day in ((0, "Åse", 3), (1, "Zenia", 1), (2, "Ærin", 2), (3, "Aage", 4)):
        apply(f"63048{number}-1111", name, received_on=date(2026, 9, day))
    assert found() == ["Zenia", "Ærin", "Aage", "Åse"]
    assert found(order="received") == ["Aage", "Åse", "Ærin", "Zenia"]
    assert found(order="number") == ["Aage", "Ærin", "Zenia", "Åse"]


def test_another_municipality_s_cases_and_citizens_are_not_found():
    cast.application("karen")
    stranger = cast.user(cast.BALLERUP)
    assert found(stranger) == []
    assert citizens_with(stranger, Cpr.parse("630485-1111")) == []
    assert [citizen.name for citizen in citizens_with(cast.user(), Cpr.parse("630485-1111"))] == ["Karen Prøve"]


def many(count):
    """That many cases of as many citizens, with what a registration records."""
    first = Case.objects.get()
    day = date(1966, 1, 1)
    people = [
        Citizen(
            municipality=cast.GREVE,
            cpr=f"{(day + timedelta(days=n)).day + 60:02}{day + timedelta(days=n):%m%y}{n % 1000:04}",
            name=f"Person {n}",
            name_words=words_sought(f"Person {n}"),
        )
        for n in range(count)
    ]
    made = Citizen.objects.bulk_create(people)
    same = {"registered_by": first.registered_by, "registered_at": cast.NOW}
    Case.objects.bulk_create(
        Case(municipality=cast.GREVE, citizen=each, journal_number=f"2025-{n:05}", **same)
        for n, each in enumerate(made)
    )
    facts, assignments = first.facts.model, first.assignments.model
    stamp = {"municipality": cast.GREVE, "by": first.registered_by, "at": cast.NOW}
    received = {"name": "application_received", "value": "2025-05-05", "source": Source.CITIZEN}
    cases = Case.objects.filter(journal_number__startswith="2025-")
    applied = {"channel": first.application.channel, "applied_for": first.applied_for}
    ApplicationDetails.objects.bulk_create(ApplicationDetails(case=case, **applied, **stamp) for case in cases)
    facts.objects.bulk_create(facts(case=case, holds_from=day, said_on=day, **received, **stamp) for case in cases)
    assignments.objects.bulk_create(assignments(case=case, owner=first.registered_by.user, **stamp) for case in cases)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # by itself a database counts only what is committed, and then plans for no rows


def test_a_page_holds_25_and_the_queries_are_as_many_among_1_000_cases(django_assert_num_queries):
    cast.application("karen")
    by = cast.user()
    criteria = Criteria(words="p", state="open", owner=by.user)

    def shown(page):
        cases = search(by, criteria, now=cast.LATER, order="due", page=page)
        return [line.case.received_on for line in lines(cases, cast.LATER.date())]

    shown(1)  # reads the roles of who asks
    # What is in force, what is reckoned by something else, how many there are, the page, and its facts, applications,
    # closings, assignments and decisions.
    with django_assert_num_queries(9):
        assert len(shown(1)) == 1
    many(1000)
    reindex_all(cast.LATER)
    with django_assert_num_queries(9):
        assert len(shown(2)) == 25
    assert search(by, criteria, now=cast.LATER).number == 1
