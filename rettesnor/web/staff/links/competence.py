"""Obstacles of who decides a case."""

from __future__ import annotations

from collections.abc import Mapping

from rettesnor.web.staff.links.target import HERE, Target

LINKS: Mapping[str, Target] = {
    "disqualified": Target("disqualification"),
    "disqualification_open": Target("disqualification"),
    "disqualification_asked": Target(field="person"),
    "own_disqualification": HERE,
    "no_disqualification": Target("disqualification"),
    "drafted_by_disqualified": Target("draft"),
    "approval_missing": Target("ask_approval"),
    "no_approval_needed": Target("draft"),
    "approved_already": Target("issue"),
    "cannot_approve": Target(field="approver"),
    "approval_not_asked": Target("ask_approval"),
    "another_approver_asked": Target("ask_approval"),
    "transfer_open": Target("transfer_case"),
    "no_transfer": Target("transfer_case"),
    "with_another_unit": Target("transfer_case"),
    "no_committee": Target("standards"),
    "meeting_past": Target(field="meets_on"),
    "no_meeting_then": Target(field="meets_on"),
    "not_recommended": Target("recommend"),
    "not_met_yet": Target(field="between_meetings"),
    "committee_missing": Target("recommend"),
    "committee_differs": Target("draft"),
    "owner_disqualified": Target(field="owner"),
}
