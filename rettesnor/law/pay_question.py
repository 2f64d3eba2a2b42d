"""What is asked about one citizen's pay: the way of paying, what is known, and what the standard promises.

Rates are whole øre an hour, shares hundredths of a per cent (500 is 5 %). What is not known is None, never nothing.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from rettesnor.law.deadlines import Span
from rettesnor.law.money import Ore

LADDER = "BEK 483 § 1, stk. 2"


class Method(StrEnum):
    EFFORT = "effort"
    ASSESSED_HOURLY = "assessed-hourly"
    GRATUITY = "gratuity"

    @property
    def provision(self) -> str:
        return f"{LADDER}, nr. {list(Method).index(self) + 1}"


@dataclass(frozen=True)
class Judgement:
    """What a person has judged, and the written reason. One that moves a citizen down the ladder needs a reason."""

    holds: bool | None = None
    reason: str | None = None


@dataclass(frozen=True)
class LocalFloor:
    """A share of the lowest agreed wage that a standard promises at least, for some ways of paying.

    `after` is how long the citizen has worked before it holds; None: from the first day. `amount_ore` is a rate an hour
    that is promised in place of a share; a share that is not `of_agreed` is of another wage.
    """

    share: int
    methods: tuple[Method, ...] = (Method.GRATUITY,)
    after: Span | None = None
    amount_ore: Ore | None = None
    of_agreed: bool = True


@dataclass(frozen=True)
class LocalPay:
    """What a standard says of pay. `methods` are the ways it names; it can close none that the order opens.

    `unpaid` is a time at the start in which it gives no pay.
    """

    source: str
    methods: tuple[Method, ...] = ()
    floors: tuple[LocalFloor, ...] = ()
    unpaid: Span | None = None


@dataclass(frozen=True)
class PayQuestion:
    """One citizen's pay on one day: the way and the rate thought of, and what is known of the ladder's conditions.

    `rate_ore` is the pay an hour (of pay by effort: what it comes to an hour); `started` the first day of work.
    """

    on: date
    method: Method
    rate_ore: Ore | None = None
    area: str | None = None
    offer: Literal["sheltered_employment", "special_course"] = "sheltered_employment"
    effort_unsuitable: Judgement = Judgement()
    work_assessed: bool | None = None
    reduced_ability: Judgement = Judgement()
    very_modest_earnings: Judgement = Judgement()
    started: date | None = None
