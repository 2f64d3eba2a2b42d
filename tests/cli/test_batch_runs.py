"""What `rettesnor batch` refuses, and how it runs: progress, interrupts, help."""

import io
import json
import os
import pty
import subprocess

import pytest

from rettesnor.cli.progress import Progress
from tests.cli.caseloads import CASES, GREVE, NEW, OLD
from tests.cli.test_refusals import refused
from tests.cli.test_script import SCRIPT


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "sager.csv:1: her skal kolonnernes navne stå"),
        ("sag,sag\n1,2\n", "står der 2 gange"),
        ("birth_date,note\n1985-05-14,2\n3\n", "sager.csv:3: rækken har 1 celler, og der er 2 kolonner"),
        ('birth_date,note\n1985-05-14,"2\n', "sager.csv:2: anførselstegnene går ikke op"),
        ("sag,law_inside\n1,2\n", "kolonner, der hedder som resultaterne: law_inside; omdøb dem"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_place_and_remedy(batch, tmp_path, text, place):
    refused(batch(text), place)
    assert [each.name for each in tmp_path.iterdir()] == ["sager.csv"]


@pytest.mark.parametrize(
    ("standards", "message"),
    [
        ((GREVE, GREVE), "--standard: greve-2019 er givet to gange"),
        ((GREVE, OLD, NEW), "--standard kan gives højst to gange"),
        ((GREVE, "greve-2018"), "mente du greve-2019?"),
    ],
)
def test_standards_that_cannot_be_set_side_by_side_are_refused(batch, standards, message):
    refused(batch(CASES, standards=standards), message)


def test_a_name_that_says_no_form_is_refused(rettesnor, batch, tmp_path):
    refused(batch(CASES, out="ud.xlsx"), "--out: ", "ud.xlsx skal ende på .csv eller .parquet")
    xlsx = rettesnor.file(CASES, "sager.xlsx")
    refused(rettesnor("batch", xlsx, "--standard", GREVE, "--out", "ud.csv"), "sager.xlsx skal ende på .csv")


def test_cases_that_are_not_there_are_named(rettesnor, tmp_path):
    ran = rettesnor("batch", str(tmp_path / "sager.csv"), "--standard", GREVE, "--out", str(tmp_path / "ud.csv"))
    refused(ran, "der er ingen fil, der hedder", "sager.csv")


@pytest.mark.parametrize("out", ["sager.csv", "../{folder}/sager.csv", "also.csv", "SAME.csv.wrong.csv"])
def test_the_cases_are_never_written_over(batch, tmp_path, out):
    (tmp_path / "also.csv").symlink_to(tmp_path / "sager.csv")
    (tmp_path / "SAME.csv.wrong.csv").symlink_to(tmp_path / "sager.csv")
    out = out.format(folder=tmp_path.name).replace("SAME.csv.wrong.csv", "SAME.csv")
    refused(batch(CASES, out=out), "er filen med sagerne; vælg et andet navn")
    assert (tmp_path / "sager.csv").read_text("utf-8") == CASES


@pytest.mark.parametrize("folder", ["ikke-her", "sager.csv"])
def test_a_folder_that_cannot_be_written_to_is_refused(batch, folder):
    refused(batch(CASES, out=f"{folder}/ud.csv"), "ud.csv kan ikke skrives", "vælg en anden mappe")


def test_the_answer_as_json_is_alone_on_stdout_and_progress_is_for_a_terminal(tmp_path):
    (tmp_path / "sager.csv").write_text(CASES, encoding="utf-8")
    command = [str(SCRIPT), "batch", "sager.csv", "--standard", GREVE, "--out", "ud.csv", "--json"]
    ours, theirs = pty.openpty()
    watched = subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, check=True)
    assert json.loads(watched.stdout)["rows"] == 3
    shown = os.read(ours, 10_000).decode()
    assert "100 %" in shown
    assert shown.endswith("\r\x1b[K"), "the line is cleared in the end"
    unwatched = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    assert unwatched.stderr == b""


def test_progress_says_how_far_and_how_fast():
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    with Progress(terminal, "da", lambda: None) as progress:
        progress(50_000, 0.5)
    assert "50 %" in terminal.getvalue()
    assert "50.000 rækker" in terminal.getvalue()


@pytest.mark.parametrize("language", ["da", "en"])
def test_it_explains_itself(rettesnor, language):
    ran = rettesnor("batch", "--help", "--lang", language)
    assert ran.out.startswith("usage: rettesnor batch")
    assert ("give two to compare them" in ran.flat) == (language == "en")


def test_it_runs_without_the_web_application(tmp_path):
    (tmp_path / "sager.csv").write_text(CASES, encoding="utf-8")
    code = (
        "import sys; from rettesnor.cli.main import main; "
        f"main(['batch', 'sager.csv', '--standard', '{GREVE}', '--out', 'ud.csv']); sys.exit('django' in sys.modules)"
    )
    python = SCRIPT.with_name("python")
    assert subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, check=False).returncode == 0
