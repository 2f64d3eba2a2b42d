"""An erasure deletes the rows of one person or case, nothing else, and the database writes down each of them."""

from contextlib import suppress
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, models, transaction

from rettesnor.audit.erasure import erasure_window
from rettesnor.audit.models import Access, ErasedRow, ErasureClosing, ErasureWindow, Event
from rettesnor.cases.models import Case, CaseFact, CaseIndex, Citizen, Decision
from tests.cases import cast
from tests.cases.course import annul, let_hold_again

pytestmark = pytest.mark.django_db

REASON = "the time limit for keeping cases"


class PowerCutError(Exception):
    pass


def erasing(subject, reason=REASON):
    by = cast.user(subject.municipality)
    return erasure_window(subject, municipality=subject.municipality, by=by, reason=reason, now=cast.LATER)


def refused(what="append-only"):
    return pytest.raises(IntegrityError, match=what)


def in_the_window(subject, *statements):
    with erasing(subject), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def rows_of(case):
    """Everything recorded in a case, those that hang on others first."""
    tables = [
        relation.related_model
        for relation in Case._meta.related_objects
        if relation.related_model._meta.app_label == "cases"
    ]
    found = [row for table in tables for row in table._default_manager.filter(case=case).order_by("-pk")]
    return sorted(found, key=lambda row: -depth(type(row)))


def depth(table: type[models.Model]) -> int:
    parents = {
        field.related_model
        for field in table._meta.fields
        if isinstance(field, models.ForeignKey) and field.related_model._meta.app_label == "cases"
    }
    return 1 + max((depth(parent) for parent in parents - {table}), default=0)


def erase(case):
    for row in rows_of(case):
        row.delete()
    case.delete()


def test_a_case_can_be_erased_with_everything_in_it():
    case = cast.karen()
    # The row of the inbox is reckoned from the others, and is no record of its own.
    erased = {(row._meta.db_table, row.pk) for row in [*rows_of(case), case] if not isinstance(row, CaseIndex)}
    with erasing(case) as window:
        erase(case)
    assert not Case.objects.exists()
    assert not CaseFact.objects.exists()
    assert {(row.table_name, row.row_id) for row in window.erased.all()} == erased


def test_a_citizen_can_be_erased_with_their_cases():
    case = cast.karen()
    with erasing(case.citizen):
        erase(case)
        case.citizen.delete()
    assert not Citizen.objects.exists()


def test_an_issued_decision_can_be_erased():
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    cast.issue(case)
    with erasing(case):
        erase(case)
    assert not Decision.objects.exists()


def test_so_can_one_that_was_annulled_and_counts_again():
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    annulment = annul(cast.issue(case))
    let_hold_again(annulment)
    with erasing(case) as window:
        erase(case)
    assert window.erased.filter(table_name="cases_annulment").count() == 2
    assert not Decision.objects.exists()


def test_what_remains_says_who_erased_what_when_and_why():
    case = cast.karen()
    with erasing(case):
        CaseFact.objects.filter(case=case).delete()
    window = ErasureWindow.objects.get()
    assert (window.event.actor, window.event.at, window.event.verb) == (cast.user(), cast.LATER, "open_erasure")
    assert (window.subject_type, window.subject_id, window.reason) == ("cases.case", case.pk, REASON)
    row = window.erased.first()
    assert row.table_name == "cases_casefact"
    assert row.at.tzinfo
    assert row.at != cast.LATER, "the moment is the database's own"


@pytest.mark.parametrize("table", ["casefact", "case"])
def test_the_window_lets_nothing_be_changed(table):
    case = cast.karen()
    with refused(), transaction.atomic():
        in_the_window(case, f"UPDATE cases_{table} SET municipality = municipality")


@pytest.mark.parametrize("table", ["actor", "event", "access", "erasurewindow", "erasureclosing", "erasedrow"])
@pytest.mark.parametrize("statement", ["DELETE FROM audit_{}", "UPDATE audit_{0} SET id = id"])
def test_the_window_reaches_neither_events_nor_accesses_nor_its_own_trace(table, statement):
    case = cast.karen()
    Access.objects.create(
        municipality="253", at=cast.NOW, reader=cast.user(), person_type="cases.citizen", person_id="1", page="case"
    )
    with erasing(case):
        CaseFact.objects.filter(case=case).first().delete()
    with refused(f"audit_{table} is append-only"), transaction.atomic():
        in_the_window(case, statement.format(table))


def test_the_window_reaches_no_other_case():
    karen, amir = cast.karen(), cast.application("amir")
    with refused(), transaction.atomic(), erasing(karen):
        CaseFact.objects.filter(case=amir).delete()
    with refused(), transaction.atomic(), erasing(amir.citizen):
        CaseFact.objects.filter(case=karen).delete()


def test_a_window_on_a_case_leaves_the_citizen():
    case = cast.karen()
    with refused("keeps its rows"), transaction.atomic(), erasing(case):
        erase(case)
        case.citizen.delete()


def test_an_erased_row_never_comes_back():
    """Otherwise an erasure would be a way to change a row: delete it, and write another in its place."""
    case = cast.karen()
    fact = CaseFact.objects.first()
    with refused(), transaction.atomic(), erasing(case):
        CaseFact.objects.filter(pk=fact.pk).delete()
        fact.save(force_insert=True)


@pytest.mark.sqlite
def test_a_row_cannot_be_replaced_in_the_window():
    case = cast.karen()
    with refused(), transaction.atomic():
        in_the_window(case, "INSERT OR REPLACE INTO cases_casefact SELECT * FROM cases_casefact")


def test_the_window_closes_behind_the_erasure():
    case = cast.karen()
    with erasing(case):
        pass
    with refused(), transaction.atomic():
        CaseFact.objects.all().delete()


def test_an_erasure_that_breaks_off_erases_nothing_and_leaves_no_window():
    case = cast.karen()
    before = CaseFact.objects.count()
    with suppress(PowerCutError), erasing(case):
        CaseFact.objects.filter(case=case).delete()
        raise PowerCutError
    assert CaseFact.objects.count() == before
    assert not ErasureWindow.objects.exists()
    assert not ErasedRow.objects.exists()


def open_by_hand(case):
    """As somebody would who goes past `erasure_window`."""
    event = Event.objects.earliest("pk")
    return ErasureWindow.objects.create(
        event=event, subject_type="cases.case", subject_id=case.pk, reason="by hand", closing_id=uuid4()
    )


def erase_and_leave_the_window_open(case):
    with transaction.atomic():
        open_by_hand(case)
        CaseFact.objects.filter(case=case).delete()


@pytest.mark.django_db(transaction=True)
def test_a_window_cannot_be_committed_open():
    """The closing it refers to has to exist by then: nobody leaves the door ajar."""
    case = cast.karen()
    with pytest.raises(IntegrityError):
        erase_and_leave_the_window_open(case)
    assert CaseFact.objects.exists()
    assert not ErasureWindow.objects.exists()


def test_a_window_opened_by_hand_leaves_the_same_trace():
    case = cast.karen()
    facts = CaseFact.objects.count()
    window = open_by_hand(case)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM cases_casefact WHERE case_id = %s", [case.pk])
    ErasureClosing.objects.create(pk=window.closing_id)
    assert window.erased.count() == facts


def test_a_window_says_on_whose_word_and_by_which_rule():
    case = cast.karen()
    with pytest.raises(IntegrityError), transaction.atomic(), erasing(case, reason=""):
        pass


@pytest.mark.parametrize("named", ["case", "citizen"])
@pytest.mark.parametrize("whose", ["karen", "amir"])
def test_a_row_goes_if_and_only_if_the_window_names_its_case_or_its_citizen(named, whose):
    cases = {"karen": cast.karen(), "amir": cast.application("amir")}
    before = CaseFact.objects.filter(case=cases["karen"]).count()
    with suppress(IntegrityError), transaction.atomic():
        in_the_window(
            cases[whose] if named == "case" else cases[whose].citizen,
            f"DELETE FROM cases_casefact WHERE case_id = {cases['karen'].pk}",
        )
    assert CaseFact.objects.filter(case=cases["karen"]).count() == (0 if whose == "karen" else before)
