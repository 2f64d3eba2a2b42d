"""Revoking against the citizen: said so, heard over, explained, and weighed against what they have relied on."""

from dataclasses import replace

import pytest

from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import PartName, Source
from tests.cases import cast, course
from tests.cases.issuing import stopped_by
from tests.cases.ways_of_mending import LESS, NEXT_DAY, delivered
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db

GRANTED_LESS = replace(
    LESS,
    parts=(cast.GRANT.parts[0], replace(cast.GRANT.parts[1], text="Tre dage om ugen.", amounts=("3 days/week",))),
    as_asked=True,
)


def stops(case, content):
    cast.draft(case, content, NEXT_DAY)
    return {each.code for each in stopped_by(case, NEXT_DAY)}


def test_fewer_days_are_not_granted_as_if_they_had_been_asked_for():
    assert "taken_back_unsaid" in stops(delivered(), GRANTED_LESS)


def test_unless_the_citizen_has_wished_for_less_since():
    case = delivered()
    wish = NewFact("wished_days", "3 days/week", NEXT_DAY.date(), Source.CITIZEN, NEXT_DAY.date())
    record_facts(case, [wish], by=cast.user(), now=NEXT_DAY)
    assert "taken_back_unsaid" not in stops(case, GRANTED_LESS)


def test_a_part_that_is_left_out_is_taken_back_too():
    without = replace(LESS, parts=LESS.parts[:1], later={**LESS.later, PartName.EXTENT: "Det ser vi på senere."})
    assert "taken_back_unsaid" in stops(delivered(), without)


def test_said_as_it_is_it_needs_a_hearing_and_the_weighing():
    case = delivered()
    assert {"hearing_missing", "reliance_unweighed"} <= stops(case, replace(LESS, reliance=""))
    assert "reliance_unweighed" not in stops(case, LESS)


def test_so_does_a_rejection_of_what_was_granted():
    case = delivered()
    rejected = replace(cast.REJECTION, supersedes_because="Hun har fået fleksjob.")
    assert "reliance_unweighed" in stops(case, rejected)
    assert "taken_back_unsaid" not in stops(case, rejected)


def test_the_weighing_stands_in_the_letter():
    case = delivered()
    cast.exemption(case, now=NEXT_DAY, names=("support_need",))
    cast.draft(case, LESS, NEXT_DAY)
    decision = cast.issue(case, NEXT_DAY)
    assert "Fra februar, så du kan nå at planlægge." in words_of(bytes(decision.pdf))


def test_what_has_reached_nobody_is_relied_on_by_nobody_and_more_needs_no_weighing():
    undelivered = cast.karen()
    course.issued(undelivered)
    assert "reliance_unweighed" not in stops(undelivered, replace(LESS, reliance=""))
    again = replace(cast.GRANT, supersedes_because="Vi retter formålet.")
    assert stops(delivered_again(), again) == set()


def delivered_again():
    application = cast.application("amir")
    cast.facts(application, **cast.INSIDE)
    course.issued(application)
    course.deliver(application, cast.LATER.date())
    return application
