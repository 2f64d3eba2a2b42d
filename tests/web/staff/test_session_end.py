"""When a session has ended, the page says why, and what was typed can be sent once more by whoever typed it."""

import json
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils.html import escape

from rettesnor.accounts.kept_form import KEPT_FOR, opened, signed_writer
from rettesnor.accounts.models import User
from rettesnor.accounts.views import OUTLIVED
from rettesnor.audit.models import Event
from rettesnor.cases.models import DecisionDraft
from tests.cases import cast
from tests.web.staff.conftest import NOW

HOUR = timedelta(hours=1)
REASONS = "Karen kan ikke stå op ad gangen,\nog hun hører dårligt. Æøå & <b>."


@pytest.fixture
def at(monkeypatch):
    """Move the clock of the pages."""
    return lambda moment: monkeypatch.setattr("django.utils.timezone.now", lambda: moment)


@pytest.fixture
def case(client):
    return cast.karen()


@pytest.fixture
def draft_page(case):
    return f"/sager/{case.slug}/afgoerelse/?outcome=granted"


def entered(client):
    """The browser, with the caseworker signed in."""
    user = cast.user().user
    assert isinstance(user, User)
    client.force_login(user)
    return client


def password_of(actor):
    actor.user.set_password("rigtigt kodeord")
    actor.user.save()
    return {"username": actor.user.username, "password": "rigtigt kodeord"}


def written(actor=None, **fields):
    """The fields with the mark that the page put into the form when it was made for the caseworker."""
    return {**fields, "writer": signed_writer((actor or cast.user()).user.pk)}


def carried(answer):
    """What the sign-in page carries: where to go, and the form."""
    return {"next": answer.context["next"], "unsent": answer.context["unsent"]}


def sign_in_again(client, answer, actor=None):
    """On the page that came as the answer."""
    assert answer.status_code == 403
    return client.post("/login/", {**password_of(actor or cast.user()), **carried(answer)})


def stored():
    return [text for session in Session.objects.all() if "kept_form" in (text := json.dumps(session.get_decoded()))]


def messages(page):
    return [str(message) for message in page.context["messages"]]


def test_a_look_after_an_hour_leads_to_the_sign_in_which_says_why(client, case, at):
    client.get(f"/sager/{case.slug}/")
    at(NOW + HOUR)
    page = client.get(f"/sager/{case.slug}/", follow=True)
    assert page.redirect_chain == [(f"/login/?next=/sager/{case.slug}/", 302)]
    assert ["60" in said for said in messages(page)] == [True]
    assert client.get("/sager/").status_code == 302, "it is over, not only covered up"


def test_after_eight_hours_it_is_over_whatever_happened(client, case, at):
    for hour in range(16):
        at(NOW + hour * HOUR / 2)
        assert client.get("/sager/").status_code == 200
    at(NOW + 8 * HOUR)
    page = client.get("/sager/", follow=True)
    assert "8" in messages(page)[0]


def test_signing_in_again_begins_anew(client, at):
    client.get("/sager/")
    at(NOW + HOUR / 2)
    client.post("/login/", password_of(cast.user()))
    at(NOW + HOUR)
    assert client.get("/sager/").status_code == 200


def test_the_end_is_an_event(client, case, at):
    client.get("/sager/")
    at(NOW + HOUR)
    client.get("/sager/")
    assert Event.objects.get(verb="session_ended").details == {"because": "idle"}


class TestWhatWasTyped:
    @pytest.fixture
    def sent_late(self, client, draft_page, at):
        client.get(draft_page)
        at(NOW + HOUR)
        return client.post(draft_page, written(reasons=REASONS, plan_offered="on"))

    def test_is_carried_by_the_sign_in_page_which_says_so_and_nowhere_else(self, sent_late):
        assert len(messages(sent_late)) == 2
        assert "Location" not in sent_late.headers
        assert "no-store" in sent_late.headers["Cache-Control"]
        assert "Karen" not in sent_late.text
        assert stored() == []

    def test_stands_in_the_form_again_and_is_not_carried_out(self, client, draft_page, sent_late):
        answer = sign_in_again(client, sent_late)
        assert answer.headers["Location"] == draft_page
        page = client.get(draft_page)
        assert f">\n{escape(REASONS)}</textarea>" in page.text
        assert 'name="plan_offered" class="form-checkbox" id="id_plan_offered" checked' in page.text
        assert not page.context["form"].is_bound
        assert len(messages(page)) == 1
        assert not DecisionDraft.objects.exists()

    def test_is_carried_out_when_it_is_sent_again_and_then_forgotten(self, client, draft_page, sent_late):
        sign_in_again(client, sent_late)
        client.post(draft_page, written(reasons=REASONS, stay="1"))
        assert DecisionDraft.objects.get().reasons == REASONS
        assert messages(client.get(draft_page, follow=True)) != []
        assert "kept_form" not in client.session

    def test_other_pages_know_nothing_of_it(self, client, case, sent_late):
        sign_in_again(client, sent_late)
        assert "Karen kan ikke stå" not in client.get(f"/sager/{case.slug}/afgoerelse/?proev=1").text

    def test_is_thrown_away_when_somebody_else_signs_in_and_that_is_said(self, client, draft_page, sent_late):
        sign_in_again(client, sent_late, cast.user(name="Bo"))
        page = client.get(draft_page)
        assert "Karen kan ikke stå" not in page.text
        assert ["En anden bruger" in said for said in messages(page)] == [True]
        assert "kept_form" not in client.session

    def test_is_kept_for_an_hour_and_then_it_is_said_that_it_is_gone(self, client, draft_page, sent_late, at):
        at(NOW + HOUR + KEPT_FOR)
        sign_in_again(client, sent_late)
        page = client.get(draft_page)
        assert "Karen kan ikke stå" not in page.text
        assert messages(page) == [str(OUTLIVED)]
        assert stored() == []

    def test_is_thrown_away_an_hour_after_it_was_sent_by_whatever_page_is_looked_at_which_says_so(
        self, client, sent_late, at
    ):
        sign_in_again(client, sent_late)
        at(NOW + HOUR + KEPT_FOR / 2)
        client.get("/sager/")
        at(NOW + HOUR + KEPT_FOR)
        assert messages(client.get("/sager/")) == [str(OUTLIVED)]
        assert stored() == []
        assert messages(client.get("/sager/")) == []

    def test_is_thrown_away_with_the_session_it_lay_in_which_is_said(self, client, sent_late, at):
        sign_in_again(client, sent_late)
        at(NOW + 3 * HOUR)
        assert str(OUTLIVED) in messages(client.get("/sager/", follow=True))
        assert stored() == []

    def test_is_still_carried_after_a_wrong_password(self, client, draft_page, sent_late):
        again = client.post("/login/", {"username": "sanne", "password": "forkert", **carried(sent_late)})
        client.post("/login/", {**password_of(cast.user()), **carried(again)})
        assert "Karen kan ikke stå op" in client.get(draft_page).text

    def test_another_browser_gets_nothing_of_it(self, draft_page, sent_late):
        assert "Karen kan ikke stå" not in entered(Client()).get(draft_page).text

    def test_a_whole_night_later_it_is_still_known_whose_it_is(self, client, draft_page, at):
        client.get(draft_page)
        at(NOW + 15 * HOUR)
        sign_in_again(client, client.post(draft_page, written(reasons=REASONS)))
        assert "Karen kan ikke stå op" in client.get(draft_page).text


def test_two_tabs_get_each_its_own_form_back(client, case, draft_page):
    """The second sign-in page belongs to before the first sign-in: its form is refused, and is kept all the same."""
    strict, address = Client(enforce_csrf_checks=True), f"/sager/{case.slug}/partshoering/undlad/"
    ours = {"origin": "http://testserver"}
    first = strict.post(draft_page, written(reasons=REASONS), headers=ours)
    second = strict.post(address, written(reason="Skrevet i den anden fane."), headers=ours)
    sign_in = {**password_of(cast.user()), "csrfmiddlewaretoken": str(second.context["csrf_token"])}
    strict.post("/login/", {**sign_in, **carried(first)})
    assert "Karen kan ikke stå op" in strict.get(draft_page).text
    refused = strict.post("/login/", {**sign_in, **carried(second)}, headers=ours)
    assert f'href="{address}"' in refused.text
    assert "Skrevet i den anden fane." in strict.get(address).text


def test_a_password_is_not_kept(client, case, at):
    client.get("/adgangskode/")
    at(NOW + HOUR)
    answer = client.post("/adgangskode/", written(old_password="hemmeligt", new_password1="hemmeligt"))
    assert answer.status_code == 302
    assert stored() == []


def test_a_colleague_s_newer_draft_is_not_written_over(client, draft_page, case, at):
    """The form comes back with the version its writer had read, not with today's."""
    cast.draft(case, cast.GRANT)
    read = client.get(draft_page).context["read"]
    at(NOW + HOUR)
    late = client.post(draft_page, written(reasons=REASONS, read=read))
    cast.draft(case, cast.GRANT)
    sign_in_again(client, late)
    assert client.get(draft_page).context["read"] == read


def test_a_form_without_the_proof_that_it_is_our_own_page_is_not_kept(case, draft_page, at):
    strict = entered(Client(enforce_csrf_checks=True))
    strict.get(draft_page)
    at(NOW + HOUR)
    answer = strict.post(draft_page, written(reasons=REASONS))
    assert answer.status_code == 403
    assert stored() == []


class TestAPageOfAnEarlierSignIn:
    """Signed in again in another tab: the page's token is an old one, and the form is refused."""

    @pytest.fixture
    def strict(self, client):
        return entered(Client(enforce_csrf_checks=True))

    def test_says_that_what_was_typed_is_kept_and_shows_it_again(self, strict, draft_page):
        answer = strict.post(draft_page, written(reasons=REASONS), headers={"origin": "http://testserver"})
        assert answer.status_code == 403
        assert "<h1>Siden hører til en tidligere indlogning</h1>" in answer.text
        assert f'href="{draft_page}"' in answer.text
        assert "Karen kan ikke stå op" in strict.get(draft_page).text
        assert not DecisionDraft.objects.exists()

    @pytest.mark.parametrize("headers", [{}, {"origin": "https://evil.example"}, {"origin": "null"}])
    def test_keeps_nothing_that_another_site_may_have_made_up(self, strict, draft_page, headers):
        answer = strict.post(draft_page, written(reasons=REASONS), headers=headers)
        assert answer.status_code == 403
        assert "Karen kan ikke" not in strict.get(draft_page).text

    def test_says_that_a_form_which_a_sign_in_page_carried_is_gone_after_an_hour(self, client, strict, draft_page, at):
        client.logout()
        carrying = client.post(draft_page, written(reasons=REASONS))
        at(NOW + KEPT_FOR)
        entered(strict)
        late = strict.post("/login/", carried(carrying), headers={"origin": "http://testserver"})
        assert messages(late) == [str(OUTLIVED)]

    def test_carries_it_to_the_sign_in_where_that_session_is_over_too(self, strict, draft_page, at):
        strict.get(draft_page)
        at(NOW + HOUR)
        answer = strict.post(draft_page, written(reasons=REASONS), headers={"origin": "http://testserver"})
        assert opened(answer.context["unsent"], NOW + HOUR)
        assert stored() == []

    def test_keeps_nothing_that_the_one_signed_in_before_had_typed_and_says_that_it_was_another(
        self, strict, draft_page
    ):
        theirs = written(cast.user(name="Bo"), reasons=REASONS)
        answer = strict.post(draft_page, theirs, headers={"origin": "http://testserver"})
        assert "<h1>Du er logget ind som en anden</h1>" in answer.text
        assert "cookies" not in answer.text
        assert "Karen kan ikke" not in strict.get(draft_page).text
