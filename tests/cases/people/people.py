"""What the tests of acts about a citizen share."""

from datetime import date

from rettesnor.cases.models import Source
from rettesnor.cases.people.act import Provenance

MOVED = date(2026, 10, 20)
SAID = Provenance(MOVED, Source.CITIZEN)
MISTYPED = Provenance(MOVED, Source.CASEWORKER, "To cifre var byttet om.")


def codes(refused):
    """The codes of everything that stopped it."""
    return [obstacle.code for obstacle in refused.value]
