"""Recording facts, and reading what held when, as far as it was known."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from rettesnor.accounts.models import Role
from rettesnor.cases.actions.record_facts import NewFact, record_facts, why_not
from rettesnor.cases.facts import facts_on
from rettesnor.cases.models import Source
from rettesnor.cases.reason import NotAllowed
from tests.cases.cast import BALLERUP, LATER, NOW, RECEIVED, application, facts, karen, user

pytestmark = pytest.mark.django_db


def refused_code(case, *rows, by=None):
    before = case.facts.count()
    with pytest.raises(NotAllowed) as refused:
        record_facts(case, rows, by=by or user(case.municipality), now=NOW)
    assert case.facts.count() == before
    return refused.value.reason.code


def fact(name, value, **changes):
    return NewFact(**{"name": name, "value": value, "holds_from": RECEIVED, "source": Source.CITIZEN, **changes})


def values(case, on, known_at):
    return {name: row.value for name, row in facts_on(case, on, known_at).items()}


def test_a_fact_keeps_who_said_so_and_since_when():
    case = application()
    [row] = record_facts(case, [fact("housing", "with_family", document="Mail")], by=user(), now=NOW)
    assert (row.source, row.document, row.holds_from, row.by, row.at) == ("citizen", "Mail", RECEIVED, user(), NOW)


def test_a_judgement_needs_a_written_reason():
    assert refused_code(application(), fact("mental_function_reduced", True)) == "judgement_needs_reason"
    assert refused_code(application(), fact("mental_function_reduced", True, reason=" ")) == "judgement_needs_reason"


def test_one_bad_fact_stops_all_that_come_with_it():
    assert refused_code(application(), fact("lawful_stay", True), fact("distance_to_work", "10")) == "bad_facts"


def test_a_name_that_the_vocabulary_does_not_have_is_refused():
    assert refused_code(application(), fact("shoe_size", "43")) == "bad_facts"


def test_facts_that_contradict_each_other_are_refused_on_every_day_they_would_meet():
    case = karen()
    from_november = date(2026, 11, 1)
    contradiction = fact("option_flex_job", "can_use", holds_from=from_november, reason="Bevilget.")
    assert refused_code(case, contradiction) == "bad_facts"


def test_two_facts_that_only_fit_together_can_change_together():
    case = karen()
    facts(case, now=LATER, option_flex_job="can_use", cannot_use_other_offers=False)
    assert values(case, LATER.date(), LATER)["cannot_use_other_offers"] is False


def test_a_fact_can_become_unknown_again():
    case = karen()
    facts(case, now=LATER, lawful_stay=None)
    assert "lawful_stay" not in values(case, LATER.date(), LATER)


def test_a_fact_holds_from_its_day_and_not_before():
    case = application()
    record_facts(case, [fact("housing", "residential_home", holds_from=date(2026, 12, 1))], by=user(), now=NOW)
    assert "housing" not in values(case, date(2026, 11, 30), NOW)
    assert values(case, date(2026, 12, 1), NOW)["housing"] == "residential_home"


def test_what_was_known_at_a_moment_stays_readable_after_a_correction():
    case = application()
    record_facts(case, [fact("housing", "with_family")], by=user(), now=NOW)
    record_facts(case, [fact("housing", "other")], by=user(), now=LATER)
    assert values(case, LATER.date(), NOW)["housing"] == "with_family"
    assert values(case, LATER.date(), LATER)["housing"] == "other"
    assert "housing" not in values(case, LATER.date(), NOW - timedelta(seconds=1))


def test_nobody_from_another_municipality_records_facts_even_when_the_action_is_called_directly():
    assert refused_code(application(), fact("lawful_stay", True), by=user(BALLERUP)) == "other_municipality"


def test_an_auditor_reads_and_records_nothing():
    assert why_not(application(), by=user(role=Role.AUDITOR), now=NOW).code == "role"


def test_the_database_refuses_to_change_a_recorded_fact():
    row = karen().facts.first()
    row.value = "changed"
    with pytest.raises(DatabaseError), transaction.atomic():
        row.save()
