"""What a case allows now, and why not the rest."""

from datetime import UTC, date, datetime

import pytest
from django.conf import settings
from django.utils.translation import gettext, override

from rettesnor.accounts.models import Role
from rettesnor.cases.available import ACTIONS, available
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY
from rettesnor.cases.deviation.record_deviation import RECORD_DEVIATION
from rettesnor.cases.deviation.withdraw_deviation import WITHDRAW_DEVIATION
from rettesnor.cases.file.obstacle import WORDS, Obstacle, all_codes
from rettesnor.cases.hearing.record_hearing_answer import RECORD_HEARING_ANSWER
from rettesnor.cases.intake.close_case import close_case
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.cases.models import ClosingGround
from rettesnor.letters import gap
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import BALLERUP, GRANT, NOW, draft, karen, user

STAGES = [folder for folder in (settings.PACKAGE / "cases").iterdir() if (folder / "__init__.py").exists()]
DECLARING = sorted(
    file
    for folder in STAGES
    if folder.name not in ("file", "models", "migrations")
    for file in folder.glob("*.py")
    if " = Action(" in file.read_text("utf-8")
)


@pytest.mark.django_db
def test_a_fresh_case_with_a_full_grant_in_draft():
    case = karen()
    draft(case, GRANT)
    found = available(case, by=user(), now=NOW)
    assert ISSUE_DECISION in found.allowed
    codes = {action: [obstacle.code for obstacle in obstacles] for action, obstacles in found.stopped.items()}
    expected = {
        WITHDRAW_DEVIATION: ["no_deviation"],
        RECORD_HEARING_ANSWER: ["no_hearing"],
        RECORD_DELIVERY: ["no_decision"],
    }
    assert {action: codes[action] for action in expected} == expected


def test_what_corrects_or_takes_back_something_mends_it():
    """Where nothing was recorded that it could mend, it is not offered at all; an application there always is."""
    mending = {action.name for action in ACTIONS if action.name.startswith(("correct_", "withdraw_"))}
    assert mending - {action.name for action in ACTIONS if action.mends} == {"correct_application"}


@pytest.mark.django_db
def test_in_a_closed_case_only_what_came_and_when_is_recorded_and_mended_until_it_is_reopened():
    case = karen()
    close_case(case, by=user(), now=NOW, ground=ClosingGround.MISTAKE, reason="En anden borgers.")
    stopped = available(case, by=user(role=Role.TEAM_LEADER), now=NOW).stopped
    closed = {action.name for action in stopped if "case_closed" in {each.code for each in stopped[action]}}
    assert {action.name for action in ACTIONS} - closed == {
        "correct_application",
        "correct_complaint",
        "correct_hearing_answer",
        "record_hearing_answer",
        "register_complaint",
        "reopen_case",
        "withdraw_complaint",
        "withdraw_hearing_answer",
    }


@pytest.mark.django_db
def test_a_user_from_another_municipality_is_allowed_nothing_and_told_nothing():
    found = available(karen(), by=user(BALLERUP), now=NOW)
    assert found.allowed == ()
    assert {obstacle.code for obstacles in found.stopped.values() for obstacle in obstacles} == {"other_municipality"}


@pytest.mark.django_db
def test_before_a_standard_is_in_force_facts_can_be_recorded_and_no_rule_set_aside():
    case = karen()
    assert StandardVersion.objects.get().holds_from == date(2019, 1, 31)
    found = available(case, by=user(), now=datetime(2019, 1, 1, tzinfo=UTC))
    assert RECORD_FACTS in found.allowed
    assert [obstacle.code for obstacle in found.stopped[RECORD_DEVIATION]] == ["no_standard"]


def test_every_action_on_a_case_is_asked():
    declared = {file.stem for file in DECLARING}
    assert {action.name for action in ACTIONS} == declared - {"register_application"}


def test_an_action_s_name_is_its_file_s():
    assert len({action.name for action in ACTIONS}) == len(ACTIONS)


@pytest.mark.parametrize("file", DECLARING, ids=lambda file: file.stem)
def test_every_action_has_a_test_file_of_its_own(file):
    assert (settings.HOME / "tests" / "cases" / file.parent.name / f"test_{file.name}").exists()


class Anything(dict[str, str]):
    def __missing__(self, key):
        return "x"


SAID = [
    *WORDS.values(),
    *gap.WORDS.values(),
    *(action.label for action in ACTIONS),
    *(action.happened for action in ACTIONS),
]


@pytest.mark.parametrize("words", SAID)
def test_every_obstacle_and_every_action_is_said_in_danish_and_in_english(words):
    with override("en"):
        english = gettext(words).format_map(Anything())
    with override("da"):
        danish = gettext(words).format_map(Anything())
    assert danish != english


def test_an_obstacle_says_facts_by_their_labels():
    obstacle = Obstacle("hearing_does_not_cover", None, {"facts": ["option_flex_job"]})
    with override("en"):
        assert str(obstacle) == "The citizen has not been heard over: Flexi-job."


def test_what_a_letter_lacks_is_an_obstacle_in_words():
    obstacle = Obstacle("letter.part_reason", "FVL §§ 22, 24", {"part": "extent"})
    assert obstacle.code in all_codes()
    with override("en"):
        assert str(obstacle) == "The letter lacks: the reason why a part is less than was asked for (extent)."
