import pytest

from tests.cli.caseloads import CASES, GREVE
from tests.cli.command import ON, Command


@pytest.fixture
def rettesnor(capsys, tmp_path) -> Command:
    return Command(capsys, tmp_path)


@pytest.fixture
def batch(rettesnor, tmp_path):
    def run(text=CASES, *more, standards=(GREVE,), out="ud.csv"):
        path = rettesnor.file(text, "sager.csv") if isinstance(text, str) else str(text)
        chosen = [word for each in standards for word in ("--standard", each)]
        return rettesnor("batch", path, *chosen, "--on", ON, "--out", str(tmp_path / out), *more)

    return run
