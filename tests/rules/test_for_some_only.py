"""A promise that holds under conditions alone leaves out whoever meets none of them."""

from datetime import date

import pytest

from rettesnor.rules.assess import assess
from rettesnor.rules.program import build
from rettesnor.standards import files
from rettesnor.standards.reading import Document
from tests.golden.test_golden_cases import HERE
from tests.rules.made_up_standards import standard_of

PERSON = Document(HERE / "people.yaml").content["in-the-target-group"]
PENSION = {"kind": "pay", "given": True, "if": {"income": ["early_retirement_pension"]}}
BENEFIT = {"kind": "pay", "given": True, "if": {"income": ["cash_benefit"]}}
NO_BUS = {"kind": "transport", "beyond": "municipality", "if": {"can_use_public_transport": False}}
WITH_FAMILY = {"kind": "transport", "beyond": "municipality", "if": {"housing": ["with_family"]}}


@pytest.mark.parametrize(
    ("code", "promises", "facts", "concerned"),
    [
        ("pay_for_some_only", [PENSION, BENEFIT], {"income": "early_retirement_pension"}, []),
        ("pay_for_some_only", [PENSION, BENEFIT], {"income": "cash_benefit"}, []),
        ("pay_for_some_only", [PENSION, BENEFIT], {"income": "self_supporting"}, [None]),
        ("pay_for_some_only", [PENSION, BENEFIT], {"income": None}, [("income",)]),
        ("pay_for_some_only", [PENSION, {"kind": "pay", "given": True}], {"income": "self_supporting"}, []),
        ("transport_for_some_only", [NO_BUS, WITH_FAMILY], {"can_use_public_transport": False}, []),
        ("transport_for_some_only", [NO_BUS, WITH_FAMILY], {"housing": "with_family"}, []),
        (
            "transport_for_some_only",
            [NO_BUS, WITH_FAMILY],
            {"can_use_public_transport": True, "housing": "own_home_alone", "distance_to_work": "12 km"},
            [None],
        ),
        (
            "transport_for_some_only",
            [NO_BUS, WITH_FAMILY],
            {"distance_to_work": "12 km"},
            [("can_use_public_transport",)],
        ),
    ],
)
def test_who_is_left_out_of_a_promise_with_conditions_is_whoever_meets_none_of_them(code, promises, facts, concerned):
    program = build(
        standard_of([{"strength": "must", **each} for each in promises]),
        files.law(),
        files.vocabulary(),
        date(2026, 11, 21),
    )
    known = {name: value for name, value in {**PERSON, **facts}.items() if value is not None}
    found = assess(program, program.vocabulary.entered(known, on=program.on)).conflicts
    assert [each.waits_for for each in found if each.code == code] == concerned


def test_a_promise_with_conditions_that_is_set_aside_for_the_citizen_leaves_nobody_out():
    program = build(
        standard_of([{"strength": "must", **each} for each in (PENSION, BENEFIT)]),
        files.law(),
        files.vocabulary(),
        date(2026, 11, 21),
    )
    facts = program.vocabulary.entered({**PERSON, "income": "self_supporting"}, on=program.on)
    found = assess(program, facts, deviations={"r1": "Får løn alligevel."}).conflicts
    assert "pay_for_some_only" not in {each.code for each in found}
