"""Access is taken away while a form is being filled in: the page that says so shows what was typed, to be copied."""

import pytest

from rettesnor.accounts.kept_form import signed_writer
from rettesnor.accounts.models import Membership
from tests.cases import cast
from tests.web.staff.test_any_input import forms
from tests.web.staff.test_session_end import at

__all__ = ["at", "forms"]

pytestmark = pytest.mark.django_db

TO_COPY = "Det er ikke gemt. Kopiér det herfra"


def test_whatever_form_access_is_lost_to_every_text_stands_on_the_page_that_says_so(forms):
    client, found = forms
    Membership.objects.all().delete()
    written = {address: fields for address, fields in found.items() if fields.written and "writer" in fields.kept}
    lost = 0
    for address, fields in written.items():
        texts = {name: f"Skrevet i {name}. Æøå < & >" for name in fields.written}
        page = client.post(address, {**fields.kept, **texts})
        if page.status_code in (403, 404):
            lost += 1
            assert TO_COPY in page.text, address
            assert [name for name in texts if f"Skrevet i {name}. Æøå &lt; &amp; &gt;" not in page.text] == [], address
    assert lost >= 25


def test_nobody_sees_what_was_typed_in_a_page_made_for_somebody_else(sign_in):
    other, me = cast.user(), cast.user(cast.BALLERUP)
    case = cast.karen()
    client = sign_in(me)
    typed = {"reason": "Noget om en anden borger.", "writer": signed_writer(other.user.pk)}
    page = client.post(f"/sager/{case.slug}/luk/", typed)
    assert page.status_code == 404
    assert "Noget om" not in page.text
    assert "Noget om" in client.post(f"/sager/{case.slug}/luk/", {**typed, "writer": signed_writer(me.user.pk)}).text


def test_where_nothing_was_typed_nothing_is_offered_to_be_copied(sign_in):
    me = cast.user(cast.BALLERUP)
    client = sign_in(me)
    case = cast.karen()
    for page in (
        client.get(f"/sager/{case.slug}/"),
        client.post(f"/sager/{case.slug}/luk/", {"ground": "mistake", "writer": signed_writer(me.user.pk)}),
    ):
        assert page.status_code == 404
        assert "Det, du har skrevet" not in page.text
