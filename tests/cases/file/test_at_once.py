"""A case that a page reads at once: every action answers of it as it would of rows read anew."""

from dataclasses import replace

import pytest

from rettesnor.cases.available import available
from rettesnor.cases.file.at_once import read_at_once
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import Case
from tests.cases import cast, course
from tests.cases.cast import LATER, user

pytestmark = pytest.mark.django_db


def applied():
    return cast.application()


def drafted():
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    cast.answer(cast.hearing(case))
    cast.draft(case, cast.REJECTION, now=LATER)
    return case


def decided():
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    cast.issue(case)
    course.deliver(case, LATER.date())
    return case


def redrafted():
    case = decided()
    cast.draft(case, replace(cast.GRANT, supersedes_because="Borgeren har skiftet adresse."), now=LATER)
    return case


def read(case):
    return Case.objects.opened().get(pk=case.pk)


@pytest.mark.parametrize("state", [applied, drafted, decided, redrafted])
def test_every_action_is_answered_as_it_is_of_rows_read_anew(state):
    case = state()
    at_once = read(case)
    read_at_once(at_once)
    assert available(at_once, by=user(), now=LATER) == available(read(case), by=user(), now=LATER)


@pytest.mark.parametrize("state", [applied, drafted, decided, redrafted])
def test_no_action_reads_a_row_of_the_case_again(state, django_assert_max_num_queries):
    """What is left is no row of the case: who may do what, the index, cases opened on it, senders and texts."""
    case = read(state())
    read_at_once(case)
    by = user()
    with django_assert_max_num_queries(6):
        available(case, by=by, now=LATER)


def test_an_action_reads_anew_what_was_written_since_the_page_was_read():
    case = read(drafted())
    read_at_once(case)
    cast.issue(read(case))
    with pytest.raises(NotAllowed) as refused:
        cast.issue(case)
    assert [obstacle.code for obstacle in refused.value] == ["no_draft"]
