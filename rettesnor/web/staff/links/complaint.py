"""Obstacles of a complaint."""

from __future__ import annotations

from collections.abc import Mapping

from rettesnor.web.staff.links.target import HERE, Target

LINKS: Mapping[str, Target] = {
    "letter.finished_later": Target(field="expected_on"),
    "no_complaint": Target("register_complaint"),
    "none_recorded": Target("complaint"),
    "not_ours_to_reassess": Target(field="decision"),
    "complaint_dropped": Target("complaint"),
    "complaint_forwarded": Target("complaint"),
    "complaint_answered": Target("complaint"),
    "complaint_settled": Target("complaint"),
    "complaint_late": Target("complaint"),
    "reassessed_already": Target("complaint"),
    "refusal_in_part": Target(field="result"),
    "not_reassessed": Target("complaint"),
    "new_decision_follows": Target("draft"),
    "word_awaited": Target("complaint"),
    "no_word_asked": Target("complaint"),
    "word_recorded": Target("complaint"),
    "no_package": Target("complaint"),
    "remark_missing": Target(field="remark"),
    "not_forwarded": Target("complaint"),
    "nothing_to_carry_out": HERE,
    "change_not_carried_out": Target("complaint"),
    "gives_no_more": Target("draft"),
    "worse_than_complained": Target("draft", "{part}-outcome"),
    "not_conceded": Target("draft", "{part}-outcome"),
}
