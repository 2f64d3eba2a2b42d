"""What the tests of acts about a citizen share."""

from datetime import date, datetime

from rettesnor.cases.models import Citizen, CitizenChange, Source
from rettesnor.cases.people.act import Provenance
from rettesnor.cases.people.change_digital_post import change_digital_post
from tests.cases.cast import user

MOVED = date(2026, 10, 20)
SAID = Provenance(MOVED, Source.CITIZEN)
MISTYPED = Provenance(MOVED, Source.CASEWORKER, "To cifre var byttet om.")


def exempt(citizen: Citizen, now: datetime) -> CitizenChange:
    """The citizen says that they are exempt from Digital Post, from the day on."""
    by = user(citizen.municipality)
    return change_digital_post(citizen, Provenance(now.date(), Source.CITIZEN), exempt=True, by=by, now=now)


def codes(refused):
    """The codes of everything that stopped it."""
    return [obstacle.code for obstacle in refused.value]
