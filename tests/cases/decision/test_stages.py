"""A grant in stages: extent and purpose now, the place later with its date."""

from dataclasses import replace
from datetime import date

import pytest

from rettesnor.cases.decision.save_draft import DraftPart, save_draft
from rettesnor.cases.models import Outcome, PartName
from tests.cases.cast import GRANT, LATER, NOW, draft, issue, karen, user
from tests.cases.course import issued
from tests.cases.issuing import stopped_by
from tests.cases.refusing import codes
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db

PLACE = DraftPart(PartName.PLACE, Outcome.GRANTED, "Dit sted er Værkstedet ved åen.", ("serviceloven § 1, stk. 3",))
LEFT: dict[PartName, str] = {part: why for part, why in GRANT.later.items() if part != PartName.PLACE}
WITH_THE_PLACE = replace(GRANT, parts=(*GRANT.parts, PLACE), later=LEFT)


def test_what_is_left_to_later_has_a_day_and_the_letter_says_which():
    case = karen()
    draft(case, replace(GRANT, later_on=None), LATER)
    assert [obstacle.code for obstacle in stopped_by(case)] == ["rest_without_a_day"]
    decision = issued(case)
    assert (set(decision.later), decision.later_on) == (set(GRANT.later), GRANT.later_on)
    told = "Vi træffer en særskilt afgørelse om sted, løn og befordring senest den 1. marts 2028"
    assert told in words_of(bytes(decision.pdf))


def test_that_day_is_not_over():
    late = replace(GRANT, later_on=date(2026, 9, 1))
    assert codes(save_draft, karen(), late, by=user(), now=NOW) == ["rest_out_of_time"]


def test_the_place_is_added_without_a_reason_to_replace_anything():
    case = karen()
    first = issued(case)
    draft(case, WITH_THE_PLACE, LATER)
    second = issue(case)
    assert (second.supplements, second.supersedes) == (True, first)
    said = words_of(bytes(second.pdf))
    assert "Ved vores afgørelse af 2. november 2026 udskød vi en del af sagen" in said
    assert "Det, du allerede har fået, ændrer sig ikke." in said
    assert "særskilt afgørelse om løn og befordring senest den 1. marts 2028" in said


@pytest.mark.parametrize(
    "changed",
    [
        replace(WITH_THE_PLACE, parts=(GRANT.parts[0], replace(GRANT.parts[1], amounts=("5 days/week",)), PLACE)),
        replace(WITH_THE_PLACE, parts=(GRANT.parts[0], PLACE)),
        GRANT,
    ],
    ids=["another extent", "no extent", "nothing new"],
)
def test_what_changes_anything_is_no_supplement(changed):
    case = karen()
    issued(case)
    draft(case, changed, LATER)
    assert "new_decision_needs_reason" in [obstacle.code for obstacle in stopped_by(case)]
