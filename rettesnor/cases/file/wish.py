"""What the citizen wishes, in the Danish of letters."""

from __future__ import annotations

from rettesnor.cases.file.amounts import said_amounts
from rettesnor.letters.quotation import quotation
from rettesnor.rules.assess import Assessment
from rettesnor.rules.extent import WISHED
from rettesnor.rules.wishes import PLACE, wishes
from rettesnor.wording.values import say_fact


def wished_amounts(assessment: Assessment) -> dict[str, int]:
    """The days and hours a week that are wished, by unit, in base units."""
    facts = assessment.facts
    return {unit: int(amount) for unit, name in WISHED.items() if (amount := facts.get(name))}


def wished_extent(assessment: Assessment) -> list[str]:
    """The days and hours, the kind of place and the time of day: `4 dage om ugen`, `halv plads`, `formiddage`."""
    vocabulary = assessment.program.vocabulary
    amounts = wished_amounts(assessment)
    said = [said_amounts({unit: amount}, "da") for unit, amount in amounts.items()]
    return said + [say_fact(vocabulary[each.fact], each.wished, "da").lower() for each in wishes(assessment)]


def wished_place(assessment: Assessment) -> str:
    """The place that is wished, as it was typed; empty where none is."""
    place = assessment.facts.get(PLACE)
    return quotation(str(place)).text if place else ""
