"""The contract of Digital Post: whoever provides it is held to this. Here the stand-in is."""

from datetime import UTC, datetime, timedelta

import pytest

from rettesnor.letters.outbox.port import LONGEST_SUBJECT, Accepted, Exempt, Never, NotNow
from rettesnor.letters.outbox.stand_in import StandIn

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
KAREN = "6304851111"


@pytest.fixture
def post(tmp_path):
    return StandIn(tmp_path)


def send(post, key="decision-1-1", now=NOW, **changes):
    letter = {"subject": "Afgørelse", "recipient": KAREN, "pdf": b"%PDF-1.7", **changes}
    return post.send(key=key, now=now, **letter)


def test_a_letter_that_is_taken_has_a_receipt_and_can_be_opened_from_then(post):
    taken = send(post)
    assert isinstance(taken, Accepted)
    assert taken.receipt
    assert taken.available_at == NOW


def test_the_same_key_sent_twice_is_taken_once_and_has_one_receipt(post):
    assert send(post) == send(post, now=NOW + timedelta(days=1))
    assert post.taken == ["decision-1-1"]


@pytest.mark.parametrize("changes", [{"pdf": b"%PDF-2.0"}, {"subject": "Kvittering"}, {"recipient": "7102792222"}])
def test_another_content_under_the_same_key_is_never_taken(post, changes):
    first = send(post)
    assert send(post, **changes) == Never("other_content")
    assert send(post) == first


def test_two_keys_are_two_letters(post):
    assert send(post).receipt != send(post, key="decision-2-1").receipt
    assert len(post.taken) == 2


def test_a_subject_of_fifty_characters_is_taken_and_a_longer_one_never(post):
    assert isinstance(send(post, subject="æ" * LONGEST_SUBJECT), Accepted)
    assert send(post, key="decision-2-1", subject="æ" * (LONGEST_SUBJECT + 1)) == Never("subject_too_long")


def test_who_is_exempt_gets_nothing(post):
    post.exempt(KAREN)
    assert send(post) == Exempt()
    assert post.taken == []


def test_in_an_outage_nothing_is_taken_and_afterwards_it_is(post):
    post.trouble("outage")
    assert send(post) == NotNow("unreachable")
    assert post.taken == []
    post.trouble("outage", begins=False)
    assert isinstance(send(post), Accepted)


def test_an_answer_that_is_lost_after_the_post_was_taken_is_had_by_asking_again(post):
    post.trouble("mute")
    assert send(post) == NotNow("no_answer")
    assert post.taken == ["decision-1-1"]
    post.trouble("mute", begins=False)
    assert send(post, now=NOW + timedelta(hours=1)).available_at == NOW
    assert post.taken == ["decision-1-1"]


def test_nothing_that_the_stand_in_keeps_says_who_got_a_letter(post):
    """The number stands in no name of a file and in none of them."""
    post.exempt(KAREN)
    send(post)
    send(post, recipient="7102792222", key="decision-2-1")
    files = [file for file in post.folder.rglob("*") if file.is_file()]
    assert files
    assert not [file for file in files if KAREN in file.name or "7102792222" in file.name + file.read_text()]
