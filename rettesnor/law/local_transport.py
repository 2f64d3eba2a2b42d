"""The citizen's part of the transport by a standard, computed beside the order's and bounded by it.

Amounts are whole øre, distances metres one way, shares hundredths of a per cent.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from rettesnor.law.contribution import Contribution, share_of
from rettesnor.law.explain import Code, Row, RowValue
from rettesnor.law.fares import stretch_cost
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
    covers where the text does not measure it in kilometres. `cap_of_net`: the cap is a share of what the order's cap is
    a share of. `receipts`: a refund is paid against receipts.
    """

    source: str
    own_distance: int | None = None
    from_home: bool = False
    all_or_nothing: bool = False
    cap: int | None = None
    shared: bool = False
    free_at_distance: bool = False
    payer: Payer | None = None
    payers: Mapping[str, Payer] = field(default_factory=dict)
    own_stretch: str | None = None
    cap_of_net: bool = True
    receipts: bool = False

    def __post_init__(self) -> None:
        if self.all_or_nothing and self.own_distance is None:
            raise ValueError("all or nothing needs a distance that decides it")

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
    """

    cost: Ore | None
    metres: int | None
    own_distance: int
    within: Ore | None
    kind: str | None = None


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
    net_earnings: Ore | None,
    other_deductions: Ore | None,
) -> LocalPart:
    """The citizen's part by the standard alone.

    `order` is the order's before its cap: where the standard has a cap and no distance, its cap is of that.
    """
    rows: list[Row] = []
    unknown: tuple[Code, ...] = ()
    said = {"source": local.source}
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
    elif local.own_stretch is not None:
        part = Contribution(None, stretch.cost)
        rows.append(Row(Code.TRANSPORT_LOCAL_OTHER_MEASURE, {**said, "stretch": local.own_stretch}))
        unknown = (Code.TRANSPORT_LOCAL_OTHER_MEASURE,)
    elif local.own_distance is not None:
        part, found = _by_distance(local, local.own_distance, stretch)
        rows += found
    else:
        rows.append(Row(Code.TRANSPORT_LOCAL_SILENT, {**said}))
        part = order
        if local.cap is None:
            return LocalPart(None, tuple(rows), unknown)
    part, row = _capped(local, part, net_earnings, other_deductions)
    rows.append(row)
    if part.ore is not None:
        rows.append(Row(Code.TRANSPORT_LOCAL, {"own": part.ore, "source": local.source}))
    return LocalPart(part, tuple(rows), unknown)


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


def _capped(local: LocalTransport, part: Contribution, net: Ore | None, other: Ore | None) -> tuple[Contribution, Row]:
    if local.cap is None:
        return part, Row(Code.TRANSPORT_LOCAL_NO_CAP, {"source": local.source, "provision": CAP})
    if not local.cap_of_net:
        row = Row(Code.TRANSPORT_LOCAL_CAP_OF_OTHER, {"share": local.cap, "source": local.source, "provision": CAP})
        return Contribution(part.ore if part.ore == NOTHING else None, part.at_most), row
    most = Contribution()
    if net is not None and other is not None:
        most = Contribution.known(Ore(max(0, share_of(net, local.cap) - other)))
    return part.or_less(most), Row(Code.TRANSPORT_LOCAL_CAP, {"share": local.cap, "source": local.source})
