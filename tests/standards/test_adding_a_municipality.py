"""A new municipality is data alone: an invented one, whose text has shapes that no shipped standard has.

docs/add-a-municipality.md is its guide; every command the guide shows is run here.
"""

import json
import re
from datetime import date

import pytest

from rettesnor.cli.golden_files import golden_cases
from rettesnor.cli.main import main
from rettesnor.standards import files
from rettesnor.standards.remarks import answers_to_nothing, remarks
from tests.cli.documented import HOME, examples, output
from tests.golden import test_golden_cases as golden
from tests.standards.adding import GUIDE, INVENTED, STANDARD, Checkout
from tests.standards.elsewhere import reading_from

EXAMPLES = "docs/examples/proeveby"
SHARED = [HOME / "standards" / name for name in ("facts.yaml", "law", "letters", "schema")]
SHIPPED = files.standard_ids()
ROW = re.compile(r"^\| (?P<what>[^|]+?) \| (?P<ticks>`+)(?P<message>.+?)(?P=ticks) \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def added(tmp_path_factory):
    return Checkout(tmp_path_factory.mktemp("checkout")).add()


@pytest.fixture
def checkout(added):
    """With the invented municipality beside the shipped data; only to be read."""
    with reading_from(added.standards):
        yield added


@pytest.fixture
def own(tmp_path):
    """The invented municipality's folder in a checkout for this test, which may spoil it."""
    made = Checkout(tmp_path).add()
    with reading_from(made.standards):
        yield made.own


def answer(checkout, *words):
    return json.loads(checkout.said_here(["rettesnor", *words, "--json"]))


def test_only_data_are_added():
    assert {path.suffix for path in INVENTED.rglob("*")} == {".yaml", ".txt"}


def test_every_standard_is_checked_and_the_new_one_holds_its_whole_source(checkout):
    """By the installed command, as a person runs it; the tests below ask it in this process."""
    checked = json.loads(checkout.said(["rettesnor", "standards", "check", "--json"]))
    assert {each["id"]: each["ok"] for each in checked["standards"]} == dict.fromkeys([*SHIPPED, STANDARD], True)
    assert checked["faults"] == []


def test_nothing_of_the_text_is_left_over(checkout):
    total = answer(checkout, "standards", "coverage", STANDARD)["total"]
    assert total["remainder"] == 0
    assert total["rules"] == 18


READ = {
    "Teksten siger ikke, hvordan de 7 km måles.",
    "Prøvetiden er ikke en grund til at slutte tilbuddet. Det kræver en afgørelse.",
}


def test_what_a_jurist_has_to_see_is_listed(checkout):
    remarks = answer(checkout, "standards", "review", STANDARD)
    noted = {rule: remark["grade"] for remark in remarks for rule in remark["rules"] if remark["note"] in READ}
    assert noted == {"trial": "note", "far-away": "unclear"}


ANSWER = "  - {code: transport_cap_not_stated, about: %s, by: Inge Holm, on: 2026-11-02, says: Det rettes.}"


def answered(own, *about):
    path = own / f"{STANDARD}.yaml"
    lines = "\n".join(ANSWER % each for each in about)
    path.write_text(path.read_text("utf-8").replace("\nfacts:\n", f"\nanswers:\n{lines}\nfacts:\n"), "utf-8")
    return list(remarks(STANDARD, date(2026, 11, 23), "da")), list(answers_to_nothing(STANDARD, date(2026, 11, 23)))


def test_a_jurists_answer_stands_with_the_remark_it_is_to_and_no_other(own):
    said, faults = answered(own, "far-away")
    assert not faults
    [answer] = [remark for remark in said if remark.answered]
    assert (answer.code, answer.rule.id, answer.answered.by) == ("transport_cap_not_stated", "far-away", "Inge Holm")
    assert answer.as_json()["answered"] == {
        "by": "Inge Holm", "on": "2026-11-02", "says": "Det rettes.",
    }  # fmt: skip


@pytest.mark.parametrize("about", [("four-days",), ("far-away", "far-away")])
def test_an_answer_to_what_is_not_found_or_is_answered_already_is_a_fault(own, about):
    _said, faults = answered(own, *about)
    [fault] = faults
    assert str(fault).startswith(f"{STANDARD}.yaml:{11 + len(about)}: ")
    assert "delete it, or mend `code` and `about`" in str(fault)


def test_a_case_gets_what_the_text_gives(checkout):
    case = answer(checkout, "assess", f"{EXAMPLES}/asta.yaml", "--standard", STANDARD, "--on", "2026-05-04")
    assert case["outcome"] == {"law": "inside", "standard": "outside"}
    results = {finding["rule"]: finding["result"] for finding in case["findings"]}
    assert (results["pension"], results["work-ability"], results["cause"]) == ("not_met", "met", "met")
    values = {name: value["value"] for name, value in case["values"].items()}
    assert values["decision_due"] == "2026-06-30"
    assert values["pay_steps_up"] == ["3 months: 8 %"]
    assert values["trial_lasts"] == "3 months"
    assert values["follow_up_first_after"] == "3 half-months"
    assert values["extent_at_most@together-with-104"] == 6
    assert values["transport_distance"] == "all-or-nothing"
    assert values["transport_own_distance@far-away"] == 7_000


def test_a_default_can_be_departed_from_with_a_reason(checkout, tmp_path):
    facts = (HOME / EXAMPLES / "asta.yaml").read_text("utf-8")
    departed = tmp_path / "departed.yaml"
    departed.write_text(f"{facts}deviations:\n- {{rule: pension, reason: Behovet er det samme.}}\n", "utf-8")
    case = answer(checkout, "assess", str(departed), "--standard", STANDARD, "--on", "2026-05-04")
    assert case["outcome"] == {"law": "inside", "standard": "inside"}


@pytest.mark.parametrize(("on", "due"), [("2026-11-02", 717), ("2026-11-03", 1147)])
def test_the_gratuity_rises_on_the_day_three_months_have_gone(checkout, tmp_path, on, due):
    """8 % of 143.35 kr is 11.468 kr, rounded up."""
    question = (HOME / EXAMPLES / "pay.yaml").read_text("utf-8").replace("on: 2026-11-23", f"on: {on}")
    (tmp_path / "pay.yaml").write_text(question, "utf-8")
    said = checkout.said_here(["rettesnor", "pay", str(tmp_path / "pay.yaml"), "--standard", STANDARD])
    assert f"{due // 100},{due % 100:02} kr." in said
    assert ("kan ikke bruges" in said.splitlines()[0]) == (due == 1147)


@pytest.mark.parametrize(("distance", "citizen"), [("9 km", "0,00 kr."), ("7 km", "210,00 kr.")])
def test_transport_is_all_or_nothing_at_the_distance_and_the_cap_of_the_order_holds(
    checkout, tmp_path, distance, citizen
):
    journeys = (HOME / EXAMPLES / "transport.yaml").read_text("utf-8").replace("9 km", distance)
    (tmp_path / "transport.yaml").write_text(journeys, "utf-8")
    said = checkout.said_here(["rettesnor", "transport", str(tmp_path / "transport.yaml"), "--standard", STANDARD])
    assert said.startswith(f"Borgeren: {citizen}\n")


CASES = golden_cases(INVENTED.with_name("proeveby-golden.yaml"))


@pytest.mark.parametrize("case", CASES, ids=[case.case for case in CASES])
def test_the_golden_case_comes_out_as_written(own, case):
    golden.test_the_case_comes_out_as_written(case)


def test_the_guide_shows_what_its_commands_print(tmp_path):
    """In their order: the first one puts the data where the others find them."""
    checkout = Checkout(tmp_path)
    with reading_from(checkout.standards):
        for command, shown in examples(GUIDE):
            assert output(command, checkout.said_here) == shown, "write them anew: python -m tests.standards.adding"


def test_the_demo_of_the_guide_records_the_standard_and_refuses_to_change_it(tmp_path):
    checkout = Checkout(tmp_path, *SHARED).add()
    commands = re.findall(r"^    RETTESNOR_DEMO=1 (.+)$", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert len(commands) == 2
    said = "".join(checkout.said(command.split()) for command in commands)
    assert "sagsbehandler-proeveby" in said
    standard = checkout.own / f"{STANDARD}.yaml"
    standard.write_text(standard.read_text("utf-8").replace("4 days/week", "3 days/week"), "utf-8")
    again = checkout.ran(*commands[-1].split())
    assert again.returncode != 0
    [refusal] = re.findall(r"^    (StandardChangedError: .+)$", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert refusal in again.stderr


# What goes wrong, as the guide calls it: (file, what is replaced, by what)
WRONG = {
    "En sætning fra kilden mangler": (
        "yaml",
        "  - text: Vi vil gerne have, at du kommer godt frem.\n    info: principle\n",
        "",
    ),
    "Kilden er ændret": ("source.txt", "kommer godt frem", "kommer frem"),
    "En rettelse står på en forkert linje": ("yaml", "line: 9,", "line: 8,"),
    "Id'et er ikke filens navn": ("yaml", "standard: proeveby-2026", "standard: proeveby-2027"),
    "En nøgle er stavet forkert": ("yaml", "kind: age, strength:", "kind: age, strenght:"),
    "En periode har ingen enhed": ("yaml", "within: 2 months", "within: 2"),
    "Et år er ikke en enhed": ("yaml", "every: 12 months", "every: 1 year"),
    "Et beløb har ingen enhed": ("yaml", "own_distance: 7 km}", 'own_distance: "7"}'),
    "Et emne er ikke gjort rede for": ("yaml", "silent_on: [hours, ", "silent_on: ["),
    "Et emne er ikke tavst": ("yaml", "silent_on: [", "silent_on: [pay, "),
    "Indledningen står ikke tidligere i teksten": (
        "yaml",
        "with: Arbejdsdusøren er mindst 5 % af mindstelønnen på området.",
        "with: Arbejdsdusøren er højst 5 %.",
    ),
    "Citatet står ikke i sætningen": ("yaml", "lasts: 3 months}", "lasts: 3 months, quote: De første 2 måneder}"),
    "Oplysningen findes ikke": ("yaml", "requires: {early_retirement_pension: true}", "requires: {benefit: true}"),
    "Svaret findes ikke": ("yaml", "support_need: [moderate, high]", "support_need: [huge]"),
    "Svaret er ikke skrevet som en liste": ("yaml", "support_need: [moderate, high]", "support_need: moderate"),
    "Et »eller« har kun ét led": (
        "yaml",
        "any: [{physical_function_reduced: true}, {mental_function_reduced: true}]",
        "any: [{physical_function_reduced: true}]",
    ),
    "En sætning med kolon står ikke i anførselstegn": (
        "yaml",
        '- text: "Du skal også opfylde et af disse punkter:"',
        "- text: Du skal også opfylde et af disse punkter:",
    ),
    "Slagsen af regel findes ikke": ("yaml", "kind: rhythm", "kind: rytme"),
    "To regler har samme id": ("yaml", "{id: near, ", "{id: apply, "),
    "Sætningen har både en regel og en information": (
        "yaml",
        "    rule: {id: apply,",
        "    info: principle\n    rule: {id: apply,",
    ),
    "En frist har ingen længde": (
        "yaml",
        "within: 2 months\n      from: all-information-present\n      to: answer-received\n      extension: not-stated",
        "from: all-information-present",
    ),
    "En anden læsning ændrer ikke noget": (
        "yaml",
        "every: 12 months}",
        "every: 12 months, or_read_as: {because: Et år er 12 måneder., every: 12 months}}",
    ),
    "Afstanden er ikke en afstand": ("yaml", "own_distance: 7 km}", "own_distance: 7 kr}"),
    "En løn stiger til ingenting": ("yaml", "{after: 3 months, floor: 8 %}", "{after: 3 months}"),
    "En kilde blandt flere siger ikke, hvor den er fra": (
        "yaml",
        "silent_on: [",
        f"more_sources: [{{file: kort.source.txt, sha256: {64 * '0'}}}]\nsilent_on: [",
    ),
    "Et svar gælder en bemærkning, der ikke findes": (
        "yaml",
        "\nfacts:\n",
        "\nanswers:\n- {code: two_readings, about: four-days, by: Inge Holm, on: 2026-11-02, says: Enig.}\nfacts:\n",
    ),
    "Kommunens kode er ikke i anførselstegn": ("municipality.yaml", 'code: "999"', "code: 999"),
    "Ingen kommune har koden": ("municipality.yaml", "synthetic: true", "synthetic: false"),
    "Den gældende standard er nævnt i `municipality.yaml`": (
        "municipality.yaml",
        "note:",
        "standard: proeveby-2026\nnote:",
    ),
}
MISTAKES = GUIDE.read_text("utf-8").partition("## Fejl, du kan møde")[2]
MESSAGES = {row["what"]: row["message"] for row in ROW.finditer(MISTAKES)}


def spoil(own, wrong):
    file, old, new = wrong
    path = own / (file if file == "municipality.yaml" else f"{STANDARD}.{file}")
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def test_the_guide_has_the_message_of_each_mistake():
    assert set(MESSAGES) == set(WRONG)


@pytest.mark.parametrize("what", WRONG)
def test_the_mistake_is_named_in_the_words_of_the_guide(own, capsys, what):
    spoil(own, WRONG[what])
    assert main(["standards", "check", STANDARD]) == 1
    assert MESSAGES[what] in capsys.readouterr().out


def test_information_that_looks_like_a_rule_and_says_no_why_is_left_over(own, capsys):
    spoil(own, ("yaml", "    why: »Skal« bæres af reglen under det sidste punkt.\n", ""))
    assert main(["standards", "coverage", STANDARD]) == 1
    assert "information med »skal«: skriv under `why`" in capsys.readouterr().out
    assert "`information med »skal«: skriv under why, …`" in GUIDE.read_text("utf-8")
