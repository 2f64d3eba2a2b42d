"""OpenFisca: a person entity, monthly variables, the versions' days as dated parameters. It knows no third truth value.

The same rules one person at a time and vectorised over many; amounts are 32-bit numbers, as OpenFisca stores them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import MONTH
from openfisca_core.simulations import Simulation, SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from benchmarks.peers import (
    BELOW_AGE,
    MIN_AGE,
    NEED_AT_LEAST,
    NEED_NORMALLY_AT_MOST,
    OWN_KM,
    PAY_PER_CENT,
    TRIPS,
    YEARLY_CAP,
    Days,
)

PERIOD = "2026-05"
OUTPUTS = ("hard", "norm", "outcome", "days", "floor", "pay_meets_floor", "citizen", "municipality")
INPUTS = {"age": int, "vum": int, "exhausted": bool, "has104": bool, "special": bool, "wage": int, "coll": int}
AMOUNTS = {"km": float, "price": float, "net": float}

Person = build_entity("person", "persons", "A citizen", is_person=True)


class Housing(Enum):  # type: ignore[misc]
    own_home = "Own home"
    residential = "Residential home"
    family = "With family"


def hard(person: Any, period: Any, parameters: Any) -> Any:
    law, age = parameters(period).standard, person("age", period)
    return (
        (age >= law.min_age)
        * (age < law.below_age)
        * (person("vum", period) >= law.need_at_least)
        * person("exhausted", period)
    )


def norm(person: Any, period: Any, parameters: Any) -> Any:
    law = parameters(period).standard
    return (person("vum", period) <= law.need_normally_at_most) * np.logical_not(person("has104", period))


def outcome(person: Any, period: Any, parameters: Any) -> Any:
    return np.where(person("hard", period), np.where(person("norm", period), 1, 2), 0)


def days(person: Any, period: Any, parameters: Any) -> Any:
    most, housing = parameters(period).standard.days, person("housing", period)
    with_family = np.where(person("special", period), most.family_special, most.family)
    elsewhere = np.where(housing == Housing.residential, most.residential, with_family)
    return np.where(housing == Housing.own_home, most.own_home, elsewhere)


def floor(person: Any, period: Any, parameters: Any) -> Any:
    return parameters(period).standard.pay_per_cent * person("coll", period) / 100


def pay_meets_floor(person: Any, period: Any, parameters: Any) -> Any:
    return 100 * person("wage", period) >= parameters(period).standard.pay_per_cent * person("coll", period)


def a_km(person: Any, period: Any, parameters: Any) -> Any:
    return person("price", period) * (person("days", period) * TRIPS)


def citizen(person: Any, period: Any, parameters: Any) -> Any:
    law = parameters(period).standard
    own = np.minimum(person("km", period), law.own_km) * person("a_km", period)
    return np.minimum(own, law.yearly_cap * person("net", period))


def municipality(person: Any, period: Any, parameters: Any) -> Any:
    return person("km", period) * person("a_km", period) - person("citizen", period)


COMPUTED = {
    hard: bool,
    norm: bool,
    outcome: int,
    days: int,
    floor: float,
    pay_meets_floor: bool,
    a_km: float,
    citizen: float,
    municipality: float,
}


def system(most: Days) -> TaxBenefitSystem:
    """The rules of one version."""
    rules = TaxBenefitSystem([Person])
    for name, kind in (INPUTS | AMOUNTS).items():
        rules.add_variable(_variable(name, value_type=kind))
    rules.add_variable(_variable("housing", value_type=Enum, possible_values=Housing, default_value=Housing.own_home))
    for formula, kind in COMPUTED.items():
        rules.add_variable(_variable(formula.__name__, value_type=kind, formula=formula))
    numbers = {
        "min_age": MIN_AGE,
        "below_age": BELOW_AGE,
        "need_at_least": NEED_AT_LEAST,
        "need_normally_at_most": NEED_NORMALLY_AT_MOST,
        "pay_per_cent": PAY_PER_CENT,
        "own_km": OWN_KM,
        "yearly_cap": YEARLY_CAP,
    }
    values = {name: _dated(number) for name, number in numbers.items()}
    values["days"] = {name: _dated(number) for name, number in vars(most).items()}
    rules.parameters = ParameterNode("", data={"standard": values})
    return rules


def of_one(rules: TaxBenefitSystem, case: Mapping[str, Any]) -> dict[str, Any]:
    """One citizen: the simulation built and every output computed."""
    home = tuple(Housing)[case["housing"]].name
    facts = {name: {PERIOD: home if name == "housing" else value} for name, value in case.items()}
    return outputs(SimulationBuilder().build_from_entities(rules, {"persons": {"citizen": facts}}))


def of_many(rules: TaxBenefitSystem, columns: Mapping[str, Any]) -> Simulation:
    """Many citizens, given as one array a fact."""
    simulation = SimulationBuilder().build_default_simulation(rules, count=len(columns["age"]))
    for name, column in columns.items():
        simulation.set_input(name, PERIOD, column)
    return simulation


def outputs(simulation: Simulation) -> dict[str, Any]:
    return {name: simulation.calculate(name, PERIOD) for name in OUTPUTS}


def totals(rules: TaxBenefitSystem, columns: Mapping[str, Any]) -> tuple[int, int, float]:
    """How many are inside, their days a week, and what the municipality pays for their transport in a year."""
    simulation = of_many(rules, columns)
    met = simulation.calculate("outcome", PERIOD) == 1
    weekly, cost = (simulation.calculate(name, PERIOD)[met] for name in ("days", "municipality"))
    return int(met.sum()), int(weekly.sum()), float(cost.sum(dtype="float64"))


def _variable(name: str, **settings: Any) -> type[Variable]:
    settings |= {"entity": Person, "definition_period": MONTH, "label": name}
    return type(name, (Variable,), settings)


def _dated(value: float) -> dict[str, Any]:
    return {"values": {"2020-01-01": {"value": value}}}
