"""Correct an obvious slip in an issued decision: a letter tells what stood there and what was meant."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.annul_decision import not_to_annul
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing, no_decision, not_for_letters
from rettesnor.cases.file.kept_letter import framed, keep, lacks
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Decision, SentBy, Slip, SlipCorrection
from rettesnor.letters.content import Mark
from rettesnor.letters.kinds.slip_correction.content import SlipCorrectionLetter
from rettesnor.letters.left_out import without_numbers
from rettesnor.letters.page import texts_of
from rettesnor.standards.senders import SenderName
from rettesnor.text.blank import stripped
from rettesnor.text.respelled import is_respelled
from rettesnor.wording.formats import names_of_days, say_date

DECIDES = frozenset({"outcome", "decision_sentence", "parts", "intervention", "next_steps", "appeal"})
"""The fields of a decision letter that say what is decided."""
NOT_THEIRS = frozenset({"blocks", "provisions", "kind", "language", "mark"})
"""Those with words that nobody wrote for this decision."""


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    yield from no_decision(case)


CORRECT_SLIP = Action(
    name="correct_slip",
    label=_("Correct a slip in the decision"),
    page="delivery",
    happened=_("Corrected a slip in the decision of {decided_on}: {slip}"),
    guard=_guard,
    mends=True,
)


@dataclass(frozen=True)
class SlipWords:
    """The words as they stood and as they were meant, what kind of slip that is, and why it is obvious."""

    kind: Slip
    before: str
    after: str
    reason: str


def correction_letter(
    case: Case, decision: Decision, words: SlipWords, *, by: Actor, now: datetime, mark: Mark | None = None
) -> SlipCorrectionLetter:
    """The letter as it is now, without its text blocks."""
    letter = SlipCorrectionLetter(
        **framed(case, assess_case(case, day_of(now), now), unit=SenderName.DECIDING, by=by, now=now, mark=mark),
        decided_on=day_of(decision.at),
        before=stripped(words.before),
        after=stripped(words.after),
        why=stripped(words.reason),
    )
    return without_numbers(letter)


def correct_slip(
    case: Case, *, by: Actor, now: datetime, decision: Decision, words: SlipWords, how: SentBy
) -> SlipCorrection:
    """The correction with its letter. The decision, its letter and the time to complain stay as they were."""
    with CORRECT_SLIP.on(case, by=by, now=now) as doing:
        refuse(not_to_correct(doing.case, decision))
        refuse(
            missing(before=words.before, after=words.after, reason=words.reason),
            not_for_letters(after=words.after, reason=words.reason),
        )
        refuse(_no_slip(decision, words))
        letter = correction_letter(doing.case, decision, words, by=by, now=now)
        refuse(lacks(doing.case, letter, unit=SenderName.DECIDING, now=now))
        doing.note(decision=decision.pk, decided_on=day_of(decision.at), slip=words.kind)
        return SlipCorrection.objects.create(
            **doing.stamp,
            decision=decision,
            kind=words.kind,
            before=stripped(words.before),
            after=stripped(words.after),
            reason=stripped(words.reason),
            letter=keep(doing, letter, how=how),
        )


def not_to_correct(case: Case, decision: Decision) -> Iterator[Obstacle]:
    """The decision is another case's, counts for nothing, or has reached nobody: then it is decided anew instead."""
    yield from not_to_annul(case, decision)
    if decision.delivery is None:
        yield Obstacle("no_delivery")


def _no_slip(decision: Decision, words: SlipWords) -> Iterator[Obstacle]:
    before, after = stripped(words.before), stripped(words.after)
    if before == after:
        yield Obstacle("nothing_changed")
        return
    found = [decides for decides, text in _reads(decision) if before in text]
    if not found:
        yield Obstacle("not_in_the_letter", None, {"words": before})
    elif any(found) and not is_respelled(before, after, told_apart=names_of_days("da")):
        yield Obstacle("changes_the_right")


def _reads(decision: Decision) -> Iterator[tuple[bool, str]]:
    """The texts of the letter as they read by its corrections, each with whether it says what is decided."""
    corrections = list(decision.slip_corrections.all())
    for name, value in json.loads(decision.letter).items():
        for text in texts_of(value) if name not in NOT_THEIRS else ():
            read = _as_set(text)
            for each in corrections:
                read = read.replace(each.before, each.after)
            yield name in DECIDES, read


def _as_set(text: str) -> str:
    """A day stands in the letter in words."""
    with suppress(ValueError):
        return say_date(date.fromisoformat(text), "da")
    return text
