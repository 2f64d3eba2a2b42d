"""Each letter before the decision, written from a case in each municipality and read back from its PDF."""

from datetime import timedelta

import pytest

from rettesnor.cases.decision.send_deadline_notice import promised_in, send_deadline_notice
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.hearing.time_to_answer import usual_day_to_answer
from rettesnor.cases.hearing.write_hearing import write_hearing
from rettesnor.cases.hearing.write_information_notice import write_information_notice
from rettesnor.cases.intake.send_receipt import send_receipt
from rettesnor.cases.models import SentBy
from rettesnor.letters.models import load_default_blocks
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from rettesnor.wording.formats import say_date
from tests.cases import cast
from tests.letters.letters import faults, words_of

pytestmark = pytest.mark.django_db

BY_POST = SentBy.LETTER
each_municipality = pytest.mark.parametrize("code", [each.code for each in files.municipalities()])


def case_in(code, **values):
    """An application where the municipality's newest standard in force, if it has one, is the one it works by."""
    if not StandardVersion.objects.filter(municipality=code).exists():
        for name in files.standard_ids():
            standard = files.standard(name)
            if municipality_of(code).municipality == standard.municipality and standard.status.stage == "in-force":
                StandardVersion.objects.record(standard, now=cast.NOW - timedelta(days=100))
    load_default_blocks(code, "da", now=cast.NOW - timedelta(days=100))
    cast.confirm_senders(code)
    case = cast.application("karen", municipality=code, by=cast.user(code))
    if values:
        cast.facts(case, **values)
    return case


def letter_holds(letter, *said):
    pdf = bytes(letter.pdf)
    text = words_of(pdf)
    for words in ("Karen Prøve", letter.case.journal_number, municipality_of(letter.municipality).name, *said):
        assert words in text
    assert faults(pdf, "ua1") == faults(pdf, "2a") == []


@each_municipality
def test_the_receipt(code):
    case = case_in(code)
    letter = send_receipt(case, by=cast.user(code), now=cast.NOW, how=BY_POST)
    promised = promised_in(case, cast.NOW)
    letter_holds(letter, "1. oktober 2026", say_date(promised.day, "da") if promised else "så hurtigt som muligt")


@each_municipality
def test_the_notice_of_what_is_missing(code):
    case = case_in(code)
    due_on = cast.NOW.date() + timedelta(days=21)
    notice = write_information_notice(
        case,
        by=cast.user(code),
        now=cast.NOW,
        text="Vi skal vide, hvad du kan.",
        facts=["cannot_work_on_normal_terms"],
        how=BY_POST,
        due_on=due_on,
    )
    letter_holds(notice.letter, "Vi skal vide, hvad du kan.", say_date(due_on, "da"), "§ 11 b")


@each_municipality
def test_the_hearing(code):
    case = case_in(code, **cast.CAN_USE_A_FLEX_JOB)
    due_on = usual_day_to_answer(case, cast.NOW, BY_POST)
    hearing = write_hearing(
        case,
        by=cast.user(code),
        now=cast.NOW,
        material="Det kan blive til et afslag.",
        facts=["option_flex_job"],
        how=BY_POST,
        due_on=due_on,
    )
    letter_holds(hearing.letter, "Samtale", "Det kan blive til et afslag.", say_date(due_on, "da"), "§ 21")


@each_municipality
def test_the_notice_that_the_decision_comes_later(code):
    case = case_in(code)
    promised = promised_in(case, cast.NOW)
    if promised is None:
        return  # nothing sets a day that could be missed
    later = promised.day + timedelta(days=28)
    notice = send_deadline_notice(
        case, by=cast.user(code), now=cast.NOW, why="Vi venter på en udtalelse.", how=BY_POST, expected_on=later
    )
    letter_holds(notice.letter, say_date(promised.day, "da"), say_date(later, "da"), "Vi venter på en udtalelse.")
