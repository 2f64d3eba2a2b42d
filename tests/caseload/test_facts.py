"""From the columns of a file to facts: what is a value, what is none, and what is listed of it."""

from datetime import date

import polars as pl
import pytest

from rettesnor.caseload.cases import Batch
from rettesnor.caseload.facts import FactColumns
from rettesnor.caseload.refused import Refused
from rettesnor.standards import files

VOCABULARY = files.vocabulary()
ON = date(2026, 11, 23)


def read(*batches: pl.DataFrame, language="da"):
    facts = FactColumns(VOCABULARY, batches[0].schema, language, ON)
    for rows in batches:
        lines = pl.int_range(2, len(rows) + 2, eager=True)
        found, wrong = facts.read(Batch(rows, lines, 1.0))
    return found, wrong.rows()


def values(name: str, *cells, dtype=pl.String):
    found, wrong = read(pl.DataFrame({name: pl.Series(cells, dtype=dtype)}))
    return found[name].to_list(), [(line, value) for line, _, value, _ in wrong]


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("lawful_stay", "true", True),
        ("lawful_stay", "FALSE", False),
        ("support_need", "light", "light"),
        ("birth_date", "1985-05-14", date(1985, 5, 14).toordinal()),
        ("distance_to_work", "12.5 km", 12_500),
        ("agreed_wage", "143.37 kr", 14_337),
        ("acting_municipality", "253", "253"),
        ("lawful_stay", "", None),
        ("lawful_stay", "true ", True),
        ("lawful_stay", "\u00a0true", True),
        ("distance_to_work", "12.5\u00a0km", 12_500),
        ("distance_to_work", "\u00a03\u202fkm ", 3_000),
        ("housing", " \u00a0", None),
    ],
)
def test_a_text_is_the_value_it_is_in_a_facts_file(fact, text, value):
    assert values(fact, text) == ([value], [])


def test_a_sign_that_cannot_be_seen_is_named_where_it_makes_a_value_none():
    _, wrong = read(pl.DataFrame({"lawful_stay": ["tr\u00adue", "ja"]}))
    assert [expected for *_, expected in wrong] == [
        "true eller false; i cellen står, uden at det kan ses, U+00AD blød bindestreg",
        "true eller false",
    ]


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("lawful_stay", "ja"),
        ("lawful_stay", "1"),
        ("support_need", "Light"),
        ("birth_date", "14-05-1985"),
        ("birth_date", "1985-02-30"),
        ("distance_to_work", "12"),
        ("distance_to_work", "12 kr"),
        ("distance_to_work", "-1 km"),
        ("acting_municipality", "53"),
        ("acting_municipality", "999"),
    ],
)
def test_what_is_no_value_is_unknown_and_listed(fact, text):
    assert values(fact, text, "") == ([None, None], [(2, text)])


def test_an_amount_has_a_bound_so_that_no_number_overflows():
    most = VOCABULARY["distance_to_work"].span(ON)[1]
    assert values("distance_to_work", f"{most} m", f"{most + 1} m", f"{10**30} km") == (
        [most, None, None],
        [(3, f"{most + 1} m"), (4, f"{10**30} km")],
    )
    assert values("distance_to_work", 0, most, most + 1, -1, 2**63, None, dtype=pl.Int128) == (
        [0, most, None, None, None, None],
        [(4, str(most + 1)), (5, "-1"), (6, str(2**63))],
    )


def test_a_day_that_stands_for_no_end_is_no_day():
    assert values("decision_received", "9999-12-31", "2026-01-01")[1] == [(2, "9999-12-31")]
    assert values("decision_received", date(9999, 12, 31), date(2026, 1, 1), dtype=pl.Date)[1] == [(2, "9999-12-31")]


def test_nobody_is_born_after_the_day_of_the_assessment_or_in_another_age():
    written = ("1899-12-31", "1900-01-01", "2026-11-23", "2026-11-24")
    typed = [date.fromisoformat(text) for text in written]
    for found, wrong in (values("birth_date", *written), values("birth_date", *typed, dtype=pl.Date)):
        assert found == [None, typed[1].toordinal(), typed[2].toordinal(), None]
        assert wrong == [(2, "1899-12-31"), (5, "2026-11-24")]


def test_a_day_that_something_happened_is_not_before_1900_and_not_to_come():
    written = ("1899-12-31", "1900-01-01", "2026-11-23", "2026-11-24")
    assert values("decision_received", *written)[1] == [(2, "1899-12-31"), (5, "2026-11-24")]


def test_nothing_is_received_before_the_citizen_is_born():
    born = date(1985, 5, 14)
    for rows in (
        pl.DataFrame(
            {
                "birth_date": ["1985-05-14"] * 3 + [""],
                "application_received": ["1985-05-13", "1985-05-14", "", "1985-05-13"],
            }
        ),
        pl.DataFrame(
            {
                "birth_date": [born] * 3 + [None],
                "application_received": [date(1985, 5, 13), born, None, date(1985, 5, 13)],
            }
        ),
    ):
        found, wrong = read(rows)
        assert found["application_received"].to_list() == [None, born.toordinal(), None, born.toordinal() - 1]
        assert wrong == [(2, "application_received", "1985-05-13", "en dato: ÅÅÅÅ-MM-DD, ikke før birth_date")]


def test_columns_may_be_typed():
    assert values("lawful_stay", True, None, dtype=pl.Boolean) == ([True, None], [])
    assert values("birth_date", date(1985, 5, 14), dtype=pl.Date) == ([date(1985, 5, 14).toordinal()], [])
    assert values("distance_to_work", 12_500, None, dtype=pl.Int16) == ([12_500, None], [])
    assert values("housing", "other", "x", dtype=pl.Categorical) == (["other", None], [(3, "x")])
    assert values("housing", None, dtype=pl.Null) == ([None], [])


@pytest.mark.parametrize(
    ("fact", "dtype", "remedy"),
    [
        ("distance_to_work", pl.Float64, "whole numbers of the base unit (metres, øre, hundredths of a per cent"),
        ("lawful_stay", pl.Int8, "write it as boolean, or as text"),
        ("birth_date", pl.Datetime, "write it as dates without a time, or as text"),
        ("acting_municipality", pl.Int64, "write it as text"),
    ],
)
def test_a_column_of_another_type_is_refused_with_the_remedy(fact, dtype, remedy):
    with pytest.raises(Refused) as refusal:
        read(pl.DataFrame(schema={fact: dtype}))
    assert f"the column {fact} is of the type" in refusal.value.in_("en")
    assert remedy in refusal.value.in_("en")


def test_facts_that_contradict_each_other_leave_the_judgement_open():
    rows = pl.DataFrame(
        {
            "cannot_use_other_offers": ["true", "true", "false", "", "true"],
            "option_flex_job": ["can_use", "", "can_use", "can_use", "cannot_use"],
            "option_activation": ["can_use", "", "", "", ""],
        }
    )
    found, wrong = read(rows)
    assert found["cannot_use_other_offers"].to_list() == [None, True, False, None, True]
    assert found["option_flex_job"].to_list() == ["can_use", None, "can_use", "can_use", "cannot_use"]
    because = "Et tilbud, der kan benyttes, er et tilbud efter anden lovgivning."
    expected = f"modsiger option_activation: can_use ({because})"
    assert wrong == [(2, "cannot_use_other_offers", "true", expected)]
    assert read(rows, language="en")[1][0][3].startswith("contradicts option_activation: can_use (")


def test_what_is_wrong_is_listed_in_the_order_of_the_file_and_says_what_was_expected():
    rows = pl.DataFrame({"lawful_stay": ["", "ja"], "distance_to_work": ["langt", "12"], "birth_date": ["", "i går"]})
    amount = "et tal med enhed: 4 km, decimaler med punktum, uden tusindtalsskilletegn, højst 1000 km"
    assert read(rows)[1] == [
        (2, "distance_to_work", "langt", amount),
        (3, "birth_date", "i går", "en dato: ÅÅÅÅ-MM-DD, fra 1900-01-01 til 2026-11-23"),
        (3, "lawful_stay", "ja", "true eller false"),
        (3, "distance_to_work", "12", amount),
    ]
    assert read(rows, language="en")[1][2][3] == "true or false"


def test_a_municipality_in_a_cell_is_expected_without_the_quotation_marks_of_a_file_of_facts():
    [(_line, _column, _value, expected)] = read(pl.DataFrame({"acting_municipality": ["25"]}))[1]
    assert expected == "en kommunes kode på tre cifre, for eksempel 101"


def test_a_column_that_is_not_there_is_unknown_in_every_row():
    found, _ = read(pl.DataFrame({"sag": ["1", "2"]}))
    assert found.columns == [fact.name for fact in VOCABULARY.facts]
    assert found["birth_date"].to_list() == [None, None]


def test_texts_met_before_are_read_as_the_first_time(monkeypatch):
    monkeypatch.setattr("rettesnor.caseload.facts._MOST_KNOWN", 1)
    one = pl.DataFrame({"housing": ["other", "x", "with_family"]})
    two = pl.DataFrame({"housing": ["x", "residential_home", "other"]})
    found, wrong = read(one, two, one, two)
    assert found["housing"].to_list() == [None, "residential_home", "other"]
    assert [value for _, _, value, _ in wrong] == ["x"]


@pytest.mark.parametrize(
    ("column", "meant"),
    [
        ("support_ned", "support_need"),
        ("Support Need", "support_need"),
        ("BIRTH_DATE", "birth_date"),
        ("Fødselsdato", "birth_date"),
        ("fødselsdag", "birth_date"),
        ("sag", None),
        ("note", None),
        ("team", None),
    ],
)
def test_a_column_that_is_no_fact_is_named_with_the_fact_it_looks_like(column, meant):
    facts = FactColumns(VOCABULARY, {column: pl.String()}, "da", ON)
    assert facts.others == [column]
    assert facts.near(column) == meant
