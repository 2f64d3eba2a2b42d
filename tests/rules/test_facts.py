"""A fact as it is defined, and its values as they are written."""

import pytest
from pydantic import ValidationError

from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.problems import BadDeviations, BadFacts
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from tests.rules.kinds.kinds import ON

VOCABULARY = files.vocabulary()
YES_AND_NO = {"yes": {"da": "ja", "en": "yes"}, "no": {"da": "nej", "en": "no"}}


def defined(name, **changes):
    return FactDefinition.model_validate({**VOCABULARY[name].model_dump(by_alias=True), **changes})


@pytest.mark.parametrize(
    ("name", "changes", "code"),
    [
        ("support_need", {"answers": YES_AND_NO}, "answers_without_boolean"),
        ("support_need", {"options": []}, "options_without_choice"),
        ("granted_104", {"options": VOCABULARY["support_need"].model_dump()["options"]}, "options_without_choice"),
        ("granted_104", {"unit": "kr"}, "unit_without_quantity"),
        ("distance_to_work", {"unit": None}, "unit_without_quantity"),
    ],
)
def test_a_definition_says_what_its_type_has_and_nothing_else(name, changes, code):
    with pytest.raises(ValidationError, match=code):
        defined(name, **changes)


def test_true_and_false_can_have_answers_of_their_own():
    assert defined("granted_104", answers=YES_AND_NO).answers.yes.da == "ja"


@pytest.mark.parametrize(
    ("unit", "amount", "written"),
    [
        ("kr", 0, "0 kr"),
        ("kr", 5, "0.05 kr"),
        ("kr", 50, "0.50 kr"),
        ("kr", 99, "0.99 kr"),
        ("kr", 100, "1 kr"),
        ("kr", 101, "1.01 kr"),
        ("kr", 14_335, "143.35 kr"),
        ("kr", 20_000, "200 kr"),
        ("%", 450, "4.50 %"),
        ("m", 12_000, "12000 m"),
    ],
)
def test_an_amount_is_written_with_decimals_only_where_it_is_not_whole(unit, amount, written):
    """Kroner are kept in øre and per cent in hundredths, all other amounts as they are."""
    possible = {"from": f"0 {unit}", "to": f"1000 {unit}"}
    fact = defined("distance_to_work", unit=unit, possible=possible, likely=None)
    assert fact.written(amount) == written
    assert fact.value(written) == amount


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("granted_104", True),
        ("granted_104", False),
        ("support_need", "light"),
        ("application_received", "2026-10-01"),
        ("distance_to_work", "12000 m"),
        ("granted_104", None),
    ],
)
def test_a_value_is_written_as_it_was_read(name, written):
    assert VOCABULARY[name].written(VOCABULARY[name].value(written)) == written


def test_a_municipality_is_written_by_the_code_of_one_there_is():
    fact = VOCABULARY["acting_municipality"]
    assert fact.value("101") == "101"
    for wrong in ("10", "1011", "abc", 101, "999", "102", "٢٥٣"):
        with pytest.raises(ValueError, match="not_a_value"):
            fact.value(wrong)


def test_a_vocabulary_defines_a_fact_once():
    with pytest.raises(ValidationError, match="fact_twice"):
        Vocabulary(facts=(VOCABULARY["support_need"], VOCABULARY["support_need"]))


@pytest.mark.parametrize("other", ["no_such_fact", "granted_104"])
def test_a_limit_is_a_day_that_another_fact_of_the_vocabulary_tells(other):
    late = defined("application_received", possible={"from": ["1900-01-01", other], "to": "today"})
    facts = (late, *(fact for fact in VOCABULARY.facts if fact.name != late.name))
    with pytest.raises(ValidationError, match=f"limit_no_day.* limit: {other}"):
        Vocabulary(facts=facts)


@pytest.mark.parametrize(
    ("facts", "rules_out", "code"),
    [
        ({"granted_104": True, "no_such_fact": True}, "granted_104", "no_such_fact_in_the_vocabulary"),
        ({"granted_104": "light", "support_need": "light"}, "granted_104", "not_a_value"),
        ({"granted_104": True, "support_need": "light"}, "income", "ruled_out_by_another"),
    ],
)
def test_a_contradiction_is_between_values_of_the_vocabulary_and_one_of_them_gives_way(facts, rules_out, code):
    because = {"da": "Det er fundet på.", "en": "it is made up."}
    with pytest.raises(ValueError, match=code):
        Vocabulary(
            facts=VOCABULARY.facts, contradictions=[{"facts": facts, "rules_out": rules_out, "because": because}]
        )


def test_an_error_about_facts_names_them_and_never_what_was_written():
    """It can come into a log: what was written can be somebody's illness."""
    with pytest.raises(BadFacts) as refused:
        VOCABULARY.entered({"support_need": "anoreksi", "no_such_fact": "anoreksi"}, on=ON)
    assert str(refused.value) == "support_need: not_a_value; no_such_fact: no_such_fact"
    assert str(BadDeviations([("need-full", "no_reason")])) == "need-full: no_reason"


ALL_FACTS = [*VOCABULARY.facts, *(fact for each in files.standard_paths() for fact in files.standard(each).facts)]


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_label_is_a_name_that_stands_alone(language):
    """It is a heading, the label of a field and an item of a list before anybody has answered."""
    assert not [
        fact.name
        for fact in ALL_FACTS
        if not fact.label.in_(language)[-1].isalnum() and fact.label.in_(language)[-1] != ")"
    ]


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_two_facts_of_a_group_have_one_label(language):
    labels = [(fact.group, fact.label.in_(language)) for fact in ALL_FACTS]
    assert not [each for each in labels if labels.count(each) > 1]


@pytest.mark.parametrize(
    "name", ["goals_reached", "expected_effect", "cooperates_on_goals", "long_illness", "wants_to_stop"]
)
def test_what_only_makes_sense_with_its_answer_is_a_whole_sentence_that_is_answered_yes_or_no(name):
    assert VOCABULARY[name].answers is None
    assert len(VOCABULARY[name].label.da.split()) > 2
