import pytest

from tests.cli.command import Command


@pytest.fixture
def rettesnor(capsys, tmp_path) -> Command:
    return Command(capsys, tmp_path)
