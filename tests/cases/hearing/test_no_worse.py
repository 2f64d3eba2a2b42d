"""No worse than what was heard: a draft is held against the one that the citizen was shown."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.cases.hearing.no_worse import reworded, worse
from rettesnor.cases.hearing.send_hearing import send_hearing
from rettesnor.cases.models import PartName, SentBy
from tests.cases.cast import LATER, NOW, draft, issue, karen, user
from tests.cases.issuing import refused, refused_code
from tests.cases.stops import partly

HEARD_OVER = ("support_need",)


def part(name="extent", outcome="granted", text="Fire dage.", **amounts):
    units = {"days": "days/week", "hours": "hours/week"}
    return {"part": name, "outcome": outcome, "text": text, "amounts": {units[k]: v for k, v in amounts.items()}}


@pytest.mark.parametrize(
    "now",
    [
        [part(days=6)],
        [part(hours=60)],
        [part()],
        [part(days=8, outcome="partly_granted")],
        [part(days=8, outcome="rejected")],
        [],
        [part(days=8), part("place", "rejected")],
    ],
)
def test_fewer_days_a_lesser_outcome_and_a_part_left_out_are_worse(now):
    assert worse(now, [part(days=8)])


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ([part(days=8)], [part(days=8)]),
        ([part(days=9, hours=30)], [part(days=8)]),
        ([part(days=8)], [part(days=8, outcome="partly_granted")]),
        ([part("pay"), part(days=8)], [part(days=8)]),
        ([], [part(outcome="rejected")]),
    ],
)
def test_as_many_days_or_more_a_better_outcome_and_one_more_grant_are_no_worse(now, shown):
    assert worse(now, shown) == []


def test_other_words_are_told_apart_from_the_words_of_a_better_outcome():
    assert reworded([part(days=8, text="Mandag til torsdag.")], [part(days=8)]) == ["extent"]
    assert reworded([part(days=10, text="Fem dage.")], [part(days=8)]) == []
    assert reworded([part(days=8)], [part(days=8)]) == []


def shown(days):
    case = karen()
    draft(case, less(days))
    send_hearing(
        case,
        by=user(),
        now=NOW,
        material="Udkastet er vedlagt.",
        facts=[],
        sent_on=NOW.date(),
        how=SentBy.DIGITAL_POST,
        due_on=NOW.date() + timedelta(days=14),
        over_draft=True,
    )
    return case


def less(days, text="Sådan bliver det.", **changes):
    content = partly(HEARD_OVER, (f"{days} days/week",))
    parts = tuple(replace(each, text=text) if each.part == PartName.EXTENT else each for each in content.parts)
    return replace(content, parts=parts, weighed="Du har ikke svaret.", **changes)


@pytest.mark.django_db
def test_one_hour_is_not_issued_where_four_days_were_heard():
    case = shown(4)
    content = less(4)
    parts = tuple(replace(p, amounts=("1 hours/week",)) if p.part == PartName.EXTENT else p for p in content.parts)
    draft(case, replace(content, parts=parts), LATER)
    assert refused(case).parameters == {"part": "extent"}
    assert refused_code(case) == "worse_than_heard"


@pytest.mark.django_db
def test_what_reads_otherwise_needs_a_reason_that_the_basis_keeps():
    case = shown(4)
    draft(case, less(4, "Fire dage, fordelt på ugen."), LATER)
    assert refused_code(case) == "differs_from_heard"
    draft(case, less(4, "Fire dage, fordelt på ugen.", no_worse_because="Det er lige så mange dage."), LATER)
    assert json.loads(issue(case).basis)["because"]["no_worse_because"] == "Det er lige så mange dage."


@pytest.mark.django_db
def test_more_than_was_shown_needs_no_reason():
    case = shown(3)
    draft(case, less(4, "Fire dage."), LATER)
    assert issue(case).outcome == "partly_granted"
