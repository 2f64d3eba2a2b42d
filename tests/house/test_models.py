"""What every table keeps to."""

import pytest
from django.apps import apps
from django.db import models

from rettesnor.audit.append_only import KeptRows
from tests.audit.guards import declared

OURS = [model for model in apps.get_models() if model.__module__.startswith("rettesnor.")]
PERSONAL_APPS = {"accounts", "audit", "cases", "workplaces"}
NOT_ABOUT_A_PERSON = {
    "accounts.failedlogin": "a digest of a typed name and a time",
    "accounts.user": "its memberships name the municipalities",
    "audit.actor": "the id of a user or a person, in whatever municipality they act",
    "audit.submission": "a key and the address it led to; the actor has the rest",
    "audit.erasurewindow": "the id of what was erased; its event has the municipality",
    "audit.erasureclosing": "an id of its own",
    "audit.erasedrow": "the name of a table and an id; its window has the rest",
}
CHANGES_FREELY = {
    "accounts.membership": "is given and taken",
    "accounts.failedlogin": "is counted for a quarter of an hour",
    "audit.submission": "keeps a form from being carried out twice, for as long as it can still be sent",
    "cases.decisiondraft": "is written over until it is issued",
}
"""Tables with personal data, or about who did what, that the database lets be changed and emptied."""
SET_BY_DJANGO = {"date_joined"}


def label(model):
    return model._meta.label_lower


@pytest.mark.parametrize("model", [model for model in OURS if model._meta.app_label in PERSONAL_APPS], ids=label)
def test_a_personal_table_belongs_to_one_municipality(model):
    if label(model) not in NOT_ABOUT_A_PERSON:
        assert not model._meta.get_field("municipality").null


@pytest.mark.parametrize("model", [model for model in OURS if model._meta.app_label in PERSONAL_APPS], ids=label)
def test_the_database_keeps_the_rows_of_a_personal_table(model):
    if label(model) not in CHANGES_FREELY:
        assert model._meta.db_table in {guard.table for guard in declared() if isinstance(guard, KeptRows)}


def test_the_exceptions_exist():
    assert {*NOT_ABOUT_A_PERSON, *CHANGES_FREELY} <= {label(model) for model in OURS}


@pytest.mark.parametrize("model", OURS, ids=label)
def test_no_field_reads_the_clock_by_itself(model):
    timed = [field for field in model._meta.get_fields() if isinstance(field, models.DateField | models.TimeField)]
    assert not [
        field.name
        for field in timed
        if (field.auto_now or field.auto_now_add or field.has_default()) and field.name not in SET_BY_DJANGO
    ]
