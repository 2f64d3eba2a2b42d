"""What every address keeps to: signing in, the own municipality, and a record of each look at a person.

The addresses are taken from the URLconf, so that a new one is asked without being listed. One that needs another kind
of thing in its address says so by failing until the thing is named in `things`.
"""

from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from rettesnor.accounts.models import Role, Team
from rettesnor.audit.models import Access
from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.hearing.record_hearing_answer import record_hearing_answer
from rettesnor.cases.intake.send_receipt import send_receipt
from rettesnor.cases.models import (
    Annulment,
    Case,
    Complaint,
    Contact,
    ContactKind,
    DeadlineNotice,
    Decision,
    Delivery,
    Deviation,
    Disqualification,
    ForwardedPackage,
    Hearing,
    HearingAnswer,
    HearingExemption,
    InformationNotice,
    Sending,
    SentBy,
    SentLetter,
)
from rettesnor.cases.people.add_contact import add_contact
from rettesnor.cases.people.teams import make_team
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.queue import put
from rettesnor.web.staff.complaint.acts import DONE_TO
from tests.cases import cast
from tests.cases.competence.disqualifying import asked
from tests.cases.complaint.complaining import complain
from tests.cases.course import annul, let_hold_again
from tests.cases.decision.test_record_delivery import deliver
from tests.house.happened import put_on_the_agenda, tell_late, with_all_that_is_done

# Open to everybody, and why.
SIGNING_IN = {"login", "logout", "set_language"}
PUBLISHED = {"standards", "remarks", "kinds", "standard", "law", "act", "legal_review", "matters", "accessibility"}
MADE_UP = {"components"}
OPEN = SIGNING_IN | PUBLISHED | MADE_UP

# Signed in, but no look at a person is recorded, and why.
NOT_RECORDED = {
    "front_page": "sends everybody where their work is",
    "password": "is about whoever is signed in",
    "municipality": "who signs letters, and from where",
    "municipality_texts": "the words of letters to anybody",
    "municipality_text": "the words of letters to anybody",
    "new_application": "an empty form",
    "teams": "who works together",
    "new_team": "an empty form",
    "team": "who works together",
    "end_team": "sends everybody to the team, unless the form was sent",
}
FOR_EVERY_ROLE = {"front_page", "password"}


def walked(resolver, before=()):
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from walked(entry, (*before, *entry.pattern.converters))
        else:
            yield Route(entry, (*before, *entry.pattern.converters))


@dataclass(frozen=True)
class Route:
    pattern: URLPattern
    parameters: tuple[str, ...]

    @property
    def name(self) -> str:
        return str(self.pattern.name)


ROUTES = list(walked(get_resolver()))
SIGNED_IN = [route for route in ROUTES if route.name not in OPEN]
OF_A_THING = [route for route in SIGNED_IN if route.parameters]


@dataclass(frozen=True)
class Things:
    """One case in which something of each kind has happened."""

    case: Case
    deviation: Deviation
    hearing: Hearing
    answer: HearingAnswer
    exemption: HearingExemption
    notice: InformationNotice
    deadline_notice: DeadlineNotice
    decision: Decision
    annulment: Annulment
    delivery: Delivery
    contact: Contact
    team: Team
    letter: SentLetter
    disqualification: Disqualification
    complaint: Complaint
    package: ForwardedPackage
    of_complaint: dict[str, int]


@pytest.fixture
def things(db, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: cast.LATER)
    case = cast.karen()
    letter = send_receipt(case, by=cast.user(), now=cast.NOW, how=SentBy.DIGITAL_POST)
    deadline_notice = tell_late(case)
    deviation = record_deviation(case, by=cast.user(), now=cast.NOW, rule="need-full", reason="Behovet er et andet.")
    cast.draft(case, cast.GRANT)
    decision = cast.issue(case, cast.NOW)
    annulment = annul(decision, now=cast.NOW)
    let_hold_again(annulment, now=cast.NOW)
    delivery = deliver(decision, cast.NOW.date(), now=cast.NOW)
    hearing = cast.hearing(case, ("support_need",), cast.LATER)
    answer = record_hearing_answer(
        case, by=cast.user(), now=cast.LATER, hearing=hearing, answer="Det er rigtigt.", received_on=cast.LATER.date()
    )
    exemption = cast.exemption(case, now=cast.LATER, names=("lawful_stay",))
    notice = cast.notice(case, ("income",), cast.LATER)
    cast.draft(case, cast.GRANT, cast.LATER)
    put_on_the_agenda(case)
    queued = put(
        municipality=case.municipality,
        case_id=case.pk,
        purpose="decision",
        key="decision-to-print",
        channel=DeliveryChannel.LETTER,
        subject="Afgørelse",
        pdf=bytes(decision.pdf),
        by=cast.user(),
        now=cast.LATER,
    )
    Sending.objects.create(case=case, decision=decision, letter=queued, by=cast.user(), at=cast.LATER)
    contact = add_contact(case.citizen, ContactKind.OTHER, name="Sofie", by=cast.user(), now=cast.NOW)
    team = make_team(cast.GREVE, name="Team Nord", members=[], by=leader(), now=cast.NOW)
    complaint = complain(case, cast.LATER, decision=decision)
    return Things(
        case,
        deviation,
        hearing,
        answer,
        exemption,
        notice,
        deadline_notice,
        decision,
        annulment,
        delivery,
        contact,
        team,
        letter,
        asked(case, cast.user(name="Bo"), by=cast.user()),
        complaint,
        *with_all_that_is_done(complaint),
    )


@pytest.fixture
def address(things):
    """The address of a page about the things; a page about another kind of thing needs it here."""
    numbers = {
        "withdraw_deviation": things.deviation.pk,
        "rule_on_disqualification": things.disqualification.pk,
        "hearing_answer": things.hearing.pk,
        "extend_hearing": things.hearing.pk,
        "correct_hearing": things.hearing.pk,
        "withdraw_hearing": things.hearing.pk,
        "correct_hearing_answer": things.answer.pk,
        "withdraw_hearing_answer": things.answer.pk,
        "withdraw_exemption": things.exemption.pk,
        "withdraw_information_notice": things.notice.pk,
        "correct_delivery": things.delivery.pk,
        "withdraw_delivery": things.delivery.pk,
        "correct_deadline_notice": things.deadline_notice.pk,
        "withdraw_deadline_notice": things.deadline_notice.pk,
        "annul_invalid": things.decision.pk,
        "correct_slip": things.decision.pk,
        "annul_decision": things.decision.pk,
        "withdraw_annulment": things.annulment.pk,
        "decision": things.decision.pk,
        "letter_pdf": things.decision.pk,
        "sent_letter": things.letter.pk,
        "team": things.team.pk,
        "end_team": things.team.pk,
        "correct_complaint": things.complaint.pk,
        "package_pdf": things.package.pk,
        **{action.name: things.complaint.pk for action in DONE_TO},
        **things.of_complaint,
        **{route.name: things.case.citizen_id for route in ROUTES if str(route.pattern.pattern).startswith("borgere/")},
    }
    known = {"number": things.case.slug, "code": cast.GREVE, "municipality": cast.GREVE, "rule": "need-too-low"}
    known |= {"contact": things.contact.pk, "key": "receipt.next", "day": cast.LATER.date().isoformat()}

    def found(route):
        values = {**known, **({"pk": numbers[route.name]} if route.name in numbers else {})}
        if unknown := set(route.parameters) - set(values):
            pytest.fail(f"no sample is known for {', '.join(sorted(unknown))} of the page {route.name!r}: add it here")
        return reverse(route.name, kwargs={name: values[name] for name in route.parameters})

    return found


def leader(code=cast.GREVE):
    """Somebody who gets to every page."""
    return cast.user(code, Role.TEAM_LEADER)


def browser(user=None):
    client = Client()
    if user:
        client.force_login(user.user)
    return client


def test_every_address_has_a_name_of_its_own():
    names = [route.pattern.name for route in ROUTES]
    assert None not in names
    assert len(set(names)) == len(names)


def test_every_exception_exists():
    names = {route.name for route in ROUTES}
    assert names >= OPEN | set(NOT_RECORDED)
    assert not OPEN & set(NOT_RECORDED)


def test_only_the_exceptions_are_open():
    assert {route.name for route in ROUTES if not getattr(route.pattern.callback, "login_required", True)} == OPEN


def test_nobody_gets_in_without_signing_in(address):
    def sent_to_sign_in(response):
        return response.status_code == 302 and response.url.startswith("/login/")

    asked = [(route.name, browser(), address(route)) for route in SIGNED_IN]
    assert not [name for name, client, where in asked if not sent_to_sign_in(client.get(where))]
    assert not [name for name, client, where in asked if not sent_to_sign_in(client.post(where))]


def test_what_is_the_own_municipality_s_is_found(address):
    client = browser(leader())
    statuses = {route.name: client.get(address(route)).status_code for route in OF_A_THING}
    assert set(statuses.values()) <= {200, 302}, statuses


def test_what_is_another_municipality_s_is_not_found_and_not_recorded_as_seen(address):
    cast.municipality(cast.BALLERUP)
    client = browser(leader(cast.BALLERUP))
    for ask in (client.get, client.post):
        statuses = {route.name: ask(address(route)).status_code for route in OF_A_THING}
        assert set(statuses.values()) == {404}, statuses
    assert not Access.objects.exists()


def test_a_look_at_a_person_is_recorded_with_the_name_of_the_page(address, things):
    """Unless the page is listed above with the reason."""
    client, person = browser(leader()), str(things.case.citizen_id)
    seen = {}
    for route in SIGNED_IN:
        before = Access.objects.count()
        client.get(address(route))
        seen[route.name] = [(row.page, row.person_id, row.reader) for row in Access.objects.order_by("pk")[before:]]
    assert {name for name, rows in seen.items() if not rows} == set(NOT_RECORDED)
    assert not [name for name, rows in seen.items() if rows and rows != [(name, person, leader())]]


@pytest.mark.parametrize("role", [Role.POLICY_OWNER, Role.WORKSHOP_LEADER])
def test_whoever_has_nothing_to_do_with_cases_is_turned_away(address, role):
    client = browser(cast.user(role=role))
    refused = {route.name for route in SIGNED_IN if client.get(address(route)).status_code == 403}
    assert refused == {route.name for route in SIGNED_IN} - FOR_EVERY_ROLE
