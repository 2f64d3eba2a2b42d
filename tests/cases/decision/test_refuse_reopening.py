"""Refusing to reopen what is decided: a decision of its own, with its reasons and how to complain."""

import pytest

from rettesnor.cases.decision.refuse_reopening import refuse_reopening
from rettesnor.cases.file.dated import dated
from rettesnor.cases.models import KindOfLetter, SentBy
from tests.cases import cast
from tests.cases.complaint.complaining import codes
from tests.cases.ways_of_mending import delivered, reopen
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db


def refuse(case, **changes):
    content = {"asked_on": cast.LATER.date(), "why": "Det, du skriver, vidste vi.", "how": SentBy.LETTER, **changes}
    return refuse_reopening(case, by=cast.user(), now=cast.LATER, **content)


def test_a_refusal_is_sent_with_its_reasons_and_how_to_complain_and_what_is_decided_stands():
    case = delivered()
    row = refuse(case)
    assert row.letter.kind == KindOfLetter.REOPENING_REFUSAL
    text = words_of(bytes(row.letter.pdf))
    for words in ("Det, du skriver, vidste vi.", "Ankestyrelsen", "4 uger"):
        assert words in text
    assert dated(case, cast.LATER).undecided_since is None
    assert reopen(case).pk  # the citizen may ask again


def test_a_refusal_without_reasons_is_none():
    case = delivered()
    assert codes(lambda: refuse(case, why=".")) == ["says_nothing"]
