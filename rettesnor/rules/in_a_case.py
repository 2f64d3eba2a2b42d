"""Pay and transport of one case by the law and a standard: the one answer, and where the standard leaves it open, the
answer in each way that it can be taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Generic, TypeVar

from rettesnor.law.agreed_wages import AgreedWages
from rettesnor.law.explain import Code, Row, RowValue
from rettesnor.law.local_transport import LocalTransport, Payment
from rettesnor.law.money import Ore
from rettesnor.law.pay import PayAnswer, answer_pay
from rettesnor.law.pay_question import LocalPay, Method, PayQuestion
from rettesnor.law.transport import Journeys, Settlement, settle
from rettesnor.law.unusable import Unusable
from rettesnor.rules.alternatives import MOST_WAYS, Alternative, Assumption, CaseFacts, Taken, TooManyWays, questions
from rettesnor.rules.calculators import (
    local_pay,
    local_transport,
    order_floor,
    order_transport,
    transport_said,
    ways_named,
)
from rettesnor.rules.compiled import compiled
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

    `alternatives` is empty where there is one answer, and where there are more than can be told: then a row says so.
    """

    answer: A
    alternatives: tuple[Alternative[A], ...] = ()


def settled_in_a_case(
    program: Program, journeys: Journeys, case: CaseFacts, payment: Payment | None = None
) -> InACase[Settlement]:
    """Raises `Unusable` for a payment where the standard lets the cost be shared in none of its ways."""
    order = order_transport(program)
    taken = Taken(program, TransportRule, case)
    try:
        said = [Alternative(local_transport(way.answer), way.assumed) for way in taken.ways(transport_said)]
    except TooManyWays as many:
        nothing_left = LocalTransport(_source(program), payer="municipality")
        between = (settle(journeys, order), settle(journeys, order, nothing_left))
        return InACase(_settled(between, _too_many(program, many)))
    if payment and not any(way.answer and way.answer.shared for way in said):
        raise Unusable("payment_not_shared")
    found: list[Alternative[Settlement]] = []
    for way in said:
        shared = payment if way.answer and way.answer.shared else None
        found.append(Alternative(settle(journeys, order, way.answer, shared), way.assumed))
    alternatives = taken.that_differ(found, _amounts)
    answers = [each.answer for each in alternatives]
    if len(answers) == 1:
        return InACase(answers[0])
    return InACase(_settled(answers, _hinges(program, questions(alternatives))), alternatives)


def _settled(answers: Sequence[Settlement], hinges: Sequence[Row]) -> Settlement:
    """What is the same in every answer, and the most it can come to for the citizen."""
    citizen, most = _agreed(answers, lambda each: each.citizen_ore), [each.at_most_ore for each in answers]
    at_most = None if None in most else max(bound for bound in most if bound is not None)
    cost = answers[0].cost_ore
    least = None if cost is None or at_most is None else Ore(cost - at_most)
    rows = [*_shared_rows(answers), *hinges]
    if citizen is None and at_most is not None:
        rows.append(Row(Code.TRANSPORT_AT_MOST, {"most": at_most}))
        if least:
            rows.append(Row(Code.TRANSPORT_MUNICIPALITY_AT_LEAST, {"least": least}))
    return replace(
        answers[0],
        citizen_ore=citizen,
        municipality_ore=_agreed(answers, lambda each: each.municipality_ore),
        standard_ore=_agreed(answers, lambda each: each.standard_ore),
        at_most_ore=at_most,
        municipality_at_least_ore=least,
        unknown_because=() if citizen is not None else _unknown(answers, hinges),
        rows=tuple(rows),
    )


def pay_in_a_case(program: Program, question: PayQuestion, wages: AgreedWages, case: CaseFacts) -> InACase[PayAnswer]:
    floor_share = order_floor(program)
    for_some = list(_for_some_only(program, case)) if question.offer == "sheltered_employment" else []

    def answer(said: LocalPay | None) -> PayAnswer:
        found = answer_pay(question, wages, floor_share=floor_share, local=said)
        return replace(found, rows=(*found.rows, *for_some))

    said = partial(local_pay, named=ways_named(program))
    taken = Taken(program, PayRule, case)
    try:
        ways = taken.ways(said)
    except TooManyWays as many:
        between = (answer(None), answer(said(taken.with_every_rule)))
        return InACase(_paid(between, _too_many(program, many)))
    found = (Alternative(answer(said(way.answer)), way.assumed) for way in ways)
    alternatives = taken.that_differ(found, _verdict)
    answers = [each.answer for each in alternatives]
    if len(answers) == 1:
        return InACase(answers[0])
    return InACase(_paid(answers, _hinges(program, questions(alternatives))), alternatives)


def _for_some_only(program: Program, case: CaseFacts) -> Iterator[Row]:
    """That the standard gives pay under conditions alone, unless the citizen is known to meet one of them."""
    for conflict in program.scope("sheltered_employment").conflicts:
        if conflict.code != "pay_for_some_only":
            continue
        given = [each for each in conflict.promised_by if each.rule.id not in case.set_aside]
        if given and not any(compiled(each.lowered.applies)(case.values) for each in given):
            said: dict[str, RowValue] = {"source": _source(program), "words": given[0].quotes[0]}
            yield Row(Code.PAY_LOCAL_FOR_SOME, {**said, "provision": conflict.law.section})


def _paid(answers: Sequence[PayAnswer], hinges: Sequence[Row]) -> PayAnswer:
    """What is the same in every answer."""
    return replace(
        answers[0],
        allowed=_agreed(answers, lambda each: each.allowed),
        flagged=_agreed(answers, lambda each: each.flagged),
        floor_ore=_agreed(answers, lambda each: each.floor_ore),
        ladder={method: _agreed(answers, _rung(method)) for method in answers[0].ladder},
        unknown_because=_unknown(answers, hinges),
        rows=(*_shared_rows(answers), *hinges),
    )


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


def _source(program: Program) -> str:
    assert program.standard
    return program.standard.standard


def _hinges(program: Program, asked: Iterable[Assumption]) -> list[Row]:
    """Why there is more than one answer, each reason once."""
    said: dict[str, RowValue] = {"source": _source(program)}
    rows = []
    for each in asked:
        because = each.rule.as_written.rule.or_read_as
        if each.holds is None and because:
            rows.append(Row(Code.LOCAL_TWO_READINGS, {**said, "because": because.because}))
        else:
            rows.append(Row(Code.LOCAL_CONDITION_UNKNOWN, {**said, "rule": each.rule.rule.id}))
    return rows


def _too_many(program: Program, many: TooManyWays) -> list[Row]:
    """That the answers are too many to be told, and what they hinge on."""
    row = Row(Code.LOCAL_TOO_MANY_WAYS, {"source": _source(program), "most": MOST_WAYS})
    return [row, *_hinges(program, many.questions)]


def _unknown(answers: Sequence[A], hinges: Iterable[Row]) -> tuple[Code, ...]:
    parted: list[Code] = [row.code for row in hinges]
    others: list[Code] = [code for answer in answers for code in answer.unknown_because]
    return tuple(dict.fromkeys((*parted, *others)))
