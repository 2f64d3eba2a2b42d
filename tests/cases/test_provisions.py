"""The law's words by citation, and what a part of a decision can rest on."""

import pytest

from rettesnor.cases.assess import program_of
from rettesnor.cases.provisions import citable, grounds, rests_on
from tests.cases.cast import NOW

PAY = "bekendtgørelsen om aflønning og befordringsudgifter § 1, stk. 2"


def test_a_stk_is_cited_with_its_own_words_and_the_act_it_stands_in():
    provision = citable()["serviceloven § 103, stk. 2"]
    assert provision.text.startswith("Stk. 2. Kommunalbestyrelsen kan tilbyde særligt tilrettelagte")
    assert provision.act == "Bekendtgørelse af lov om social service, LBK 1129 af 22/09/2025"
    assert citable()["serviceloven § 103, stk. 1"].text.startswith("§ 103. Kommunalbestyrelsen skal tilbyde")


def test_the_stk_s_of_a_section_are_its_whole_text():
    whole = citable()["forvaltningsloven § 19"].text
    parts = [citable()[f"forvaltningsloven § 19, stk. {n}"].text for n in (1, 2, 3)]
    assert " ".join(parts) == whole


@pytest.mark.parametrize(
    ("part", "citation", "can"),
    [
        ("target_group", "serviceloven § 103, stk. 1", True),
        ("target_group", "serviceloven § 103", True),
        ("target_group", "serviceloven § 103, stk. 2", False),
        ("target_group", "serviceloven § 138", False),
        ("target_group", "retssikkerhedsloven § 3, stk. 2", False),
        ("target_group", "forvaltningsloven § 24, stk. 1", False),
        ("target_group", PAY, False),
        ("pay", PAY, True),
        ("pay", "serviceloven § 105, stk. 1", True),
        ("extent", "serviceloven § 1", True),
        ("transport", "bekendtgørelsen om aflønning og befordringsudgifter § 2", True),
    ],
)
def test_what_less_than_a_full_grant_can_rest_on(part, citation, can):
    assert citation in citable()
    program = program_of(None, NOW.date())
    assert rests_on(citation, grounds(program, "sheltered_employment", part)) == can


def test_a_special_course_rests_on_its_own_paragraph():
    program = program_of(None, NOW.date())
    assert rests_on("serviceloven § 103, stk. 2", grounds(program, "special_course", "target_group"))
    assert not rests_on("serviceloven § 103, stk. 1", grounds(program, "special_course", "target_group"))
