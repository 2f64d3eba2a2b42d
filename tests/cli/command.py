"""Running the command line as a person does."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from rettesnor.cli.main import main

ON = "2026-11-23"

# Karen: everything the law asks of her is known, and she is inside.
KAREN = """\
facts:
  birth_date: 1985-05-14
  lawful_stay: true
  physical_function_reduced:
    value: true
    source: lægeerklæring
    by: Mette Krogh
    date: 2026-11-20
    reason: Kan kun stå og gå i få minutter.
  cannot_work_on_normal_terms: true
  causal_link: true
  cannot_use_other_offers: true
  housing: own_home_alone
  agreed_wage: 143.37 kr
  application_received: 2026-11-23
"""


@dataclass
class Ran:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def flat(self) -> str:
        """The output without its line breaks, so that a sentence can be looked for."""
        return " ".join(self.out.split())


class Command:
    def __init__(self, capsys: pytest.CaptureFixture[str], folder) -> None:
        self.capsys = capsys
        self.folder = folder

    def __call__(self, *arguments: str) -> Ran:
        try:
            code = main(arguments)
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = self.capsys.readouterr()
        return Ran(code, out, err)

    def file(self, text: str, name: str = "sag.yaml") -> str:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def assess(self, text: str, standard: str, *more: str) -> Ran:
        return self("assess", self.file(text), "--standard", standard, "--on", ON, *more)

    def why(self, text: str, standard: str, rule: str, *more: str) -> Ran:
        return self("why", self.file(text), rule, "--standard", standard, "--on", ON, *more)
