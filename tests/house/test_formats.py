"""Nothing but `rettesnor.wording.formats` writes a date, a number or an amount for a person."""

import re

import pytest
from django.conf import settings

THE_ONE_PLACE = settings.PACKAGE / "wording" / "formats.py"
MONTHS = r"januar.{0,4}februar|January.{0,4}February"
OTHER_WAYS = {
    ".py": re.compile(rf"strftime|(?:date|time|number)_format|DATE(?:TIME)?_FORMAT|:[\d>]*(?:,|\.\d+[f%])\}}|{MONTHS}"),
    ".html": re.compile(
        r"\|\s*(?:date|time|floatformat|intcomma|localize|naturalday)\b(?::(?:\"[^\"]*\"|'[^']*'))?|\{% *now\b"
    ),
    ".typ": re.compile(rf"\.display\(|{MONTHS}"),
}
# What a browser reads and nobody sees.
MACHINE_READ = re.compile(r"""datetime="[^"]*\"""")


def name(file):
    return file.relative_to(settings.PACKAGE).as_posix()


def found():
    return {
        (name(file), way)
        for ending, ways in OTHER_WAYS.items()
        for file in settings.PACKAGE.rglob(f"*{ending}")
        if file != THE_ONE_PLACE
        for way in ways.findall(MACHINE_READ.sub("", file.read_text("utf-8")))
    }


def test_dates_numbers_and_amounts_are_written_in_one_place():
    assert found() == set()


@pytest.mark.parametrize(
    ("ending", "line"),
    [
        (".html", '{{ row.at|date:"DATE_FORMAT" }}'),
        (".html", "{{ share|floatformat:2 }}"),
        (".html", "{% now 'Y' %}"),
        (".py", 'date_format(day, "DATE_FORMAT")'),
        (".py", "day.strftime(form)"),
        (".py", 'f"{number:,}"'),
        (".py", 'f"{share:4.0%}"'),
        (".py", 'f"{share:.1f}"'),
        (".py", '("januar", "februar")'),
        (".typ", "day.display(pattern)"),
    ],
)
def test_each_other_way_is_known_when_it_is_seen(ending, line):
    assert OTHER_WAYS[ending].search(line)
