"""The columns that standards add to a file, and what two standards have to agree on."""

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from rettesnor.caseload.cases import Batch
from rettesnor.caseload.compute import results
from rettesnor.caseload.facts import FactColumns
from rettesnor.caseload.refused import Refused
from rettesnor.law.calendar import Reading
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.program import build
from rettesnor.rules.tree import Fact
from rettesnor.standards import files
from tests.caseload.caseloads import NEW, OLD, ON, asked, program

BALLERUP = "ballerup"
OFFER: Offer = "sheltered_employment"


@pytest.mark.parametrize(
    ("reading", "due"),
    [(None, date(2026, 12, 30)), (Reading.MONDAY_FRIDAY, date(2027, 1, 6))],
)
def test_a_deadline_is_dated_as_the_municipality_reads_weekdays(reading, due):
    found = results((program(BALLERUP),), OFFER, (reading,))
    rows = pl.DataFrame({"application_received": ["2026-11-23", ""]})
    facts, _ = FactColumns(found.vocabulary, rows.schema, "da", found.on).read(Batch(rows, pl.Series([2, 3]), 1.0))
    assert found.of(facts)["ballerup_decision_due"].to_list() == [due, None]


def test_a_deadline_is_dated_only_where_its_rule_applies():
    built = program(BALLERUP)
    local = tuple(replace(each, lowered=replace(each.lowered, applies=Fact("lawful_stay"))) for each in built.local)
    found = results((replace(built, local=local),), OFFER, (None,))
    rows = pl.DataFrame({"application_received": ["2026-11-23"] * 3, "lawful_stay": ["true", "false", ""]})
    facts, _ = FactColumns(found.vocabulary, rows.schema, "da", found.on).read(Batch(rows, pl.Series([2, 3, 4]), 1.0))
    assert found.of(facts)["ballerup_decision_due"].to_list() == [date(2026, 12, 30), None, None]


def test_two_deadlines_of_one_name_are_told_apart_by_their_rules():
    names = [column.name for column in asked(OLD).days[1]]
    assert "ishoej_present_reassessment_due_complaint_new_decision" in names
    assert "ishoej_present_reassessment_due_complaint_forwarded" in names
    assert len(names) == len(set(names))


def test_the_results_stand_layer_by_layer_and_the_days_last_in_each():
    names = asked(OLD, NEW).names
    layers = [next(p for p in ("law", "ishoej_present", "ishoej_proposed") if name.startswith(p)) for name in names]
    assert layers == sorted(layers, key=["law", "ishoej_present", "ishoej_proposed"].index)
    assert names[:3] == ["law_inside", "law_not_met", "law_unknown"]
    assert len(names) == len(set(names))


def test_the_facts_of_both_standards_are_read():
    local = {fact.name for standard in (OLD, NEW) for fact in files.standard(standard).facts}
    assert local
    assert local <= {fact.name for fact in asked(OLD, NEW).vocabulary.facts}


def test_standards_that_mean_different_things_by_one_fact_are_not_set_side_by_side():
    old = files.standard(OLD)
    fact = old.facts[0]
    changed = fact.model_copy(update={"type": "text", "options": (), "answers": None})
    new = files.standard(NEW).model_copy(update={"facts": (changed,)})
    other = build(new, files.law(), files.vocabulary(), ON)
    with pytest.raises(Refused, match=f"mean different things by the fact {fact.name}; take one standard at a time"):
        results((program(OLD), other), OFFER, (None, None))


def test_no_result_of_a_shipped_standard_is_called_as_a_fact():
    for standard in files.standard_ids():
        assert not set(asked(standard).names) & {fact.name for fact in asked(standard).vocabulary.facts}


@pytest.mark.parametrize("standard", files.standard_ids())
def test_a_column_of_half_days_or_hours_says_so_by_its_name(standard):
    """Whoever opens the file alone takes 8 for eight days."""
    values = [value for layer in asked(standard).columns.layers for value in layer.values]
    halved = {value.name for value in values if value.unit in ("days/week", "hours/week")}
    assert halved == {value.name for value in values if value.name.endswith("_in_halves")}
