"""Tables whose rows can be added and read, but neither changed nor deleted: the database itself refuses."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

SUFFIX = "_append_only"
_WINDOW_OPEN = "EXISTS (SELECT 1 FROM audit_erasurewindow)"
_EXPLANATION = "is append-only: rows are superseded by new ones, never changed or deleted"

_SQLITE = """
CREATE TRIGGER {table}_{event}_append_only BEFORE {event} ON {table} WHEN NOT {window}
BEGIN SELECT RAISE(ABORT, '{table} {explanation}'); END
"""

_POSTGRES_FUNCTION = f"""
CREATE OR REPLACE FUNCTION refuse_unless_erasing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT {_WINDOW_OPEN} THEN
    RAISE EXCEPTION '% {_EXPLANATION}', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' THEN RETURN NEW; END IF;
  RETURN OLD;
END $$
"""
_POSTGRES = """
CREATE TRIGGER {table}_{event}_append_only BEFORE {event} ON {table}
FOR EACH {each} EXECUTE FUNCTION refuse_unless_erasing()
"""


class AppendOnly(Operation):
    """Migration operation: from here on ``table`` refuses UPDATE, DELETE and TRUNCATE with an ``IntegrityError``.

    The one exception is an open erasure window (``audit.record.erasure_window``).
    SQLite drops a table's triggers when a later migration alters the table: repeat the operation after such a step;
    a test compares what the migrations say with what the database has.
    """

    reversible = True
    reduces_to_sql = True

    def __init__(self, table: str) -> None:
        self.table = table

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models stay as they are."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self.database_backwards(app_label, schema_editor, from_state, to_state)
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(_POSTGRES_FUNCTION, params=None)
        for event, each in self._events(schema_editor):
            template = _POSTGRES if schema_editor.connection.vendor == "postgresql" else _SQLITE
            schema_editor.execute(
                template.format(table=self.table, event=event, each=each, window=_WINDOW_OPEN, explanation=_EXPLANATION)
            )

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        on_table = f" ON {self.table}" if schema_editor.connection.vendor == "postgresql" else ""
        for event, _ in self._events(schema_editor):
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {self.table}_{event}_append_only{on_table}")

    def describe(self) -> str:
        return f"Make {self.table} append-only"

    @property
    def migration_name_fragment(self) -> str:
        return f"{self.table}_append_only"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (type(self).__name__, [self.table], {})

    @staticmethod
    def _events(schema_editor: BaseDatabaseSchemaEditor) -> list[tuple[str, str]]:
        rows = [("update", "row"), ("delete", "row")]
        return [*rows, ("truncate", "statement")] if schema_editor.connection.vendor == "postgresql" else rows


def guarded_tables(connection: BaseDatabaseWrapper) -> set[tuple[str, str]]:
    """The (table, event) pairs that the database refuses now, as its own catalogue tells it."""
    query = (
        "SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
        if connection.vendor == "postgresql"
        else "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {
            (table, name.removeprefix(f"{table}_").removesuffix(SUFFIX))
            for table, name in cursor.fetchall()
            if name.endswith(SUFFIX)
        }
