"""The invariants notice what they are for: each is shown a case in which it does not hold."""

from datetime import timedelta

import pytest
from django.db import connection

from rettesnor.cases.decision.withdraw_delivery import withdraw_delivery
from rettesnor.cases.file.index import reindex
from rettesnor.cases.models import AppealOutcomeKind, CaseIndex
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, answered, decided, sent_on
from tests.cases.copies import copies
from tests.cases.course import annul
from tests.cases.histories import invariants

pytestmark = pytest.mark.django_db
LATER = cast.LATER + timedelta(minutes=1)


def test_an_adverse_decision_over_which_nobody_was_heard():
    case = decided()
    [unheard] = copies(case, 1)
    assert invariants.unheard(case.pk) == []
    assert [each.split(": ")[1] for each in invariants.unheard(unheard.pk)] == [
        "nobody was heard, and nothing says why",
        "support_need",
    ]


def test_a_time_to_complain_without_a_delivery():
    case = decided()
    running = CaseIndex.objects.get(case=case).complain_until
    assert running
    assert not invariants.runs_undelivered(case.pk)
    withdraw_delivery(case, by=cast.user(), now=LATER, delivery=case.deliveries.get(), reason="Kom retur.")
    CaseIndex.objects.filter(case=case).update(complain_until=running)
    assert invariants.runs_undelivered(case.pk)


def test_an_index_row_that_is_not_what_its_rows_come_to():
    case = decided()
    assert invariants.index_differs(case.pk, cast.LATER) == []
    CaseIndex.objects.filter(case=case).update(decision_due=cast.NOW.date())
    assert invariants.index_differs(case.pk, cast.LATER) == ["decision_due"]
    reindex(case, cast.LATER)


def test_which_decision_says_what_help_there_is():
    case = decided()
    decision = case.decisions.get()
    assert invariants.right(case.pk) == (decision.pk, "partly_granted")
    annul(decision, now=LATER)
    assert invariants.right(case.pk) is None


def test_what_ankestyrelsen_took_away_says_so_no_more():
    complaint = sent_on(decided())
    assert invariants.right(complaint.case_id)
    answered(complaint, AppealOutcomeKind.ANNULLED, COMPLAINED + timedelta(days=30))
    assert invariants.right(complaint.case_id) is None


def test_an_issued_decision_that_was_changed():
    case = decided()
    before = invariants.issued(case.pk)
    connection.check_constraints()
    on = " ON cases_decision" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER cases_decision_update_append_only{on}")
    case.decisions.update(letter="{}")
    changed = invariants.issued(case.pk)
    assert {key for key, row in changed.items() if before[key] != row} == {("cases_decision", case.decisions.get().pk)}


def test_each_letter_and_decision_is_among_what_never_changes():
    case = sent_on(decided()).case
    assert {table for table, _pk in invariants.issued(case.pk)} == {
        "cases_decision",
        "cases_forwardedpackage",
        "cases_sentletter",
    }
