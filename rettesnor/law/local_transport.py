"""The citizen's part of the transport by a standard, computed beside the order's and bounded by it.

Amounts are whole øre, distances metres one way, shares hundredths of a per cent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from rettesnor.law.claim import Claim
from rettesnor.law.contribution import Contribution, share_of
from rettesnor.law.explain import Code, Row, RowValue
from rettesnor.law.fares import Fare, stretch_cost
from rettesnor.law.money import Ore
from rettesnor.law.unusable import Unusable

CAP = "BEK 483 § 2, stk. 2"
NOTHING = Ore(0)
Payer = Literal["citizen", "municipality", "provider"]


@dataclass(frozen=True)
class LocalTransport:
    """What a standard says of transport; None where it says nothing.

    `from_home`: the own distance is measured from the home, where the order measures from the workplace.
    `all_or_nothing`: within the own distance the citizen pays all, beyond it nothing; with exactly that way, all unless
    `free_at_distance`. `shared`: the citizen and the municipality share the cost; how, is settled case by case
    (`Payment`). `payer` bears the whole cost, and `payers` that of single means. `own_stretch` is what the citizen
    covers where the text does not measure it in kilometres. `beyond_said`: whether the text says who pays beyond the
    own distance. `cap` is a share of what the order's cap is a share of, `cap_of_more` of a larger income, and
    `cap_month` kroner a month. `receipts`: a refund is paid against receipts. `ranked` are kinds of means, of which the
    first that the citizen can use is used. `own_share` is the citizen's part of a cost that is shared, where the text
    says it, and `claim` by when a refund is asked for.
    """

    source: str
    own_distance: int | None = None
    from_home: bool = False
    all_or_nothing: bool = False
    beyond_said: bool = True
    cap: int | None = None
    cap_of_more: int | None = None
    cap_month: Ore | None = None
    shared: bool = False
    free_at_distance: bool = False
    payer: Payer | None = None
    payers: Mapping[str, Payer] = field(default_factory=dict, hash=False)
    own_stretch: str | None = None
    receipts: bool = False
    ranked: tuple[str, ...] = ()
    own_share: int | None = None
    claim: Claim | None = None

    def __post_init__(self) -> None:
        if self.all_or_nothing and self.own_distance is None:
            raise ValueError("all or nothing needs a distance that decides it")

    @property
    def cost_is_shared_case_by_case(self) -> bool:
        """Whether the cost is shared and the text does not say how."""
        return self.shared and self.own_share is None

    @property
    def has_cap(self) -> bool:
        return any(cap is not None for cap in (self.cap, self.cap_of_more, self.cap_month))

    def pays(self, kind: str | None) -> Payer | None:
        """Who bears the whole cost of going by a kind of means, where the standard says so."""
        return self.payers.get(kind, self.payer) if kind else self.payer


@dataclass(frozen=True)
class SharePayment:
    """The citizen pays a share of the cost."""

    share: int

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 10_000:
            raise Unusable("share_beyond_the_whole")


@dataclass(frozen=True)
class PayslipPayment:
    """The citizen's part is deducted from the pay; a fare paid by the citizen is refunded, as by zones."""

    deducted_ore: Ore
    paid_ore: Ore = NOTHING
    refunded_ore: Ore = NOTHING

    def __post_init__(self) -> None:
        if min(self.deducted_ore, self.paid_ore, self.refunded_ore) < 0 or self.refunded_ore > self.paid_ore:
            raise Unusable("payment_below_nothing")

    @property
    def expense_ore(self) -> Ore:
        return Ore(self.paid_ore - self.refunded_ore + self.deducted_ore)


Payment = SharePayment | PayslipPayment


@dataclass(frozen=True)
class Stretch:
    """The cost of the days in sheltered employment, and how far they go. `within` is by the fare's own steps, `kind`
    the kind of means it is for.

    `own_stretch` is the price of the stretch that a standard measures otherwise than in kilometres.
    """

    cost: Ore | None
    metres: int | None
    own_distance: int
    within: Ore | None
    kind: str | None = None
    own_stretch: Ore | None = None


@dataclass(frozen=True)
class Income:
    """What a cap is reckoned of: the earnings after tax, what else is deducted for transport, and the months.

    `months` is None for a period that is not a number of whole months.
    """

    net: Ore | None
    other_deductions: Ore | None
    months: int | None

    def share(self, of: int) -> Ore | None:
        """A share of the earnings, less the other deductions; None where either is not known."""
        if self.net is None or self.other_deductions is None:
            return None
        return Ore(max(0, share_of(self.net, of) - self.other_deductions))


@dataclass(frozen=True)
class LocalPart:
    """`part` is None where the standard is silent on it: then the order alone says what the citizen pays."""

    part: Contribution | None
    rows: tuple[Row, ...]
    unknown_because: tuple[Code, ...]


def local_part(
    local: LocalTransport,
    payment: Payment | None,
    stretch: Stretch,
    *,
    order: Contribution,
    by_order: Contribution,
    income: Income,
) -> LocalPart:
    """The citizen's part by the standard alone.

    `order` is the order's before its cap: where the standard has a cap and no distance, its cap is of that. `by_order`
    is what comes of the order, which the citizen never pays more than.
    """
    rows: list[Row] = []
    unknown: tuple[Code, ...] = ()
    said = {"source": local.source}
    if payment is None and local.own_share is not None:
        payment = SharePayment(local.own_share)
    payer = local.pays(stretch.kind)
    if local.receipts:
        rows.append(Row(Code.TRANSPORT_LOCAL_RECEIPTS, {**said}))
    if local.payers and stretch.kind is None:
        rows.append(Row(Code.TRANSPORT_LOCAL_KIND_NOT_SAID, {**said}))
        unknown = (Code.TRANSPORT_LOCAL_KIND_NOT_SAID,)
    if local.shared and payment is None:
        rows.append(Row(Code.TRANSPORT_LOCAL_SHARE_NOT_STATED, {"source": local.source}))
        unknown = (Code.TRANSPORT_LOCAL_SHARE_NOT_STATED,)
        part = Contribution(None, stretch.cost)
    elif payment is not None:
        part, row = _shared(local, payment, stretch)
        rows.append(row)
    elif local.payers and stretch.kind is None:
        part = Contribution(None, stretch.cost)
    elif payer is not None:
        part = Contribution.known(NOTHING) if payer != "citizen" else _whole(stretch)
        rows.append(Row(Code.TRANSPORT_LOCAL_PAYER, {**said, "payer": payer}))
    elif local.own_stretch is not None and stretch.own_stretch is not None and stretch.cost is not None:
        own = min(stretch.cost, stretch.own_stretch)
        part = Contribution.known(own)
        rows.append(Row(Code.TRANSPORT_LOCAL_STRETCH, {**said, "stretch": local.own_stretch, "own": own}))
    elif local.own_stretch is not None:
        part = Contribution(None, stretch.cost)
        rows.append(Row(Code.TRANSPORT_LOCAL_OTHER_MEASURE, {**said, "stretch": local.own_stretch}))
        unknown = (Code.TRANSPORT_LOCAL_OTHER_MEASURE,)
    elif local.own_distance is not None and not local.beyond_said and _goes_beyond(stretch, local.own_distance):
        rows.append(Row(Code.TRANSPORT_LOCAL_SILENT_BEYOND, {**said, "own_distance": local.own_distance}))
        part = order
        if not local.has_cap:
            return LocalPart(None, tuple(rows), unknown)
    elif local.own_distance is not None:
        part, found = _by_distance(local, local.own_distance, stretch)
        rows += found
    else:
        rows.append(Row(Code.TRANSPORT_LOCAL_SILENT, {**said}))
        part = order
        if not local.has_cap:
            return LocalPart(None, tuple(rows), unknown)
    capped, found = _capped(local, part, by_order, income)
    rows += found
    if capped is None:
        return LocalPart(None, tuple(rows), unknown)
    part = capped
    if part.ore is not None:
        rows.append(Row(Code.TRANSPORT_LOCAL, {"own": part.ore, "source": local.source}))
    return LocalPart(part, tuple(rows), unknown)


def first_by_rank(local: LocalTransport, fares: Sequence[Fare]) -> Row | None:
    """Which of the means comes first by the standard's own order, or which it waits for a judgement of."""
    for kind in local.ranked:
        usable = {fare.usable: fare.means for fare in fares if fare.kind == kind}
        for judged, code in ((True, Code.TRANSPORT_LOCAL_RANKED), (None, Code.TRANSPORT_LOCAL_RANK_OPEN)):
            if judged in usable:
                return Row(code, {"source": local.source, "means": usable[judged]})
    return None


def _whole(stretch: Stretch) -> Contribution:
    return Contribution() if stretch.cost is None else Contribution.known(stretch.cost)


def _shared(local: LocalTransport, payment: Payment, stretch: Stretch) -> tuple[Contribution, Row]:
    values: dict[str, RowValue] = {"source": local.source}
    if isinstance(payment, SharePayment):
        part = Contribution() if stretch.cost is None else Contribution.known(share_of(stretch.cost, payment.share))
        return part, Row(Code.TRANSPORT_LOCAL_SHARE, {**values, "share": payment.share})
    values |= {"paid": payment.paid_ore, "refunded": payment.refunded_ore, "deducted": payment.deducted_ore}
    expense = payment.expense_ore
    return Contribution.known(expense), Row(Code.TRANSPORT_LOCAL_PAYSLIP, {**values, "own": expense})


def _by_distance(local: LocalTransport, own_distance: int, stretch: Stretch) -> tuple[Contribution, list[Row]]:
    cost, metres = stretch.cost, stretch.metres
    values: dict[str, RowValue] = {"own_distance": own_distance, "source": local.source}
    if cost is None or metres is None:
        return Contribution(None, cost), []
    if local.all_or_nothing:
        inside = metres < own_distance if local.free_at_distance else metres <= own_distance
        code = Code.TRANSPORT_LOCAL_ALL if inside else Code.TRANSPORT_LOCAL_NOTHING
        return Contribution.known(cost if inside else NOTHING), [Row(code, values)]
    # A price of the fare's own steps is of the order's stretch, and of no other.
    within = stretch.within if own_distance == stretch.own_distance and not local.from_home else None
    own = stretch_cost(cost, metres, own_distance, within)
    return Contribution.known(own), [Row(Code.TRANSPORT_LOCAL_DISTANCE, {**values, "own": own})]


def _goes_beyond(stretch: Stretch, own_distance: int) -> bool:
    return stretch.metres is not None and stretch.metres > own_distance


def _capped(
    local: LocalTransport, part: Contribution, by_order: Contribution, income: Income
) -> tuple[Contribution | None, list[Row]]:
    """What a part comes to under each cap; None where the standard's cap cannot come below what the order says."""
    said: dict[str, RowValue] = {"source": local.source}
    if not local.has_cap:
        return part, [Row(Code.TRANSPORT_LOCAL_NO_CAP, {**said, "provision": CAP})]
    rows: list[Row] = []
    if local.cap is not None:
        most = income.share(local.cap)
        part = part.or_less(Contribution() if most is None else Contribution.known(most))
        rows.append(Row(Code.TRANSPORT_LOCAL_CAP, {**said, "share": local.cap}))
    if local.cap_month is not None:
        most = None if income.months is None else Ore(income.months * local.cap_month)
        part = part.or_less(Contribution() if most is None else Contribution.known(most))
        rows.append(Row(Code.TRANSPORT_LOCAL_CAP_MONTH, {**said, "cap": local.cap_month}))
    if local.cap_of_more is None:
        return part, rows
    # The other income holds the earnings, so its share is at least this; what is within that is not capped.
    least = income.share(local.cap_of_more)
    values = {**said, "share": local.cap_of_more, "provision": CAP}
    for whole, result in ((part, part), (by_order, None)):
        if least is not None and whole.ore is not None and whole.ore <= least:
            return result, [*rows, Row(Code.TRANSPORT_LOCAL_CAP_NOT_REACHED, {**values, "least": least})]
    rows.append(Row(Code.TRANSPORT_LOCAL_CAP_OF_OTHER, values))
    return Contribution(part.ore if part.ore == NOTHING else None, part.at_most), rows
