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
    "empty": TYPED,
    "says_nothing": TYPED,
    "unprintable_signs": TYPED,
    "not_known": Target("facts"),
}
