from datetime import date
from string import Formatter

import pytest

from rettesnor.law.age import LeapBirthday
from rettesnor.law.calendar import Reading
from rettesnor.law.deadlines import AddedTime, Span, SpanUnit, due
from rettesnor.law.explain import Code, Row
from rettesnor.law.receipt import DeliveryChannel, LetterPolicy, Receipt, receipt, told_to_hold_again
from rettesnor.law.recurring import MeetingDay, Meetings, PayDay
from rettesnor.law.year_day import SEASONS, YearDay
from rettesnor.wording.rows import ROWS, say_age, say_reading, say_row, say_span
from rettesnor.wording.translation import translated
from tests.law import pay_examples, transport_examples
from tests.law.law_files import pension_table

LANGUAGES = ["da", "en"]


def gallery():
    """Rows from calculations that between them take every step there is."""
    deadlines = [
        due(date(2026, 11, 23), Span.parse("30 weekdays"), binds="municipality"),
        due(date(2026, 11, 26), Span.parse("4 weeks"), binds="citizen"),
        due(date(2026, 11, 27), Span.parse("4 weeks"), binds="citizen"),
        due(date(2026, 11, 15), Span.parse("4-6 weeks"), binds="municipality"),
        due(date(2026, 1, 31), Span.parse("3 half-months"), binds="citizen"),
        due(
            date(2026, 6, 1),
            Span.parse("8 weeks"),
            binds="municipality",
            added=[AddedTime(Span.parse("2 weeks"), "july")],
        ),
        due(date(2026, 6, 2), YearDay.parse("09-01"), binds="municipality"),
        due(date(2026, 6, 2), PayDay(15), binds="municipality"),
        due(date(2026, 6, 2), Meetings((MeetingDay.parse("first tuesday"),)), binds="municipality"),
        due(date(2026, 6, 2), Span.parse("8 weeks"), binds="municipality", not_counted=[SEASONS["july"]]),
    ]
    receipts = [
        receipt(date(2026, 12, 18), DeliveryChannel.DIGITAL_POST, LetterPolicy.SIX_WEEKDAYS),
        receipt(date(2026, 12, 18), DeliveryChannel.LETTER, LetterPolicy.SIX_WEEKDAYS),
        receipt(date(2026, 12, 18), DeliveryChannel.LETTER, LetterPolicy.UDK_TABLE),
        told_to_hold_again(date(2026, 12, 18), Receipt(date(2026, 12, 18), ())),
    ]
    told = [
        Row(Code.RECEIPT_HOLDS_AGAIN, {"told": "2026-12-18"}),
        Row(Code.LOCAL_TWO_READINGS, {"source": "ishoej-present", "because": "Det kan læses på to måder."}),
        Row(Code.LOCAL_CONDITION_UNKNOWN, {"source": "ballerup", "rule": "one-rule"}),
        Row(Code.LOCAL_TOO_MANY_WAYS, {"source": "ballerup", "most": 100}),
        Row(
            Code.PAY_LOCAL_FOR_SOME,
            {"source": "haderslev-2023", "words": "Hvis du modtager pension.", "provision": "BEK 483 § 1, stk. 1"},
        ),
    ]
    births = [date(1954, 3, 31), date(1960, 2, 29), date(1971, 1, 1)]
    explained = [pension_table().explain(born, LeapBirthday.MARCH_1) for born in births]
    money = [answer.rows for answer in pay_examples.gallery()]
    money += [settlement.rows for settlement in transport_examples.gallery()]
    rows = [row for rows in [*(d.rows for d in deadlines), *(r.rows for r in receipts), *explained] for row in rows]
    # Of the many money rows each step once: the words for it are the same.
    return told + rows + list({row.code: row for rows in money for row in rows}.values())


def test_every_code_has_words():
    assert not [code for code in Code if code not in ROWS]


def test_every_code_is_used_by_some_calculation():
    assert {row.code for row in gallery()} == set(Code)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", gallery(), ids=lambda row: row.code)
def test_the_words_use_every_value_of_the_row_and_no_other(row, language):
    placeholders = {name for _, name, _, _ in Formatter().parse(translated(ROWS[row.code], language)) if name}
    assert placeholders == set(row.values)
    sentence = say_row(row, language)
    assert sentence[0].isupper() or sentence[0].isdigit()
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "da",
            [
                "Fristen løber fra den 27. november 2026. Den dag tælles ikke med.",
                "4 uger er gået den 25. december 2026.",
                (
                    "Borgerens frist slutter ikke den 25. december 2026. "
                    "Den rykker til næste hverdag, den 28. december 2026."
                ),
            ],
        ),
        (
            "en",
            [
                "The period runs from 27 November 2026. That day is not counted.",
                "4 weeks later is 25 December 2026.",
                (
                    "The citizen's period does not end on 25 December 2026. "
                    "It moves to the next weekday, 28 December 2026."
                ),
            ],
        ),
    ],
)
def test_a_deadline_is_explained_in_the_language_of_the_page(language, sentences):
    rows = due(date(2026, 11, 27), Span.parse("4 weeks"), binds="citizen").rows
    assert [say_row(row, language) for row in rows] == sentences


@pytest.mark.parametrize(
    ("row", "danish", "english"),
    [
        (
            Row(Code.PAY_FLOOR, {"share": 500, "rate": 14335, "floor": 717, "provision": "BEK 483 § 1, stk. 2, nr. 3"}),
            (
                "5 % af 143,35 kr. er 7,17 kr. i timen, rundet op til hele øre. Så meget er en arbejdsdusør mindst "
                "(BEK 483 § 1, stk. 2, nr. 3)."
            ),
            (
                "5% of DKK 143.35 is DKK 7.17 an hour, rounded up to a whole øre. A gratuity is at least that "
                "(BEK 483 § 1, stk. 2, nr. 3)."
            ),
        ),
        (
            Row(Code.TRANSPORT_LOCAL_DISTANCE, {"source": "en-standard", "own_distance": 10_000, "own": 34_285}),
            "Standarden en-standard: Borgeren betaler for de første 10 km, 342,85 kr.",
            "The standard en-standard: The citizen pays for the first 10 km, DKK 342.85.",
        ),
    ],
)
def test_money_shares_and_distances_are_said_with_their_units(row, danish, english):
    assert say_row(row, "da") == danish
    assert say_row(row, "en") == english


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", SpanUnit)
def test_every_unit_has_words_for_one_and_for_many(unit, language):
    """A year is written alike in Danish: et kalenderår, to kalenderår."""
    alike = (unit, language) == (SpanUnit.CALENDAR_YEARS, "da")
    one, many = (say_span(Span(count, count, unit), language) for count in (1, 2))
    assert (one == many.replace("2", "1")) is alike


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_readings_are_told_apart(language):
    assert len({say_reading(reading, language) for reading in Reading}) == 3


def test_an_age_is_said_in_whole_or_half_years():
    assert say_age(804, "da") == "67 år"
    assert say_age(786, "en") == "65½ years"
    with pytest.raises(ValueError, match="whole or half years"):
        say_age(805, "da")
