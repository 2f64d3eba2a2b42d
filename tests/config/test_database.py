"""One variable chooses the database."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.config.database import database


def test_a_path_is_an_sqlite_file():
    chosen = database("var/demo.sqlite3")
    assert (chosen["ENGINE"], chosen["NAME"]) == ("rettesnor.config.sqlite", Path("var/demo.sqlite3"))


@pytest.mark.parametrize(
    ("address", "file"), [("sqlite:///var/a.sqlite3", "var/a.sqlite3"), ("sqlite:////srv/a.sqlite3", "/srv/a.sqlite3")]
)
def test_an_sqlite_file_can_be_written_as_an_address(address, file):
    assert (database(address)["ENGINE"], database(address)["NAME"]) == ("rettesnor.config.sqlite", Path(file))


@pytest.mark.parametrize("scheme", ["postgresql", "postgres"])
def test_an_address_is_a_postgresql_server(scheme):
    chosen = database(f"{scheme}://clerk:s%40cret@db.example:5433/rettesnor?sslmode=require")
    assert chosen["ENGINE"] == "django.db.backends.postgresql"
    assert [chosen[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "rettesnor", "clerk", "s@cret", "db.example", "5433"
    ]  # fmt: skip
    assert chosen["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("mysql://clerk:s%40cret@db/x", "mysql: is no database"),
        ("POSTGRESS://clerk:s%40cret@db/x", "postgress: is no database"),
        ("https://db/x", "https: is no database"),
        ("sqlite://clerk:s%40cret@db", "sqlite: takes three slashes"),
        ("sqlite:///", "sqlite: takes three slashes"),
        ("sqlite:///mysql://db/x", "sqlite: takes three slashes"),
        ("postgresql://clerk:s%40cret@db", "names no database"),
        ("postgresql://clerk:s%zzcret@db/x", "cannot be read"),
        (" ", "it is empty"),
    ],
)
def test_anything_else_is_refused_in_a_line_that_names_the_remedy_and_no_password(address, says):
    with pytest.raises(ImproperlyConfigured, match=says) as caught:
        database(address)
    said = str(caught.value)
    assert "use postgresql://user:password@host/name, or the path of an SQLite file" in said
    assert "cret" not in said
    assert "\n" not in said


@given(st.from_regex(r"\A[a-z][a-z0-9+.-]{1,9}\Z"), st.text(max_size=20))
def test_no_scheme_but_the_known_ones_ever_becomes_a_file(scheme, rest):
    if scheme not in ("postgres", "postgresql", "sqlite"):
        with pytest.raises(ImproperlyConfigured, match="RETTESNOR_DATABASE"):
            database(f"{scheme}://{rest}")
