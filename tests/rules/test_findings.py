"""What each rule says of a case: the same alone as in an assessment, with its words, the facts it read and why not."""

from datetime import date

import pytest

from rettesnor.rules.assess import assess, findings
from rettesnor.rules.problems import BadDeviations
from rettesnor.rules.program import build
from rettesnor.rules.proposals import across_layers, values
from rettesnor.standards import files
from rettesnor.standards.reading import Document
from tests.golden.test_golden_cases import HERE
from tests.rules.made_up_standards import standard_of

ON = date(2026, 11, 21)
PERSON = Document(HERE / "people.yaml").content["in-the-target-group"]
OFFERS = ("sheltered_employment", "special_course")


@pytest.fixture(scope="module")
def greve():
    return build(files.standard("greve-2019"), files.law(), files.vocabulary(), ON)


def of(found, rule):
    [finding] = [finding for finding in found if finding.sourced.rule.id == rule]
    return finding


@pytest.mark.parametrize("offer", OFFERS)
@pytest.mark.parametrize("standard_id", files.standard_ids())
def test_the_findings_and_values_of_a_case_are_those_of_its_assessment(standard_id, offer):
    program = build(files.standard(standard_id), files.law(), files.vocabulary(), ON)
    for known in ({}, program.vocabulary.entered(PERSON, on=program.on)):
        assessment = assess(program, known, offer=offer)
        found = findings(program, known, offer=offer)
        assert found == assessment.findings
        assert values(program, known, found, offer=offer) == assessment.values


@pytest.mark.parametrize("offer", OFFERS)
def test_every_rule_that_speaks_of_the_offer_has_one_finding_and_the_laws_come_first(greve, offer):
    speaking = [p for p in (*greve.law, *greve.local) if offer in p.rule.offers]
    found = [finding.sourced for finding in findings(greve, {}, offer=offer) if not finding.sourced.reading_of]
    assert found == speaking


def test_a_finding_has_the_words_it_rests_on_and_the_facts_it_read(greve):
    known = greve.vocabulary.entered({**PERSON, "support_need": "light"}, on=greve.on)
    finding = of(findings(greve, known), "need-too-low")
    assert (finding.result, finding.applies, finding.facts) == ("not_met", True, {"support_need": "light"})
    assert finding.sourced.quotes[-1].startswith("Målgruppen omfatter ikke borgere med intet støttebehov")


def test_a_fact_that_is_not_known_is_among_those_it_read(greve):
    finding = of(findings(greve, {}), "need-too-low")
    assert (finding.result, finding.facts) == ("unknown", {"support_need": None})


def test_a_rule_that_tests_nothing_states_whatever_is_known(greve):
    assert of(findings(greve, {}), "granted-under-103").result == "states"


def test_a_deviation_stands_on_its_own_rule_with_its_reason(greve):
    found = findings(greve, {}, deviations={"need-full": "Kan arbejde med støtte."})
    assert {f.sourced.rule.id: f.set_aside for f in found if f.set_aside} == {"need-full": "Kan arbejde med støtte."}


def test_no_rule_of_the_law_is_set_aside_by_a_deviation(greve):
    with pytest.raises(BadDeviations):
        findings(greve, {}, deviations={"sel-103-cause": "x"})


def test_a_value_that_rests_on_an_unknown_fact_says_so_and_one_that_stands_in_the_text_needs_none(greve):
    proposed = values(greve, {}, findings(greve, {}))
    assert (proposed["transport_own_distance"].value, proposed["transport_own_distance"].null_because) == (10_000, None)
    assert proposed["order.pay_floor_amount"].null_because == "fact"


@pytest.mark.parametrize(
    ("limits", "names"),
    [
        ([{}], {"extent_at_most": 6}),
        ([{}, {}], {"extent_at_most@r0": 6, "extent_at_most@r1": 6}),
        ([{}, {"if": {"granted_104": True}}], {"extent_at_most": 6, "extent_at_most@r1": None}),
        ([{"if": {"granted_104": True}}], {"extent_at_most": None}),
        ([{"if": {"granted_104": True}}] * 2, {"extent_at_most@r0": None, "extent_at_most@r1": None}),
    ],
    ids=["one", "two", "one and one that could hold", "one that could hold", "two that could hold"],
)
def test_a_value_has_its_bare_name_where_it_alone_holds_or_alone_could(limits, names):
    rules = [{"kind": "extent", "strength": "must", "at_most": "3 days/week", **limit} for limit in limits]
    program = build(standard_of(rules), files.law(), files.vocabulary(), ON)
    found = values(program, {}, findings(program, {}))
    assert {name: value.value for name, value in found.items() if name.startswith("extent_at_most")} == names


def test_what_is_known_is_not_asked_for_again_to_settle_the_outcome():
    either = {"any": [{"lawful_stay": True}, {"granted_104": True}]}
    rules = [{"kind": "condition", "strength": "must", "requires": either}]
    program = build(standard_of(rules), files.law(), files.vocabulary(), ON)
    known = {name: value for name, value in PERSON.items() if name != "granted_104"} | {"lawful_stay": False}
    hinges = assess(program, program.vocabulary.entered(known, on=ON)).decisive_standard
    assert hinges.inside == hinges.outside == [["granted_104"]]


NO_FLEX_JOB = {"option_flex_job": {"met": ["cannot_use"], "not_met": ["can_use", "not_relevant"]}}


@pytest.mark.parametrize(
    ("known", "settled_by"),
    [(None, [["option_flex_job"]]), ("examined", [["option_flex_job"]]), ("cannot_use", None), ("can_use", None)],
)
def test_a_value_is_settled_by_what_is_unknown_and_by_what_is_known_and_still_open(known, settled_by):
    limit = {"kind": "extent", "strength": "must", "at_most": "3 days/week", "if": NO_FLEX_JOB}
    program = build(standard_of([limit]), files.law(), files.vocabulary(), ON)
    written = PERSON | dict.fromkeys(("exhausted_flex_job", "cannot_use_other_offers")) | {"option_flex_job": known}
    found = assess(program, program.vocabulary.entered(written, on=ON)).open_values
    assert found.get("extent_at_most") == settled_by


LIVES_ON = {"income": {"met": ["early_retirement_pension"], "not_met": ["cash_benefit"]}}


@pytest.mark.parametrize(
    ("limit", "known"),
    [(LIVES_ON, {"income": "wage"}), ({"granted_104": True, **LIVES_ON}, {"income": "wage", "granted_104": True})],
)
def test_a_value_that_a_person_has_to_settle_lists_the_fact_whose_answer_the_text_does_not_name(limit, known):
    program = build(
        standard_of([{"kind": "pay", "strength": "may", "set_by": "provider", "if": limit}]),
        files.law(),
        files.vocabulary(),
        ON,
    )
    found = assess(program, program.vocabulary.entered(PERSON | known, on=ON))
    assert found.values["pay_set_by"].null_because == "judgement"
    assert found.open_values["pay_set_by"] == [["income"]]


@pytest.mark.parametrize("standard_id", files.standard_ids())
def test_every_value_that_is_null_for_want_of_a_fact_is_listed_with_what_would_settle_it(standard_id):
    program = build(files.standard(standard_id), files.law(), files.vocabulary(), ON)
    without = [{n: v for n, v in PERSON.items() if n != left_out} for left_out in (*program.domains, None)]
    for written in (*without, *({**PERSON, "income": income} for income in ("wage", "other")), {}):
        known = {name: value for name, value in written.items() if name in program.vocabulary}
        found = assess(program, program.vocabulary.entered(known, on=ON))
        null = {name for name, each in found.values.items() if each.null_because in ("fact", "judgement")}
        assert all(found.open_values[name.partition("@")[0]] for name in null), written


def test_what_settles_a_value_of_two_layers_is_told_once_with_all_that_would():
    open_values = {"pay_floor_amount": [["a"]], "order.pay_floor_amount": [["b"], ["a"]], "statute.extent": [["c"]]}
    assert across_layers(open_values) == {"pay_floor_amount": [["a"], ["b"]], "extent": [["c"]]}
