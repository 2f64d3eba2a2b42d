"""Money in whole øre. 100 øre are one krone; there are no fractions of an øre and no floats."""

import re
from typing import NewType

Ore = NewType("Ore", int)

_KRONER = re.compile(r"(?P<minus>-?)(?P<kroner>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<ore>\d{2}))?(?: ?kr\.?)?")


def parse_kroner(text: str) -> Ore:
    """Read a Danish amount such as `1.234,56 kr.`, `1234,56` or `1234`.

    Raises ValueError for anything else: `12.5` could mean twelve and a half or be a slip, so it is not guessed at.
    """
    match = _KRONER.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is not an amount in kroner: write for example '1.234,56 kr.'")
    amount = int(match["kroner"].replace(".", "")) * 100 + int(match["ore"] or 0)
    return Ore(-amount if match["minus"] else amount)


def format_kroner(amount: Ore) -> str:
    """Write an amount the Danish way: `1.234,56 kr.`"""
    kroner, ore = divmod(abs(amount), 100)
    minus = "-" if amount < 0 else ""
    return f"{minus}{kroner:,}".replace(",", ".") + f",{ore:02d} kr."
