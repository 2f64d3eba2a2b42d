"""The demo: something to try in every municipality."""

import io

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command

from rettesnor.accounts.models import User
from rettesnor.audit.actor import Actor
from rettesnor.audit.models import Event
from rettesnor.cases.file.deadlines import inbox
from rettesnor.cases.models import Case, Citizen, Decision, DecisionDraft
from rettesnor.cases.models.cpr import Cpr
from rettesnor.demo.logins import PASSWORD
from rettesnor.demo.management.commands.demo import Command
from rettesnor.letters.models import TextBlock
from rettesnor.standards import files
from rettesnor.standards.models import Stage, StandardVersion

pytestmark = pytest.mark.django_db


def run():
    said = io.StringIO()
    call_command(Command(), stdout=said)
    return said.getvalue()


def test_each_municipality_has_logins_that_work_and_are_printed():
    said = run()
    assert PASSWORD in said
    for municipality in files.municipalities():
        for title in ("sagsbehandler", "teamleder"):
            username = f"{title}-{municipality.municipality}"
            assert username in said
            [(code, _role)] = authenticate(username=username, password=PASSWORD).roles
            assert code == municipality.code


def ready(municipality):
    """A municipality that can send a decision: one with an address for complaints."""
    return bool(municipality.units.complaint.address)


def test_karen_is_granted_ole_is_refused_and_amir_waits_wherever_a_decision_can_be_sent():
    run()
    municipalities = [municipality for municipality in files.municipalities() if ready(municipality)]
    assert {"greve", "ballerup"} <= {municipality.municipality for municipality in municipalities}
    for municipality in municipalities:
        decisions = Decision.objects.filter(municipality=municipality.code)
        outcomes = {decision.case.citizen.name.split()[0]: decision.outcome for decision in decisions}
        assert outcomes == {"Karen": "granted", "Ole": "refused"}
        caseworker = Actor.objects.of_user(User.objects.get(username=f"sagsbehandler-{municipality.municipality}"))
        waiting = {
            row.case.citizen.name.split()[0]: row.next for row in inbox(caseworker, now=Event.objects.latest("at").at)
        }
        assert waiting == {"Ole": "deliver", "Amir": "decide"}


def test_elsewhere_the_decisions_are_written_and_wait_and_a_draft_standard_carries_none_of_them():
    run()
    for municipality in files.municipalities():
        if not ready(municipality):
            adopted = StandardVersion.objects.filter(municipality=municipality.code, stage=Stage.IN_FORCE).first()
            drafts = DecisionDraft.objects.filter(municipality=municipality.code)
            assert [draft.standard for draft in drafts] == [adopted, adopted]
            assert not Decision.objects.filter(municipality=municipality.code).exists()


def test_running_it_again_adds_nothing():
    tables = (Case, Citizen, Decision, StandardVersion, TextBlock, User)
    run()
    before = [table.objects.count() for table in tables]
    run()
    assert [table.objects.count() for table in tables] == before


def test_every_person_is_plainly_invented():
    run()
    assert all(isinstance(citizen.cpr, Cpr) and citizen.cpr.is_replacement for citizen in Citizen.objects.all())
    assert all("Prøvesen" in citizen.name for citizen in Citizen.objects.all())


def test_outside_a_demo_it_makes_nothing(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="RETTESNOR_DEMO"):
        run()
    assert not User.objects.exists()
