"""The staff pages with the keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.staff import ready, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def caseworker(page: Page, live_server) -> Page:
    sign_in(page, ready("greve"))
    return page


def test_the_first_tab_stop_leads_past_the_navigation(caseworker: Page):
    caseworker.goto("/sager/")
    caseworker.keyboard.press("Tab")
    expect(caseworker.locator(".skipnav")).to_be_focused()
    caseworker.keyboard.press("Enter")
    expect(caseworker.locator("main")).to_be_focused()
    caseworker.keyboard.press("Tab")
    expect(caseworker.locator("main a").first).to_be_focused()


def test_the_error_summary_takes_the_focus_and_leads_to_the_field(caseworker: Page):
    caseworker.goto("/sager/ny/")
    caseworker.fill("#id_name", "Karen Prøve")
    caseworker.get_by_role("button", name="Opret ansøgningen").press("Enter")
    summary = caseworker.get_by_role("alert")
    expect(summary).to_be_focused()
    caseworker.keyboard.press("Tab")
    expect(summary.get_by_role("link").first).to_be_focused()
    caseworker.keyboard.press("Enter")
    expect(caseworker.locator("#id_cpr")).to_be_focused()
