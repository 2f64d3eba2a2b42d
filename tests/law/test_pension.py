from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rettesnor.law.age import LeapBirthday
from rettesnor.law.explain import Code, Row
from rettesnor.law.pension import PensionRow, PensionTable
from rettesnor.law.period import Period
from tests.law.law_files import pension_table, read

TABLE = pension_table()
MARCH_1 = LeapBirthday.MARCH_1
BIRTHS = st.dates(date(1930, 1, 1), date(2010, 12, 31))
DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))
LEAPS = st.sampled_from(LeapBirthday)


def table(*rows):
    return PensionTable(tuple(PensionRow(born_from, months, "", "", "verified") for born_from, months in rows))


@pytest.mark.parametrize(
    ("born", "reached"),
    [
        (date(1953, 12, 31), date(2018, 12, 31)),
        (date(1954, 1, 1), date(2019, 7, 1)),
        (date(1954, 6, 30), date(2019, 12, 30)),
        (date(1954, 7, 1), date(2020, 7, 1)),
        (date(1954, 12, 31), date(2020, 12, 31)),
        (date(1955, 1, 1), date(2021, 7, 1)),
        (date(1955, 1, 15), date(2021, 7, 15)),
        (date(1955, 7, 1), date(2022, 7, 1)),
        (date(1959, 11, 21), date(2026, 11, 21)),
        (date(1959, 11, 22), date(2026, 11, 22)),
        (date(1962, 12, 31), date(2029, 12, 31)),
        (date(1963, 1, 1), date(2031, 1, 1)),
        (date(1966, 12, 31), date(2034, 12, 31)),
        (date(1967, 1, 1), date(2036, 1, 1)),
        (date(1970, 12, 31), date(2039, 12, 31)),
        (date(1971, 1, 1), date(2041, 1, 1)),
    ],
)
def test_the_day_the_pension_age_is_reached(born, reached):
    assert TABLE.reached_on(born, MARCH_1) == reached


@pytest.mark.parametrize(
    ("born", "paid_from"),
    [
        (date(1959, 11, 22), date(2026, 12, 1)),
        (date(1962, 12, 31), date(2030, 1, 1)),
        (date(1971, 1, 1), date(2041, 2, 1)),  # § 33 says the month after, also for a birthday on the 1st
    ],
)
def test_pension_is_paid_from_the_first_of_the_month_after(born, paid_from):
    assert TABLE.pays_from(born, MARCH_1) == paid_from


def under(born, on, leap=MARCH_1):
    return any(period.contains(born) for period in TABLE.births_under(on, leap))


def test_who_reaches_the_age_tomorrow_is_under_it_today():
    assert under(date(1959, 11, 22), on=date(2026, 11, 21))
    assert not under(date(1959, 11, 22), on=date(2026, 11, 22))
    assert not under(date(1959, 11, 21), on=date(2026, 11, 21))


def test_on_a_day_between_two_rows_the_whole_younger_row_is_under_the_age():
    assert TABLE.births_under(date(2030, 6, 1), MARCH_1) == (Period(date(1963, 1, 1)),)


def test_births_that_follow_each_other_across_rows_are_one_period():
    assert TABLE.births_under(date(2026, 11, 21), MARCH_1) == (Period(date(1959, 11, 22)),)


def test_a_lowered_age_gives_periods_apart():
    lowered = table((None, 840), (date(1970, 1, 1), 780))
    assert lowered.births_under(date(2036, 1, 1), MARCH_1) == (
        Period(date(1966, 1, 2), date(1970, 1, 1)),
        Period(date(1971, 1, 2)),
    )


@given(BIRTHS, DAYS, LEAPS)
@example(date(1960, 2, 29), date(2027, 2, 28), LeapBirthday.MARCH_1)
@example(date(1960, 2, 29), date(2027, 2, 28), LeapBirthday.FEBRUARY_28)
@example(date(1954, 12, 31), date(2020, 12, 31), LeapBirthday.MARCH_1)
def test_a_birth_lies_in_the_periods_exactly_when_the_age_is_reached_later(born, on, leap):
    assert under(born, on, leap) == (TABLE.reached_on(born, leap) > on)


@given(BIRTHS, LEAPS, st.integers(-3, 3))
def test_the_periods_change_on_the_very_day_the_age_is_reached(born, leap, shift):
    reached = TABLE.reached_on(born, leap)
    assert under(born, reached + timedelta(days=shift), leap) == (shift < 0)


@given(
    st.lists(st.tuples(st.dates(date(1950, 1, 1), date(1990, 1, 1)), st.integers(700, 900)), max_size=6),
    BIRTHS,
    DAYS,
    LEAPS,
)
def test_any_table_agrees_with_its_periods_also_one_whose_ages_go_down(later_rows, born, on, leap):
    any_table = table((None, 800), *sorted(dict(later_rows).items()))
    periods = any_table.births_under(on, leap)
    assert any(period.contains(born) for period in periods) == (any_table.reached_on(born, leap) > on)
    assert all(one.end < other.start for one, other in pairwise(periods))


@given(BIRTHS, LEAPS)
def test_who_is_younger_never_reaches_the_age_earlier(born, leap):
    assert TABLE.reached_on(born, leap) <= TABLE.reached_on(born + timedelta(days=1), leap)


def test_the_explanation_names_age_source_and_both_dates():
    assert TABLE.explain(date(1959, 11, 22), MARCH_1) == (
        Row(
            Code.PENSION_AGE,
            {
                "born": "1959-11-22",
                "months": 804,
                "source": "lov om social pension § 1 a, nr. 5, LBK 1123 af 21/10/2024",
            },
        ),
        Row(Code.PENSION_REACHED, {"day": "2026-11-22"}),
        Row(Code.PENSION_PAID_FROM, {"day": "2026-12-01"}),
    )


@pytest.mark.parametrize("born", [date(1967, 1, 1), date(1971, 1, 1)])
def test_the_explanation_says_when_the_wording_has_not_been_seen(born):
    assert Code.PENSION_AGE_UNVERIFIED in [row.code for row in TABLE.explain(born, MARCH_1)]


def test_the_explanation_says_how_29_february_was_taken():
    assert Row(Code.LEAP_BIRTHDAY, {"day": "2027-03-01"}) in TABLE.explain(date(1960, 2, 29), MARCH_1)


def test_the_explanation_says_when_a_month_was_too_short():
    assert Row(Code.MONTH_END, {"day": "2019-09-30"}) in TABLE.explain(date(1954, 3, 31), MARCH_1)


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [(date(1954, 1, 1), 780)],
        [(None, 780), (date(1963, 1, 1), 816), (date(1955, 1, 1), 804)],
        [(None, 780), (date(1955, 1, 1), 804), (date(1955, 1, 1), 816)],
        [(None, 780), (None, 804)],
    ],
)
def test_a_table_with_a_hole_or_rows_out_of_order_is_refused(rows):
    with pytest.raises(ValueError, match="pension table"):
        table(*rows)


def test_the_explanation_and_the_file_agree_on_what_is_verified():
    statuses = [row["status"] for row in read("pension-age.yaml")["rows"]]
    assert statuses == ["verified"] * 6 + ["unverified"] * 2
