"""A month by bus, to change one thing of at a time; and settlements that between them take every step there is."""

from dataclasses import replace
from datetime import date

from rettesnor.law.claim import Claim
from rettesnor.law.fares import Basis, Fare
from rettesnor.law.local_transport import LocalTransport, PayslipPayment, SharePayment
from rettesnor.law.money import Ore
from rettesnor.law.period import Period
from rettesnor.law.transport import DayRule, Journeys, OrderTransport, Settlement, settle

ORDER = OrderTransport(own_distance=10_000, cap=3000)
NOVEMBER = Period(date(2026, 11, 1), date(2026, 12, 1))
BUS = Fare("bus", Basis.TRIP, Ore(2400), usable=True)
STEPS = replace(BUS, within_ore=Ore(1400))
CAR = Fare("bil", Basis.KILOMETRE, Ore(228), usable=True)
PASS = Fare("buskort", Basis.PERIOD, Ore(37_500), usable=True)
TAXI = Fare("taxa", Basis.TRIP, Ore(21_000), usable=True)
MONTH = Journeys(
    period=NOVEMBER,
    distance=14_000,
    days={DayRule.SHELTERED: 10},
    fares=(BUS,),
    net_earnings_ore=Ore(500_000),
    other_deductions_ore=Ore(0),
)
DEDUCTED = LocalTransport("egen-standard", own_distance=10_000)
ALL_OR_NOTHING = LocalTransport("egen-standard", own_distance=10_000, all_or_nothing=True, cap=3000)
SHARED = LocalTransport("egen-standard", shared=True)
SILENT = LocalTransport("egen-standard")


def settled(local: LocalTransport | None = None, payment=None, journeys: Journeys = MONTH, **changed) -> Settlement:
    return settle(replace(journeys, **changed), ORDER, local, payment)


def parts(settlement: Settlement) -> tuple[Ore | None, Ore | None]:
    return settlement.citizen_ore, settlement.municipality_ore


def gallery() -> list[Settlement]:
    mixed = {DayRule.SHELTERED: 10, DayRule.ACTIVITY: 5}
    return [
        settled(),
        settled(fares=(STEPS, TAXI, replace(CAR, usable=False))),
        settled(distance=3000, other_deductions_ore=Ore(5000)),
        settled(days=None),
        settled(distance=None, fares=(CAR,)),
        settled(fares=(replace(BUS, usable=None), TAXI)),
        settled(fares=()),
        settled(net_earnings_ore=None),
        settled(other_deductions_ore=None),
        settled(days=mixed, reduced_ability=True),
        settled(days=mixed, reduced_ability=False),
        settled(days=mixed),
        settled(days={DayRule.SPECIAL_COURSE: 3}),
        settled(days={DayRule.UNPAID_TRIAL: 3}),
        settled(DEDUCTED, net_earnings_ore=Ore(1000)),
        settled(ALL_OR_NOTHING),
        settled(ALL_OR_NOTHING, distance=3000),
        settled(SHARED),
        settled(SHARED, SharePayment(2500)),
        settled(SHARED, PayslipPayment(Ore(10_000))),
        settled(SILENT),
        settled(replace(SILENT, payer="municipality")),
        settled(replace(SILENT, payers={"bus": "citizen"})),
        settled(replace(SILENT, own_stretch="2 zones")),
        settled(replace(SILENT, own_stretch="2 zones"), fares=(replace(BUS, own_stretch_ore=Ore(400)),)),
        settled(replace(DEDUCTED, beyond_said=False)),
        settled(replace(DEDUCTED, cap_of_more=200, receipts=True, claim=Claim(10, 1))),
        settled(replace(DEDUCTED, cap_of_more=3000, cap_month=Ore(25_000))),
        *(
            settled(replace(DEDUCTED, ranked=("bus",)), fares=(replace(BUS, kind="bus", usable=judged),))
            for judged in (True, None)
        ),
    ]
