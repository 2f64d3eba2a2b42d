"""The two database roles that docs/operators.md recommends do what it says, on PostgreSQL."""

import re

import pytest
from django.conf import settings
from django.db import IntegrityError, ProgrammingError, connection, transaction

from rettesnor.audit.models import ErasedRow, Event
from rettesnor.cases.models import CaseFact
from tests.audit.test_erasure import erasing
from tests.cases import cast

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

OPERATORS = settings.HOME / "docs" / "operators.md"


def documented():
    """The statements of the page, for the database of the tests; `CREATE DATABASE` cannot run in a transaction."""
    blocks = re.findall(r"```sql\n(.*?)```", OPERATORS.read_text("utf-8"), re.DOTALL)
    here = connection.settings_dict["NAME"]
    return [
        statement.strip().replace("DATABASE rettesnor", f"DATABASE {here}")
        for statement in "".join(blocks).split(";")
        if statement.strip() and not statement.strip().startswith("CREATE DATABASE")
    ]


@pytest.fixture
def case():
    """A case, and the application's role at work on it."""
    case = cast.karen()
    with connection.cursor() as cursor:
        for statement in documented():
            cursor.execute(statement)
        cursor.execute("SET LOCAL ROLE rettesnor_app")
    return case


def denied():
    return pytest.raises(ProgrammingError, match=r"permission denied|must be owner")


def test_the_application_works_on_cases(case):
    cast.draft(case, cast.GRANT)
    assert cast.issue(case).pk


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER audit_event_update_append_only ON audit_event",
        "ALTER TABLE audit_event DISABLE TRIGGER ALL",
        "DROP FUNCTION audit_event_update_append_only() CASCADE",
        "SET session_replication_role = replica",
        "TRUNCATE audit_event CASCADE",
        "CREATE TABLE audit_elsewhere (id int)",
        "CREATE TEMPORARY TABLE audit_erasurewindow (id int)",
        "INSERT INTO audit_erasedrow (window_id, table_name, row_id, at) VALUES (1, 'x', 1, now())",
    ],
)
def test_the_application_cannot_get_round_the_triggers(case, statement):
    with denied(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_application_cannot_change_what_was_done(case):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Event.objects.update(verb="nothing")


def test_an_erasure_is_written_down_by_the_database_although_the_application_cannot_write_there(case):
    facts = CaseFact.objects.count()
    with erasing(case):
        CaseFact.objects.filter(case=case).delete()
    assert ErasedRow.objects.count() == facts


def test_a_temporary_table_does_not_stand_before_the_real_one():
    """With the right to make temporary tables, an open window could otherwise be pretended."""
    cast.karen()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE audit_erasurewindow AS SELECT * FROM audit_erasurewindow")
        cursor.execute(
            "INSERT INTO audit_erasurewindow (id, subject_type, subject_id, closing_id)"
            " SELECT 1, 'cases.case', id, gen_random_uuid() FROM cases_case"
        )
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        CaseFact.objects.all().delete()
