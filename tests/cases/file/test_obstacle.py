"""What stops an action is said in words: every name of an argument or a field has its own."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation import override

from rettesnor.cases.decision.older import ABOUT
from rettesnor.cases.decision.save_draft import SAY_WHY, DraftPart
from rettesnor.cases.file.fields import FIELDS
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import Changed, Outcome, PartName
from tests.cases.cast import GRANT, NOW, draft, karen
from tests.cases.decision.test_proposals import proposed, wishing
from tests.cases.issuing import stopped_by

MODULES = sorted((settings.PACKAGE / "cases").rglob("*.py"))


def named_in(file: Path) -> Iterator[str]:
    """The names of arguments and fields that the obstacles of a module are about."""
    tree = ast.parse(file.read_text("utf-8"))
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Name("missing" | "idle_reasons"), keywords=keywords):
                for keyword in keywords:
                    yield from [keyword.arg] if keyword.arg else arguments_in(tree)
            case ast.Call(ast.Name("out_of_time" | "beyond_sense"), [ast.Constant(str(what)), *_]):
                yield what
            case ast.Assign([ast.Subscript(ast.Name("needed"), ast.Constant(str(what)))]):
                yield what
            case ast.keyword("follows", ast.Dict(keys)) | ast.Assign([ast.Name("follows")], ast.Dict(keys)):
                yield from (key.value for key in keys)
            case ast.Dict(keys, values):
                for key, value in zip(keys, values, strict=True):
                    match key, value:
                        case ast.Constant("what" | "other"), ast.Constant(str(what)):
                            yield what


def arguments_in(tree: ast.Module) -> Iterator[str]:
    """The arguments that are gathered under their own names: `{"told_on": told_on}`."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(value=ast.Dict(keys, values)):
                for key, value in zip(keys, values, strict=True):
                    match key, value:
                        case ast.Constant(str(name)), ast.Name(same) if name == same:
                            yield name


def proposed_and_moved() -> Iterator[str]:
    """The fields of a draft that hold what was proposed, where everything that is proposed is something else now."""
    case = wishing(karen(), wished_days="3 days/week", wished_place="Værkstedet Prøven")
    parts = tuple(DraftPart(part, Outcome.GRANTED, "Bevilget.", amounts=("4 days/week",)) for part in PartName)
    draft(case, replace(GRANT, parts=parts, later={}, plan_offered=False, proposed=tuple(proposed(case))))
    for stop in stopped_by(case):
        if stop.code == "proposal_moved":
            yield stop.parameters["what"].rpartition("-")[2]


@pytest.mark.django_db
def test_every_field_that_an_obstacle_can_be_about_has_words_and_no_words_are_left_over():
    """What is changed of a citizen is a field too, and so is a text of a draft that says why, and what it is about."""
    texts = {name for name in (*ABOUT, *ABOUT.values(), *SAY_WHY) if not name.endswith("-reason")}
    named = {name for file in MODULES for name in named_in(file)}
    assert named | set(Changed.values) | texts | set(proposed_and_moved()) == set(FIELDS)


def test_the_reason_of_a_part_is_said_with_the_part():
    with override("en"):
        assert str(Obstacle("empty", None, {"what": "extent-reason"})) == "Fill in: the reason (extent)."


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_is_said_by_its_words_and_never_by_its_name_in_the_code(name):
    with override("en"):
        assert str(Obstacle("empty", None, {"what": name})) == f"Fill in: {FIELDS[name]}."
        assert "_" not in FIELDS[name]


def test_several_fields_are_said_as_a_list():
    with override("en"):
        assert str(Obstacle("empty", None, {"what": ["answer", "name"]})) == "Fill in: the answer and the name."


def test_an_obstacle_that_begins_with_a_field_begins_with_a_capital():
    with override("en"):
        said = str(Obstacle("before", None, {"what": "sent_on", "other": "application_received", "day": NOW.date()}))
    assert said == ("The day of sending cannot be before the day the application was received, 5 October 2026.")


def test_a_day_is_said_with_its_month_in_words_and_a_fact_by_its_label():
    with override("en"):
        assert "2 November 2026" in str(Obstacle("case_closed", None, {"day": date(2026, 11, 2)}))
        assert "Flexi-job" in str(Obstacle("not_known", None, {"facts": ["option_flex_job"]}))
