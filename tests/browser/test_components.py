"""The gallery in a browser: axe, phone width, keyboard, and without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import axe_finds_nothing, look_at

PAGES = {"/komponenter/": 200, "/login/": 200, "/tilgaengelighed/": 200, "/findes-ikke/": 404}


@pytest.mark.parametrize(("path", "status"), PAGES.items())
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(page: Page, base_url, path, status):
    look_at(page, base_url, path, status=status)


FAULTS = {
    "a picture without words": "e => { e.appendChild(document.createElement('img')) }",
    "pale text": "e => { e.style.color = '#999' }",
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_axe_finds_a_fault_that_is_put_on_a_page(page: Page, base_url, fault):
    page.goto("/tilgaengelighed/")
    axe_finds_nothing(page)
    page.locator("main p").first.evaluate(fault)
    with pytest.raises(AssertionError, match="Found 1 accessibility violation"):
        axe_finds_nothing(page)


def test_the_first_tab_stop_leads_past_the_header(page: Page, live_server):
    page.goto(live_server.url + "/tilgaengelighed/")
    page.keyboard.press("Tab")
    skip = page.locator(".skipnav")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_everything_reached_with_the_tab_key_shows_where_the_focus_is(page: Page, live_server):
    page.goto(live_server.url + "/komponenter/")
    reached = set()
    for _ in range(200):
        page.keyboard.press("Tab")
        tag, outline, index = page.evaluate(
            """() => {
                const e = document.activeElement;
                const drawn = e.matches('.form-radio, .form-checkbox')
                    ? getComputedStyle(e.nextElementSibling, '::before') : getComputedStyle(e);
                return [e.tagName, drawn.outlineStyle, [...document.querySelectorAll('*')].indexOf(e)];
            }"""
        )
        if tag == "BODY" or index in reached:
            break
        reached.add(index)
        assert outline == "solid", page.evaluate("document.activeElement.outerHTML")
    assert len(reached) > 40


def test_the_error_summary_takes_the_focus_and_leads_to_the_field(page: Page, live_server):
    page.goto(live_server.url + "/komponenter/")
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="Ansøgning modtaget").click()
    expect(page.locator("#id_wrong-received_0")).to_be_focused()


def test_a_wide_table_scrolls_by_itself_on_a_phone(page: Page, live_server):
    page.set_viewport_size({"width": 360, "height": 900})
    page.goto(live_server.url + "/komponenter/")
    table = page.get_by_role("region", name="Sager, der venter på en afgørelse")
    assert table.evaluate("e => e.scrollWidth > e.clientWidth")


def test_a_rule_stands_beside_its_sentence_and_below_it_on_a_phone(page: Page, live_server):
    page.goto(live_server.url + "/komponenter/")
    sentence, rule = page.locator(".rn-clause-text").first, page.locator(".rn-clause-rules").first

    def tops():
        boxes = sentence.bounding_box(), rule.bounding_box()
        assert boxes[0]
        assert boxes[1]
        return boxes[0]["y"], boxes[1]["y"]

    page.set_viewport_size({"width": 1280, "height": 900})
    assert tops()[0] == tops()[1]
    page.set_viewport_size({"width": 360, "height": 900})
    assert tops()[0] < tops()[1]


def test_the_language_changes_without_javascript(browser, live_server):
    context = browser.new_context(java_script_enabled=False, locale="da-DK")
    page = context.new_page()
    page.goto(live_server.url + "/tilgaengelighed/")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Accessibility statement")).to_be_visible()
    page.get_by_role("button", name="Dansk").click()
    expect(page.get_by_role("heading", name="Tilgængelighedserklæring")).to_be_visible()
    context.close()
