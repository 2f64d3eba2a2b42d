"""SQLite behaves as a database of record: it sorts in Danish, keeps references, and locks when a write begins."""

from typing import Any

import pytest
from django.db import connection, connections
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.config.sqlite.base import compare_danish

pytestmark = pytest.mark.sqlite

words = st.text(alphabet="aAåÅeézZæøÆØäö ", max_size=6)


@given(words, words)
def test_the_order_of_two_words_does_not_depend_on_who_is_asked_first(a, b):
    assert compare_danish(a, b) == -compare_danish(b, a)


@given(words, words)
def test_only_the_same_word_is_equal(a, b):
    assert (compare_danish(a, b) == 0) == (a == b)


@given(words, words, words)
def test_the_order_is_transitive(a, b, c):
    if compare_danish(a, b) <= 0 and compare_danish(b, c) <= 0:
        assert compare_danish(a, c) <= 0


@pytest.mark.django_db
@pytest.mark.parametrize(("pragma", "value"), [("foreign_keys", 1), ("recursive_triggers", 1)])
def test_references_and_replacing_are_watched(pragma, value):
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
        assert cursor.fetchone() == (value,)


@pytest.mark.django_db
def test_a_file_database_lets_readers_read_while_somebody_writes(tmp_path):
    file: Any = connections.create_connection("default")
    file.settings_dict = {**file.settings_dict, "NAME": str(tmp_path / "a.sqlite3")}
    file.connect()
    try:
        assert file.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert file.transaction_mode == "IMMEDIATE"
    finally:
        file.close()
