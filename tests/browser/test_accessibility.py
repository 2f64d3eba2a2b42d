"""Every page, in both languages and at both widths: axe finds nothing, and nothing is wider than the screen."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from rettesnor.accounts.models import Role, Team
from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.issue_decision import examine, issue_decision
from rettesnor.cases.decision.record_delivery import record_delivery
from rettesnor.cases.decision.save_draft import save_draft
from rettesnor.cases.decision.send_letter import send_letter
from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.hearing.send_hearing import send_hearing
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.intake.register_application import register_application
from rettesnor.cases.models import Channel, ContactKind, Help, SentBy, Source
from rettesnor.cases.models.cpr import Cpr
from rettesnor.cases.outgoing import OWNERS
from rettesnor.cases.people.act import Provenance
from rettesnor.cases.people.add_contact import add_contact
from rettesnor.cases.people.change_digital_post import change_digital_post
from rettesnor.cases.people.change_protection import change_protection
from rettesnor.cases.people.end_contact import end_contact
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.carrier import send_next
from rettesnor.letters.outbox.configured import digital_post
from rettesnor.letters.outbox.stand_in import StandIn
from rettesnor.standards import files
from tests.browser.looking import DESKTOP, PHONE, axe_finds_nothing, look_at
from tests.browser.staff import fill_date, ready, sign_in, today
from tests.cases.cast import CAN_USE_A_FLEX_JOB, GRANT, INSIDE, REJECTION

OPEN = [
    "/standarder/",
    "/standarder/gennemgang/",
    "/standarder/regler/",
    *(f"/standarder/{name}/" for name in files.standard_ids()),
    "/lov/",
    *(f"/lov/{act.act}/" for act in files.law().acts),
    "/lov/gennemgang/",
]
pytestmark = pytest.mark.django_db(transaction=True)


def case_of(by, number, name, **facts):
    [municipality] = {code for code, _role in by.user.roles}
    case = register_application(
        municipality=municipality,
        by=by,
        now=timezone.now(),
        cpr=Cpr.parse(number),
        name=name,
        address=("Prøvevej 1", "2670 Prøveby"),
        received_on=today() - timedelta(days=80),
        channel=Channel.PHONE,
        applied_for=Help.SHELTERED_EMPLOYMENT,
        asked_for="fire dage om ugen",
        own_words="Jeg vil gerne arbejde.",
    )
    day = today() - timedelta(days=2)
    rows = [NewFact(name, value, day, Source.CASEWORKER, day, reason="Vurderet.") for name, value in facts.items()]
    if rows:
        record_facts(case, rows, by=by, now=timezone.now())
    return case


def inbox_pages(by):
    case_of(by, "850992-3333", "Amir Prøve")
    return ["/sager/", "/sager/?vis=levering", "/sager/ny/"]


OUTCOMES = ("afgoerelse/?outcome=granted", "afgoerelse/?outcome=partly_granted")


def new_pages(by):
    new = case_of(by, "850992-3333", "Amir Prøve")
    pages = ("", "tidsplan/", "oplysninger/", "vurdering/", "afgoerelse/", *OUTCOMES)
    return [f"/sager/{new.slug}/{page}" for page in pages]


def rejected_pages(by):
    facts = {**INSIDE, **CAN_USE_A_FLEX_JOB, "support_need": "light"}
    rejected, now = case_of(by, "710279-2222", "Ole Prøve", **facts), timezone.now()
    deviation = record_deviation(rejected, by=by, now=now, rule="need-full", reason="Behovet er et andet.")
    hearing = send_hearing(
        rejected,
        by=by,
        now=now,
        material="Det kan betyde afslag.",
        facts=["option_flex_job"],
        sent_on=today(),
        how=SentBy.LETTER,
        due_on=today() + timedelta(days=21),
    )
    save_draft(rejected, REJECTION, by=by, now=now)
    pages = (
        "",
        "tidsplan/?post=brev",
        "vurdering/",
        "vurdering/fravig/need-too-low/",
        f"vurdering/fravigelser/{deviation.pk}/",
        "partshoering/",
        "partshoering/send/",
        "partshoering/undlad/",
        f"partshoering/{hearing.pk}/svar/",
        "afgoerelse/",
        "afgoerelse/udsted/",
    )
    return [f"/sager/{rejected.slug}/{page}" for page in pages]


def granted_pages(by):
    granted = ready_to_issue(by)
    seen = examine(granted, by=by, now=timezone.now()).ready.seal
    decision = issue_decision(granted, by=by, now=timezone.now(), seen=seen)
    record_delivery(granted, by=by, now=timezone.now(), delivered_on=today(), how=SentBy.LETTER)
    pages = ("", "oplysninger/", "oplysninger/historik/", f"afgoerelser/{decision.pk}/")
    return [f"/sager/{granted.slug}/{page}" for page in pages]


def sent_pages(by):
    """A letter that failed, and one to be printed."""
    granted = ready_to_issue(by)
    seen = examine(granted, by=by, now=timezone.now()).ready.seal
    decision = issue_decision(granted, by=by, now=timezone.now(), seen=seen)
    send_letter(granted, by=by, now=timezone.now(), how=DeliveryChannel.DIGITAL_POST)
    post = digital_post()
    assert isinstance(post, StandIn)
    post.exempt(granted.citizen.cpr.digits)
    send_next(post, OWNERS, clock=timezone.now)
    change_digital_post(granted.citizen, Provenance(today(), Source.CITIZEN), exempt=True, by=by, now=timezone.now())
    printed = ready_to_issue(by, "710279-2222", "Ole Prøve")
    seen = examine(printed, by=by, now=timezone.now()).ready.seal
    issue_decision(printed, by=by, now=timezone.now(), seen=seen)
    send_letter(printed, by=by, now=timezone.now(), how=DeliveryChannel.LETTER)
    ways = ("tag-tilbage", "postet")
    failed = [f"/sager/{granted.slug}/", f"/sager/{granted.slug}/afgoerelser/{decision.pk}/"]
    letters = [f"/sager/{printed.slug}/afgoerelse/levering/{way}/" for way in ways]
    return [*failed, *letters, "/breve/print/", f"/borgere/{granted.citizen_id}/digital-post/"]


def ready_pages(by):
    return [f"/sager/{ready_to_issue(by).slug}/afgoerelse/udsted/"]


def ready_to_issue(by, number="630485-1111", name="Karen Prøve"):
    case = case_of(by, number, name, **INSIDE)
    save_draft(case, GRANT, by=by, now=timezone.now())
    return case


def people_pages(by):
    case = case_of(by, "630485-1111", "Karen Prøve")
    found = [*citizen_pages(case, by), *team_pages(by)]
    return [*found, "/sager/soeg/", "/sager/soeg/?tilstand=open&ord=x"]


def citizen_pages(case, by):
    """The card of a citizen about whom there is something to show, and the pages that change it."""
    citizen, now = case.citizen, timezone.now()
    provenance = Provenance(today() - timedelta(days=3), Source.REGISTER)
    change_protection(citizen, provenance, protected=True, by=by, now=now)
    contact = add_contact(citizen, ContactKind.RELATIVE, name="Sofie Prøve", phone="12345678", by=by, now=now)
    ended = add_contact(citizen, ContactKind.PHONE, phone="87654321", by=by, now=now)
    end_contact(ended, reason="Nyt nummer.", by=by, now=now)
    pages = ("", "navn/", "adresse/", "beskyttelse/", "ret-cpr/", "kontakter/ny/", f"kontakter/{contact.pk}/slut/")
    return [*(f"/borgere/{citizen.pk}/{page}" for page in pages), f"/sager/{case.slug}/tildel/"]


def team_pages(by):
    """The pages of who leads a team too."""
    [municipality] = {code for code, _role in by.user.roles}
    by.user.memberships.create(municipality=municipality, role=Role.TEAM_LEADER)
    team = Team.objects.create(municipality=municipality, name="Team Nord")
    team.members.add(by.user)
    return ["/teams/", f"/teams/ny/{municipality}/", f"/teams/{team.pk}/"]


@pytest.mark.parametrize("address", OPEN)
def test_a_page_that_anybody_may_read(page: Page, base_url, address):
    look_at(page, base_url, address)


@pytest.mark.parametrize(
    "pages",
    [inbox_pages, new_pages, rejected_pages, granted_pages, sent_pages, ready_pages, people_pages],
    ids=lambda each: each.__name__,
)
def test_the_pages_of_the_staff(page: Page, base_url, pages):
    """A case at each of its stages, with the pages it has there."""
    user = ready("greve")
    addresses = pages(Actor.objects.of_user(user))
    sign_in(page, user)
    for address in addresses:
        look_at(page, base_url, address)


def test_a_page_with_errors(page: Page, live_server):
    sign_in(page, ready("greve"))
    page.goto("/sager/ny/")
    page.get_by_role("button", name="Opret ansøgningen").click()
    expect(page.get_by_role("alert")).to_be_focused()
    axe_finds_nothing(page)


def test_the_page_that_says_whose_a_number_is(page: Page, live_server):
    user = ready("greve")
    case_of(Actor.objects.of_user(user), "630485-1111", "Karen Prøve")
    sign_in(page, user)
    page.goto("/sager/ny/")
    page.fill("#id_cpr", "630485-1111")
    page.fill("#id_name", "Forkert Person")
    page.fill("#id_address", "Forkertvej 99")
    fill_date(page, "received_on", today())
    page.check("[name=applied_for] >> nth=0")
    page.get_by_role("button", name="Opret ansøgningen").click()
    expect(page.get_by_role("alert")).to_be_focused()
    for width in (DESKTOP, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        axe_finds_nothing(page)
        assert page.evaluate("document.body.scrollWidth") <= width
    page.check("#id_same_person")
    page.get_by_role("button", name="Opret ansøgningen").click()
    page.wait_for_url("**/oplysninger/")
