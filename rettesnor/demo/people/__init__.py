"""The invented people, by how far their cases have come; each is in every municipality."""

from __future__ import annotations

from rettesnor.demo.happenings import Person
from rettesnor.demo.people.closed import CLOSED
from rettesnor.demo.people.decided import DECIDED
from rettesnor.demo.people.drafted import DRAFTED
from rettesnor.demo.people.heard import HEARD
from rettesnor.demo.people.received import RECEIVED

PEOPLE: tuple[Person, ...] = (*RECEIVED, *DRAFTED, *HEARD, *DECIDED, *CLOSED)
