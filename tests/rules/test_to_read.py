"""The sentences of a standard that a person has to read, since no rule holds what they say."""

import pytest

from rettesnor.rules.assess import findings
from rettesnor.rules.program import build
from rettesnor.rules.standard import Standard
from rettesnor.rules.to_read import to_read
from rettesnor.standards import files
from tests.rules.kinds.kinds import ON
from tests.rules.made_up_standards import standard_of

PRICES = {"heading": "Prices"}
PRICE = "The price stands in the Price list."
LEAD_IN = "The following holds:"
COST = {"id": "price", "kind": "cost", "strength": "must", "elsewhere": "the price list"}
AT_HOME = {"if": {"housing": ["residential_home"]}}
DUTY = {"id": "price", "kind": "duty", "strength": "must", "on": "municipality", "elsewhere": "the price list"}


def sentences(*units, offer="sheltered_employment", section=PRICES, **facts):
    sections = [{**section, "units": units}]
    written = standard_of([]).model_dump(by_alias=True, exclude_unset=True) | {"sections": sections}
    program = build(Standard.model_validate(written), files.law(), files.vocabulary(), ON)
    known = program.vocabulary.entered(facts, on=ON)
    return list(to_read(program, offer, findings(program, known, offer=offer)))


def elsewhere(rule, **facts):
    return sentences({"text": PRICE, "rule": rule}, **facts)


def test_a_value_in_another_document_is_read_there():
    [read] = elsewhere(COST)
    assert (read.words, read.section, read.document, read.lost) == (PRICE, "Prices", "the price list", None)


def test_a_value_that_stands_in_the_text_needs_no_reading():
    free = {key: value for key, value in COST.items() if key != "elsewhere"} | {"free": True}
    assert elsewhere(free) == []


@pytest.mark.parametrize(
    ("facts", "applies"), [({"housing": "residential_home"}, [True]), ({"housing": "with_family"}, []), ({}, [None])]
)
def test_a_rule_that_does_not_apply_asks_nobody_to_read_and_one_that_may_apply_does(facts, applies):
    assert [each.applies for each in elsewhere({**COST, **AT_HOME}, **facts)] == applies


@pytest.mark.parametrize(
    ("rule", "stage"),
    [
        (COST, "decision"),
        ({**DUTY, "to": "attend-on-time"}, "placement"),
        ({**DUTY, "to": "assess-need"}, "assessment"),
    ],
)
def test_it_is_read_where_the_rule_is_seen_to_or_else_where_its_kind_is(rule, stage):
    assert [each.stage for each in elsewhere(rule)] == [stage]


def test_a_sentence_after_its_lead_in_is_quoted_itself():
    [read] = sentences({"text": LEAD_IN}, {"bullet": PRICE, "rule": {**COST, "with": LEAD_IN}})
    assert read.words == PRICE


def test_what_no_rule_can_say_yet_comes_first_and_is_of_the_help_it_speaks_of():
    mark = {"about": "cost", "lost": "who pays for what", "offers": ["special_course"]}
    units = (
        {"text": PRICE, "rule": {**COST, "offers": ["sheltered_employment", "special_course"]}},
        {"text": "Who pays is agreed on.", "unexpressed": mark},
    )
    first, second = sentences(*units, offer="special_course")
    assert (first.words, first.lost, second.document) == (
        "Who pays is agreed on.",
        "who pays for what",
        "the price list",
    )
    assert [each.document for each in sentences(*units)] == ["the price list"]


@pytest.mark.parametrize(
    ("section", "name"),
    [
        ({"heading": "Prices"}, "Prices"),
        ({"heading": "Prices", "new_title": "Price list"}, "Price list"),
        ({"under": "Page 2"}, "Page 2"),
        ({}, ""),
    ],
    ids=str,
)
def test_it_is_cited_by_the_title_of_its_section_or_what_that_stands_under(section, name):
    units = (
        {"text": "The price list is new.", "unexpressed": {"about": "cost", "lost": "since when it holds"}},
        {"text": PRICE, "rule": COST},
    )
    assert [each.section for each in sentences(*units, section=section)] == [name, name]
