"""What a case allows now, and why not the rest."""

from datetime import UTC, date, datetime

import pytest
from django.conf import settings
from django.utils.translation import gettext, override

from rettesnor.cases.available import ACTIONS, available
from rettesnor.cases.file.obstacle import WORDS, Reason
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import BALLERUP, GRANT, NOW, draft, karen, user

ACTION_FILES = {file.stem for file in (settings.PACKAGE / "cases" / "actions").glob("*.py")} - {"__init__", "guard"}


@pytest.mark.django_db
def test_a_fresh_case_with_a_full_grant_in_draft():
    case = karen()
    draft(case, GRANT)
    found = available(case, by=user(), now=NOW)
    assert "issue_decision" in found.allowed
    assert {name: reason.code for name, reason in found.refused.items()} == {
        "withdraw_deviation": "no_deviation",
        "record_hearing_answer": "no_hearing",
        "record_delivery": "no_decision",
    }


@pytest.mark.django_db
def test_a_user_from_another_municipality_is_allowed_nothing():
    found = available(karen(), by=user(BALLERUP), now=NOW)
    assert found.allowed == ()
    assert {reason.code for reason in found.refused.values()} == {"other_municipality"}


@pytest.mark.django_db
def test_before_a_standard_is_in_force_facts_can_be_recorded_and_no_rule_set_aside():
    case = karen()
    assert StandardVersion.objects.get().holds_from == date(2019, 1, 31)
    found = available(case, by=user(), now=datetime(2019, 1, 1, tzinfo=UTC))
    assert "record_facts" in found.allowed
    assert found.refused["record_deviation"].code == "no_standard"


def test_every_action_is_asked_but_the_one_that_makes_the_case():
    assert {name for name, _ in ACTIONS} == ACTION_FILES - {"register_application"}


@pytest.mark.parametrize("file", sorted(ACTION_FILES))
def test_every_action_has_a_test_file_of_its_own(file):
    assert (settings.HOME / "tests" / "cases" / f"test_{file}.py").exists()


@pytest.mark.parametrize("code", WORDS)
def test_every_reason_is_said_in_danish_and_in_english(code):
    class Anything(dict[str, str]):
        def __missing__(self, key):
            return "x"

    with override("en"):
        english = WORDS[code].format_map(Anything())
    with override("da"):
        danish = gettext(WORDS[code]).format_map(Anything())
    assert danish != english


def test_a_reason_says_facts_by_their_labels():
    reason = Reason("hearing_does_not_cover", None, {"facts": ["option_flex_job"]})
    with override("en"):
        assert str(reason) == "The citizen has not been heard over: Flexi-job."
