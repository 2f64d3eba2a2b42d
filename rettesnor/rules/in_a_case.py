"""Pay and transport of one case by the law and a standard: the one answer, and where the standard leaves it open, the
answer in each way that it can be taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from rettesnor.law.agreed_wages import AgreedWages
from rettesnor.law.explain import Code, Row
from rettesnor.law.local_transport import Payment
from rettesnor.law.money import Ore
from rettesnor.law.pay import PayAnswer, answer_pay
from rettesnor.law.pay_question import Method, PayQuestion
from rettesnor.law.transport import Journeys, Settlement, settle
from rettesnor.law.unusable import Unusable
from rettesnor.rules.alternatives import Alternative, CaseFacts, taken, that_differ
from rettesnor.rules.calculators import local_pay, local_transport, order_floor, order_transport
from rettesnor.rules.kinds.pay import PayRule
from rettesnor.rules.kinds.transport import TransportRule
from rettesnor.rules.program import Program

A = TypeVar("A", PayAnswer, Settlement)
V = TypeVar("V")
_OF_THE_WHOLE = (Code.TRANSPORT_AT_MOST, Code.TRANSPORT_MUNICIPALITY_AT_LEAST)
"""What is said anew of all the alternatives together."""


@dataclass(frozen=True)
class InACase(Generic[A]):
    """`answer` is what holds whichever way the standard is taken, and None where the alternatives part.

    `alternatives` is empty where there is one answer.
    """

    answer: A
    alternatives: tuple[Alternative[A], ...] = ()


def settled_in_a_case(
    program: Program, journeys: Journeys, case: CaseFacts, payment: Payment | None = None
) -> InACase[Settlement]:
    """Raises `Unusable` for a payment where the standard lets the cost be shared in none of its ways."""
    order = order_transport(program)
    found: list[Alternative[Settlement]] = []
    ways = [Alternative(local_transport(way.answer), way.assumed) for way in taken(program, TransportRule, case)]
    if payment and not any(way.answer and way.answer.shared for way in ways):
        raise Unusable("payment_not_shared")
    for way in ways:
        shared = payment if way.answer and way.answer.shared else None
        found.append(Alternative(settle(journeys, order, way.answer, shared), way.assumed))
    alternatives = that_differ(found, _amounts)
    answers = [each.answer for each in alternatives]
    if len(answers) == 1:
        return InACase(answers[0])
    citizen, most = _agreed(answers, lambda each: each.citizen_ore), [each.at_most_ore for each in answers]
    at_most = None if None in most else max(bound for bound in most if bound is not None)
    cost = answers[0].cost_ore
    least = None if cost is None or at_most is None else Ore(cost - at_most)
    rows = [*_shared_rows(answers), *_hinges(program, alternatives)]
    if citizen is None and at_most is not None:
        rows.append(Row(Code.TRANSPORT_AT_MOST, {"most": at_most}))
        if least:
            rows.append(Row(Code.TRANSPORT_MUNICIPALITY_AT_LEAST, {"least": least}))
    answer = replace(
        answers[0],
        citizen_ore=citizen,
        municipality_ore=_agreed(answers, lambda each: each.municipality_ore),
        standard_ore=_agreed(answers, lambda each: each.standard_ore),
        at_most_ore=at_most,
        municipality_at_least_ore=least,
        unknown_because=() if citizen is not None else _unknown(program, alternatives),
        rows=tuple(rows),
    )
    return InACase(answer, alternatives)


def pay_in_a_case(program: Program, question: PayQuestion, wages: AgreedWages, case: CaseFacts) -> InACase[PayAnswer]:
    floor_share = order_floor(program)
    found = (
        Alternative(answer_pay(question, wages, floor_share=floor_share, local=local_pay(way.answer)), way.assumed)
        for way in taken(program, PayRule, case)
    )
    alternatives = that_differ(found, _verdict)
    answers = [each.answer for each in alternatives]
    if len(answers) == 1:
        return InACase(answers[0])
    allowed = _agreed(answers, lambda each: each.allowed)
    answer = replace(
        answers[0],
        allowed=allowed,
        flagged=_agreed(answers, lambda each: each.flagged),
        floor_ore=_agreed(answers, lambda each: each.floor_ore),
        ladder={method: _agreed(answers, _rung(method)) for method in answers[0].ladder},
        unknown_because=_unknown(program, alternatives),
        rows=(*_shared_rows(answers), *_hinges(program, alternatives)),
    )
    return InACase(answer, alternatives)


def _amounts(found: Settlement) -> tuple[Ore | None, ...]:
    return found.citizen_ore, found.municipality_ore, found.at_most_ore


def _verdict(found: PayAnswer) -> tuple[object, ...]:
    return found.allowed, found.flagged, found.floor_ore, tuple(found.ladder.items())


def _rung(method: Method) -> Callable[[PayAnswer], bool | None]:
    return lambda answer: answer.ladder[method]


def _agreed(answers: Sequence[A], read: Callable[[A], V | None]) -> V | None:
    first, *others = map(read, answers)
    return first if all(other == first for other in others) else None


def _shared_rows(answers: Sequence[A]) -> list[Row]:
    return [
        row
        for row in answers[0].rows
        if row.code not in _OF_THE_WHOLE and all(row in other.rows for other in answers[1:])
    ]


def _hinges(program: Program, alternatives: Sequence[Alternative[A]]) -> list[Row]:
    """Why there is more than one answer, each reason once."""
    assert program.standard
    said = {"source": program.standard.standard}
    questions = dict.fromkeys(each.question for alternative in alternatives for each in alternative.assumed)
    first = {each.question: each for alternative in reversed(alternatives) for each in alternative.assumed}
    rows = []
    for question in questions:
        because = first[question].rule.as_written.rule.or_read_as
        if first[question].holds is None and because:
            rows.append(Row(Code.LOCAL_TWO_READINGS, {**said, "because": because.because}))
        else:
            rows.append(Row(Code.LOCAL_CONDITION_UNKNOWN, {**said, "rule": first[question].rule.rule.id}))
    return rows


def _unknown(program: Program, alternatives: Sequence[Alternative[A]]) -> tuple[Code, ...]:
    parted: list[Code] = [row.code for row in _hinges(program, alternatives)]
    others: list[Code] = [code for alternative in alternatives for code in alternative.answer.unknown_because]
    return tuple(dict.fromkeys((*parted, *others)))
