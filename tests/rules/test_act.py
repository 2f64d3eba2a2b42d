"""A section of the law by its stk., and how it is cited."""

from datetime import date
from operator import attrgetter

import pytest

from rettesnor.rules.act import Act, LawNotCovered, Provision, UnknownWording
from rettesnor.rules.program import build
from rettesnor.standards import files

DIVIDED = "§ 7. Kommunen skal hjælpe.\nStk. 2. Kommunen kan vente, jf. stk. 1. Det siges.\nStk. 3. Andet."
PARAGRAPHS = (
    (1, "§ 7. Kommunen skal hjælpe."),
    (2, "Stk. 2. Kommunen kan vente, jf. stk. 1. Det siges."),
    (3, "Stk. 3. Andet."),
)


def provision(text, section="7a"):
    return Provision.model_validate(
        {"section": section, "status": "verified", "from": date(2020, 1, 1), "sha256": "", "text": text}
    )


def test_a_section_has_the_words_of_each_stk_from_its_first_to_its_last():
    assert provision(DIVIDED).paragraphs() == PARAGRAPHS


def test_a_section_that_is_not_divided_has_no_stk():
    assert provision("§ 7. Kommunen skal hjælpe, jf. Stk. 2 i anden lov.").paragraphs() == ()


@pytest.mark.parametrize(
    ("quote", "number"),
    [("§ 7. Kommunen skal", 1), ("hjælpe", 1), ("Stk. 2. Kommunen", 2), ("Det siges", 2), ("Stk. 3", 3), ("Andet.", 3)],
)
def test_a_quotation_stands_in_the_stk_it_begins_in(quote, number):
    assert provision(DIVIDED).paragraph_of(quote) == number


def test_a_quotation_of_a_section_that_is_not_divided_stands_in_no_stk():
    assert provision("§ 7. Kommunen skal hjælpe.").paragraph_of("hjælpe") is None


@pytest.mark.parametrize(("section", "number"), [("7a", "7 a"), ("103", "103"), ("11b", "11 b")])
def test_the_letter_of_a_section_is_set_apart(section, number):
    assert provision("Ord.", section).number == number


def test_a_rule_is_cited_with_its_stk_and_a_section_without():
    act, section = files.law().provision("sel", "103")
    [rule] = [each for each in section.rules if each.id == "sel-103-2-discretion"]
    assert act.citation(section) == "serviceloven § 103"
    assert act.citation(section, rule) == "serviceloven § 103, stk. 2"


def test_every_rule_of_the_law_is_known_or_not_on_a_day_by_the_wording_of_its_own_provision():
    law = files.law()
    for day in (date(2010, 1, 1), date(2024, 6, 1), date(2026, 11, 23)):
        known, unknown = ([rule.id for _, _, rule in some(day)] for some in (law.ruled, law.unknown))
        assert ("sel-2-adult" in known) == (day >= date(2024, 1, 22))
        assert "sel-103-cause" in known
        assert set(known) | set(unknown) == {rule.id for act in law.acts for p in act.provisions for rule in p.rules}
        assert not set(known) & set(unknown)


ON = date(2024, 6, 1)


def test_a_program_is_not_built_without_what_the_question_needs():
    with pytest.raises(LawNotCovered) as refused:
        build(None, files.law(), files.vocabulary(), ON)
    assert refused.value.known_from == date(2025, 9, 22)
    assert "serviceloven § 14" in refused.value.sections


def test_what_the_question_does_not_need_is_left_out_and_named():
    program = build(None, files.law(), files.vocabulary(), ON, needs=attrgetter("decides"))
    assert UnknownWording("serviceloven § 14", date(2025, 9, 22)) in program.left_out()
    assert program.left_out(attrgetter("decides")) == ()
    assert "sel-14-registered" not in {each.rule.id for each in program.law}


@pytest.mark.parametrize(("act", "section"), [("sel", "9999"), ("nothing", "103")])
def test_a_section_that_is_not_kept_is_named(act, section):
    with pytest.raises(KeyError, match=f"{act} § {section}"):
        files.law().provision(act, section)


def test_a_month_of_reading_is_one_of_twelve():
    act = files.law().acts[0].model_dump(by_alias=True) | {"provisions": ()}
    assert Act.model_validate(act | {"as_of": "2026-12"})
    for wrong in ("2026-13", "2026-00", "2026"):
        with pytest.raises(ValueError, match="as_of"):
            Act.model_validate(act | {"as_of": wrong})
