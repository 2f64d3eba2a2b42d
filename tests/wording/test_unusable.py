"""What cannot be used is named by a code where it is found, and put into words where it is told."""

import ast
from string import Formatter

import pytest
from django.conf import settings

from rettesnor.law.deadlines import Span
from rettesnor.law.unusable import Unusable
from rettesnor.standards.files import vocabulary
from rettesnor.wording.unusable import UNUSABLE, why_unusable


def raised():
    """Every code in the code, with the names of what it is about."""
    for file in settings.PACKAGE.rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) in ("Unusable", "self._wrong"):
                code, about = call.args[0], {each.arg for each in call.keywords}
                if isinstance(code, ast.Constant):
                    yield code.value, about | ({"name"} if ast.unparse(call.func) == "self._wrong" else set())


def places(words):
    return {name for _, name, _, _ in Formatter().parse(words) if name} if "{" in words else set()


def test_every_code_has_words_and_no_words_are_left_over():
    assert {code for code, _ in raised()} == set(UNUSABLE)


def test_the_words_have_a_place_for_what_a_code_is_about_and_for_nothing_else():
    assert [code for code, about in raised() if about and about != places(UNUSABLE[code])] == []


def test_what_is_wrong_is_said_in_the_language_of_who_reads():
    with pytest.raises(Unusable) as caught:
        Span.parse("30 hverdage")
    assert caught.value.code == "not_a_unit_of_time"
    why = why_unusable(caught.value)
    assert why.in_("da").startswith("'hverdage' er ikke en tidsenhed; brug en af: days, working days")
    assert why.in_("en").startswith("'hverdage' is not a unit of time; use one of: days, working days")


def test_a_problem_of_a_part_is_said_with_the_name_of_the_part():
    why = why_unusable(Unusable("no_bound").under("afstand"))
    assert why.in_("da").startswith("afstand: skriv mindst en grænse med en værdi, for eksempel {over: 10 km}")
    assert why.in_("en").startswith("afstand: write at least one bound with a value, for example {over: 10 km}")


def test_of_a_value_that_is_none_it_is_said_what_values_of_the_fact_look_like():
    with pytest.raises(Unusable) as caught:
        vocabulary()["housing"].value("slot")
    words = why_unusable(caught.value)
    assert words.in_("da").startswith("slot er ikke en værdi af housing; skriv ")
    assert words.in_("en").startswith("slot is not a value of housing; write ")
    assert " | " in words.in_("da")
