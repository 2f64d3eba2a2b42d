"""The worker is a process of its own: it ends when it is told to, or with whoever started it, and can be killed."""

import signal
import subprocess
import sys

import pytest

from tests.cases.kills import HOME, WORKER, run, surroundings

PATIENCE = 60


@pytest.fixture(scope="module")
def env():
    with surroundings() as found:
        yield found


@pytest.mark.django_db
def test_killed_in_the_middle_it_neither_loses_nor_doubles_a_letter_or_a_decision():
    seen = run(10)
    assert "no letter lost or doubled" in seen
    assert "no decision lost, doubled or by halves" in seen


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_when_it_is_told_to(env, told):
    with subprocess.Popen(WORKER, env=env, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout
        worker.stdout.readline()
        worker.send_signal(told)
        assert worker.wait(PATIENCE) == 0


def test_it_ends_with_the_process_that_started_it(env):
    """As `make run` starts it: the shell becomes the server, which is then stopped."""
    server = f"exec {sys.executable} -c 'import time; time.sleep({PATIENCE})'"
    command = f"{' '.join(WORKER)} --parent $$ & {server}"
    with subprocess.Popen(["sh", "-c", command], env=env, cwd=HOME, stdout=subprocess.PIPE, text=True) as started:
        assert started.stdout
        started.stdout.readline()
        started.terminate()
        # The pipe ends when the last process that holds it does.
        started.communicate(timeout=PATIENCE)


def test_once_sends_what_is_due_and_ends(env):
    assert subprocess.run([*WORKER, "--once"], env=env, check=True, timeout=PATIENCE).returncode == 0


def test_without_a_way_into_digital_post_it_says_so_and_ends(env):
    outside = {**env, "RETTESNOR_DEMO": "0", "RETTESNOR_SECRET_KEY": "kun-til-proever-" * 5}
    ran = subprocess.run(WORKER, env=outside, capture_output=True, text=True, check=True, timeout=PATIENCE)
    assert "no way into Digital Post" in ran.stdout
