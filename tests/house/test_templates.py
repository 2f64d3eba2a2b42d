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


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_a_form_that_changes_something_is_carried_out_once(file):
    forms = re.findall(r"{% csrf_token %}(?P<next>{% once %})?", file.read_text("utf-8"))
    assert all(forms) or file.name in CAN_BE_SENT_TWICE


def test_there_are_such_forms():
    assert sum("{% csrf_token %}" in file.read_text("utf-8") for file in TEMPLATES) >= 5
