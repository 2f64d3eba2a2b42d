"""A million cases in memory: the old and the new standard side by side, added up."""

from __future__ import annotations

import polars as pl

from benchmarks import ours
from benchmarks.data import as_read, cases, for_peers
from benchmarks.peers import NEW, OLD, openfisca, polars_by_hand
from benchmarks.report import Contest, Table, Target, figure, short, spread
from benchmarks.same import ORE, Differ, same
from benchmarks.timing import Contestant, Timed, compete
from rettesnor.rules.columns import Columns

ROWS = 1_000_000
UNKNOWN = 0.05
ROUNDS = 15
OURS, BY_HAND, STAGED, WHOLE, OPENFISCA, TEXT, FEW, EXPRESSIONS, FEW_EXPRESSIONS, MASKS = (
    "Rettesnor, three-valued",
    "Polars by hand, three-valued, one expression a total",
    "Polars by hand, three-valued, shared parts as columns",
    "Polars by hand, the same in whole øre, exact as ours",
    "OpenFisca, vectorised, everything known",
    "Rettesnor, options as text",
    "Rettesnor, without transport",
    "Rettesnor, the expressions alone, before any row is read",
    "Rettesnor, the expressions alone, without transport",
    "Rettesnor, what is not met and what is unknown, for every row",
)
ABOUT = f"""\
{ROWS:,} cases, {UNKNOWN:.0%} of each fact unknown, by the old and the new version at once: how many are inside, of how
many that is not known, their days a week and what the municipality pays for their transport. Each engine has the rows
in the form it likes best before the clock starts; ours are whole numbers and enumerated options. OpenFisca knows no
unknown facts, so its rows have none.

By hand there are three forms: one expression a total, as a first version is written; a column for whatever is used
twice; and that in whole øre, which alone gives our results to the øre. Where our time goes: making the expressions,
which a form by hand has no need of; outcome and days (*without transport*); and transport, with five whole-number
divisions a row that fractions of a krone are spared. The last line makes the two bit masks of both versions, which say
for every row which criteria are not met and which are unknown."""
WITHOUT_TRANSPORT = ("inside", "weekly_days_in_halves")
MASKED = ("not_met", "unknown")
PEERS = {"old": OLD, "new": NEW}


def contest() -> Contest:
    timed = _time()
    rows = (
        (
            name,
            spread(timed.of(name), 1e3),
            f"{ROWS / timed.of(name).middle / 1e6:.1f}",
            spread(timed.times_faster(OURS, name)),
        )
        for name in timed.seconds
    )
    return Contest(
        "A million cases in memory",
        ABOUT,
        (Table(("Old and new", "ms", "million rows/s", "of ours"), tuple(rows)),),
        (
            Target(
                "A million rows against OpenFisca, times faster",
                timed.times_faster(OURS, OPENFISCA),
                _profile(timed, OPENFISCA),
                at_least=5,
            ),
            *(
                Target(
                    f"A million rows, share of the speed of {name}",
                    timed.times_faster(OURS, name),
                    _profile(timed, name),
                    at_least=0.8,
                )
                for name in (BY_HAND, WHOLE, STAGED)
            ),
        ),
    )


def _profile(timed: Timed, rival: str) -> str:
    """Differences of medians: the parts add up to the whole."""
    whole, few, made, few_made = (timed.of(name).middle for name in (OURS, FEW, EXPRESSIONS, FEW_EXPRESSIONS))
    parts = {
        "making the expressions": made,
        "outcome and days": few - few_made,
        "transport": (whole - made) - (few - few_made),
    }
    told = ", ".join(f"{what} {short(seconds * 1e3)} ms" for what, seconds in parts.items())
    return f"Ours takes {short(whole * 1e3)} ms: {told}. The other takes {figure(timed.of(rival), 1e3)} ms in all."


def _time() -> Timed:
    columns, masked, few = ours.columns(*ours.TOTALLED), ours.columns(*MASKED), ours.columns(*WITHOUT_TRANSPORT)
    drawn, known = cases(ROWS, UNKNOWN).collect(), cases(ROWS, 0).collect()
    rows, peers = as_read(drawn), for_peers(drawn)
    arrays = {name: column.to_numpy() for name, column in for_peers(known).to_dict().items()}
    systems = {version: openfisca.system(days) for version, days in PEERS.items()}

    by_hand = {BY_HAND: polars_by_hand.totals, STAGED: polars_by_hand.staged_totals}
    for name, totals in by_hand.items():
        _check(name, ours.totals(columns, rows.lazy()), totals(peers.lazy(), PEERS).collect().row(0, named=True))
    whole = peers.with_columns(drawn["distance_to_work", "transport_price", "net_earnings"])
    exactly = polars_by_hand.whole_totals(whole.lazy(), PEERS).collect().row(0, named=True)
    same(WHOLE, [exactly], [ours.totals(columns, rows.lazy()).collect().row(0, named=True)])
    _check(
        OPENFISCA,
        ours.totals(columns, as_read(known).lazy()),
        {
            f"{version}_{what}": total
            for version, system in systems.items()
            for what, total in zip(("met", "days", "municipality"), openfisca.totals(system, arrays), strict=True)
        },
    )
    return compete(
        {
            OURS: Contestant(lambda: ours.totals(columns, rows.lazy()).collect()),
            BY_HAND: Contestant(lambda: polars_by_hand.totals(peers.lazy(), PEERS).collect()),
            STAGED: Contestant(lambda: polars_by_hand.staged_totals(peers.lazy(), PEERS).collect()),
            WHOLE: Contestant(lambda: polars_by_hand.whole_totals(whole.lazy(), PEERS).collect()),
            OPENFISCA: Contestant(lambda: [openfisca.totals(system, arrays) for system in systems.values()]),
            TEXT: Contestant(lambda: ours.totals(columns, drawn.lazy()).collect()),
            FEW: Contestant(lambda: _sums(few, rows).collect()),
            EXPRESSIONS: Contestant(lambda: ours.totals(columns, rows.lazy())),
            FEW_EXPRESSIONS: Contestant(lambda: _sums(few, rows)),
            MASKS: Contestant(lambda: ours.over(masked, rows.lazy()).select(masked.names).collect()),
        },
        ROUNDS,
    )


def _sums(columns: Columns, rows: pl.DataFrame) -> pl.LazyFrame:
    return ours.over(columns, rows.lazy()).select(pl.col(columns.names).sum())


def _check(name: str, mine: pl.LazyFrame, theirs: dict[str, int | float]) -> None:
    """Counts and days are the same, and the amount differs by less than an øre or two a row."""
    totals = mine.collect().row(0, named=True)
    for version in ours.VERSIONS:
        amount = f"{version}_municipality"
        apart = abs(totals[amount] / 100 - theirs.pop(amount))
        if apart > 2 * ORE * totals[f"{version}_met"]:
            raise Differ(f"{name}: {amount} is {apart} kr away from ours")
    same(name, [{what: totals[what] for what in theirs}], [theirs])
