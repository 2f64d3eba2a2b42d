"""Tries that come at the same moment are each counted, on a database that several connections write to."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

from rettesnor.accounts.login_limit import FAILURES

PROGRAM = """
import threading
from datetime import UTC, datetime
import django
django.setup()
from django.core.management import call_command
from django.db import connection
from rettesnor.accounts.browsers import SignInPlace
from rettesnor.accounts.login_limit import TooManyTriesError, take_a_try
call_command("migrate", verbosity=0)
taken, start = [], threading.Barrier(20)

def attempt():
    connection.ensure_connection()
    start.wait()
    try:
        taken.append(take_a_try("dorte", SignInPlace("network x", False), datetime(2026, 3, 2, tzinfo=UTC)))
    except TooManyTriesError:
        pass
    finally:
        connection.close()

threads = [threading.Thread(target=attempt) for _ in range(20)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(taken))
"""


def database(tmp_path):
    if connection.vendor == "sqlite":
        return f"sqlite:///{tmp_path}/a.sqlite3"
    here = connection.settings_dict
    return f"postgresql://{here['USER']}@/{here['NAME']}?host={here['HOST']}"


@pytest.mark.django_db(transaction=True)
def test_of_twenty_tries_at_once_five_are_taken(tmp_path):
    environment = {
        **os.environ,
        "RETTESNOR_DEMO": "1",
        "RETTESNOR_VAR": str(tmp_path),
        "RETTESNOR_DATABASE": database(tmp_path),
        "DJANGO_SETTINGS_MODULE": "rettesnor.config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=environment,
        cwd=settings.HOME,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == str(FAILURES), done.stderr
