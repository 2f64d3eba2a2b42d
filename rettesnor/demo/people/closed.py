"""Cases that ended without a decision."""

from __future__ import annotations

from rettesnor.demo.steps import Person

CLOSED: tuple[Person, ...] = ()
