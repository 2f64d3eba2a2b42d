"""Tables whose rows stay: the database itself refuses to change or delete them, and writes down what it lets go.

What can go at all goes through an erasure window (`audit.erasure`), and then only the rows of the person or case that
the window names. An id that was erased never comes back, so nothing can be swapped under cover of an erasure.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rettesnor.audit.triggers import TableTriggers, Trigger

NEVER: Mapping[str, str] = {}
"""No erasure reaches the table."""

_IS_OPEN = "NOT EXISTS (SELECT 1 FROM audit_erasureclosing c WHERE c.id = w.closing_id)"


class KeptRows(TableTriggers):
    """From here on no row of `table` is deleted outside an erasure, and its id and the `fixed` columns never change.

    `erased_with` says which windows reach a row: by the label of what a window can name, the SQL that finds its id
    from the row (`OLD`). Everything refused is an `IntegrityError`.
    """

    suffix = "kept"
    stands = "keeps its rows: they are not deleted, and what identifies them does not change"

    def __init__(self, table: str, erased_with: Mapping[str, str] = NEVER, fixed: Sequence[str] = ()) -> None:
        super().__init__(table)
        self.erased_with = dict(erased_with)
        self.fixed = tuple(fixed)

    def triggers(self) -> Iterable[Trigger]:
        yield self._trigger("UPDATE", self.changes())
        yield self._trigger("TRUNCATE", "TRUE")
        if not self.erased_with:
            yield self._trigger("DELETE", "TRUE")
            return
        window = f"(SELECT min(w.id) FROM audit_erasurewindow w WHERE {self._reaches()} AND {_IS_OPEN})"
        log = (
            "INSERT INTO audit_erasedrow (window_id, table_name, row_id, at)"
            f" VALUES ({window}, '{self.table}', OLD.id, CURRENT_TIMESTAMP);"
        )
        yield self._trigger("DELETE", f"{window} IS NULL", log)
        erased = f"SELECT 1 FROM audit_erasedrow e WHERE e.table_name = '{self.table}' AND e.row_id = NEW.id"
        yield self._trigger("INSERT", f"EXISTS ({erased})")

    def changes(self) -> str:
        """The SQL condition under which an UPDATE changes what it must not."""
        return " OR ".join(f"OLD.{column} <> NEW.{column}" for column in ("id", *self.fixed))

    def _reaches(self) -> str:
        named = (f"w.subject_type = '{label}' AND w.subject_id = {id_}" for label, id_ in self.erased_with.items())
        return f"({' OR '.join(named)})"

    def _trigger(self, event: Any, refuse_if: str, then: str = "") -> Trigger:
        name = f"{self.table}_{event.lower()}_{self.suffix}"
        return Trigger(name, event, refuse_if, f"{self.table} {self.stands}", then)

    def describe(self) -> str:
        return f"Guard the rows of {self.table}"

    @property
    def migration_name_fragment(self) -> str:
        return f"{self.table}_{self.suffix}"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (type(self).__name__, [self.table, self.erased_with, self.fixed], {})


class AppendOnly(KeptRows):
    """From here on rows of `table` are added and read, and neither changed nor deleted outside an erasure."""

    suffix = "append_only"
    stands = "is append-only: rows are superseded by new ones, never changed or deleted"

    def __init__(self, table: str, erased_with: Mapping[str, str] = NEVER) -> None:
        super().__init__(table, erased_with)

    def changes(self) -> str:
        return "TRUE"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (type(self).__name__, [self.table, self.erased_with], {})
