"""Correct what was recorded of a notice that was sent outside the system. A letter from here says what it says."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.send_deadline_notice import out_of_reach
from rettesnor.cases.decision.withdraw_deadline_notice import no_deadline_notice
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing, no_longer_stands, out_of_time, unchanged
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, DeadlineNotice, SentBy
from rettesnor.text.blank import stripped

CORRECT_DEADLINE_NOTICE = Action(
    name="correct_deadline_notice",
    label=_("Correct a notice that the decision comes later"),
    page="case",
    happened=_("Corrected the notice of {sent_on} that the decision comes later"),
    guard=no_deadline_notice,
    mends=True,
)


def correct_deadline_notice(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    notice: DeadlineNotice,
    why: str,
    sent_on: date,
    how: SentBy,
    reason: str,
    expected_on: date | None = None,
) -> DeadlineNotice:
    """The notice as it should have been recorded. The day that was promised before it stays the same."""
    with CORRECT_DEADLINE_NOTICE.on(case, by=by, now=now) as doing:
        content: dict[str, Any] = {"why": stripped(why), "sent_on": sent_on, "how": how, "expected_on": expected_on}
        refuse(
            no_longer_stands(doing.case, notice),
            sent_from_here(notice),
            missing(why=why, reason=reason),
            out_of_time("sent_on", sent_on, now=now, follows={"application_received": doing.case.received_on}),
            out_of_reach(expected_on, after=notice.promised_on, on=doing.on),
        )
        refuse(unchanged(notice, content))
        doing.note(sent_on=sent_on)
        return notice.supersede(**doing.stamp, because=reason, **content)


def sent_from_here(notice: DeadlineNotice) -> Obstacle | None:
    """What a letter from here says stands in the letter itself; another one is sent in its place."""
    return Obstacle("letter_says_it") if notice.letter_id else None
