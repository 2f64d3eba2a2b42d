"""Tell the citizen in writing what is missing, what follows if it does not come, and until when (RSL § 12)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action, Doing
from rettesnor.cases.file.assess import vocabulary_of
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.guard import idle_reasons, missing, not_for_letters, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.hearing.sent import RECORDED_WITHIN_DAYS
from rettesnor.cases.hearing.time_to_answer import day_to_answer, less_than_usual
from rettesnor.cases.models import Case, InformationNotice, SentBy, SentLetter
from rettesnor.standards.models import StandardVersion
from rettesnor.text.blank import is_no_reason, stripped

RSL_12 = "retssikkerhedsloven § 12"

SEND_INFORMATION_NOTICE = Action(
    name="send_information_notice",
    label=_("Tell the citizen what is missing"),
    page="send_information_notice",
    happened=_("Told the citizen on {sent_on} what is missing, to come by {due_on}: {facts}"),
)


def send_information_notice(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    text: str,
    facts: Sequence[str],
    sent_on: date,
    how: SentBy,
    due_on: date,
    time_because: str = "",
    late_because: str = "",
) -> InformationNotice:
    """The notice with the words of the letter. `time_because` is a reason for less or more time than usual.

    One that was sent more than a week ago, or whose time has run out already, takes a reason why it was not recorded
    then; the decision letter tells it.
    """
    with SEND_INFORMATION_NOTICE.on(case, by=by, now=now) as doing:
        return enter(
            doing,
            text=text,
            facts=facts,
            sent_on=sent_on,
            how=how,
            due_on=due_on,
            time_because=time_because,
            late_because=late_because,
        )


def enter(
    doing: Doing,
    *,
    text: str,
    facts: Sequence[str],
    sent_on: date,
    how: SentBy,
    due_on: date,
    time_because: str,
    late_because: str = "",
    letter: Callable[[], SentLetter | None] = lambda: None,
    beside: Iterable[Obstacle] = (),
) -> InformationNotice:
    """The notice, as part of an action; `beside` is what else stops it, `letter` keeps its letter if it has one."""
    refuse(
        missing(text=text, facts=facts),
        not_for_letters(text=text, late_because=late_because),
        _not_missing(doing, facts),
        _sent(doing, sent_on, due_on, late_because),
        day_to_answer(doing.case.municipality, sent_on, due_on, time_because),
        less_than_usual(doing.case.municipality, sent_on, how, due_on, time_because, provision=RSL_12),
        beside,
    )
    doing.note(facts=list(facts), sent_on=sent_on, due_on=due_on)
    return InformationNotice.objects.create(
        **doing.stamp,
        text=stripped(text),
        facts=list(facts),
        sent_on=sent_on,
        how=how,
        due_on=due_on,
        time_because=stripped(time_because),
        late_because=stripped(late_because),
        letter=letter(),
    )


def _not_missing(doing: Doing, facts: Sequence[str]) -> Iterator[Obstacle]:
    """What is known already is not asked for, and what no case can hold is not missing."""
    known = facts_on(doing.case, doing.on, doing.now)
    vocabulary = vocabulary_of(StandardVersion.objects.in_force(doing.case.municipality, doing.on))
    if had := [name for name in facts if name in known or name not in vocabulary]:
        yield Obstacle("not_missing", None, {"facts": had})


def _sent(doing: Doing, sent_on: date, due_on: date, late_because: str) -> Iterator[Obstacle]:
    """It follows the application and the last decision, and is recorded while its time runs, or says why not."""
    decided = doing.case.decisions.only("at").order_by("at", "id").last()
    follows = {
        "application_received": doing.case.received_on,
        "decided_on": day_of(decided.at) if decided else None,
    }
    yield from out_of_time("sent_on", sent_on, now=doing.now, follows=follows)
    yield from idle_reasons(late_because=late_because)
    late = doing.on - sent_on > timedelta(days=RECORDED_WITHIN_DAYS) or due_on < doing.on
    if late and is_no_reason(late_because):
        yield Obstacle("notice_recorded_late", RSL_12, {"day": sent_on})
