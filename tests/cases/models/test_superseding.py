"""Rows that take each other's place: what stands is the last of each, and nothing is lost."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.cases.models import Delivery, histories, still_standing
from tests.cases.cast import LATER, NOW, hearing, karen, user

START = datetime(2026, 10, 5, 9, tzinfo=UTC)


@st.composite
def recorded(draw):
    """Rows as acts write them: each new one begins something, or takes the place of one that nothing has yet."""
    rows: list[Delivery] = []
    open_to: list[Delivery] = []
    for number in range(1, draw(st.integers(1, 12))):
        earlier = draw(st.sampled_from([None, *open_to]))
        withdrawn = earlier is not None and draw(st.booleans())
        at = START + timedelta(minutes=draw(st.integers(0, 1)) + 2 * number)
        row = Delivery(pk=number, at=at, supersedes_id=earlier and earlier.pk, withdrawn=withdrawn)
        open_to = [each for each in open_to if each is not earlier] + [row]
        rows.append(row)
    return rows


@given(recorded(), st.randoms())
def test_every_row_stands_once_in_one_history_whatever_order_they_are_read_in(rows, random):
    shuffled = random.sample(rows, len(rows))
    found = histories(shuffled)
    assert sorted(row.pk for history in found for row in history.rows) == [row.pk for row in rows]
    for history in found:
        assert history.first.supersedes_id is None
        assert [after.supersedes_id for _before, after in history.superseded] == [
            before.pk for before, _after in history.superseded
        ]


@given(recorded())
def test_what_stands_is_superseded_by_nothing_and_not_withdrawn(rows):
    gone = {row.supersedes_id for row in rows}
    assert {row.pk for row in still_standing(rows)} == {
        row.pk for row in rows if row.pk not in gone and not row.withdrawn
    }


@pytest.mark.django_db
def test_the_database_lets_no_row_be_superseded_twice_or_without_a_reason():
    held = hearing(karen(), ("support_need",))
    stamp = {"case": held.case, "by": user(), "at": LATER}
    held.supersede(because="Forkert.", material="Et andet brev.", **stamp)
    with pytest.raises(IntegrityError), transaction.atomic():
        held.supersede(because="Igen.", material="Et tredje brev.", **stamp)
    with pytest.raises(IntegrityError), transaction.atomic():
        hearing(held.case, ("support_need",)).supersede(because="  ", withdrawn=True, **stamp)


@pytest.mark.django_db
def test_the_new_row_says_the_same_but_for_what_is_changed_and_the_old_one_stays_as_it_was():
    held = hearing(karen(), ("support_need",))
    corrected = held.supersede(because="Slåfejl.", material="Brevet.", case=held.case, by=user(), at=LATER)
    held.refresh_from_db()
    assert (corrected.material, corrected.due_on, corrected.facts) == ("Brevet.", held.due_on, held.facts)
    assert (corrected.supersedes, corrected.at, held.at) == (held, LATER, NOW)


@pytest.mark.django_db
def test_what_cannot_be_taken_back_stands():
    case = karen()
    [application] = histories([case.application])
    assert application.stands
