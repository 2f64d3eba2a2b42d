from datetime import date

import pytest

from benchmarks.report import Contest, Table, Target, page, spread
from benchmarks.timing import Spread


def measured(middle):
    return Spread(middle, middle - 0.5, middle + 0.5)


@pytest.mark.parametrize(
    ("target", "met"),
    [
        (Target("faster", measured(3.0), "", at_least=3), True),
        (Target("faster", measured(2.99), "", at_least=3), False),
        (Target("ms", measured(1.0), "", at_most=1), True),
        (Target("ms", measured(1.01), "", at_most=1), False),
    ],
)
def test_a_target_is_met_by_the_median_alone(target, met):
    assert target.met is met


def test_a_missed_target_is_written_as_missed_and_with_where_its_time_goes(monkeypatch):
    monkeypatch.setattr("benchmarks.report.COMPARED", ("polars",))
    table = Table(("What", "ms"), (("ours", "1.2"),))
    contest = Contest(
        "One case",
        "About it.",
        (table,),
        (
            Target("One case, faster", measured(2), "Nine tenths go to the findings.", at_least=3),
            Target("One case, ms", measured(2), "Half goes to the values.", at_most=3),
        ),
    )
    written = page([contest], date(2026, 5, 4))
    assert "| One case, faster | at least 3 | 2.00 (1.50–2.50) | **missed** |" in written
    assert "\n\nMissed: *One case, faster*. Nine tenths go to the findings.\n\n## One case\n" in written
    assert "Half goes" not in written
    assert "## One case\n\nAbout it.\n\n| What | ms |\n| --- | --: |\n| ours | 1.2 |\n" in written
    assert "4 May 2026" in written


def test_a_spread_is_read_with_three_figures():
    assert spread(Spread(0.0123, 0.001, 12_345.6), 1) == "0.012 (0.001–12 346)"
