"""What the migrations say of the database's guards."""

from django.db.migrations.loader import MigrationLoader

from rettesnor.audit.triggers import TableTriggers


def declared() -> list[TableTriggers]:
    return [
        operation
        for migration in MigrationLoader(None).disk_migrations.values()
        for operation in migration.operations
        if isinstance(operation, TableTriggers)
    ]
