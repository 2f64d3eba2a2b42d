"""A pay file: one citizen's pay as a person writes it down for `rettesnor pay`.

    on: 2026-11-21                # the day; another day, another agreed wage
    method: gratuity              # effort | assessed-hourly | gratuity
    rate: 7.17 kr                 # an hour
    area: industri                # an area of the agreed wages
    reduced_ability: {holds: true, reason: "…"}
    very_modest_earnings: {holds: true, reason: "…"}

For hourly pay: `effort_unsuitable` (a judgement too) and `work_assessed: true`. `offer: special_course` is § 103,
stk. 2; `started` the first day of work; `agreed_wages` the municipality's own rates, in the form of agreed-wages.yaml
(`rate_ore` is whole øre an hour: 14335 is 143.35 kr).
What is left out is not known.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, StrictBool

from rettesnor.cli.days import Day
from rettesnor.law.agreed_wages import AgreedWages
from rettesnor.law.money import Ore
from rettesnor.law.pay_question import Judgement, Method, PayQuestion
from rettesnor.law.unusable import Unusable
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.strict import Strict
from rettesnor.standards.faults import BadFile
from rettesnor.standards.reading import Document
from rettesnor.standards.wages import Rate, shipped, with_own
from rettesnor.wording.unusable import why_unusable


def _kroner(amount: Quantity) -> Quantity:
    if amount.unit != "kr":
        raise Unusable("not_kroner", amount=amount)
    return amount


Kroner = Annotated[Quantity, AfterValidator(_kroner)]


def ore(amount: Quantity | None) -> Ore | None:
    return None if amount is None else Ore(amount.amount)


class Judged(Strict):
    holds: StrictBool | None = None
    reason: str | None = None

    def judgement(self) -> Judgement:
        return Judgement(self.holds, self.reason.strip() or None if self.reason else None)


NOT_JUDGED = Judged()


class PayFile(Strict):
    on: Day
    method: Literal["effort", "assessed-hourly", "gratuity"]
    rate: Kroner | None = None
    area: str | None = None
    offer: Literal["sheltered_employment", "special_course"] = "sheltered_employment"
    effort_unsuitable: Judged = NOT_JUDGED
    work_assessed: StrictBool | None = None
    reduced_ability: Judged = NOT_JUDGED
    very_modest_earnings: Judged = NOT_JUDGED
    started: Day | None = None
    agreed_wages: tuple[Rate, ...] = ()

    def question(self) -> PayQuestion:
        return PayQuestion(
            on=self.on,
            method=Method(self.method),
            rate_ore=ore(self.rate),
            area=self.area,
            offer=self.offer,
            effort_unsuitable=self.effort_unsuitable.judgement(),
            work_assessed=self.work_assessed,
            reduced_ability=self.reduced_ability.judgement(),
            very_modest_earnings=self.very_modest_earnings.judgement(),
            started=self.started,
        )

    def wages(self) -> AgreedWages:
        """The known wages with the municipality's own. Raises `Unusable` for some that do not go together."""
        return with_own(self.agreed_wages, shipped())


def read_pay(document: Document) -> tuple[PayQuestion, AgreedWages]:
    """The question, and the wages to answer it by. Raises `BadFile` with the line of each fault."""
    read = document.as_(PayFile)
    try:
        return read.question(), read.wages()
    except Unusable as error:
        raise BadFile([document.fault(("agreed_wages",), why_unusable(error.under("agreed_wages")))]) from None
