"""One case: facts in, findings with their quotes and the computed values out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from benchmarks import ours
from benchmarks.data import cases, for_peers
from benchmarks.peers import OLD, openfisca, python_by_hand, zen_engine
from benchmarks.report import CASES, FEW, Contest, Table, Target, figure, short, spread
from benchmarks.same import SINGLE_PRECISION, results, same, with_kroner_floor
from benchmarks.timing import Contestant, Timed, compete
from rettesnor.rules.assess import findings

ROUNDS = 15
OURS, FOUND, BY_HAND, GRAPH, POLICY, OPENFISCA = (
    "Rettesnor, explained",
    "Rettesnor, the findings alone",
    "Python by hand, cited trace",
    "zen-engine, graph with trace",
    "zen-engine, policy with trace",
    "OpenFisca, one person",
)
ABOUT = f"""\
The eleven rules of [`benchmarks/eleven`](../benchmarks/eleven/eleven-old.yaml) for {CASES:,} cases one at a time: six
criteria, days a week, pay floor, whether the pay meets it, and who pays what for transport. The law's own rules are
left out, because the peers do not have them.

Ours is `findings`, which gives a finding with its quote, section and facts for all thirteen rules of the file, and one
compiled function for the outcome, the values and the yearly estimates. It is not the whole `assess`, which also weighs
the unknowns and looks for conflicts: that has its own table below. Python by hand gives a trace with a citation for the
six criteria; zen-engine, through its static loader, its trace; OpenFisca, for {FEW} of the cases, the values alone."""
UNKNOWNS = " (one fact in twenty unknown)"
RESULTS = ("outcome", "days", "floor", "pay_meets_floor", "citizen", "municipality")


def contest() -> Contest:
    timed = _time()
    zen = timed.quicker(GRAPH, POLICY)
    whole, found = timed.of(OURS), timed.of(FOUND)
    profile = (
        f"Of our {figure(whole, 1e6)} µs, {figure(found, 1e6)} go to the findings, and "
        f"{short((whole.middle - found.middle) * 1e6)} to the outcome, the values and the yearly estimates."
    )
    rows = (
        (
            name,
            spread(timed.of(name), 1e6),
            f"{1 / timed.of(name).middle:,.0f}".replace(",", " "),
            _against(timed, name),
        )
        for name in timed.seconds
    )
    return Contest(
        "One case",
        ABOUT,
        (Table(("One case", "µs", "cases/s", "of ours"), tuple(rows)),),
        (
            Target(f"One case against {zen}, times faster", timed.times_faster(OURS, zen), profile, at_least=3),
            Target(
                "One case against OpenFisca, times faster", timed.times_faster(OURS, OPENFISCA), profile, at_least=50
            ),
            Target(
                "One case, share of the speed of Python by hand",
                timed.times_faster(OURS, BY_HAND),
                profile,
                at_least=0.6,
            ),
        ),
    )


def _time() -> Timed:
    program = ours.program("old")
    explain = ours.explain(program)
    known, peers = _rows(0)
    unknown, peers_unknown = _rows(0.05)
    zen = zen_engine.evaluators(OLD)
    system = openfisca.system(OLD)
    wrapped = [{"c": case} for case in peers]

    mine = [results(explain(case)) for case in known]
    same(BY_HAND, mine, (with_kroner_floor(python_by_hand.explained(case, OLD)) for case in peers))
    same(GRAPH, mine, (with_kroner_floor(zen["graph"](case)["result"]) for case in peers))
    same(POLICY, mine, (with_kroner_floor(zen["policy"](case)["result"]["c"]) for case in wrapped))
    same(OPENFISCA, mine[:FEW], (_scalars(openfisca.of_one(system, case)) for case in peers[:FEW]), SINGLE_PRECISION)
    same(
        BY_HAND + UNKNOWNS,
        [results(explain(case)) for case in unknown],
        (with_kroner_floor(python_by_hand.explained(case, OLD)) for case in peers_unknown),
    )

    return compete(
        {
            OURS: Contestant(_each(explain, known), CASES),
            FOUND: Contestant(_each(lambda case: findings(program, case), known), CASES),
            BY_HAND: Contestant(_each(lambda case: python_by_hand.explained(case, OLD), peers), CASES),
            GRAPH: Contestant(_each(zen["graph"], peers), CASES),
            POLICY: Contestant(_each(zen["policy"], wrapped), CASES),
            OPENFISCA: Contestant(_each(lambda case: openfisca.of_one(system, case), peers[:FEW]), FEW),
            OURS + UNKNOWNS: Contestant(_each(explain, unknown), CASES),
            BY_HAND + UNKNOWNS: Contestant(
                _each(lambda case: python_by_hand.explained(case, OLD), peers_unknown), CASES
            ),
        },
        ROUNDS,
    )


def _each(function: Callable[[Any], object], rows: list[Any]) -> Callable[[], object]:
    return lambda: [function(row) for row in rows]


def _rows(unknown: float) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    frame = cases(CASES, unknown).collect()
    return frame.to_dicts(), for_peers(frame).to_dicts()


def _scalars(outputs: Mapping[str, Any]) -> Mapping[str, object]:
    return with_kroner_floor({name: outputs[name].item() for name in RESULTS})


def _against(timed: Timed, name: str) -> str:
    return spread(timed.times_faster(OURS, name))
