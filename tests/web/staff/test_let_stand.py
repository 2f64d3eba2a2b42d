"""The page of what is new since a decision."""

from tests.cases import cast
from tests.cases.course import deliver, issued


def came_to_know():
    case = cast.karen()
    issued(case, cast.NOW)
    deliver(case, cast.NOW.date(), now=cast.NOW)
    cast.facts(case, now=cast.LATER, support_need="high")
    return case


def test_what_is_new_is_shown_and_the_decision_stands_for_a_reason(client, read):
    case = came_to_know()
    address = f"/sager/{case.slug}/afgoerelse/staar-ved-magt/"
    assert address in read("/sager/")
    text = read(address)
    assert "Samlet vurdering af støttebehov (VUM)" in text
    answer = client.post(address, {"reason": "Det ændrer ikke omfanget."})
    assert answer.status_code == 302
    assert client.get("/sager/").context["lines"] == []
    assert "lod afgørelsen stå ved magt" in read(f"/sager/{case.slug}/")


def test_a_corrected_day_of_receipt_is_shown_with_what_it_was_and_with_what_was_due_by_it(client, read):
    case = came_to_know()
    cast.facts(case, now=cast.LATER, application_received="2026-09-21", support_need="moderate")
    assert "Før: 1. oktober 2026" in read(f"/sager/{case.slug}/afgoerelse/staar-ved-magt/")
    text = read(f"/sager/{case.slug}/")
    assert "Der er regnet fra en dag, der blev rettet den 2. november 2026." in text
    assert "Efter den var fristen den 24. december 2026." in text
    assert "21. september 2026, digitalt (rettet; først registreret som modtaget den 1. oktober 2026)" in text


def test_without_a_reason_the_field_says_so(client):
    case = came_to_know()
    answer = client.post(f"/sager/{case.slug}/afgoerelse/staar-ved-magt/", {"reason": ""})
    assert answer.status_code == 200
    assert answer.context["form"].errors["reason"]


def test_where_nothing_is_new_the_page_says_so(client, read):
    case = cast.karen()
    assert "Der er ikke udstedt nogen afgørelse." in read(f"/sager/{case.slug}/afgoerelse/staar-ved-magt/")
