"""From one environment variable to Django's database settings."""

import re
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

# recursive_triggers: without it INSERT OR REPLACE deletes a row behind the back of an append-only trigger.
SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA recursive_triggers=ON;"


_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")  # two letters or more: C: is a drive
_EXPECTED = "use postgresql://user:password@host/name, or the path of an SQLite file"


def database(address: str) -> dict[str, Any]:
    """Settings for the database at `address`.

    `postgresql://user:password@host:port/name` (or `postgres://`) is a server; `sqlite:///file`, with a fourth slash
    for an absolute path, or a bare path is an SQLite file. ImproperlyConfigured for all else; the message never
    repeats the address, which may hold a password.
    """
    scheme = match[1].lower() if (match := _SCHEME.match(address)) else ""
    if scheme in ("postgres", "postgresql"):
        return _postgresql(address)
    path = address.removeprefix("sqlite:///")
    if not path.strip() or _SCHEME.match(path):
        what = {"": "it is empty", "sqlite": "sqlite: takes three slashes and the path of a file"}
        fault = what.get(scheme, f"{scheme}: is no database Rettesnor knows")
        raise ImproperlyConfigured(f"RETTESNOR_DATABASE: {fault}; {_EXPECTED}.")
    return {
        "ENGINE": "rettesnor.config.sqlite",
        "NAME": Path(path),
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": SQLITE_PRAGMAS, "timeout": 20},
    }


def _postgresql(address: str) -> dict[str, Any]:
    try:
        parts = conninfo_to_dict(address)
    except ProgrammingError:
        raise ImproperlyConfigured(f"RETTESNOR_DATABASE: the address cannot be read; {_EXPECTED}.") from None
    if "dbname" not in parts:
        raise ImproperlyConfigured(f"RETTESNOR_DATABASE: the address names no database; {_EXPECTED}.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "OPTIONS": parts,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
