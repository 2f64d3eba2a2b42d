from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.law.calendar import Reading, roll_forward
from rettesnor.law.explain import Code, Row
from rettesnor.law.receipt import DeliveryChannel, InTime, LetterPolicy, in_time, receipt
from tests.law.law_files import read

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
READINGS = st.none() | st.sampled_from(Reading)


def received_on(sent, channel=DeliveryChannel.LETTER, letters=LetterPolicy.SIX_WEEKDAYS, reading=None):
    return receipt(sent, channel, letters, reading).received_on


@pytest.mark.parametrize("letters", LetterPolicy)
@pytest.mark.parametrize("sent", [date(2026, 11, 23), date(2026, 11, 22), date(2026, 12, 25)])
def test_digital_post_is_received_the_same_day_even_on_a_sunday_or_holiday(sent, letters):
    assert received_on(sent, DeliveryChannel.DIGITAL_POST, letters) == sent


@pytest.mark.parametrize(
    ("reading", "received"),
    [
        (Reading.MONDAY_FRIDAY, date(2026, 12, 29)),
        (Reading.MONDAY_SATURDAY, date(2026, 12, 28)),
        (Reading.WITHOUT_CLOSING_DAYS, date(2026, 12, 30)),
        (None, date(2026, 12, 30)),
    ],
)
def test_a_letter_is_received_six_weekdays_after_its_date_the_latest_reading_if_none_is_named(reading, received):
    assert received_on(date(2026, 12, 18), reading=reading) == received


def test_the_explanation_shows_every_reading_of_the_six_weekdays():
    rows = receipt(date(2026, 12, 18), DeliveryChannel.LETTER, LetterPolicy.SIX_WEEKDAYS).rows
    assert rows[0] == Row(Code.RECEIPT_SIX_WEEKDAYS, {"sent": "2026-12-18", "received": "2026-12-30"})
    assert [row.values["received"] for row in rows[1:]] == ["2026-12-29", "2026-12-28", "2026-12-30", "2026-12-30"]


@pytest.mark.parametrize(
    ("sent", "received"),
    [
        pytest.param(date(2026, 11, 23), date(2026, 11, 30), id="Monday to next Monday"),
        pytest.param(date(2026, 11, 24), date(2026, 11, 30), id="Tuesday to next Monday"),
        pytest.param(date(2026, 11, 25), date(2026, 12, 2), id="Wednesday to next Wednesday"),
        pytest.param(date(2026, 11, 26), date(2026, 12, 2), id="Thursday to next Wednesday"),
        pytest.param(date(2026, 11, 27), date(2026, 12, 2), id="Friday to next Wednesday"),
        pytest.param(date(2026, 11, 28), date(2026, 12, 7), id="Saturday as the Monday after"),
        pytest.param(date(2026, 11, 29), date(2026, 12, 7), id="Sunday as the Monday after"),
    ],
)
def test_udbetaling_danmarks_table_goes_by_the_day_of_the_letter(sent, received):
    found = receipt(sent, DeliveryChannel.LETTER, LetterPolicy.UDK_TABLE)
    told = {"sent": sent.isoformat(), "received": received.isoformat()}
    assert (found.received_on, found.rows) == (received, (Row(Code.RECEIPT_UDK_TABLE, told),))


@given(DAYS, st.integers(1, 60), st.sampled_from(DeliveryChannel), st.sampled_from(LetterPolicy), READINGS)
def test_what_is_sent_later_is_never_received_earlier(sent, later, channel, letters, reading):
    assert received_on(sent, channel, letters, reading) <= received_on(
        sent + timedelta(days=later), channel, letters, reading
    )


def test_the_calendar_file_names_the_same_letter_policies():
    assert [policy["id"] for policy in read("calendar.yaml")["receipt"]["letter"]] == list(LetterPolicy)


def test_a_letter_is_posted_so_early_that_it_is_received_in_time():
    """To be received by Thursday 2026-11-05: a letter of Wednesday 10-28 has six weekdays, also without Saturdays."""
    assert in_time(date(2026, 11, 5), date(2026, 10, 1), LetterPolicy.SIX_WEEKDAYS) == InTime(
        letter=date(2026, 10, 28), same_day=date(2026, 11, 5)
    )


@pytest.mark.parametrize(
    ("on", "ways"),
    [
        (date(2026, 10, 28), InTime(letter=date(2026, 10, 28), same_day=date(2026, 11, 5))),
        (date(2026, 10, 29), InTime(letter=None, same_day=date(2026, 11, 5))),
        (date(2026, 11, 5), InTime(letter=None, same_day=date(2026, 11, 5))),
        (date(2026, 11, 6), InTime(letter=None, same_day=None)),
    ],
)
def test_a_day_that_has_passed_is_no_advice(on, ways):
    assert in_time(date(2026, 11, 5), on, LetterPolicy.SIX_WEEKDAYS) == ways


@pytest.mark.parametrize(
    ("received_by", "posted"),
    [
        pytest.param(date(2026, 12, 7), date(2026, 11, 27), id="Saturday's and Sunday's come with Friday's"),
        pytest.param(date(2026, 12, 8), date(2026, 11, 30), id="Monday's comes the day after"),
    ],
)
def test_a_letter_is_posted_on_a_weekday_though_one_of_the_weekend_came_in_time(received_by, posted):
    """Six weekdays after Friday 2026-11-27, and after the Saturday and the Sunday, is Monday 12-07."""
    assert in_time(received_by, date(2026, 11, 1), LetterPolicy.SIX_WEEKDAYS).letter == posted


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.sampled_from(LetterPolicy), READINGS)
def test_the_last_letter_is_in_time_and_one_of_the_next_weekday_is_not(day, policy, reading):
    last = in_time(day, date(2020, 1, 1), policy, reading).letter
    assert last
    assert receipt(last, DeliveryChannel.LETTER, policy, reading).received_on <= day
    later = roll_forward(last + timedelta(days=1), Reading.MONDAY_FRIDAY)
    assert receipt(later, DeliveryChannel.LETTER, policy, reading).received_on > day
