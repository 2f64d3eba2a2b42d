"""One case in two hands: two people, a double click, the back button, a tab that was left open or restored."""

from collections.abc import Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from rettesnor.cases.models import Case, Decision, DecisionDraft
from tests.accounts.people import member
from tests.browser.staff import PASSWORD, ready, sign_in
from tests.cases import cast

pytestmark = pytest.mark.django_db(transaction=True)
SENTENCE = "#id_decision_sentence"


@pytest.fixture
def case(page: Page, live_server) -> Case:
    """Karen's, with a whole grant drafted; Sanne is signed in."""
    sign_in(page, ready("greve"))
    found = cast.karen()
    cast.draft(found, cast.GRANT, timezone.now())
    return found


@pytest.fixture
def colleague(browser: Browser, base_url: str, case: Case) -> Iterator[Page]:
    """Bo, at a screen of his own."""
    context = browser.new_context(locale="da-DK", base_url=base_url)
    page = context.new_page()
    sign_in(page, member("bo-greve", cast.GREVE, password=PASSWORD, first_name="Bo", last_name="Test"))
    yield page
    context.close()


def open_draft(page: Page, case: Case) -> None:
    page.goto(f"/sager/{case.slug}/afgoerelse/")


def save(page: Page, sentence: str) -> None:
    page.fill(SENTENCE, sentence)
    page.get_by_role("button", name="Gem og gennemse").click()


def issue(page: Page, case: Case) -> None:
    page.goto(f"/sager/{case.slug}/afgoerelse/udsted/")
    page.get_by_role("button", name="Udsted afgørelsen").click()
    page.wait_for_url("**/afgoerelser/**")


def sentence_kept(case: Case) -> str:
    return DecisionDraft.objects.get(case=case).decision_sentence


def test_nobody_writes_over_what_a_colleague_has_written(page: Page, colleague: Page, case: Case):
    open_draft(page, case)
    open_draft(colleague, case)
    save(colleague, "Bos ord.")
    colleague.wait_for_url("**/udsted/")
    save(page, "Sannes ord.")
    expect(page.get_by_role("alert").filter(has_text="Bo Test")).to_be_visible()
    expect(page.locator(SENTENCE)).to_have_value("Sannes ord.")
    assert sentence_kept(case) == "Bos ord."


def test_two_who_issue_the_same_draft_make_one_decision(page: Page, colleague: Page, case: Case):
    page.goto(f"/sager/{case.slug}/afgoerelse/udsted/")
    issue(colleague, case)
    page.get_by_role("button", name="Udsted afgørelsen").click()
    page.wait_for_load_state()
    assert Decision.objects.count() == 1


def test_a_double_click_issues_once_and_shows_the_decision(page: Page, case: Case):
    page.goto(f"/sager/{case.slug}/afgoerelse/udsted/")
    page.get_by_role("button", name="Udsted afgørelsen").dblclick(no_wait_after=True)
    page.wait_for_url("**/afgoerelser/**")
    assert Decision.objects.count() == 1


def test_back_to_the_page_where_it_was_issued_offers_nothing_to_issue_again(page: Page, case: Case):
    issue(page, case)
    page.go_back()
    page.wait_for_url("**/afgoerelse/")
    expect(page.get_by_role("button", name="Udsted afgørelsen")).to_have_count(0)
    assert Decision.objects.count() == 1


def test_a_tab_left_open_loses_no_words_and_changes_nothing_that_was_issued_meanwhile(page: Page, case: Case):
    left_open = page
    open_draft(left_open, case)
    issue(page.context.new_page(), case)
    save(left_open, "Skrevet i den gamle fane.")
    expect(left_open.locator(SENTENCE)).to_have_value("Skrevet i den gamle fane.")
    expect(left_open.get_by_role("alert")).to_be_visible()
    assert not DecisionDraft.objects.exists()


def test_a_tab_that_is_restored_shows_the_draft_as_it_is_now(page: Page, colleague: Page, case: Case):
    open_draft(page, case)
    open_draft(colleague, case)
    save(colleague, "Bos ord.")
    colleague.wait_for_url("**/udsted/")
    page.reload()
    expect(page.locator(SENTENCE)).to_have_value("Bos ord.")
    save(page, "Sannes ord om Bos.")
    page.wait_for_url("**/udsted/")
    assert sentence_kept(case) == "Sannes ord om Bos."
