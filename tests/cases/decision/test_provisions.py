"""The law's words by citation, and what a part of a decision can rest on."""

import re
from dataclasses import replace

import pytest

from rettesnor.cases.decision.provisions import carriers, citable, grounds, rests_on, speaking_of
from rettesnor.cases.file.assess import program_of
from rettesnor.rules.assess import assess
from rettesnor.standards import files
from tests.cases.cast import NOW

ORDER = "bekendtgørelsen om aflønning og befordringsudgifter"


def test_a_stk_is_cited_with_its_own_words_and_the_act_it_stands_in():
    provision = citable()["serviceloven § 103, stk. 2"]
    assert provision.text.startswith("… Stk. 2. Kommunalbestyrelsen kan tilbyde særligt tilrettelagte")
    assert provision.act == "Bekendtgørelse af lov om social service, LBK 1129 af 22/09/2025"
    assert citable()["serviceloven § 103, stk. 1"].text.startswith("§ 103. Kommunalbestyrelsen skal tilbyde")


def test_the_stk_s_of_a_section_are_its_whole_text():
    whole = citable()["forvaltningsloven § 19"].text
    parts = [citable()[f"forvaltningsloven § 19, stk. {n}"].text for n in (1, 2, 3)]
    assert " ".join(part.strip("… ") for part in parts) == whole


def test_three_dots_say_that_words_of_the_section_stand_before_or_after():
    first, middle, last = (citable()[f"forvaltningsloven § 19, stk. {n}"].text for n in (1, 2, 3))
    assert (first.startswith("…"), first.endswith(" …")) == (False, True)
    assert (middle.startswith("… "), middle.endswith(" …")) == (True, True)
    assert (last.startswith("… "), last.endswith("…")) == (True, False)
    assert "…" not in citable()["serviceloven § 138"].text


def test_the_letter_of_a_section_is_set_apart():
    cited = set(citable())
    assert {"retssikkerhedsloven § 3 a, stk. 1", "retssikkerhedsloven § 11 b"} & cited
    assert "serviceloven § 148 a" in cited or "serviceloven § 148 a, stk. 1" in cited
    assert not [citation for citation in cited if re.search(r"§ \d+[a-z]", citation)]


def test_a_letter_prints_only_words_that_are_verified_and_still_hold():
    """Of § 1 a in lov om social pension nr. 7 has been changed since, and the new words have not been seen."""
    act, section = files.law().provision("pension", "1a")
    assert act.citation(section) == "pensionsloven § 1 a"
    assert section.superseded_by == "LOV 703 af 20/06/2025"
    assert "pensionsloven § 33" in citable()
    printed = {citation.split(", stk.")[0] for citation in citable()}
    kept = {act.citation(p): p for act in files.law().acts for p in act.provisions}
    assert {kept[citation].status for citation in printed} == {"verified"}
    assert set(kept) - printed == {
        "pensionsloven § 1 a",
        "offentlighedsloven § 13",
        "retssikkerhedsloven § 9 a",
    }


def assessed(offer="sheltered_employment", **values):
    program = program_of(None, NOW.date(), "253")
    return assess(program, program.vocabulary.entered(values, on=program.on), offer=offer)


@pytest.mark.parametrize(
    ("citation", "can"),
    [
        ("serviceloven § 103, stk. 1", True),
        ("serviceloven § 103", True),
        ("serviceloven § 2, stk. 1", False),
        ("serviceloven § 1, stk. 3", False),
        ("serviceloven § 138", False),
        ("retssikkerhedsloven § 3, stk. 2", False),
        ("forvaltningsloven § 24, stk. 1", False),
        (f"{ORDER} § 1, stk. 2", False),
    ],
)
def test_what_a_refusal_of_the_target_group_can_rest_on(citation, can):
    case = assessed(lawful_stay=True, birth_date="1985-04-03", cannot_use_other_offers=False)
    assert rests_on(citation, grounds(case)) == can


ALL_THE_LESS_THERE_CAN_BE = {
    ("extent", "partly_granted"): {"serviceloven § 1, stk. 3"},
    ("extent", "rejected"): set(),
    ("place", "partly_granted"): {"serviceloven § 1, stk. 3", "serviceloven § 14, stk. 2"},
    ("place", "rejected"): {"serviceloven § 1, stk. 3", "serviceloven § 14, stk. 2"},
    ("pay", "partly_granted"): {f"{ORDER} § 1, stk. 2"},
    ("pay", "rejected"): set(),
    ("transport", "partly_granted"): {f"{ORDER} § 2, stk. 1"},
    ("transport", "rejected"): set(),
}


@pytest.mark.parametrize(("part", "outcome"), ALL_THE_LESS_THERE_CAN_BE)
def test_what_carries_less_of_a_part_for_somebody_in_the_target_group(part, outcome):
    assert carriers(assessed(), part, outcome) == ALL_THE_LESS_THERE_CAN_BE[part, outcome]


@pytest.mark.parametrize(("distance", "can"), [("10 km", True), ("11 km", False), (None, False)])
def test_a_way_that_is_all_the_citizen_s_own_is_the_one_ground_to_refuse_transport(distance, can):
    case = assessed(**({"distance_to_work": distance} if distance else {}))
    assert bool(carriers(case, "transport", "rejected")) == can


@pytest.mark.parametrize(("covered", "can"), [(True, True), (False, False), (None, False)])
def test_of_a_special_course_pay_is_refused_to_those_alone_whom_the_employment_act_covers(covered, can):
    case = assessed("special_course", **({} if covered is None else {"covered_by_employment_act": covered}))
    assert carriers(case, "pay", "rejected") == ({f"{ORDER} § 3"} if can else set())
    assert carriers(case, "pay", "partly_granted") == {f"{ORDER} § 3"}


def test_every_provision_that_carries_less_can_be_printed():
    assert {citation for citation, _ in files.law().carrying(NOW.date())} <= set(citable())


def test_a_part_is_granted_on_what_speaks_of_it():
    case = assessed()
    assert "serviceloven § 105, stk. 1" in speaking_of(case, "pay")
    assert f"{ORDER} § 2, stk. 2" in speaking_of(case, "transport")
    assert "serviceloven § 103, stk. 1" not in speaking_of(case, "extent")


@pytest.mark.parametrize(("strength", "can"), [("must", True), ("default", True), ("may", False), ("typical", False)])
def test_a_condition_that_decides_nothing_is_no_ground_though_it_is_not_met(strength, can):
    case = assessed(lawful_stay=True, birth_date="1985-04-03", cannot_use_other_offers=False)
    weakened = [
        finding._replace(
            sourced=replace(finding.sourced, rule=finding.sourced.rule.model_copy(update={"strength": strength}))
        )
        for finding in case.findings
        if finding.result == "not_met"
    ]
    assert weakened
    case = replace(case, findings=tuple(weakened))
    assert rests_on("serviceloven § 103, stk. 1", grounds(case)) == can


@pytest.mark.parametrize(("missing", "can"), [((), False), (("cannot_use_other_offers",), True), (("pay",), False)])
def test_an_open_condition_is_a_ground_only_where_its_missing_fact_is_named(missing, can):
    case = assessed(lawful_stay=True, cannot_work_on_normal_terms=True)
    assert rests_on("serviceloven § 103, stk. 1", grounds(case, missing=missing)) == can


def test_a_special_course_rests_on_the_discretion_of_its_own_paragraph():
    case = assessed("special_course", special_social_problems=True)
    assert rests_on("serviceloven § 103, stk. 2", grounds(case))
    assert not rests_on("serviceloven § 103, stk. 1", grounds(case))
