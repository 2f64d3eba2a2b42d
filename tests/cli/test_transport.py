"""`rettesnor transport FILE --standard ID`"""

import json

import pytest

from tests.cli.test_refusals import refused
from tests.standards.adding import Checkout

GREVE, SHARED = "greve-2019", "haderslev-2023"
MONTH = """\
period: 2026-11
distance: 14 km
days: {sheltered: 10}
fares:
- {means: bus, per_trip: 24 kr, usable: false}
- {means: taxa, per_trip: 210 kr, usable: true}
net_earnings: 5000 kr
other_deductions: 0 kr
"""


def transport(rettesnor, text, *more, standard=GREVE):
    return rettesnor("transport", rettesnor.file(text, "transport.yaml"), "--standard", standard, *more)


def test_the_parts_come_first_and_then_the_steps_with_their_provisions(rettesnor):
    ran = transport(rettesnor, MONTH)
    assert ran.code == 0
    assert ran.out.startswith("Borgeren: 1.500,00 kr.\nKommunen: 2.700,00 kr.\nI alt: 4.200,00 kr.\n")
    assert "Billigst af dem, borgeren kan bruge, er taxa til 4.200,00 kr. (BEK 483 § 2, stk. 1)." in ran.flat
    assert "fra den 1. november 2026 til og med den 30. november 2026" in ran.flat


def test_the_same_answer_as_json(rettesnor):
    data = transport(rettesnor, MONTH, "--json", standard="ballerup").json
    assert (data["citizen_ore"], data["municipality_ore"], data["cost_ore"]) == (150_000, 270_000, 420_000)
    assert (data["order_ore"], data["standard_ore"]) == (150_000, 300_000)
    assert (data["from"], data["to"], data["means"]) == ("2026-11-01", "2026-12-01", "taxa")


def test_what_is_left_out_is_unknown_and_named(rettesnor):
    text = MONTH.replace("net_earnings: 5000 kr\n", "")
    assert "Borgeren: kan ikke regnes ud endnu" in transport(rettesnor, text).flat
    data = transport(rettesnor, text, "--json").json
    assert (data["citizen_ore"], data["at_most_ore"]) == (None, 300_000)
    assert data["unknown_because"] == ["transport-no-net-earnings"]


def test_a_shared_cost_is_settled_as_the_file_says_and_bounded_by_the_order(rettesnor):
    text = MONTH + "payment: {deducted: 1800 kr}\n"
    data = transport(rettesnor, text, "--json", standard=SHARED).json
    assert (data["order_ore"], data["standard_ore"], data["citizen_ore"]) == (150_000, 180_000, 150_000)


def test_any_other_period_is_given_from_the_first_day_to_the_day_after_the_last(rettesnor):
    text = MONTH.replace("2026-11\n", "{from: 2026-11-02, to: 2026-11-16}\n")
    assert "til og med den 15. november 2026" in transport(rettesnor, text).flat


def test_english(rettesnor):
    assert transport(rettesnor, MONTH, "--lang", "en").out.startswith("The citizen: DKK 1,500.00\n")


NEAR = MONTH.replace("14 km", "8 km").replace("usable: false", "usable: true").replace("5000 kr", "1500 kr")


@pytest.fixture(scope="module")
def in_two_ways(tmp_path_factory):
    """A municipality whose own distance can be meant each way or in all."""
    checkout = Checkout(tmp_path_factory.mktemp("checkout")).add()
    path = checkout.own / "proeveby-2026.yaml"
    text = path.read_text("utf-8")
    sentence = """      own_distance: 10 km
      distance: deducted
      each_way: true
      or_read_as: {because: De 10 km kan også være 10 km i alt., better: true, each_way: false}
"""
    one_reading = "      own_distance: 7 km\n      each_way: true\n      distance: all-or-nothing\n"
    assert one_reading in text
    path.write_text(text.replace(one_reading, sentence).replace("own_distance: 7 km", "own_distance: 10 km"), "utf-8")
    (checkout.folder / "transport.yaml").write_text(NEAR, "utf-8")

    def run(*more):
        ran = checkout.ran("rettesnor", "transport", "transport.yaml", "--standard", "proeveby-2026", *more)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    return run


def test_a_sentence_that_can_be_read_in_two_ways_gives_both_amounts_and_why(in_two_ways):
    said = " ".join(in_two_ways().split())
    assert "kan læses på to måder: De 10 km kan også være 10 km i alt." in said
    better, written = said.split("læses sådan: gælder hver vej: ")[1:]
    assert better.startswith("nej Borgeren: 300,00 kr. Kommunen: 180,00 kr. I alt: 480,00 kr.")
    assert written.startswith("ja Borgeren: 450,00 kr. Kommunen: 30,00 kr. I alt: 480,00 kr.")


def test_both_readings_as_json(in_two_ways):
    data = json.loads(in_two_ways("--json"))
    assert (data["citizen_ore"], data["at_most_ore"], data["municipality_at_least_ore"]) == (None, 45_000, 3_000)
    assert [each["citizen_ore"] for each in data["alternatives"]] == [30_000, 45_000]
    [better], [written] = (each["assumed"] for each in data["alternatives"])
    assert (better["parameters"], written["parameters"]) == ({"each_way": False}, {"each_way": True})
    assert better["because"] == written["because"]
    assert "10 km i alt" in better["because"]


def test_a_file_of_facts_says_whether_a_rule_counts(rettesnor):
    facts = rettesnor.file("facts: {can_use_public_transport: false}\n", "facts.yaml")
    assert transport(rettesnor, MONTH, "--facts", facts, standard="ballerup").code == 0
    facts = rettesnor.file("facts: {can_use_public_transport: perhaps}\n", "facts.yaml")
    refused(transport(rettesnor, MONTH, "--facts", facts, standard="ballerup"), "facts.yaml:1: ")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("distance: 14", "transport.yaml:2: distance: 14 is not an amount with a unit"),
        ("distance: 14 kr", "transport.yaml:2: distance: '14 kr' is not a distance; write for example '14 km'"),
        ("days: {sheltered: -1}", "transport.yaml:2: days.sheltered: -1: write at least 0"),
        (
            "days: {sheltered: true}",
            "transport.yaml:2: days.sheltered: true does not belong here; write a whole number",
        ),
        ("days: {sheltered: 31}", "there are more days of transport than the 30 days of the period"),
        ("days: {sheltred: 1}", "transport.yaml:2: days.sheltred"),
        ("fares: [{means: bus, per_trip: 1 kr, per_km: 1 kr}]", "a fare has one price: per_trip, per_period or per_km"),
        ("fares: [{means: bus, per_km: 1 kr, within: 1 kr}]", "bus: a price by the kilometre has no zones or steps"),
        (
            "fares: [{means: bus, usable: 1}]",
            "transport.yaml:2: fares.0.usable: 1 does not belong here; write true or false",
        ),
        (
            "days: 12",
            "days: 12 does not belong here; write days: {sheltered: …, activity: …, special-course: …, unpaid-trial: …",
        ),
        ("net_earning: 1 kr", "transport.yaml:2: net_earning: this key is not known here"),
        ("payment: {}", "a payment is either a share, or what is deducted"),
        ("payment: {share: 50 kr}", "transport.yaml:2: payment.share: '50 kr' is not a share"),
        ("payment: {share: 150 %}", "the citizen's share lies between 0 % and 100 %"),
        ("payment: {share: 50 %}", "payment: the standard does not let the cost be shared; remove it"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_remedy(rettesnor, written, message):
    refused(transport(rettesnor, f"period: 2026-11\n{written}\n", "--lang", "en"), message)


@pytest.mark.parametrize("period", ["november", "2026-13", "2026", "{from: 2026-11-01, to: 2026-11-01}"])
def test_a_period_that_is_none_is_refused(rettesnor, period):
    refused(
        transport(rettesnor, f"period: {period}\n"), "transport.yaml:1: period", "`to` er dagen efter den sidste dag"
    )


@pytest.mark.parametrize("period", ["{from: 2026-11-02}", "{to: 2026-11-16}", "{}"])
def test_a_period_without_both_its_ends_is_answered_with_one_that_has_them(rettesnor, period):
    refused(
        transport(rettesnor, f"period: {period}\n"),
        "transport.yaml:1: period: en periode har `from` og `to`, dagen efter dens sidste; skriv for eksempel {from: "
        "2026-11-02, to: 2026-11-16}",
    )


def test_an_unknown_standard_is_refused_with_the_nearest_one(rettesnor):
    refused(transport(rettesnor, MONTH, standard="greve-2018"), "mente du greve-2019?")
