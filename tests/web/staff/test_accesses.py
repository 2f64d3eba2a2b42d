"""Whoever's name a page shows, it is written down that it was shown; a look that was refused is an event."""

import pytest
from django.db import DatabaseError, OperationalError
from django.test import Client
from django.urls import get_resolver

from rettesnor.accounts.models import Role, Team
from rettesnor.audit.models import Access, Event
from rettesnor.cases.decision.withdraw_delivery import withdraw_delivery
from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.intake.send_receipt import send_receipt
from rettesnor.cases.models import Citizen, ContactKind, Deviation, SentBy
from rettesnor.cases.people.add_contact import add_contact
from rettesnor.cases.people.teams import make_team
from rettesnor.web.staff import urls
from rettesnor.web.staff.complaint.acts import DONE_TO
from tests.cases import cast
from tests.cases.competence.disqualifying import asked
from tests.cases.complaint.complaining import complain
from tests.cases.course import annul, let_hold_again
from tests.cases.decision.test_record_delivery import deliver
from tests.house.happened import put_on_the_agenda, tell_late, with_all_that_is_done

ROUTES = [entry for entry in urls.urlpatterns if entry.name]


def address(route, case, of_complaint):
    """Each page with something on it: of the case, of its citizen, of its complaint, of a team."""
    team, contact = Team.objects.first(), case.citizen.contacts.first()
    rows = {
        "hearing_answer": case.hearings.first(),
        "extend_hearing": case.hearings.first(),
        "correct_hearing": case.hearings.first(),
        "withdraw_hearing": case.hearings.first(),
        "correct_hearing_answer": case.hearing_answers.first(),
        "withdraw_hearing_answer": case.hearing_answers.first(),
        "withdraw_exemption": case.hearing_exemptions.first(),
        "withdraw_information_notice": case.information_notices.first(),
        "correct_delivery": case.deliveries.first(),
        "withdraw_delivery": case.deliveries.first(),
        "withdraw_deviation": Deviation.objects.filter(case=case).first(),
        "correct_deadline_notice": case.deadline_notices.first(),
        "withdraw_deadline_notice": case.deadline_notices.first(),
        "annul_invalid": case.decisions.first(),
        "correct_slip": case.decisions.first(),
        "annul_decision": case.decisions.first(),
        "withdraw_annulment": case.annulments.first(),
        "decision": case.decisions.first(),
        "letter_pdf": case.decisions.first(),
        "sent_letter": case.letters.first(),
        "rule_on_disqualification": case.disqualifications.first(),
        "correct_complaint": case.complaints.first(),
        "package_pdf": case.forwarded_packages.first(),
        **{action.name: case.complaints.first() for action in DONE_TO},
        "team": team,
        "end_team": team,
    }
    row = case.citizen if str(route.pattern).startswith("borgere/") else rows.get(route.name)
    values = {
        "number": case.slug,
        "rule": "need-too-low",
        "pk": row.pk if row else of_complaint.get(route.name, 1),
        "code": case.municipality,
        "municipality": case.municipality,
        "contact": contact.pk,
        "key": "receipt.next",
        "day": cast.LATER.date().isoformat(),
    }
    return "/" + get_resolver().reverse(route.name, **{key: values[key] for key in route.pattern.regex.groupindex})


@pytest.fixture
def client(client, sign_in):
    """A team leader gets to every page."""
    return sign_in(cast.user(role=Role.TEAM_LEADER))


@pytest.fixture
def case(client):
    case = cast.karen(support_need="light", lawful_stay=None)
    send_receipt(case, by=cast.user(), now=cast.NOW, how=SentBy.DIGITAL_POST)
    tell_late(case)
    cast.notice(case, ("lawful_stay",))
    cast.facts(case, lawful_stay=True)
    cast.answer(cast.hearing(case, ("support_need",)))
    cast.exemption(case, names=("lawful_stay",))
    record_deviation(case, by=cast.user(), now=cast.NOW, rule="need-too-low", reason="VUM viser ikke det hele.")
    cast.draft(case, cast.GRANT)
    decision = cast.issue(case)
    annulment = annul(decision)
    let_hold_again(annulment)
    delivery = deliver(decision, cast.LATER.date())
    withdraw_delivery(case, by=cast.user(), now=cast.LATER, delivery=delivery, reason="Kom retur.")
    cast.draft(case, cast.GRANT, cast.LATER)
    cast.application("amir")
    add_contact(case.citizen, ContactKind.OTHER, name="Sofie", by=cast.user(), now=cast.NOW)
    make_team(cast.GREVE, name="Nord", members=[], by=cast.user(role=Role.TEAM_LEADER), now=cast.NOW)
    asked(case, cast.user(name="Bo"), by=cast.user())
    put_on_the_agenda(case)
    return case


@pytest.fixture
def of_complaint(case):
    """By the page that takes it back, the number of each row about a complaint."""
    _package, rows = with_all_that_is_done(complain(case, cast.LATER))
    return rows


def named_on(page):
    """The citizens whose name stands on the page; a letter is about somebody by what it is."""
    text = page.content.decode("utf-8", "replace")
    is_letter = page.headers["Content-Type"] == "application/pdf"
    return {
        citizen.pk
        for citizen in Citizen.objects.all()
        if citizen.name in text or (is_letter and "Karen" in citizen.name)
    }


def test_every_name_on_a_page_is_written_down(client, case, of_complaint):
    for route in ROUTES:
        page = client.get(address(route, case, of_complaint))
        seen = Access.objects.filter(page=route.name, reader=cast.user(role=Role.TEAM_LEADER))
        assert page.status_code in (200, 302), route.name
        assert {int(access.person_id) for access in seen} >= named_on(page), route.name


def test_the_inbox_writes_down_all_it_shows_and_nobody_else(client, case):
    cast.application("amir")
    shown = named_on(client.get("/sager/"))
    assert shown
    assert {int(person) for person in Access.objects.values_list("person_id", flat=True)} == shown
    assert Access.objects.count() == len(shown)


def test_no_page_of_somebody_signed_in_is_kept_by_the_browser(client, case, of_complaint):
    for route in ROUTES:
        assert client.get(address(route, case, of_complaint)).headers["Cache-Control"] == "no-store", route.name
    assert client.get("/standarder/").headers["Cache-Control"] == "no-store"
    assert "no-store" not in Client().get("/standarder/").headers.get("Cache-Control", "")


class TestDenied:
    def test_a_look_at_another_municipality_s_case(self, sign_in, case):
        stranger = cast.user(cast.BALLERUP)
        assert sign_in(stranger).get(f"/sager/{case.slug}/oplysninger/").status_code == 404
        event = Event.objects.get(verb="denied")
        assert (event.actor, event.municipality) == (stranger, cast.BALLERUP)
        assert event.details == {"page": "facts", "status": 404, "case": case.slug}

    def test_a_page_that_is_not_for_the_role(self, sign_in, case):
        sign_in(cast.user(role=Role.POLICY_OWNER)).get("/sager/")
        assert Event.objects.get(verb="denied").details == {"page": "inbox", "status": 403}

    def test_a_number_pasted_into_the_address_is_not_kept(self, client):
        client.get("/sager/630485-1111/")
        assert Event.objects.get(verb="denied").details == {"page": "case", "status": 404}

    def test_an_address_that_is_none_is_nobody_s_business(self, client):
        assert client.get("/findes-ikke/").status_code == 404
        assert not Event.objects.filter(verb="denied").exists()

    def test_nobody_signed_in_is_led_to_the_sign_in_instead(self, case):
        assert Client().get(f"/sager/{case.slug}/").status_code == 302
        assert not Event.objects.filter(verb="denied").exists()


class TestWhatCannotBeWrittenDown:
    @pytest.fixture
    def browser(self, client):
        client.raise_request_exception = False
        return client

    @pytest.fixture
    def no_database(self, monkeypatch):
        def fails(rows):
            raise DatabaseError

        monkeypatch.setattr(Access.objects, "bulk_create", fails)

    def test_is_written_beside_and_the_page_is_shown(self, browser, case, no_database, settings, tmp_path):
        settings.ACCESS_FALLBACK = tmp_path / "accesses.jsonl"
        assert browser.get(f"/sager/{case.slug}/").status_code == 200
        assert settings.ACCESS_FALLBACK.read_text().count("\n") == 1

    def test_is_not_shown_where_that_fails_too(self, browser, case, no_database, settings, tmp_path):
        settings.ACCESS_FALLBACK = tmp_path
        page = browser.get(f"/sager/{case.slug}/")
        assert page.status_code == 503
        assert page.headers["Cache-Control"] == "no-store"
        assert "Karen" not in page.text
        assert "<h1>" in page.text

    def test_a_database_that_does_not_answer_is_said_in_a_sentence(self, browser, case, monkeypatch):
        def fails(*arguments, **options):
            raise OperationalError("server closed the connection unexpectedly")

        monkeypatch.setattr("rettesnor.accounts.models.User.roles", property(fails))
        page = browser.get(f"/sager/{case.slug}/")
        assert page.status_code == 503
        assert page.headers["Retry-After"]

    def test_an_error_of_the_program_stays_one(self, browser, case, monkeypatch):
        def fails(self):
            raise ZeroDivisionError

        monkeypatch.setattr("rettesnor.accounts.models.User.roles", property(fails))
        assert browser.get(f"/sager/{case.slug}/").status_code == 500
