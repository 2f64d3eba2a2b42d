"""A decision about the wrong person: annulled on its page, and the application registered for the right one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.accounts.models import Role
from rettesnor.cases.file.index import differences
from rettesnor.cases.models import Case
from tests.cases import cast
from tests.cases.course import annul, deliver, due, issued
from tests.web.staff.test_corrections import errors, page_of
from tests.web.staff.test_hearing import day

WHY = "Ansøgningen er en navnesøsters."
TYPED = {**day("notified_on", cast.LATER.date()), "notified_how": "letter", "reason": WHY}


def annul_page(decision):
    return page_of(decision.case, "afgoerelser", decision.pk, "annuller")


def decision_page(decision):
    return page_of(decision.case, "afgoerelser", decision.pk)


@pytest.fixture
def decided():
    case = cast.karen()
    decision = issued(case)
    deliver(case, cast.LATER.date())
    return decision


def test_from_the_wrong_person_to_the_right_one_with_the_day_the_application_first_came(client, read):
    """Gamle Prøve applied, it was registered on Karen's number, and Karen got the letter."""
    wrong, other = cast.karen(), cast.application("old", received_on=cast.RECEIVED + timedelta(days=2))
    decision = issued(wrong)
    deliver(wrong, cast.LATER.date())

    number = {"cpr": "610150-4444", "source": "caseworker", "reason": WHY}
    assert "Annuller den først" in str(errors(client.post(f"/borgere/{wrong.citizen_id}/ret-cpr/", number))["cpr"])
    newest = page_of(wrong, "afgoerelse", "levering")
    assert newest in read(page_of(wrong, "luk"))
    assert client.get(newest).url == decision_page(decision)
    assert annul_page(decision) in read(decision_page(decision))

    assert client.post(annul_page(decision), TYPED).url == decision_page(decision)
    assert page_of(wrong, "luk") in read(decision_page(decision))
    assert client.post(page_of(wrong, "luk"), {"ground": "mistake", "reason": WHY}).status_code == 302
    first_day = {
        "cpr": "610150-4444",
        "name": other.citizen.name,
        "address": "\n".join(other.citizen.address),
        **day("received_on", wrong.received_on),
        "channel": "digital",
        "applied_for": "sheltered_employment",
        "same_person": "on",
    }
    assert client.post("/sager/ny/", first_day).status_code == 302

    right = Case.objects.latest("pk")
    assert (right.citizen, right.received_on) == (other.citizen, cast.RECEIVED)
    assert due(right, cast.LATER).day == due(wrong, cast.NOW).day
    inbox = read("/sager/")
    assert right.journal_number in inbox
    assert wrong.journal_number not in inbox
    assert list(differences(cast.LATER)) == []


def test_the_page_says_what_to_think_of_before_and_where_a_jurist_finds_it(client, read, decided):
    text = read(annul_page(decided))
    assert "72 timer" in text
    assert "/lov/gennemgang/" in text
    assert "annulleres uden partshøring" in read("/lov/gennemgang/")


@pytest.mark.parametrize("lacking", ["notified_on", "notified_how", "reason"])
def test_what_is_missing_is_said_at_its_field(client, decided, lacking):
    typed = {name: value for name, value in TYPED.items() if not name.startswith(lacking)}
    assert list(errors(client.post(annul_page(decided), typed))) == [lacking]


@pytest.mark.parametrize("off", [-1, 1])
def test_a_day_that_cannot_be_is_said_at_its_field(client, decided, off):
    typed = {**TYPED, **day("notified_on", cast.LATER.date() + timedelta(days=off))}
    assert list(errors(client.post(annul_page(decided), typed))) == ["notified_on"]


def test_where_no_delivery_is_recorded_the_day_and_the_way_can_be_left_out(client, read):
    decision = issued(cast.karen())
    assert client.post(annul_page(decision), {"reason": WHY}).status_code == 302
    assert "Der er ikke registreret nogen levering af brevet." in read(decision_page(decision))


def test_every_page_that_names_it_says_that_it_is_annulled(client, read, decided):
    case = decided.case
    annul(decided)
    text = read(decision_page(decided))
    assert WHY in text
    assert "Afgørelsen gælder ikke." in text
    assert "Der løber ingen klagefrist." in text
    assert "En senere afgørelse har afløst den." not in text
    assert annul_page(decided) not in text
    for address in (page_of(case), page_of(case, "afgoerelse"), f"/borgere/{case.citizen_id}/"):
        assert "(annulleret)" in read(address), address
    assert "(annulleret)" in read("/sager/soeg/", ord="Karen")
    assert "Annullerede afgørelsen af 2. november 2026" in read(page_of(case))


def test_its_letter_and_its_words_stay_to_be_read(client, read, decided):
    before = client.get(page_of(decided.case, "afgoerelser", decided.pk, "brev.pdf").rstrip("/")).content
    annul(decided)
    assert client.get(page_of(decided.case, "afgoerelser", decided.pk, "brev.pdf").rstrip("/")).content == before
    assert cast.GRANT.decision_sentence in read(decision_page(decided))


def test_where_the_newest_is_annulled_the_earlier_one_is_the_one_that_is_delivered(client, read):
    case = cast.karen()
    first = issued(case, cast.NOW)
    cast.draft(case, replace(cast.GRANT, supersedes_because="Nye oplysninger."), cast.LATER)
    second = cast.issue(case)
    assert "En senere afgørelse har afløst den." in read(decision_page(first))
    annul(second)
    assert "En senere afgørelse har afløst den." not in read(decision_page(first))
    assert client.get(page_of(case, "afgoerelse", "levering")).url == decision_page(first)
    typed = {"way": "otherwise", "how": "letter", **day("delivered_on", cast.LATER.date())}
    assert client.post(decision_page(first), typed).status_code == 302
    assert first.delivery


def test_an_annulment_is_withdrawn_with_a_reason_and_still_shown(client, read, decided):
    annulment = annul(decided)
    address = page_of(decided.case, "annulleringer", annulment.pk, "traek")
    assert address in read(decision_page(decided))
    assert set(errors(client.post(address, {"reason": " "}))) == {"reason", "notified_again_on", "notified_again_how"}
    told = {**day("notified_again_on", cast.LATER.date()), "notified_again_how": "letter"}
    assert client.post(address, {"reason": "Det var den rette.", **told}).url == decision_page(decided)
    text = read(decision_page(decided))
    assert "Det var den rette." in text
    assert WHY in text
    assert "Afgørelsen gælder ikke." not in text
    assert "Brevets modtager fik besked om, at afgørelsen alligevel gælder, den 2. november 2026, brev." in text
    assert "Borgeren fik den 2. november 2026 besked om, at afgørelsen gælder igen" in text
    assert "8. december 2026" in text


def test_where_nobody_was_told_of_the_annulment_only_the_reason_is_asked(client, read):
    annulment = annul(issued(cast.karen()), notified_on=None, notified_how=None)
    address = page_of(annulment.case, "annulleringer", annulment.pk, "traek")
    assert "Klagefristen løber som før." in read(address)
    assert list(errors(client.post(address, {"reason": " "}))) == ["reason"]


def test_before_it_is_done_the_pages_say_what_will_come_of_it(read, decided):
    assert "Når du annullerer afgørelsen, gælder den ikke længere." in read(annul_page(decided))
    annulment = annul(decided)
    text = read(page_of(decided.case, "annulleringer", annulment.pk, "traek"))
    assert "Når du trækker annulleringen tilbage, gælder afgørelsen igen." in text
    assert "Klagefristen løber på ny" in text


def test_the_only_ground_is_told_and_not_asked(read, decided):
    text = read(annul_page(decided))
    assert "Den er truffet om en person, som ansøgningen ikke angår" in text
    assert 'type="radio"' not in text


def test_a_page_opened_before_says_which_decision_is_annulled(read, decided):
    annul(decided)
    assert "Afgørelsen af 2. november 2026 er annulleret, og ingen anden gælder." in read(annul_page(decided))


class TestWhereToGoOn:
    """The message and the case page say which of the two it is, and lead there."""

    def test_with_none_left_the_case_is_to_be_closed(self, client, read, decided):
        close = f'href="{page_of(decided.case, "luk")}"'
        said = (
            "Afgørelsen af 2. november 2026 er annulleret, og ingen anden gælder. Luk sagen som registreret ved en fejl"
        )
        message = client.post(annul_page(decided), TYPED, follow=True).content.decode()
        assert said in message
        assert close in message
        text = read(page_of(decided.case))
        assert said in text
        assert f"<a {close}>at blive lukket som registreret ved en fejl</a>" in text
        assert "oplysninger og en afgørelse" not in text

    def test_an_earlier_one_that_holds_again_may_be_about_the_wrong_person_too(self, client, read):
        case = cast.karen()
        first = issued(case, cast.NOW)
        cast.draft(case, replace(cast.GRANT, supersedes_because="Nye oplysninger."), cast.LATER)
        second = cast.issue(case)
        assert "Så gælder afgørelsen af" in read(annul_page(second))
        assert "Så gælder afgørelsen af" not in read(annul_page(first))
        said = "gælder igen. Er den også truffet om den forkerte person, så annuller også den."
        message = client.post(annul_page(second), {"reason": WHY}, follow=True).content.decode()
        for text in (message, read(page_of(case))):
            assert said in text
            assert f'href="{decision_page(first)}"' in text

    def test_one_that_had_replaced_it_holds_as_before(self, client, read):
        case = cast.karen()
        first = issued(case, cast.NOW)
        cast.draft(case, replace(cast.GRANT, supersedes_because="Nye oplysninger."), cast.LATER)
        cast.issue(case)
        message = client.post(annul_page(first), {"reason": WHY}, follow=True).content.decode()
        assert "Den, der afløste den, af 2. november 2026, gælder." in message
        assert "er annulleret, og" not in read(page_of(case))


def test_an_auditor_reads_it_and_is_offered_nothing(client, sign_in, decided):
    annul(decided)
    page = sign_in(cast.user(role=Role.AUDITOR)).get(decision_page(decided)).content.decode()
    assert WHY in page
    assert "annulleringer" not in page
