"""What is due when: computed at the moment asked."""

import json
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rettesnor.cases.decision.record_delivery import record_delivery
from rettesnor.cases.file.deadlines import decision_due, inbox
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.models import SentBy
from rettesnor.rules.standard import Standard
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import BALLERUP, GRANT, GREVE, LATER, NOW, application, draft, hearing, issue, karen, ole, user

pytestmark = pytest.mark.django_db


def due(case, now=NOW):
    return decision_due(case, facts_on(case, now.date(), now), on=now.date())


def greve_with(weeks, from_day):
    """A later standard of Greve's that gives another time for the decision."""
    standard = files.standard("greve-2019")
    text = standard.model_dump_json(by_alias=True).replace("12 weeks", f"{weeks} weeks")
    changed = json.loads(text) | {"standard": f"greve-{weeks}"}
    changed["status"]["in_force_from"] = from_day.isoformat()
    return StandardVersion.objects.record(Standard.model_validate(changed), now=NOW - timedelta(days=10))


def rows(code=GREVE, now=NOW):
    return [
        (row.case.citizen.name, row.next, row.decision_due and row.decision_due.day)
        for row in inbox(user(code), now=now)
    ]


def test_the_decision_is_due_when_the_standard_s_own_time_is_up():
    """Greve: 12 weeks from Thursday 2026-10-01."""
    found = due(application("karen"))
    assert found.day == date(2026, 12, 24)
    assert found.quotes == (
        "Op til 12 uger fra ansøgningstidspunkt til afgørelsen til bevillingen af beskyttet beskæftigelse.",
    )
    assert found.rows


def test_a_promise_in_weekdays_is_dated_by_the_reading_that_is_best_for_the_citizen():
    """Ballerup: 30 hverdage from Thursday 2026-10-01; with Saturdays counted that is Thursday 2026-11-05."""
    assert due(application("ole")).day == date(2026, 11, 5)


def test_a_later_standard_never_extends_what_was_promised_when_the_application_came():
    case = application("karen")
    promised = due(case).day
    greve_with(20, date(2026, 10, 20))
    assert StandardVersion.objects.in_force(GREVE, LATER.date()).pk == "greve-20"
    assert due(case, LATER).day == promised
    assert rows(now=LATER)[0][2] == promised


def test_a_later_standard_that_is_quicker_shortens_the_time():
    case = application("karen")
    greve_with(6, date(2026, 10, 20))
    assert due(case, LATER).day == date(2026, 11, 12)


def test_an_application_that_came_under_the_later_standard_has_the_later_one_s_time():
    greve = application("karen", received_on=date(2026, 9, 30))
    greve_with(20, date(2026, 9, 1))
    assert due(greve).day == date(2026, 9, 30) + timedelta(weeks=20)


def test_where_the_answer_is_promised_a_letter_is_sent_early_enough_to_be_received():
    """Ballerup promises the answer by Thursday 2026-11-05; a letter of Wednesday 10-28 has six weekdays by then."""
    assert (due(application("ole")).day, due(application("ole")).letter_by) == (date(2026, 11, 5), date(2026, 10, 28))


def test_where_the_decision_itself_is_promised_nothing_is_said_of_letters():
    assert due(application("karen")).letter_by is None


def test_help_that_the_standard_sets_no_time_for_has_none():
    case = application("karen", applied_for="special_course")
    assert due(case) is None
    [row] = inbox(user(), now=NOW)
    assert row.decision_due is None


def test_the_citizen_has_had_notice_before_the_time_is_up():
    application("karen")
    [row] = inbox(user(), now=NOW)
    assert row.notice_needed_by() == row.decision_due.day
    assert row.decision_due.days_left(date(2026, 12, 23)) == 1
    assert row.decision_due.days_left(date(2026, 12, 25)) == -1


def test_what_is_due_first_is_on_top_and_what_has_no_time_is_last():
    application("karen", applied_for="special_course", received_on=date(2026, 8, 1))
    application("amir", received_on=date(2026, 9, 30))
    application("karen")
    assert [day for _, _, day in rows()] == [date(2026, 12, 23), date(2026, 12, 24), None]


def test_a_case_waits_for_the_hearing_only_while_the_citizen_can_answer():
    case = ole()
    hearing(case)
    last_day = NOW + timedelta(days=14)
    assert rows(BALLERUP, last_day)[0][1] == "await_hearing"
    assert rows(BALLERUP, last_day + timedelta(days=1))[0][1] == "decide"


def test_a_decided_case_waits_for_its_delivery_and_then_for_nothing():
    case = karen()
    draft(case, GRANT)
    issue(case)
    assert rows(now=LATER)[0][1] == "deliver"
    record_delivery(case, by=user(), now=LATER, delivered_on=LATER.date(), how=SentBy.DIGITAL_POST)
    assert rows(now=LATER) == []


def test_the_number_of_queries_does_not_grow_with_the_cases():
    hearing(karen())
    with CaptureQueriesContext(connection) as few:
        inbox(user(), now=NOW)
    for _ in range(3):
        hearing(karen())
    draft(application("amir"), GRANT)
    with CaptureQueriesContext(connection) as many:
        assert len(inbox(user(), now=NOW)) == 5
    assert len(many) == len(few)


def test_the_inbox_shows_no_other_municipality():
    application("ole")
    assert rows(GREVE) == []


def test_nothing_overdue_is_stored():
    """State is dates: no table of the case has a flag or a status that a clock would have to keep right."""
    allowed = {"not_disqualified", "plan_offered", "as_asked"}
    fields = [field for model in apps.get_app_config("cases").get_models() for field in model._meta.get_fields()]
    flags = {field.name for field in fields if field.get_internal_type() == "BooleanField"}
    assert flags == allowed
    assert not {field.name for field in fields} & {"status", "state", "overdue", "is_late", "deadline"}
