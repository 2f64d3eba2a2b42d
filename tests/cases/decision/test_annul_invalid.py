"""Annulling an invalid decision by ourselves: freely for the citizen's benefit, and never to take help away."""

from dataclasses import replace

import pytest

from rettesnor.cases.decision.annul_invalid import annul_invalid
from rettesnor.cases.file.dated import dated
from rettesnor.cases.models import KindOfLetter, SentBy
from tests.cases import cast, course
from tests.cases.complaint.complaining import codes
from tests.cases.stops import heard
from tests.cases.ways_of_mending import LESS, NEXT_DAY, delivered
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db


def annul(decision, now=cast.LATER, why="Du blev ikke hørt, før vi traf afgørelsen."):
    case = decision.case
    return annul_invalid(case, by=cast.user(case.municipality), now=now, decision=decision, why=why, how=SentBy.LETTER)


def rejected():
    case = heard()
    cast.draft(case, cast.REJECTION, cast.LATER)
    decision = cast.issue(case)
    course.deliver(case, cast.LATER.date())
    return decision


def test_a_rejection_is_annulled_by_a_letter_and_the_case_waits_for_a_decision_anew():
    decision = rejected()
    row = annul(decision)
    assert row.letter.kind == KindOfLetter.ANNULMENT
    text = words_of(bytes(row.letter.pdf))
    for words in ("gælder ikke længere", "Du blev ikke hørt", "afgør din sag på ny"):
        assert words in text
    assert dated(decision.case, cast.LATER).undecided_since == cast.LATER.date()


def test_less_is_annulled_and_the_decision_that_gave_more_holds_again():
    case = delivered()
    cast.exemption(case, now=NEXT_DAY, names=("support_need",))
    cast.draft(case, LESS, NEXT_DAY)
    less = cast.issue(case, NEXT_DAY)
    course.deliver(case, NEXT_DAY.date(), now=NEXT_DAY)
    assert "Afgørelsen af 2. november 2026 gælder igen" in words_of(bytes(annul(less, NEXT_DAY).letter.pdf))
    assert dated(case, NEXT_DAY).in_force == case.decisions.first()


def test_what_gives_help_is_not_annulled_but_decided_anew():
    decision = delivered().decisions.get()
    assert codes(lambda: annul(decision)) == ["annulment_takes_away"]
    assert decision.annulment is None


def test_it_says_why():
    assert codes(lambda: annul(rejected(), why=".")) == ["says_nothing"]


def test_the_time_to_complain_about_what_holds_again_runs_anew_for_the_recipient():
    case = delivered()
    cast.exemption(case, now=NEXT_DAY, names=("support_need",))
    cast.draft(case, replace(LESS), NEXT_DAY)
    less = cast.issue(case, NEXT_DAY)
    course.deliver(case, NEXT_DAY.date(), now=NEXT_DAY)
    annul(less, NEXT_DAY)
    rows = dated(case, NEXT_DAY)
    assert list(rows.told_to_hold_again(rows.issued[0]))
