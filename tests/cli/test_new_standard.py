"""`rettesnor standards new ID --municipality NAME [--text FILE]`"""

import hashlib
import io
import shutil
import sys

import pytest

from rettesnor.rules.standard import TOPICS
from rettesnor.standards import files
from tests.cli.documented import HOME
from tests.standards.elsewhere import reading_from

TEXT = """\
Kvalitetsstandard for Nyby

Hvem kan få hjælp?
Du skal bo i kommunen: Det gælder alle.
"""


NEW = ("standards", "new", "nyby-2027", "--municipality", "nyby", "--code", "999", "--name", "Nyby Kommune")


@pytest.fixture
def standards(tmp_path):
    """A folder of data with nothing but the vocabulary and the law."""
    folder = tmp_path / "standards"
    shutil.copytree(HOME / "standards" / "law", folder / "law")
    shutil.copyfile(HOME / "standards" / "facts.yaml", folder / "facts.yaml")
    with reading_from(folder):
        yield folder


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def test_the_text_is_kept_byte_for_byte_beside_a_file_with_its_sentences(rettesnor, standards, text):
    assert rettesnor(*NEW, "--text", text).code == 0
    source = standards / "nyby" / "nyby-2027.source.txt"
    assert source.read_text("utf-8") == TEXT
    written = (standards / "nyby" / "nyby-2027.yaml").read_text("utf-8")
    assert f"sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}\n" in written
    assert '- heading: Hvem kan få hjælp?\n  units:\n  - text: "Du skal bo i kommunen: Det gælder alle."\n' in written


def test_the_text_can_be_pasted(rettesnor, standards, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    made = rettesnor(*NEW, "--json").json
    assert made["files"][:2] == ["standards/nyby/nyby-2027.source.txt", "standards/nyby/nyby-2027.yaml"]


def test_check_says_then_what_is_still_to_be_decided_and_nothing_else(rettesnor, standards, text):
    rettesnor(*NEW, "--text", text)
    ran = rettesnor("standards", "check", "nyby-2027", "--json")
    [checked] = ran.json["standards"]
    assert (ran.code, checked["faults"], checked["differences"]) == (1, [], [])
    assert [each["text"] for each in checked["undecided"]] == ["Du skal bo i kommunen: Det gælder alle."]


def test_nothing_is_said_of_what_the_text_is_silent_on_before_somebody_has_read_it(rettesnor, standards, text):
    rettesnor(*NEW, "--text", text)
    assert "silent_on" not in (standards / "nyby" / "nyby-2027.yaml").read_text("utf-8")
    ran = rettesnor("standards", "check", "nyby-2027", "--json")
    assert ran.json["standards"][0]["undecided_topics"] == list(TOPICS)
    assert "nævn under `silent_on` dem, teksten ikke siger noget om" in rettesnor("standards", "check").out


def test_a_municipality_is_found_by_how_its_folder_spells_it(rettesnor, standards, text):
    made = rettesnor("standards", "new", "ny-2027", "--municipality", "hoejetaastrup", "--text", text, "--json").json
    assert made["files"][2] == "standards/hoejetaastrup/municipality.yaml"
    read = files.municipality("hoejetaastrup")
    assert (read.code, read.name, read.synthetic) == ("169", "Høje-Taastrup", False)


def test_no_office_is_claimed_to_do_what_nobody_has_said_it_does(rettesnor, standards, text):
    rettesnor(*NEW, "--text", text)
    read = files.municipality("nyby")
    units = (read.units.receiving, read.units.deciding, read.units.complaint)
    assert {(unit.name, unit.source, unit.address) for unit in units} == {
        ("Nyby Kommune", "to be confirmed by the municipality", ())
    }


def test_a_municipality_that_is_there_already_is_left_as_it_is(rettesnor, standards, text):
    rettesnor(*NEW, "--text", text)
    own = standards / "nyby" / "municipality.yaml"
    own.write_text(before := own.read_text("utf-8").replace("Nyby Kommune", "Nyby"), "utf-8")
    made = rettesnor("standards", "new", "nyby-2028", "--municipality", "nyby", "--text", text, "--json").json
    assert len(made["files"]) == 2
    assert own.read_text("utf-8") == before


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), "no municipality is spelt 'nyby'; give its code with --code"),
        (("--code", "102"), "no municipality has the code 102"),
        (("--code", "999"), "give its name with --name"),
    ],
)
def test_a_municipality_that_nobody_knows_is_asked_for(rettesnor, standards, text, given, said):
    ran = rettesnor("standards", "new", "ny-1", "--municipality", "nyby", *given, "--text", text, "--lang", "en")
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert not list(standards.glob("nyby/*"))


def test_nothing_is_written_over(rettesnor, standards, text):
    command = (*NEW, "--text", text)
    rettesnor(*command)
    ran = rettesnor(*command)
    assert ran.code == 2
    assert "standards/nyby/nyby-2027.source.txt" in ran.err


@pytest.mark.parametrize(
    ("standard", "folder", "instead"),
    [("Nyby 2027", "nyby", "nyby-2027"), ("nyby-2027", "Nybø", "nyboe"), ("§", "nyby", "eksempelby-2027")],
)
def test_a_name_that_cannot_be_used_is_answered_with_one_that_can(
    rettesnor, standards, text, standard, folder, instead
):
    ran = rettesnor("standards", "new", standard, "--municipality", folder, "--text", text)
    assert ran.code == 2
    assert instead in ran.err
    assert not list(standards.glob("*/*.source.txt"))


def test_no_text_is_no_standard(rettesnor, standards, tmp_path):
    (tmp_path / "empty.txt").write_text(" \n", "utf-8")
    ran = rettesnor(
        "standards", "new", "nyby-2027", "--municipality", "nyby", "--text", str(tmp_path / "empty.txt"), "--lang", "en"
    )
    assert (ran.code, "there is no text" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Du skal bo her.\nDu skal\0 arbejde her.\n", "text.txt:2: U+0000"),
        ("Du skal bo her.\n" * 10_000, "the text is larger than 100 kB"),
        ("1\n" * 2_001 + "Du skal bo her.\n", "the text has more than 2000 lines; split it up"),
    ],
    ids=["a sign no file can hold", "too large", "too many lines"],
)
def test_what_check_would_refuse_is_refused_before_anything_is_written(rettesnor, standards, tmp_path, written, said):
    (tmp_path / "text.txt").write_text(written, "utf-8")
    command = (*NEW, "--text", str(tmp_path / "text.txt"))
    ran = rettesnor(*command, "--lang", "en")
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert not list(standards.glob("nyby/*"))
