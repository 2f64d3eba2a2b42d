"""The day of a source that is entered earlier than it was: asked why, and told in the history of the facts."""

import pytest

from tests.cases import cast
from tests.web.staff.test_facts import save
from tests.web.staff.test_hearing import day

pytestmark = pytest.mark.django_db


def test_why_it_is_earlier_is_asked_at_its_field_and_stands_in_the_history(client, read):
    case, why = cast.karen(), "Det blev sagt allerede ved ansøgningen."
    earlier = day("support_need-said_on", cast.RECEIVED)
    assert "whence-moved_because" in save(client, case, **earlier).context["form"].errors
    assert save(client, case, **earlier, **{"whence-moved_because": why}).status_code == 302
    assert why in read(f"/sager/{case.slug}/oplysninger/historik/")
