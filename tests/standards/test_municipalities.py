"""Which municipalities there are: the list of the data, and those that a file says are invented."""

import pytest

from rettesnor.standards import files
from rettesnor.standards.faults import BadFile
from tests.standards.adding import INVENTED, Checkout
from tests.standards.elsewhere import reading_from


@pytest.fixture
def own(tmp_path):
    """municipality.yaml of an invented municipality, which may be spoilt."""
    made = Checkout(tmp_path).add()
    with reading_from(made.standards, files.vocabulary):
        yield made.own / "municipality.yaml"


def refused(own, *change):
    own.write_text(own.read_text("utf-8").replace(*change), "utf-8")
    files.municipality.cache_clear()
    with pytest.raises(BadFile) as error:
        files.municipality(INVENTED.name)
    return str(error.value)


def test_the_list_has_the_ninety_eight_municipalities_of_denmark():
    names = files.municipality_names()
    assert (len(names), len(set(names.values()))) == (98, 98)
    assert [*names] == sorted(names)
    assert (names["101"], names["147"], names["860"]) == ("København", "Frederiksberg", "Hjørring")


def test_a_municipality_says_how_long_its_own_work_takes_or_leaves_it_to_the_default(own):
    text = own.read_text("utf-8")
    own.write_text(
        text.replace("letters: six-weekdays}", "letters: six-weekdays, working_times: {weighing: 5 working days}}"),
        "utf-8",
    )
    files.municipality.cache_clear()
    times = files.municipality(INVENTED.name).policies.working_times
    assert (str(times.of("weighing")), times.sets("weighing")) == ("5 working days", True)
    assert (str(times.of("statements")), times.sets("statements")) == ("10 working days", False)


@pytest.mark.parametrize("written", ["5", "5 weeks", "2-4 working days"])
def test_working_times_are_a_number_of_working_days(own, written):
    assert "working_times.weighing" in refused(
        own, "letters: six-weekdays}", f"letters: six-weekdays, working_times: {{weighing: {written}}}}}"
    )


def test_every_shipped_municipality_is_on_the_list_by_its_code_and_name():
    for each in files.municipalities():
        assert each.name == f"{files.municipality_names()[each.code]} Kommune"


def test_no_municipality_has_a_code_that_is_not_on_the_list(own):
    assert "no municipality has the code 999" in refused(own, "synthetic: true", "synthetic: false")


@pytest.mark.parametrize("code", ["253", "199"])
def test_an_invented_municipality_has_a_code_that_no_municipality_has_or_will_have(own, code):
    assert f"a code from 900 to 999, not {code}" in refused(own, "999", code)


def test_a_code_of_an_invented_municipality_can_be_used_where_its_file_lies_and_nowhere_else(own):
    assert files.vocabulary()["acting_municipality"].value("999") == "999"
    own.unlink()
    files.vocabulary.cache_clear()
    assert files.vocabulary()["acting_municipality"].stored("999") is None


def test_a_municipality_without_a_name_in_its_file_has_that_of_the_list(own):
    written = own.read_text("utf-8").replace("name: Prøveby Kommune\nlet", "let").replace("synthetic: true", "")
    own.write_text(written.replace("999", "615"), "utf-8")
    assert files.municipality(INVENTED.name).name == "Horsens"


def test_a_broken_file_of_one_municipality_stops_no_other(own):
    own.write_text("municipality: [", "utf-8")
    assert files.vocabulary()["acting_municipality"].value("253") == "253"
