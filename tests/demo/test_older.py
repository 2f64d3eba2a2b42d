"""The demo's database when the program has changed since it was made."""

import os
import sqlite3
import subprocess
import sys

import pytest
from django.conf import settings


@pytest.fixture
def var(tmp_path):
    """A place for the demo's files with a database that is ready to be filled."""
    assert make_ready(tmp_path) == ""
    return tmp_path


def make_ready(var, **settings_of):
    """What the command says in a process of its own, as `make run` starts it."""
    environment = {**os.environ, "RETTESNOR_DEMO": "1", "RETTESNOR_VAR": str(var), **settings_of}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "manage.py", "demo_database"]
    done = subprocess.run(command, cwd=settings.HOME, env=environment, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def execute(path, statement):
    with sqlite3.connect(path) as database:
        found = database.execute(statement).fetchall()
    database.close()
    return found


def tables(path):
    return execute(path, "SELECT name FROM sqlite_master WHERE type = 'table'")


def test_one_of_this_version_is_kept_and_one_of_another_is_put_aside_and_built_anew(var):
    path = var / "demo.sqlite3"
    execute(path, "CREATE TABLE mine (it TEXT)")
    assert make_ready(var) == ""
    assert ("mine",) in tables(path)

    execute(path, "PRAGMA user_version = 1")
    said = make_ready(var)
    [aside] = var.glob("demo-*.sqlite3")
    assert str(aside) in said
    assert "made by another version" in said
    assert ("mine",) in tables(aside)
    assert ("cases_case",) in tables(path)
    assert ("mine",) not in tables(path)
    assert make_ready(var) == ""


def test_what_is_no_database_is_put_aside_too(tmp_path):
    (tmp_path / "demo.sqlite3").write_text("damaged " * 500)
    assert "made by another version" in make_ready(tmp_path)
    assert ("cases_case",) in tables(tmp_path / "demo.sqlite3")


def test_a_file_of_another_name_is_left_where_it_is(var):
    path = var / "mine.sqlite3"
    (var / "demo.sqlite3").rename(path)
    execute(path, "PRAGMA user_version = 1")
    assert "Move it away" in make_ready(var, RETTESNOR_DATABASE=str(path))
    assert ("cases_case",) in tables(path)
