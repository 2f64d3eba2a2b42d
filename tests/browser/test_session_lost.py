"""What was typed when the session is gone: the sign-in page carries it, and the form stands there again."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from rettesnor.cases.models import Case
from tests.browser.looking import axe_finds_nothing
from tests.browser.staff import PASSWORD, fill_date, ready, sign_in, today

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "Jeg vil gerne arbejde sammen med andre.\nÆøå & <b>"


def signed_out_in_another_tab(page: Page) -> None:
    other = page.context.new_page()
    other.goto("/sager/")
    other.get_by_role("button", name="Log ud").click()
    other.wait_for_url("**/login/")
    other.close()


def browser_restarted(page: Page) -> None:
    """What a browser keeps over its end are the cookies with a date."""
    lasting = [cookie for cookie in page.context.cookies() if cookie["expires"] > 0]
    page.context.clear_cookies()
    page.context.add_cookies(lasting)  # type: ignore[arg-type]


def cookies_deleted(page: Page) -> None:
    page.context.clear_cookies()


@pytest.mark.parametrize("lose", [signed_out_in_another_tab, browser_restarted, cookies_deleted])
def test_a_form_that_is_sent_without_a_session_comes_back_filled_in(
    page: Page, live_server, lose: Callable[[Page], None]
):
    user = ready("greve")
    sign_in(page, user)
    page.goto("/sager/ny/")
    page.fill("#id_name", "Karen Prøve")
    fill_date(page, "received_on", today() - timedelta(days=3))
    page.select_option("#id_channel", "phone")
    page.fill("#id_own_words", WORDS)
    lose(page)
    page.get_by_role("button", name="Opret ansøgningen").click()
    expect(page.get_by_role("status").filter(has_text="Log ind her som samme bruger")).to_be_visible()
    axe_finds_nothing(page)
    page.fill("#id_username", user.username)
    page.fill("#id_password", PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_url("**/sager/ny/")
    expect(page.locator("#id_own_words")).to_have_value(WORDS)
    expect(page.locator("#id_name")).to_have_value("Karen Prøve")
    expect(page.locator("#id_channel")).to_have_value("phone")
    assert not Case.objects.exists()
