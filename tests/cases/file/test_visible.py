"""A user reaches the cases of the own municipality, and no other way leads to any."""

import re

import pytest
from django.apps import apps
from django.conf import settings

from rettesnor.accounts.models import Role
from rettesnor.audit.actor import Actor, ProgramName
from rettesnor.cases.models import Case
from tests.cases.cast import BALLERUP, GREVE, application, user

MODELS = [model.__name__ for model in apps.get_app_config("cases").get_models()]
PAGES = [file for name in ("web", "api", "cli") for file in sorted((settings.PACKAGE / name).rglob("*.py"))]


@pytest.mark.django_db
def test_a_case_of_another_municipality_is_not_visible():
    karen, ole = application("karen"), application("ole")
    assert list(Case.objects.visible_to(user(GREVE))) == [karen]
    assert list(Case.objects.visible_to(user(BALLERUP))) == [ole]


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
def test_cases_are_shown_to_those_who_work_with_them(role):
    application("karen")
    sees = role in (Role.CASEWORKER, Role.TEAM_LEADER, Role.AUDITOR)
    assert Case.objects.visible_to(user(GREVE, role)).exists() == sees


@pytest.mark.django_db
def test_nobody_who_is_not_signed_in_or_no_longer_active_sees_a_case():
    application("karen")
    left = user(GREVE)
    left.user.is_active = False
    assert not Case.objects.visible_to(left).exists()
    assert not Case.objects.visible_to(Actor.objects.of_program(ProgramName.IMPORT)).exists()


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(settings.PACKAGE)))
def test_pages_reach_cases_through_visible_to_and_all_else_through_a_case(file):
    """Every mention of a table of the case in a page either asks for what the user may see or names the case."""
    tables = rf"\b(?:{'|'.join(MODELS)})"
    mentions = rf"{tables}\.(?:objects|_default_manager|_base_manager)\b|\bget_(?:object|list)_or_404\(\s*{tables}\b"
    reached = r"\.visible_to\(|\bcase=(?:visit\.)?case\b|\.of\((?:visit\.)?case\)"
    lines = file.read_text("utf-8").splitlines()
    found = [
        f"{line} {following}"
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
        if re.search(mentions, line)
    ]
    assert not [mention for mention in found if not re.search(reached, mention)]


def test_only_visible_to_finds_a_case_on_a_page():
    """`case=case` is no way to a case itself."""
    direct = re.compile(r"\b(?:Case|Citizen)\.objects\b(?!\.visible_to\()")
    assert not [file for file in PAGES if direct.search(file.read_text("utf-8"))]
