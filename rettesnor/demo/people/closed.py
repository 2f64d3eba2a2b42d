"""Cases that ended without a decision."""

from __future__ import annotations

from rettesnor.demo.happenings import Person

CLOSED: tuple[Person, ...] = ()
