"""A demo's database that another version of the program made, told by the migrations it was made with."""

from __future__ import annotations

import inspect
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from django.apps import apps
from django.db import DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader

BESIDE = ("", "-wal", "-shm")
"""The files of an SQLite database, by what their names add to its own."""


def made_by_another_version(connection: BaseDatabaseWrapper) -> bool:
    """Whether an SQLite database has tables that today's migrations would make otherwise; so has one that is damaged.

    A database that migrations were only added to since is not: it can be migrated.
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA user_version")
            [mark] = cursor.fetchone()
        loader = MigrationLoader(connection)
    except DatabaseError:
        return True
    return bool(loader.applied_migrations) and mark != _mark(loader)


def mark(connection: BaseDatabaseWrapper) -> None:
    """Note in an SQLite database which migrations it was made with."""
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA user_version = {_mark(MigrationLoader(connection))}")


def put_aside(path: Path, now: datetime) -> Path:
    """Give a database that nobody has open another name, which says when; the new path."""
    aside = path.with_name(f"{path.stem}-{now:%Y%m%d-%H%M%S}{path.suffix}")
    for ending in BESIDE:
        file = path.with_name(path.name + ending)
        if file.exists():
            file.rename(aside.with_name(aside.name + ending))
    return aside


def _mark(loader: MigrationLoader) -> int | None:
    """A number for the program's own migrations that were applied, as their files are today; None where one is gone."""
    digest = sha256()
    own = {app.label for app in apps.get_app_configs() if app.name.startswith("rettesnor.")}
    for key in sorted(loader.applied_migrations):
        if key[0] not in own:
            continue
        if key not in loader.disk_migrations:
            return None
        digest.update(Path(inspect.getfile(type(loader.disk_migrations[key]))).read_bytes())
    return int.from_bytes(digest.digest()[:4]) >> 1 | 1
