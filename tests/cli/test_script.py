"""The installed console script, as another program runs it."""

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

SCRIPT = Path(sys.executable).with_name("rettesnor")


def run(*arguments):
    return subprocess.run([SCRIPT, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)


def test_it_says_its_version():
    ran = run("--version")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"rettesnor {version('rettesnor')}\n", "")


def test_it_answers_as_json():
    ran = run("pension-age", "--born", "1971-01-01", "--json")
    assert ran.returncode == 0
    assert json.loads(ran.stdout)["reached_on"] == "2041-01-01"


def test_it_refuses_with_exit_code_two_and_without_a_traceback():
    ran = run("standards", "show", "xyz")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "Traceback" not in ran.stderr


def test_the_output_is_utf_8_whatever_the_machine_prefers():
    ran = subprocess.run(
        [SCRIPT, "standards", "list"], capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"}
    )
    assert "beskyttet beskæftigelse" in ran.stdout.decode("utf-8")


def test_a_reader_that_has_had_enough_is_no_error():
    with subprocess.Popen([SCRIPT, "standards", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", [["standards", "list"], ["standards", "schema"], ["--help"], ["assess", "--help"]])
def test_an_answer_that_cannot_be_written_is_told_of_in_one_line(command):
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run([SCRIPT, *command], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (2, "rettesnor: svaret kan ikke skrives: der er ikke mere plads\n")


def test_where_nothing_at_all_can_be_written_the_exit_code_tells():
    with Path("/dev/full").open("w") as full:
        assert subprocess.run([SCRIPT, "standards", "list"], stdout=full, stderr=full, check=False).returncode == 2


def test_a_closed_output_is_no_traceback():
    ran = subprocess.run(f"'{SCRIPT}' pension-age --born 1971-01-01 >&-", shell=True, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize(
    "command",
    [["pension-age", "--born", "1971-01-01"], ["standards", "check"], ["facts", "--schema"]],
)
def test_it_runs_without_the_web_application(command):
    code = "import sys; from rettesnor.cli.main import main; main(sys.argv[1:]); sys.exit('django' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def test_help_imports_neither_the_rules_nor_the_files():
    code = (
        "import sys\n"
        "from rettesnor.cli.main import main\n"
        "try:\n    main(['--help'])\n"
        "except SystemExit:\n"
        "    sys.exit(bool({'rettesnor.rules', 'rettesnor.standards', 'pydantic', 'ruamel.yaml'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_command_explains_itself(language):
    for command in (
        ["assess"],
        ["why"],
        ["facts"],
        ["deadline"],
        ["pension-age"],
        ["standards"],
        ["standards", "check"],
    ):
        ran = run(*command, "--help", *(["--lang", language] if command != ["standards"] else []))
        assert ran.returncode == 0
        assert ran.stdout.startswith(f"usage: rettesnor {' '.join(command)}")
