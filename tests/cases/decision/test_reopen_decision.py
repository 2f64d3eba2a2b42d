"""Taking up anew what is decided: the decision stands until another one."""

from datetime import timedelta
from typing import Any

import pytest

from rettesnor.cases.decision.reopen_decision import reopen_decision
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.index import differences
from rettesnor.cases.models import CaseIndex, ReopeningGround
from tests.cases import cast
from tests.cases.complaint.complaining import codes, new_decision
from tests.cases.ways_of_mending import delivered, reopen

pytestmark = pytest.mark.django_db


def test_a_reopened_case_waits_for_a_decision_and_the_old_one_stands_until_then():
    case = delivered()
    first = case.decisions.get()
    reopen(case)
    assert dated(case, cast.LATER).in_force == first
    assert CaseIndex.objects.get(case=case).waits_since == cast.LATER.date()
    new_decision(case, cast.LATER + timedelta(days=1))
    assert dated(case, cast.LATER + timedelta(days=1)).undecided_since is None
    assert list(differences(cast.LATER + timedelta(days=1))) == []


def test_the_municipality_can_reopen_by_itself_and_the_citizen_can_ask_for_it_after_the_decision_alone():
    case = delivered()
    early = cast.LATER.date() - timedelta(days=10)
    asked: dict[str, Any] = {
        "by": cast.user(),
        "now": cast.LATER,
        "ground": ReopeningGround.FAULT,
        "reason": "Ikke hørt.",
    }
    assert codes(lambda: reopen_decision(case, asked_on=early, **asked)) == ["before"]
    assert reopen(case).asked_on is None


def test_what_is_not_decided_is_not_reopened():
    case = cast.karen()
    assert codes(lambda: reopen(case)) == ["no_decision"]


def test_it_is_reopened_once():
    case = delivered()
    reopen(case)
    assert codes(lambda: reopen(case)) == ["reopened_already"]
