"""A row has the municipality of what it hangs on; the database holds it, on both kinds of it."""

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction

from rettesnor.audit.same_municipality import SameMunicipality
from rettesnor.cases.models import Case, CaseFact, Citizen, DecisionDraft, SentLetter
from tests.audit.guards import declared
from tests.cases import cast

pytestmark = pytest.mark.django_db


def refused(what):
    return pytest.raises(IntegrityError, match=what)


def a_fact():
    """One more like the first of Karen's case, not saved yet."""
    fact = cast.karen().facts.earliest("pk")
    fact.pk = None
    return fact


def test_a_fact_of_another_municipality_than_its_case_is_refused():
    fact = a_fact()
    fact.municipality = cast.BALLERUP
    with refused(r"cases_casefact\.municipality is not that of case_id"), transaction.atomic():
        CaseFact.objects.bulk_create([fact])


def test_a_draft_cannot_be_moved_to_another_municipality():
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    with refused("is not that of case_id"), transaction.atomic():
        DecisionDraft.objects.update(municipality=cast.BALLERUP)


def test_a_case_about_another_municipality_s_citizen_is_refused():
    case = cast.karen()
    case.pk, case.municipality, case.journal_number = None, cast.BALLERUP, "2026-00099"
    with refused("is not that of citizen_id"), transaction.atomic():
        case.save(force_insert=True)


def test_a_citizen_stays_in_the_municipality():
    """Or the cases of the citizen would be left behind in another one."""
    cast.karen()
    with refused("cases_citizen keeps its rows"), transaction.atomic():
        Citizen.objects.update(municipality=cast.BALLERUP)


def test_a_row_cannot_hang_on_a_case_that_is_not_there():
    fact = a_fact()
    fact.case_id = 999
    with refused("is not that of case_id"), transaction.atomic():
        CaseFact.objects.bulk_create([fact])


OF_ANOTHER_CASE_OR_A_TEAM = {
    ("cases_assignment", "team_id", "accounts_team"),
    ("cases_casefact", "taken_from_id", "cases_casefact"),
    ("cases_casetransfer", "from_team_id", "accounts_team"),
    ("cases_casetransfer", "to_team_id", "accounts_team"),
    ("cases_revision", "decision_id", "cases_decision"),
}


def test_every_table_of_a_case_is_held_to_its_municipality():
    held = {(guard.table, guard.column, guard.of) for guard in declared() if isinstance(guard, SameMunicipality)}
    hang_on_a_case = {
        (model._meta.db_table, field.column, field.related_model._meta.db_table)
        for model in apps.get_models()
        for field in model._meta.fields
        if isinstance(field, models.ForeignKey) and field.related_model in (Case, Citizen, SentLetter)
    }
    by_its_id_alone = {("outbox_queuedletter", "case_id", "cases_case")}
    assert held == hang_on_a_case | by_its_id_alone | OF_ANOTHER_CASE_OR_A_TEAM
