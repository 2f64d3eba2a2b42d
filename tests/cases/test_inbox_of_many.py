"""The inbox of a municipality with many cases: what is closed costs nothing."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rettesnor.cases.file.index import reindex_all
from rettesnor.cases.inbox import PAGE, inbox
from rettesnor.cases.models import Case, CaseIndex
from tests.cases.cast import LATER, NOW, application, hearing, karen, ole, user
from tests.cases.copies import copies
from tests.cases.course import deliver, issued

pytestmark = pytest.mark.django_db


def closed_cases(number):
    """Decided, delivered and past the time to complain, copied cheaply."""
    case = karen()
    issued(case, NOW)
    deliver(case, NOW.date(), now=NOW)
    copies(case, number - 1)


def test_a_thousand_cases_are_shown_by_as_many_queries_as_a_few_closed_ones_included():
    closed_cases(2)
    hearing(ole())
    for who in ("amir", "old"):
        application(who)
    reindex_all(LATER)
    by = user()
    assert inbox(by, now=LATER).counts["waiting"] == 2
    with CaptureQueriesContext(connection) as few:
        inbox(by, now=LATER)
    copies(Case.objects.get(citizen__name__startswith="Amir"), 400)
    copies(Case.objects.filter(citizen__name__startswith="Karen").earliest("pk"), 600)
    reindex_all(LATER)
    with CaptureQueriesContext(connection) as many:
        shown = inbox(by, now=LATER, page=3)
    assert Case.objects.count() >= 1_000
    assert (shown.counts["waiting"], len(shown.lines), shown.page.number) == (402, PAGE, 3)
    assert len(many) == len(few)


def test_only_open_cases_are_read():
    closed_cases(30)
    reindex_all(LATER + timedelta(weeks=10))
    assert not CaseIndex.objects.waiting().exists()
    assert not CaseIndex.objects.running_out(LATER.date() + timedelta(weeks=10)).exists()
    assert set(inbox(user(), now=LATER + timedelta(weeks=10)).counts.values()) == {0}


def test_no_query_goes_through_the_cases_that_wait_for_nothing():
    application("karen")
    by, plans = user(), []
    with CaptureQueriesContext(connection) as asked:
        inbox(by, now=LATER)
    with connection.cursor() as cursor:
        for query in asked:
            if '"cases_caseindex"."waits_since" IS NOT NULL' in query["sql"]:
                cursor.execute(f"EXPLAIN {'QUERY PLAN ' * (connection.vendor == 'sqlite')}{query['sql']}")
                plans.append(str(cursor.fetchall()))
    assert len(plans) >= 3, "what is stale, the counts, and the page"
    if connection.vendor == "sqlite":  # PostgreSQL plans by its statistics, and reads the whole of a small table
        assert all("case_index_waiting" in plan for plan in plans)
