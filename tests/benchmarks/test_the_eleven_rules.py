"""What is timed is the same thing: our standard files, and the peers that need nothing installed."""

import hashlib

import pytest

from benchmarks import ours
from benchmarks.data import as_read, cases, for_peers, parquet, scan
from benchmarks.peers import NEW, OLD, polars_by_hand, python_by_hand
from benchmarks.same import Differ, results, same, with_kroner_floor
from rettesnor.standards import files, source

PEERS = {"old": OLD, "new": NEW}


@pytest.mark.parametrize("version", ours.VERSIONS)
def test_a_standard_file_holds_every_word_of_its_source(version):
    standard = files.read_standard(ours.ELEVEN / f"eleven-{version}.yaml")
    text = (ours.ELEVEN / standard.source.file).read_bytes()
    assert hashlib.sha256(text).hexdigest() == standard.source.sha256
    assert source.differences(standard, text.decode()) == []


@pytest.mark.parametrize("version", ours.VERSIONS)
@pytest.mark.parametrize("unknown", [0, 0.3])
def test_one_case_comes_to_what_python_by_hand_comes_to(version, unknown):
    rows = cases(500, unknown).collect()
    explain = ours.explain(ours.program(version))
    mine = [results(explain(case)) for case in rows.to_dicts()]
    same(
        "by hand",
        mine,
        [with_kroner_floor(python_by_hand.explained(case, PEERS[version])) for case in for_peers(rows).to_dicts()],
    )
    assert {case["outcome"] for case in mine} >= {0, 1, 2}


def test_every_finding_has_its_words():
    explained = ours.explain(ours.program("old"))({})
    assert len(explained.findings) == 13
    assert all(finding.sourced.quotes for finding in explained.findings)
    assert explained.next_fact == "birth_date"


@pytest.mark.parametrize("by_hand", [polars_by_hand.totals, polars_by_hand.staged_totals])
@pytest.mark.parametrize("unknown", [0, 0.3])
def test_a_caseload_adds_up_to_what_polars_by_hand_adds_up_to(by_hand, unknown):
    rows = cases(5_000, unknown).collect()
    mine = ours.totals(ours.columns(*ours.TOTALLED), as_read(rows).lazy()).collect().row(0, named=True)
    theirs = by_hand(for_peers(rows).lazy(), PEERS).collect().row(0, named=True)
    for what, total in theirs.items():
        assert mine[what] == total if "municipality" not in what else abs(mine[what] / 100 - total) < 0.02 * len(rows)


def test_polars_by_hand_in_whole_oere_adds_up_to_the_same_oere():
    rows = cases(5_000, 0.05).collect()
    mine = ours.totals(ours.columns(*ours.TOTALLED), as_read(rows).lazy()).collect().row(0, named=True)
    both = for_peers(rows).with_columns(rows["distance_to_work", "transport_price", "net_earnings"])
    assert polars_by_hand.whole_totals(both.lazy(), PEERS).collect().row(0, named=True) == mine


def test_a_file_of_cases_holds_the_cases(tmp_path):
    path = parquet(tmp_path / "cases.parquet", 2_500, 0.05, chunk=1_000)
    assert scan(path).collect().equals(as_read(cases(2_500, 0.05)).collect())


def test_a_difference_stops_the_timing():
    with pytest.raises(Differ, match="by hand, case 1: days is 4, ours 3"):
        same("by hand", [{"days": 5}, {"days": 3}], [{"days": 5}, {"days": 4}])
    same("by hand", [{"citizen": 10.0}], [{"citizen": 10.009}])
    with pytest.raises(Differ):
        same("by hand", [{"citizen": 10.0}], [{"citizen": 10.03}])
    with pytest.raises(Differ):
        same("by hand", [{"citizen": 10.0}], [{"citizen": None}])
