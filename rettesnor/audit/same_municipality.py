"""A row belongs to the municipality of the row it hangs on, whoever writes it."""

from collections.abc import Iterable
from typing import Any, Literal

from rettesnor.audit.triggers import TableTriggers, Trigger


class SameMunicipality(TableTriggers):
    """From here on a row of `table` has the municipality of the row in `of` that its `column` points at.

    Where `column` is NULL nothing is asked. The row pointed at must stand already; its own municipality must not
    change, so `of` is `AppendOnly`, or `KeptRows` with `municipality` fixed. What differs is an `IntegrityError`.
    """

    def __init__(self, table: str, column: str, of: str) -> None:
        super().__init__(table)
        self.column, self.of = column, of

    def triggers(self) -> Iterable[Trigger]:
        parent = f"SELECT 1 FROM {self.of} p WHERE p.id = NEW.{self.column} AND p.municipality = NEW.municipality"
        because = f"{self.table}.municipality is not that of {self.column}"
        events: tuple[Literal["INSERT", "UPDATE"], ...] = ("INSERT", "UPDATE")
        for event in events:
            name = f"{self.table}_{self.column}_{event.lower()}_same"
            yield Trigger(name, event, f"NEW.{self.column} IS NOT NULL AND NOT EXISTS ({parent})", because)

    def describe(self) -> str:
        return f"Hold {self.table}.municipality to that of {self.column}"

    @property
    def migration_name_fragment(self) -> str:
        return f"{self.table}_{self.column}_same_municipality"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (type(self).__name__, [self.table, self.column, self.of], {})
