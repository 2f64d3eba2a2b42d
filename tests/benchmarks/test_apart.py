"""Peers and Spark are installed by their own targets alone."""

import subprocess
import tomllib

import pytest
from django.conf import settings

PEERS = ("numpy", "openfisca-core", "zen-engine")
SPARK = ("pyspark",)


def locked(name):
    lines = (settings.HOME / name).read_text("utf-8").splitlines()
    return {line.partition("==")[0]: line.partition("==")[2].split()[0] for line in lines if "==" in line[:60]}


def test_the_peers_are_those_of_the_bench_group():
    groups = tomllib.loads((settings.HOME / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    assert sorted(each.partition(">")[0] for each in groups["bench"]) == sorted(PEERS)


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_nothing_of_theirs_is_locked_for_running_or_testing(lock):
    assert not locked(lock).keys() & {*PEERS, *SPARK}


@pytest.mark.parametrize(("lock", "extra"), [("requirements-bench.lock", PEERS), ("requirements-spark.lock", SPARK)])
def test_their_own_locks_hold_them_beside_the_versions_that_run(lock, extra):
    here, running = locked(lock), locked("requirements.lock")
    assert here.keys() >= {*extra}
    assert here.items() >= running.items()


@pytest.mark.parametrize("target", ["run", "test", "lint"])
def test_no_other_target_reaches_them(target):
    planned = subprocess.run(
        ["make", "--dry-run", "--always-make", target], cwd=settings.HOME, capture_output=True, text=True, check=True
    ).stdout
    assert ".venv/bin/pip install" in planned
    assert "bench" not in planned
    assert "spark" not in planned


@pytest.mark.parametrize("script", [".ci/run", ".ci/test"])
def test_nor_does_what_runs_before_a_change_is_taken_in(script):
    words = (settings.HOME / script).read_text("utf-8")
    assert "bench" not in words
    assert "spark" not in words
