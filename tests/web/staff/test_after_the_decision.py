"""The pages of what follows a decision: it is stopped, complained about, corrected, reopened and written about."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.cases.models import (
    Complaint,
    ComplaintLetter,
    DeadlineNotice,
    Reopening,
    ReopeningRefusal,
    SlipCorrection,
)
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, complain, decided
from tests.cases.decision.test_send_deadline_notice import WEEK_BEFORE, sent
from tests.cases.ways_of_mending import NEXT_DAY, delivered
from tests.letters.letters import words_of
from tests.web.staff.test_decide import issued, missing
from tests.web.staff.test_hearing import day

STOPPED = replace(
    cast.REJECTION,
    decision_sentence="Din beskyttede beskæftigelse stopper, fordi du kan bruge et fleksjob.",
    supersedes_because="Borgeren er udeblevet og har fået bevilget fleksjob.",
)
EMPLOYED = ("ansat", "ansættelse", "arbejdsgiver", "feriepenge", "lønmodtager")


@pytest.fixture
def at(monkeypatch, client):
    """Moves the clock of the pages, and signs in anew: a session does not last for weeks."""

    def move(now):
        monkeypatch.setattr("django.utils.timezone.now", lambda: now)
        client.force_login(cast.user().user)

    move(NEXT_DAY)
    return move


def absent():
    """Karen has four days a week, stays away, and is thought to manage a flexi-job."""
    case = delivered()
    cast.facts(case, now=NEXT_DAY, **cast.CAN_USE_A_FLEX_JOB)
    return case


def test_what_is_granted_does_not_stop_for_staying_away_before_the_citizen_is_heard(client, at):
    """T3: FOB 2000.320."""
    case = absent()
    cast.draft(case, STOPPED, NEXT_DAY)
    assert any("partshøring" in said.lower() for said in missing(client, case))
    issued(client, case)
    assert case.decisions.get().outcome == "granted"


def test_nor_before_what_they_rely_on_is_weighed_and_the_letter_says_from_when(client, at):
    """T9: principafgørelse 231-10."""
    case = absent()
    cast.exemption(case, now=NEXT_DAY)
    cast.draft(case, STOPPED, NEXT_DAY)
    stopped = missing(client, case)
    assert f"/sager/{case.slug}/afgoerelse/#field-reliance" in stopped.values()
    time_to_adapt = "Hjælpen stopper den 1. februar 2027, så du kan nå at komme i gang i fleksjobbet."
    cast.draft(case, replace(STOPPED, reliance=time_to_adapt), NEXT_DAY)
    assert missing(client, case) == {}
    issued(client, case)
    assert time_to_adapt in words_of(bytes(case.decisions.last().pdf))


def test_who_complains_of_not_being_treated_as_an_employee_gets_letters_that_call_nobody_one(client, at):
    """T14: § 103 is help and no employment; only the citizen's own words may say so."""
    case = decided()
    at(COMPLAINED)
    typed = {
        "decision": case.decisions.last().pk,
        "channel": "letter",
        "said": "Jeg er ansat og vil have feriepenge.",
        "complainer": "party",
        **day("received_on", COMPLAINED.date()),
    }
    assert client.post(f"/sager/{case.slug}/klage/ny/", typed).status_code == 302
    here = f"/sager/{case.slug}/klager/{Complaint.objects.get().pk}"
    reasons = "Hjælp efter § 103 har et socialt formål."
    assert client.post(f"{here}/genvurder/", {"result": "none", "reasons": reasons}).status_code == 302
    for kind in ("receipt", "result"):
        assert client.post(f"{here}/nyt-brev/", {"kind": kind, "how": "letter"}).url == f"/sager/{case.slug}/klage/"
    for row in ComplaintLetter.objects.all():
        said = words_of(client.get(f"/sager/{case.slug}/breve/{row.letter_id}.pdf").content).lower()
        assert not [word for word in EMPLOYED if word in said]


def test_a_letter_about_a_complaint_is_shown_before_it_is_sent(client, read, at):
    complaint = complain(decided())
    at(COMPLAINED)
    address = f"/sager/{complaint.case.slug}/klager/{complaint.pk}/nyt-brev/"
    assert "Vi ser først på sagen igen." in read(address)
    more = {"kind": "more_information", "how": "letter", "text": "En udtalelse.", "look": "text"}
    assert [each.code for each in client.post(address, more).context["stopped"]] == ["empty"]
    told = {**more, **day("expected_on", COMPLAINED.date() + timedelta(days=56))}
    assert "Vi regner med at være færdige den 11. januar 2027." in client.post(address, told).content.decode()
    assert not ComplaintLetter.objects.exists()


@pytest.mark.parametrize("look", ["text", "pdf"])
def test_a_look_at_a_correction_shows_what_would_stop_it_and_keeps_nothing(client, look):
    case = delivered()
    address = f"/sager/{case.slug}/afgoerelser/{case.decisions.get().pk}/ret-fejl/"
    typed = {"kind": "name", "before": "Karen Prøve", "after": "Karin Prøve", "reason": "Tastefejl.", "how": "letter"}
    changed = {**typed, "before": "fire dage om ugen", "after": "tre dage om ugen"}
    page = client.post(address, {**changed, "look": look})
    assert "Genoptag sagen" in page.context["form"].non_field_errors()[0]
    assert page.context["form"]["after"].value() == "tre dage om ugen"
    if look == "text":
        assert not client.post(address, {**typed, "look": look}).context["form"].errors
    else:
        assert client.post(address, {**typed, "look": look})["Content-Type"] == "application/pdf"
    assert not SlipCorrection.objects.exists()


def test_a_slip_is_corrected_from_the_page_of_the_decision(client, read, at):
    case = delivered()
    decision = f"/sager/{case.slug}/afgoerelser/{case.decisions.get().pk}/"
    assert f"{decision}ret-fejl/" in client.get(decision).content.decode()
    typed = {"kind": "name", "before": "Karen Prøve", "after": "Karin Prøve", "reason": "Tastefejl.", "how": "letter"}
    changed = {**typed, "before": "fire dage om ugen", "after": "tre dage om ugen"}
    page = client.post(f"{decision}ret-fejl/", changed)
    assert "Genoptag sagen" in page.context["form"].non_field_errors()[0]
    assert client.post(f"{decision}ret-fejl/", typed).url == decision
    assert SlipCorrection.objects.get().after == "Karin Prøve"
    assert "»Karen Prøve« skulle have været »Karin Prøve«" in read(decision)


def test_what_is_decided_is_reopened_or_that_is_refused(client, read, at):
    case = delivered()
    here = f"/sager/{case.slug}/afgoerelse/genoptag/"
    refusal = {"why": "Det vidste vi.", "how": "letter", **day("asked_on", NEXT_DAY.date())}
    assert client.post(f"{here}afslag/", refusal).status_code == 302
    assert ReopeningRefusal.objects.get().letter.kind == "reopening_refusal"
    assert client.post(here, {"ground": "new_facts", "reason": "Ny lægeerklæring."}).status_code == 302
    assert "en afgørelse" in read(f"/sager/{case.slug}/")
    assert client.post(f"{here}traek/", {"reason": "Det var en anden sag."}).status_code == 302
    assert Reopening.objects.get(superseded_by=None).withdrawn


def test_a_notice_that_the_decision_comes_later_is_withdrawn_or_corrected_from_the_case(client, at):
    case = cast.karen()
    at(WEEK_BEFORE)
    outside, here = sent(case, sent_outside_on=WEEK_BEFORE.date()), f"/sager/{case.slug}/fristbeskeder"
    page = client.get(f"/sager/{case.slug}/").content.decode()
    assert f"{here}/{outside.pk}/ret/" in page
    typed = {"why": "Vi venter.", "how": "letter", "reason": "Skrevet af.", **day("sent_on", WEEK_BEFORE.date())}
    told = day("expected_on", WEEK_BEFORE.date() + timedelta(days=40))
    assert client.post(f"{here}/{outside.pk}/ret/", {**typed, **told}).status_code == 302
    newest = DeadlineNotice.objects.get(superseded_by=None)
    assert client.post(f"{here}/{newest.pk}/traek/", {"reason": "Aldrig sendt."}).status_code == 302
    assert DeadlineNotice.objects.get(superseded_by=None).withdrawn
