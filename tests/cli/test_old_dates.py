"""A day before the law's texts that are kept: each command asks for the wording of what it uses, and no more."""

import pytest

from tests.cli.command import KAREN
from tests.cli.test_pay import GRATUITY

GREVE = "greve-2019"


def known(data):
    return [each["provision"] for each in data["law_left_out"]]


def test_a_deadline_needs_no_wording_but_that_of_deadlines(rettesnor):
    """Greve says 12 weeks; RSL § 3 points to the municipality for the length, so the day stands without its words."""
    command = ("deadline", "--standard", GREVE, "--received", "2020-03-02")
    ran = rettesnor(*command, "--json").json
    assert (ran["due"], ran["rule"]) == ("2020-05-25", "decision-deadline")
    assert known(ran) == ["retssikkerhedsloven § 3", "retssikkerhedsloven § 3 a"]
    assert ran["notice_of_delay"] == []
    said = "Udeladt, fordi ordlyden den dag ikke kendes: retssikkerhedsloven § 3 (kendes fra den 2. april 2025)"
    assert said in rettesnor(*command).flat


def test_a_deadline_whose_length_the_law_sets_is_refused_where_the_law_is_not_known(rettesnor):
    ran = rettesnor("deadline", "--standard", GREVE, "--received", "2020-03-02", "--for", "complaint")
    assert (ran.code, "retssikkerhedsloven § 67) er kendt fra 2025-04-02" in " ".join(ran.err.split())) == (2, True)


@pytest.mark.parametrize(("received", "left_out"), [("2025-04-02", []), ("2026-11-23", [])])
def test_nothing_is_said_where_the_law_on_deadlines_is_known(rettesnor, received, left_out):
    """Also before the texts of other provisions."""
    assert known(rettesnor("deadline", "--standard", GREVE, "--received", received, "--json").json) == left_out


def test_pay_needs_the_order_alone(rettesnor):
    written = GRATUITY.replace("on: 2026-11-21", "on: 2025-06-02")
    assert rettesnor("pay", rettesnor.file(written, "pay.yaml"), "--standard", GREVE).code == 0
    written = GRATUITY.replace("on: 2026-11-21", "on: 2011-08-31")
    ran = rettesnor("pay", rettesnor.file(written, "pay.yaml"), "--standard", GREVE)
    assert (ran.code, "er kendt fra 2011-09-01" in ran.err) == (2, True)


def test_transport_needs_the_order_alone(rettesnor):
    journeys = rettesnor.file("period: 2020-03\ndistance: 14 km\n", "transport.yaml")
    assert rettesnor("transport", journeys, "--standard", GREVE).code == 0
    journeys = rettesnor.file("period: 2011-08\ndistance: 14 km\n", "transport.yaml")
    ran = rettesnor("transport", journeys, "--standard", GREVE)
    assert (ran.code, "er kendt fra 2011-09-01" in ran.err) == (2, True)


def test_an_assessment_needs_the_conditions_and_says_what_else_is_left_out(rettesnor):
    case = rettesnor.file(KAREN.replace("2026-11-23", "2025-06-02").replace("2026-11-20", "2025-06-01"))
    command = ("assess", case, "--standard", GREVE)
    ran = rettesnor(*command, "--on", "2025-06-02", "--json").json
    assert ran["outcome"]["law"] == "inside"
    assert "serviceloven § 14" in known(ran)
    assert "Udeladt, fordi ordlyden den dag ikke kendes: " in rettesnor(*command, "--on", "2025-06-02").flat
    refused = rettesnor(*command, "--on", "2024-01-21")
    assert (refused.code, "(serviceloven § 2) er kendt fra 2024-01-22" in " ".join(refused.err.split())) == (2, True)


def test_a_rule_is_explained_from_the_day_its_wording_is_known(rettesnor):
    case = rettesnor.file("facts: {lawful_stay: true}")
    why = ("why", case, "sel-14-registered", "--standard", GREVE, "--on")
    assert rettesnor(*why, "2025-09-22").code == 0
    ran = rettesnor(*why, "2025-09-21")
    assert (ran.code, "(serviceloven § 14) er kendt fra 2025-09-22" in " ".join(ran.err.split())) == (2, True)


def test_a_caseload_needs_what_an_assessment_does(rettesnor, tmp_path):
    cases = rettesnor.file("birth_date\n1985-05-14\n", "cases.csv")
    command = ("batch", cases, "--standard", GREVE, "--on", "2025-06-02", "--out", str(tmp_path / "out.csv"))
    assert "serviceloven § 14" in known(rettesnor(*command, "--json").json)
    assert "Udeladt, fordi ordlyden den dag ikke kendes: " in rettesnor(*command).flat
