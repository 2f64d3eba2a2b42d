"""Refuse to reopen what is decided: itself a decision, sent with its reasons and how to complain."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.reopen_decision import newest, not_to_reopen
from rettesnor.cases.decision.sender_lines import appeal_to
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing, not_for_letters, out_of_time
from rettesnor.cases.file.kept_letter import framed, keep, lacks
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, ReopeningRefusal, SentBy
from rettesnor.letters.content import Mark
from rettesnor.letters.kinds.reopening_refusal.content import ReopeningRefusalLetter
from rettesnor.letters.left_out import without_numbers
from rettesnor.standards.senders import SenderName, senders
from rettesnor.text.blank import stripped

REFUSE_REOPENING = Action(
    name="refuse_reopening",
    label=_("Refuse to reopen what is decided"),
    page="refuse_reopening",
    happened=_("Refused to reopen what was decided on {decided_on}"),
    guard=not_to_reopen,
)


def refusal_letter(
    case: Case, *, by: Actor, now: datetime, why: str, asked_on: date | None, mark: Mark | None = None
) -> ReopeningRefusalLetter:
    """The letter as it is now, without its text blocks."""
    named = senders(municipality_of(case.municipality))
    letter = ReopeningRefusalLetter(
        **framed(case, assess_case(case, day_of(now), now), unit=SenderName.DECIDING, by=by, now=now, mark=mark),
        decided_on=day_of(newest(case).at),
        asked_on=asked_on,
        why=stripped(why),
        appeal=appeal_to(named[SenderName.COMPLAINT]),
    )
    return without_numbers(letter)


def refuse_reopening(
    case: Case, *, by: Actor, now: datetime, asked_on: date, why: str, how: SentBy
) -> ReopeningRefusal:
    """The refusal with its letter. What was decided stands; the citizen can ask again, and can complain."""
    with REFUSE_REOPENING.on(case, by=by, now=now) as doing:
        decision = newest(doing.case)
        decided_on = day_of(decision.at)
        refuse(
            missing(why=why),
            not_for_letters(why=why),
            out_of_time("asked_on", asked_on, now=now, follows={"decided_on": decided_on}),
        )
        letter = refusal_letter(doing.case, by=by, now=now, why=why, asked_on=asked_on)
        refuse(lacks(doing.case, letter, unit=SenderName.DECIDING, now=now))
        doing.note(decision=decision.pk, decided_on=decided_on)
        return ReopeningRefusal.objects.create(
            **doing.stamp,
            decision=decision,
            asked_on=asked_on,
            reason=stripped(why),
            letter=keep(doing, letter, how=how),
        )
