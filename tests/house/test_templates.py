"""What every template of the staff pages keeps to."""

import re

import pytest
from django.conf import settings

TEMPLATES = sorted((settings.PACKAGE / "web" / "templates" / "staff").rglob("*.html"))
CAN_BE_SENT_TWICE: dict[str, str] = {
    "citizen.html": "it shows the whole CPR number, and changes nothing",
    "search.html": "it leads to what was found, and changes nothing",
}
"""Forms without a mark of their own, by template, each with why sending it in twice does nothing twice."""

LOSES_NOTHING: dict[str, str] = {
    "issue.html": "nothing is written there; the declaration is given anew, for what is then seen",
}
"""Pages of a case whose form goes when it is stopped, by template, each with why nothing that was typed is lost."""


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_a_form_that_changes_something_is_carried_out_once(file):
    forms = re.findall(r"{% csrf_token %}(?P<next>{% once %})?", file.read_text("utf-8"))
    assert all(forms) or file.name in CAN_BE_SENT_TWICE


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_a_form_of_a_case_says_what_stops_it_in_one_way_and_keeps_what_was_typed(file):
    text = file.read_text("utf-8")
    if "case_base.html" in text and "{% once %}" in text and file.name not in LOSES_NOTHING:
        assert '{% include "staff/stopped.html" %}' in text


def test_there_are_such_forms():
    assert sum("{% csrf_token %}" in file.read_text("utf-8") for file in TEMPLATES) >= 5
