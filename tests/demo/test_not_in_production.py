"""A database that holds the demo's accounts is not served outside the demo, until they are closed."""

import runpy
from io import StringIO

import pytest
from django.core.checks import Tags, run_checks
from django.core.management import call_command

from rettesnor.accounts.models import User
from rettesnor.demo.logins import PASSWORD, close_logins, make_logins, open_logins
from rettesnor.standards import files

pytestmark = pytest.mark.django_db


@pytest.fixture
def logins(settings):
    settings.DEMO = False
    return make_logins(files.municipalities()[0])


def faults():
    return [found for found in run_checks(tags=[Tags.database], databases=["default"]) if found.is_serious()]


def test_the_fault_names_the_accounts_and_the_remedy(logins):
    (fault,) = faults()
    assert all(login.username in fault.msg for login in logins)
    assert "RETTESNOR_DATABASE" in fault.msg
    assert "demo --close-accounts" in fault.msg


def test_the_server_does_not_start_on_it(logins, capsys):
    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("rettesnor.config.wsgi")
    assert stopped.value.code == 3
    assert capsys.readouterr().err.startswith("Rettesnor does not start: The database holds the demo's accounts")


def test_closing_the_accounts_is_the_way_out(client, logins):
    said = StringIO()
    call_command("demo", "--close-accounts", stdout=said)
    assert logins[0].username in said.getvalue()
    assert faults() == []
    assert not client.login(username=logins[0].username, password=PASSWORD)


def test_repeating_it_closes_nothing_more(logins):
    close_logins()
    assert close_logins() == []


def test_the_demo_itself_runs_on_them(logins, settings):
    settings.DEMO = True
    assert faults() == []


def test_an_account_of_that_name_with_a_password_of_its_own_is_no_demo_account(settings):
    settings.DEMO = False
    User.objects.create_user("teamleder-x", password="en helt anden")
    assert open_logins() == []
    assert faults() == []


def test_an_empty_database_can_be_migrated(settings, monkeypatch):
    settings.DEMO = False
    monkeypatch.setattr("django.db.connection.introspection.table_names", list)
    assert faults() == []
