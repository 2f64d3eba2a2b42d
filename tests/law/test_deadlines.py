from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.law.calendar import Reading, is_holiday, is_weekday
from rettesnor.law.deadlines import Span, SpanUnit, due, last_day_for_citizen
from rettesnor.law.explain import Code, Row

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
READINGS = st.none() | st.sampled_from(Reading)
BINDS = st.sampled_from(["municipality", "citizen"])
UNITS = st.sampled_from(SpanUnit)


@st.composite
def spans(draw):
    least = draw(st.integers(1, 40))
    return Span(least, draw(st.just(least) | st.integers(least + 1, 45)), draw(UNITS))


def due_on(start, span, binds="municipality", reading=None):
    return due(start, Span.parse(span), binds=binds, reading=reading).due


class TestReadingASpan:
    @pytest.mark.parametrize(
        ("text", "span"),
        [
            ("30 weekdays", Span(30, 30, SpanUnit.WEEKDAYS)),
            ("10 days", Span(10, 10, SpanUnit.DAYS)),
            ("1 day", Span(1, 1, SpanUnit.DAYS)),
            ("4 weeks", Span(4, 4, SpanUnit.WEEKS)),
            ("12 weeks", Span(12, 12, SpanUnit.WEEKS)),
            ("2 months", Span(2, 2, SpanUnit.MONTHS)),
            ("3 half-months", Span(3, 3, SpanUnit.HALF_MONTHS)),
            ("7 working days", Span(7, 7, SpanUnit.WORKING_DAYS)),
            ("4-6 weeks", Span(4, 6, SpanUnit.WEEKS)),
            ("0-4 weeks", Span(0, 4, SpanUnit.WEEKS)),
        ],
    )
    def test_every_unit_is_read(self, text, span):
        assert Span.parse(text) == span

    @given(spans())
    def test_what_is_written_reads_back_as_the_same_span(self, span):
        assert Span.parse(str(span)) == span

    @pytest.mark.parametrize("text", ["30", 30])
    def test_a_bare_number_is_an_error_that_says_what_to_write(self, text):
        with pytest.raises(ValueError, match=r"span_without_unit.*'30 weekdays'"):
            Span.parse(text)

    @pytest.mark.parametrize("text", ["30 hverdage", "2 years", "3 working weeks"])
    def test_an_unknown_unit_is_an_error_that_lists_the_units(self, text):
        with pytest.raises(ValueError, match=r"not_a_unit_of_time.* units: days, working days"):
            Span.parse(text)

    @pytest.mark.parametrize(
        "text", ["", "weeks", "0 days", "-3 days", "1.5 months", "4  weeks", " 4 weeks", None, 1.5]
    )
    def test_anything_else_is_not_a_length_of_time(self, text):
        with pytest.raises(ValueError, match="not_a_span"):
            Span.parse(text)

    @pytest.mark.parametrize("text", ["6-4 weeks", "4-4 weeks"])
    def test_a_range_rises(self, text):
        with pytest.raises(ValueError, match="span_does_not_rise"):
            Span.parse(text)


class TestThirtyWeekdaysFromAMondayInNovember:
    """An application received on Monday 2026-11-23; the three readings end on different days."""

    received = date(2026, 11, 23)

    @pytest.mark.parametrize(
        ("reading", "end"),
        [
            (Reading.MONDAY_FRIDAY, date(2027, 1, 6)),
            (Reading.MONDAY_SATURDAY, date(2026, 12, 30)),
            (Reading.WITHOUT_CLOSING_DAYS, date(2027, 1, 8)),
        ],
    )
    def test_each_reading_has_its_date(self, reading, end):
        assert due_on(self.received, "30 weekdays", reading=reading) == end

    def test_without_a_reading_the_municipality_is_held_to_the_earliest(self):
        assert due_on(self.received, "30 weekdays", "municipality") == date(2026, 12, 30)

    def test_without_a_reading_the_citizen_has_until_the_latest(self):
        assert due_on(self.received, "30 weekdays", "citizen") == date(2027, 1, 8)

    def test_the_explanation_shows_every_reading_and_why_one_was_taken(self):
        rows = due(self.received, Span.parse("30 weekdays"), binds="municipality").rows
        shown = {row.values["reading"]: row.values["end"] for row in rows if row.code is Code.DEADLINE_READING}
        assert shown == {
            "monday-friday": "2027-01-06",
            "monday-saturday": "2026-12-30",
            "monday-friday-without-closing-days": "2027-01-08",
        }
        assert rows[0] == Row(Code.DEADLINE_START, {"start": "2026-11-23"})
        assert rows[-1] == Row(Code.DEADLINE_EARLIEST, {"due": "2026-12-30"})

    @pytest.mark.parametrize(
        ("received", "reading", "passed_over"),
        [
            (received, Reading.MONDAY_FRIDAY, ["2026-12-25", "2027-01-01"]),
            (received, Reading.MONDAY_SATURDAY, ["2026-12-25", "2026-12-26"]),
            (received, Reading.WITHOUT_CLOSING_DAYS, ["2026-12-24", "2026-12-25", "2026-12-31", "2027-01-01"]),
            # The day of receipt is a holiday too, but it would not have counted anyway.
            (date(2026, 12, 25), Reading.MONDAY_FRIDAY, ["2027-01-01"]),
        ],
    )
    def test_the_explanation_names_the_holidays_and_closing_days_passed_over(self, received, reading, passed_over):
        rows = due(received, Span.parse("30 weekdays"), binds="municipality", reading=reading).rows
        assert [row.values["days"] for row in rows if row.code is Code.DEADLINE_SKIPPED] == [passed_over]

    def test_a_holiday_on_the_day_before_the_last_is_passed_over_too(self):
        """One weekday from Wednesday 13 May 2026, past Ascension Day, is Friday."""
        rows = due(date(2026, 5, 13), Span.parse("1 weekday"), binds="municipality", reading=Reading.MONDAY_FRIDAY).rows
        assert Row(Code.DEADLINE_SKIPPED, {"days": ["2026-05-14"]}) in rows


class TestTheCitizensPeriodRollsForward:
    @pytest.mark.parametrize(
        ("received", "end"),
        [
            pytest.param(date(2026, 11, 27), date(2026, 12, 28), id="from Christmas Day, a Friday, to Monday"),
            pytest.param(date(2026, 4, 16), date(2026, 5, 15), id="from Ascension Day to the Friday after"),
            pytest.param(date(2026, 3, 5), date(2026, 4, 7), id="from Maundy Thursday over Easter to Tuesday"),
            pytest.param(date(2026, 10, 24), date(2026, 11, 23), id="from a Saturday to Monday"),
            pytest.param(date(2026, 10, 20), date(2026, 11, 17), id="a Tuesday stays"),
        ],
    )
    @pytest.mark.parametrize("reading", [None, *Reading])
    def test_four_weeks_end_on_a_weekday_whatever_the_reading(self, received, end, reading):
        assert due_on(received, "4 weeks", "citizen", reading) == end

    @pytest.mark.parametrize(
        ("reading", "end"),
        [
            (Reading.MONDAY_FRIDAY, date(2026, 12, 24)),
            (Reading.MONDAY_SATURDAY, date(2026, 12, 24)),
            (Reading.WITHOUT_CLOSING_DAYS, date(2026, 12, 28)),
            (None, date(2026, 12, 28)),
        ],
    )
    def test_christmas_eve_stays_unless_closing_days_are_left_out_or_nothing_is_laid_down(self, reading, end):
        assert due_on(date(2026, 11, 26), "4 weeks", "citizen", reading) == end

    def test_the_explanation_says_from_which_day_to_which(self):
        rows = due(date(2026, 11, 27), Span.parse("4 weeks"), binds="citizen").rows
        assert rows == (
            Row(Code.DEADLINE_START, {"start": "2026-11-27"}),
            Row(Code.DEADLINE_COUNT, {"span": "4 weeks", "end": "2026-12-25"}),
            Row(Code.DEADLINE_ROLLED, {"day": "2026-12-25", "due": "2026-12-28"}),
        )

    def test_the_explanation_shows_each_reading_when_they_roll_to_different_days(self):
        rows = due(date(2026, 11, 26), Span.parse("4 weeks"), binds="citizen").rows
        assert [row.values["due"] for row in rows if row.code is Code.DEADLINE_READING_DUE] == [
            "2026-12-24",
            "2026-12-24",
            "2026-12-28",
        ]
        assert rows[-1] == Row(Code.DEADLINE_LATEST, {"due": "2026-12-28"})


class TestTheLastDayForACitizen:
    @pytest.mark.parametrize(
        ("day", "reading", "last"),
        [
            pytest.param(date(2026, 11, 24), None, date(2026, 11, 24), id="a Tuesday stays"),
            pytest.param(date(2026, 11, 21), None, date(2026, 11, 23), id="a Saturday"),
            pytest.param(date(2026, 11, 21), Reading.MONDAY_SATURDAY, date(2026, 11, 23), id="a Saturday that counts"),
            pytest.param(date(2026, 12, 24), Reading.MONDAY_FRIDAY, date(2026, 12, 24), id="Christmas Eve"),
            pytest.param(date(2026, 12, 24), Reading.WITHOUT_CLOSING_DAYS, date(2026, 12, 28), id="a closing day"),
            pytest.param(date(2026, 12, 24), None, date(2026, 12, 28), id="the latest where nothing is laid down"),
        ],
    )
    def test_is_the_day_itself_or_the_weekday_it_rolls_to(self, day, reading, last):
        assert last_day_for_citizen(day, reading) == last


class TestTheMunicipalitysPromiseDoesNotRoll:
    @pytest.mark.parametrize("reading", [None, *Reading])
    @pytest.mark.parametrize(
        ("received", "span", "end"),
        [
            pytest.param(date(2026, 10, 31), "8 weeks", date(2026, 12, 26), id="a holiday"),
            pytest.param(date(2026, 11, 1), "12 weeks", date(2027, 1, 24), id="a Sunday"),
            pytest.param(date(2026, 11, 11), "10 days", date(2026, 11, 21), id="a Saturday"),
        ],
    )
    def test_it_ends_on_the_day_it_falls(self, received, span, end, reading):
        assert due_on(received, span, reading=reading) == end

    def test_the_explanation_says_so(self):
        rows = due(date(2026, 10, 31), Span.parse("8 weeks"), binds="municipality").rows
        assert rows[-1] == Row(Code.DEADLINE_NOT_ROLLED, {"day": "2026-12-26"})


class TestOtherUnits:
    def test_a_range_is_over_when_its_longest_is(self):
        assert due_on(date(2026, 11, 23), "4-6 weeks") == date(2027, 1, 4)
        rows = due(date(2026, 11, 23), Span.parse("4-6 weeks"), binds="municipality").rows
        assert Row(Code.DEADLINE_RANGE, {"span": "4-6 weeks", "longest": "6 weeks"}) in rows

    def test_months_end_on_the_same_day_of_the_month(self):
        assert due_on(date(2026, 11, 23), "2 months") == date(2027, 1, 23)

    def test_a_month_without_that_day_ends_on_its_last(self):
        deadline = due(date(2026, 1, 31), Span.parse("1 month"), binds="municipality")
        assert deadline.due == date(2026, 2, 28)
        assert Row(Code.MONTH_END, {"day": "2026-02-28"}) in deadline.rows

    @pytest.mark.parametrize("span", ["10 days", "7 working days", "7 weekdays", "2 weeks", "1 half-month", "2 months"])
    def test_the_end_of_a_month_is_told_only_where_whole_months_are_counted_past_it(self, span):
        """From 31 March; two months later is 31 May, and February is passed by none of them."""
        rows = due(date(2026, 3, 31), Span.parse(span), binds="municipality").rows
        assert Code.MONTH_END not in {row.code for row in rows}

    def test_half_months_are_whole_months_first_and_then_fifteen_days(self):
        assert due_on(date(2026, 1, 31), "3 half-months") == date(2026, 3, 15)
        assert due_on(date(2026, 11, 23), "2 half-months") == date(2026, 12, 23)
        assert due_on(date(2026, 11, 23), "1 half-month") == date(2026, 12, 8)

    @pytest.mark.parametrize(("span", "told"), [("1 half-month", True), ("2 half-months", False), ("1 month", False)])
    def test_the_fifteen_days_are_told_where_there_is_a_half_month_left(self, span, told):
        rows = due(date(2026, 11, 23), Span.parse(span), binds="municipality").rows
        assert (Row(Code.DEADLINE_HALF_MONTH, {"days": 15}) in rows) is told

    @pytest.mark.parametrize(
        ("reading", "end"),
        [
            (Reading.MONDAY_FRIDAY, date(2026, 12, 31)),
            (Reading.MONDAY_SATURDAY, date(2026, 12, 31)),
            (Reading.WITHOUT_CLOSING_DAYS, date(2027, 1, 5)),
            (None, date(2026, 12, 31)),
        ],
    )
    def test_a_working_day_is_never_a_saturday(self, reading, end):
        assert due_on(date(2026, 12, 21), "7 working days", reading=reading) == end


class TestLaws:
    @given(DAYS, st.integers(1, 400), spans(), BINDS, READINGS)
    def test_a_later_start_never_gives_an_earlier_end(self, start, later, span, binds, reading):
        first = due(start, span, binds=binds, reading=reading).due
        second = due(start + timedelta(days=later), span, binds=binds, reading=reading).due
        assert first <= second

    @given(DAYS, st.integers(1, 39), UNITS, BINDS, READINGS)
    def test_a_longer_span_never_ends_earlier(self, start, count, unit, binds, reading):
        short, long = Span(count, count, unit), Span(count + 1, count + 1, unit)
        assert due(start, short, binds=binds, reading=reading).due <= due(start, long, binds=binds, reading=reading).due

    @given(DAYS, spans(), READINGS)
    def test_the_citizen_never_has_less_time_than_the_municipality(self, start, span, reading):
        municipality = due(start, span, binds="municipality", reading=reading).due
        assert municipality <= due(start, span, binds="citizen", reading=reading).due

    @given(DAYS, spans(), BINDS, st.sampled_from(Reading))
    def test_naming_a_reading_never_favours_the_citizen_more_than_leaving_it_open(self, start, span, binds, reading):
        named = due(start, span, binds=binds, reading=reading).due
        left_open = due(start, span, binds=binds).due
        assert left_open <= named if binds == "municipality" else left_open >= named

    @given(DAYS, spans(), READINGS)
    def test_the_citizens_period_ends_on_a_day_when_offices_answer(self, start, span, reading):
        end = due(start, span, binds="citizen", reading=reading).due
        assert end.weekday() < 5
        assert not is_holiday(end)
        assert reading is None or is_weekday(end, reading)

    @given(DAYS, spans(), BINDS, READINGS)
    def test_the_start_is_not_counted(self, start, span, binds, reading):
        assert due(start, span, binds=binds, reading=reading).due > start

    @given(DAYS, spans(), BINDS, READINGS)
    def test_the_last_day_stands_in_the_explanation(self, start, span, binds, reading):
        deadline = due(start, span, binds=binds, reading=reading)
        assert any(deadline.due.isoformat() in row.values.values() for row in deadline.rows[1:])
