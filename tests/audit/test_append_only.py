"""Append-only tables refuse every change, and kept tables every deletion, on both databases, whoever asks."""

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.migrations.state import ProjectState

from rettesnor.accounts.models import User
from rettesnor.audit.actor import Actor
from rettesnor.audit.append_only import AppendOnly, KeptRows
from rettesnor.audit.models import Event
from rettesnor.audit.record import record_event
from rettesnor.audit.triggers import triggers_in
from tests.audit.guards import declared

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    user = User.objects.create(username="dorte")
    by = Actor.objects.of_user(user)
    return record_event(municipality="253", by=by, verb="granted", subject=user, now=NOW)


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
        cursor.execute("TRUNCATE audit_event CASCADE")


@pytest.mark.sqlite
def test_replacing_a_row_is_refused(event):
    with refused(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event")


def test_a_user_can_be_changed_and_never_deleted(event):
    User.objects.update(first_name="Dorte")
    with pytest.raises(IntegrityError, match="accounts_user keeps its rows"), transaction.atomic():
        User.objects.create(username="amir").delete()


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


def test_the_database_has_exactly_the_triggers_that_the_migrations_name():
    """SQLite forgets triggers when a later migration alters the table; this is where that shows."""
    assert triggers_in(connection) == {name for guard in declared() for name in guard.names(connection.vendor)}


def test_the_guarded_tables_exist_as_models():
    assert {guard.table for guard in declared()} <= {model._meta.db_table for model in apps.get_models()}


def test_a_guard_written_into_a_migration_reads_back_as_itself():
    for guard in declared():
        _name, arguments, options = guard.deconstruct()
        assert list(type(guard)(*arguments, **options).triggers()) == list(guard.triggers())


@pytest.mark.parametrize("table", ["audit_event", "audit_access", "audit_actor", "accounts_user"])
def test_no_erasure_reaches_what_was_done_what_was_read_and_who_did_it(table):
    (guard,) = [guard for guard in declared() if isinstance(guard, KeptRows) and guard.table == table]
    assert guard.erased_with == {}
