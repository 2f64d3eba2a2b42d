"""A later day of receipt takes a reason, whichever way it is recorded; and figures keep the day registered first."""

from datetime import timedelta

import pytest

from rettesnor.cases.file.dated import dated
from rettesnor.cases.intake.correct_application import correct_application
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import CaseIndex, Channel, Help, Source
from tests.cases.cast import LATER, RECEIVED, TALK, application, user
from tests.cases.course import due
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db

FIVE_MONTHS_EARLIER = RECEIVED - timedelta(days=153)
NO_REASONS = ["", " ", ".", "-", "...", "n/a", "N/A", "i/a", "x", "xxx", "11"]


def by_facts(case, day, reason, holds_from=None):
    fact = NewFact("application_received", day.isoformat(), holds_from or TALK, Source.CASEWORKER, TALK, reason=reason)
    return record_facts(case, [fact], by=user(), now=LATER)


def by_correction(case, day, reason):
    standing = case.application
    return correct_application(
        case,
        by=user(),
        now=LATER,
        received_on=day,
        channel=Channel(standing.channel),
        applied_for=Help(standing.applied_for),
        asked_for=standing.asked_for,
        own_words=standing.own_words,
        reason=reason,
    )


WAYS = [by_facts, by_correction]


@pytest.fixture
def case():
    return application(received_on=FIVE_MONTHS_EARLIER)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("reason", NO_REASONS)
def test_the_day_is_not_moved_five_months_without_a_reason(case, way, reason):
    assert set(codes(way, case, RECEIVED, reason)) <= {"later_receipt_needs_reason", "empty", "says_nothing"}
    assert case.received_on == FIVE_MONTHS_EARLIER


@pytest.mark.parametrize("way", WAYS)
def test_with_a_reason_it_counts_and_the_first_day_is_kept_for_the_figures(case, way):
    before = due(case, LATER)
    way(case, RECEIVED, "Papirerne fra maj var en anden borgers.")
    assert case.received_on == RECEIVED
    assert due(case, LATER).day > before.day
    assert dated(case, LATER).recorded_first("application_received") == FIVE_MONTHS_EARLIER
    assert CaseIndex.objects.get(case=case).received_on == RECEIVED


def test_a_day_is_not_moved_in_two_steps_by_way_of_an_earlier_one(case):
    """Back by a day, which needs no reason, and then forward."""
    by_facts(case, FIVE_MONTHS_EARLIER - timedelta(days=1), "")
    assert codes(by_facts, case, RECEIVED, "") == ["later_receipt_needs_reason"]
    assert codes(by_facts, case, FIVE_MONTHS_EARLIER, "") == ["later_receipt_needs_reason"]


def test_nor_twice_in_one_act(case):
    twice = [
        NewFact("application_received", day.isoformat(), TALK, Source.CASEWORKER, TALK)
        for day in (FIVE_MONTHS_EARLIER - timedelta(days=1), RECEIVED)
    ]
    assert codes(record_facts, case, twice, by=user(), now=LATER) == ["later_receipt_needs_reason"]


def test_nor_by_making_it_unknown_first(case):
    unknown = NewFact("application_received", None, TALK, Source.CASEWORKER, TALK)
    assert codes(record_facts, case, [unknown], by=user(), now=LATER) == ["empty"]


def test_nor_by_a_day_that_holds_from_long_ago(case):
    assert codes(by_facts, case, RECEIVED, "", FIVE_MONTHS_EARLIER) == ["later_receipt_needs_reason"]
