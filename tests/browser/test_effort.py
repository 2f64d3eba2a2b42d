"""How much it takes to grant everything that is asked for: what a caseworker presses, chooses and types.

What is written for the one citizen, the reasons of judgements and of the decision, is no part of it.
"""

import pytest
from playwright.sync_api import Page, expect

from rettesnor.standards import files
from tests.browser.counting import Effort, counted
from tests.browser.staff import fill_date, ready, sign_in, today
from tests.browser.test_first_case import JUDGEMENT, apply

pytestmark = pytest.mark.django_db(transaction=True)

TALK = {
    "lawful_stay": "true",
    "mental_function_reduced": "true",
    "cannot_work_on_normal_terms": "true",
    "causal_link": "true",
    "cannot_use_other_offers": "true",
    "cannot_work_on_special_terms": "true",
    "exhausted_activation": "true",
    "exhausted_rehabilitation": "true",
    "exhausted_flex_job": "true",
    "exhausted_wage_supplement": "true",
}
"""What one talk gives, with the support need and the wish: all that the law and the standard ask, and nothing else."""


def enter_one_talk(page: Page) -> None:
    page.select_option("[id='id_whence-source']", "caseworker")
    fill_date(page, "whence-said_on", today())
    for name, value in TALK.items():
        page.locator(f"input[name='{name}'][value='{value}']").check(force=True)
        if files.vocabulary()[name].judgement:
            page.fill(f"[id='id_{name}-reason']", JUDGEMENT)
    page.select_option("#id_support_need", "moderate")
    page.fill("[id='id_support_need-reason']", JUDGEMENT)
    page.fill("#id_wished_days", "3")
    page.fill("#id_wished_place", "Værkstedet Prøven")
    page.get_by_role("button", name="Gem og gå videre").first.click()
    expect(page.get_by_text("oplysninger er gemt")).to_be_visible()


def grant_all(page: Page) -> None:
    page.get_by_role("link", name="Bevilg alt, hvad der er søgt om").click()
    page.fill("#id_purpose", "At du bruger og udvikler det, du kan, sammen med andre.")
    page.get_by_role("button", name="Gem og gennemse").click()
    expect(page.get_by_text("Der mangler ikke noget.")).to_be_visible()
    page.get_by_role("button", name="Udsted afgørelsen").click()
    page.wait_for_url("**/afgoerelser/**")


def test_a_full_grant_takes_few_presses_and_little_typing(page: Page, live_server):
    sign_in(page, ready("greve"))
    with counted(page) as efforts:
        page.reload()
        whole, from_the_facts = Effort(), Effort()
        efforts.append(whole)
        apply(page)
        enter_one_talk(page)
        expect(page.get_by_label("Efter loven", exact=True).get_by_text("I målgruppen")).to_be_visible()
        expect(page.get_by_label("Efter standarden", exact=True).get_by_text("I målgruppen")).to_be_visible()
        efforts.append(from_the_facts)
        grant_all(page)
    assert len(from_the_facts.actions) <= 12, from_the_facts.actions
    assert len(from_the_facts.fields) <= 12, from_the_facts.fields
    assert len(whole.actions) <= 20, whole.actions
    assert len(whole.fields) <= 20, whole.fields
