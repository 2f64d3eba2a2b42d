"""Duties: at which stage of a case somebody sees to each."""

import pytest
from pydantic import ValidationError

from tests.rules.kinds.kinds import lowered, rule


@pytest.mark.parametrize(
    ("to", "stage"),
    [
        ("answer-questions", "intake"),
        ("give-notice-of-delay", "intake"),
        ("assess-need", "assessment"),
        ("consider-other-help", "assessment"),
        ("help-describe-needs", "assessment"),
        ("help-inform-the-case", "assessment"),
        ("involve-citizen", "assessment"),
        ("involve-others", "assessment"),
        ("involve-relatives", "assessment"),
        ("point-elsewhere", "assessment"),
        ("attend-on-time", "placement"),
        ("start-meeting", "placement"),
        ("contact-authority", "follow_up"),
        ("inform-of-follow-up", "follow_up"),
        ("report-changes", "follow_up"),
        ("tell-of-possible-ending", "ending"),
    ],
)
def test_a_duty_is_seen_to_where_the_case_comes_to_it(to, stage):
    assert lowered(rule("duty", on="municipality", to=to)).seen_to == stage


@pytest.mark.parametrize(
    ("parameters", "code"),
    [({"otherwise_pays": "5 km"}, "price_not_in_kroner"), ({"free_times": 2}, "free_times_of_nothing")],
)
def test_what_a_late_answer_costs_is_kroner_and_some_times_free_of_it(parameters, code):
    with pytest.raises(ValidationError, match=code):
        rule("duty", on="citizen", to="cancel-ride", **parameters)
