import shutil

import pytest

from rettesnor.standards import files
from tests.cli.caseloads import CASES, GREVE
from tests.cli.command import ON, Command
from tests.cli.documented import HOME
from tests.standards.elsewhere import reading_from


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


@pytest.fixture
def own_files(tmp_path):
    """A copy of the data files that a test may spoil."""
    root = tmp_path / "standards"
    shutil.copytree(HOME / "standards", root)
    with reading_from(root, files.vocabulary, files.law, files.read_standard):
        yield root
