"""Pay in sheltered employment: the ladder of BEK 483 § 1, stk. 2, and the gratuity's floor.

The ways of paying stand in order: by effort; by the hour after a work assessment, where effort is not a suitable basis;
a gratuity, where a considerably reduced ability to function lets the citizen earn very little. Only the gratuity has a
floor. Other pay under it is flagged and never refused.

Rates are whole øre an hour, shares hundredths of a per cent (500 is 5 %). What is not known is None, never nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from rettesnor.law.agreed_wages import AgreedWage, AgreedWages
from rettesnor.law.deadlines import due
from rettesnor.law.explain import Code, Row, RowValue
from rettesnor.law.money import Ore
from rettesnor.law.pay_question import LADDER, Judgement, LocalFloor, LocalPay, Method, PayQuestion

WHOLE = 10_000
SPECIAL_COURSE = "BEK 483 § 3"


@dataclass(frozen=True)
class PayAnswer:
    """Whether the citizen can be paid so: by the order, and for a gratuity also by what the standard promises.

    `allowed`, `flagged`, `floor_ore` and the asked-for way of the `ladder` are None when they hinge on what
    `unknown_because` names; in a special course (§ 103, stk. 2) there is no floor. `flagged`: other pay than a gratuity
    lies under the floor. `floor_ore` is the least the gratuity can be; for other pay, what it is compared with. A
    standard's higher floor is set aside by a recorded deviation: ask without `local` then.
    """

    allowed: bool | None
    flagged: bool | None
    floor_ore: Ore | None
    agreed: AgreedWage | None
    ladder: Mapping[Method, bool | None]
    unknown_because: tuple[Code, ...]
    rows: tuple[Row, ...]


def answer_pay(
    question: PayQuestion, wages: AgreedWages, *, floor_share: int, local: LocalPay | None = None
) -> PayAnswer:
    """The ladder, the floor and the verdict. `floor_share` is the order's share of the lowest agreed wage."""
    if question.rate_ore is not None and question.rate_ore < 0:
        raise ValueError(f"a rate cannot be less than nothing: {question.rate_ore} øre")
    if question.offer == "special_course":
        return _special_course(question)
    return _Pay(question, wages, floor_share, local).answer()


def floor_of(share: int, agreed_ore: Ore) -> Ore:
    """A share of a wage, rounded up to a whole øre, so that it is never less than the share."""
    return Ore(-(-share * agreed_ore // WHOLE))


def _special_course(question: PayQuestion) -> PayAnswer:
    """A gratuity that the municipality fixes: no ladder and no floor (BEK 483 § 3)."""
    rows = [Row(Code.PAY_SPECIAL_COURSE, {"provision": SPECIAL_COURSE})]
    other = question.method is not Method.GRATUITY
    if other:
        rows.append(Row(Code.PAY_SPECIAL_OTHER, {"method": question.method.value, "provision": SPECIAL_COURSE}))
    unknown = [] if question.rate_ore is not None else [Code.PAY_NO_RATE]
    rows += [Row(code, {}) for code in unknown]
    allowed = None if unknown else True
    return PayAnswer(allowed, other, None, None, {Method.GRATUITY: True}, tuple(unknown), tuple(rows))


_Held = tuple[bool | None, Code | None]
"""Whether a condition holds; if that is not known, what is missing."""


class _Pay:
    """One answer in the making: each step adds its rows, and names what it could not know."""

    def __init__(self, question: PayQuestion, wages: AgreedWages, floor_share: int, local: LocalPay | None) -> None:
        self.question = question
        self.wages = wages
        self.floor_share = floor_share
        self.local = local
        self.rows: list[Row] = []
        self.unknown: list[Code] = []
        self.amount = Ore(0)
        self.open = False

    def answer(self) -> PayAnswer:
        ladder = self._ladder()
        agreed = self._agreed_wage()
        least, most, source = self._share(agreed)
        if self.question.rate_ore is None:
            self._miss(Code.PAY_NO_RATE)
        floor = None
        if agreed and least == most and not self.open:
            floor = max(self.amount, floor_of(least, agreed.rate_ore))
        enough = self._enough(agreed, least, most)
        if agreed and enough is not None:
            by_share = floor_of(most if enough else least, agreed.rate_ore)
            if self.local and self.amount > by_share:
                source = self.local.source
            self._verdict(enough, max(self.amount, by_share), source)
        method = self.question.method
        gratuity = method is Method.GRATUITY
        return PayAnswer(
            allowed=_both(ladder[method], enough) if gratuity else ladder[method],
            flagged=None if enough is None and not gratuity else not gratuity and not enough,
            floor_ore=floor,
            agreed=agreed,
            ladder=ladder,
            unknown_because=tuple(dict.fromkeys(self.unknown)),
            rows=tuple(self.rows),
        )

    def _ladder(self) -> dict[Method, bool | None]:
        asked = self.question
        unsuitable = self._judged("effort-unsuitable", asked.effort_unsuitable, Method.ASSESSED_HOURLY)
        # Pay by effort is the main rule: it stands until a person has written why it is not suitable.
        ladder = {Method.EFFORT: self._rung(Method.EFFORT, unsuitable[0] is not True)}
        assessed = asked.work_assessed, None if asked.work_assessed else Code.PAY_WORK_NOT_ASSESSED
        if assessed[1] and unsuitable[0] is not False:
            self._row(assessed[1], provision=Method.ASSESSED_HOURLY.provision)
        ladder[Method.ASSESSED_HOURLY] = self._rung(Method.ASSESSED_HOURLY, unsuitable, assessed)
        ability = self._judged("reduced-ability", asked.reduced_ability, Method.GRATUITY)
        modest = self._judged("very-modest-earnings", asked.very_modest_earnings, Method.GRATUITY)
        ladder[Method.GRATUITY] = self._rung(Method.GRATUITY, ability, modest)
        if self.local and self.local.methods and (unnamed := [m.value for m in Method if m not in self.local.methods]):
            self._row(Code.PAY_LOCAL_METHODS, unnamed=unnamed, source=self.local.source, provision=LADDER)
        if self.local and self.local.unpaid:
            values: dict[str, RowValue] = {"span": str(self.local.unpaid), "source": self.local.source}
            self._row(Code.PAY_LOCAL_UNPAID, **values, provision=LADDER)
        return ladder

    def _judged(self, what: str, judgement: Judgement, needed_for: Method) -> _Held:
        values: dict[str, RowValue] = {"judgement": what, "provision": needed_for.provision}
        if judgement.holds and judgement.reason:
            self._row(Code.PAY_JUDGED, **values, reason=judgement.reason)
            return True, None
        if judgement.holds is False:
            self._row(Code.PAY_JUDGED_NOT, **values)
            return False, None
        code = Code.PAY_NO_REASON if judgement.holds else Code.PAY_NOT_JUDGED
        self._row(code, **values)
        return None, code

    def _rung(self, method: Method, *conditions: _Held | bool) -> bool | None:
        """Whether a way of paying is open: where all its conditions hold."""
        held = [each if isinstance(each, tuple) else (each, None) for each in conditions]
        is_open = _both(*(holds for holds, _ in held))
        codes = {True: Code.PAY_METHOD_OPEN, False: Code.PAY_METHOD_CLOSED, None: Code.PAY_METHOD_UNKNOWN}
        self._row(codes[is_open], method=method.value, provision=method.provision)
        if is_open is None and self.question.method is method:
            self.unknown += [code for _, code in held if code]
        return is_open

    def _row(self, code: Code, **values: RowValue) -> None:
        self.rows.append(Row(code, values))

    def _miss(self, code: Code, **values: RowValue) -> None:
        self._row(code, **values)
        self.unknown.append(code)

    def _agreed_wage(self) -> AgreedWage | None:
        area, on = self.question.area, self.question.on
        if area is None:
            self._miss(Code.PAY_NO_AREA, provision=Method.GRATUITY.provision)
            return None
        agreed = self.wages.lowest(area, on)
        if agreed is None:
            self._miss(Code.PAY_NO_AGREED_WAGE, area=area, on=on.isoformat(), provision=Method.GRATUITY.provision)
            return None
        self._row(
            Code.PAY_AGREED_WAGE,
            area=area,
            on=on.isoformat(),
            rate=agreed.rate_ore,
            agreement=agreed.agreement,
            step=agreed.step,
            since=agreed.from_.isoformat(),
            source=agreed.source,
        )
        if not agreed.verified:
            self._row(Code.PAY_AGREED_WAGE_UNVERIFIED, source=agreed.source)
        return agreed

    def _share(self, agreed: AgreedWage | None) -> tuple[int, int, str]:
        """The share that holds at least and at most, and who sets it. They differ where a step's day is not known.

        A standard can only raise the order's floor. Its floor for other pay than the gratuity is its own promise.
        """
        nr_3 = Method.GRATUITY.provision
        least = most = self.floor_share
        source = nr_3
        if agreed:
            floor = floor_of(least, agreed.rate_ore)
            self._row(Code.PAY_FLOOR, share=least, rate=agreed.rate_ore, floor=floor, provision=nr_3)
        for promised in self.local.floors if self.local else ():
            if self.question.method not in promised.methods:
                continue
            assert self.local
            reached = self._reached(promised, self.local.source)
            if promised.amount_ore is not None or not promised.of_agreed:
                self._promised_otherwise(promised, self.local.source, reached)
                continue
            if reached is not False:
                most = max(most, promised.share)
            if reached:
                self._local_row(promised.share, self.local.source)
                if promised.share > least or (promised.share == least and self.question.method is not Method.GRATUITY):
                    least, source = promised.share, self.local.source
        if most > least:
            self.unknown.append(Code.PAY_STEP_NO_START)
        return least, most, source

    def _promised_otherwise(self, promised: LocalFloor, source: str, reached: bool | None) -> None:
        """A promise in kroner is a bound of its own; one of another wage is for a person to reckon."""
        after: dict[str, RowValue] = {"source": source, "after": str(promised.after)}
        if promised.amount_ore is None:
            if reached is not False:
                self._miss(Code.PAY_LOCAL_OTHER_BASE, share=promised.share, **after)
                self.open = True
            return
        if promised.after is None:
            self._row(Code.PAY_LOCAL_AMOUNT_AT_ONCE, amount=promised.amount_ore, source=source)
        else:
            self._row(Code.PAY_LOCAL_AMOUNT, amount=promised.amount_ore, **after)
        if reached:
            self.amount = max(self.amount, promised.amount_ore)
        elif reached is None:
            self.unknown.append(Code.PAY_STEP_NO_START)
            self.open = self.open or (self.question.rate_ore or 0) < promised.amount_ore

    def _local_row(self, share: int, source: str) -> None:
        if self.question.method is not Method.GRATUITY:
            self._row(Code.PAY_LOCAL_OTHER, share=share, source=source, method=self.question.method.value)
        elif share != self.floor_share:
            code = Code.PAY_LOCAL_HIGHER if share > self.floor_share else Code.PAY_LOCAL_LOWER
            provision = Method.GRATUITY.provision
            self._row(code, share=share, source=source, order=self.floor_share, provision=provision)

    def _reached(self, floor: LocalFloor, source: str) -> bool | None:
        if floor.after is None:
            return True
        step: dict[str, RowValue] = {"share": floor.share, "source": source, "after": str(floor.after)}
        told = floor.amount_ore is None and floor.of_agreed
        if self.question.started is None:
            if told:
                self._row(Code.PAY_STEP_NO_START, **step)
            return None
        # The municipality is bound by it, so the earliest day it can be read as.
        first = due(self.question.started, floor.after, binds="municipality").due
        reached = first <= self.question.on
        code = Code.PAY_STEP_REACHED if reached else Code.PAY_STEP_AHEAD
        if told:
            self._row(code, **step, day=first.isoformat())
        return reached

    def _enough(self, agreed: AgreedWage | None, least: int, most: int) -> bool | None:
        """Whether the rate is at least the share of the wage: compared exactly, nothing is rounded."""
        rate = self.question.rate_ore
        if rate is None or agreed is None:
            return None
        if rate * WHOLE < least * agreed.rate_ore or rate < self.amount:
            return False
        return True if rate * WHOLE >= most * agreed.rate_ore and not self.open else None

    def _verdict(self, enough: bool, floor: Ore, source: str) -> None:
        rate, method = self.question.rate_ore, self.question.method
        assert rate is not None
        if method is Method.GRATUITY:
            code = Code.PAY_GRATUITY_ENOUGH if enough else Code.PAY_GRATUITY_TOO_LOW
            self._row(code, rate=rate, floor=floor, provision=source)
        elif not enough and self.local and source == self.local.source:
            provision = Method.GRATUITY.provision
            self._row(
                Code.PAY_UNDER_PROMISE, method=method.value, rate=rate, floor=floor, source=source, provision=provision
            )
        elif not enough:
            self._row(Code.PAY_FLAGGED, method=method.value, rate=rate, floor=floor, provision=source)


def _both(*values: bool | None) -> bool | None:
    """Kleene's AND: one that is false decides, whatever is unknown."""
    return False if False in values else None if None in values else True
