"""A case by its rows: what counts of an application and of its day is what was recorded last."""

from datetime import UTC, date, datetime

import pytest

from rettesnor.cases.models import ApplicationDetails, Case, CaseFact

EARLIER, LATER = datetime(2026, 10, 5, tzinfo=UTC), datetime(2026, 10, 6, tzinfo=UTC)


def case(**rows):
    """With those rows, as they are prefetched."""
    made = Case(pk=1, municipality="253", journal_number="2026-00007")
    vars(made)["_prefetched_objects_cache"] = rows
    return made


def details(pk, at, asked_for):
    return ApplicationDetails(pk=pk, at=at, asked_for=asked_for, applied_for="sheltered_employment")


def received(pk, at, day):
    return CaseFact(pk=pk, at=at, name="application_received", value=day)


@pytest.mark.parametrize("last_at", [EARLIER, LATER])
def test_an_application_stands_as_it_was_corrected_last(last_at):
    first, last = details(1, EARLIER, "fire dage"), details(2, last_at, "to dage")
    for rows in ((first, last), (last, first)):
        assert case(applications=rows).application is last
        assert case(applications=rows).asked_for == "to dage"
        assert case(applications=rows).applied_for == "sheltered_employment"


@pytest.mark.parametrize("last_at", [EARLIER, LATER])
def test_the_day_of_receipt_is_the_one_that_was_recorded_last(last_at):
    other = CaseFact(pk=9, at=LATER, name="birth_date", value="1985-04-03")
    first, last = received(1, EARLIER, "2026-10-01"), received(2, last_at, "2026-09-24")
    for rows in ((first, last, other), (other, last, first)):
        assert case(facts=rows).received_on == date(2026, 9, 24)


def test_a_case_is_named_by_its_municipality_and_its_journal_number():
    assert (case().slug, str(case())) == ("253-2026-00007", "2026-00007")
