"""A gratuity that holds, to change one thing of at a time; and answers that between them take every step there is."""

from dataclasses import replace
from datetime import date

from rettesnor.law.agreed_wages import AgreedWage, AgreedWages
from rettesnor.law.deadlines import Span
from rettesnor.law.money import Ore
from rettesnor.law.pay import PayAnswer, answer_pay
from rettesnor.law.pay_question import Judgement, LocalFloor, LocalPay, Method, PayQuestion

FLOOR_SHARE = 500
ON = date(2026, 11, 21)
YES = Judgement(True, "Kan kun arbejde få minutter ad gangen.")
GRATUITY = PayQuestion(
    on=ON,
    method=Method.GRATUITY,
    rate_ore=Ore(717),
    area="industri",
    reduced_ability=YES,
    very_modest_earnings=YES,
)
HOURLY = PayQuestion(
    on=ON,
    method=Method.ASSESSED_HOURLY,
    rate_ore=Ore(2500),
    area="industri",
    effort_unsuitable=Judgement(True, "Opgaverne kan ikke tælles."),
    work_assessed=True,
)
EFFORT = PayQuestion(on=ON, method=Method.EFFORT, rate_ore=Ore(2500), area="industri")
RISING = LocalPay(
    "egen-standard", floors=(LocalFloor(500), LocalFloor(600, after=Span.parse("3 months"))), methods=tuple(Method)
)


IN_KRONER = LocalFloor(0, after=Span.parse("3 months"), amount_ore=Ore(1200))
OF_OTHER_WAGE = LocalFloor(1000, after=Span.parse("6 months"), of_agreed=False)
OTHERWISE = LocalPay("egen-standard", floors=(IN_KRONER, OF_OTHER_WAGE), unpaid=Span.parse("2 weeks"))


def wage(ore: int, *, area="industri", step="minimal", from_=date(2026, 3, 1), until=None, verified=True):
    return AgreedWage(area, "Overenskomst", step, Ore(ore), from_, "kilde", verified, until)


WAGES = AgreedWages((wage(13985, from_=date(2025, 5, 1)), wage(14335), wage(14685, from_=date(2027, 3, 1))))


def ask(question: PayQuestion = GRATUITY, local: LocalPay | None = None, wages=WAGES, **changed) -> PayAnswer:
    return answer_pay(replace(question, **changed), wages, floor_share=FLOOR_SHARE, local=local)


def gallery() -> list[PayAnswer]:
    return [
        ask(),
        ask(rate_ore=Ore(716)),
        ask(rate_ore=None, area=None),
        ask(area="gartneri"),
        ask(wages=AgreedWages((wage(14335, verified=False),))),
        ask(reduced_ability=Judgement(True), very_modest_earnings=Judgement(False)),
        ask(HOURLY, work_assessed=None),
        ask(HOURLY, LocalPay("egen-standard", (Method.GRATUITY,), (LocalFloor(400, (Method.ASSESSED_HOURLY,)),))),
        ask(EFFORT, rate_ore=Ore(500)),
        ask(HOURLY, LocalPay("egen-standard", tuple(Method), (LocalFloor(500, tuple(Method)),)), rate_ore=Ore(500)),
        ask(EFFORT, offer="special_course"),
        ask(local=RISING),
        ask(local=RISING, started=date(2026, 8, 21)),
        ask(local=RISING, started=date(2026, 8, 22)),
        ask(local=LocalPay("egen-standard", floors=(LocalFloor(400),))),
        ask(local=LocalPay("egen-standard", floors=(LocalFloor(0, amount_ore=Ore(900)),))),
        ask(local=OTHERWISE, started=date(2026, 1, 5)),
    ]
