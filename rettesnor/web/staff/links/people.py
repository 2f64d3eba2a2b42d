"""Obstacles of changing what is known of a citizen, of contacts, owners and teams."""

from __future__ import annotations

from collections.abc import Mapping

from rettesnor.web.staff.links.target import HERE, TYPED, Target

LINKS: Mapping[str, Target] = {
    "cpr_of_another": Target(field="cpr"),
    "born_after_applying": Target(field="cpr"),
    "born_impossibly": Target(field="cpr"),
    "as_it_stands": TYPED,
    "until_without_protection": Target(field="until"),
    "contact_ended": HERE,
    "cannot_own": TYPED,
    "team_exists": Target(field="name"),
    "team_ended": HERE,
}
