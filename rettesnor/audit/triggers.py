"""Migration operations that give a table triggers: the database itself holds the rule, whoever asks it."""

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

_SQLITE = """
CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN
  SELECT RAISE(ABORT, '{because}') WHERE {refuse_if};
  {then}
END
"""

# The owner's rights and a fixed path: who deletes needs no right to write the log, and no table of theirs stands before
# the real one.
_POSTGRES_FUNCTION = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
BEGIN
  IF {refuse_if} THEN
    RAISE EXCEPTION '{because}' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  {then}
  RETURN NULL;
END $$
"""
_POSTGRES_TRIGGER = "CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH {each} EXECUTE FUNCTION {name}()"


@dataclass(frozen=True)
class Trigger:
    """What happens after `event`: where the SQL condition `refuse_if` holds it is refused, else the SQL `then` runs.

    Both are written once for SQLite and PostgreSQL; they name the row as OLD and NEW.
    """

    name: str
    event: Literal["INSERT", "UPDATE", "DELETE", "TRUNCATE"]
    refuse_if: str
    because: str
    then: str = ""


class TableTriggers(Operation):
    """From here on `table` has the triggers that a subclass names.

    SQLite drops a table's triggers when a later migration alters the table, and does not let a table be altered that
    another table's trigger reads: take the guards off before such a step and repeat them after it. A test compares
    what the migrations say with what the database has.
    """

    reversible = True
    reduces_to_sql = True

    def __init__(self, table: str) -> None:
        self.table = table

    @abstractmethod
    def triggers(self) -> Iterable[Trigger]:
        """The triggers, TRUNCATE among them: SQLite, which has no such command, gets none for it."""

    def names(self, vendor: str) -> set[str]:
        """The names of the triggers as the database of that vendor knows them."""
        return {trigger.name for trigger in self._for(vendor)}

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
        postgres = schema_editor.connection.vendor == "postgresql"
        templates = [_POSTGRES_FUNCTION, _POSTGRES_TRIGGER] if postgres else [_SQLITE]
        schema = _schema(schema_editor.connection) if postgres else ""
        for trigger in self._for(schema_editor.connection.vendor):
            each = "STATEMENT" if trigger.event == "TRUNCATE" else "ROW"
            for template in templates:
                schema_editor.execute(
                    template.format(**vars(trigger), table=self.table, each=each, schema=schema), params=None
                )

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        vendor = schema_editor.connection.vendor
        drop = "DROP FUNCTION IF EXISTS {}() CASCADE" if vendor == "postgresql" else "DROP TRIGGER IF EXISTS {}"
        for trigger in self._for(vendor):
            schema_editor.execute(drop.format(trigger.name))

    def _for(self, vendor: str) -> list[Trigger]:
        return [trigger for trigger in self.triggers() if vendor == "postgresql" or trigger.event != "TRUNCATE"]


def triggers_in(connection: BaseDatabaseWrapper) -> set[str]:
    """The names of all triggers that stand in the database, as its own catalogue tells it."""
    query = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {name for (name,) in cursor.fetchall()}


def _schema(connection: BaseDatabaseWrapper) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(current_schema())")
        (schema,) = cursor.fetchone()
    return str(schema)
