"""A specially arranged course (§ 103, stk. 2) as what is considered before sheltered employment is refused."""

from dataclasses import replace

import pytest

from rettesnor.cases.models import Considered, OtherHelp
from tests.cases import cast
from tests.cases.cast import LATER, REJECTION
from tests.cases.issuing import stopped_by
from tests.cases.stops import adverse
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db

CONSIDERED = replace(REJECTION, other_help={OtherHelp.SPECIAL_COURSE: Considered.NOT_RELEVANT})


def refused(content=REJECTION, **values):
    case = adverse(**values)
    cast.answer(cast.hearing(case))
    cast.draft(case, content, LATER)
    return case


def codes(case):
    return [obstacle.code for obstacle in stopped_by(case)]


def test_with_special_social_problems_it_is_considered_before_a_refusal():
    assert codes(refused(special_social_problems=True)) == ["course_not_considered"]


def test_without_them_nobody_is_asked():
    assert codes(refused()) == []


def test_what_came_of_it_is_told_in_the_letter():
    case = refused(CONSIDERED, special_social_problems=True)
    decision = cast.issue(case)
    said = words_of(bytes(decision.pdf))
    assert "Vi har også overvejet et særligt tilrettelagt beskæftigelsesforløb" in said
    assert "efter servicelovens § 103, stk. 2. Det er ikke relevant for dig nu." in said
