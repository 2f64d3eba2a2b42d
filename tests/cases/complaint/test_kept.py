"""The database keeps what is recorded of a complaint: no row is changed, deleted, or another municipality's."""

import pytest
from django.db import IntegrityError, transaction

from rettesnor.cases.models import (
    AppealOutcome,
    AppealOutcomeKind,
    CarriedOut,
    Complaint,
    ComplaintLetter,
    DroppedComplaint,
    ForwardedPackage,
    Forwarding,
    Maintaining,
    Reassessment,
)
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, answered, complain, decided, maintain, sent_on, weeks
from tests.cases.complaint.test_carry_out_appeal import carry_out
from tests.cases.complaint.test_drop_complaint import drop
from tests.cases.complaint.test_record_maintaining import partly_right

pytestmark = pytest.mark.django_db

TABLES = (
    Complaint, ComplaintLetter, Reassessment, ForwardedPackage, Forwarding, AppealOutcome, CarriedOut, DroppedComplaint,
    Maintaining,
)  # fmt: skip


def in_every_way(table):
    """A row of the table, made by what people do."""
    if table is DroppedComplaint:
        drop(complain(decided()))
    elif table is Maintaining:
        maintain(partly_right(), COMPLAINED)
    else:
        complaint = sent_on(decided())
        answered(complaint, AppealOutcomeKind.CHANGED, weeks(20))
        cast.draft(complaint.case, cast.GRANT, weeks(20))
        carry_out(complaint)
    return table.objects.latest("pk")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_a_row_stands_as_it_was_recorded(table):
    row = in_every_way(table)
    for change in (
        lambda: table.objects.filter(pk=row.pk).update(at=COMPLAINED),
        lambda: table.objects.filter(pk=row.pk)._raw_delete("default"),
        lambda: table.objects.bulk_create([table(**{**values(row), "municipality": cast.BALLERUP})]),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def values(row):
    """The row's content, for another one."""
    content = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return {name: value for name, value in content.items() if name != "id"}
