"""What cannot be answered: a message on stderr that names the place and the remedy, exit code 2, nothing on stdout."""

import pytest

GREVE = "greve-2019"


def refused(ran, *words):
    assert ran.code == 2
    assert ran.out == ""
    assert "Traceback" not in ran.err
    for word in words:
        assert word in ran.err, ran.err


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (
            "support_ned: light",
            "sag.yaml:2: der er ingen oplysning, der hedder »support_ned«; mente du support_need? `rettesnor facts --",
        ),
        (
            "support_need: mild",
            "sag.yaml:2: »Samlet vurdering af støttebehov (VUM)« kan ikke være »mild«; skriv none | light",
        ),
        ("lawful_stay: ja", "sag.yaml:2: »Opholder sig lovligt i Danmark« kan ikke være »ja«; skriv true eller false"),
        ("birth_date: 1985-02-30", "sag.yaml:2: »Fødselsdato« kan ikke være »1985-02-30«; skriv en dato: ÅÅÅÅ-MM-DD"),
        (
            "birth_date: 2045-05-14",
            "sag.yaml:2: »Fødselsdato« kan ikke være 14. maj 2045; den seneste dag er 23. november 2026",
        ),
        (
            "birth_date: 1858-01-01",
            "sag.yaml:2: »Fødselsdato« kan ikke være 1. januar 1858; den tidligste dag er 1. januar 1900",
        ),
        ("birth_date: 9999-12-31", "sag.yaml:2: »Fødselsdato« kan ikke være 31. december 9999"),
        ("birth_date: 99999999-01-01", "sag.yaml:2: »Fødselsdato« kan ikke være »99999999-01-01«"),
        (
            "decision_received: 2026-11-24",
            "sag.yaml:2: »Afgørelse modtaget af borgeren« kan ikke være 24. november 2026",
        ),
        (
            "weekly_days: 9 days/week",
            "sag.yaml:2: »Dage om ugen i tilbuddet« kan ikke være 9 dage om ugen; det er højst 7 dage",
        ),
        ("birth_date: 14. maj", "sag.yaml:2: »Fødselsdato« kan ikke være »14. maj«; skriv en dato"),
        (
            "distance_to_work: 12",
            "sag.yaml:2: »Afstand mellem hjem og arbejdssted« kan ikke være »12«; skriv et tal med enhed: 4 km",
        ),
        ("distance_to_work: 12 kr", "sag.yaml:2: »Afstand mellem hjem og arbejdssted« kan ikke være »12 kr«"),
        (
            "acting_municipality: 253",
            '»Handlekommune« skrives i anførselstegn; uden dem er 253 et tal. Skriv acting_municipality: "253"',
        ),
        (
            "acting_municipality: 25",
            "sag.yaml:2: »Handlekommune« kan ikke være »25«; skriv en kommunes kode i anførselstegn, for eksempel",
        ),
        (
            'acting_municipality: "999"',
            "sag.yaml:2: »Handlekommune« kan ikke være 999; ingen kommune har den kode",
        ),
        ("support_need: [light]", "sag.yaml:2: »Samlet vurdering af støttebehov (VUM)« kan ikke være »['light']«"),
        ("lawful_stay: {value: true, sorce: x}", "sag.yaml:2: facts.lawful_stay.sorce: dette navn kendes ikke her"),
        ("lawful_stay: {by: Mette}", "sag.yaml:2: facts.lawful_stay.value: mangler; tilføj det"),
        ("lawful_stay: {value: true, date: i går}", "sag.yaml:2: facts.lawful_stay.date: 'i går' er ikke en dato"),
        ("lawful_stay: true\n  lawful_stay: false", "sag.yaml:3: 'lawful_stay' står der to gange"),
        ("lawful_stay: [", "sag.yaml:3: ikke gyldig YAML: en værdi mangler, eller en parentes"),
    ],
)
def test_a_wrong_fact_is_named_with_its_line(rettesnor, written, message):
    refused(rettesnor.assess(f"facts:\n  {written}\n", GREVE), "en fil kan ikke bruges", message)


def test_facts_that_contradict_each_other_are_refused(rettesnor):
    ran = rettesnor.assess("facts:\n  option_flex_job: can_use\n  cannot_use_other_offers: true\n", GREVE)
    refused(
        ran,
        "sag.yaml:3: »Fleksjob: Kan benyttes« og »Tilbud efter anden lovgivning: kan ikke benyttes« modsiger hinanden",
    )


def test_a_fact_like_none_is_answered_with_where_those_there_are_stand(rettesnor):
    refused(
        rettesnor.assess("facts:\n  xyz: 1\n", GREVE),
        "der er ingen oplysning, der hedder »xyz«; `rettesnor facts --standard greve-2019` viser dem, der er",
    )


def test_a_fact_of_another_text_is_told_as_that_text_s_own(rettesnor):
    refused(
        rettesnor.assess("facts:\n  problems_in_the_areas: light\n", "ballerup"),
        "sag.yaml:2: »problems_in_the_areas« er ikke en oplysning her, men kun i ",
        "`rettesnor facts --standard ballerup` viser dem, der tæller her",
    )


def test_facts_without_the_word_on_top_are_one_fault(rettesnor):
    ran = rettesnor.assess("# Karen\nlawful_stay: true\ncausal_link: true\nbirth_date: 1985-05-14\n", GREVE)
    refused(ran, "sag.yaml:2: skriv `facts:` på en linje over oplysningerne, og begynd hver oplysnings linje med to")
    assert ran.err.count("sag.yaml:") == 1


def test_everything_wrong_with_a_file_is_said_at_once(rettesnor):
    ran = rettesnor.assess("facts:\n  nonsense: 1\n  lawful_stay: ja\n", GREVE)
    refused(ran, "sag.yaml:2:", "sag.yaml:3:")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "sag.yaml:1: filen skal være navne med hver sin værdi efter kolon"),
        ("- a\n", "sag.yaml:1: filen skal være navne med hver sin værdi efter kolon"),
        ("fakta: {}\n", "sag.yaml:1: facts: mangler; tilføj det"),
        ("facts: {}\nofer: x\n", "sag.yaml:2: ofer: dette navn kendes ikke her"),
        ("facts: {}\napplied_for: fleksjob\n", "sag.yaml:2: applied_for: 'fleksjob' kendes ikke her; brug"),
        ("facts: {}\ndeviations:\n- {rule: need-too-low}\n", "sag.yaml:3: deviations.0.reason: mangler; tilføj det"),
        (
            "facts: {}\ndeviations:\n- {rule: need-too-low, reason: ' '}\n",
            "sag.yaml:3: skriv, hvorfor need-too-low fraviges",
        ),
        (
            "facts: {}\ndeviations:\n- {rule: need-too-low, reason: ok}\n- {rule: sel-2-adult, reason: ung}\n",
            "sag.yaml:4: sel-2-adult er en regel i loven og kan ikke fraviges",
        ),
        (
            "facts: {}\ndeviations:\n- {rule: unheard-of, reason: ok}\n",
            "sag.yaml:3: standarden har ingen regel, der hedder 'unheard-of'",
        ),
    ],
)
def test_a_wrong_file_is_refused_with_line_and_remedy(rettesnor, text, message):
    refused(rettesnor.assess(text, GREVE), message)


def test_a_file_that_is_not_there_is_named(rettesnor, tmp_path):
    ran = rettesnor("assess", str(tmp_path / "ole.yaml"), "--standard", GREVE)
    refused(ran, "der er ingen fil, der hedder", "ole.yaml")


def test_a_folder_is_no_file(rettesnor, tmp_path):
    refused(rettesnor("assess", str(tmp_path), "--standard", GREVE), "filen kan ikke læses")


@pytest.mark.parametrize(
    "arguments",
    [
        ("standards", "show", "greve-2018"),
        ("standards", "check", "greve-2018"),
        ("standards", "coverage", "greve-2018"),
        ("standards", "review", "greve-2018"),
        ("facts", "--standard", "greve-2018"),
        ("deadline", "--standard", "greve-2018", "--received", "2026-11-23"),
    ],
)
def test_an_unknown_standard_is_refused_with_the_nearest_one(rettesnor, arguments):
    ran = rettesnor(*arguments)
    refused(ran)
    assert ran.err == "rettesnor: der er ingen standard, der hedder: 'greve-2018'; mente du greve-2019?\n"


def test_a_name_like_none_gets_the_list(rettesnor):
    refused(rettesnor("standards", "show", "xyz", "--lang", "en"), "there is no standard called: 'xyz'; there are: ")


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (("pension-age", "--born", "1971-13-01"), "--born"),
        (("deadline", "--standard", GREVE, "--received", "i dag"), "--received"),
        (("assess", "x.yaml", "--standard", GREVE, "--on", "23/11"), "--on"),
    ],
)
def test_a_bad_date_names_its_option(rettesnor, arguments, option):
    refused(rettesnor(*arguments), f"rettesnor: {option}: ", "er ikke en dato; skriv den som ÅÅÅÅ-MM-DD")
    refused(rettesnor(*arguments, "--lang", "en"), f"{option}: ", "is not a date; write it as YYYY-MM-DD")


def test_a_day_before_the_law_texts_is_refused_with_the_first_day_there_is(rettesnor):
    path = rettesnor.file("facts: {lawful_stay: true}")
    ran = rettesnor("assess", path, "--standard", GREVE, "--on", "2020-01-01")
    refused(ran, "lovens ordlyd (serviceloven § 2) er kendt fra 2024-01-22", "2020-01-01 ligger før")
    first = ran.err.split("kendt fra ")[1][:10]
    assert rettesnor("assess", path, "--standard", GREVE, "--on", first).code == 0


@pytest.mark.parametrize("day", ["2200-01-01", "9999-12-31"])
def test_a_day_beyond_any_case_is_refused(rettesnor, day):
    path = rettesnor.file("facts: {lawful_stay: true}")
    for arguments in (("pension-age", "--born"), ("assess", path, "--standard", GREVE, "--on")):
        refused(rettesnor(*arguments, day), f"{day} er for langt fremme; den seneste dag er 2199-12-31")


def test_a_value_that_is_far_from_what_is_usual_is_asked_about_and_the_case_is_assessed(rettesnor):
    ran = rettesnor.assess("facts:\n  birth_date: 1921-05-14\n", GREVE)
    assert ran.code == 0
    assert "sag.yaml:2: Er det rigtigt, at »Fødselsdato« er 14. maj 1921?" in ran.err
    assert "Efter loven" in ran.out


def test_a_refusal_is_no_json_even_when_asked_for(rettesnor):
    refused(rettesnor("standards", "show", "xyz", "--json"), "xyz")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("asses",),
        ("assess",),
        ("assess", "x.yaml"),
        ("standards",),
        ("deadline", "--stan", GREVE),
        ("facts", "--lang", "de"),
    ],
)
def test_wrong_usage_is_refused_with_the_usage(rettesnor, arguments):
    refused(rettesnor(*arguments), "usage: rettesnor")
