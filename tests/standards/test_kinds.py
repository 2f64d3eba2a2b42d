"""The guide to the kinds of rules says everything that a file can hold, with a sentence for each key."""

import pytest

from rettesnor.rules.facts import Contradiction, FactDefinition
from rettesnor.rules.kinds import KINDS, RULES_OF_KIND
from rettesnor.standards.kind_words import said_common_keys, said_kinds, said_own
from rettesnor.standards.kinds import guide, keys, own_guide
from rettesnor.standards.reading import Document
from rettesnor.standards.written import on_one_line, written

GUIDES = {each.kind: each for each in guide()}
OWN = {each.kind: each for each in own_guide()}


def test_every_kind_stands_in_the_guide_with_every_key_of_its_model():
    assert len(GUIDES) == len(KINDS)
    for kind, model in RULES_OF_KIND.items():
        named = {field.alias or name for name, field in model.model_fields.items()}
        assert {key.name for key in keys(model)} == named
        assert {key.name for key in GUIDES[kind].keys} < named


def test_a_text_s_own_facts_stand_in_the_guide_with_every_key_of_their_models():
    for guide_, fields in (
        (OWN["facts"], FactDefinition.model_fields),
        (OWN["contradictions"], Contradiction.model_fields),
    ):
        assert [key.name for key in guide_.keys] == list(fields)
        assert all(guide_.example_of(key.name) for key in guide_.keys)


@pytest.mark.parametrize(
    ("kind", "key"), [(each.kind, key.name) for each in GUIDES.values() for key in each.keys], ids="/".join
)
def test_every_key_has_a_sentence_that_uses_it(kind, key):
    assert GUIDES[kind].example_of(key), "write a sentence with its rule in standards/kinds.yaml"


def test_every_key_says_what_may_be_written():
    for each in (*GUIDES.values(), *OWN.values()):
        for key in each.keys:
            assert key.forms or key.options, (each.kind, key.name)
            assert ("parts" in key.forms) == bool(key.parts)


@pytest.mark.parametrize("language", ["da", "en"])
def test_all_of_it_has_words(language):
    assert [said.kind for said in said_kinds(language)] == list(GUIDES)
    assert [said.kind for said in said_own(language)] == list(OWN)
    for said in (*said_kinds(language), *said_own(language)):
        assert said.meaning.endswith(".")
        assert said.strength.endswith(".") or said.kind in OWN
        assert all(key.words and key.value and key.written for key in said.keys)
    assert {key.key for key in said_common_keys(language)} >= {"id", "strength", "if", "quote", "with"}


def test_a_rule_is_read_back_as_it_is_shown(tmp_path):
    guides = (*GUIDES.values(), *OWN.values())
    shown = [(example.rule, on_one_line(example.rule)) for each in guides for example in each.examples]
    path = tmp_path / "shown.yaml"
    path.write_text("rules:\n" + "".join(f"- {line}\n" for _rule, line in shown), "utf-8")
    assert Document(path).content["rules"] == [rule for rule, _line in shown]


@pytest.mark.parametrize(
    "text",
    [
        "Du skal opfylde ét af to: alder eller behov",
        "- et punkt",
        "nej",
        "12",
        'Siger "ja" # nej',
        "Enten [a] eller b",
        "Punkter:",
    ],
)
def test_a_text_is_read_back_as_it_was_whatever_signs_it_has(tmp_path, text):
    path = tmp_path / "text.yaml"
    path.write_text(f"a: {written(text)}\nb: {on_one_line([text])}\n", "utf-8")
    assert Document(path).content == {"a": text, "b": [text]}
