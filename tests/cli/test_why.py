"""`rettesnor why FACTS.yaml RULE --standard ID`: sentence, kind, tree, facts."""

from tests.cli.command import KAREN

GREVE, BALLERUP = "greve-2019", "ballerup"


def test_a_rule_is_explained_from_its_sentence_to_the_facts(rettesnor):
    ran = rettesnor.why(KAREN + "  support_need: light\n", GREVE, "need-too-low")
    assert ran.code == 0
    parts = [
        "need-too-low: udelukker",
        "Ordene (Standarden: Samlet vurdering ud fra VUM)",
        "»Målgruppen omfatter ikke borgere med intet støttebehov",
        "Reglen: undtagelse fra målgruppen (skal)",
        "Omfatter ikke, når: Samlet vurdering af støttebehov (VUM): Intet eller Let",
        "Udfaldet hviler på den.",
        "Taler den for, at borgeren er omfattet?",
        "Samlet vurdering af støttebehov (VUM): Intet eller Let: ja",
        "Oplysningerne Samlet vurdering af støttebehov (VUM): Let",
        "Modsætning Efter standarden er borgeren uden for målgruppen.",
    ]
    places = [ran.flat.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_the_tree_says_what_each_node_came_to(rettesnor):
    tree = rettesnor.why(KAREN, GREVE, "sel-103-cause", "--json").json["trees"]["test"]
    assert tree["node"] == "any"
    assert tree["came_to"] is True
    assert [(part["name"], part["came_to"]) for part in tree["of"]] == [
        ("physical_function_reduced", True),
        ("mental_function_reduced", None),
        ("special_social_problems", None),
    ]


def test_the_pension_age_is_shown_as_the_birth_days_it_stands_for(rettesnor):
    ran = rettesnor.why(KAREN, GREVE, "sel-103-pension-age")
    assert "Fødselsdato tidligst 24. november 1959: ja" in ran.flat
    assert "Fødselsdato: 14. maj 1985" in ran.flat


def test_a_rule_that_computes_shows_the_computation(rettesnor):
    ran = rettesnor.why(KAREN, GREVE, "bek-483-1-ladder")
    assert "5 % af Mindste overenskomstmæssige timeløn på arbejdsområdet, rundet op: 7,17 kr." in ran.flat
    data = rettesnor.why(KAREN, GREVE, "bek-483-1-ladder", "--json").json
    assert data["values"]["order.pay_floor_amount"]["value"] == 717
    tree = data["trees"]["pay_floor_amount"]
    assert (tree["node"], tree["numerator"], tree["denominator"], tree["rounding"]) == ("ratio", 500, 10_000, "up")


def test_a_rule_for_some_cases_shows_whether_it_applies(rettesnor):
    ran = rettesnor.why(KAREN, BALLERUP, "extent-own-home-or-residential")
    assert "Gælder reglen her?" in ran.flat
    assert "Bolig: Egen bolig, bor alene" in ran.flat
    elsewhere = rettesnor.why(
        KAREN.replace("own_home_alone", "with_family"), BALLERUP, "extent-own-home-or-residential"
    )
    assert "extent-own-home-or-residential: gælder ikke her" in elsewhere.flat


def test_the_judgement_behind_a_fact_is_shown_with_who_made_it(rettesnor):
    ran = rettesnor.why(KAREN, GREVE, "sel-103-cause")
    assert "ja (lægeerklæring, Mette Krogh, 20. november 2026): Kan kun stå og gå i få minutter." in ran.flat


def test_english_explains_the_same(rettesnor):
    ran = rettesnor.why(KAREN, GREVE, "sel-103-cause", "--lang", "en")
    assert "At least one of these holds: yes" in ran.flat


def test_a_rule_like_none_gets_the_first_of_those_there_are(rettesnor):
    ran = rettesnor.why(KAREN, GREVE, "xyz")
    assert ran.code == 2
    listed = ran.err.split("der findes: ")[1]
    assert listed.endswith(" …\n")
    assert "sel-2-adult" not in listed


def test_an_unknown_rule_is_refused_with_the_nearest_one(rettesnor):
    ran = rettesnor.why(KAREN, GREVE, "need-to-low")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "rettesnor: der er ingen regel, der hedder: 'need-to-low'; mente du need-too-low?\n"
