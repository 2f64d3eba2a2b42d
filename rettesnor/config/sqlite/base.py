"""Django's SQLite with the collation ``danish``, which PostgreSQL gets from a migration of ``accounts``."""

import sqlite3
import unicodedata
from typing import Any

from django.db.backends.sqlite3 import base

from rettesnor.text.alphabet import letters


def danish_key(text: str) -> tuple[str, int, str]:
    """The sort key of a Danish word: the letters, then å before aa, then capitals and bare letters first."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return letters(text), folded.count("aa"), text


def compare_danish(left: str, right: str) -> int:
    """Negative, zero or positive, as SQLite asks it of a collation."""
    a, b = danish_key(left), danish_key(right)
    return (a > b) - (a < b)


class DatabaseWrapper(base.DatabaseWrapper):
    def get_new_connection(self, conn_params: dict[str, Any]) -> sqlite3.Connection:
        connection: sqlite3.Connection = super().get_new_connection(conn_params)
        connection.create_collation("danish", compare_danish)
        return connection
