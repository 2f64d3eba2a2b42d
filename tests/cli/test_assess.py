"""`rettesnor assess FACTS.yaml --standard ID [--on DATE] [--json]`"""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.cli.command import KAREN, ON

GREVE, BALLERUP = "greve-2019", "ballerup"


@pytest.fixture
def karen_in_greve(rettesnor):
    return rettesnor.assess(KAREN + "  support_need: light\n", GREVE, "--json").json


def finding(assessed, rule):
    return next(each for each in assessed["findings"] if each["rule"] == rule)


def test_the_answer_has_exactly_these_parts(karen_in_greve):
    assert list(karen_in_greve) == [
        "standard", "status", "on", "applied_for", "outcome", "hinges_on", "stopped_by", "findings", "conflicts",
        "decisive_unknowns", "values", "extent", "wishes", "place", "endings", "silent_on", "to_read",
        "changes_by_time", "law_left_out",
    ]  # fmt: skip
    assert karen_in_greve["standard"] == GREVE
    assert karen_in_greve["on"] == ON
    assert karen_in_greve["applied_for"] == "sheltered_employment"


def test_a_time_that_a_text_gives_as_the_usual_is_not_called_the_last_day(rettesnor):
    said = rettesnor.assess(KAREN, "ishoej-present").flat
    assert "Afgørelse normalt inden: 18. januar 2027" in said
    assert "Afgørelse senest" not in said
    values = rettesnor.assess(KAREN, "ishoej-present", "--json").json["values"]
    assert values["decision_due"]["usual"] is True
    assert rettesnor.assess(KAREN, GREVE, "--json").json["values"]["decision_due"]["usual"] is False


def test_the_law_and_the_standard_stand_side_by_side(karen_in_greve):
    assert karen_in_greve["outcome"] == {"law": "inside", "standard": "outside"}


def test_a_finding_carries_its_rule_its_words_and_its_facts_with_where_they_come_from(karen_in_greve):
    assert finding(karen_in_greve, "sel-103-cause") == {
        "rule": "sel-103-cause",
        "layer": "statute",
        "strength": "must",
        "kind": "condition",
        "result": "met",
        "unknown_because": None,
        "quote": "betydelig nedsat fysisk eller psykisk funktionsevne eller særlige sociale problemer",
        "lead_in": None,
        "section": "serviceloven § 103, stk. 1",
        "facts": [
            {
                "name": "physical_function_reduced",
                "value": True,
                "source": "lægeerklæring",
                "by": "Mette Krogh",
                "date": "2026-11-20",
                "reason": "Kan kun stå og gå i få minutter.",
            },
            {"name": "mental_function_reduced", "value": None},
            {"name": "special_social_problems", "value": None},
        ],
        "applies": True,
        "reading_of": None,
        "two_readings": None,
        "set_aside": None,
    }


def test_facts_are_written_as_in_the_file(karen_in_greve):
    assert finding(karen_in_greve, "sel-2-adult")["facts"] == [{"name": "birth_date", "value": "1985-05-14"}]
    assert finding(karen_in_greve, "bek-483-1-ladder")["facts"] == [{"name": "agreed_wage", "value": "143.37 kr"}]


def test_a_conflict_names_both_sides_and_explains_in_words(karen_in_greve):
    [conflict] = [each for each in karen_in_greve["conflicts"] if each["rule"] == "need-too-low"]
    assert conflict["code"] == "stricter_than_law"
    assert conflict["provision"] == "serviceloven § 103, stk. 1"
    assert conflict["explanation"] == (
        "Efter standarden er borgeren uden for målgruppen. Det følger ikke af serviceloven § 103, stk. 1, som sagen er "
        "oplyst nu. En lokal regel kan ikke alene begrunde, at borgeren får mindre. Modsætningen er til bekræftelse af "
        "en jurist."
    )


def test_every_value_names_its_rule_and_its_words(karen_in_greve):
    assert karen_in_greve["values"]["order.pay_floor_amount"] == {
        "value": 717,
        "unit": "kr",
        "strength": "must",
        "rule": "bek-483-1-ladder",
        "quote": finding(karen_in_greve, "bek-483-1-ladder")["quote"],
        "null_because": None,
        "if_met": None,
        "reading_of": None,
        "usual": False,
    }
    assert karen_in_greve["values"]["order.transport_own_distance"]["value"] == 10_000


def test_a_deadline_is_dated_where_the_fact_it_runs_from_is_known(rettesnor):
    value = rettesnor.assess(KAREN, BALLERUP, "--json").json["values"]["decision_due"]
    assert (value["value"], value["unit"], value["rule"]) == ("2026-12-30", "date", "decision-deadline")


def test_what_is_unknown_says_why_and_what_could_settle_it(rettesnor):
    without = KAREN.replace("  lawful_stay: true\n", "").replace("  cannot_use_other_offers: true\n", "")
    assessed = rettesnor.assess(without, GREVE, "--json").json
    assert assessed["outcome"]["law"] == "undetermined"
    assert finding(assessed, "sel-2-lawful-stay")["unknown_because"] == "fact"
    assert finding(assessed, "sel-103-other-legislation")["unknown_because"] == "judgement"
    law = assessed["decisive_unknowns"]["law"]
    assert law["inside"] == [["cannot_use_other_offers", "lawful_stay"]]
    options = [f"option_{name}" for name in ("activation", "flex_job", "other", "rehabilitation", "wage_supplement")]
    assert law["outside"] == [["cannot_use_other_offers"], ["lawful_stay"], *([option] for option in options)], (
        "any offer that can be used settles it too"
    )
    assert set(assessed["hinges_on"]) >= {"cannot_use_other_offers", "lawful_stay"}


def test_a_topic_the_text_says_nothing_about_is_listed(rettesnor):
    assert "consent" in rettesnor.assess(KAREN, BALLERUP, "--json").json["silent_on"]


def test_a_deviation_sets_a_local_rule_aside_with_its_reason(rettesnor):
    deviations = "deviations:\n- {rule: need-too-low, reason: Behovet er større end vurderingen viser.}\n"
    assessed = rettesnor.assess(KAREN + "  support_need: light\n" + deviations, GREVE, "--json").json
    assert finding(assessed, "need-too-low")["set_aside"] == "Behovet er større end vurderingen viser."
    assert "need-too-low" not in [
        each["rule"] for each in assessed["findings"] if each["result"] == "not_met" and not each["set_aside"]
    ]


def test_the_special_course_is_assessed_where_it_is_applied_for(rettesnor):
    facts = KAREN + "  special_social_problems: true\napplied_for: special_course\n"
    assessed = rettesnor.assess(facts, GREVE, "--json").json
    assert assessed["outcome"] == {"law": "inside", "standard": "outside"}
    assert [each["code"] for each in assessed["conflicts"] if each["rule"] == "special-course-not-offered"] == [
        "discretion_cut_off"
    ]


def test_a_facts_file_can_be_json(rettesnor):
    path = rettesnor.file(json.dumps({"facts": {"birth_date": "2010-01-01"}}), "sag.json")
    ran = rettesnor("assess", path, "--standard", GREVE, "--on", ON, "--json")
    assert ran.json["outcome"] == {"law": "outside", "standard": "outside"}


def test_without_a_date_the_day_is_today(rettesnor):
    ran = rettesnor("assess", rettesnor.file(KAREN), "--standard", GREVE, "--json")
    today = datetime.now(ZoneInfo("Europe/Copenhagen")).date()  # noqa: TID251 - the command line reads the clock
    assert ran.json["on"] == today.isoformat()


def test_no_facts_at_all_leave_everything_open_and_cost_nothing(rettesnor):
    ran = rettesnor.assess("facts: {}\n", BALLERUP, "--json")
    assert ran.code == 0
    assert ran.json["outcome"] == {"law": "undetermined", "standard": "undetermined"}


def test_a_person_reads_danish_with_quotes(rettesnor):
    ran = rettesnor.assess(KAREN + "  support_need: light\n", GREVE)
    assert ran.code == 0
    assert ran.err == ""
    for words in (
        "Vurderet pr. 23. november 2026",
        "Efter loven: inden for målgruppen",
        "Efter standarden: uden for målgruppen",
        "»Enhver, der er fyldt 18 år«",
        "Betydelig nedsat fysisk funktionsevne: ja (lægeerklæring, Mette Krogh, 20. november 2026): Kan kun stå",
        "Udelukker (skal) Samlet vurdering ud fra VUM [need-too-low]",
        "Løn: mindste timesats: 7,17 kr.",
        "Befordring: afstand, borgeren selv dækker: 10 km",
        "Modsætningen er til bekræftelse af en jurist.",
        "Standarden siger intet om",
    ):
        assert words in ran.flat


def test_a_person_is_told_what_can_still_settle_the_case(rettesnor):
    ran = rettesnor.assess(KAREN.replace("  lawful_stay: true\n", ""), BALLERUP)
    assert "Det kan stadig afgøre sagen efter loven" in ran.flat
    assert "Uden for målgruppen, hver for sig: Opholder sig lovligt i Danmark" in ran.flat


def test_a_person_is_told_what_was_set_aside(rettesnor):
    deviations = "deviations:\n- {rule: need-too-low, reason: Behovet er større.}\n"
    ran = rettesnor.assess(KAREN + "  support_need: light\n" + deviations, GREVE)
    assert "Fraveget (skal)" in ran.flat
    assert "Fraveget, fordi: Behovet er større." in ran.flat


def test_in_english_the_quotes_stay_danish(rettesnor):
    ran = rettesnor.assess(KAREN, GREVE, "--lang", "en")
    assert "By the law: inside the target group" in ran.flat
    assert "»Enhver, der er fyldt 18 år«" in ran.flat
    assert "Pay: lowest rate an hour: DKK 7.17" in ran.flat


def test_lines_are_no_wider_than_a_screen(rettesnor):
    assert max(len(line) for line in rettesnor.assess(KAREN, BALLERUP).out.splitlines()) <= 100


def test_what_changes_by_time_alone_is_said_in_words_and_in_data(rettesnor):
    young = KAREN.replace("birth_date: 1985-05-14", "birth_date: 2008-12-24")
    ran = rettesnor.assess(young, GREVE)
    assert "Fra den 24. december 2026 fører de samme oplysninger til noget andet på grund af alderen" in ran.flat
    assert "Ændringen sker senest den dag, afgørelsen skal være truffet (" in ran.flat
    english = rettesnor.assess(young, GREVE, "--lang", "en").flat
    assert "The change comes no later than the day the decision is due (" in english
    assert rettesnor.assess(young, GREVE, "--json").json["changes_by_time"] == {
        "day": "2026-12-24",
        "outcome": {"law": "inside", "standard": "undetermined"},
        "rules": ["sel-2-adult", "age-18-to-pension"],
        "endings": [],
        "before_decision_due": True,
    }
    assert rettesnor.assess(KAREN, GREVE, "--json").json["changes_by_time"] is None


def test_a_value_that_waits_for_a_fact_says_so_and_what_would_settle_it(rettesnor):
    homeless = "\n".join(line for line in KAREN.splitlines() if "housing" not in line) + "\n"
    assessed = rettesnor.assess(homeless, BALLERUP, "--json").json
    value = assessed["values"]["extent_at_most@extent-own-home-or-residential"]
    assert (value["value"], value["null_because"], value["if_met"]) == (None, "fact", 8)
    assert ["housing"] in assessed["decisive_unknowns"]["values"]["extent_at_most"]
    assert "Hvad der stadig kan ændre værdierne" in rettesnor.assess(homeless, BALLERUP).flat


def section(text, heading):
    """The lines under a heading, up to the next blank one."""
    lines = text.splitlines()
    start = lines.index(heading) + 1
    return "\n".join(lines[start : lines.index("", start)])


def test_a_limit_on_combining_has_a_section_of_its_own_where_it_may_not_apply(rettesnor):
    told = rettesnor.assess(KAREN, "ishoej-present").out
    limits = section(told, "Grænser for at kombinere med andre tilbud")
    assert limits.startswith("  Gælder ikke her (skal)  Omfang og varighed  [evening-offer-in-special-cases]")
    assert "evening-offer-in-special-cases" not in section(told, "Standarden: målgruppe")


def test_a_conflict_that_may_concern_the_citizen_stands_apart_in_words_and_says_so_in_json(rettesnor):
    told = rettesnor.assess(KAREN, "ishoej-present").out
    assert "extent-club" in section(told, "Mulige modsætninger mellem standarden og loven")
    assert "extent-club" not in section(told, "Modsætninger mellem standarden og loven")
    conflicts = {each["rule"]: each for each in rettesnor.assess(KAREN, "ishoej-present", "--json").json["conflicts"]}
    assert (conflicts["extent-club"]["concerns"], conflicts["extent-club"]["waits_for"]) == (
        "unknown",
        ["evening_offer_104"],
    )
    assert (conflicts["extent-alone"]["concerns"], conflicts["extent-alone"]["waits_for"]) == ("citizen", [])


def test_one_sentence_that_gives_less_in_two_ways_is_quoted_once(rettesnor):
    far_away = KAREN + "  distance_to_work: 15 km\n"
    told = section(rettesnor.assess(far_away, BALLERUP).out, "Modsætninger mellem standarden og loven")
    assert told.count("Du kan få dækket transportudgifter") == 1


def test_what_can_still_change_a_value_is_said_once(rettesnor):
    without_wage = KAREN.replace("  agreed_wage: 143.37 kr\n", "")
    told = section(rettesnor.assess(without_wage, "haderslev-2023").out, "Hvad der stadig kan ændre værdierne")
    assert told.count("Løn: mindste timesats") == 1


def test_another_municipality_that_acts_is_told_with_the_words_of_the_law(rettesnor):
    ran = rettesnor.assess(KAREN + '  acting_municipality: "730"\n', GREVE)
    told = section(ran.out, "Hvilken kommune der er handlekommune for borgeren")
    assert "Sagen er en anden kommunes" in told
    assert "påhviler handlekommunen" in told


def test_residence_elsewhere_asks_for_the_ground_and_a_ground_answers_it(rettesnor):
    elsewhere = KAREN + '  residence_municipality: "730"\n  acting_municipality: "253"\n'
    asked = rettesnor.assess(elsewhere, GREVE, "--json").json
    assert asked["stopped_by"] == "acting_ground_missing"
    ground = "  acting_ground: {value: agreement, reason: Borgeren har sagt ja til aftalen.}\n"
    assert rettesnor.assess(elsewhere + ground, GREVE, "--json").json["stopped_by"] is None


def test_nothing_is_told_of_who_acts_while_nothing_is_known_of_it(rettesnor, karen_in_greve):
    assert karen_in_greve["stopped_by"] is None
    assert "handlekommune for borgeren" not in rettesnor.assess(KAREN, GREVE).flat
