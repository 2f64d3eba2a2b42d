"""From the issued decision the letter is sent: digitally, on paper, or otherwise. What fails is seen at once."""

import pytest
from django.conf import settings

from rettesnor.audit.models import Access
from rettesnor.cases.models import Delivery, Sending
from rettesnor.cases.people.change_address import change_address
from rettesnor.cases.people.change_protection import change_protection
from rettesnor.law.receipt import DeliveryChannel
from tests.cases import cast
from tests.cases.people.people import SAID, exempt
from tests.cases.sending import SOON, carry, carry_until_given_up, decided, queued
from tests.web.staff.test_hearing import day

PRINT_QUEUE = "/breve/print/"
STAND_IN = "Digital Post er en attrap her"


def page_of(decision):
    return f"/sager/{decision.case.slug}/afgoerelser/{decision.pk}/"


def ways(client, decision):
    return [way for way, _label in client.get(page_of(decision)).context["form"].fields["way"].choices]


@pytest.fixture
def decision(client):
    return decided()


@pytest.fixture
def at(monkeypatch):
    """Move the clock of the pages."""
    return lambda now: monkeypatch.setattr("django.utils.timezone.now", lambda: now)


def test_the_three_ways_are_one_choice_and_digital_post_is_chosen_beforehand(client, decision):
    assert ways(client, decision) == ["digitally", "on_paper", "otherwise"]
    assert client.get(page_of(decision)).context["form"].initial["way"] == "digitally"


def test_with_digital_post_it_is_sent_and_its_delivery_shown_when_it_is_there(client, decision, read, at):
    assert client.post(page_of(decision), {"way": "digitally"}).url == page_of(decision)
    assert "Det venter på at blive sendt med Digital Post." in read(page_of(decision))
    assert not Delivery.objects.exists()
    carry()
    at(SOON)
    text = read(page_of(decision))
    assert "Digital Post har det, og borgeren kunne åbne det" in text
    assert "Borgeren kan klage til og med" in text


def test_the_page_says_plainly_that_the_post_is_a_stand_in(decision, read):
    assert STAND_IN in read(page_of(decision))


def test_who_is_exempt_cannot_be_sent_it_digitally_and_the_page_says_so(client, decision, read):
    exempt(decision.case.citizen, cast.LATER)
    assert ways(client, decision) == ["on_paper", "otherwise"]
    assert "Borgeren er fritaget for Digital Post fra den 2. november 2026" in read(page_of(decision))
    assert client.post(page_of(decision), {"way": "digitally"}).context["form"].errors["way"]
    assert not Sending.objects.exists()


def test_without_a_way_into_digital_post_it_is_not_offered(client, decision, read, monkeypatch):
    monkeypatch.setattr(settings, "DIGITAL_POST_STAND_IN", None)
    assert ways(client, decision) == ["on_paper", "otherwise"]
    assert "Her er ingen adgang til Digital Post" in read(page_of(decision))


def test_what_was_sent_otherwise_needs_its_day_and_how(client, decision):
    page = client.post(page_of(decision), {"way": "otherwise"})
    assert set(page.context["form"].errors) == {"delivered_on", "how"}


def test_on_paper_it_is_printed_and_delivered_when_it_is_posted(client, decision, read):
    client.post(page_of(decision), {"way": "on_paper"})
    text = read(PRINT_QUEUE)
    assert "Karen Prøve" in text
    assert f"{page_of(decision)}brev.pdf" in text
    assert not Delivery.objects.exists()
    posting = f"/sager/{decision.case.slug}/afgoerelse/levering/postet/"
    assert posting in text
    client.post(posting, day("posted_on", cast.LATER.date()))
    assert Delivery.objects.get().how == "letter"
    assert "Karen Prøve" not in read(PRINT_QUEUE)


def test_a_posting_before_the_letter_was_queued_is_said_at_its_field(client, decision):
    queued(decision.case, DeliveryChannel.LETTER)
    posting = f"/sager/{decision.case.slug}/afgoerelse/levering/postet/"
    page = client.post(posting, day("posted_on", cast.NOW.date()))
    assert page.context["form"].errors["posted_on"]


def test_each_municipality_has_a_print_queue_of_its_own(client, decision, sign_in):
    queued(decision.case, DeliveryChannel.LETTER)
    cast.municipality(cast.BALLERUP)
    assert "Karen Prøve" not in sign_in(cast.user(cast.BALLERUP)).get(PRINT_QUEUE).content.decode()


def test_no_address_stands_on_the_print_queue_and_whoever_is_protected_is_marked(decision, read):
    queued(decision.case, DeliveryChannel.LETTER)
    change_protection(decision.case.citizen, SAID, protected=True, by=cast.user(), now=cast.LATER)
    text = read(PRINT_QUEUE)
    assert "Prøvevej" not in text
    assert "Navn og adresse er beskyttet." in text


def test_where_the_citizen_has_moved_the_print_queue_says_that_the_letter_shows_the_earlier_address(decision, read):
    queued(decision.case, DeliveryChannel.LETTER)
    change_address(decision.case.citizen, ["Ny Vej 2", "2670 Prøveby"], SAID, by=cast.user(), now=cast.LATER)
    assert "Det viser en tidligere adresse." in read(PRINT_QUEUE)
    assert "Borgeren er flyttet" in read(f"/sager/{decision.case.slug}/afgoerelse/levering/postet/")


def test_whose_letter_is_on_the_print_queue_is_a_look_that_is_recorded(client, decision):
    queued(decision.case, DeliveryChannel.LETTER)
    client.get(PRINT_QUEUE)
    assert Access.objects.filter(page="letters_to_print", person_id=str(decision.case.citizen_id)).count() == 1


def test_a_letter_is_taken_back_and_sent_in_another_way(client, decision):
    queued(decision.case)
    back = f"/sager/{decision.case.slug}/afgoerelse/levering/tag-tilbage/"
    assert back in client.get(page_of(decision)).content.decode()
    client.post(back, {})
    assert client.post(page_of(decision), {"way": "on_paper"}).status_code == 302
    assert Sending.objects.count() == 2


@pytest.mark.parametrize(
    ("trouble", "why"),
    [("outage", "Digital Post kunne ikke nås."), ("mute", "Der kom intet svar fra Digital Post.")],
)
def test_a_letter_that_failed_is_seen_on_the_case_its_decision_and_the_inbox(
    client, decision, read, at, digital_post, trouble, why
):
    queued(decision.case)
    digital_post.trouble(trouble)
    at(carry_until_given_up())
    for page in (f"/sager/{decision.case.slug}/", page_of(decision)):
        text = read(page)
        assert "Brevet kunne ikke sendes" in text
        assert why in text
    assert "en anden vej for brevet, som ikke kunne sendes" in read("/sager/")
    assert ways(client, decision) == ["digitally", "on_paper", "otherwise"]


def test_while_it_is_tried_again_the_page_says_when_and_why(client, decision, read, at, digital_post):
    queued(decision.case)
    digital_post.trouble("outage")
    carry()
    at(SOON)
    text = read(page_of(decision))
    assert "Digital Post er forsøgt én gang. Næste forsøg er" in text
    assert "Digital Post kunne ikke nås." in text


def test_every_attempt_is_listed_with_its_answer(decision, read, at, digital_post):
    queued(decision.case)
    digital_post.trouble("outage")
    given_up = carry_until_given_up()
    at(given_up)
    assert read(page_of(decision)).count("Forsøgt ") == 7


def test_the_card_tells_and_changes_whether_the_citizen_gets_digital_post(client, decision, read):
    citizen = decision.case.citizen
    typed = {"exempt": "1", "source": "citizen", **day("holds_from", cast.LATER.date())}
    assert client.post(f"/borgere/{citizen.pk}/digital-post/", typed).url == f"/borgere/{citizen.pk}/"
    text = read(f"/borgere/{citizen.pk}/")
    assert "Fritaget fra den 2. november 2026" in text
    assert "får den → fritaget fra den 2. november 2026" in text
