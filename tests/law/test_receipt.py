from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.law.calendar import Reading
from rettesnor.law.explain import Code, Row
from rettesnor.law.receipt import DeliveryChannel, LetterPolicy, receipt
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
    assert received_on(sent, letters=LetterPolicy.UDK_TABLE) == received


@given(DAYS, st.integers(1, 60), st.sampled_from(DeliveryChannel), st.sampled_from(LetterPolicy), READINGS)
def test_what_is_sent_later_is_never_received_earlier(sent, later, channel, letters, reading):
    assert received_on(sent, channel, letters, reading) <= received_on(
        sent + timedelta(days=later), channel, letters, reading
    )


def test_the_calendar_file_names_the_same_letter_policies():
    assert [policy["id"] for policy in read("calendar.yaml")["receipt"]["letter"]] == list(LetterPolicy)
