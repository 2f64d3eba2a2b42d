"""The pages of a complaint: registered, reassessed, sent on, answered; each as the people who work with it do it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rettesnor.cases.models import (
    AppealOutcomeKind,
    CaseIndex,
    Complaint,
    DecidedBy,
    ForwardedPackage,
    Forwarding,
    ReassessmentResult,
)
from tests.cases import cast
from tests.cases.complaint.complaining import (
    COMPLAINED,
    LATE,
    answered,
    complain,
    decided,
    new_decision,
    package,
    reassess,
    sent_on,
    weeks,
)
from tests.cases.complaint.test_about_a_refusal import refused
from tests.cases.course import deliver
from tests.cases.stops import adverse, partly
from tests.web.staff.test_hearing import day


@pytest.fixture
def at(monkeypatch, client):
    """Moves the clock of the pages, and signs in anew: a session does not last for weeks."""

    def move(now):
        monkeypatch.setattr("django.utils.timezone.now", lambda: now)
        client.force_login(cast.user().user)

    move(COMPLAINED)
    return move


def typed(case, **changes):
    return {
        "decision": case.decisions.last().pk,
        "channel": "phone",
        "said": "Tre dage er for lidt.",
        "taken_by": "Mette Prøve",
        "complainer": "party",
        **day("received_on", COMPLAINED.date()),
        **changes,
    }


def test_an_oral_complaint_is_registered_and_shown_with_its_reckoning(client, read, at):
    case = decided()
    assert client.post(f"/sager/{case.slug}/klage/ny/", typed(case)).url == f"/sager/{case.slug}/klage/"
    text = read(f"/sager/{case.slug}/klage/")
    assert "Tre dage er for lidt." in text
    assert "Skrevet ned af Mette Prøve." in text
    assert "30. november 2026" in text  # the last day to complain
    assert "14. december 2026" in text  # to be reassessed by


def test_a_complaint_about_a_refusal_to_reopen_names_it_and_its_own_last_day(client, read, at):
    refusal = refused()
    case, here = refusal.case, f"/sager/{refusal.case.slug}/klage/"
    assert "kan klage over det til og med 14. december 2026" in read(
        f"/sager/{case.slug}/afgoerelser/{refusal.decision.pk}/"
    )
    at(LATE)
    about = {"decision": f"refusal-{refusal.pk}", **day("received_on", LATE.date())}
    assert client.post(f"{here}ny/", typed(case, **about)).url == here
    assert Complaint.objects.get().refusal == refusal
    text = read(here)
    assert "afslaget af 16. november 2026 på at genoptage sagen" in text
    assert "14. december 2026" in text
    form = client.get(f"/sager/{case.slug}/klager/{Complaint.objects.get().pk}/ret/").context["form"]
    assert form["decision"].value() == f"refusal-{refusal.pk}"


def test_who_wrote_it_down_is_asked_for_at_its_field(client, at):
    case = decided()
    page = client.post(f"/sager/{case.slug}/klage/ny/", typed(case, taken_by=""))
    assert set(page.context["form"].errors) == {"taken_by"}


def test_a_late_one_is_registered_and_goes_on_without_a_reassessment(client, read, at):
    """T4: there is no button that rejects it, and none that reassesses it."""
    case = decided()
    at(LATE)
    assert (
        client.post(f"/sager/{case.slug}/klage/ny/", typed(case, **day("received_on", LATE.date()))).status_code == 302
    )
    complaint = Complaint.objects.get()
    text = read(f"/sager/{case.slug}/klage/")
    assert "For sen" in text
    assert f"/sager/{case.slug}/klager/{complaint.pk}/genvurder/" not in text
    assert client.post(f"/sager/{case.slug}/klager/{complaint.pk}/pakke/", {}).status_code == 302
    address = f"/sager/{case.slug}/klager/{complaint.pk}/send/"
    sent = {"how": "secure-mail", "text": "Sendt.", "told_how": "digital-post", **day("sent_on", LATE.date())}
    page = client.post(address, sent)
    assert set(page.context["form"].errors) == {"remark"}
    assert client.post(address, {**sent, "remark": "Kom en dag for sent."}).status_code == 302
    assert Forwarding.objects.get().remark == "Kom en dag for sent."


def test_without_a_delivery_no_page_calls_it_late(client, read, at):
    """T8."""
    case = decided(delivered=False)
    at(weeks(50))
    complain(case, weeks(50))
    assert "klagefristen er ikke begyndt" in read(f"/sager/{case.slug}/klage/").lower()


def test_maintained_by_the_municipality_it_is_packed_read_and_sent(client, read, at):
    case = decided()
    complaint = complain(case)
    here = f"/sager/{case.slug}/klager/{complaint.pk}"
    assert client.post(f"{here}/genvurder/", {"result": "none", "reasons": "Behovet er tre dage."}).status_code == 302
    assert client.post(f"{here}/pakke/", {}).status_code == 302
    pdf = client.get(f"/sager/{case.slug}/klagepakker/{ForwardedPackage.objects.get().pk}/pakke.pdf")
    assert pdf.content.startswith(b"%PDF")
    assert pdf["Cache-Control"] == "no-store"
    sent = {"how": "secure-mail", "text": "Sendt.", "told_how": "digital-post", **day("sent_on", COMPLAINED.date())}
    assert client.post(f"{here}/send/", sent).status_code == 302
    text = read(f"/sager/{case.slug}/klage/")
    assert "Sendt til Ankestyrelsen" in text
    assert ForwardedPackage.objects.get().sha256 in text


def test_the_rest_is_asked_about_and_sent_on(client, read, at):
    case = decided()
    complaint = complain(case)
    reassess(complaint, ReassessmentResult.PARTIAL, COMPLAINED)
    new_decision(case, COMPLAINED, partly(("support_need",), amounts=("3.5 days/week",)))
    deliver(case, COMPLAINED.date(), now=COMPLAINED)
    assert "Borgeren kan fastholde resten" in read(f"/sager/{case.slug}/")
    word = {"maintained": "yes", "how": "phone", **day("received_on", COMPLAINED.date())}
    assert client.post(f"/sager/{case.slug}/klager/{complaint.pk}/fasthold/", word).status_code == 302
    assert CaseIndex.objects.get(case=case).complaint_due == COMPLAINED.date() + timedelta(days=14)


@pytest.mark.parametrize("kind", [AppealOutcomeKind.ANNULLED, AppealOutcomeKind.REMITTED])
def test_taken_away_by_ankestyrelsen_the_case_is_open_again_on_every_page(client, read, at, kind):
    case, back = decided(), weeks(20)
    complaint = sent_on(case)
    at(back)
    given = {"kind": kind, "said": "Ikke oplyst.", **day("decided_on", back.date()), **day("received_on", back.date())}
    assert client.post(f"/sager/{case.slug}/klager/{complaint.pk}/svar/", given).status_code == 302
    anew = "28. juni 2027"  # twelve weeks
    assert anew in read("/sager/")
    assert anew in read(f"/sager/{case.slug}/")
    text = read(f"/sager/{case.slug}/klage/")
    assert "Ingen tidligere afgørelse gav hjælp, der fortsætter." in text
    assert reverse("legal_review") in text


def test_a_change_is_carried_out_from_the_draft(client, read, at):
    case, back = decided(), weeks(20)
    complaint = sent_on(case)
    answered(complaint, AppealOutcomeKind.CHANGED, back)
    at(back)
    cast.draft(case, cast.GRANT, back)
    assert "at det, Ankestyrelsen har ændret, bliver gennemført" in read(f"/sager/{case.slug}/")
    assert client.post(f"/sager/{case.slug}/klager/{complaint.pk}/gennemfoer/", {}).status_code == 302
    newest = case.decisions.last()
    assert newest.decided_by == DecidedBy.ANKESTYRELSEN
    assert client.get(f"/sager/{case.slug}/afgoerelser/{newest.pk}/").status_code == 200


def test_everything_that_is_recorded_can_be_taken_back_with_a_reason(client, read, at):
    case = decided()
    complaint = complain(case)
    row = reassess(complaint, ReassessmentResult.NONE, COMPLAINED)
    address = f"/sager/{case.slug}/klagens/genvurdering/{row.pk}/"
    assert address in read(f"/sager/{case.slug}/klage/")
    assert client.post(address, {"reason": "Der er kommet nye oplysninger."}).status_code == 302
    assert client.post(f"/sager/{case.slug}/klagens/klage/{complaint.pk}/", {"reason": "Anden sag."}).status_code == 302
    assert "Trukket tilbage" in read(f"/sager/{case.slug}/klage/")


def test_a_complaint_is_corrected_with_what_was_recorded_kept(client, read, at):
    case = decided()
    complaint = complain(case)
    address = f"/sager/{case.slug}/klager/{complaint.pk}/ret/"
    assert "Tre dage er for lidt." in read(address)
    changed = typed(case, said="Fire dage, tak.", reason="Hørt forkert.")
    assert client.post(address, changed).status_code == 302
    text = read(f"/sager/{case.slug}/klage/")
    assert "Fire dage, tak." in text
    assert "Tre dage er for lidt." in text  # what it was


def test_what_would_it_be_remitted_for_is_read_before_it_is_issued_and_stops_nothing(client, read, at):
    """T1, T5, T6, T12, T15."""
    case = adverse()
    cast.draft(case, cast.REJECTION, COMPLAINED)
    assert f"/sager/{case.slug}/afgoerelse/hjemvisning/" in read(f"/sager/{case.slug}/afgoerelse/udsted/")
    text = read(f"/sager/{case.slug}/afgoerelse/hjemvisning/")
    assert "Hvad ville den blive hjemvist for?" in text
    assert "partshøring" in text


def test_the_number_of_queries_does_not_grow_with_the_complaints(client, at, django_assert_max_num_queries):
    case = decided()
    for _ in range(3):
        package_of = complain(case)
        reassess(package_of, ReassessmentResult.NONE, COMPLAINED)
        package(package_of, COMPLAINED)
    for page, most in (("klage/", 46), ("", 46)):
        with django_assert_max_num_queries(most):
            client.get(f"/sager/{case.slug}/{page}")
