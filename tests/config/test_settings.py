"""Nothing runs unsafely by accident: only the demo does without a secret key, a database of its own and HTTPS."""

import json
import os
import secrets
import stat
import subprocess
import sys

import pytest
from django.conf import settings


def python(*arguments, tmp_path, **environment):
    """Run Python in a process of its own, with these variables and no others of ours."""
    outer = {
        key: value for key, value in os.environ.items() if not key.startswith(("RETTESNOR_", "DJANGO_", "PYTEST_"))
    }
    return subprocess.run(
        [sys.executable, *arguments],
        env={**outer, "RETTESNOR_VAR": str(tmp_path), **environment},
        cwd=settings.HOME,
        capture_output=True,
        text=True,
        check=False,
    )


def settings_under(expression, tmp_path, **environment):
    """The value of ``expression`` over the settings, or what the process died of."""
    program = f"import json; from rettesnor.config import settings as s; print(json.dumps({expression}))"
    done = python("-c", program, tmp_path=tmp_path, **environment)
    return json.loads(done.stdout) if done.returncode == 0 else done.stderr


def production(tmp_path, **changes):
    """What a sound installation sets."""
    database = f"sqlite:///{tmp_path}/a.sqlite3"
    return {"RETTESNOR_SECRET_KEY": secrets.token_urlsafe(50), "RETTESNOR_DATABASE": database, **changes}


SAFETY = "[s.DEBUG, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_SSL_REDIRECT, s.SECURE_HSTS_SECONDS > 0]"


def test_without_a_secret_key_it_does_not_start_and_says_what_to_set(tmp_path):
    assert "Set RETTESNOR_SECRET_KEY" in settings_under("1", tmp_path)


@pytest.mark.parametrize("key", ["x", "a" * 80, "abcdefghi" * 8, "k3J9x_Qw2LmZ7pRt5VbN8cYd1FgH4sAeKuT6iOo0jPl-XvM"])
def test_a_secret_key_that_can_be_guessed_is_refused_and_not_repeated(tmp_path, key):
    said = settings_under("1", tmp_path, **production(tmp_path, RETTESNOR_SECRET_KEY=key))
    assert "RETTESNOR_SECRET_KEY is too easy to guess" in said
    assert key == "x" or key not in said


def test_in_production_a_database_has_to_be_named(tmp_path):
    said = settings_under("1", tmp_path, RETTESNOR_SECRET_KEY=secrets.token_urlsafe(50))
    assert "Set RETTESNOR_DATABASE" in said


def test_in_production_cookies_are_secure_and_pages_are_https(tmp_path):
    assert settings_under(SAFETY, tmp_path, **production(tmp_path)) == [False, True, True, True, True]


def test_django_finds_nothing_to_object_to_in_production(tmp_path):
    check = ["manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    done = python(*check, tmp_path=tmp_path, **production(tmp_path))
    assert done.returncode == 0, done.stderr


def test_the_static_files_can_be_collected_for_production(tmp_path):
    done = python("manage.py", "collectstatic", "--no-input", tmp_path=tmp_path, **production(tmp_path))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "static" / "staticfiles.json").exists()


@pytest.mark.parametrize(
    ("arguments", "code"), [(["manage.py", "check"], 1), (["-c", "import rettesnor.config.wsgi"], 3)]
)
def test_what_is_missing_is_said_in_one_line_by_command_and_server_alike(tmp_path, arguments, code):
    done = python(*arguments, tmp_path=tmp_path)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith("Rettesnor does not start: Set RETTESNOR_SECRET_KEY")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("text", ["0", "-5", "1441", "en time", "1.5", "", "٦٠"])
def test_a_time_that_is_no_number_of_minutes_is_refused_by_name(tmp_path, text):
    said = settings_under("1", tmp_path, **production(tmp_path, RETTESNOR_IDLE_MINUTES=text))
    assert "RETTESNOR_IDLE_MINUTES is" in said
    assert "from 1 to 1440" in said


def test_debugging_is_for_the_demo_alone(tmp_path):
    assert settings_under("s.DEBUG", tmp_path, **production(tmp_path, RETTESNOR_DEBUG="1")) is False


def test_the_demo_makes_a_secret_key_once_that_only_its_owner_can_read(tmp_path):
    first = settings_under("s.SECRET_KEY", tmp_path, RETTESNOR_DEMO="1")
    assert len(first) > 50
    assert settings_under("s.SECRET_KEY", tmp_path, RETTESNOR_DEMO="1") == first
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_every_answer_carries_the_security_headers(client):
    headers = client.get("/logout/").headers
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
