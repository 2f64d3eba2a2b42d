"""A form sent without a session comes back to whoever wrote it, once they have signed in, and to nobody else."""

import re
import secrets

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.html import escape

from rettesnor.accounts.kept_form import LONGEST, opened
from rettesnor.cases.models import DecisionDraft
from tests.cases import cast
from tests.web.staff.conftest import NOW
from tests.web.staff.test_session_end import (
    REASONS,
    carried,
    case,
    draft_page,
    entered,
    messages,
    password_of,
    stored,
    written,
)

__all__ = ["case", "draft_page"]


def signed_out_in_another_tab(client, token):
    client.post("/logout/", {"csrfmiddlewaretoken": token})


def cookie_is_gone(client, token):
    del client.cookies["sessionid"]


def row_is_gone(client, token):
    Session.objects.all().delete()


def every_cookie_is_gone(client, token):
    client.cookies.clear()


@pytest.mark.parametrize("lose", [signed_out_in_another_tab, cookie_is_gone, row_is_gone, every_cookie_is_gone])
class TestWithoutASession:
    """Whichever way it went: the form comes back to its writer, and to nobody else."""

    @pytest.fixture
    def strict(self, client):
        return entered(Client(enforce_csrf_checks=True))

    @pytest.fixture
    def sent(self, strict, draft_page, lose):
        """The form as the browser sends it, with all that the page put into it."""
        page = strict.get(draft_page)
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page.text))
        token = str(page.context["csrf_token"])
        lose(strict, token)
        typed = {**hidden, "csrfmiddlewaretoken": token, "reasons": REASONS}
        return strict.post(draft_page, typed, headers={"origin": "http://testserver"})

    def sign_in(self, strict, sent, actor):
        token = {"csrfmiddlewaretoken": str(sent.context["csrf_token"])}
        return strict.post("/login/", {**password_of(actor), **carried(sent), **token})

    def test_the_form_stands_there_again_for_its_writer_and_is_not_carried_out(self, strict, draft_page, sent):
        assert stored() == []
        assert self.sign_in(strict, sent, cast.user()).headers["Location"] == draft_page
        assert f">\n{escape(REASONS)}</textarea>" in strict.get(draft_page).text
        assert not DecisionDraft.objects.exists()

    def test_nobody_else_gets_it(self, strict, draft_page, sent):
        self.sign_in(strict, sent, cast.user(name="Bo"))
        assert "Karen kan ikke stå" not in strict.get(draft_page).text
        assert stored() == []


class TestWithoutASessionNothingIsKept:
    @pytest.fixture
    def nobody(self, client):
        return Client()

    def assert_sent_to_sign_in(self, answer):
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/login/?next=")
        assert stored() == []

    @pytest.mark.parametrize("writer", ["", "1", "1:forfalsket"])
    def test_of_a_form_that_no_page_of_ours_was_made_for(self, nobody, draft_page, writer):
        self.assert_sent_to_sign_in(nobody.post(draft_page, {"reasons": REASONS, "writer": writer}))

    def test_of_a_password(self, nobody):
        self.assert_sent_to_sign_in(nobody.post("/adgangskode/", written(old_password="hemmeligt")))

    def test_of_a_text_beyond_measure_and_that_is_said(self, nobody, draft_page):
        beyond_measure = secrets.token_urlsafe(LONGEST)
        answer = nobody.post(draft_page, written(reasons=beyond_measure))
        self.assert_sent_to_sign_in(answer)
        assert len(messages(nobody.get(answer.headers["Location"]))) == 1

    def test_of_a_file_while_the_text_beside_it_is(self, nobody, draft_page):
        file = SimpleUploadedFile("attest.txt", b"hemmeligt")
        answer = nobody.post(draft_page, written(reasons=REASONS, file=file))
        form = opened(answer.context["unsent"], NOW)
        assert form
        assert list(form.fields) == ["reasons"]

    def test_of_what_was_changed_on_the_way(self, nobody, draft_page):
        answer = nobody.post(draft_page, written(reasons=REASONS))
        seal = answer.context["unsent"]
        nobody.post("/login/", {**password_of(cast.user()), **carried(answer), "unsent": f"x{seal}"})
        assert stored() == []
