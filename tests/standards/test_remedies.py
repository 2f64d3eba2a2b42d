"""What is wrong with a YAML file is said in the reader's language: the place first, and then what to write."""

import pytest

from rettesnor.standards.faults import MOST_SAID, BadFile, Fault
from rettesnor.standards.files import Municipality, vocabulary
from rettesnor.standards.reading import Document
from rettesnor.standards.signs import hidden, plain, signs_named
from rettesnor.wording.translation import Saying

MUNICIPALITY = """\
municipality: proeveby
code: "999"
name: Prøveby Kommune
letterhead: {name: Prøveby, source: standard}
units:
  receiving: {name: A, source: standard}
  deciding: {name: A, source: standard}
  complaint: {name: A, source: standard}
policies: {weekdays: favour-citizen, letters: six-weekdays}
"""


@pytest.fixture
def refused(tmp_path):
    def refused(text, model=Municipality):
        path = tmp_path / "fil.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        with pytest.raises(BadFile) as caught:
            Document(path).as_(model)
        return caught.value

    return refused


@pytest.mark.parametrize(
    ("old", "new", "danish", "english"),
    [
        ("name: Prøveby Kommune", "name: 5", "fil.yaml:3: name: skriv name: \"5\"", "name: write name: \"5\""),
        ("name: Prøveby Kommune", "name:", "fil.yaml:3: name: null kan ikke stå her; skriv en tekst", "null does not"),
        ("municipality: proeveby\n", "", "fil.yaml:1: municipality: mangler; tilføj det", "missing; add it"),
        ("name: Prøve", "navn: x\nname: Prøve", "fil.yaml:3: navn: dette navn kendes ikke her", "not known here"),
        ('"999"', '"99"', "fil.yaml:2: code: '99' kan ikke stå her; skriv tre cifre", "three digits"),
        ("{name: Prøveby, source: standard}", "x", "'x' kan ikke stå her; skriv letterhead: {name: …", "{name"),
        ("weekdays: favour-citizen", "weekdays: x", "fil.yaml:9: policies.weekdays", "policies.weekdays"),
        ("A, source", "A, address: x, source", "units.receiving.address: skriv address: [x]", "write address: [x]"),
        ("source: standard", "source: x", "letterhead.source: 'x' kendes ikke her; brug 'standard' eller", "; use 's"),
        ("six-weekdays", "x", "letters: 'x' kendes ikke her; brug 'six-weekdays' eller 'udk-table'", "; use 'six"),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit(refused, old, new, danish, english):
    assert old in MUNICIPALITY
    error = refused(MUNICIPALITY.replace(old, new, 1))
    assert danish in error.in_("da")
    assert english in error.in_("en")


@pytest.mark.parametrize(
    ("text", "danish"),
    [
        ("a: [", "fil.yaml:1: ikke gyldig YAML: en værdi mangler, eller en parentes eller et anførselstegn"),
        ("a: 'x", "fil.yaml:1: ikke gyldig YAML: en værdi mangler, eller en parentes eller et anførselstegn"),
        ("a: 1\n\tb: 2", "fil.yaml:2: ikke gyldig YAML: "),
        ("\ta: 1", "fil.yaml:1: ikke gyldig YAML: linjen er rykket ind med en tabulator; brug mellemrum"),
        ("a: b: c", "fil.yaml:1: ikke gyldig YAML: kolon nummer to på linjen"),
        ("a: 1\n  b: 2", "fil.yaml:2: ikke gyldig YAML: kolon nummer to på linjen, eller forkert indrykning"),
        ("a:\n  b: 1\n c: 2", "fil.yaml:3: ikke gyldig YAML: linjen passer ikke med dem ovenfor"),
        ("a: @x", "fil.yaml:1: ikke gyldig YAML: en tekst kan ikke begynde med det tegn; sæt anførselstegn om den"),
        (r'a: "\q"', "fil.yaml:1: ikke gyldig YAML: omvendt skråstreg betyder noget særligt"),
        (r'a: "\Uffffffff"', "fil.yaml:1: ikke gyldig YAML: det kan ikke læses"),
        ("a: 1\n---\nb: 2", "fil.yaml:2: ikke gyldig YAML: filen har mere end et dokument"),
        ("a: 1\nb: 2\na: 3", "fil.yaml:3: 'a' står der to gange; slet det ene, eller læg dem sammen"),
        ("1: a\n'1': b", "fil.yaml:2: '1' står der to gange"),
        ("a: &x 1\nb: *x", "fil.yaml:1: ankre og henvisninger (& og *) læses ikke; skriv værdien, hvor den skal stå"),
        ("a: !!omap [b: 1]", "fil.yaml:1: mærker (!) læses ikke"),
        ("<<: {a: 1}", "fil.yaml:1: foran kolon skal der stå et navn"),
        ("{a: 1}: 2", "fil.yaml:1: foran kolon skal der stå et navn"),
        ("%YAML 1.1\n---\na: on", "fil.yaml:2: linjer med % før --- læses ikke; slet dem"),
        ("a:\n" + "".join(f"{' ' * n}- \n" for n in range(1, 40)), "værdierne ligger mere end 30 lag inde i hinanden"),
        (r'a: "\ud800"', "fil.yaml:1: U+D800 det halve af et dobbelttegn er ikke et tegn, en tekst kan have; slet det"),
        (r'a: "\0"', "fil.yaml:1: U+0000 styretegn er ikke et tegn, en tekst kan have; slet det"),
        ("a: 1\nb: \x07", "fil.yaml:2: U+0007 styretegn er ikke et tegn, en tekst kan have; slet det"),
        ("a: å".encode("cp1252"), "fil.yaml:1: filen er ikke UTF-8; gem den som UTF-8"),
        ("a: å".encode("utf-16"), "fil.yaml:1: filen er UTF-16, ikke UTF-8; gem den som UTF-8"),
        ("a: " + "x" * 2_000_001, "fil.yaml:1: filen er større end 2000 kB"),
    ],
)  # fmt: skip
def test_a_text_that_is_no_yaml(refused, text, danish):
    error = refused(text)
    assert danish in error.in_("da")
    assert error.in_("da") != error.in_("en")


def test_what_programs_add_to_a_text_is_read_past(tmp_path):
    path = tmp_path / "fil.yaml"
    path.write_bytes(("\ufeff" + MUNICIPALITY.replace(": Prøveby Kommune", ": A\u030arup\u00a0Kommune")).encode())
    assert Document(path).as_(Municipality).name == "Årup Kommune"


def test_a_sign_beyond_the_first_plane_is_read_as_json_writes_it(tmp_path):
    (tmp_path / "fil.json").write_text(r'{"a": "\ud83d\ude00"}')
    assert Document(tmp_path / "fil.json").content == {"a": "😀"}


def test_on_the_line_of_a_fault_the_signs_that_cannot_be_seen_are_named(refused):
    error = refused(MUNICIPALITY.replace("code:", "co\u00adde:"))
    assert "(på linjen står U+00AD blød bindestreg, som ikke kan ses)" in error.in_("da")
    assert "(on the line stands U+00AD soft hyphen, which cannot be seen)" in error.in_("en")


def test_a_great_many_faults_are_counted(refused):
    error = refused("".join(f"k{n}: 1\n" for n in range(200)), type(vocabulary()))
    assert len(error.in_("da").splitlines()) == MOST_SAID + 1
    assert error.in_("da").endswith("fejl mere")
    assert "more faults" in str(BadFile([Fault("a", 1, Saying("x"))] * 60))


@pytest.mark.parametrize("text", ["a b", "å", "linje\nskift\t", "😀"])
def test_what_can_be_seen_is_not_hidden(text):
    assert hidden(text) == []


def test_signs_are_named_once_each():
    assert signs_named("a\u200bb\u200b\u00adc").in_("en") == "U+200B zero width space, U+00AD soft hyphen"
    assert signs_named("\u200e").in_("en") == "U+200E left-to-right mark"
    assert plain("a\u030a\u00a0b") == "å b"
