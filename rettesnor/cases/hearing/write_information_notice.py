"""Write the letter of what is missing from the case, send it and record the notice (RSL § 12)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.kept_letter import framed, keep, lacks
from rettesnor.cases.hearing.send_information_notice import enter
from rettesnor.cases.models import Case, InformationNotice, SentBy
from rettesnor.letters.content import Mark
from rettesnor.letters.kinds.information_notice.content import InformationLetter
from rettesnor.letters.left_out import without_numbers
from rettesnor.standards.senders import SenderName
from rettesnor.text.blank import stripped

WRITE_INFORMATION_NOTICE = Action(
    name="write_information_notice",
    label=_("Write the letter of what is missing"),
    page="write_information_notice",
    happened=_("Sent a letter of what is missing on {sent_on}, to come by {due_on}: {facts}"),
)
_SAID = ("missing_facts", "missing_why", "time_to_answer")


def information_letter(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    text: str,
    facts: Sequence[str],
    due_on: date,
    time_because: str = "",
    mark: Mark | None = None,
) -> InformationLetter:
    """The letter as it is now, without its text blocks. `text` says why the facts are needed."""
    assessed = assess_case(case, day_of(now), now)
    vocabulary = assessed.assessment.program.vocabulary
    letter = InformationLetter(
        **framed(case, assessed, unit=SenderName.DECIDING, by=by, now=now, mark=mark),
        missing=tuple(vocabulary[name].label.da for name in facts if name in vocabulary),
        why=stripped(text) or None,
        due_on=due_on,
        time_because=stripped(time_because) or None,
    )
    return without_numbers(letter)


def write_information_notice(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    text: str,
    facts: Sequence[str],
    how: SentBy,
    due_on: date,
    time_because: str = "",
) -> InformationNotice:
    """The notice with its letter, sent today."""
    with WRITE_INFORMATION_NOTICE.on(case, by=by, now=now) as doing:
        letter = information_letter(
            doing.case, by=by, now=now, text=text, facts=facts, due_on=due_on, time_because=time_because
        )
        stops = [*lacks(doing.case, letter, unit=SenderName.DECIDING, now=now, said=_SAID)]
        return enter(
            doing,
            text=text,
            facts=facts,
            sent_on=doing.on,
            how=how,
            due_on=due_on,
            time_because=time_because,
            letter=lambda: keep(doing, letter, how=how),
            beside=stops,
        )
