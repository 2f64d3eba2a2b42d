"""Every kind of letter has content, gaps, a template, a golden example, and comes out accessible and archivable."""

import pytest

from rettesnor.letters import kinds
from rettesnor.letters.content import Letter
from rettesnor.letters.gap import WORDS
from rettesnor.letters.gaps import gaps
from rettesnor.letters.kinds import KINDS
from rettesnor.letters.render import render
from tests.letters.letters import SAMPLES, faults, samples, words_of

FOLDERS = {
    folder.name for folder in (SAMPLES.parents[2] / "rettesnor/letters/kinds").iterdir() if any(folder.glob("*.typ"))
}
each_kind = pytest.mark.parametrize("name", KINDS)


def test_every_folder_of_a_kind_is_listed_and_every_listed_kind_has_its_folder():
    assert set(KINDS) == FOLDERS, kinds.__file__


@each_kind
def test_it_has_content_of_its_own_gaps_and_a_template(name):
    kind = KINDS[name]
    assert issubclass(kind.content, Letter)
    assert kind.content.kind == name
    assert kind.template.exists()
    assert callable(kind.gaps)


@each_kind
def test_it_has_an_example_that_lacks_nothing(name):
    assert [letter for letter in samples(name) if letter.mark is None and not gaps(letter)]


@each_kind
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_its_examples_are_accessible_and_archivable_plain_and_marked(name, profile):
    for letter in samples(name):
        assert faults(render(letter), profile) == []
    marked = samples(name)[0].model_copy(update={"mark": "UDKAST"})
    assert faults(render(marked), profile) == []
    assert "Dette er et udkast." in words_of(render(marked))


@each_kind
def test_a_letter_of_it_survives_being_written_and_read(name):
    for letter in samples(name):
        assert type(letter).model_validate_json(letter.model_dump_json()) == letter


@each_kind
def test_every_example_names_its_recipient_case_sender_and_day(name):
    for letter in samples(name):
        said = words_of(render(letter))
        for words in (letter.recipient.name, letter.case_reference, letter.letterhead.name, letter.unit.name):
            assert words in said


@each_kind
def test_what_it_lacks_is_called_something(name):
    bare = samples(name)[0].model_copy(update={"signature": None, "blocks": {}})
    found = [gap.code for gap in gaps(bare)]
    assert {"sender", "text_block"} <= set(found) <= set(WORDS)
