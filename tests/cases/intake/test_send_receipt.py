"""The receipt of an application."""

import hashlib
import json

import pytest

from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.intake.send_receipt import send_receipt
from rettesnor.cases.models import KindOfLetter, SentBy, SentLetter
from rettesnor.letters.kinds.receipt.content import ReceiptLetter
from rettesnor.letters.models import TextBlock
from tests.cases import cast
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db


def sent(case, now=cast.NOW):
    return send_receipt(case, by=cast.user(case.municipality), now=now, how=SentBy.DIGITAL_POST)


@pytest.mark.parametrize(
    ("who", "day"),
    [("karen", "24. december 2026"), ("ole", "5. november 2026")],
    ids=["twelve weeks", "thirty weekdays, Saturdays counted for the citizen"],
)
def test_it_says_what_came_and_by_when_this_standard_promises_an_answer(who, day):
    text = words_of(bytes(sent(cast.application(who)).pdf))
    assert "beskyttet beskæftigelse fire dage om ugen" in text
    assert "1. oktober 2026" in text
    assert f"senest den {day}" in text


def test_where_nothing_sets_a_day_none_is_promised():
    text = words_of(bytes(sent(cast.application("rita")).pdf))
    assert "så hurtigt som muligt" in text
    assert "Du får svar senest" not in text


def test_it_is_kept_as_it_was_sent_with_the_versions_of_its_texts():
    kept = sent(cast.application())
    assert (kept.kind, kept.municipality) == (KindOfLetter.RECEIPT, cast.GREVE)
    assert kept.sha256 == hashlib.sha256(bytes(kept.pdf)).hexdigest()
    letter = ReceiptLetter.model_validate_json(kept.content)
    assert letter.mark is None
    assert {block["key"] for block in kept.blocks} == set(letter.needed_blocks())
    assert all(TextBlock.objects.filter(pk=block["id"], version=block["version"]).exists() for block in kept.blocks)


def test_it_is_the_acknowledgement_that_a_standard_may_promise():
    case = cast.application()
    sent(case)
    row = facts_on(case, cast.NOW.date(), cast.NOW)["acknowledgement_sent"]
    assert row.value == cast.NOW.date().isoformat()
    sent(case, cast.LATER)
    assert case.facts.filter(name="acknowledgement_sent").count() == 1


def test_nothing_that_was_typed_shows_a_cpr_number():
    case = cast.application(asked_for="beskyttet beskæftigelse, jeg er 630485-1111")
    assert "630485" not in json.dumps(sent(case).content)


def test_it_waits_until_the_municipality_stands_by_its_senders():
    cast.municipality(cast.GREVE, confirmed=False)
    case = cast.application()
    with pytest.raises(NotAllowed) as refused:
        sent(case)
    assert {each.code for each in refused.value.obstacles} == {"sender_unsettled"}
    assert not SentLetter.objects.exists()


def test_after_a_decision_it_says_nothing_any_more():
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    cast.issue(case)
    with pytest.raises(NotAllowed) as refused:
        sent(case, cast.LATER)
    assert [each.code for each in refused.value.obstacles] == ["answered_already"]
