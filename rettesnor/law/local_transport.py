"""The citizen's part of the transport by a standard, computed beside the order's and bounded by it.

Amounts are whole øre, distances metres one way, shares hundredths of a per cent.
"""

from dataclasses import dataclass

from rettesnor.law.contribution import Contribution, share_of
from rettesnor.law.explain import Code, Row, RowValue
from rettesnor.law.fares import stretch_cost
from rettesnor.law.money import Ore
from rettesnor.law.unusable import Unusable

CAP = "BEK 483 § 2, stk. 2"
NOTHING = Ore(0)


@dataclass(frozen=True)
class LocalTransport:
    """What a standard says of transport; None where it says nothing.

    `from_home`: the own distance is measured from the home, where the order measures from the workplace.
    `all_or_nothing`: within the own distance the citizen pays all, beyond it nothing. `shared`: the citizen and the
    municipality share the cost; how, is settled case by case (`Payment`).
    """

    source: str
    own_distance: int | None = None
    from_home: bool = False
    all_or_nothing: bool = False
    cap: int | None = None
    shared: bool = False

    def __post_init__(self) -> None:
        if self.all_or_nothing and self.own_distance is None:
            raise ValueError("all or nothing needs a distance that decides it")


@dataclass(frozen=True)
class SharePayment:
    """The citizen pays a share of the cost."""

    share: int

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 10_000:
            raise Unusable(
                "borgerens andel ligger mellem 0 % og 100 %", "the citizen's share lies between 0 % and 100 %"
            )


@dataclass(frozen=True)
class PayslipPayment:
    """The citizen's part is deducted from the pay; a fare paid by the citizen is refunded, as by zones."""

    deducted_ore: Ore
    paid_ore: Ore = NOTHING
    refunded_ore: Ore = NOTHING

    def __post_init__(self) -> None:
        if min(self.deducted_ore, self.paid_ore, self.refunded_ore) < 0 or self.refunded_ore > self.paid_ore:
            raise Unusable(
                "træk, billetter og refusion er ikke mindre end nul, og der refunderes ikke mere end billetten",
                "deductions, fares and refunds are not less than nothing, and no refund is above the fare",
            )

    @property
    def expense_ore(self) -> Ore:
        return Ore(self.paid_ore - self.refunded_ore + self.deducted_ore)


Payment = SharePayment | PayslipPayment


@dataclass(frozen=True)
class Stretch:
    """The cost of the days in sheltered employment, and how far they go. `within` is by the fare's own steps."""

    cost: Ore | None
    metres: int | None
    own_distance: int
    within: Ore | None


@dataclass(frozen=True)
class LocalPart:
    part: Contribution
    rows: tuple[Row, ...]
    unknown_because: tuple[Code, ...]


def local_part(
    local: LocalTransport,
    payment: Payment | None,
    stretch: Stretch,
    *,
    order: Contribution,
    net_earnings: Ore | None,
    other_deductions: Ore | None,
) -> LocalPart:
    """The citizen's part by the standard alone. `order` is the order's before its cap: it fills in for silence."""
    rows: list[Row] = []
    unknown: tuple[Code, ...] = ()
    if local.shared and payment is None:
        rows.append(Row(Code.TRANSPORT_LOCAL_SHARE_NOT_STATED, {"source": local.source}))
        unknown = (Code.TRANSPORT_LOCAL_SHARE_NOT_STATED,)
        part = Contribution(None, stretch.cost)
    elif payment is not None:
        part, row = _shared(local, payment, stretch)
        rows.append(row)
    elif local.own_distance is not None:
        part, found = _by_distance(local, local.own_distance, stretch)
        rows += found
    else:
        part = order
    part, row = _capped(local, part, net_earnings, other_deductions)
    rows.append(row)
    if part.ore is not None:
        rows.append(Row(Code.TRANSPORT_LOCAL, {"own": part.ore, "source": local.source}))
    return LocalPart(part, tuple(rows), unknown)


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
        inside = metres <= own_distance
        code = Code.TRANSPORT_LOCAL_ALL if inside else Code.TRANSPORT_LOCAL_NOTHING
        return Contribution.known(cost if inside else NOTHING), [Row(code, values)]
    # A price of the fare's own steps is of the order's stretch, and of no other.
    within = stretch.within if own_distance == stretch.own_distance and not local.from_home else None
    own = stretch_cost(cost, metres, own_distance, within)
    return Contribution.known(own), [Row(Code.TRANSPORT_LOCAL_DISTANCE, {**values, "own": own})]


def _capped(local: LocalTransport, part: Contribution, net: Ore | None, other: Ore | None) -> tuple[Contribution, Row]:
    if local.cap is None:
        return part, Row(Code.TRANSPORT_LOCAL_NO_CAP, {"source": local.source, "provision": CAP})
    most = Contribution()
    if net is not None and other is not None:
        most = Contribution.known(Ore(max(0, share_of(net, local.cap) - other)))
    return part.or_less(most), Row(Code.TRANSPORT_LOCAL_CAP, {"share": local.cap, "source": local.source})
