"""Obstacles of hearing the citizen."""

from __future__ import annotations

from collections.abc import Mapping

from rettesnor.web.staff.links.target import TYPED, Target

LINKS: Mapping[str, Target] = {
    "no_hearing": Target("send_hearing"),
    "no_hearing_answer": Target("hearing"),
    "no_exemption": Target("hearing"),
    "hearing_before_due": Target("hearing"),
    "hearing_answered": Target("hearing"),
    "hearing_too_short": TYPED,
    "hearing_time_promised": TYPED,
    "attests_own": Target(field="attested_by"),
    "recorded_late": Target(field="late_because"),
    "no_more_time": TYPED,
    "worse_than_heard": Target("hearing"),
    "differs_from_heard": Target("draft", "no_worse_because"),
    "draft_not_shown": Target(field="over_draft"),
    "no_draft_to_show": Target("draft"),
    "counts_against": Target(field="ground"),
    "hearing_missing": Target("hearing"),
    "hearing_running": Target("hearing"),
    "hearing_does_not_cover": Target("hearing"),
    "draft_not_heard": Target("hearing"),
    "not_missing": Target(field="facts"),
    "missing_not_told": Target("send_information_notice", "facts"),
    "notice_running": Target("hearing"),
    "notice_recorded_late": Target(field="late_because"),
    "no_information_notice": Target("hearing"),
    "letter.missing_facts": Target("write_information_notice", "facts"),
    "letter.missing_why": Target("write_information_notice", "text"),
    "letter.heard_facts": Target("write_hearing", "facts"),
    "letter.leads_to": Target("write_hearing", "material"),
    "letter.time_to_answer": Target(field="due_on"),
    "letter.hearing": Target("hearing"),
    "letter.hearing_time": Target("hearing"),
    "letter.hearing_running": Target("hearing"),
    "letter.answer_date": Target("hearing"),
}
