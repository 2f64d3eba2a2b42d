"""Putting letters into the queue, and how far each has come."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.models import AnswerKind, Attempt, AttemptAnswer, LetterActKind, QueuedLetter
from rettesnor.letters.outbox.queue import OtherContentError, act, put, unfinished, with_rows
from rettesnor.letters.outbox.standing import LEASE, WAITS, LetterState, standing_of
from tests.cases import cast

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def case():
    return cast.application()


def letter(case, **changes):
    content = {
        "municipality": case.municipality,
        "case_id": case.pk,
        "purpose": "receipt",
        "key": "receipt-1",
        "channel": DeliveryChannel.DIGITAL_POST,
        "subject": "Kvittering",
        "pdf": b"%PDF-1.7",
        "recipient": case.citizen.cpr.digits,
        "by": cast.user(),
        "now": NOW,
        **changes,
    }
    return put(**content)


def tried(queued, at, kind=None, because=""):
    """An attempt, answered at once where the answer is told."""
    attempt = Attempt.objects.create(letter=queued, number=queued.attempts.count() + 1, at=at)
    if kind:
        taken = {"receipt": "abc", "available_at": at} if kind == AnswerKind.TAKEN else {}
        AttemptAnswer.objects.create(attempt=attempt, at=at, kind=kind, because=because, **taken)


def standing(queued, at):
    return standing_of(with_rows(QueuedLetter.objects.all()).get(pk=queued.pk), at)


def test_any_pdf_with_a_subject_and_a_key_is_taken_in(case):
    assert letter(case).purpose == "receipt"


def test_the_same_letter_under_the_same_key_is_there_once(case):
    assert letter(case) == letter(case, now=NOW + MINUTE)
    assert QueuedLetter.objects.count() == 1


@pytest.mark.parametrize("changes", [{"pdf": b"%PDF-2"}, {"subject": "Andet"}, {"channel": DeliveryChannel.LETTER}])
def test_another_content_under_the_same_key_is_an_error(case, changes):
    letter(case)
    with pytest.raises(OtherContentError):
        letter(case, **changes)


def test_a_letter_of_another_municipality_s_case_is_refused_by_the_database(case):
    with pytest.raises(IntegrityError), transaction.atomic():
        letter(case, municipality=cast.BALLERUP)


def test_it_is_due_at_once_and_while_it_is_handed_over_nothing_else_is_done_to_it(case):
    queued = letter(case)
    assert standing(queued, NOW).due_at(NOW)
    tried(queued, NOW)
    assert standing(queued, NOW + MINUTE).state == LetterState.LEAVING


def test_an_attempt_that_was_broken_off_is_made_anew_when_the_post_must_have_answered(case):
    queued = letter(case)
    tried(queued, NOW)
    assert standing(queued, NOW + LEASE).due_at(NOW + LEASE)


def test_the_waits_grow_and_then_it_is_given_up(case):
    queued, at = letter(case), NOW
    assert list(WAITS) == sorted(set(WAITS))
    for wait in WAITS:
        tried(queued, at, AnswerKind.NOT_NOW, "unreachable")
        assert standing(queued, at).next_at == at + wait
        at += wait
    tried(queued, at, AnswerKind.NOT_NOW, "unreachable")
    given_up = standing(queued, at)
    assert (given_up.state, given_up.because, given_up.next_at) == (LetterState.GIVEN_UP, "unreachable", None)


def test_tried_anew_it_has_all_its_tries_again_and_the_earlier_ones_are_kept(case):
    queued, at = letter(case), NOW
    for wait in (timedelta(), *WAITS):
        at += wait
        tried(queued, at, AnswerKind.NOT_NOW, "unreachable")
    act(queued, LetterActKind.AGAIN, by=cast.user(), now=at)
    assert (standing(queued, at).state, standing(queued, at).tries) == (LetterState.WAITING, 0)
    assert queued.attempts.count() == len(WAITS) + 1


@pytest.mark.parametrize(("kind", "state"), [("exempt", "exempt"), ("never", "refused"), ("taken", "sent")])
def test_what_the_post_says_for_good_is_not_tried_again(case, kind, state):
    queued = letter(case)
    tried(queued, NOW, kind)
    assert standing(queued, NOW).state == state
    assert standing(queued, NOW).next_at is None


def test_a_letter_on_paper_waits_to_be_printed_until_it_is_posted(case):
    queued = letter(case, channel=DeliveryChannel.LETTER)
    assert standing(queued, NOW).state == LetterState.TO_PRINT
    act(queued, LetterActKind.POSTED, by=cast.user(), now=NOW, posted_on=NOW.date())
    assert standing(queued, NOW).posted_on == NOW.date()


def test_what_is_taken_or_posted_or_taken_out_is_unfinished_no_longer_unless_it_is_tried_anew(case):
    waits, sent, out, back = [letter(case, key=f"receipt-{n}") for n in range(4)]
    tried(sent, NOW, AnswerKind.TAKEN)
    for each in (out, back):
        act(each, LetterActKind.TAKEN_OUT, by=cast.user(), now=NOW)
    act(back, LetterActKind.AGAIN, by=cast.user(), now=NOW)
    assert list(unfinished()) == [waits, back]


def test_what_was_known_at_an_earlier_moment_can_still_be_told(case):
    queued = letter(case)
    tried(queued, NOW + MINUTE, AnswerKind.TAKEN)
    assert standing(queued, NOW).state == LetterState.WAITING
