"""What `make` does where something stands in its way."""

import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

MAKE = shutil.which("make") or ""


def run(port):
    """`make run` without installing anything."""
    command = [MAKE, "-o", ".venv/installed", "run", f"PORT={port}", f"in_venv={Path(sys.executable).parent}"]
    return subprocess.run(command, cwd=settings.HOME, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.skipif(not MAKE, reason="this machine has no make")
def test_a_port_that_is_taken_is_said_with_how_to_choose_another():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = run(port)
    assert ran.returncode != 0
    assert f"Nothing can listen on 127.0.0.1:{port}" in ran.stdout
    assert "make run PORT=8001" in ran.stdout
    assert "Traceback" not in ran.stderr


@pytest.mark.skipif(not MAKE, reason="this machine has no make")
@pytest.mark.parametrize("port", ["abc", "99999"])
def test_what_is_no_port_is_said(port):
    ran = run(port)
    assert ran.returncode != 0
    assert f"Nothing can listen on 127.0.0.1:{port}" in ran.stdout
