"""`rettesnor standards list|show|check|coverage|review|schema`"""

import hashlib
import json
from typing import get_args
from unicodedata import normalize

import jsonschema  # type: ignore[import-untyped]
import pytest
from django.conf import settings

from rettesnor.cli.options import GRADES
from rettesnor.rules.standard import Grade, Standard
from rettesnor.standards import files
from rettesnor.standards.reading import Document

HOME = settings.HOME / "standards"
COMMITTED = HOME / "schema" / "standard.schema.json"
IDS = files.standard_ids()
GREVE, BALLERUP = "greve-2019", "ballerup"


def spoil(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_all_standards_are_listed(rettesnor):
    rows = rettesnor("standards", "list", "--json").json
    assert [row["id"] for row in rows] == IDS
    assert set(rows[0]) == {"id", "municipality", "name", "title", "status", "in_force_from", "rules"}
    assert all(f"{row['id']}: {row['name']}, " in rettesnor("standards", "list").out for row in rows)


def test_a_standard_is_shown_with_text_sections_and_rules(rettesnor):
    shown = rettesnor("standards", "show", GREVE, "--json").json
    assert list(shown)[:3] == ["id", "municipality", "title"]
    assert {"id", "municipality", "status", "in_force_from", "text", "sections", "rules"} <= set(shown)
    assert (shown["id"], shown["municipality"], shown["in_force_from"]) == (GREVE, "greve", "not stated")
    rule = next(rule for rule in shown["rules"] if rule["id"] == "need-too-low")
    assert {**rule, "quotes": None} == {
        "id": "need-too-low",
        "kind": "exclusion",
        "strength": "must",
        "quotes": None,
        "section": "Samlet vurdering ud fra VUM",
        "parameters": {"when": {"support_need": ["none", "light"]}},
        "topic": "target_group",
        "offers": ["sheltered_employment"],
    }
    assert rule["quotes"][-1] in shown["text"]


def test_a_person_reads_each_sentence_with_what_became_of_it(rettesnor):
    ran = rettesnor("standards", "show", GREVE)
    assert "[need-too-low] Undtagelse fra målgruppen (skal): omfatter ikke, når: Samlet vurdering" in ran.flat
    for unit in (unit for _, unit in files.standard(GREVE).placed_units()):
        assert " ".join(unit.words.split()) in ran.flat


def test_the_check_passes_for_what_is_shipped(rettesnor):
    ran = rettesnor("standards", "check", "--json")
    assert ran.code == 0
    assert ran.json["faults"] == []
    assert [(each["id"], each["ok"], each["differences"]) for each in ran.json["standards"]] == [
        (standard, True, []) for standard in IDS
    ]
    assert rettesnor("standards", "check", GREVE).out == f"{GREVE}: hele teksten svarer til kilden\n"


def test_the_check_shows_the_line_and_both_texts_where_they_differ(rettesnor, own_files):
    spoil(own_files / "greve" / f"{GREVE}.yaml", "let støttebehov", "noget støttebehov")
    ran = rettesnor("standards", "check", GREVE, "--json")
    assert ran.code == 1
    [difference] = ran.json["standards"][0]["differences"]
    source = (own_files / "greve" / difference["file"]).read_text("utf-8").split("\n")
    assert (difference["source"].casefold(), difference["units"]) == ("let", "noget")
    assert difference["source"] in source[difference["line"] - 1]
    said = rettesnor("standards", "check", GREVE)
    assert said.code == 1
    assert f"{difference['file']}:{difference['line']}: forskel" in said.out
    assert "kilden: »" in said.out
    assert "standarden: »noget«" in said.out


def test_the_check_says_what_is_wrong_with_a_bad_file_and_goes_on(rettesnor, own_files):
    spoil(own_files / "greve" / f"{GREVE}.yaml", "kind: exclusion", "kind: exclution")
    ran = rettesnor("standards", "check", "--json")
    assert ran.code == 1
    results = {each["id"]: each for each in ran.json["standards"]}
    assert "der er ingen slags regel, der hedder 'exclution'" in results[GREVE]["faults"][0]
    assert results[BALLERUP]["ok"]


def test_the_check_sees_a_source_whose_bytes_have_changed(rettesnor, own_files):
    with (own_files / "greve" / f"{GREVE}.source.txt").open("a") as source:
        source.write(" ")
    ran = rettesnor("standards", "check", GREVE)
    assert ran.code == 1
    assert "filens bytes er ikke dem, standardens sha256 er taget af" in ran.flat


def test_the_check_reads_the_law_and_the_municipalities_too(rettesnor, own_files):
    spoil(own_files / "greve" / "municipality.yaml", "letterhead:", "leterhead:")
    ran = rettesnor("standards", "check")
    assert ran.code == 1
    assert "municipality.yaml:" in ran.out
    assert "leterhead: dette navn kendes ikke her" in ran.flat


def test_showing_a_bad_file_is_refused(rettesnor, own_files):
    spoil(own_files / "greve" / f"{GREVE}.yaml", "kind: exclusion", "kind: exclution")
    ran = rettesnor("standards", "show", GREVE)
    assert (ran.code, ran.out) == (2, "")
    assert "der er ingen slags regel, der hedder 'exclution'; brug en af: " in ran.err


def _source(own_files, change):
    """The source saved in another way, and the standard told of it, so that nothing but the words is compared."""
    source, standard = own_files / "greve" / f"{GREVE}.source.txt", own_files / "greve" / f"{GREVE}.yaml"
    content = change(source.read_text("utf-8"))
    spoil(standard, hashlib.sha256(source.read_bytes()).hexdigest(), hashlib.sha256(content).hexdigest())
    source.write_bytes(content)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: normalize("NFD", text).encode(),
        lambda text: text.replace(" ", "\u00a0").encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
    ],
    ids=["byte order mark", "decomposed letters", "no-break spaces", "Windows line breaks"],
)
def test_how_a_program_saves_a_text_is_no_difference(rettesnor, own_files, change):
    _source(own_files, change)
    ran = rettesnor("standards", "check", GREVE)
    assert (ran.code, ran.out) == (0, f"{GREVE}: hele teksten svarer til kilden\n")


@pytest.mark.parametrize(("encoding", "kind"), [("cp1252", "ikke UTF-8"), ("utf-16", "UTF-16, ikke UTF-8")])
def test_a_source_that_is_not_utf_8_is_named(rettesnor, own_files, encoding, kind):
    _source(own_files, lambda text: text.encode(encoding, "replace"))
    ran = rettesnor("standards", "check", GREVE)
    assert ran.code == 1
    assert f"{GREVE}.source.txt:1: filen er {kind}; gem den som UTF-8" in ran.out


def test_a_sign_that_cannot_be_seen_is_named_with_the_mend(rettesnor, own_files):
    _source(own_files, lambda text: text.replace("borgeren", "borg\u00aderen", 1).encode())
    ran = rettesnor("standards", "check", GREVE)
    assert ran.code == 1
    assert "i kilden står U+00AD blød bindestreg, som ikke kan ses" in ran.out
    assert 'file: "borg\\u00aderen' in ran.out
    [found] = rettesnor("standards", "check", GREVE, "--json").json["standards"][0]["differences"]
    assert (found["signs"], found["mend"]["line"]) == (["U+00AD"], found["line"])


@pytest.mark.parametrize("standard", IDS)
def test_the_coverage_counts_every_unit_once(rettesnor, standard):
    ran = rettesnor("standards", "coverage", standard, "--json")
    total, sections = ran.json["total"], ran.json["sections"]
    parts = ("rules", "information", "information_with_why", "remainder")
    assert total["units"] == sum(total[part] for part in parts) == len(list(files.standard(standard).placed_units()))
    assert all(total[part] == sum(section[part] for section in sections) for part in parts)


def test_the_coverage_names_a_section_without_a_heading_by_its_first_words(rettesnor):
    lines = rettesnor("standards", "coverage", "randers-draft").out.splitlines()
    assert "»Opfølgning kan desuden ske ved, at arbejdsstedet …«: 7 med regler" in lines
    assert not any(line.startswith("-") for line in lines)


@pytest.mark.parametrize("standard", IDS)
def test_nothing_of_a_shipped_standard_remains_unaccounted_for(rettesnor, standard):
    ran = rettesnor("standards", "coverage", standard)
    assert ran.code == 0
    assert ran.out.rstrip().endswith(", 0 rest")


def test_a_remainder_is_listed_with_its_line(rettesnor, own_files):
    path = own_files / "greve" / f"{GREVE}.yaml"
    heading = "- heading: Samlet vurdering ud fra VUM"
    lines = path.read_text("utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith(heading))
    units = next(n for n in range(at, len(lines)) if lines[n].strip() == "units:")
    lines.insert(units + 1, "  - text: Du skal møde kl. 8.")
    path.write_text("\n".join(lines), "utf-8")
    ran = rettesnor("standards", "coverage", GREVE, "--json")
    assert ran.code == 1
    assert ran.json["remainder"] == [{"line": units + 2, "text": "Du skal møde kl. 8.", "word": None}]
    assert (
        f"{GREVE}.yaml:{units + 2}: ikke gjort rede for: »Du skal møde kl. 8.«"
        in rettesnor("standards", "coverage", GREVE).out
    )


@pytest.mark.parametrize("standard", IDS)
def test_the_remarks_for_a_jurist_stand_by_their_sentences(rettesnor, standard):
    remarks = rettesnor("standards", "review", standard, "--json").json
    assert remarks
    text = " ".join(rettesnor("standards", "show", standard, "--json").json["text"].split())
    for remark in remarks:
        assert set(remark) == {
            "standard", "grade", "note", "provision", "section", "quote", "rules", "found_by", "code", "about",
            "noted", "answered", "status", "under_reading_of",
        }  # fmt: skip
        assert ("machine" in remark["found_by"]) == (remark["code"] is not None) == (remark["about"] is not None)
        assert remark["quote"] is None or " ".join(remark["quote"].split()) in text
    said = rettesnor("standards", "review", standard)
    assert "Til bekræftelse af en jurist:\n" in said.out
    assert ("gælder ikke: ingen sag afgøres efter det" in said.out) is (remarks[0]["status"] != "in-force")
    flat = " ".join(said.out.split())
    assert flat.count("[fundet af programmet]") == sum("machine" in remark["found_by"] for remark in remarks) > 0
    assert flat.count("[noteret af en læser]") == sum("reader" in remark["found_by"] for remark in remarks) > 0


def test_a_remark_in_a_section_without_a_heading_names_the_one_it_stands_under(rettesnor):
    said = " ".join(rettesnor("standards", "review", "randers-draft").out.split())
    assert "(None)" not in said
    assert "længere tids fravær eller sygdom over tre uger.« (Hvordan følges der op på, at den støtte" in said
    remarks = rettesnor("standards", "review", "randers-draft", "--json").json
    assert all(remark["section"] for remark in remarks if remark["quote"])


def test_the_remarks_of_all_texts_stand_together_the_gravest_first(rettesnor):
    remarks = rettesnor("standards", "review", "--json").json
    assert {remark["standard"] for remark in remarks} == set(IDS)
    assert [*map(GRADES.index, (each["grade"] for each in remarks))] == sorted(
        GRADES.index(each["grade"]) for each in remarks
    )
    two = rettesnor("standards", "review", "greve-2019", "ballerup", "--json").json
    assert [each for each in remarks if each["standard"] in ("greve-2019", "ballerup")] == sorted(
        two, key=lambda each: (GRADES.index(each["grade"]), each["standard"])
    )
    assert "\n[greve-2019] I strid med loven" in rettesnor("standards", "review").out


@pytest.mark.parametrize(
    ("options", "picked"),
    [
        (["--grade", "conflict"], lambda remark: remark["grade"] == "conflict"),
        (["--grade", "conflict", "--grade", "gap"], lambda remark: remark["grade"] in ("conflict", "gap")),
        (["--found-by", "reader"], lambda remark: "reader" in remark["found_by"]),
        (["--open"], lambda remark: remark["answered"] is None),
        (["--answered"], lambda remark: remark["answered"] is not None),
    ],
)
def test_the_remarks_can_be_narrowed(rettesnor, options, picked):
    remarks = rettesnor("standards", "review", "--json").json
    assert rettesnor("standards", "review", *options, "--json").json == [each for each in remarks if picked(each)]


def test_nothing_that_is_left_says_so(rettesnor):
    assert rettesnor("standards", "review", "greve-2019", "--answered").out == "Der er ingen bemærkninger.\n"


def test_the_grades_are_those_of_the_rules():
    assert get_args(Grade) == GRADES


@pytest.mark.parametrize("standard", IDS)
def test_every_shipped_file_is_valid_by_the_schema_for_editors(rettesnor, standard):
    schema = rettesnor("standards", "schema").json
    jsonschema.Draft202012Validator.check_schema(schema)
    content = json.loads(json.dumps(Document(files.standard_paths()[standard]).content, default=str))
    jsonschema.Draft202012Validator(schema).validate(content)


def test_the_schema_refuses_a_key_it_does_not_know(rettesnor):
    content = json.loads(json.dumps(Document(files.standard_paths()[GREVE]).content, default=str))
    content["sections"][0]["haeding"] = "x"
    assert not jsonschema.Draft202012Validator(rettesnor("standards", "schema").json).is_valid(content)


def test_the_committed_schema_is_the_current_one(rettesnor):
    assert COMMITTED.read_text("utf-8") == rettesnor("standards", "schema").out, (
        "write it anew: rettesnor standards schema > standards/schema/standard.schema.json"
    )


def test_the_schema_has_every_key_of_the_model():
    schema = json.loads(COMMITTED.read_text("utf-8"))
    assert set(schema["properties"]) == set(Standard.model_fields)


def test_the_new_title_of_a_proposal_is_its_heading_and_quotes_are_cited_under_it(rettesnor):
    shown = rettesnor("standards", "show", "ishoej-proposed", "--json").json
    assert {"Svarfrist", "Målgruppe", "Form og indhold"} <= {rule["section"] for rule in shown["rules"]}
    assert not {"Servicemål", "Personkreds", "Ydelsen"} & {rule["section"] for rule in shown["rules"]}
    assert "Servicemål\nNy titel: Svarfrist" in shown["text"]
