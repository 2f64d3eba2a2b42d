"""The pages on which what was recorded is corrected, withdrawn or closed; what it was before is shown as such."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.hearing.withdraw_hearing import withdraw_hearing
from rettesnor.cases.intake.close_case import close_case
from rettesnor.cases.models import ClosingGround
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases import cast
from tests.cases.course import annul
from tests.cases.decision.test_record_delivery import deliver
from tests.web.staff.test_any_input import Fields
from tests.web.staff.test_hearing import day, sent

WHY = "Tastet forkert af Bo."


def page_of(case, *rest):
    return "/".join(["/sager", case.slug, *map(str, rest), ""])


def heard():
    return cast.hearing(cast.karen(**cast.CAN_USE_A_FLEX_JOB))


def issued():
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    return cast.issue(case)


def errors(page):
    return page.context["form"].errors


def test_the_application_is_corrected_with_its_day_and_both_are_shown(client, read):
    case = cast.application()
    typed = {
        **day("received_on", cast.RECEIVED - timedelta(days=3)),
        "channel": "phone",
        "applied_for": "special_course",
        "asked_for": "to dage om ugen",
        "own_words": "Ja.",
    }
    assert "reason" in errors(client.post(page_of(case, "ansoegning"), typed))
    assert client.post(page_of(case, "ansoegning"), {**typed, "reason": WHY}).url == page_of(case)
    text = read(page_of(case))
    assert "to dage om ugen" in text
    assert "28. september 2026" in text
    assert WHY in text
    assert "<del>" in text
    assert "beskyttet beskæftigelse fire dage om ugen" in text


def test_the_form_begins_with_what_is_registered(client):
    form = client.get(page_of(cast.application(), "ansoegning")).context["form"]
    assert form.initial["received_on"] == cast.RECEIVED
    assert form.initial["asked_for"] == "beskyttet beskæftigelse fire dage om ugen"


def test_a_withdrawn_application_closes_the_case_and_every_page_says_so(client, read):
    case = cast.karen()
    typed = {"ground": "withdrawn", **day("told_on", cast.LATER.date()), "told_how": "phone", "reason": "Fik job."}
    assert client.post(page_of(case, "luk"), typed).url == page_of(case)
    for rest in ((), ("oplysninger",), ("vurdering",), ("partshoering",), ("afgoerelse",)):
        text = read(page_of(case, *rest))
        assert "Fik job." in text
        assert page_of(case, "genaabn") in text
    assert case.journal_number not in read("/sager/")
    assert client.get(page_of(case, "partshoering", "send")).status_code == 200
    assert not client.get(page_of(case)).context["dues"]


@pytest.mark.parametrize("lacking", ["told_on", "told_how", "reason"])
def test_what_a_withdrawal_lacks_is_said_at_its_field(client, lacking):
    typed = {"ground": "withdrawn", **day("told_on", cast.LATER.date()), "told_how": "phone", "reason": "Fik job."}
    left = {name: value for name, value in typed.items() if not name.startswith(lacking)}
    assert list(errors(client.post(page_of(cast.application(), "luk"), left))) == [lacking]


def test_a_duplicate_and_the_case_that_goes_on_lead_to_each_other(client, read):
    first = cast.application()
    later = cast.application(received_on=cast.RECEIVED + timedelta(days=2), known=first.citizen)
    assert "duplicate_of" not in client.get(page_of(cast.application("amir"), "luk")).context["form"].fields
    typed = {"ground": "duplicate", "duplicate_of": first.slug, "reason": "Sendt to gange."}
    assert client.post(page_of(later, "luk"), typed).status_code == 302
    assert page_of(first) in read(page_of(later))
    assert page_of(later) in read(page_of(first))


def test_a_closed_case_is_reopened_with_a_reason(client, read):
    case = cast.application()
    close_case(case, by=cast.user(), now=cast.LATER, ground=ClosingGround.MISTAKE, reason="Troede det.")
    assert "reason" in errors(client.post(page_of(case, "genaabn"), {"reason": " "}))
    assert client.post(page_of(case, "genaabn"), {"reason": "Det var det ikke."}).status_code == 302
    assert case.closing is None
    assert case.journal_number in read("/sager/")


def test_a_page_for_something_a_closed_case_does_not_allow_says_so_and_leads_on(client):
    held = heard()
    case = held.case
    close_case(case, by=cast.user(), now=cast.LATER, ground=ClosingGround.MISTAKE, reason="Forkert.")
    text = client.get(page_of(case, "partshoering", held.pk, "ret")).content.decode()
    assert "Genåbn" in text or page_of(case, "genaabn") in text
    assert '<form class="rn-narrow"' not in text


def test_a_hearing_typed_with_a_wrong_year_is_corrected_and_the_wrong_day_is_shown_as_such(client, read):
    held = heard()
    case = held.case
    address = page_of(case, "partshoering", held.pk, "ret")
    begins = client.get(address).context["form"].initial
    assert (begins["due_on"], begins["material"]) == (held.due_on, held.material)
    typed = {**sent(case), **day("sent_on", held.sent_on), **day("due_on", date(2026, 10, 22)), "reason": WHY}
    assert client.post(address, typed).url == page_of(case, "partshoering")
    text = read(page_of(case, "partshoering"))
    assert WHY in text
    assert "<del>" in text
    assert "22. oktober 2026" in text
    assert "19. oktober 2026" in text


def test_a_wrong_year_is_said_at_its_field(client):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    for year in (2056, 2099):
        page = client.post(page_of(case, "partshoering", "send"), sent(case, due_on_year=str(year)))
        assert list(errors(page)) == ["due_on"]
    page = client.post(page_of(case, "partshoering", "send"), sent(case, due_on_year="9999"))
    assert list(errors(page)) == ["due_on"]


def test_a_day_off_is_said_at_its_field_with_the_next_weekday(client):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    page = client.post(page_of(case, "partshoering", "send"), sent(case, **day("due_on", date(2026, 12, 25))))
    assert "28. december 2026" in errors(page)["due_on"][0]


def test_a_hearing_is_withdrawn_and_still_shown(client, read):
    held = heard()
    case = held.case
    address = page_of(case, "partshoering", held.pk, "traek")
    assert held.material in client.get(address).content.decode()
    assert client.post(address, {"reason": WHY}).url == page_of(case, "partshoering")
    text = read(page_of(case, "partshoering"))
    assert WHY in text
    assert held.material in text
    assert page_of(case, "partshoering", held.pk, "svar") not in text


def test_an_answer_is_corrected_and_withdrawn_and_every_stage_of_it_is_shown(client, read):
    held = heard()
    cast.answer(held)
    case, given = held.case, held.answers.get()
    typed = {"answer": "Jeg vil gerne prøve.", **day("received_on", held.due_on), "reason": WHY}
    assert client.post(page_of(case, "partshoering", "svar", given.pk, "ret"), typed).status_code == 302
    text = read(page_of(case, "partshoering"))
    assert "Jeg vil gerne prøve." in text
    assert "bliver for hårdt" in text
    corrected = held.answers.order_by("pk").last()
    gone = {"reason": "En anden borgers svar."}
    assert client.post(page_of(case, "partshoering", "svar", corrected.pk, "traek"), gone).status_code == 302
    assert "En anden borgers svar." in read(page_of(case, "partshoering"))


def test_an_exemption_is_withdrawn_and_still_shown(client, read):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    row = cast.exemption(case)
    address = page_of(case, "partshoering", "undladelser", row.pk, "traek")
    assert client.post(address, {"reason": WHY}).url == page_of(case, "partshoering")
    text = read(page_of(case, "partshoering"))
    assert WHY in text
    assert row.reason in text


def test_a_stale_page_is_told_so(client):
    held = heard()
    address = page_of(held.case, "partshoering", held.pk, "traek")
    cast.hearing(held.case)
    client.post(address, {"reason": WHY})
    assert errors(client.post(address, {"reason": "Igen."}))


def test_a_page_about_what_no_longer_stands_says_so_instead_of_its_form(client, read):
    held = heard()
    case, other = held.case, cast.hearing(held.case)
    withdraw_hearing(case, by=cast.user(), now=cast.LATER, hearing=held, reason=WHY)
    for page in ("traek", "ret", "svar"):
        gone, standing = (client.get(page_of(case, "partshoering", row.pk, page)).text for row in (held, other))
        assert "Det blev trukket tilbage den 2. november 2026" in gone
        assert (Fields(gone).written, Fields(standing).written != set()) == (set(), True)


def test_a_decision_that_is_annulled_is_not_offered_to_be_annulled_again_though_an_earlier_one_holds(client):
    first = issued()
    cast.draft(first.case, replace(cast.GRANT, supersedes_because="Ny vurdering."), cast.LATER)
    newer = cast.issue(first.case, cast.LATER)
    annul(newer, now=cast.LATER)
    annulled, holding = (
        client.get(page_of(first.case, "afgoerelser", decision.pk, "annuller")).text for decision in (newer, first)
    )
    assert (Fields(annulled).written, Fields(holding).written != set()) == (set(), True)


def test_a_delivery_is_corrected_and_withdrawn_and_each_day_is_shown(client, read):
    decision = issued()
    case, delivery = decision.case, deliver(decision, cast.LATER.date())
    typed = {"how": "letter", **day("delivered_on", cast.LATER.date()), "reason": WHY}
    decision_page = page_of(case, "afgoerelser", decision.pk)
    assert client.post(page_of(case, "leveringer", delivery.pk, "ret"), typed).url == decision_page
    text = read(decision_page)
    assert WHY in text
    assert "8. december 2026" in text
    corrected = decision.delivery
    assert client.post(page_of(case, "leveringer", corrected.pk, "traek"), {"reason": "Kom retur."}).status_code == 302
    text = read(decision_page)
    assert "Kom retur." in text
    assert "8. december 2026" not in text


def test_a_draft_is_discarded_and_why_is_shown(client, read):
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    assert page_of(case, "afgoerelse", "kasser") in read(page_of(case, "afgoerelse"))
    assert client.post(page_of(case, "afgoerelse", "kasser"), {"reason": "Forkert sag."}).status_code == 302
    assert "Forkert sag." in read(page_of(case, "afgoerelse"))


@pytest.mark.parametrize("follow_up_on", [date(2026, 11, 1), date(2031, 11, 3), date(2100, 1, 1)])
def test_a_follow_up_that_cannot_be_right_is_said_at_its_field(client, follow_up_on):
    case = cast.karen()
    page = client.post(page_of(case, "afgoerelse"), {"reasons": "Derfor.", **day("follow_up_on", follow_up_on)})
    assert list(errors(page)) == ["follow_up_on"]


def test_a_deviation_from_an_earlier_standard_is_shown_and_can_be_ended(client, read):
    case = cast.karen(support_need="light")
    row = record_deviation(case, by=cast.user(), now=cast.NOW, rule="need-too-low", reason="Behovet er større.")
    newer = files.standard("greve-2019").model_copy(update={"standard": "greve-ny"})
    StandardVersion.objects.record(newer, now=cast.NOW)
    address = page_of(case, "vurdering", "fravigelser", row.pk)
    if StandardVersion.objects.in_force(cast.GREVE, cast.LATER.date()) != row.standard:
        assert address in read(page_of(case, "vurdering"))
    assert client.post(address, {"reason": "Ny standard."}).status_code == 302


@pytest.mark.parametrize("typed", ["31-12-9999", "999999999999-1-2026", "1-999999999999-2026", "1-1-0000"])
def test_no_day_however_it_is_typed_breaks_a_page(client, typed):
    parts = dict(zip(("day", "month", "year"), typed.split("-"), strict=True))
    held = heard()
    case = held.case
    pages = {
        page_of(case, "ansoegning"): "received_on",
        page_of(case, "luk"): "told_on",
        page_of(case, "partshoering", "send"): "sent_on",
        page_of(case, "partshoering", held.pk, "ret"): "due_on",
        page_of(case, "partshoering", held.pk, "svar"): "received_on",
        page_of(case, "afgoerelse"): "follow_up_on",
        page_of(case, "oplysninger"): "application_received",
        "/sager/ny/": "received_on",
    }
    for address, name in pages.items():
        page = client.post(address, {f"{name}_{part}": value for part, value in parts.items()})
        assert page.status_code == 200, address
        assert name in errors(page), address
    assert client.get(page_of(case)).status_code == 200
