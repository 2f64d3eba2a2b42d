"""`rettesnor pay FILE [--standard ID]`"""

import pytest

from tests.cli.test_refusals import refused

GRATUITY = """\
on: 2026-11-21
method: gratuity
rate: 7.17 kr
area: industri
reduced_ability: {holds: true, reason: Kan kun arbejde få minutter ad gangen.}
very_modest_earnings: {holds: true, reason: Løn efter indsats ville være under 3 kr. i timen.}
"""


def pay(rettesnor, text, *more):
    return rettesnor("pay", rettesnor.file(text, "pay.yaml"), *more)


def test_the_answer_comes_first_and_then_the_steps_with_their_provisions(rettesnor):
    ran = pay(rettesnor, GRATUITY)
    assert ran.code == 0
    assert ran.out.startswith("Arbejdsdusør, 7,17 kr., 21. november 2026: kan bruges\n")
    assert "5 % af 143,35 kr. er 7,17 kr. i timen, rundet op til hele øre." in ran.flat
    assert "(BEK 483 § 1, stk. 2, nr. 3)" in ran.flat


def test_the_same_answer_as_json(rettesnor):
    data = pay(rettesnor, GRATUITY.replace("7.17 kr", "7.16 kr"), "--json").json
    assert (data["allowed"], data["flagged"], data["floor_ore"], data["rate_ore"]) == (False, False, 717, 716)
    assert data["ladder"] == {"effort": True, "assessed-hourly": None, "gratuity": True}
    assert data["rows"][-1]["code"] == "pay-gratuity-too-low"
    assert data["rows"][-1]["values"]["provision"] == "BEK 483 § 1, stk. 2, nr. 3"


def test_what_is_left_out_is_unknown_and_named(rettesnor):
    ran = pay(rettesnor, "on: 2026-11-21\nmethod: gratuity\n")
    assert ran.out.startswith("Arbejdsdusør, 21. november 2026: kan ikke afgøres endnu\n")
    data = pay(rettesnor, "on: 2026-11-21\nmethod: gratuity\n", "--json").json
    assert data["allowed"] is None
    assert data["unknown_because"] == ["pay-not-judged", "pay-no-area", "pay-no-rate"]


def test_a_judgement_that_is_only_true_is_answered_with_what_it_takes(rettesnor):
    refused(
        pay(rettesnor, GRATUITY + "effort_unsuitable: true\n"),
        "pay.yaml:7: effort_unsuitable: true kan ikke stå her; skriv effort_unsuitable: {holds: …, reason: …}",
    )


def test_a_rate_that_is_not_in_whole_oere_is_answered_with_the_unit(rettesnor):
    row = "area: a, agreement: b, step: c, rate_ore: 143.35, from: 2026-01-01, source: d, status: verified"
    own = f"agreed_wages: [{{{row}}}]"
    refused(
        pay(rettesnor, f"{GRATUITY}{own}\n"), "rate_ore: 143.35 kan ikke stå her; skriv hele øre: 14335 er 143,35 kr."
    )


def test_low_pay_by_effort_is_said_to_be_flagged(rettesnor):
    ran = pay(rettesnor, "{on: 2026-11-21, method: effort, rate: 5 kr, area: industri}")
    assert "kan bruges (markeret, se nærmere på den)" in ran.flat


def test_the_words_of_a_standard_are_seen_beside_the_order(rettesnor):
    data = pay(rettesnor, GRATUITY, "--standard", "greve-2019", "--json").json
    assert "pay-local-methods" in [row["code"] for row in data["rows"]]


def test_english(rettesnor):
    ran = pay(rettesnor, GRATUITY, "--lang", "en")
    assert ran.out.startswith("Gratuity, DKK 7.17, 21 November 2026: can be used\n")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("rate: 7.17", "pay.yaml:3: rate: 7.17 is not an amount with a unit; write for example"),
        ("rate: 7 km", "pay.yaml:3: rate: '7 km' is not an amount of money; write for example '7.17 kr'"),
        ("rates: 7 kr", "pay.yaml:3: rates: this key is not known here; check its spelling"),
        ("offer: fleksjob", "pay.yaml:3: offer: 'fleksjob' is not known here; use"),
        ("work_assessed: ja", "pay.yaml:3: work_assessed: 'ja' does not belong here; write true or false"),
        ("reduced_ability: true", "pay.yaml:3: reduced_ability:"),
        ("started: i går", "pay.yaml:3: started:"),
        ("agreed_wages: [{area: x}]", "pay.yaml:3: agreed_wages.0.agreement: this key is missing; add it"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_remedy(rettesnor, written, message):
    refused(pay(rettesnor, f"on: 2026-11-21\nmethod: effort\n{written}\n", "--lang", "en"), message)


def test_a_rate_that_the_table_has_already_is_refused(rettesnor):
    rate = (
        "{area: industri, agreement: Industriens Overenskomst 2025, step: minimallønssats, rate_ore: 1, "
        "from: 2026-03-01, source: x, status: verified}"
    )
    text = f"on: 2026-11-21\nmethod: effort\nagreed_wages: [{rate}]\n"
    refused(
        pay(rettesnor, text, "--lang", "en"),
        "pay.yaml:3: agreed_wages: two agreed wages start on the same day: industri",
    )


def test_the_file_must_say_the_day_and_the_way_of_paying(rettesnor):
    refused(
        pay(rettesnor, "rate: 7 kr\n"), "pay.yaml:1: on: mangler; tilføj det", "pay.yaml:1: method: mangler; tilføj det"
    )


def test_an_unknown_standard_and_a_day_before_the_law_are_refused(rettesnor):
    refused(pay(rettesnor, GRATUITY, "--standard", "greve-2018"), "mente du greve-2019?")
    refused(pay(rettesnor, GRATUITY.replace("2026-11-21", "2001-01-01")), "2001-01-01 ligger før")


def test_facts_are_of_use_only_beside_a_standard(rettesnor):
    facts = rettesnor.file("facts: {}\n", "facts.yaml")
    refused(pay(rettesnor, GRATUITY, "--facts", facts, "--lang", "en"), "give --standard as well")


@pytest.mark.parametrize("known", ["", "effort_pay_unsuited: true", "effort_pay_unsuited: false"])
def test_what_a_text_says_to_some_citizens_alone_it_does_not_leave_unsaid(rettesnor, known):
    """Randers: »Her vil din aflønning i stedet fastsættes som en arbejdsdusør«, where pay by effort is unsuited."""
    facts = rettesnor.file(f"facts: {{{known}}}\n", "facts.yaml")
    data = pay(rettesnor, GRATUITY, "--standard", "randers-draft", "--facts", facts, "--json").json
    [row] = [each for each in data["rows"] if each["code"] == "pay-local-methods"]
    assert row["values"]["unnamed"] == ["assessed-hourly"]
    assert data["alternatives"] == []


@pytest.mark.parametrize(
    ("income", "told"), [("cash_benefit", True), ("early_retirement_pension", False), (None, True)]
)
def test_a_text_that_gives_pay_to_some_only_is_told_of_to_everybody_else(rettesnor, income, told):
    known = f"income: {income}" if income else ""
    facts = rettesnor.file(f"facts: {{{known}}}\n", "facts.yaml")
    data = pay(rettesnor, GRATUITY, "--standard", "haderslev-2023", "--facts", facts, "--json").json
    said = [row["values"] for row in data["rows"] if row["code"] == "pay-local-for-some"]
    assert [(each["source"], each["words"][:28], each["provision"]) for each in said] == [
        ("haderslev-2023", "Hvis du modtager pension, ka", "serviceloven § 105, stk. 1")
    ] * told
    assert data["allowed"]
