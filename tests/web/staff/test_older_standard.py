"""A draft whose standard has been replaced: what differs is shown, and it is taken over or kept with a reason."""

from datetime import timedelta

import pytest

from rettesnor.cases.models import Decision, DecisionDraft
from tests.cases import cast
from tests.cases.later_standards import greve_with
from tests.web.staff.test_decide import issued, missing, write


@pytest.fixture
def case(client, monkeypatch):
    case = cast.karen()
    write(client, case)
    greve_with(8, (cast.LATER + timedelta(days=1)).date())
    monkeypatch.setattr("django.utils.timezone.now", lambda: cast.LATER + timedelta(days=2))
    client.logout()
    client.force_login(cast.user().user)
    return case


def test_it_is_not_issued_and_leads_to_what_differs(client, case, read):
    assert list(missing(client, case).values()) == [f"/sager/{case.slug}/afgoerelse/standard/"]
    issued(client, case)
    assert not Decision.objects.exists()
    rows = client.get(f"/sager/{case.slug}/afgoerelse/standard/").context["differences"]
    assert [(before, after) for _what, before, after in rows] == [("24. december 2026", "26. november 2026")]
    assert "greve-8" in read(f"/sager/{case.slug}/afgoerelse/")


def test_it_is_taken_over_with_one_press_and_then_issued(client, case):
    address = f"/sager/{case.slug}/afgoerelse/standard/"
    read = client.get(address).context["read"]
    assert client.post(address, {"read": read}).url == f"/sager/{case.slug}/afgoerelse/"
    assert DecisionDraft.objects.get().standard_id == "greve-8"
    issued(client, case)
    assert Decision.objects.get().standard_id == "greve-8"


def test_or_kept_with_a_reason_that_the_page_of_the_decision_tells(client, case, read):
    write(client, case, older_standard_because="Ansøgningen kom før den nye standard.")
    assert missing(client, case) == {}
    issued(client, case)
    decision = Decision.objects.get()
    assert decision.standard_id == "greve-2019"
    assert "Ansøgningen kom før den nye standard." in read(f"/sager/{case.slug}/afgoerelser/{decision.pk}/")


def test_the_reason_is_asked_for_nowhere_else(client):
    case = cast.karen()
    write(client, case)
    page = client.get(f"/sager/{case.slug}/afgoerelse/").content.decode()
    assert "older_standard_because" not in page
