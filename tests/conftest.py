"""What every test may ask for, and the rules every test runs under."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.management.color import Style
from django.db import connection
from django.db.backends.base.operations import BaseDatabaseOperations


@pytest.fixture(scope="session", autouse=True)
def flushing_opens_the_erasure_window() -> Iterator[None]:
    """Tests that commit are cleaned up by a flush, which append-only tables would refuse.

    The window's own table is emptied last, since SQLite empties one table at a time.
    """
    operations: type[BaseDatabaseOperations] = type(connection.ops)
    original: Callable[..., list[str]] = operations.sql_flush

    def sql_flush(self: BaseDatabaseOperations, style: Style, tables: list[str], **options: Any) -> list[str]:
        window = "audit_erasurewindow"
        opening = f"INSERT INTO {window} (opened_at, reason) VALUES ('2026-01-01 00:00:00+00', 'the test is over')"
        return [opening, *original(self, style, sorted(tables, key=window.__eq__), **options)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operations, "sql_flush", sql_flush)
        yield


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test about one database alone is left to the run on that database."""
    other = "sqlite" if connection.vendor == "postgresql" else "postgres"
    left_to_the_other_run = [item for item in items if item.get_closest_marker(other)]
    config.hook.pytest_deselected(items=left_to_the_other_run)
    items[:] = [item for item in items if item not in left_to_the_other_run]
