"""A first contact and an acknowledgement that a standard promises: waited for until each is recorded or falls away."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import due_dates
from rettesnor.cases.file.index import differences
from rettesnor.cases.inbox import inbox, tasks
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.cases.intake.send_receipt import SEND_RECEIPT
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import LATER, NOW, application, facts, karen, user
from tests.cases.course import issued
from tests.cases.later_standards import greve_promising

pytestmark = pytest.mark.django_db


def test_a_promised_contact_is_waited_for_until_it_is_recorded_and_comes_first():
    case = application("karen")
    assert [task.what for task in waited_for(case)] == ["prepare"]
    greve_promising(NOW.date() - timedelta(days=60))
    contact, acknowledgement, prepare = waited_for(case)
    assert (contact.what, contact.due.day) == ("first_contact", date(2026, 10, 8))
    assert (acknowledgement.what, acknowledgement.due.day) == ("acknowledgement", date(2026, 10, 4))
    assert contact.action is prepare.action is RECORD_FACTS
    assert acknowledgement.action is SEND_RECEIPT
    [line] = inbox(user(), now=NOW).lines
    assert line.due.what == "acknowledgement"
    facts(case, acknowledgement_sent="2026-10-02")
    assert [task.what for task in waited_for(case)] == ["first_contact", "prepare"]
    facts(case, first_contact_made="2026-10-05")
    assert [task.what for task in waited_for(case)] == ["prepare"]


def test_an_acknowledgement_falls_away_with_the_decision_where_the_text_says_so_and_a_first_contact_does_not():
    case = karen()
    greve_promising(NOW.date() - timedelta(days=60))
    issued(case)
    assert [task.what for task in waited_for(case, LATER)] == ["first_contact", "deliver"]
    assert list(differences(LATER)) == []


def waited_for(case, now=NOW):
    rows = dated(case, now)
    return tasks(rows, due_dates(rows, StandardVersion.objects.adopted(case.municipality, now.date())))
