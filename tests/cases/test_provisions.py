"""The law's words by citation, and what a part of a decision can rest on."""

import pytest

from rettesnor.cases.assess import program_of
from rettesnor.cases.provisions import citable, grounds, rests_on
from rettesnor.rules.assess import assess
from tests.cases.cast import NOW

ORDER = "bekendtgørelsen om aflønning og befordringsudgifter"


def test_a_stk_is_cited_with_its_own_words_and_the_act_it_stands_in():
    provision = citable()["serviceloven § 103, stk. 2"]
    assert provision.text.startswith("Stk. 2. Kommunalbestyrelsen kan tilbyde særligt tilrettelagte")
    assert provision.act == "Bekendtgørelse af lov om social service, LBK 1129 af 22/09/2025"
    assert citable()["serviceloven § 103, stk. 1"].text.startswith("§ 103. Kommunalbestyrelsen skal tilbyde")


def test_the_stk_s_of_a_section_are_its_whole_text():
    whole = citable()["forvaltningsloven § 19"].text
    parts = [citable()[f"forvaltningsloven § 19, stk. {n}"].text for n in (1, 2, 3)]
    assert " ".join(parts) == whole


def assessed(offer="sheltered_employment", **values):
    program = program_of(None, NOW.date())
    return assess(program, program.vocabulary.values(values), offer=offer)


@pytest.mark.parametrize(
    ("part", "citation", "can"),
    [
        ("target_group", "serviceloven § 103, stk. 1", True),
        ("target_group", "serviceloven § 103", True),
        ("target_group", "serviceloven § 2, stk. 1", False),
        ("target_group", "serviceloven § 1, stk. 3", False),
        ("target_group", "serviceloven § 138", False),
        ("target_group", "retssikkerhedsloven § 3, stk. 2", False),
        ("target_group", "forvaltningsloven § 24, stk. 1", False),
        ("target_group", f"{ORDER} § 1, stk. 2", False),
        ("pay", f"{ORDER} § 1, stk. 2", True),
        ("pay", "serviceloven § 105, stk. 1", True),
        ("pay", "serviceloven § 103, stk. 1", False),
        ("extent", "serviceloven § 1, stk. 3", True),
        ("extent", "serviceloven § 103, stk. 1", False),
        ("place", "serviceloven § 14, stk. 2", True),
        ("place", "serviceloven § 1, stk. 3", True),
        ("transport", f"{ORDER} § 2", True),
        ("transport", "serviceloven § 1, stk. 3", False),
    ],
)
def test_what_less_than_a_full_grant_can_rest_on(part, citation, can):
    case = assessed(lawful_stay=True, birth_date="1985-04-03", cannot_use_other_offers=False)
    assert rests_on(citation, grounds(case, part)) == can


@pytest.mark.parametrize(("missing", "can"), [((), False), (("cannot_use_other_offers",), True), (("pay",), False)])
def test_an_open_condition_is_a_ground_only_where_its_missing_fact_is_named(missing, can):
    case = assessed(lawful_stay=True, cannot_work_on_normal_terms=True)
    assert rests_on("serviceloven § 103, stk. 1", grounds(case, "target_group", missing=missing)) == can


def test_a_special_course_rests_on_the_discretion_of_its_own_paragraph():
    case = assessed("special_course", special_social_problems=True)
    assert rests_on("serviceloven § 103, stk. 2", grounds(case, "target_group"))
    assert not rests_on("serviceloven § 103, stk. 1", grounds(case, "target_group"))
