"""`rettesnor batch` is interrupted or killed, at any moment: it says so, and nothing half-written is left."""

import os
import pty
import signal
import subprocess
import sys

import pytest

from rettesnor.caseload.parts import part_of
from tests.cli.caseloads import CASES, GREVE

MAIN = "from rettesnor.cli.main import main\nsys.exit(main(sys.argv[1:]))\n"
BATCH = ("batch", "sager.csv", "--standard", GREVE, "--out", "ud.csv")
ROW = "1985-05-14,true\n"
NAMELESS, NAMED = (
    "",
    "import os; del os.O_TMPFILE\n",
)  # with, and without, files that have no name while they are written


def run(folder, before, *command):
    return subprocess.run(
        [sys.executable, "-c", f"import sys\n{before}\n{MAIN}", *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def interrupting(event, what, time=1, name="SIGINT"):
    """Python itself tells of each import, each file that is opened and each that is renamed."""
    return f"""
import os, signal
left = {time}
def hear(event, arguments):
    global left
    if event == {event!r} and any({what!r} in str(each) for each in arguments):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.{name})
sys.addaudithook(hear)
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sager.csv").write_text(CASES, "utf-8")
    return tmp_path


def left_in(folder):
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize(
    ("event", "what"),
    [
        ("import", "argparse"),
        ("import", "json"),
        ("import", "rettesnor.cli.options"),
        ("import", "rettesnor.cli.batch"),
        ("import", "polars"),
        ("import", "rettesnor.standards.files"),
        ("open", "facts.yaml"),
        ("open", "greve-2019.yaml"),
    ],
)
def test_before_the_cases_are_read(folder, event, what):
    ran = run(folder, interrupting(event, what), *BATCH)
    assert (ran.returncode, ran.stdout, ran.stderr) == (2, "", "rettesnor: afbrudt\n")
    assert left_in(folder) == ["sager.csv"]


IN_THE_BACKGROUND = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"


@pytest.mark.parametrize(
    ("name", "before"), [("SIGINT", ""), ("SIGTERM", ""), ("SIGHUP", ""), ("SIGINT", IN_THE_BACKGROUND)]
)
def test_while_the_cases_are_read(folder, name, before):
    ran = run(folder, before + interrupting("open", "sager.csv", 2, name), *BATCH)
    assert (ran.returncode, ran.stdout, ran.stderr) == (2, "", "rettesnor: afbrudt; ud.csv er ikke skrevet\n")
    assert left_in(folder) == ["sager.csv"]


@pytest.mark.parametrize("time", [1, 2])
def test_when_the_files_get_their_names_both_get_them_and_it_is_said(folder, time):
    ran = run(folder, interrupting("os.rename", "ud.csv", time), *BATCH)
    assert (ran.returncode, ran.stdout, ran.stderr) == (2, "", "rettesnor: afbrudt, da ud.csv var skrevet\n")
    assert left_in(folder) == ["sager.csv", "ud.csv", "ud.csv.wrong.csv"]


def test_what_the_starter_wants_ignored_is_ignored(folder):
    ignored = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
    assert run(folder, ignored + interrupting("open", "sager.csv", 2, "SIGHUP"), *BATCH).returncode == 0


class Watched:
    """A run that takes a while, and a terminal that shows how far it is."""

    def __init__(self, folder, before):
        (folder / "sager.csv").write_text("birth_date,lawful_stay\n" + ROW * 2_000_000)
        self.terminal, theirs = pty.openpty()
        command = [sys.executable, "-c", f"import sys\n{before}\n{MAIN}", *BATCH]
        self.process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=theirs)
        os.close(theirs)
        while "rækker" not in self.shown():
            assert self.process.poll() is None

    def shown(self):
        return os.read(self.terminal, 10_000).decode(errors="replace")

    def end(self, number):
        self.process.send_signal(number)
        self.process.communicate(timeout=60)
        os.close(self.terminal)
        return self.process.returncode


def test_an_interrupt_from_outside_ends_it(folder):
    watched = Watched(folder, NAMELESS)
    assert watched.end(signal.SIGINT) == 2
    assert left_in(folder) == ["sager.csv"]


@pytest.mark.parametrize("before", [NAMELESS, NAMED], ids=["nameless", "named"])
def test_killed_it_leaves_nothing_that_the_next_run_does_not_remove(folder, before):
    watched = Watched(folder, before)
    assert watched.end(signal.SIGKILL) == -signal.SIGKILL
    left = [name for name in left_in(folder) if name != "sager.csv"]
    assert not left if sys.platform == "linux" and before == NAMELESS else all(name.endswith(".part") for name in left)
    (folder / "sager.csv").write_text(CASES, "utf-8")
    assert run(folder, before, *BATCH).returncode == 0
    assert left_in(folder) == ["sager.csv", "ud.csv", "ud.csv.wrong.csv"]


def test_what_another_run_is_writing_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    out = tmp_path / "ud.csv"
    with part_of(out) as ours, part_of(out) as theirs:
        ours.path.write_text("ours")
        theirs.path.write_text("theirs")
        theirs.become(0o644)
        assert ours.path.read_text() == "ours"
    assert left_in(tmp_path) == ["ud.csv"]
    assert out.read_text() == "theirs"
