"""From one environment variable to Django's database settings."""

from pathlib import Path
from typing import Any

from psycopg.conninfo import conninfo_to_dict

# recursive_triggers: without it INSERT OR REPLACE deletes a row behind the back of an append-only trigger.
SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA recursive_triggers=ON;"


def database(address: str) -> dict[str, Any]:
    """Settings for ``postgresql://user:password@host:port/name``, or else for the SQLite file at that path."""
    if not address.startswith("postgresql://"):
        return {
            "ENGINE": "rettesnor.config.sqlite",
            "NAME": Path(address),
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": SQLITE_PRAGMAS, "timeout": 20},
        }
    parts = conninfo_to_dict(address)
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
