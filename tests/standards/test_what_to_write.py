"""Messages about a file say what to write, so that somebody who does not program can do it."""

import pytest

from rettesnor.rules.standard import TextUnit
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
