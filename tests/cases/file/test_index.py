"""The index: a row of days for each case, which equals a recomputation after everything that happens."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.deviation.withdraw_deviation import withdraw_deviation
from rettesnor.cases.file.index import differences, refresh, reindex_all
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.inbox import inbox
from rettesnor.cases.models import CaseIndex, Ground
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import (
    BALLERUP,
    GRANT,
    GREVE,
    LATER,
    NOW,
    REJECTION,
    answer,
    application,
    draft,
    exemption,
    facts,
    hearing,
    issue,
    karen,
    municipality,
    ole,
    user,
)
from tests.cases.copies import copies
from tests.cases.course import deliver, remit
from tests.cases.later_standards import greve_with

pytestmark = pytest.mark.django_db


def row(case):
    return CaseIndex.objects.get(case=case)


def true(now=LATER):
    """The index says of every case what its rows say."""
    assert list(differences(now)) == []
    return True


def test_every_action_of_karen_s_case_rewrites_its_row():
    case = application("karen")
    assert true(NOW)
    assert (row(case).waits_since, row(case).decision_due) == (date(2026, 10, 1), date(2026, 12, 24))
    for act in (
        lambda: facts(case, support_need="moderate", granted_104=False),
        lambda: facts(case, application_received="2026-09-01"),
        lambda: draft(case, GRANT),
    ):
        act()
        assert true(NOW)
    assert row(case).decision_due == date(2026, 11, 24)


def test_every_action_of_ole_s_case_rewrites_its_row():
    case = ole()
    held = hearing(case)
    assert true(NOW)
    assert row(case).answer_until == held.due_on
    answer(held)
    assert true()
    assert row(case).answer_until is None
    record_deviation(case, by=user(BALLERUP), now=LATER, rule="no-wage-supplement", reason="Den kan bruges.")
    deviation = case.deviations.get()
    withdraw_deviation(case, by=user(BALLERUP), now=LATER, deviation=deviation, reason="Alligevel ikke.")
    assert true()
    draft(case, REJECTION, now=LATER)
    assert true()
    issue(case)
    assert true()
    assert row(case).undelivered_since == LATER.date()
    assert row(case).decision_due == date(2026, 11, 5)  # the answer is promised, not the decision
    deliver(case, LATER.date())
    assert true()
    assert (row(case).waits_since, row(case).decision_due) == (None, None)
    assert row(case).complain_until == date(2026, 11, 30)


def test_an_exemption_and_a_remittal_rewrite_it_too():
    case = karen(cannot_use_other_offers=False, option_flex_job="can_use", exhausted_flex_job=False)
    exemption(case, Ground.ALREADY_KNOWN)
    assert true(NOW)
    draft(case, REJECTION)
    issue(case)
    deliver(case, LATER.date())
    back = LATER + timedelta(days=60)
    remit(case, back.date(), back)
    assert true(back)
    assert (row(case).waits_since, row(case).decision_due) == (back.date(), back.date() + timedelta(weeks=12))


def test_a_refused_action_changes_no_row():
    case = application("karen")
    before = row(case)
    with pytest.raises(NotAllowed):
        record_deviation(case, by=user(), now=LATER, rule="findes-ikke", reason="x")
    assert vars(row(case)) | {"_state": 0} == vars(before) | {"_state": 0}


def test_a_standard_that_is_adopted_is_noticed_the_next_time_somebody_looks():
    case = application("karen")
    greve_with(6, date(2026, 10, 20))
    assert [differing for _case, differing in differences(LATER)] == [["decision_due", "reckoned_by"]]
    inbox(user(), now=LATER)
    assert row(case).decision_due == date(2026, 11, 12)
    assert true()


def test_so_is_one_that_comes_in_force_by_the_passing_of_time():
    municipality(GREVE)
    greve_with(6, date(2026, 10, 20))
    case = application("karen")
    inbox(user(), now=NOW)
    assert row(case).decision_due == date(2026, 12, 24)
    inbox(user(), now=LATER)
    assert row(case).decision_due == date(2026, 11, 12)


def test_refreshing_writes_nothing_where_nothing_has_changed():
    application("karen")
    adopted = {GREVE: StandardVersion.objects.adopted(GREVE, NOW.date())}
    with CaptureQueriesContext(connection) as queries:
        refresh(adopted, NOW)
    assert [query["sql"] for query in queries if not query["sql"].startswith("SELECT")] == []


def test_the_command_makes_every_row_anew(capsys):
    application("karen")
    application("ole")
    CaseIndex.objects.all().delete()
    with pytest.raises(SystemExit) as stopped:
        call_command("reindex", "--check")
    assert stopped.value.code == 1
    assert sorted(line.split(":")[0] for line in capsys.readouterr().out.splitlines()) == [
        "151-2026-00001",
        "253-2026-00001",
    ]
    call_command("reindex")
    assert "2" in capsys.readouterr().out
    call_command("reindex", "--check")
    assert CaseIndex.objects.count() == 2


def test_the_check_names_the_columns_that_differ(capsys):
    application("karen")
    reindex_all(NOW)
    CaseIndex.objects.update(decision_due=None)
    with pytest.raises(SystemExit):
        call_command("reindex", "--check")
    assert "decision_due" in capsys.readouterr().out


def test_the_cases_are_read_many_at_a_time():
    case = application("karen")
    with CaptureQueriesContext(connection) as few:
        reindex_all(NOW)
    copies(case, 300)
    with CaptureQueriesContext(connection) as many:
        assert reindex_all(NOW) == 301
    assert len(selects(many)) == len(selects(few))


def selects(queries):
    return [query for query in queries if query["sql"].startswith("SELECT")]
