"""Append-only tables refuse every change, on both databases, unless an erasure window is open."""

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from rettesnor.audit.actor import Actor
from rettesnor.audit.append_only import AppendOnly, guarded_tables
from rettesnor.audit.models import ErasureWindow, Event
from rettesnor.audit.record import erasure_window, record_event
from tests.accounts.people import member

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    user = member("dorte")
    return record_event(municipality="253", by=Actor.objects.of_user(user), verb="granted", subject=user, now=NOW)


def erasing():
    return erasure_window(
        municipality="253",
        by=Actor.objects.get(),
        reason="the five years are over",
        now=NOW,
    )


class PowerCutError(Exception):
    pass


def refused():
    """The block breaks against the append-only guard; a savepoint keeps the test's own transaction alive."""
    return pytest.raises(IntegrityError, match="audit_event is append-only")


def test_an_object_cannot_be_saved_again(event):
    event.verb = "refused"
    with refused(), transaction.atomic():
        event.save()
    assert Event.objects.get(pk=event.pk).verb == "granted"


def test_a_queryset_cannot_update(event):
    with refused(), transaction.atomic():
        Event.objects.update(verb="refused")


def test_a_queryset_cannot_delete(event):
    with refused(), transaction.atomic():
        Event.objects.all().delete()


@pytest.mark.parametrize("sql", ["UPDATE audit_event SET verb = 'refused'", "DELETE FROM audit_event"])
def test_raw_sql_cannot_either(event, sql):
    with refused(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_truncate_is_refused(event):
    with refused(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE audit_event")


@pytest.mark.sqlite
def test_replacing_a_row_is_refused(event):
    with refused(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event")


def test_an_open_erasure_window_lets_rows_be_erased(event):
    with erasing():
        Event.objects.filter(pk=event.pk).delete()
    assert not Event.objects.filter(pk=event.pk).exists()


def test_an_erasure_leaves_word_of_who_opened_the_window_and_why_and_that_it_was_closed(event):
    with erasing():
        Event.objects.filter(pk=event.pk).delete()
    opened, closed = Event.objects.all()
    assert (opened.verb, closed.verb) == ("open_erasure", "close_erasure")
    assert (opened.municipality, opened.actor.user.username, opened.subject_type) == (
        "253", "dorte", "audit.erasurewindow",
    )  # fmt: skip
    assert opened.details == closed.details == {"reason": "the five years are over"}


def test_the_window_closes_behind_the_erasure(event):
    with erasing():
        pass
    assert not ErasureWindow.objects.exists()
    with refused(), transaction.atomic():
        Event.objects.all().delete()


def test_an_erasure_that_breaks_off_erases_nothing_and_leaves_no_window(event):
    with suppress(PowerCutError), erasing():
        Event.objects.all().delete()
        raise PowerCutError
    assert list(Event.objects.all()) == [event]
    assert not ErasureWindow.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_flush_after_a_committing_test_gets_through(event):
    assert Event.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_guard_can_be_taken_off_and_put_on_again(event):
    guard = AppendOnly("audit_event")
    state = ProjectState.from_apps(apps)
    with connection.schema_editor() as editor:
        guard.database_backwards("audit", editor, state, state)
        Event.objects.update(verb="refused")
        guard.database_forwards("audit", editor, state, state)
    with refused(), transaction.atomic():
        Event.objects.update(verb="granted")


def declared_tables():
    return [
        operation.table
        for migration in MigrationLoader(connection).disk_migrations.values()
        for operation in migration.operations
        if isinstance(operation, AppendOnly)
    ]


def test_the_database_guards_exactly_the_tables_that_the_migrations_name():
    """SQLite forgets triggers when a later migration alters the table; this is where that shows."""
    events = {"update", "delete"} | ({"truncate"} if connection.vendor == "postgresql" else set())
    assert guarded_tables(connection) == {(table, event) for table in declared_tables() for event in events}


def test_the_guarded_tables_exist_as_models():
    assert set(declared_tables()) <= {model._meta.db_table for model in apps.get_models()}
