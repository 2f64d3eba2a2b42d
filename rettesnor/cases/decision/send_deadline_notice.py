"""Tell the citizen in writing that the decision comes later than promised, why, and when (RSL § 3, stk. 2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta
from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.told_late import PromisedDay, promised_day
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.adopted import adopted_in
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.due_dates import due_dates
from rettesnor.cases.file.guard import missing, not_for_letters, out_of_time
from rettesnor.cases.file.kept_letter import framed, keep, lacks
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import NotAllowed, refuse
from rettesnor.cases.models import Case, CaseIndex, DeadlineNotice, SentBy
from rettesnor.letters.content import Mark
from rettesnor.letters.kinds.deadline_notice.content import DeadlineLetter
from rettesnor.letters.left_out import without_numbers
from rettesnor.standards.senders import SenderName
from rettesnor.text.blank import stripped

RSL_3 = "retssikkerhedsloven § 3, stk. 2"
MOST_YEARS = 1
"""A decision is not announced for later than this: it would be a slip of the pen."""
_SAID = ("late_why", "expected_later")


def promised_in(case: Case, now: datetime) -> PromisedDay | None:
    """The day the citizen waits for, as they were told it last."""
    rows = dated(case, now)
    return promised_day(rows, due_dates(rows, adopted_in(case, day_of(now))))


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    # The index has the day already: reckoning it anew for every page that lists the actions would be slow.
    if not CaseIndex.objects.filter(case=case, decision_due__isnull=False).exists():
        yield Obstacle("no_day_promised")


SEND_DEADLINE_NOTICE = Action(
    name="send_deadline_notice",
    label=_("Tell the citizen that the decision comes later"),
    page="send_deadline_notice",
    happened=_("Told the citizen on {sent_on} that the decision comes later"),
    guard=_guard,
)


def deadline_letter(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    why: str,
    expected_on: date | None = None,
    mark: Mark | None = None,
) -> DeadlineLetter:
    """The letter as it is now, without its text blocks."""
    promised = _promised_or_refused(case, now)
    letter = DeadlineLetter(
        **framed(case, assess_case(case, day_of(now), now), unit=SenderName.DECIDING, by=by, now=now, mark=mark),
        promised_on=promised.day,
        expected_on=expected_on,
        why=stripped(why) or None,
    )
    return without_numbers(letter)


def send_deadline_notice(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    why: str,
    how: SentBy,
    expected_on: date | None = None,
    sent_outside_on: date | None = None,
) -> DeadlineNotice:
    """The notice with its letter, sent today; or with `sent_outside_on`, one that was sent outside the system that day.

    Once for each day that was promised: what is announced is the next. Without `expected_on` no day can be given yet.
    """
    with SEND_DEADLINE_NOTICE.on(case, by=by, now=now) as doing:
        promised = _promised_or_refused(doing.case, now)
        letter = deadline_letter(doing.case, by=by, now=now, why=why, expected_on=expected_on)
        outside = sent_outside_on is not None
        refuse(
            missing(why=why),
            not_for_letters(why=why),
            _told_already(promised, expected_on),
            out_of_reach(expected_on, after=max(promised.day, doing.on), on=doing.on),
            out_of_time("sent_on", sent_outside_on, now=now, follows={"application_received": doing.case.received_on})
            if sent_outside_on
            else None,
            None if outside else lacks(doing.case, letter, unit=SenderName.DECIDING, now=now, said=_SAID),
        )
        sent_on = sent_outside_on or doing.on
        doing.note(sent_on=sent_on, promised_on=promised.day, expected_on=expected_on)
        return DeadlineNotice.objects.create(
            **doing.stamp,
            letter=None if outside else keep(doing, letter, how=how),
            promised_on=promised.day,
            expected_on=expected_on,
            why=stripped(why),
            sent_on=sent_on,
            how=how,
        )


def _promised_or_refused(case: Case, now: datetime) -> PromisedDay:
    promised = promised_in(case, now)
    if promised is None:
        raise NotAllowed(Obstacle("no_day_promised"))
    return promised


def _told_already(promised: PromisedDay, expected_on: date | None) -> Iterator[Obstacle]:
    """They know that this day is not kept; what is new is another day."""
    if promised.told and expected_on is None:
        yield Obstacle("told_late_already", RSL_3, {"day": promised.day})


def out_of_reach(expected_on: date | None, *, after: date, on: date) -> Iterator[Obstacle]:
    """A day that is told in the place of another: one that is not `after` it, or so far off that it is a slip."""
    if expected_on is None:
        return
    first = after + timedelta(days=1)
    if expected_on < first:
        yield Obstacle("before", RSL_3, {"what": "expected_on", "other": "promised_on", "day": first})
    if expected_on > (last := on + relativedelta(years=MOST_YEARS)):
        yield Obstacle("too_far", None, {"what": "expected_on", "day": last})
