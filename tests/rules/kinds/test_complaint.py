"""Complaints: two clocks, and an oral complaint that is as good as a written one."""

from rettesnor.rules.kinds.complaint import Complaint
from tests.rules.kinds.kinds import lowered, rule


def test_the_time_to_complain_binds_the_citizen_and_the_answer_binds_the_municipality():
    clocks = lowered(rule("complaint", within="4 weeks", answered_within="4 weeks")).clocks
    assert [(clock.name, clock.starts, clock.binds) for clock in clocks] == [
        ("complaint", "decision-received", "citizen"),
        ("reassessment", "complaint-received", "municipality"),
    ]


def test_a_text_that_takes_written_complaints_only_gives_less():
    law = rule("complaint", ways=["oral", "written"])
    assert [c for c, _ in Complaint.narrower([rule("complaint", ways=["written"])], law)] == ["complaint_ways_fewer"]
    assert not list(Complaint.narrower([rule("complaint", ways=["oral", "written"])], law))
    assert not list(Complaint.narrower([rule("complaint", within="4 weeks")], law))
