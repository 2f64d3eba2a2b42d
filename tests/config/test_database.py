"""One variable chooses the database."""

from pathlib import Path

from rettesnor.config.database import database


def test_a_path_is_an_sqlite_file():
    chosen = database("var/demo.sqlite3")
    assert (chosen["ENGINE"], chosen["NAME"]) == ("rettesnor.config.sqlite", Path("var/demo.sqlite3"))


def test_an_address_is_a_postgresql_server():
    chosen = database("postgresql://clerk:s%40cret@db.example:5433/rettesnor?sslmode=require")
    assert chosen["ENGINE"] == "django.db.backends.postgresql"
    assert [chosen[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "rettesnor", "clerk", "s@cret", "db.example", "5433"
    ]  # fmt: skip
    assert chosen["OPTIONS"] == {"sslmode": "require"}
