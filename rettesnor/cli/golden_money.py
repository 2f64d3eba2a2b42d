"""Golden cases of pay and transport: what `rettesnor pay` and `transport` read, and what a jurist counted by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from rettesnor.cli.golden import Different, NonEmpty
from rettesnor.cli.pay_file import Kroner, PayFile, ore
from rettesnor.cli.programs import program
from rettesnor.cli.transport_file import TransportFile
from rettesnor.law.explain import Code, Row
from rettesnor.law.pay import PayAnswer
from rettesnor.law.pay_question import Method
from rettesnor.law.transport import Settlement
from rettesnor.rules.alternatives import CaseFacts
from rettesnor.rules.calculators import of_pay, of_transport
from rettesnor.rules.in_a_case import InACase, pay_in_a_case, settled_in_a_case
from rettesnor.rules.program import Program
from rettesnor.rules.strict import Strict

_AMOUNTS = {
    "citizen": "citizen_ore",
    "municipality": "municipality_ore",
    "cost": "cost_ore",
    "order": "order_ore",
    "local": "standard_ore",
    "at_most": "at_most_ore",
    "municipality_at_least": "municipality_at_least_ore",
}


class ExpectedMoney(Strict):
    """What is left out is not compared; what is null must not be known."""

    because: tuple[Code, ...] = ()
    rows: tuple[Code, ...] = ()
    no_rows: tuple[Code, ...] = ()

    def _of_rows(self, unknown_because: Sequence[Code], rows: Sequence[Row]) -> Iterator[Different]:
        if "because" in self.model_fields_set:
            yield Different("because", "", list(self.because), list(unknown_because))
        codes = {row.code for row in rows}
        for wanted, named in ((True, self.rows), (False, self.no_rows)):
            for code in named:
                yield Different("rows", code, wanted, code in codes)


class ExpectedPay(ExpectedMoney):
    allowed: bool | None = None
    flagged: bool | None = None
    floor: Kroner | None = None
    ladder: dict[Method, bool | None] = {}
    alternatives: tuple[ExpectedPay, ...] = ()

    def all_compared(self, found: InACase[PayAnswer]) -> Iterator[Different]:
        yield Different("alternatives", "", len(self.alternatives), len(found.alternatives))
        yield from self.compared(found.answer)
        for expected, alternative in zip(self.alternatives, found.alternatives, strict=False):
            yield from expected.compared(alternative.answer)

    def compared(self, answer: PayAnswer) -> Iterator[Different]:
        for name in sorted({"allowed", "flagged"} & self.model_fields_set):
            yield Different(name, "", getattr(self, name), getattr(answer, name))
        if "floor" in self.model_fields_set:
            yield Different("floor", "", ore(self.floor), answer.floor_ore, "kr")
        for method, is_open in self.ladder.items():
            yield Different("ladder", method, is_open, answer.ladder[method])
        yield from self._of_rows(answer.unknown_because, answer.rows)


class ExpectedTransport(ExpectedMoney):
    """Kroner; `order` and `local` are the citizen's part by each."""

    citizen: Kroner | None = None
    municipality: Kroner | None = None
    cost: Kroner | None = None
    order: Kroner | None = None
    local: Kroner | None = None
    at_most: Kroner | None = None
    municipality_at_least: Kroner | None = None
    means: str | None = None
    alternatives: tuple[ExpectedTransport, ...] = ()

    def all_compared(self, found: InACase[Settlement]) -> Iterator[Different]:
        yield Different("alternatives", "", len(self.alternatives), len(found.alternatives))
        yield from self.compared(found.answer)
        for expected, alternative in zip(self.alternatives, found.alternatives, strict=False):
            yield from expected.compared(alternative.answer)

    def compared(self, settlement: Settlement) -> Iterator[Different]:
        for name, found in _AMOUNTS.items():
            if name in self.model_fields_set:
                yield Different(name, "", ore(getattr(self, name)), getattr(settlement, found), "kr")
        if "means" in self.model_fields_set:
            yield Different("means", "", self.means, settlement.means)
        yield from self._of_rows(settlement.unknown_because, settlement.rows)


class _MoneyCase(Strict):
    """Without a standard the order alone is asked."""

    case: NonEmpty
    standard: str | None = None
    facts: dict[str, Any] = {}
    why: NonEmpty
    source: NonEmpty

    def known(self, built: Program) -> CaseFacts:
        """Raises `BadFacts`."""
        return CaseFacts(built.vocabulary.entered(self.facts, on=built.on))


class PayCase(_MoneyCase):
    given: PayFile
    expect: ExpectedPay

    def differences(self) -> Iterator[Different]:
        """Raises `Unusable` for agreed wages that do not go together."""
        question = self.given.question()
        built = program(self.standard, question.on, of_pay)
        found = pay_in_a_case(built, question, self.given.wages(), self.known(built))
        return (each for each in self.expect.all_compared(found) if each.wrong)


class TransportCase(_MoneyCase):
    given: TransportFile
    expect: ExpectedTransport

    def differences(self) -> Iterator[Different]:
        """Raises `Unusable` for a shared payment under a standard that does not let the cost be shared."""
        journeys = self.given.journeys()
        built = program(self.standard, journeys.period.end - timedelta(days=1), of_transport)
        found = settled_in_a_case(built, journeys, self.known(built), self.given.shared())
        return (each for each in self.expect.all_compared(found) if each.wrong)
