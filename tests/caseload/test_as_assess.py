"""A row of a file comes out as the same case does when it is assessed alone: outcome, criteria, values, dates."""

import csv
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rettesnor.rules.ahead import AHEAD, change_after
from rettesnor.rules.assess import Assessment, assess
from rettesnor.rules.compiled import compiled
from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.vocabulary import Vocabulary
from tests.caseload.caseloads import IDS, ON, asked, computed, program

INSIDE = {"inside": True, "outside": False, "undetermined": None}
RESULT = {"met": (0, 0), "not_met": (1, 0), "unknown": (0, 1)}
NO_VALUE = "ingen værdi"
BIRTHDAYS = [ON.replace(year=ON.year - years) + timedelta(days=off) for years in (18, 67) for off in (-1, 0, 1)]
DAYS = [day.isoformat() for day in (*BIRTHDAYS, date(1985, 5, 14), date(2026, 11, 27), date(2027, 1, 31))]
AMOUNTS = {"m": ["0 m", "10 km", "12.5 km"], "kr": ["0 kr", "143.37 kr"], "%": ["12.5 %"]}


def texts(fact: FactDefinition) -> list[str]:
    match fact.type:
        case "boolean":
            return ["true", "false"]
        case "choice":
            return [option.name for option in fact.options]
        case "date":
            return DAYS
        case "quantity":
            return AMOUNTS.get(fact.unit or "", [f"{number} {fact.unit}" for number in (0, 1, 2, 3, 5)])
        case _:
            return ["253", "101"]


def rows(vocabulary: Vocabulary):
    one_of = {fact.name: st.sampled_from(["", "", NO_VALUE, *texts(fact)]) for fact in vocabulary.facts}
    return st.lists(st.fixed_dictionaries(one_of), min_size=1, max_size=8)


def alone(standard: str, row: dict[str, str]) -> Assessment:
    """The case as `rettesnor assess` is given it, without what it would refuse."""
    vocabulary = program(standard).vocabulary
    written = {name: {"true": True, "false": False}.get(text, text) for name, text in row.items()}
    written = {name: value for name, value in written.items() if value not in ("", NO_VALUE)}
    for _own_then_beside_others in range(2):
        for problem in list(vocabulary.problems(written, on=ON)):
            if problem.code in ("too_early", "too_late"):
                del written[problem.name]
    for contradiction in vocabulary.contradictions:
        if all(written.get(name) == value for name, value in contradiction.facts.items()):
            del written[contradiction.rules_out]
    return assess(program(standard), vocabulary.entered(written, on=ON))


def proposed(assessment: Assessment, name: str, sourced):
    prefix = "" if sourced.layer == "local" else f"{sourced.layer}."
    for key in (f"{prefix}{name}@{sourced.rule.id}", f"{prefix}{name}"):
        found = assessment.values.get(key)
        if found and found.sourced and found.sourced.rule.id == sourced.rule.id:
            return ", ".join(map(str, found.value)) if isinstance(found.value, tuple) else found.value
    return None


def expected(standard: str, assessment: Assessment):
    """The result columns, from the explained assessment."""
    results = asked(standard)
    findings = {finding.sourced.rule.id: finding for finding in assessment.findings}
    estimates = {"weekly_days", "pay_meets_floor", "transport_citizen_year", "transport_municipality_year"}
    for layer, days in zip(results.columns.layers, results.days, strict=True):
        yield layer.inside, INSIDE[assessment.law if layer.prefix == "law" else assessment.standard]
        bits = [RESULT[findings[sourced.rule.id].result] for sourced in layer.criteria]
        yield layer.not_met, sum(not_met << i for i, (not_met, _) in enumerate(bits))
        yield layer.unknown, sum(unknown << i for i, (_, unknown) in enumerate(bits))
        for value in layer.values:
            if value.value in estimates:
                yield value.name, compiled(value.tree)(assessment.facts)
            else:
                yield value.name, proposed(assessment, value.value, value.rules[0])
        for column in days:
            if column.value == "changes_by_time":
                yield column.name, changes(assessment, local=layer.layer == "local")
            else:
                day = proposed(assessment, column.value, column.sourced)
                yield column.name, day and date.fromisoformat(day)


def changes(assessment: Assessment, *, local: bool) -> date | None:
    """The first day within a year on which the one layer's outcome is another."""
    today, day = assessment.standard if local else assessment.law, assessment.on
    while change := change_after(day, assessment.program, assessment.facts, assessment.findings):
        day = change.day
        if day > assessment.on + AHEAD:
            return None
        if (change.standard if local else change.law) != today:
            return day
    return None


@pytest.mark.parametrize("standard", IDS)
@settings(max_examples=8)
@given(data=st.data())
def test_a_row_comes_out_as_the_case_alone(standard, data):
    cases = data.draw(rows(program(standard).vocabulary))
    quoting = data.draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    separator = data.draw(st.sampled_from(",;\t"))
    with TemporaryDirectory() as folder:
        path, out = Path(folder) / "sager.csv", Path(folder) / "ud.parquet"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, ["sag", *cases[0]], delimiter=separator, quoting=quoting)
            writer.writeheader()
            writer.writerows({"sag": "1", **case} for case in cases)  # a row without any content is no case
        computed(path, out, standard, batch_rows=data.draw(st.sampled_from([3, 1000])))
        found = pl.read_parquet(out).drop("sag").to_dicts()
    assert len(found) == len(cases)
    for case, row in zip(cases, found, strict=True):
        assert {name: row[name] or "" for name in case} == case
        wanted = dict(expected(standard, alone(standard, case)))
        assert {name: row[name] for name in wanted} == wanted
        assert set(row) == set(case) | set(wanted)
