"""The page of an issued decision, and the delivery of it."""

import pytest

from rettesnor.cases.models import Decision
from tests.cases import cast
from tests.web.staff.test_decide import issued, write
from tests.web.staff.test_hearing import day


def test_an_issued_decision_is_shown_with_its_basis_and_can_be_downloaded(client, read):
    case = cast.karen()
    write(client, case)
    decision = Decision.objects.get(pk=issued(client, case).url.split("/")[-2])
    text = read(f"/sager/{case.slug}/afgoerelser/{decision.pk}/")
    assert "Du får beskyttet beskæftigelse fire dage om ugen." in text
    assert decision.rested_on()["law"] in text
    letter = client.get(f"/sager/{case.slug}/afgoerelser/{decision.pk}/brev.pdf")
    assert letter["Content-Disposition"].startswith("attachment")
    assert letter.content == bytes(decision.pdf)


def test_later_facts_change_nothing_on_the_page_of_an_issued_decision(client, read):
    case = cast.karen()
    write(client, case)
    address = issued(client, case).url
    first = client.get(address).context
    cast.facts(case, now=cast.LATER, **cast.CAN_USE_A_FLEX_JOB)
    later = client.get(address).context
    for part in ("facts", "findings", "conflicts", "proposed", "basis"):
        assert first[part] == later[part]


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_delivery_is_entered_by_hand_and_starts_the_time_to_complain(client, read, language):
    client.cookies["django_language"] = language
    case = cast.karen()
    write(client, case)
    address = issued(client, case).url
    assert client.get(address).context["complaint"] is None
    client.post(address, {"way": "otherwise", **day("delivered_on", cast.LATER.date()), "how": "handed-over"})
    assert client.get(address).context["complaint"].day.isoformat() == "2026-11-30"


def test_a_delivery_before_the_decision_is_refused(client):
    case = cast.karen()
    write(client, case)
    typed = {"way": "otherwise", **day("delivered_on", cast.NOW.date()), "how": "letter"}
    page = client.post(issued(client, case).url, typed)
    assert page.context["form"].errors["delivered_on"]
