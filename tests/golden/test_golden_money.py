"""Pay and transport come out as a jurist counted them by hand. The cases are pay.yaml and transport.yaml."""

from pathlib import Path

import pytest

from rettesnor.cli.golden_files import golden_cases

HERE = Path(__file__).parent
CASES = [case for name in ("pay", "transport") for case in golden_cases(HERE / f"{name}.yaml")]


@pytest.mark.parametrize("case", CASES, ids=[case.case for case in CASES])
def test_the_case_comes_out_as_written(case):
    assert list(case.differences()) == []
