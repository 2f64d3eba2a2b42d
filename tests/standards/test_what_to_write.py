"""Messages about a file say what to write, so that somebody who does not program can do it."""

import pytest

from rettesnor.rules.standard import Standard, TextUnit
from rettesnor.standards.faults import BadFile
from rettesnor.standards.files import Municipality
from rettesnor.standards.reading import Document


def message(tmp_path, text, model=TextUnit):
    path = tmp_path / "file.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadFile) as raised:
        Document(path).as_(model)
    return raised.value.in_("en")


RULE = "text: En plads.\nrule: {id: a, kind: extent, strength: must, %s}\n"


@pytest.mark.parametrize(
    ("written", "instead"),
    [("places: half", "write places: [half]"), ("set_by: [individual-need]", "write set_by: individual-need")],
)
def test_one_value_for_a_list_and_a_list_for_one_value_are_shown_as_they_should_stand(tmp_path, written, instead):
    assert message(tmp_path, RULE % written).endswith(instead)


def test_a_sentence_with_a_colon_is_shown_in_quotes(tmp_path):
    said = message(tmp_path, "sections:\n- units:\n  - text: Du skal opfylde ét krav: alder.\n")
    assert said.endswith(
        'file.yaml:3: a text with a colon stands in quotes; write - text: "Du skal opfylde ét krav: alder."'
    )


@pytest.mark.parametrize(("code", "instead"), [("253", '"253"'), ("85", '"085"')])
def test_a_code_that_is_right_but_has_no_quotes_is_shown_with_them(tmp_path, code, instead):
    assert f"code: write code: {instead}" in message(tmp_path, f"code: {code}\n", Municipality)


def test_a_form_is_told_in_words_and_not_as_a_pattern(tmp_path):
    said = message(tmp_path, 'code: "85"\n', Municipality)
    assert 'three digits in quotes, for example "101"' in said
    assert "^" not in said


OWN_FACT = "standard: a\nfacts:\n- {name: own}\n"


@pytest.mark.parametrize(
    "said",
    [
        "facts.0.group: this key is missing; add it with one of: person, function, work, other_legislation, extent",
        "facts.0.type: this key is missing; add it with one of: boolean, choice, date, quantity, municipality, text",
        "facts.0.label: this key is missing; add it with {da: …, en: …}",
        "facts.0.supplied_by: this key is missing; add it with a list of: citizen, caseworker, register, doctor",
        "facts.0.sensitivity: this key is missing; add it with one of: ordinary, confidential, health",
        "source: this key is missing; add it with {file: …, sha256: …}",
    ],
)
def test_of_a_key_that_is_missing_is_said_what_it_can_be(tmp_path, said):
    assert said in message(tmp_path, OWN_FACT, Standard)


KEY = "text: Et tal.\nrule: {id: a, kind: %s, strength: must, %s: 10 days}\n"


@pytest.mark.parametrize(
    ("kind", "key", "here", "elsewhere", "explained"),
    [
        ("hearing", "within", "over, answer", ": step, deadline, complaint", "hearing"),
        ("complaint", "form", "within, ways, to", None, "complaint"),
        ("transport", "rhythm", "own_distance", "rhythm", "transport"),
        ("cost", "refunded_by", "free, own, price", ": transport", "transport"),
    ],
)
def test_of_a_key_that_is_not_known_is_said_which_are_and_which_rules_have_it(
    tmp_path, kind, key, here, elsewhere, explained
):
    said = message(tmp_path, KEY % (kind, key))
    assert f"rule.{kind}.{key}: this key is not known here" in said
    assert "the keys that can stand here are: id, kind, strength, if" in said
    assert here in said
    assert f"`rettesnor standards kinds {explained}`" in said
    assert ("a rule of another kind has it" in said) == (elsewhere is not None)
    assert elsewhere is None or elsewhere in said


def test_the_keys_of_a_mapping_that_is_no_rule_are_told_too(tmp_path):
    text = "text: Et tal.\nrule: {id: a, kind: deadline, strength: must, for: decision, added: [{bx: 1}]}\n"
    assert "added.0.bx: this key is not known here; check its spelling and its indentation, or remove it; " in (
        said := message(tmp_path, text)
    )
    assert "the keys that can stand here are: by, in\n" in f"{said}\n"


LOST = """
standard: a
sections:
- heading: Løn
  units:
  - {text: En plads., unexpressed: {about: løn, lost: At lønnen er fast.}}
"""


def test_a_list_is_not_called_too_short_where_something_within_it_is_wrong(tmp_path):
    said = message(tmp_path, LOST, Standard)
    assert "unexpressed.about: 'løn' is not known here" in said
    assert "too short" not in said
