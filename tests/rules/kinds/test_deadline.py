"""Deadlines: what starts the clock, whom it binds, and a value that stands in another document."""

import pytest
from pydantic import ValidationError

from tests.rules.kinds.kinds import lowered, rule

DECISION = {"for": "decision", "from": "application-received"}


def test_a_promise_of_a_decision_binds_the_municipality():
    [clock] = lowered(rule("deadline", **DECISION, within="8 weeks")).clocks
    assert (clock.name, str(clock.span), clock.starts, clock.binds) == (
        "decision", "8 weeks", "application-received", "municipality",
    )  # fmt: skip


def test_a_time_for_comments_binds_the_citizen():
    [clock] = lowered(rule("deadline", **{"for": "hearing", "from": "material-received"}, within="10 days")).clocks
    assert clock.binds == "citizen"


def test_a_value_in_another_document_is_kept_as_such_and_never_guessed():
    [clock] = lowered(rule("deadline", **DECISION, elsewhere="kommunens hjemmeside")).clocks
    assert clock.span is None
    assert clock.elsewhere == "kommunens hjemmeside"


@pytest.mark.parametrize("wrong", [{}, {"within": "8 weeks", "elsewhere": "hjemmesiden"}, {"within": "8"}])
def test_a_deadline_has_exactly_one_value_with_a_unit(wrong):
    with pytest.raises(ValidationError):
        rule("deadline", **DECISION, **wrong)


@pytest.mark.parametrize("part", [{"to": "decision-made"}, {"extension": "when-more-information-is-needed"}])
def test_a_sentence_that_tells_only_a_part_sets_no_clock_of_its_own(part):
    made = rule("deadline", **DECISION, **part)
    assert (lowered(made).clocks, len(lowered(made).clock_parts)) == ((), 1)
    assert part.items() <= made.parameters().items()


@pytest.mark.parametrize(
    ("limit", "stage"), [("decision", "intake"), ("hearing", "hearing"), ("reassessment", "complaint")]
)
def test_a_time_limit_is_seen_to_at_the_stage_it_is_for(limit, stage):
    made = rule("deadline", **{**DECISION, "for": limit, "within": "4 weeks"})
    assert lowered(made).seen_to == stage


def test_every_event_that_starts_a_clock_is_dated_by_a_fact():
    from typing import get_args

    from rettesnor.rules.clock import ClockEvent
    from rettesnor.rules.clock_events import DATED_BY
    from rettesnor.standards import files

    assert set(DATED_BY) == set(get_args(ClockEvent))
    assert all(fact in files.vocabulary() for fact in DATED_BY.values())


def test_days_left_out_of_every_limit_are_left_out_for_everybody():
    with pytest.raises(ValidationError, match="not_counted_for_some"):
        rule(
            "deadline",
            **{"for": "every-deadline", "not_counted": [{"first": "07-01", "last": "07-31"}]},
            **{"if": {"lawful_stay": True}},
        )


@pytest.mark.parametrize("days", [{}, {"first": "07-01"}, {"first": "07-01", "last": "07-31", "week": 42}])
def test_what_is_left_out_is_days_or_a_week(days):
    with pytest.raises(ValidationError, match="neither_days_nor_a_week"):
        rule("deadline", **DECISION, within="8 weeks", not_counted=[days])


def test_a_limit_that_stands_still_while_waiting_is_reckoned_without():
    made = rule("deadline", **DECISION, within="8 weeks", stands_still="waiting-for-information")
    assert lowered(made).clocks == lowered(rule("deadline", **DECISION, within="8 weeks")).clocks
