"""Who decides: when the unit meets, and by when the papers have to be there."""

import pytest
from pydantic import ValidationError

from tests.rules.kinds.kinds import lowered, rule

COMMITTEE = {"unit": "committee", "decides": ["grant"]}


def test_an_application_comes_to_the_first_meeting_that_its_papers_are_in_time_for():
    [clock] = lowered(rule("competence", **COMMITTEE, meets=["first tuesday"], papers_before="2 weeks")).clocks
    assert (clock.name, clock.starts, clock.span.before, clock.span.in_weekdays) == (
        "committee", "application-received", 14, False,
    )  # fmt: skip


def test_a_unit_that_is_not_said_to_meet_sets_no_clock():
    assert lowered(rule("competence", **COMMITTEE)).clocks == ()


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"papers_before": "10 days"}, "papers_before_no_meeting"),
        ({"meets": ["first tuesday"], "papers_before": "1 month"}, "papers_before_not_in_days"),
        ({"meets": ["tuesday"]}, "not_a_meeting_day"),
    ],
)
def test_what_sets_no_day_is_refused(parameters, code):
    with pytest.raises(ValidationError, match=code):
        rule("competence", **COMMITTEE, **parameters)
