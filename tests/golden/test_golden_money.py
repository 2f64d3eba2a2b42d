"""Pay and transport come out as a jurist counted them by hand. The cases are pay.yaml and transport.yaml."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from rettesnor.cli.pay_file import read_pay
from rettesnor.cli.transport_file import read_transport
from rettesnor.law.pay import answer_pay
from rettesnor.law.pay_question import Method
from rettesnor.law.transport import settle
from rettesnor.rules.calculators import local_pay, local_transport, order_floor, order_transport
from rettesnor.rules.program import Program, build
from rettesnor.rules.quantity import Quantity
from rettesnor.standards import files
from rettesnor.standards.reading import Document

HERE = Path(__file__).parent
PAY, TRANSPORT = Document(HERE / "pay.yaml"), Document(HERE / "transport.yaml")
KNOWN = {"case", "standard", "given", "expect", "why", "source"}
PAY_EXPECTED = {"allowed", "flagged", "floor", "ladder", "because", "rows", "no_rows"}
TRANSPORT_EXPECTED = {
    "citizen", "municipality", "cost", "order", "local", "at_most", "municipality_at_least", "means", "because",
    "rows", "no_rows",
}  # fmt: skip


def program(case, on: date) -> Program:
    standard = files.standard(case["standard"]) if "standard" in case else None
    return build(standard, files.law(), files.vocabulary(), on)


def check(case, answer, expected) -> None:
    assert set(case) <= KNOWN, "an unknown key in the case"
    assert set(case["expect"]) <= expected, "an unknown key under expect"
    assert case["why"]
    assert case["source"]
    codes = {row.code.value for row in answer.rows}
    assert set(case["expect"].get("rows", [])) <= codes
    assert not set(case["expect"].get("no_rows", [])) & codes
    if "because" in case["expect"]:
        assert [code.value for code in answer.unknown_because] == case["expect"]["because"]


def ore(written):
    return None if written is None else Quantity.parse(written).amount


@pytest.mark.parametrize("case", PAY.content["cases"], ids=lambda case: case["case"])
def test_pay_comes_out_as_written(case):
    question, wages = read_pay(PAY, case["given"])
    built, expect = program(case, question.on), case["expect"]
    answer = answer_pay(question, wages, floor_share=order_floor(built), local=local_pay(built))
    check(case, answer, PAY_EXPECTED)
    for name in {"allowed", "flagged"} & set(expect):
        assert (name, getattr(answer, name)) == (name, expect[name])
    if "floor" in expect:
        assert answer.floor_ore == ore(expect["floor"])
    for method, is_open in expect.get("ladder", {}).items():
        assert (method, answer.ladder[Method(method)]) == (method, is_open)


@pytest.mark.parametrize("case", TRANSPORT.content["cases"], ids=lambda case: case["case"])
def test_transport_comes_out_as_written(case):
    journeys, payment = read_transport(TRANSPORT, case["given"])
    built, expect = program(case, journeys.period.end - timedelta(days=1)), case["expect"]
    settlement = settle(journeys, order_transport(built), local_transport(built), payment)
    check(case, settlement, TRANSPORT_EXPECTED)
    if "means" in expect:
        assert settlement.means == expect["means"]
    for name in {"citizen", "municipality", "cost", "order", "local", "at_most", "municipality_at_least"} & set(expect):
        found = getattr(settlement, {"local": "standard_ore"}.get(name, f"{name}_ore"))
        assert (name, found) == (name, ore(expect[name]))
