"""Amounts in a base unit as a person reads them: `10 km`, `5 %`, `7,17 kr.`"""

from rettesnor.law.money import Ore, format_kroner
from rettesnor.wording import Language
from rettesnor.wording.terms import Both, in_

# What each base unit is called, for one and for many; metres, shares and money are written in their own ways.
_COUNTED: dict[str, tuple[Both, Both]] = {
    "years": (("år", "year"), ("år", "years")),
    "hours/week": (("time om ugen", "hour a week"), ("timer om ugen", "hours a week")),
    "days/week": (("dag om ugen", "day a week"), ("dage om ugen", "days a week")),
    "times/year": (("gang om året", "time a year"), ("gange om året", "times a year")),
}


def say_amount(amount: int, unit: str, language: Language) -> str:
    """A whole number of a base unit (m, hundredths of a per cent, øre, years ...)."""
    match unit:
        case "m":
            return f"{_decimal(amount, 1000, language)} km" if amount >= 1000 else f"{amount} m"
        case "%":
            return f"{_decimal(amount, 100, language)} %"
        case "kr":
            return format_kroner(Ore(amount))
        case _:
            one, many = _COUNTED[unit]
            return f"{amount} {in_(one if amount == 1 else many, language)}"


def _decimal(amount: int, scale: int, language: Language) -> str:
    """`amount / scale` without a float: 12500 of 1000 is 12,5."""
    whole, rest = divmod(amount, scale)
    digits = str(rest).rjust(len(str(scale)) - 1, "0").rstrip("0")
    return str(whole) + ((("," if language == "da" else ".") + digits) if digits else "")
