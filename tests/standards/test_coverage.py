"""What became of each unit of a text."""

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


def test_a_unit_that_is_nothing_remains():
    assert of({"bullet": "Madlavning"}).remainder == ("Madlavning",)


def test_each_section_is_counted_by_itself():
    found = coverage(standard("greve-2019"))
    assert len(found.sections) == len(standard("greve-2019").sections)
    assert sum(len(each.with_rules) for each in found.sections) == found.with_rules > 0
