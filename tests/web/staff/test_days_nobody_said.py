"""No day of the world is filled in beforehand: whoever records it says when it was."""

import pytest

from rettesnor.law.receipt import DeliveryChannel
from rettesnor.web.forms import DanishDateField
from tests.cases import cast
from tests.cases.complaint.complaining import complain, decided
from tests.cases.sending import queued

pytestmark = pytest.mark.django_db

PAGES = [
    "partshoering/send/",
    "partshoering/undlad/",
    "partshoering/{hearing}/forlaeng/",
    "partshoering/{hearing}/svar/",
    "mangler/",
    "afgoerelser/{decision}/",
    "afgoerelse/levering/postet/",
    "afgoerelse/samtale/",
    "afgoerelse/genoptag/",
    "afgoerelse/genoptag/afslag/",
    "afgoerelser/{decision}/annuller/",
    "aendring/",
    "luk/",
    "oplysninger/",
    "frist/",
    "klage/ny/",
    "klager/{complaint}/brev/",
    "klager/{complaint}/fasthold/",
    "klager/{complaint}/send/",
    "klager/{complaint}/frafald/",
    "klager/{complaint}/svar/",
]
RECKONED = {"due_on", "expected_on"}
"""Days to come that the program reckons and proposes; nobody has to have said them."""


@pytest.mark.parametrize("page", PAGES)
def test_no_day_of_the_world_is_filled_in_before_somebody_says_it(client, page):
    case = decided(delivered=False)
    queued(case, DeliveryChannel.LETTER)
    held = cast.hearing(case, ("support_need",), now=cast.LATER)
    numbers = {"decision": case.decisions.get().pk, "complaint": complain(case, cast.LATER).pk, "hearing": held.pk}
    form = client.get(f"/sager/{case.slug}/{page.format(**numbers)}").context["form"]
    days = [
        form.get_initial_for_field(field, name)
        for name, field in form.fields.items()
        if isinstance(field, DanishDateField) and name not in RECKONED
    ]
    assert days
    assert cast.LATER.date() not in days


def test_a_letter_with_a_day_that_nobody_has_said_leaves_it_open(client):
    """Its draft does not say that the citizen asked today."""
    case = decided()
    page = client.get(f"/sager/{case.slug}/afgoerelse/genoptag/afslag/").content.decode()
    assert "Den … " in page or "den …" in page
