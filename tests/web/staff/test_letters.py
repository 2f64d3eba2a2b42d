"""The letters that are written from the case: shown as they will be, sent, and kept as they were sent."""

from datetime import timedelta

import pytest

from rettesnor.cases.models import DeadlineNotice, Hearing, InformationNotice, SentLetter
from tests.cases import cast
from tests.letters.letters import words_of
from tests.web.staff.test_hearing import adverse_case, day

WEEK_BEFORE = cast.NOW.replace(month=12, day=17)


def hearing_form(**changes):
    return {
        "facts": list(cast.CAN_USE_A_FLEX_JOB),
        "material": "Kan du klare et fleksjob, kan vi ikke give dig beskyttet beskæftigelse.",
        "how": "digital-post",
        **day("due_on", cast.LATER.date() + timedelta(days=15)),
        **changes,
    }


def test_the_hearing_letter_stands_on_the_page_before_anything_is_typed(client, read):
    text = read(f"/sager/{adverse_case().slug}/partshoering/brev/")
    for words in ("Du kan udtale dig, før vi træffer afgørelse", "Sådan svarer du", "Samtale", "§ 21"):
        assert words in text


def test_a_day_to_answer_is_proposed_and_the_decision_s_day_stands_beside_it(client, read):
    case = adverse_case()
    page = client.get(f"/sager/{case.slug}/partshoering/brev/")
    assert page.context["form"].initial["due_on"] > cast.LATER.date()
    assert "24. december 2026" in read(f"/sager/{case.slug}/partshoering/brev/")


def test_what_is_typed_stands_in_the_letter_that_is_shown_and_nothing_is_sent(client):
    case = adverse_case()
    page = client.post(f"/sager/{case.slug}/partshoering/brev/", {**hearing_form(), "look": "text"})
    assert "Kan du klare et fleksjob" in page.content.decode().partition('id="letter"')[2]
    assert not Hearing.objects.exists()


def test_the_pdf_that_is_shown_says_that_it_is_a_draft_and_is_not_kept(client):
    case = adverse_case()
    answer = client.post(f"/sager/{case.slug}/partshoering/brev/", {**hearing_form(), "look": "pdf"})
    assert answer["Content-Type"] == "application/pdf"
    text = words_of(answer.content)
    assert "Dette er et udkast. Brevet er ikke sendt." in text
    assert "Kan du klare et fleksjob" in text
    assert not SentLetter.objects.exists()


def test_a_hearing_that_is_sent_leads_back_and_its_letter_can_be_had_again(client, read):
    case = adverse_case()
    assert (
        client.post(f"/sager/{case.slug}/partshoering/brev/", hearing_form()).url == f"/sager/{case.slug}/partshoering/"
    )
    letter = Hearing.objects.get().letter
    address = f"/sager/{case.slug}/breve/{letter.pk}.pdf"
    assert address in client.get(f"/sager/{case.slug}/partshoering/").content.decode()
    assert client.get(address).content == bytes(letter.pdf)


def test_what_stops_it_is_said_at_its_field_and_what_was_typed_stays(client):
    case = adverse_case()
    page = client.post(f"/sager/{case.slug}/partshoering/brev/", hearing_form(**day("due_on", cast.LATER.date())))
    assert "due_on" in page.context["form"].errors
    assert "Kan du klare et fleksjob" in page.content.decode()


def test_before_it_is_sent_the_page_says_that_the_decision_is_due_before_the_answer(client):
    case = adverse_case()
    late = hearing_form(**day("due_on", cast.LATER.date() + timedelta(days=63)), look="text")
    page = client.post(f"/sager/{case.slug}/partshoering/brev/", late)
    assert "retssikkerhedsloven § 3, stk. 2" in page.context["warning"]


def test_the_letter_of_what_is_missing_is_shown_and_sent(client, read):
    case = cast.application()
    address = f"/sager/{case.slug}/mangler/brev/"
    assert "Vi mangler oplysninger i din sag" in read(address)
    typed = {
        "facts": ["cannot_work_on_normal_terms"],
        "text": "Vi skal vide, hvad du kan.",
        "how": "letter",
        **day("due_on", cast.LATER.date() + timedelta(days=21)),
    }
    assert client.post(address, typed).status_code == 302
    assert "Vi skal vide, hvad du kan." in words_of(bytes(InformationNotice.objects.get().letter.pdf))


def test_a_receipt_is_offered_until_one_is_sent(client, read):
    case = cast.application()
    offered = f'href="/sager/{case.slug}/kvittering/"'
    for page in ("", "oplysninger/"):
        assert offered in client.get(f"/sager/{case.slug}/{page}").content.decode()
    assert "Vi har modtaget din ansøgning" in read(f"/sager/{case.slug}/kvittering/")
    assert client.post(f"/sager/{case.slug}/kvittering/", {"how": "digital-post"}).status_code == 302
    assert offered not in client.get(f"/sager/{case.slug}/oplysninger/").content.decode()
    assert f"/breve/{SentLetter.objects.get().pk}.pdf" in client.get(f"/sager/{case.slug}/").content.decode()


@pytest.fixture
def in_december(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: WEEK_BEFORE)


def test_a_week_before_the_time_runs_out_the_case_leads_to_the_notice_that_it_is_not_kept(in_december, client, read):
    case = cast.karen()
    address = f"/sager/{case.slug}/frist/"
    assert address in client.get(f"/sager/{case.slug}/").content.decode()
    assert "Vi skal bruge mere tid til din sag" in read(address)
    typed = {
        "why": "Vi venter på værkstedet.",
        "how": "digital-post",
        **day("expected_on", WEEK_BEFORE.replace(day=30)),
    }
    assert client.post(address, typed).status_code == 302
    assert DeadlineNotice.objects.get().letter


def test_another_municipality_s_letter_is_not_there(client):
    case = cast.application("ole")
    assert client.get(f"/sager/{case.slug}/kvittering/").status_code == 404
