"""`rettesnor pension-age --born DATE`"""

import pytest


@pytest.mark.parametrize(
    ("born", "reached_on", "pays_from"),
    [
        ("1959-11-23", "2026-11-23", "2026-12-01"),
        ("1963-01-01", "2031-01-01", "2031-02-01"),
        ("1971-01-01", "2041-01-01", "2041-02-01"),
    ],
)
def test_the_day_it_is_reached_and_the_day_it_can_be_paid_from(rettesnor, born, reached_on, pays_from):
    data = rettesnor("pension-age", "--born", born, "--json").json
    assert (data["born"], data["reached_on"], data["pays_from"]) == (born, reached_on, pays_from)
    assert data["rows"][0]["code"] == "pension-age"


def test_a_person_reads_the_age_its_source_and_that_it_is_not_verified(rettesnor):
    ran = rettesnor("pension-age", "--born", "1971-01-01")
    assert "er folkepensionsalderen 70 år. Kilde: LOV 703 af 20/06/2025" in ran.flat
    assert "Kilden er ikke efterprøvet ord for ord" in ran.flat
    assert "Folkepensionsalderen nås den 1. januar 2041." in ran.flat


def test_english(rettesnor):
    ran = rettesnor("pension-age", "--born", "1960-05-01", "--lang", "en")
    assert "The pension age is reached on 1 May 2027." in ran.flat
