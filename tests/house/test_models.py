"""What every table keeps to; a table of a new app, or a new table, is asked without being listed anywhere."""

import pytest
from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.core.management import call_command
from django.db import models

from rettesnor.audit.append_only import KeptRows
from tests.audit.guards import declared

OURS = [model for model in apps.get_models(include_auto_created=True) if model.__module__.startswith("rettesnor.")]
OF_NO_MUNICIPALITY = {
    "accounts.failedlogin": "a digest of a typed name and a time",
    "accounts.team_members": "who is in a team; the team has the municipality",
    "accounts.user": "who signs in; the memberships say where",
    "accounts.user_groups": "Django's groups, which nothing here asks about",
    "accounts.user_user_permissions": "Django's rights, which nothing here asks about",
    "audit.actor": "who acts, by an id and no name",
    "audit.erasurewindow": "the id of what was erased; its event has the municipality",
    "audit.erasureclosing": "an id of its own",
    "audit.erasedrow": "the name of a table and an id; its window has the rest",
    "audit.submission": "that a form was sent, and the address it led to",
    "outbox.attempt": "that a letter was tried; the letter has the municipality",
    "outbox.attemptanswer": "what the post said to an attempt; its letter has the municipality",
    "outbox.letteract": "what was done to a letter; the letter has the municipality",
}
CHANGES_FREELY = {
    "accounts.membership": "is given and taken",
    "accounts.failedlogin": "is counted for a quarter of an hour",
    "audit.submission": "keeps a form from being carried out twice, for as long as it can still be sent",
    "cases.caseindex": "is reckoned anew by every action; it holds nothing that is not in other rows",
    "cases.decisiondraft": "is written over until it is issued",
}
"""Tables with personal data, or about who did what, that the database lets be changed and emptied."""
PERSONAL_APPS = {"accounts", "audit", "cases", "outbox", "workplaces"}
SET_BY_DJANGO = {"date_joined"}


def label(model):
    return model._meta.label_lower


@pytest.mark.parametrize("model", [model for model in OURS if label(model) not in OF_NO_MUNICIPALITY], ids=label)
def test_every_row_belongs_to_one_municipality(model):
    """If the rows say nothing about anybody, list the table above with the reason."""
    try:
        municipality = model._meta.get_field("municipality")
    except FieldDoesNotExist:
        pytest.fail(f"{label(model)} has no municipality")
    assert not municipality.null


def test_the_exceptions_exist_and_are_needed():
    without = {label(model) for model in OURS if "municipality" not in {field.name for field in model._meta.fields}}
    assert without == set(OF_NO_MUNICIPALITY)


@pytest.mark.parametrize("model", [model for model in OURS if model._meta.app_label in PERSONAL_APPS], ids=label)
def test_the_database_keeps_the_rows_of_a_personal_table(model):
    if label(model) not in CHANGES_FREELY and not model._meta.auto_created:
        assert model._meta.db_table in {guard.table for guard in declared() if isinstance(guard, KeptRows)}


@pytest.mark.parametrize("model", OURS, ids=label)
def test_no_field_reads_the_clock_by_itself(model):
    timed = [field for field in model._meta.get_fields() if isinstance(field, models.DateField | models.TimeField)]
    assert not [
        field.name
        for field in timed
        if (field.auto_now or field.auto_now_add or field.has_default()) and field.name not in SET_BY_DJANGO
    ]


@pytest.mark.django_db
def test_the_migrations_make_the_tables_that_the_models_describe(capsys):
    try:
        call_command("makemigrations", check=True, dry_run=True)
    except SystemExit:
        pytest.fail(capsys.readouterr().out)
