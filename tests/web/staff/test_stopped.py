"""Something stops an action while its form is being filled in: what was typed stays on the page, and it says so."""

import pytest
from django.urls import resolve

from rettesnor.accounts.models import Membership, Role
from rettesnor.cases.decision.let_stand import let_stand
from rettesnor.cases.intake.close_case import close_case
from rettesnor.cases.intake.reopen_case import reopen_case
from rettesnor.cases.models import ClosingGround, DecisionDraft, Delivery
from tests.cases import cast
from tests.cases.course import annul, issued
from tests.web.staff.test_any_input import Fields, forms
from tests.web.staff.test_session_end import at, sign_in_again, written

__all__ = ["at", "forms"]

NOT_SAVED = "Det, du har skrevet, er ikke gemt. Det bliver stående i formularen herunder"
TEXT = "Skrevet, før en kollega kom først. Æøå."
NOTHING_IS_WRITTEN = {"issue", "assign_case", "send_receipt"}
"""Case pages whose form has boxes and choices alone."""


def close(case):
    reason = "Sendt til den forkerte."
    close_case(case, by=cast.user(), now=cast.LATER, ground=ClosingGround.MISTAKE, reason=reason)


def reopen(case):
    reopen_case(case, by=cast.user(), now=cast.LATER, reason="Borgeren vil alligevel.")


def sent(client, address, *, meanwhile, **fields):
    """The page that answers a form whose action was stopped while it was filled in."""
    hidden = Fields(client.get(address).text).kept
    meanwhile()
    page = client.post(address, {**hidden, **fields})
    assert page.status_code == 200
    return page


def assert_kept(page, text=TEXT):
    assert NOT_SAVED in page.text
    assert text in page.text
    assert '<button class="button button-primary" type="submit"' in page.text


def test_whatever_form_of_a_case_is_stopped_every_text_stays_in_it(forms):
    client, found = forms
    pages = {address: fields for address, fields in found.items() if "number" in resolve(address).kwargs}
    names = {resolve(address).url_name for address in pages}
    assert len(names) >= 20
    assert {resolve(a).url_name for a, fields in pages.items() if not fields.written} <= NOTHING_IS_WRITTEN
    Membership.objects.filter(role=Role.TEAM_LEADER).update(role=Role.AUDITOR)
    for address, fields in pages.items():
        texts = {name: f"skrevet i {name}" for name in fields.written}
        page = client.post(address, {**fields.kept, **texts})
        assert page.status_code == 200, address
        assert [text for text in texts.values() if text not in page.text] == [], address
        assert NOT_SAVED in page.text or not texts, address


def test_the_draft_is_saved_when_the_case_is_open_again_and_it_is_sent_once_more(client):
    case = cast.karen()
    address = f"/sager/{case.slug}/afgoerelse/"
    page = sent(client, address, meanwhile=lambda: close(case), decision_sentence=TEXT, reasons=TEXT)
    assert_kept(page)
    assert page.text.count('target="_blank"') >= 2, "reopening it leaves the page with the text as it is"
    reopen(case)
    client.post(address, {**Fields(page.text).kept, "decision_sentence": TEXT, "reasons": TEXT})
    assert DecisionDraft.objects.get().reasons == TEXT


def test_of_the_facts_also_whence_they_come_and_the_button_stay_and_what_was_entered_is_open(client):
    case = cast.karen()
    fields = {"whence-document": TEXT, "support_need-reason": "Et andet skøn.", "support_need": "severe"}
    page = sent(client, f"/sager/{case.slug}/oplysninger/", meanwhile=lambda: close(case), **fields)
    assert_kept(page)
    rows = [row for _, rows in page.context["groups"] for row in rows]
    assert "Et andet skøn." in page.text
    assert "support_need" in {row.definition.name for row in rows if row.open}


@pytest.mark.parametrize("form", ["luk", "partshoering/send", "partshoering/undlad"])
def test_a_case_that_was_closed_meanwhile_keeps_the_text(client, form):
    case = cast.karen()
    field = "material" if form.endswith("send") else "reason"
    assert_kept(sent(client, f"/sager/{case.slug}/{form}/", meanwhile=lambda: close(case), **{field: TEXT}))


def test_an_annulment_that_was_made_in_another_tab_keeps_the_reason(client):
    decision = issued(cast.karen())
    address = f"/sager/{decision.case.slug}/afgoerelser/{decision.pk}/annuller/"
    assert_kept(sent(client, address, meanwhile=lambda: annul(decision), reason=TEXT))


def test_what_is_new_that_a_colleague_has_looked_at_keeps_the_reason(client):
    case = cast.karen()
    issued(case, cast.NOW)
    cast.facts(case, now=cast.LATER, granted_104=True)
    address = f"/sager/{case.slug}/afgoerelse/staar-ved-magt/"

    def look():
        let_stand(case, by=cast.user(), now=cast.LATER, reason="Det ændrer intet.")

    assert_kept(sent(client, address, meanwhile=look, reason=TEXT))


def test_a_form_that_comes_back_after_signing_in_stands_there_though_it_is_stopped(client, at):
    case = cast.karen()
    address = f"/sager/{case.slug}/afgoerelse/"
    client.get(address)
    client.logout()
    answer = client.post(address, written(reasons=TEXT))
    close(case)
    sign_in_again(client, answer)
    assert_kept(client.get(address))


def test_where_nothing_was_typed_the_stop_stands_alone(client):
    case = cast.karen()
    close(case)
    page = client.get(f"/sager/{case.slug}/afgoerelse/")
    assert "stopped" in page.context
    assert Fields(page.text).written == set()
    assert NOT_SAVED not in page.text


def test_a_delivery_of_a_decision_that_holds_no_more_is_not_recorded_and_the_page_says_so(client):
    decision = issued(cast.karen())
    address = f"/sager/{decision.case.slug}/afgoerelser/{decision.pk}/"
    typed = {"way": "otherwise", "how": "letter", "delivered_on": "02-11-2026"}
    page = sent(client, address, meanwhile=lambda: annul(decision), **typed)
    assert len(page.context["messages"]) == 1
    assert not Delivery.objects.exists()
