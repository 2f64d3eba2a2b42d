"""Made-up facts for whatever a standard asks, with as much known as is wanted."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from benchmarks.data import ON
from rettesnor.rules.compiled import Value
from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.program import Program

YES = (0.5, 0.9)
"""The chances that what can be true is: few are in the target group where each is as likely false."""

DAYS_A_YEAR = 365
MOST = {"%": 10_000, "kr": 300_000, "m": 60_000, "years": 60, "hours/week": 74, "days/week": 10}
"""The largest amount drawn of each unit, in the rules' base units."""


def facts_read(programs: Iterable[Program]) -> tuple[str, ...]:
    """Every fact that some rule of the programs reads."""
    rules = (sourced for program in programs for sourced in (*program.law, *program.local))
    return tuple(dict.fromkeys(name for sourced in rules for name in sourced.facts))


def case(program: Program, names: Iterable[str], known: float, random: Random) -> dict[str, Value]:
    """A case in which each of the facts is known with the chance `known`."""
    yes = random.choice(YES)
    return {name: _value(program.vocabulary[name], yes, random) if random.random() < known else None for name in names}


def _value(fact: FactDefinition, yes: float, random: Random) -> Value:
    """A value the fact can have: an adult's day of birth, a day of the last year, any option or amount."""
    match fact.type:
        case "boolean":
            return random.random() < yes
        case "choice":
            return random.choice(fact.options).name
        case "date":
            years = (15, 80) if fact.name == "birth_date" else (0, 1)
            return ON.toordinal() - random.randint(years[0] * DAYS_A_YEAR, years[1] * DAYS_A_YEAR)
        case "quantity":
            assert fact.unit
            return random.randint(0, MOST[fact.unit])
        case "municipality":
            return f"{random.randint(101, 860)}"
        case "text":
            return "x"
