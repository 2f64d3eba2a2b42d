"""What every source file keeps to."""

import re

import pytest
from django.conf import settings

PACKAGE = sorted(settings.PACKAGE.rglob("*.py"))
EVERYTHING = [*PACKAGE, *sorted((settings.HOME / "tests").rglob("*.py"))]
MUNICIPALITIES = sorted(
    re.findall(r"^name:\s*(\w+)", file.read_text("utf-8"), re.MULTILINE)[0]
    for file in settings.HOME.glob("standards/*/municipality.yaml")
)


def name(file):
    return str(file.relative_to(settings.HOME))


@pytest.mark.parametrize("file", EVERYTHING, ids=name)
def test_a_file_is_short_enough_to_read_at_a_sitting(file):
    assert len(file.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("file", EVERYTHING, ids=name)
def test_a_name_says_what_a_file_does(file):
    assert file.stem not in {"utils", "helpers", "services", "common", "misc"}


@pytest.mark.parametrize("file", [file for file in PACKAGE if "demo" not in name(file)], ids=name)
def test_no_municipality_is_named_in_code(file):
    """A municipality is a folder of data under standards/."""
    assert not [place for place in MUNICIPALITIES if place.lower() in file.read_text("utf-8").lower()]
