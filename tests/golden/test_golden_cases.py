"""Every golden case comes out as a jurist wrote it. The cases are the YAML files beside this one; see README.md."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from rettesnor.law.calendar import Reading
from rettesnor.law.deadlines import Span, due
from rettesnor.rules.assess import Assessment, assess
from rettesnor.rules.endings import endings
from rettesnor.rules.program import Program, build
from rettesnor.rules.quantity import Quantity
from rettesnor.standards import files
from rettesnor.standards.reading import Document

HERE = Path(__file__).parent
PEOPLE = Document(HERE / "people.yaml").content
OTHERS = {"people", "pension-age", "deadlines", "pay", "transport", "review"}
KNOWN = {"case", "standard", "on", "person", "facts", "applied_for", "deviations", "expect", "why", "source"}
EXPECTED = {
    "outcome", "findings", "unknown_because", "conflicts", "values", "no_values", "decisive", "hinges_on", "set_aside",
    "gives_less", "open", "could_change", "endings", "opposed",
}  # fmt: skip
LEAST_CASES = 150


def cases():
    for path in sorted(HERE.glob("*.yaml")):
        if path.stem not in OTHERS:
            for case in Document(path).content["cases"]:
                yield pytest.param(case, id=f"{path.stem}: {case['case']}")


@cache
def program(standard_id: str, on: date) -> Program:
    standard = files.standard(standard_id)
    own = files.municipality(standard.municipality).code
    return build(standard, files.law(), files.vocabulary(), on, municipality=own)


def run(case) -> Assessment:
    written = {**PEOPLE[case["person"]], **case.get("facts", {})} if "person" in case else case.get("facts", {})
    built = program(case["standard"], date.fromisoformat(case["on"]))
    return assess(
        built,
        built.vocabulary.entered(written, on=built.on),
        offer=case.get("applied_for", "sheltered_employment"),
        deviations={d["rule"]: d["reason"] for d in case.get("deviations", [])},
    )


@pytest.mark.parametrize("case", list(cases()))
def test_the_case_comes_out_as_written(case):
    assert set(case) <= KNOWN, "an unknown key in the case"
    assert set(case["expect"]) <= EXPECTED, "an unknown key under expect"
    assert case["why"]
    assert case["source"]
    expect, assessment = case["expect"], run(case)
    by_rule = {finding.sourced.rule.id: finding for finding in assessment.findings}

    assert {"law": assessment.law, "standard": assessment.standard} == expect["outcome"]
    for rule, result in expect.get("findings", {}).items():
        assert (rule, by_rule[rule].result) == (rule, result)
    for rule, cause in expect.get("unknown_because", {}).items():
        assert (rule, by_rule[rule].unknown_because) == (rule, cause)
    if "conflicts" in expect:
        named = {c.local.rule.id: c.law.section for c in assessment.conflicts if c.local.as_written.decides}
        assert named == expect["conflicts"]
    if "gives_less" in expect:
        assert sorted(c.code for c in assessment.conflicts if not c.local.as_written.decides) == sorted(
            expect["gives_less"]
        )
    for name, written in expect.get("values", {}).items():
        assert name in assessment.values, f"no value is called {name}: {sorted(assessment.values)}"
        assert (name, assessment.values[name].value) == (name, _value(written, assessment.values[name].unit))
    for name in expect.get("no_values", []):
        assert name not in assessment.values
    for name, cause in expect.get("open", {}).items():
        assert name in assessment.values, f"no value is called {name}: {sorted(assessment.values)}"
        assert (name, assessment.values[name].value, assessment.values[name].null_because) == (name, None, cause)
    for name, wanted in expect.get("could_change", {}).items():
        assert sorted(assessment.open_values[name]) == sorted(sorted(one) for one in wanted)
    for layer, sets in expect.get("decisive", {}).items():
        found = assessment.decisive_law if layer == "law" else assessment.decisive_standard
        for way, wanted in sets.items():
            assert sorted(getattr(found, way)) == sorted(sorted(one) for one in wanted)
    settled_by = {each.finding.sourced.rule.id: each.settled_by for each in endings(assessment)}
    for rule, wanted in expect.get("endings", {}).items():
        assert (rule, sorted(settled_by[rule])) == (rule, sorted(sorted(one) for one in wanted))
    if "opposed" in expect:
        against = {c.local.rule.id: c.law.section for c in assessment.conflicts if c.local.rule.id in settled_by}
        assert against == expect["opposed"]
    if "hinges_on" in expect:
        assert sorted(assessment.hinges_on()) == sorted(expect["hinges_on"])
    for rule in expect.get("set_aside", []):
        assert by_rule[rule].set_aside


def _value(written, unit):
    """An expected value in the units the rules compute with: `10 km` is 10000 m."""
    if isinstance(written, list):
        return tuple(written)
    if isinstance(written, str) and unit in ("m", "%", "kr", "days/week", "hours/week"):
        return Quantity.parse(written).amount
    return written


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
