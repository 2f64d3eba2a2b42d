"""Which standard holds on a day: from the very day it is in force, and until the day before the next."""

import json
from datetime import date, timedelta

import pytest

from rettesnor.cases.file.reckoning import in_force_since
from rettesnor.rules.standard import Standard
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import GREVE, LATER, NOW, application, municipality
from tests.cases.course import due

pytestmark = pytest.mark.django_db
TAKES_OVER = date(2026, 10, 1)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def quicker():
    """Greve's own standard, and from a day on one that promises six weeks instead of twelve."""
    municipality(GREVE)
    text = files.standard("greve-2019").model_dump_json(by_alias=True).replace("12 weeks", "6 weeks")
    changed = json.loads(text) | {"standard": "greve-6"}
    changed["status"]["in_force_from"] = TAKES_OVER.isoformat()
    return StandardVersion.objects.record(Standard.model_validate(changed), now=NOW - timedelta(days=10))


def promising(day):
    return [version.pk for version in in_force_since(day, StandardVersion.objects.adopted(GREVE, LATER.date()))]


@pytest.mark.parametrize(
    ("day", "standards"),
    [
        (TAKES_OVER - DAY, ["greve-6", "greve-2019"]),
        (TAKES_OVER, ["greve-6"]),
        (TAKES_OVER + DAY, ["greve-6"]),
    ],
)
def test_an_application_rests_on_what_has_been_in_force_since_its_own_day(day, standards):
    assert promising(day) == standards


@pytest.mark.parametrize(("day", "standard"), [(TAKES_OVER - DAY, "greve-2019"), (TAKES_OVER, "greve-6")])
def test_a_standard_is_in_force_on_its_first_day(day, standard):
    assert StandardVersion.objects.in_force(GREVE, day).pk == standard


def test_an_application_of_the_first_day_has_the_time_of_the_standard_of_that_day():
    """Were the one before it asked too, and slower, nobody would notice; so the new one is made the slower."""
    text = files.standard("greve-2019").model_dump_json(by_alias=True).replace("12 weeks", "20 weeks")
    changed = json.loads(text) | {"standard": "greve-20"}
    changed["status"]["in_force_from"] = (TAKES_OVER + DAY).isoformat()
    StandardVersion.objects.record(Standard.model_validate(changed), now=NOW - timedelta(days=10))
    case = application("karen", received_on=TAKES_OVER + DAY)
    assert due(case, LATER).day == TAKES_OVER + DAY + timedelta(weeks=20)
