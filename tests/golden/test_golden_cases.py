"""Every golden case comes out as a jurist wrote it. The cases are the YAML files beside this one; see README.md."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from rettesnor.cli import programs
from rettesnor.cli.golden import GoldenCase, assessed, differences
from rettesnor.cli.golden_files import golden_cases, holds_cases, people
from rettesnor.law.calendar import Reading
from rettesnor.law.deadlines import Span, due
from rettesnor.standards import files
from rettesnor.standards.reading import Document

HERE = Path(__file__).parent
PEOPLE = people(HERE / "people.yaml")
LEAST_CASES = 150
program = cache(programs.program)


def cases():
    for path in sorted(HERE.glob("*.yaml")):
        if holds_cases(path):
            for case in golden_cases(path):
                if isinstance(case, GoldenCase):
                    yield pytest.param(case, id=f"{path.stem}: {case.case}")


def run(case):
    """What comes out otherwise than it was written."""
    return list(differences(case.expect, assessed(case, program(case.standard, case.on), PEOPLE)))


@pytest.mark.parametrize("case", list(cases()))
def test_the_case_comes_out_as_written(case):
    assert run(case) == []


def test_there_are_enough_cases_and_each_has_a_name_of_its_own():
    names = [param.id for param in cases()]
    assert len(names) >= LEAST_CASES
    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", Document(HERE / "pension-age.yaml").content["cases"], ids=lambda row: row["born"])
def test_the_pension_age_is_reached_on_the_day_written(row):
    law = files.law()
    assert law.pension.reached_on(date.fromisoformat(row["born"]), law.leap) == date.fromisoformat(row["reached_on"])


@pytest.mark.parametrize("row", Document(HERE / "deadlines.yaml").content["cases"], ids=lambda row: row["case"])
def test_the_deadline_falls_on_the_day_written(row):
    reading = Reading(row["weekdays"]) if "weekdays" in row else None
    found = due(date.fromisoformat(row["from"]), Span.parse(row["within"]), binds=row["binds"], reading=reading)
    assert found.due == date.fromisoformat(row["due"])
