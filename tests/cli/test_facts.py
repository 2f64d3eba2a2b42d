"""`rettesnor facts [--schema]`: what a facts file can hold."""

import json

import jsonschema  # type: ignore[import-untyped]
import pytest
from django.conf import settings

from rettesnor.standards.files import vocabulary
from rettesnor.standards.reading import Document
from tests.cli.command import KAREN

COMMITTED = settings.HOME / "standards" / "schema" / "facts.schema.json"


@pytest.fixture
def validator(rettesnor):
    schema = rettesnor("facts", "--schema").json
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def content(rettesnor, text):
    return json.loads(json.dumps(Document(settings.HOME / rettesnor.file(text)).content, default=str))


def test_every_fact_is_listed_with_what_it_expects(rettesnor):
    ran = rettesnor("facts")
    for fact in vocabulary().facts:
        assert f"  {fact.name}: " in ran.out
    assert "support_need: none | light | moderate | high | full" in ran.flat
    assert "faglig vurdering, med en grund" in ran.flat


def test_the_vocabulary_as_json(rettesnor):
    listed = rettesnor("facts", "--json").json
    assert [fact["name"] for fact in listed] == [fact.name for fact in vocabulary().facts]
    assert {"name", "type", "unit", "options", "label", "help", "judgement", "supplied_by", "sensitivity"} <= set(
        listed[0]
    )


def test_english(rettesnor):
    assert "Date of birth" in rettesnor("facts", "--lang", "en").out


def test_the_schema_takes_what_the_command_line_takes(rettesnor, validator):
    validator.validate(content(rettesnor, KAREN))
    extra = "deviations:\n- {rule: need-too-low, reason: fordi}\napplied_for: special_course\n"
    validator.validate(content(rettesnor, KAREN + extra))


@pytest.mark.parametrize(
    "text",
    [
        "facts: {unheard_of: true}",
        "facts: {lawful_stay: ja}",
        "facts: {support_need: mild}",
        "facts: {distance_to_work: 12}",
        "facts: {distance_to_work: 12 kr}",
        "facts: {birth_date: 14. maj}",
        "facts: {lawful_stay: {value: true, sorce: x}}",
        "facts: {}\nofer: x",
        "{}",
    ],
)
def test_the_schema_refuses_what_the_command_line_refuses(rettesnor, validator, text):
    assert not validator.is_valid(content(rettesnor, text))
    assert rettesnor.assess(text, "greve-2019").code == 2


def test_the_committed_schema_is_the_current_one(rettesnor):
    assert COMMITTED.read_text("utf-8") == rettesnor("facts", "--schema").out, (
        "write it anew: rettesnor facts --schema > standards/schema/facts.schema.json"
    )
