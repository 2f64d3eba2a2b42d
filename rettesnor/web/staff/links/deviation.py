"""Obstacles of setting a rule of the standard aside."""

from __future__ import annotations

from collections.abc import Mapping

from rettesnor.web.staff.links.target import HERE, Target

LINKS: Mapping[str, Target] = {
    "no_standard": Target("standards"),
    "rule_of_the_law": HERE,
    "promise_of_procedure": HERE,
    "forgone_without_full_grant": HERE,
    "unknown_rule": Target("assessment"),
    "already_set_aside": Target("assessment"),
    "deviation_older": Target("assessment"),
    "no_deviation": Target("assessment"),
}
