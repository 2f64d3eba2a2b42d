"""What a draft or a proposal says is said to come from one: by every command, in words and in data."""

import pytest

from tests.cli.command import KAREN, ON
from tests.cli.test_pay import GRATUITY

DRAFT, PROPOSAL, IN_FORCE = "randers-draft", "ishoej-proposed", "greve-2019"
TRANSPORT = "period: 2026-11\ndistance: 14 km\n"
SAID = {
    DRAFT: "randers-draft er et udkast og gælder ikke: ingen sag afgøres efter det.",
    PROPOSAL: "ishoej-proposed er et forslag og gælder ikke: ingen sag afgøres efter det.",
}
STAGE = {DRAFT: "draft", PROPOSAL: "proposed", IN_FORCE: "in-force"}


def commands(rettesnor, standard):
    """One answer of each command that takes a standard, as its arguments."""
    case = rettesnor.file(KAREN)
    rule = {DRAFT: "cause", PROPOSAL: "cause", IN_FORCE: "need-too-low"}[standard]
    yield ("assess", case, "--standard", standard, "--on", ON)
    yield ("why", case, rule, "--standard", standard, "--on", ON)
    yield ("deadline", "--standard", standard, "--received", ON)
    yield ("pay", rettesnor.file(GRATUITY, "pay.yaml"), "--standard", standard)
    yield ("transport", rettesnor.file(TRANSPORT, "transport.yaml"), "--standard", standard)
    yield ("standards", "show", standard)


@pytest.mark.parametrize("standard", SAID)
def test_every_answer_from_a_text_that_is_not_in_force_says_so(rettesnor, standard):
    for command in commands(rettesnor, standard):
        assert SAID[standard] in rettesnor(*command).flat, command
        assert rettesnor(*command, "--json").json["status"] == STAGE[standard], command


def test_an_answer_from_a_text_in_force_says_nothing_of_it(rettesnor):
    for command in commands(rettesnor, IN_FORCE):
        assert "gælder ikke" not in rettesnor(*command).flat
        assert rettesnor(*command, "--json").json["status"] == "in-force"


def test_a_caseload_says_it_of_each_standard(rettesnor, tmp_path):
    cases = rettesnor.file("birth_date\n1985-05-14\n", "cases.csv")
    both = ("--standard", "ishoej-present", "--standard", PROPOSAL, "--on", ON, "--out", str(tmp_path / "out.csv"))
    assert SAID[PROPOSAL] in rettesnor("batch", cases, *both).flat
    status = rettesnor("batch", cases, *both, "--json").json["status"]
    assert status == {"ishoej-present": "in-force", PROPOSAL: "proposed"}


def test_the_remarks_say_it_of_each_text_they_are_about(rettesnor):
    for standard, said in SAID.items():
        assert said in rettesnor("standards", "review", standard).flat
        assert {row["status"] for row in rettesnor("standards", "review", standard, "--json").json} == {STAGE[standard]}
    whole = rettesnor("standards", "review").flat
    assert all(said in whole for said in SAID.values())
    assert "gælder ikke" not in rettesnor("standards", "review", IN_FORCE).flat
