"""The demo: something to try in every municipality."""

import io

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command

from rettesnor.accounts.models import User
from rettesnor.audit.models import Event
from rettesnor.cases.models import Case, CaseIndex, Citizen, Decision, Outcome
from rettesnor.cases.models.cpr import Cpr
from rettesnor.demo.logins import PASSWORD
from rettesnor.demo.management.commands.demo import Command
from rettesnor.demo.senders import MADE_UP
from rettesnor.letters.models import TextBlock
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from rettesnor.standards.senders import senders

pytestmark = pytest.mark.django_db


def run():
    said = io.StringIO()
    call_command(Command(), stdout=said)
    return said.getvalue()


def test_each_municipality_has_logins_that_work_and_are_printed(filled):
    said = run()
    assert PASSWORD in said
    for municipality in files.municipalities():
        for title in ("sagsbehandler", "teamleder"):
            username = f"{title}-{municipality.municipality}"
            assert username in said
            [(code, _role)] = authenticate(username=username, password=PASSWORD).roles
            assert code == municipality.code


def test_what_a_municipality_s_text_leaves_out_is_marked_as_made_up(filled):
    for municipality in files.municipalities():
        for name, sender in senders(municipality).items():
            if not sender.by_standard and not default_address(municipality, name):
                assert sender.address == MADE_UP


def default_address(municipality, name):
    sender = municipality.letterhead if name == "letterhead" else getattr(municipality.units, name)
    return sender.address


def test_filling_it_again_adds_nothing(filled):
    tables = (Case, Citizen, Decision, StandardVersion, TextBlock, User, Event)
    before = [table.objects.count() for table in tables]
    run()
    assert [table.objects.count() for table in tables] == before


def test_every_person_is_plainly_invented(filled):
    citizens = Citizen.objects.all()
    assert all(isinstance(citizen.cpr, Cpr) and citizen.cpr.is_replacement for citizen in citizens)
    assert all("Prøvesen" in citizen.name for citizen in citizens)
    names = {citizen.cpr: citizen.name for citizen in citizens}
    assert len(names) == len(set(names.values()))


def test_a_municipality_with_a_draft_alone_has_cases_decided_by_the_law(filled):
    without = [
        municipality.code
        for municipality in files.municipalities()
        if StandardVersion.objects.in_force(municipality.code, filled.date()) is None
    ]
    assert without
    for code in without:
        decisions = Decision.objects.filter(municipality=code)
        assert {decision.standard for decision in decisions} == {None}
        assert {Outcome.GRANTED, Outcome.REJECTED} <= {decision.outcome for decision in decisions}
        assert CaseIndex.objects.filter(municipality=code, decision_due__isnull=False).count() == 0


def test_outside_a_demo_it_makes_nothing(settings):
    settings.DEMO = False
    before = User.objects.count()
    with pytest.raises(CommandError, match="RETTESNOR_DEMO"):
        run()
    assert User.objects.count() == before
