"""The files of standards/law as the tests read them."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from rettesnor.law.pension import PensionRow, PensionTable

LAW = Path(__file__).parents[2] / "standards" / "law"


def read(name: str) -> Any:
    return YAML(typ="safe").load(LAW / name)


def pension_table() -> PensionTable:
    return PensionTable(tuple(PensionRow(**row) for row in read("pension-age.yaml")["rows"]))
