"""The contact sheet shows every page of every letter in a folder."""

import os
import subprocess
import sys

from rettesnor.letters.render import render
from rettesnor.standards import files
from tests.letters.letters import CAST, SAMPLES, faults, letter_to


def test_it_writes_each_letter_its_pages_and_one_sheet(tmp_path):
    command = [sys.executable, "-m", "rettesnor.letters.contact_sheet", str(SAMPLES), str(tmp_path / "out")]
    without_settings = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    subprocess.run(command, check=True, env=without_settings)
    out = tmp_path / "out"
    grants = {f"grant-{municipality.municipality}" for municipality in files.municipalities()}
    drawn = {file.stem for file in out.glob("*.pdf")}
    assert drawn == {f"{file.parent.name}-{file.stem}" for file in SAMPLES.glob("*/*.json")}
    assert {f"decision-{name}" for name in (*CAST, *grants)} <= drawn
    assert faults((out / "decision-nadia.pdf").read_bytes(), "ua1") == []
    assert (out / "decision-karen.pdf").read_bytes() == render(letter_to("karen"))
    assert (out / "decision-ole-2.png").exists()
    assert (out / "contact-sheet.png").read_bytes().startswith(b"\x89PNG")
