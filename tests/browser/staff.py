"""What the browser tests of the staff pages share: a municipality ready to decide, signing in, and typing."""

from datetime import date, timedelta

from django.utils import timezone
from playwright.sync_api import Page

from rettesnor.accounts.models import User
from rettesnor.letters.models import load_default_blocks
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.accounts.people import member
from tests.cases.cast import STANDARDS, confirm_senders

PASSWORD = "kun til prøver"


def today() -> date:
    """The day on the pages' own clock."""
    return timezone.localdate()


def ready(name: str) -> User:
    """A municipality with its standard recorded and its letter texts in place, and its caseworker."""
    municipality = files.municipality(name)
    before = timezone.now() - timedelta(days=60)
    load_default_blocks(municipality.code, "da", now=before)
    confirm_senders(municipality.code)
    StandardVersion.objects.record(files.standard(STANDARDS[municipality.code]), now=before)
    return member(f"sanne-{name}", municipality.code, password=PASSWORD, first_name="Sanne", last_name="Test")


def sign_in(page: Page, user: User) -> None:
    page.goto("/login/")
    page.fill("#id_username", user.username)
    page.fill("#id_password", PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_url("**/sager/")


def fill_date(page: Page, name: str, day: date) -> None:
    for part, number in (("0", day.day), ("1", day.month), ("2", day.year)):
        page.fill(f"[id='id_{name}_{part}']", str(number))
