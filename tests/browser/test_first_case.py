"""The first case, walked in a browser from signing in to the letter, in two municipalities, once without JavaScript."""

from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from rettesnor.standards import files
from tests.browser.staff import fill_date, ready, sign_in, today
from tests.cases.cast import INSIDE

JUDGEMENT = "Vurderet ud fra lægens attest og jobcentrets beskrivelse."
YES_NO = {True: "true", False: "false"}

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def without_javascript(browser: Browser, base_url: str) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, locale="da-DK", base_url=base_url)
    yield context.new_page()
    context.close()


def apply(page: Page) -> None:
    page.get_by_role("link", name="Ny ansøgning").click()
    page.fill("#id_cpr", "630485-1111")
    page.fill("#id_name", "Karen Prøve")
    page.fill("#id_address", "Prøvevej 1\n2670 Prøveby")
    fill_date(page, "received_on", today() - timedelta(days=3))
    page.select_option("#id_channel", "phone")
    page.get_by_label("beskyttet beskæftigelse (§ 103, stk. 1)").check(force=True)
    page.fill("#id_asked_for", "beskyttet beskæftigelse tre dage om ugen")
    page.fill("#id_own_words", "Jeg vil gerne arbejde sammen med andre.")
    page.get_by_role("button", name="Opret ansøgningen").click()


def enter_facts(page: Page) -> None:
    page.select_option("[id='id_whence-source']", "caseworker")
    fill_date(page, "whence-said_on", today())
    for row in page.locator("details.rn-fact > summary").all():
        row.click()
    for name, value in INSIDE.items():
        if isinstance(value, bool):
            page.locator(f"input[name='{name}'][value='{YES_NO[value]}']").check(force=True)
        else:
            page.select_option(f"[id='id_{name}']", value)
        if files.vocabulary()[name].judgement:
            page.fill(f"[id='id_{name}-reason']", JUDGEMENT)
    page.get_by_role("button", name="Gem oplysningerne").first.click()
    expect(page.get_by_text("oplysninger er gemt")).to_be_visible()


def assess(page: Page) -> None:
    page.get_by_role("navigation", name="Sagens sider").get_by_role("link", name="Vurdering").click()
    expect(page.get_by_label("Efter loven", exact=True).get_by_text("I målgruppen")).to_be_visible()
    expect(page.get_by_text("på grund af betydelig nedsat fysisk").first).to_be_attached()


def decide(page: Page) -> None:
    page.get_by_role("link", name="Bevilg alt, hvad der er søgt om").click()
    page.fill("#id_decision_sentence", "Du får beskyttet beskæftigelse tre dage om ugen.")
    page.fill("[id='id_extent-text']", "Tre dage om ugen.")
    page.select_option("[id='id_place-outcome']", "later")
    page.fill("[id='id_place-reason']", "Vi taler om det på et besøg.")
    for part in ("pay", "transport"):
        section = page.locator("details.rn-part").filter(has=page.locator(f"[id='id_{part}-outcome']"))
        if section.get_attribute("open") is None:
            section.locator("summary").first.click()
        page.select_option(f"[id='id_{part}-outcome']", "later")
        page.fill(f"[id='id_{part}-reason']", "Vi taler om det på et besøg.")
    fill_date(page, "later_on", today() + timedelta(days=30))
    page.get_by_role("button", name="Gem og gennemse").click()
    missing = page.get_by_role("link", name="den konkrete indsats")
    expect(missing).to_be_visible()
    missing.click()
    page.fill("#id_intervention", "Beskyttet beskæftigelse på et værksted tre dage om ugen.")
    page.fill("#id_purpose", "At du bruger og udvikler det, du kan, sammen med andre.")
    page.get_by_role("button", name="Gem og gennemse").click()
    forgo_the_hearing(page)
    expect(page.get_by_text("Der mangler ikke noget.")).to_be_visible()


def forgo_the_hearing(page: Page) -> None:
    """Where the standard promises that the citizen sees the draft, and everything asked for is granted."""
    ready_to_issue = page.url
    forgo = page.get_by_role("link", name="Fravig løftet om høring over udkastet")
    if forgo.count():
        forgo.click()
        page.fill("#id_reason", "Borgeren får alt, hvad der er søgt om, og vil gerne begynde hurtigt.")
        page.get_by_role("button", name="Fravig reglen").click()
        page.goto(ready_to_issue)


def issue(page: Page) -> bytes:
    page.get_by_role("button", name="Udsted afgørelsen").click()
    with page.expect_download() as started:
        page.get_by_role("link", name="Hent brevet (PDF)").click()
    return Path(started.value.path()).read_bytes()


def deliver(page: Page) -> None:
    page.get_by_label("Den er sendt på en anden måde").check(force=True)
    fill_date(page, "delivered_on", today())
    page.select_option("#id_how", "handed-over")
    page.get_by_role("button", name="Send eller registrer").click()
    expect(page.get_by_text("Borgeren kan klage til og med")).to_be_visible()


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def walk(page: Page, municipality: str) -> str:
    user = ready(municipality)
    sign_in(page, user)
    for step in (apply, enter_facts, assess, decide):
        step(page)
    letter = text_of(issue(page))
    deliver(page)
    return letter


def check(letter: str, municipality: str) -> None:
    assert files.municipality(municipality).letterhead.name in letter
    assert "Du får beskyttet beskæftigelse tre dage om ugen." in letter
    assert "serviceloven § 103, stk. 1" in letter
    assert "Ankestyrelsen" in letter
    assert "UDKAST" not in letter


def test_a_caseworker_takes_an_application_to_a_letter_in_greve(page: Page, live_server):
    check(walk(page, "greve"), "greve")


def test_a_caseworker_takes_an_application_to_a_letter_in_ballerup_without_javascript(
    without_javascript: Page, live_server
):
    check(walk(without_javascript, "ballerup"), "ballerup")


def test_less_than_was_asked_for_waits_for_the_hearing(page: Page, live_server):
    sign_in(page, ready("greve"))
    apply(page)
    enter_facts(page)
    assess(page)
    page.get_by_role("link", name="Giv afslag").click()
    page.fill("[id='id_target_group-text']", "Du hører ikke til målgruppen.")
    facts = page.locator("details", has=page.locator("input[name='target_group-facts']")).last
    facts.locator("summary").click()
    facts.locator("input[value='cannot_use_other_offers']").check(force=True)
    page.get_by_role("button", name="Gem og gennemse").click()
    page.locator(".alert-warning a[href$='/partshoering/']").click()
    page.get_by_role("link", name="Registrér en partshøring, der er sendt uden for systemet").click()
    page.get_by_label("Udkastet til afgørelsen sendes med").check(force=True)
    page.fill("#id_material", "Det kan betyde, at du får afslag.")
    fill_date(page, "sent_on", today())
    fill_date(page, "due_on", today() + timedelta(days=14))
    page.get_by_role("button", name="Registrer partshøringen").click()
    expect(page.get_by_text("14 dage tilbage")).to_be_visible()
