"""What a caseload adds up to is what its rows say, whatever the batches."""

from pathlib import Path

import pytest

from tests.caseload.caseloads import NEW, OLD, computed, table

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "caseload.csv"
BEFORE, AFTER = "ishoej_present_inside", "ishoej_proposed_inside"


@pytest.mark.parametrize("batch_rows", [1, 3, 100])
def test_only_those_who_are_inside_by_a_standard_are_added_up_by_it(tmp_path, batch_rows):
    done = computed(EXAMPLE, tmp_path / "ud.csv", OLD, NEW, batch_rows=batch_rows)
    rows = table(tmp_path / "ud.csv", ";")

    def values(name, before, after):
        chosen = [row[name] for row in rows if (row[BEFORE], row[AFTER]) == (before, after)]
        return [int(value) for value in chosen if value]

    days = next(each for each in done.tally.sums if each.before.value == "weekly_days")
    before, after = days.before.name, days.after.name
    both = [row for row in rows if row[BEFORE] == row[AFTER] == "true" and row[before] and row[after]]
    assert days.both.cases == len(both) == 3
    assert days.both.before == sum(int(row[before]) for row in both)
    assert days.both.after == sum(int(row[after]) for row in both)
    lost, gained = values(before, "true", "false"), values(after, "false", "true")
    assert (days.lost.cases, days.lost.before, days.lost.after) == (len(lost), sum(lost), 0)
    assert (days.gained.cases, days.gained.before, days.gained.after) == (len(gained), 0, sum(gained))
    assert any(row[before] for row in rows if row[BEFORE] != "true"), "some who are outside have days all the same"


def test_a_case_that_one_standard_does_not_settle_is_neither_gained_nor_lost_nor_added_up(tmp_path):
    sager = tmp_path / "sager.csv"
    sager.write_text(
        "birth_date,mental_function_reduced,cannot_work_on_normal_terms,cannot_use_other_offers,evening_offer_104,housing\n"
        "1985-05-14,true,true,true,false,own_home_alone\n"
    )
    done = computed(sager, tmp_path / "ud.csv", OLD, NEW)
    assert done.tally.table(1, 2)["undetermined"]["inside"] == 1, "the present text alone asks for the cause"
    assert not any(part.cases for each in done.tally.sums for part in (each.both, each.lost, each.gained))
