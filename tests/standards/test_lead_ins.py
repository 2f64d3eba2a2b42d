"""A lead-in's condition binds what stands under it."""

import pytest

from rettesnor.standards import files


@pytest.mark.parametrize("standard", files.standard_ids())
def test_a_rule_under_a_sentence_with_a_condition_has_the_condition(standard):
    """Where a sentence is only for some, whatever names it as its lead-in is for the same."""
    units = [unit for _, unit in files.standard(standard).placed_units()]
    for rule in (rule for unit in units for rule in unit.carried if rule.with_):
        leads = [unit for unit in units if rule.with_ in unit.words]
        conditions = {lead.if_ for unit in leads for lead in unit.carried}
        if leads and None not in conditions and len(conditions) == 1:
            assert rule.if_ in conditions, f"{rule.id} stands under »{rule.with_}«"
