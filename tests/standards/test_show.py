"""A standard as one document."""

import pytest

from rettesnor.standards.files import standard, standard_ids
from rettesnor.standards.show import shown, text


def words(read):
    for section in read.sections:
        yield from (section.heading or "").split()
        for unit in section.units:
            yield from (read.source.bullet.split() if unit.bullet else []) + unit.words.split()


@pytest.mark.parametrize("standard_id", standard_ids())
def test_the_text_has_every_word_in_its_order(standard_id):
    read = standard(standard_id)
    assert text(read).split() == list(words(read))


@pytest.mark.parametrize("standard_id", standard_ids())
def test_every_quote_stands_in_the_text(standard_id):
    whole = shown(standard(standard_id), ())
    flat = " ".join(whole["text"].split())
    assert all(" ".join(quote.split()) in flat for rule in whole["rules"] for quote in rule["quotes"])


@pytest.mark.parametrize("standard_id", standard_ids())
def test_sections_point_to_every_rule_once(standard_id):
    whole = shown(standard(standard_id), ())
    pointed = [rule for section in whole["sections"] for unit in section["units"] for rule in unit["rules"]]
    assert pointed == [rule["id"] for rule in whole["rules"]]


def test_sentences_of_a_paragraph_run_on_and_each_bullet_has_a_line():
    lines = text(standard("greve-2019")).split("\n")
    assert any(". " in line and line.endswith("opbygget i følgende afsnit:") for line in lines)
    assert "· Formål" in lines
