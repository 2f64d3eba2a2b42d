"""What became of each unit of a text."""

import pytest
from pydantic import ValidationError

from rettesnor.rules.standard import Section, Standard, TextUnit
from rettesnor.standards.coverage import coverage
from rettesnor.standards.files import standard

RULE = {"id": "a", "kind": "exclusion", "strength": "must", "when": "always"}


def of(*units):
    section = Section(heading="Målgruppe", units=tuple(TextUnit.model_validate(unit) for unit in units))
    whole: Standard = standard("greve-2019").model_copy(update={"sections": (section,)})
    return coverage(whole)


def counts(found):
    return (found.units, found.with_rules, found.information, found.information_with_why, len(found.remainder))


def test_a_unit_with_a_rule_is_covered():
    assert counts(of({"text": "Tilbuddet gives ikke.", "rule": RULE})) == (1, 1, 0, 0, 0)


def test_information_that_holds_no_word_of_a_rule_needs_no_reason():
    assert counts(of({"text": "Værkstedet ligger i byen.", "info": "description"})) == (1, 0, 1, 0, 0)


def test_information_with_a_reason_is_counted_apart():
    unit = {"text": "Det kan være rart.", "info": "description", "why": "Giver ingen en ret."}
    assert counts(of(unit)) == (1, 0, 0, 1, 0)


def test_information_that_looks_like_a_rule_and_has_no_reason_remains():
    assert of({"text": "Du skal komme kl. 8.", "info": "description"}).remainder == ("Du skal komme kl. 8.",)


UNEXPRESSED = {"about": "hours", "lost": "Hvilke fredage det er."}


def test_what_cannot_be_expressed_yet_is_counted_by_itself_with_rules_and_without():
    found = of(
        {"text": "Der lukkes før tid på nogle fredage.", "unexpressed": UNEXPRESSED},
        {"text": "Tilbuddet gives ikke på nogle fredage.", "rule": RULE, "unexpressed": UNEXPRESSED},
    )
    assert (found.unexpressed, found.with_rules, found.remainder) == (2, 0, ())


def test_a_rule_that_says_nothing_of_its_own_is_not_encoded():
    bare = {"id": "b", "kind": "application", "strength": "must"}
    limited = {**bare, "if": {"lawful_stay": True}}
    for rule in (bare, limited):
        assert of({"text": "Du kan søge.", "rule": rule}).remainder == ("Du kan søge.",)


def test_that_the_citizen_is_heard_says_something_by_itself():
    assert not of({"text": "Partshøring", "rule": {"id": "h", "kind": "hearing", "strength": "must"}}).remainder


@pytest.mark.parametrize("mark", [{**UNEXPRESSED, "lost": "?"}, {"lost": UNEXPRESSED["lost"]}])
def test_the_mark_says_on_what_and_in_words_what_is_lost(mark):
    with pytest.raises(ValidationError):
        TextUnit.model_validate({"text": "Der lukkes før tid.", "unexpressed": mark})


def test_what_binds_is_not_also_information():
    with pytest.raises(ValidationError, match="both_rules_and_information"):
        TextUnit.model_validate({"text": "Der lukkes.", "unexpressed": UNEXPRESSED, "info": "description"})


def test_a_unit_that_is_nothing_remains():
    assert of({"bullet": "Madlavning"}).remainder == ("Madlavning",)


def test_each_section_is_counted_by_itself():
    found = coverage(standard("greve-2019"))
    assert len(found.sections) == len(standard("greve-2019").sections)
    assert sum(len(each.with_rules) for each in found.sections) == found.with_rules > 0
