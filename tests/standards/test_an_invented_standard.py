"""An invented municipality whose standard says everything in the ways that no shipped text does.

Its rules are checked, reviewed and assessed here; that each of their parameters changes something that is seen is asked
by tests/rules/test_no_dead_parameters.py.
"""

import json

import pytest

from rettesnor.cli.golden_files import golden_cases
from rettesnor.cli.main import main
from rettesnor.standards import files
from rettesnor.standards.faults import BadFile
from tests.golden import test_golden_cases as golden
from tests.golden.test_golden_cases import PEOPLE
from tests.standards.adding import INVENTED as PROEVEBY
from tests.standards.adding import Checkout
from tests.standards.elsewhere import reading_from
from tests.standards.test_adding_a_municipality import answer

INVENTED = PROEVEBY.with_name("eksempelby")
STANDARD = "eksempelby-2026"
RIDES = "eksempelby-koersel.source.txt"
DRAFT = "eksempelby-2027"


@pytest.fixture(scope="module")
def added(tmp_path_factory):
    return Checkout(tmp_path_factory.mktemp("checkout")).add(INVENTED)


@pytest.fixture
def checkout(added):
    """With the invented municipality beside the shipped data; only to be read."""
    with reading_from(added.standards):
        yield added


@pytest.fixture
def own(tmp_path):
    """The invented municipality's folder in a checkout for this test, which may spoil it."""
    made = Checkout(tmp_path).add(INVENTED)
    with reading_from(made.standards):
        yield made.standards / "eksempelby"


def test_its_next_version_says_the_rest_and_every_sentence_of_it_is_a_rule(checkout):
    [checked] = answer(checkout, "standards", "check", DRAFT)["standards"]
    assert (checked["ok"], checked["faults"]) == (True, [])
    total = answer(checkout, "standards", "coverage", DRAFT)["total"]
    assert (total["rules"], total["unexpressed"], total["remainder"]) == (40, 0, 0)


def test_the_machine_finds_where_the_next_version_gives_less(checkout):
    remarks = answer(checkout, "standards", "review", DRAFT)
    assert {(rule, each["code"]) for each in remarks for rule in each["rules"]} == {
        ("waiting-list", "waiting_list"),
        ("paid", "pay_made_optional"),
        ("most", "pay_capped"),
        ("cap", "transport_beyond_not_stated"),
        ("cap", "transport_cap_not_stated"),
        ("ill-long", "provider_decides"),
        ("ill-long", "ending_without_ground"),
    }


LATER = "eksempelby-2028"


def test_a_later_version_says_what_standards_elsewhere_say(checkout):
    [checked] = answer(checkout, "standards", "check", LATER)["standards"]
    assert (checked["ok"], checked["faults"]) == (True, [])
    total = answer(checkout, "standards", "coverage", LATER)["total"]
    assert (total["rules"], total["unexpressed"], total["remainder"]) == (17, 0, 0)


def test_the_machine_finds_where_the_later_version_gives_less(checkout):
    remarks = answer(checkout, "standards", "review", LATER)
    assert {(rule, each["code"]) for each in remarks for rule in each["rules"]} == {
        ("impaired", "stricter_than_law"),
        ("excluded-for-a-while", "stricter_than_law"),
        ("answer", "notice_of_delay_missing"),
        ("longer", "deadline_stretched"),
        ("means", "transport_cap_not_stated"),
        ("farthest", "transport_ends_at_a_distance"),
    }


def test_one_sentence_lengthens_every_time_limit_of_its_text_that_binds_the_municipality(checkout):
    asked = ("--standard", LATER, "--received", "2026-11-02")
    [rule] = [each for each in answer(checkout, "deadline", *asked)["rules"] if each["rule"] == "answer"]
    assert (rule["due"], rule["extended_to"], rule["extension_rule"]) == ("2026-12-28", "2027-01-25", "longer")


def test_a_person_the_law_leaves_inside_is_told_when_the_exclusion_is_over(checkout, tmp_path):
    facts = (PEOPLE["in-the-target-group"], {"excluded_since": "2026-06-01"})
    (tmp_path / "facts.yaml").write_text(json.dumps({"facts": {**facts[0], **facts[1]}}), "utf-8")
    case = answer(checkout, "assess", str(tmp_path / "facts.yaml"), "--standard", LATER, "--on", "2026-11-23")
    assert case["changes_by_time"]["day"] == "2026-12-01"


RANKED = """
period: 2026-11
distance: 9 km
days: {sheltered: 16}
fares:
- {means: til fods, kind: on-foot, per_trip: 0 kr, usable: false}
- {means: kommunens bus, kind: municipal-bus, per_trip: 30 kr, usable: true}
- {means: taxa, kind: taxi, per_trip: 90 kr, usable: true}
net_earnings: 700 kr
other_deductions: 0 kr
"""


def test_of_means_in_order_the_first_that_the_citizen_can_use_is_named(checkout, tmp_path):
    (tmp_path / "rides.yaml").write_text(RANKED, "utf-8")
    rows = answer(checkout, "transport", str(tmp_path / "rides.yaml"), "--standard", LATER)["rows"]
    [ranked] = [each for each in rows if each["code"] == "transport-local-ranked"]
    assert ranked["values"]["means"] == "kommunens bus"


def test_the_least_pay_in_kroner_holds_from_the_first_day(checkout, tmp_path):
    """5 % of 143.35 kr is 7.17 kr, and the draft promises 9."""
    text = PAY.format(started="2026-11-02").replace("rate: 12 kr", "rate: 8 kr")
    (tmp_path / "pay.yaml").write_text(text, "utf-8")
    assert answer(checkout, "pay", str(tmp_path / "pay.yaml"), "--standard", DRAFT)["allowed"] is False


def test_its_text_is_that_of_both_its_sources(checkout):
    [checked] = answer(checkout, "standards", "check", STANDARD)["standards"]
    assert checked == {
        "id": STANDARD, "ok": True, "faults": [], "warnings": [], "differences": [], "undecided": [],
        "undecided_topics": [],
    }  # fmt: skip


def test_each_source_is_shown_with_its_address_and_the_day_it_was_fetched(checkout):
    shown = answer(checkout, "standards", "show", STANDARD)
    assert [(each["file"], each["url"], each["retrieved"]) for each in shown["sources"]] == [
        ("eksempelby-2026.source.txt", "https://eksempelby.invalid/kvalitetsstandard", "2026-10-05"),
        (RIDES, "https://eksempelby.invalid/koersel", "2026-10-06"),
    ]


def test_what_cannot_be_expressed_yet_has_a_line_of_its_own(checkout):
    found = answer(checkout, "standards", "coverage", STANDARD)
    total = found["total"]
    assert (total["rules"], total["unexpressed"], total["remainder"]) == (41, 2, 0)
    assert [each["lost"] for each in found["unexpressed"]] == [
        "Hvilke fredage Møllen lukker før tid.",
        "At ledsageren kører gratis, og at turen skal aftales dagen før.",
    ]


REVIEWED = {
    "need": ["stricter_than_law"],
    "home-first": ["neighbour_goes_first"],
    "doctor": ["papers_required_to_apply"],
    "quick": ["deadline_starts_late", "notice_of_delay_missing"],
    "visit": ["step_before_decision"],
    "trial": ["trial_ends_grant"],
    "unpaid": ["pay_unpaid_start"],
    "provider-ends": ["provider_decides"],
    "zones": ["transport_other_measure"],
    "cap": ["transport_cap_of_more"],
    "earliest-follow-up": ["follow_up_not_before"],
}


def test_the_machine_finds_where_it_gives_less_than_the_law(checkout):
    found: dict[str, list[str]] = {}
    for remark in answer(checkout, "standards", "review", STANDARD):
        for rule in remark["rules"]:
            found.setdefault(rule, []).append(remark["code"])
    assert found == REVIEWED


CASES = golden_cases(INVENTED.with_name("eksempelby-golden.yaml"))


@pytest.mark.parametrize("case", CASES, ids=[case.case for case in CASES])
def test_the_golden_case_comes_out_as_written(checkout, case):
    golden.test_the_case_comes_out_as_written(case)


def test_a_case_is_told_which_sentences_a_person_has_to_read(checkout, tmp_path):
    (tmp_path / "facts.yaml").write_text("facts: {support_need: moderate}\n", "utf-8")
    case = answer(checkout, "assess", str(tmp_path / "facts.yaml"), "--standard", STANDARD, "--on", "2026-11-23")
    assert [(each["section"], each["document"]) for each in case["to_read"]] == [
        ("Tid og sted", None),
        ("Kørsel til arbejde", None),
        ("Hvem bestemmer, og hvem leverer?", "Kommunens takstblad"),
    ]


def test_a_rule_of_a_neighbouring_offer_is_in_no_case_and_breaks_no_silence(checkout, tmp_path):
    (tmp_path / "facts.yaml").write_text("facts: {support_need: moderate}\n", "utf-8")
    case = answer(checkout, "assess", str(tmp_path / "facts.yaml"), "--standard", STANDARD, "--on", "2026-11-23")
    assert "company-extent" not in {finding["rule"] for finding in case["findings"]}
    assert not [name for name in case["values"] if name.startswith("extent_")]
    assert "extent" in case["silent_on"]


@pytest.mark.parametrize(("distance", "citizen"), [("7 km", 0), ("6.9 km", None)])
def test_exactly_the_distance_is_free_and_a_cap_of_other_income_is_not_guessed(checkout, tmp_path, distance, citizen):
    """Under 7 km the citizen pays all, and how much a fifth of the whole income is, nobody has told."""
    (tmp_path / "transport.yaml").write_text(
        f"{{period: 2026-11, distance: {distance}, days: {{sheltered: 16}}, net_earnings: 700 kr, other_deductions: "
        "0 kr, fares: [{means: bus, kind: bus, per_trip: 24 kr, usable: true}]}\n",
        "utf-8",
    )
    facts = tmp_path / "facts.yaml"
    facts.write_text("facts: {can_use_public_transport: false}\n", "utf-8")
    asked = ("transport", str(tmp_path / "transport.yaml"), "--standard", STANDARD)
    paid = answer(checkout, *asked, "--facts", str(facts))
    assert (paid["citizen_ore"], paid["at_most_ore"]) == (citizen, 0 if citizen == 0 else 21_000)
    assert answer(checkout, *asked)["citizen_ore"] is None, "of a ride by bus the first two zones are the citizen's"


PAY = """on: 2026-11-23
started: {started}
method: gratuity
rate: 12 kr
area: industri
effort_unsuitable: {{holds: true, reason: Tempoet svinger.}}
work_assessed: true
reduced_ability: {{holds: true, reason: Arbejdsevnen er nedsat.}}
very_modest_earnings: {{holds: true, reason: Indtjeningen er beskeden.}}
"""


@pytest.mark.parametrize(("started", "allowed"), [("2026-08-03", True), ("2026-05-04", False), ("2025-11-03", False)])
def test_the_gratuity_rises_in_kroner_and_then_in_shares(checkout, tmp_path, started, allowed):
    """9 % of 143.35 kr, after six months, is 12.91 kr."""
    (tmp_path / "pay.yaml").write_text(PAY.format(started=started), "utf-8")
    assert answer(checkout, "pay", str(tmp_path / "pay.yaml"), "--standard", STANDARD)["allowed"] is allowed


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (f"  source: {RIDES}\n", "", "must stand once among the sources and be the `source` of a section"),
        ("  retrieved: 2026-10-06\n", "", "needs `url` and `retrieved`"),
        ("  retrieved: 2026-10-05\n", "", "needs `url` and `retrieved`"),
        (f"  source: {RIDES}\n", "  source: andet.txt\n", "andet.txt is not under source or more_sources"),
        ("silent_on: [extent, ", "silent_on: [hours, ", "silent_on names hours"),
        ("own_stretch: 2 zones", "own_stretch: 2 km", "kilometres are `own_distance`"),
        ("cap: 20 %", "cap: 250 kr", "kroner a month are `cap_amount`"),
        ("amount: 12 kr}", "amount: 12 kr, floor: 5 %}", "a step has either `floor`"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_to_write(own, old, new, message):
    path = own / f"{STANDARD}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(BadFile, match=message):
        files.read_standard.__wrapped__(path)


@pytest.mark.parametrize("source", ["eksempelby-2026.source.txt", RIDES])
def test_a_source_that_was_changed_is_noticed(own, source, capsys):
    path = own / source
    path.write_text(path.read_text("utf-8") + "Mere.\n", "utf-8")
    assert main(["standards", "check", STANDARD, "--json"]) == 1
    assert source in json.loads(capsys.readouterr().out)["standards"][0]["faults"][0]
