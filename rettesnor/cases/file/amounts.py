"""How much a part of a decision gives, in days and hours a week: amounts that can be compared, and printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.rules.extent import WISHED
from rettesnor.rules.quantity import MOST, Quantity
from rettesnor.wording import Language
from rettesnor.wording.formats import say_all, say_amount


def in_base_units(written: Iterable[str]) -> dict[str, int]:
    """Amounts such as `4 days/week` by their unit, in halves of it."""
    return {quantity.unit: quantity.amount for quantity in map(Quantity.parse, written)}


def unfit_amounts(part: str, written: Iterable[str]) -> Iterator[Obstacle]:
    """What is no whole or half number of days or hours, more than a week has, or nothing."""
    for each in written:
        try:
            amount, unit, _written = Quantity.parse(each)
        except ValueError:
            amount, unit = 0, ""
        if unit not in WISHED or not 0 < amount <= MOST[unit]:
            yield Obstacle("bad_amount", None, {"part": part, "written": each})


def said_amounts(amounts: Mapping[str, int], language: Language) -> str:
    """`4 dage om ugen og 20 timer om ugen`; empty of none."""
    return say_all([say_amount(amount, unit, language) for unit, amount in amounts.items()], language)
