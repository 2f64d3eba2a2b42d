"""A conflict is shown in the sentence that gives less, and to those whom it can cost anything by the law."""

from datetime import date

import pytest

from rettesnor.rules.assess import assess
from rettesnor.rules.program import build
from rettesnor.standards import files
from rettesnor.standards.reading import Document
from tests.golden.test_golden_cases import HERE
from tests.rules.made_up_standards import standard_of

ON = date(2026, 11, 21)
PERSON = Document(HERE / "people.yaml").content["in-the-target-group"]


def of_topic(standard, topic, **facts):
    program = build(files.standard(standard), files.law(), files.vocabulary(), ON)
    found = assess(program, program.vocabulary.entered({**PERSON, **facts}, on=program.on)).conflicts
    return {(c.code, c.local.as_written.rule.id): c.waits_for for c in found if c.local.rule.topic == topic}


@pytest.mark.parametrize(
    ("facts", "concerns"),
    [
        ({"effort_pay_unsuited": True}, {("pay_step_missing", "gratuity-instead"): None}),
        ({"effort_pay_unsuited": False}, {}),
        ({}, {("pay_step_missing", "gratuity-instead"): ("effort_pay_unsuited",)}),
    ],
    ids=str,
)
def test_a_step_that_is_left_out_is_shown_in_the_sentence_that_goes_past_it(facts, concerns):
    """Randers: »Her vil din aflønning i stedet fastsættes som en arbejdsdusør«."""
    assert of_topic("randers-draft", "pay", **facts) == concerns


SHORT_WAY = {"can_use_public_transport": True, "distance_to_work": "10 km"}
LONG_WAY = {"can_use_public_transport": True, "distance_to_work": "10001 m"}
BY_TRANSPORT = {
    "haderslev-2023": {("transport_cost_shared", "ride-cost-shared")},
    "ballerup": {
        ("transport_made_optional", "transport-beyond-own-distance"),
        ("transport_for_some_only", "transport-beyond-own-distance"),
    },
    "ishoej-present": {("transport_made_optional", "transport-beyond-ten")},
    "greve-2019": set(),
}


@pytest.mark.parametrize("standard", BY_TRANSPORT)
def test_less_than_the_law_beyond_the_own_distance_concerns_those_alone_who_live_beyond_it(standard):
    assert of_topic(standard, "transport", **SHORT_WAY) == {}
    assert of_topic(standard, "transport", **LONG_WAY) == dict.fromkeys(BY_TRANSPORT[standard])
    without = of_topic(standard, "transport", can_use_public_transport=True)
    assert without == dict.fromkeys(BY_TRANSPORT[standard], ("distance_to_work",))


@pytest.mark.parametrize(
    ("written", "code", "concerned"),
    [
        ({"own_distance": "12 km"}, "transport_own_distance_longer", {"10 km": False, "11 km": True}),
        ({"farthest": "40 km"}, "transport_ends_at_a_distance", {"40 km": False, "41 km": True}),
        ({"own_stretch": "2 zones"}, "transport_other_measure", {"10 km": False, "11 km": True}),
        ({"payer": "citizen"}, "transport_all_on_citizen", {"10 km": False, "11 km": True}),
        ({"cap": "40 %"}, "transport_cap_higher", {"3 km": True, "11 km": True}),
    ],
)
def test_a_cap_can_bite_however_short_the_way_and_the_rest_beyond_the_distance_it_is_about(written, code, concerned):
    program = build(
        standard_of([{"kind": "transport", "strength": "must", **written}]), files.law(), files.vocabulary(), ON
    )
    for distance, expected in concerned.items():
        known = program.vocabulary.entered({**PERSON, "distance_to_work": distance}, on=ON)
        assert (code in {each.code for each in assess(program, known).conflicts}) is expected, distance
