"""What every source file keeps to."""

import pytest
from django.conf import settings

from rettesnor.standards import files

PACKAGE = sorted(settings.PACKAGE.rglob("*.py"))
EVERYTHING = [*PACKAGE, *sorted((settings.HOME / "tests").rglob("*.py"))]
FOLDERS = {file.parent.name for file in settings.HOME.glob("standards/*/*.yaml")} - {"law", "letters", "schema"}
MUNICIPALITIES = sorted({*FOLDERS, *(each.name.removesuffix(" Kommune") for each in files.municipalities())})


def name(file):
    return str(file.relative_to(settings.HOME))


WRITTEN = [file for file in EVERYTHING if file.parent.name != "migrations"]


@pytest.mark.parametrize("file", WRITTEN, ids=name)
def test_a_file_is_short_enough_to_read_at_a_sitting(file):
    """Those that are written by hand."""
    assert file.parent.name == "migrations" or len(file.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("file", EVERYTHING, ids=name)
def test_a_name_says_what_a_file_does(file):
    assert file.stem not in {"utils", "helpers", "services", "common", "misc"}


def test_every_folder_of_a_municipality_is_looked_for_by_its_own_name_and_by_the_municipality_s():
    assert {each.municipality for each in files.municipalities()} == FOLDERS
    assert len(MUNICIPALITIES) >= len(FOLDERS) >= 5


@pytest.mark.parametrize("file", PACKAGE, ids=name)
def test_no_municipality_is_named_in_code(file):
    """A municipality is a folder of data under standards/."""
    assert not [place for place in MUNICIPALITIES if place.lower() in file.read_text("utf-8").lower()]
