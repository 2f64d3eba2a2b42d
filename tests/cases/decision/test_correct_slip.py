"""Correcting an obvious slip in an issued decision: by a letter, and never what is decided."""

from dataclasses import replace

import pytest

from rettesnor.cases.decision.correct_slip import SlipWords, correct_slip
from rettesnor.cases.file.after_complaint import complaint_about
from rettesnor.cases.file.dated import dated
from rettesnor.cases.models import KindOfLetter, SentBy, Slip, SlipCorrection
from rettesnor.standards.models import StandardVersion
from tests.cases import cast, course
from tests.cases.complaint.complaining import codes
from tests.cases.ways_of_mending import delivered
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db


def correct(case, before, after, *, kind=Slip.TYPING, reason="Det er en tastefejl.", decision=None):
    words = SlipWords(kind, before, after, reason)
    about = decision or case.decisions.last()
    return correct_slip(case, by=cast.user(), now=cast.LATER, decision=about, words=words, how=SentBy.DIGITAL_POST)


def test_the_letter_says_what_stood_what_was_meant_and_why():
    case = delivered()
    row = correct(case, "Du opfylder lovens betingelser.", "Du opfylder alle lovens betingelser.")
    assert row.letter.kind == KindOfLetter.SLIP_CORRECTION
    text = words_of(bytes(row.letter.pdf))
    for words in ("Du opfylder lovens betingelser.", "Du opfylder alle lovens betingelser.", "Det er en tastefejl."):
        assert words in text


def test_what_was_issued_and_the_time_to_complain_stay_as_they_were():
    case = delivered()

    def stands():
        decision, rows = case.decisions.get(), dated(case, cast.LATER)
        until = complaint_about(decision, rows, StandardVersion.objects.adopted(case.municipality, rows.on))
        return decision.letter, bytes(decision.pdf), decision.parts, until.day

    before = stands()
    correct(case, "Karen Prøve", "Karin Prøve", kind=Slip.NAME)
    assert stands() == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("fire dage om ugen", "tre dage om ugen"),
        ("den 1. december 2026", "den 1. januar 2027"),
        ("Du får beskyttet beskæftigelse", "Du får ikke beskyttet beskæftigelse"),
        ("Du hører til målgruppen.", "Du hører ikke til målgruppen."),
    ],
)
def test_what_would_change_the_right_is_refused_and_pointed_to_reopening(before, after):
    case = delivered()
    assert codes(lambda: correct(case, before, after)) == ["changes_the_right"]
    assert not SlipCorrection.objects.exists()


def test_a_word_that_is_spelled_wrongly_can_be_corrected_anywhere():
    case = cast.karen()
    mistyped = replace(cast.GRANT, decision_sentence="Du får bekyttet beskæftigelse fire dage om ugen.")
    cast.draft(case, mistyped, cast.LATER)
    cast.issue(case)
    course.deliver(case, cast.LATER.date())
    assert correct(case, "Du får bekyttet beskæftigelse", "Du får beskyttet beskæftigelse").pk


def test_the_words_are_those_of_the_letter_as_it_reads_by_now():
    case = delivered()
    assert codes(lambda: correct(case, "Fem dage", "Seks dage")) == ["not_in_the_letter"]
    correct(case, "Karen Prøve", "Karin Prøve", kind=Slip.NAME)
    assert codes(lambda: correct(case, "Karen Prøve", "Karla Prøve")) == ["not_in_the_letter"]
    assert correct(case, "Karin Prøve", "Karen Prøve", kind=Slip.NAME).pk


def test_it_says_something_and_changes_something():
    case = delivered()
    assert codes(lambda: correct(case, "Karen Prøve", "Karen Prøve")) == ["nothing_changed"]
    assert codes(lambda: correct(case, "Karen Prøve", "Karin Prøve", reason=".")) == ["says_nothing"]


def test_a_letter_that_has_reached_nobody_is_written_anew_instead():
    case = cast.karen()
    course.issued(case)
    assert codes(lambda: correct(case, "Karen Prøve", "Karin Prøve")) == ["no_delivery"]
