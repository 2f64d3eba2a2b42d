"""Annul a decision that is invalid, for the citizen's benefit: what gives less goes by a new decision alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.correct_slip import not_to_correct
from rettesnor.cases.decision.sender_lines import appeal_to
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing, no_decision, not_for_letters
from rettesnor.cases.file.kept_letter import framed, keep, lacks
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.hearing.no_worse import taken_back
from rettesnor.cases.models import Annulment, AnnulmentGround, Case, Decision, SentBy, ToldBy
from rettesnor.letters.content import Mark
from rettesnor.letters.kinds.annulment.content import AnnulmentLetter
from rettesnor.letters.left_out import without_numbers
from rettesnor.standards.senders import SenderName, senders
from rettesnor.text.blank import stripped

SEL_3 = "serviceloven § 3, stk. 2"


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    return no_decision(case)


ANNUL_INVALID = Action(
    name="annul_invalid",
    label=_("Annul the decision, which is invalid"),
    page="delivery",
    happened=_("Annulled the decision of {decided_on}: {annulment_ground}"),
    guard=_guard,
    mends=True,
)


def annulment_letter(
    case: Case, decision: Decision, *, by: Actor, now: datetime, why: str, mark: Mark | None = None
) -> AnnulmentLetter:
    """The letter as it is now, without its text blocks."""
    before = _before(case, decision)
    letter = AnnulmentLetter(
        **framed(case, assess_case(case, day_of(now), now), unit=SenderName.DECIDING, by=by, now=now, mark=mark),
        decided_on=day_of(decision.at),
        why=stripped(why),
        holds_again=day_of(before.at) if before else None,
        appeal=appeal_to(senders(municipality_of(case.municipality))[SenderName.COMPLAINT]),
    )
    return without_numbers(letter)


def annul_invalid(case: Case, *, by: Actor, now: datetime, decision: Decision, why: str, how: SentBy) -> Annulment:
    """The annulment with its letter. The decision before it holds again; without one, the case is decided anew."""
    with ANNUL_INVALID.on(case, by=by, now=now) as doing:
        refuse(not_to_annul_as_invalid(doing.case, decision), missing(why=why), not_for_letters(why=why))
        letter = annulment_letter(doing.case, decision, by=by, now=now, why=why)
        refuse(lacks(doing.case, letter, unit=SenderName.DECIDING, now=now))
        ground = AnnulmentGround.INVALID
        doing.note(decision=decision.pk, decided_on=day_of(decision.at), annulment_ground=ground)
        return Annulment.objects.create(
            **doing.stamp,
            decision=decision,
            ground=ground,
            reason=stripped(why),
            notified_on=doing.on,
            notified_how=ToldBy(how),
            letter=keep(doing, letter, how=how),
        )


def not_to_annul_as_invalid(case: Case, decision: Decision) -> Iterator[Obstacle]:
    """It is not the newest that counts and has been delivered, or the citizen would have less without it."""
    yield from not_to_correct(case, decision)
    if decision != case.decisions.that_count().order_by("at", "id").last():
        return
    before = _before(case, decision)
    if taken_back(before.parts if before else (), decision.parts):
        yield Obstacle("annulment_takes_away", SEL_3)


def _before(case: Case, decision: Decision) -> Decision | None:
    """The decision that holds again without this one."""
    return case.decisions.that_count().filter(at__lt=decision.at).order_by("at", "id").last()
