"""Obstacles of changing and ending a grant."""

from __future__ import annotations

from collections.abc import Mapping

from rettesnor.web.staff.links.target import HERE, Target

LINKS: Mapping[str, Target] = {
    "no_grant_stands": Target("delivery"),
    "revision_open": HERE,
    "revised_already": HERE,
    "no_decision_needed": Target(field="subjects"),
    "grant_no_longer_stands": Target("close_case", "ground"),
    "change_ends_it": Target("draft"),
    "ending_grants": Target("close_case", "ground"),
    "less_than_stands": Target("draft", "{part}-outcome"),
    "differs_from_grant": Target("draft", "no_worse_because"),
    "rest_without_a_day": Target("draft", "later_on"),
    "rest_out_of_time": Target("draft", "later_on"),
    "effective_too_early": Target("draft", "effective_on"),
    "no_revision": Target(field="ground"),
}
