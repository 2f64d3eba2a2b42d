"""Why facts are refused or asked back: codes and what they are about. The sentences are made by `rettesnor.wording`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rettesnor.rules.compiled import Value
from rettesnor.rules.facts import Contradiction, FactDefinition
from rettesnor.rules.limits import Limit

ProblemCode = Literal["no_such_fact", "not_a_value", "too_early", "too_late", "too_little", "too_much", "contradicts"]


@dataclass(frozen=True)
class FactProblem:
    """One thing wrong, or in doubt, with a fact: the `name` and what was `written`.

    `fact` is None where there is no such fact. `bound` is the day or the amount that the value lies beyond, `limit`
    what sets it, and `other` the fact that does, where one does. `contradicts` are the facts that cannot all be true.
    """

    name: str
    code: ProblemCode
    written: object
    fact: FactDefinition | None = None
    bound: int = 0
    limit: Limit | None = None
    other: FactDefinition | None = None
    contradiction: Contradiction | None = None
    contradicts: tuple[tuple[FactDefinition, Value], ...] = ()


class BadFacts(ValueError):
    """Facts that cannot be used, with everything that is wrong with them."""

    def __init__(self, problems: list[FactProblem]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{problem.name}: {problem.code}" for problem in problems))


DeviationProblem = Literal["rule_of_the_law", "no_such_rule", "no_reason", "promise_of_procedure"]


class BadDeviations(ValueError):
    """Deviations that are not allowed: the id of each rule, and why it cannot be set aside."""

    def __init__(self, problems: list[tuple[str, DeviationProblem]]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{rule}: {code}" for rule, code in problems))
