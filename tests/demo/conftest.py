"""The demo, filled once for all the tests of a module: it takes a while."""

from datetime import UTC, datetime

import pytest
from django.db import transaction

from rettesnor.demo.fill import fill
from rettesnor.standards import files

MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def filled(django_db_setup, django_db_blocker):
    """The moment the demo was filled. Each test sees it as it was then."""
    with django_db_blocker.unblock(), transaction.atomic():
        for municipality in files.municipalities():
            fill(municipality, MONDAY)
        yield MONDAY
        transaction.set_rollback(True)
