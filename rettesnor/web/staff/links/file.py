"""Obstacles that any stage can meet."""

from __future__ import annotations

from collections.abc import Mapping

from rettesnor.web.staff.links.target import HERE, TYPED, Target

LINKS: Mapping[str, Target] = {
    "other_municipality": HERE,
    "capability": HERE,
    "not_in_case": HERE,
    "in_the_future": TYPED,
    "before": TYPED,
    "after": TYPED,
    "too_far": TYPED,
    "far_off": TYPED,
    "day_off": TYPED,
    "empty": TYPED,
    "says_nothing": TYPED,
    "unprintable_signs": TYPED,
    "corrected_already": HERE,
    "withdrawn_already": HERE,
    "nothing_changed": HERE,
    "case_closed": Target("reopen_case"),
    "not_known": Target("facts"),
}
