"""The inbox: what the open cases wait for, those due first on top, a page at a time."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import due_dates
from rettesnor.cases.file.index import reindex_all
from rettesnor.cases.inbox import PAGE, VIEWS, inbox, tasks
from rettesnor.cases.models import CaseIndex
from rettesnor.cases.models.index import next_day
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import (
    BALLERUP,
    GRANT,
    GREVE,
    LATER,
    NOW,
    answer,
    application,
    draft,
    facts,
    hearing,
    karen,
    ole,
    user,
)
from tests.cases.copies import copies
from tests.cases.course import deliver, issued, remit
from tests.cases.later_standards import greve_with

pytestmark = pytest.mark.django_db


def waits(code=GREVE, now=NOW, view="waiting"):
    """Each case by who it is about, what it waits for, and the day it is ordered by."""
    shown = inbox(user(code), now=now, view=view)
    assert shown.counts[view] == shown.page.paginator.count
    return [
        (line.case.citizen.name.split()[0], [task.what for task in line.tasks], line.due and line.due.day)
        for line in shown.lines
    ]


def codes(case, now=NOW):
    rows = dated(case, now)
    dues = due_dates(rows, StandardVersion.objects.adopted(case.municipality, rows.on))
    return [task.what for task in tasks(rows, dues)]


def test_a_new_case_waits_for_facts_and_one_that_is_drafted_for_its_decision():
    case = application("karen")
    assert waits() == [("Karen", ["prepare"], date(2026, 12, 24))]
    facts(case, support_need="moderate")
    draft(case, GRANT)
    assert waits() == [("Karen", ["decide"], date(2026, 12, 24))]


def test_each_task_says_for_whom_until_when_why_and_where():
    case = ole()
    hearing(case)
    rows = dated(case, NOW)
    [task] = tasks(rows, due_dates(rows, StandardVersion.objects.adopted(BALLERUP, NOW.date())))
    assert (task.what, task.whom, task.since) == ("hearing_answer", "citizen", NOW.date())
    assert task.due.day == NOW.date() + timedelta(days=14)
    assert task.provision == "forvaltningsloven § 19, stk. 1"
    assert task.action.name == "record_hearing_answer"


def test_a_case_waits_for_the_hearing_only_while_the_citizen_can_answer():
    case = ole()
    held = hearing(case)
    last_day = NOW + timedelta(days=14)
    assert waits(BALLERUP, last_day)[0][1] == ["hearing_answer"]
    assert waits(BALLERUP, last_day + timedelta(days=1))[0][1] == ["decide"]
    answer(held, last_day)
    assert waits(BALLERUP, last_day)[0][1] == ["decide"]


def test_a_decided_case_waits_for_its_delivery_and_then_for_nothing_but_the_time_to_complain():
    case = karen()
    issued(case)
    assert waits(now=LATER) == [("Karen", ["deliver"], LATER.date())]
    deliver(case, LATER.date())
    assert waits(now=LATER) == []
    assert waits(now=LATER, view="complaint") == [("Karen", ["complain"], date(2026, 11, 30))]
    last = LATER + timedelta(days=28)
    assert len(waits(now=last, view="complaint")) == 1
    assert waits(now=last + timedelta(days=1), view="complaint") == []


def test_issued_and_undelivered_is_as_late_in_the_inbox_as_on_the_case_s_page():
    """Ballerup promises that the citizen has the answer by 2026-11-05."""
    case = ole(cannot_use_other_offers=True, option_flex_job="cannot_use", exhausted_flex_job=True)
    issued(case)
    late = LATER + timedelta(days=4)
    [line] = inbox(user(BALLERUP), now=late, view="overdue").lines
    assert (line.due.day, [task.what for task in line.tasks]) == (date(2026, 11, 5), ["deliver"])
    deliver(case, late.date(), now=late)
    assert inbox(user(BALLERUP), now=late, view="overdue").lines == ()


def test_a_promise_to_decide_that_was_kept_is_not_overdue_while_the_letter_lies_there():
    issued(karen())
    after = LATER + timedelta(weeks=20)
    assert waits(now=after, view="overdue") == []
    [line] = inbox(user(), now=after).lines
    assert (line.due.what, line.due.day) == ("delivery", LATER.date())


def test_a_letter_is_to_be_delivered_by_the_day_that_is_promised_for_the_answer():
    """Ballerup promises that the citizen has the answer by then; elsewhere it is due the day it is issued."""
    for case, what in (
        (ole(cannot_use_other_offers=True, option_flex_job="cannot_use", exhausted_flex_job=True), "decision"),
        (karen(), "delivery"),
    ):
        issued(case)
        rows = dated(case, LATER)
        found = tasks(rows, due_dates(rows, StandardVersion.objects.adopted(case.municipality, rows.on)))
        assert [task.due.what for task in found if task.what == "deliver"] == [what]


def test_a_decided_case_comes_back_when_it_is_remitted():
    case = karen()
    issued(case)
    deliver(case, LATER.date())
    back = LATER + timedelta(days=60)
    remit(case, back.date(), back)
    assert waits(now=back) == [("Karen", ["prepare"], back.date() + timedelta(weeks=12))]


def test_a_decided_case_comes_back_when_the_citizen_is_heard_or_a_decision_is_drafted_anew():
    case = karen()
    issued(case)
    deliver(case, LATER.date())
    held = hearing(case, ("support_need",), now=LATER + timedelta(days=1))
    assert codes(case, LATER + timedelta(days=1)) == ["hearing_answer", "complain"]
    draft(case, GRANT, LATER + timedelta(days=2))
    after = LATER + timedelta(days=30)
    assert held.due_on < after.date()
    assert waits(now=after) == [("Karen", ["decide"], None)]


def test_the_citizen_has_had_notice_before_the_time_is_up_and_none_is_owed_once_it_is_decided():
    case = karen()
    [line] = inbox(user(), now=NOW).lines
    assert line.notice_by == line.due.day == date(2026, 12, 24)
    issued(case)
    assert inbox(user(), now=LATER).lines[0].notice_by is None


def test_what_is_due_first_is_on_top_and_what_has_no_time_is_last():
    application("karen", applied_for="special_course", received_on=date(2026, 8, 1))
    application("amir", received_on=date(2026, 9, 30))
    application("old", received_on=date(2026, 10, 1))
    assert [day for _, _, day in waits()] == [date(2026, 12, 23), date(2026, 12, 24), None]


def test_a_case_is_ordered_by_the_day_that_is_shown_with_it_whatever_it_waits_for():
    """A decision that its own text wants the citizen to have by a day, one that lies there, and one that is awaited."""
    issued(ole(cannot_use_other_offers=True, option_flex_job="cannot_use", exhausted_flex_job=True))
    issued(karen())
    application("amir", received_on=date(2026, 8, 12))
    hearing(application("old", received_on=date(2026, 8, 13)), ("application_received",), now=LATER)
    assert waits(BALLERUP, LATER) == [("Ole", ["deliver"], date(2026, 11, 5))]
    assert waits(now=LATER) == [
        ("Karen", ["deliver"], date(2026, 11, 2)),
        ("Amir", ["prepare", "tell_late"], date(2026, 11, 4)),
        ("Gamle", ["hearing_answer", "tell_late"], date(2026, 11, 5)),
    ]
    for code in (GREVE, BALLERUP):
        shown = inbox(user(code), now=LATER)
        days = CaseIndex.objects.filter(municipality=code).values_list(next_day(LATER.date()), flat=True)
        assert [line.due.day for line in shown.lines] == sorted(days)


def test_what_only_waits_to_be_looked_at_is_shown_with_the_time_to_complain_and_once_it_is_out_stands_last():
    case = karen()
    issued(case)
    deliver(case, LATER.date())
    application("amir")
    facts(case, now=LATER + timedelta(hours=1), support_need="high")
    last = LATER + timedelta(days=28)
    assert [(who, day) for who, _, day in waits(now=last)] == [("Karen", last.date()), ("Amir", date(2026, 12, 24))]
    assert waits(now=last, view="complaint") == [("Karen", ["reconsider", "complain"], last.date())]
    after = last + timedelta(days=1)
    assert [(who, day) for who, _, day in waits(now=after)] == [("Amir", date(2026, 12, 24)), ("Karen", None)]
    assert waits(now=after, view="complaint") == []


def test_a_day_of_receipt_corrected_after_the_decision_leaves_the_time_to_complain_as_it_is_shown():
    case = karen()
    issued(case)
    deliver(case, LATER.date())
    facts(case, now=LATER + timedelta(hours=1), application_received="2026-08-03")
    assert waits(now=LATER + timedelta(hours=2)) == [("Karen", ["reconsider", "complain"], date(2026, 11, 30))]


def test_no_notice_of_a_delay_is_asked_for_by_the_day_of_the_time_to_complain():
    case = karen()
    issued(case)
    deliver(case, LATER.date())
    hearing(case, ("support_need",), now=LATER + timedelta(days=1))
    [line] = inbox(user(), now=LATER + timedelta(days=1)).lines
    assert (line.due.what, line.undecided, line.notice_by) == ("complaint", True, None)


def test_a_later_standard_never_extends_what_was_promised():
    application("karen")
    greve_with(20, date(2026, 10, 20))
    assert waits(now=LATER)[0][2] == date(2026, 12, 24)


def test_the_inbox_shows_no_other_municipality():
    application("ole")
    assert waits(GREVE) == []


@pytest.mark.parametrize(
    ("day", "views"),
    [
        (date(2026, 12, 16), {"waiting"}),
        (date(2026, 12, 17), {"waiting", "soon"}),
        (date(2026, 12, 24), {"waiting", "soon"}),
        (date(2026, 12, 25), {"waiting", "overdue"}),
    ],
)
def test_the_views_are_days_compared_with_the_day_of_looking(day, views):
    application("karen")
    now = NOW + timedelta(days=(day - NOW.date()).days)
    counts = inbox(user(), now=now).counts
    assert {view for view in VIEWS if counts[view]} == views


@pytest.mark.parametrize(("page", "number"), [(1, 1), (2, 2), (99, 2), ("x", 1), ("9" * 5_000, 1), (-1, 2)])
def test_a_page_beyond_the_last_is_the_last_and_one_that_is_no_number_the_first(page, number):
    copies(application("karen"), PAGE)
    reindex_all(NOW)
    assert inbox(user(), now=NOW, page=page).page.number == number


def test_a_case_is_open_by_the_index_exactly_where_a_stage_waits_for_something():
    """The index and the tasks are two readings of the same rows."""
    case = karen()
    moments = [NOW]
    for now, act in (
        (LATER, lambda: issued(case)),
        (LATER, lambda: deliver(case, LATER.date())),
        (
            LATER + timedelta(days=60),
            lambda: remit(case, LATER.date() + timedelta(days=60), LATER + timedelta(days=60)),
        ),
    ):
        act()
        moments.append(now)
    for now in [*moments, LATER + timedelta(days=29)]:
        reindex_all(now)
        found = set(codes(case, now))
        rows = CaseIndex.objects.filter(case=case)
        assert rows.waiting().exists() == bool(found - {"complain"})
        assert (rows.waiting() | rows.running_out(now.date())).exists() == bool(found)
