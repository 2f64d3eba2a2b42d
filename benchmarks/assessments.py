"""The whole assessment of a case, decisive unknowns too, by every standard that follows with the program."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from benchmarks.data import ON
from benchmarks.made_up import case, facts_read
from benchmarks.report import Contest, Table, Target, figure, spread
from benchmarks.timing import Contestant, Spread, Timed, compete
from rettesnor.rules.assess import assess
from rettesnor.rules.compiled import Value
from rettesnor.rules.program import Program, build
from rettesnor.standards import files

CASES = 20
ROUNDS = 9
KNOWN = {"nothing known": 0.0, "half known": 0.5, "everything known": 1.0}
MILLISECONDS = 1e3


def programs() -> dict[str, Program]:
    law, vocabulary = files.law(), files.vocabulary()
    return {name: build(files.standard(name), law, vocabulary, ON) for name in files.standard_ids()}


def contest() -> Contest:
    timed = _time()
    rows = tuple(
        (name, *(spread(timed.of(_turn(name, known)), MILLISECONDS) for known in KNOWN))
        for name in files.standard_ids()
    )
    turns = {_turn(name, known): name for name in files.standard_ids() for known in KNOWN}
    turn = max(turns, key=lambda turn: timed.of(turn).middle)
    slowest = timed.of(turn)
    settled = timed.of(_turn(turns[turn], "everything known"))
    return Contest(
        "The whole assessment",
        f"Law and standard of one case: outcomes, findings, conflicts, proposed values, and the decisive unknowns. "
        f"Milliseconds a case, over {CASES} made-up cases.",
        (Table(("Standard", *KNOWN), rows),),
        (
            Target(
                "The whole assessment of a case by the slowest standard, ms",
                Spread(*(seconds * MILLISECONDS for seconds in vars(slowest).values())),
                f"{turn}: {figure(slowest, MILLISECONDS)} ms. The same standard takes {figure(settled, MILLISECONDS)} "
                "with everything known, when there is no unknown to weigh.",
                at_most=1,
            ),
        ),
    )


def _time() -> Timed:
    contestants = {}
    for name, program in programs().items():
        read = facts_read([program])
        for known, share in KNOWN.items():
            random = Random(name + known)
            cases = [case(program, read, share, random) for _ in range(CASES)]
            contestants[_turn(name, known)] = Contestant(_each(program, cases), CASES)
    return compete(contestants, ROUNDS)


def _each(program: Program, cases: list[dict[str, Value]]) -> Callable[[], object]:
    return lambda: [assess(program, facts) for facts in cases]


def _turn(name: str, known: str) -> str:
    return f"{name}, {known}"
