"""Obstacles of taking in an application and entering what is known."""

from __future__ import annotations

from collections.abc import Mapping

from rettesnor.cases.intake.record_facts import TELL_OF_THE_APPEALED
from rettesnor.web.staff.links.target import HERE, Target

LINKS: Mapping[str, Target] = {
    "citizen_known": Target(field="same_person"),
    "bad_facts": HERE,
    "source_cannot_supply": HERE,
    "judgement_needs_reason": HERE,
    "not_the_birth_date": Target(field="birth_date"),
    "moved_earlier": Target(field="whence-moved_because"),
    "later_receipt_needs_reason": Target("correct_application"),
    "nothing_appealed": Target(field="{fact}", ways_out=TELL_OF_THE_APPEALED),
    "case_not_closed": Target("case"),
    "goes_on_for_another": HERE,
    "case_decided": Target("delivery"),
    "duplicate_of_another_citizen": Target(field="duplicate_of"),
    "duplicate_is_closed": Target(field="duplicate_of"),
    "answered_already": Target("delivery"),
    "letter.decision_time": Target("correct_application"),
    "letter.reach": Target("municipality"),
    "duplicate_came_first": Target(field="duplicate_of"),
}
