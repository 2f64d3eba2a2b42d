"""What `rettesnor batch CASES --standard ID [--standard ID2] [--on DATE] [--offer OFFER] --out FILE` answers."""

import io

import polars as pl

from tests.cli.caseloads import CASES, CHANGING, GREVE, NEW, OLD
from tests.cli.command import ON


def test_the_answer_has_exactly_these_parts(batch, tmp_path):
    data = batch(CASES, "--json").json
    assert list(data) == [
        "standards", "status", "on", "law_left_out", "applied_for", "rows", "empty_rows", "out", "outcomes", "changes",
        "totals", "criteria", "columns", "same_for_everybody", "wrong_values", "not_facts", "missing_columns",
    ]  # fmt: skip
    assert (data["standards"], data["on"], data["rows"]) == ([GREVE], ON, 3)
    assert (data["applied_for"], data["changes"], data["totals"]) == ("sheltered_employment", None, [])
    assert data["out"] == str(tmp_path / "ud.csv")


def test_the_law_and_the_standard_are_counted_against_each_other(batch):
    assert batch(CASES, "--json").json["outcomes"] == {
        GREVE: {
            "inside": {"inside": 0, "outside": 0, "undetermined": 1},
            "outside": {"inside": 0, "outside": 1, "undetermined": 0},
            "undetermined": {"inside": 0, "outside": 0, "undetermined": 1},
        }
    }


def test_every_bit_of_the_masks_is_explained_with_its_rule_and_words(batch, tmp_path):
    criteria = batch(CASES, "--json").json["criteria"]
    assert criteria[0] == {
        "columns": ["law_not_met", "law_unknown"],
        "bit": 0,
        "rule": "sel-2-adult",
        "layer": "statute",
        "strength": "must",
        "quote": "Enhver, der er fyldt 18 år",
        "section": "serviceloven § 2, stk. 1",
        "decides": True,
        "not_met": 1,
        "unknown": 0,
    }
    rows = pl.read_csv(tmp_path / "ud.csv")
    for each in criteria:
        counted = [int((rows[column] // 2 ** each["bit"] % 2).sum()) for column in each["columns"]]
        assert counted == [each["not_met"], each["unknown"]]


def test_every_value_column_is_explained_and_so_is_what_has_no_column(batch, tmp_path):
    data = batch(CASES, "--json").json
    explained = {each["column"]: each for each in data["columns"]}
    criteria = {column for each in data["criteria"] for column in each["columns"]}
    names = pl.read_csv(tmp_path / "ud.csv").columns[9:]
    assert set(names) == {*explained, *criteria, "law_inside", "greve_2019_inside"}
    assert explained["law_pay_floor_amount"] == {
        "column": "law_pay_floor_amount", "value": "pay_floor_amount", "unit": "kr", "rules": ["bek-483-1-ladder"],
        "read_otherwise": [],
    }  # fmt: skip
    distance = next(each for each in data["same_for_everybody"] if each["value"] == "transport_own_distance")
    assert (distance["is"], distance["unit"], distance["layer"]) == (10_000, "m", "order")
    assert distance["quote"]


def test_wrong_values_and_columns_that_are_no_facts_are_named(batch, tmp_path):
    data = batch(CASES, "--json").json
    assert data["wrong_values"] == {
        "count": 1,
        "columns": {"lawful_stay": 1},
        "first": [{"line": 3, "column": "lawful_stay", "value": "ja", "expected": "true eller false"}],
        "file": str(tmp_path / "ud.csv.wrong.csv"),
    }
    assert data["not_facts"] == [
        {"column": "sag", "did_you_mean": None},
        {"column": "support_ned", "did_you_mean": "support_need"},
    ]


def test_with_two_standards_it_is_counted_who_changes(batch):
    ran = batch(CHANGING, "--json", standards=(OLD, NEW))
    changes = ran.json["changes"]
    assert (changes["before"], changes["after"]) == (OLD, NEW)
    cells = {(a, b): cases for a, row in changes["cases"].items() for b, cases in row.items()}
    assert len(cells) == 9
    assert sum(cells.values()) == ran.json["rows"] == 4
    assert (changes["gained"], changes["lost"], changes["decided_by_one_only"]) == (1, 0, 1)
    assert cells["outside", "inside"] == 1, "under the pension age is a condition of the present text alone"
    assert cells["undetermined", "inside"] == 1, "what the cause is, is asked by the present text alone"


def test_a_person_reads_danish_with_quotes(batch):
    ran = batch(CASES, standards=(OLD, NEW))
    assert (ran.code, ran.err) == (0, "")
    for words in (
        "Sager: 3 Vurderet pr. 23. november 2026",
        "Beskyttet beskæftigelse (serviceloven § 103, stk. 1)",
        "Efter loven (rækker) og efter ishoej-present (kolonner)",
        "Efter ishoej-present (rækker) og efter ishoej-proposed (kolonner)",
        "1 Ikke opfyldt i 1, ikke afklaret i 0 (skal; afgør udfaldet) [sel-2-adult] »Enhver, der er fyldt 18 år«",
        "16 Ikke opfyldt i 0, ikke afklaret i 0 (skal; afgør udfaldet) [sel-103-normal-terms]",
        "Kun udfaldet sammenlignes. Andre konflikter med loven",
        "1 værdi kan ikke bruges. Den er regnet som ukendt.",
        "sager.csv:3: lawful_stay: »ja« (true eller false)",
        "support_ned; mente du support_need?",
    ):
        assert words in ran.flat, words


def test_another_outcome_is_told_apart_from_what_only_one_text_can_decide(batch):
    flat = batch(CHANGING, standards=(OLD, NEW)).flat
    assert (
        "Får et andet udfald: 1 fra inden for til uden for: 0 fra uden for til inden for: 1 "
        "Kan kun afgøres efter den ene: 1 "
        "Find sagerne: filtrér på ishoej_present_inside og ishoej_proposed_inside, hvor de er forskellige"
    ) in flat
    turned = batch(CHANGING, standards=(NEW, OLD)).flat
    assert "Får et andet udfald: 1 fra inden for til uden for: 1 fra uden for til inden for: 0" in turned


def test_the_amounts_of_those_who_are_inside_by_both_are_added_up_and_the_others_stand_apart(batch):
    totals = {each["value"]: each for each in batch(CHANGING, "--json", standards=(OLD, NEW)).json["totals"]}
    assert totals["weekly_days"] == {
        "value": "weekly_days", "unit": "days/week", "cases": 1, "before": 6, "after": 10,
        "lost": {"cases": 0, "before": 0}, "gained": {"cases": 1, "after": 10},
    }  # fmt: skip
    flat = batch(CHANGING, standards=(OLD, NEW)).flat
    assert (
        "Højst antal dage om ugen (sager: 1): 3 dage om ugen efter ishoej-present, "
        "5 dage om ugen efter ishoej-proposed "
        "Kun inden for efter ishoej-proposed (sager: 1): 5 dage om ugen"
    ) in flat
    turned = batch(CHANGING, standards=(NEW, OLD)).flat
    assert "Kun inden for efter ishoej-proposed (sager: 1): 5 dage om ugen" in turned


def test_the_amounts_of_a_year_are_said_to_be_estimates_and_are_whole_kroner(batch):
    ran = batch(CHANGING, standards=(OLD, NEW))
    assert "(skøn: 52 uger, højst de dage teksten tillader; se docs/caseload.md)" in ran.flat
    municipality = batch(CHANGING, "--json", standards=(OLD, NEW)).json["totals"][-1]
    days, there_and_back, weeks, price, cap = (3, 5), 2, 52, 223, 720_000
    assert municipality["before"] == days[0] * there_and_back * weeks * price * (14 - 10), (
        "the citizen pays 10 of 14 km"
    )
    assert municipality["after"] == days[1] * there_and_back * weeks * price * 14 - cap, "10 km would be above the cap"
    assert (municipality["before"], municipality["after"]) == (278_304, 903_440)
    assert (
        "Befordring, kommunens del på et år (sager: 1): 2.783 kr. efter ishoej-present, 9.034 kr. efter ishoej-proposed"
    ) in ran.flat


def test_facts_that_the_rules_ask_for_and_the_file_does_not_have_are_named(batch):
    missing = batch(CHANGING, "--json", standards=(OLD, NEW)).json["missing_columns"]
    assert "lawful_stay" in missing
    assert "birth_date" not in missing
    assert "option_personal_assistance" not in missing, "no rule of these standards asks for it"
    words = "Oplysninger, reglerne spørger om, men filen ikke har"
    flat = batch(CHANGING, standards=(OLD, NEW)).flat
    assert words in flat
    assert "lawful_stay (Opholder sig lovligt i Danmark)" in flat
    every = ",".join([CHANGING.partition("\n")[0], *missing])
    assert words not in batch(f"{every}\n1{',' * every.count(',')}\n", standards=(OLD, NEW)).flat


def test_a_deadline_that_only_one_of_the_texts_has_is_named(batch):
    ran = batch(CHANGING, "--json", standards=(OLD, NEW))
    only = ran.json["changes"]["columns_of_one_only"]
    assert "ishoej_present_decision_due" in only
    assert not [name for name in only if name.endswith("weekly_days_in_halves")]
    assert f"Kolonner, som kun den ene tekst giver: {', '.join(only)}" in batch(CHANGING, standards=(OLD, NEW)).flat
    turned = batch(CHANGING, "--json", standards=(NEW, OLD)).json["changes"]["columns_of_one_only"]
    assert sorted(turned) == sorted(only)


def test_what_is_wrong_with_the_file_is_said_before_what_it_comes_to(batch):
    text = "lawful_stay,support_ned\n" + "SAND,x\n" * 12
    flat = batch(text).flat
    assert (
        "12 værdier kan ikke bruges. De er regnet som ukendte. lawful_stay: 12 "
        "Skriv true for ja og false for nej. Skriver Excel SAND og FALSK, så formatér kolonnen som tekst. De første 10:"
    ) in flat
    assert flat.count("»SAND«") == 10
    places = [flat.index(words) for words in ("Sager: 12", "12 værdier", "mente du", "filen ikke har", "Efter loven")]
    assert places == sorted(places)


def test_rows_without_content_are_left_out_and_counted(batch):
    text = "sag,birth_date\n1,1985-05-14\n,\n,\n"
    data = batch(text, "--json").json
    assert (data["rows"], data["empty_rows"]) == (1, 2)
    assert "Sager: 1 Rækker uden indhold, som er udeladt: 2 Vurderet" in batch(text).flat
    assert "uden indhold" not in batch(CASES).flat


def test_where_every_value_can_be_used_it_is_said_and_the_list_is_empty(batch, tmp_path):
    assert "Alle værdier kan bruges." in batch("sag,birth_date\n1,1985-05-14\n").flat
    assert (tmp_path / "ud.csv.wrong.csv").read_text("utf-8") == "line,column,value,expected\n"


def test_the_columns_with_most_wrong_values_come_first(batch):
    text = "birth_date,lawful_stay,housing\nx,ja,x\n,nej,x\n,ja,\n"
    assert "lawful_stay: 3 housing: 2 birth_date: 1" in batch(text).flat
    assert list(batch(text, "--json").json["wrong_values"]["columns"]) == ["lawful_stay", "housing", "birth_date"]


def test_only_a_wrong_yes_or_no_brings_the_hint_of_how_they_are_written(batch):
    flat = batch("birth_date\n14-05-1985\n").flat
    assert "»14-05-1985«" in flat
    assert "Skriv true for ja" not in flat


def test_columns_meant_for_facts_are_named_first_and_at_most_five_of_the_others(batch):
    notes = [f"note_{n}" for n in range(33)]
    flat = batch(",".join([*notes, "support_ned", "housing"]) + "\n1" + "," * 34 + "\n").flat
    assert "uændret support_ned; mente du support_need? note_0 note_1 note_2 note_3 note_4 … og 28 til" in flat
    assert "note_5" not in flat
    assert "Alle værdier kan bruges." not in flat, "perhaps a whole column of them cannot"
    five = batch(",".join([*notes[:5], "housing"]) + "\n1" + "," * 5 + "\n").flat
    assert "note_4 Oplysninger, reglerne spørger om" in five
    assert "Alle værdier kan bruges." in five


def test_in_english_the_quotes_stay_danish(batch):
    ran = batch(CASES, "--lang", "en")
    for words in (
        "Cases: 3 Assessed on 23 November 2026",
        "By the law (rows) and by greve-2019 (columns)",
        "»Enhver, der er fyldt 18 år«",
        "1 value cannot be used. It counts as unknown.",
        "(true or false)",
        "support_ned; did you mean support_need?",
    ):
        assert words in ran.flat, words


def test_the_special_course_is_assessed_where_it_is_applied_for(batch, tmp_path):
    data = batch(CASES, "--json", "--offer", "special_course").json
    assert data["applied_for"] == "special_course"
    assert "special-course-not-offered" in [each["rule"] for each in data["criteria"]]


def test_parquet_goes_in_and_out(batch, tmp_path):
    pl.read_csv(io.StringIO(CASES), infer_schema=False).write_parquet(tmp_path / "sager.parquet")
    as_csv = batch(CASES, "--json").json
    ran = batch(tmp_path / "sager.parquet", "--json", out="ud.parquet")
    assert ran.json["outcomes"] == as_csv["outcomes"]
    assert ran.json["wrong_values"]["first"][0]["line"] == 2, "the second row"
    assert pl.read_parquet(tmp_path / "ud.parquet")["law_inside"].to_list() == [True, False, None]


def test_a_case_of_another_municipality_has_a_bit_of_its_own_that_moves_no_outcome(batch, tmp_path):
    """The first standard is Greve's, whose code is 253."""
    text = "sag,acting_municipality,residence_municipality\n1,253,253\n2,730,253\n3,253,730\n4,,\n"
    criteria = batch(text, "--json").json["criteria"]
    [acts] = [each for each in criteria if each["rule"] == "rsl-9-acting"]
    assert (acts["decides"], acts["not_met"], acts["unknown"]) == (False, 1, 2)
    rows = pl.read_csv(tmp_path / "ud.csv")
    assert (rows["law_not_met"] // 2 ** acts["bit"] % 2).to_list() == [0, 1, 0, 0]
    assert (rows["law_unknown"] // 2 ** acts["bit"] % 2).to_list() == [0, 0, 1, 1]
