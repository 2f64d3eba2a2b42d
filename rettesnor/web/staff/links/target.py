"""Where an obstacle is cleared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """A page, by the name of its route, and a field of its form; either can hold the obstacle's parameters in braces.

    Without a page it is the page the reader is on: the obstacle is about what was typed there. Without a field it is
    the page as a whole. Where it can be cleared in several fields, `ways_out` are all of them.
    """

    page: str = ""
    field: str = ""
    ways_out: tuple[str, ...] = ()


HERE = Target()
"""Said where it happens, about nothing that can be typed."""
TYPED = Target(field="{what}")
"""About an argument of the action, at the field of its name."""
