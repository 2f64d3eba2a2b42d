"""Complaints: two clocks, one for the citizen and one for the municipality."""

from tests.rules.kinds.kinds import lowered, rule


def test_the_time_to_complain_binds_the_citizen_and_the_answer_binds_the_municipality():
    clocks = lowered(rule("complaint", within="4 weeks", answered_within="4 weeks")).clocks
    assert [(clock.name, clock.starts, clock.binds) for clock in clocks] == [
        ("complaint", "decision-received", "citizen"),
        ("reassessment", "complaint-received", "municipality"),
    ]
