"""What every table keeps to."""

import pytest
from django.apps import apps
from django.db import models

OURS = [model for model in apps.get_models() if model.__module__.startswith("rettesnor.")]
PERSONAL_APPS = {"accounts", "audit", "cases", "workplaces"}
NOT_ABOUT_A_PERSON = {
    "accounts.failedlogin": "a digest of a typed name and a time",
    "audit.erasurewindow": "a reason, for the length of one transaction",
}
SET_BY_DJANGO = {"date_joined"}


def label(model):
    return model._meta.label_lower


@pytest.mark.parametrize("model", [model for model in OURS if model._meta.app_label in PERSONAL_APPS], ids=label)
def test_a_personal_table_belongs_to_one_municipality(model):
    if label(model) not in NOT_ABOUT_A_PERSON:
        assert not model._meta.get_field("municipality").null


def test_the_exceptions_exist():
    assert set(NOT_ABOUT_A_PERSON) <= {label(model) for model in OURS}


@pytest.mark.parametrize("model", OURS, ids=label)
def test_no_field_reads_the_clock_by_itself(model):
    timed = [field for field in model._meta.get_fields() if isinstance(field, models.DateField | models.TimeField)]
    assert not [
        field.name
        for field in timed
        if (field.auto_now or field.auto_now_add or field.has_default()) and field.name not in SET_BY_DJANGO
    ]
